// One system: what is derived of it and why, what contradicts with a way to the field, what it stands on and who stands on it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../../data/paths';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, RecordForm, usePlanEditing } from '../../../records';
import { ActionButton, ActionLine, Facts, Note, Panel, Stack } from '../../../ui';
import { GroupBox } from '../GroupBox';
import { useHours } from '../useHours';
import classes from './Dependencies.module.css';
import { StandsOn } from './StandsOn';
import { isGrave, type StructureView, type SystemRow } from './structure';
import { useNamed } from './useNamed';
import { useProblemWords } from './useProblemWords';

const FIELDS = [
  'ownRtoHours',
  'switchoverHours',
  'onsiteHours',
  'standby',
  'hardwareLevel',
  'externalServiceLevel',
];

/** The panel. `onGo` stands at another system. */
export function SystemPanel({
  row,
  view,
  onGo,
}: {
  row: SystemRow;
  view: StructureView;
  onGo: (id: string) => void;
}) {
  const { t } = useTranslation('analysis');
  const words = useWords();
  const { on, allowed, toggle } = usePlanEditing();
  const [wishes, setWishes] = useState(0);
  const { system, derived } = row;
  const mend = () => {
    if (!on && allowed) toggle();
    setWishes((old) => old + 1);
  };
  const isRto = derived.problems.some(({ code }) => code !== 'circular' && code !== 'noBusiness');
  return (
    <Panel
      title={words(system.name, system.nameEn)}
      context={t(`kind.${system.kind}`)}
      padded
      {...(on ? { look: 'current' as const } : {})}
      end={
        <ActionButton size="small" href={`#${paths.record('system', system.id)}`}>
          {t('whole')}
        </ActionButton>
      }
    >
      <Stack gap="12">
        <Problems row={row} view={view} />
        {isRto && !on ? (
          <ActionLine>
            <ActionButton variant="filled" onClick={mend} disabled={!allowed}>
              {t('dependencies.mend')}
            </ActionButton>
          </ActionLine>
        ) : null}
        <Derived row={row} view={view} />
        <StandsOn row={row} view={view} onGo={onGo} />
        {on ? (
          <RecordForm
            key={wishes}
            entity="system"
            record={system as unknown as AnyRecord}
            only={FIELDS}
            {...(wishes > 0 ? { focus: 'ownRtoHours' } : {})}
          />
        ) : null}
      </Stack>
    </Panel>
  );
}

function Problems({ row: { derived }, view }: { row: SystemRow; view: StructureView }) {
  const words = useProblemWords(view);
  return derived.problems.map((problem) => (
    <Note key={problem.code} tone={isGrave(problem) ? 'critical' : 'unknown'}>
      {words.full(problem)}
    </Note>
  ));
}

function Derived({ row: { system, derived }, view }: { row: SystemRow; view: StructureView }) {
  const { t } = useTranslation(['analysis', 'readiness']);
  const hours = useHours();
  const named = useNamed(view);
  const because = derived.becauseOf.map(named).join(t('analysis:separator'));
  const businesses = view.businesses.filter(({ id }) => derived.businessIds.includes(id));
  const levels = (['hardware', 'externalService'] as const).map((component) => {
    const level = component === 'hardware' ? system.hardwareLevel : system.externalServiceLevel;
    const gap = derived.gaps.find((one) => one.component === component);
    const word = t('analysis:dependencies.levelOf', {
      current: level?.current ?? t('analysis:dependencies.unrated'),
      target: level?.target ?? t('analysis:dependencies.unset'),
    });
    return {
      label: `${t('analysis:dependencies.level')}・${t(`readiness:part.${component}`)}`,
      value: gap === undefined ? word : `${word} ${t('analysis:dependencies.gap')}`,
    };
  });
  return (
    <Facts
      items={[
        { label: t('analysis:group'), value: <GroupBox group={derived.group} /> },
        {
          label: t('analysis:dependencies.required'),
          value:
            derived.requiredRtoHours === null
              ? hours.orNothing(null)
              : t('analysis:dependencies.requiredBecause', {
                  hours: hours.span(derived.requiredRtoHours),
                  because,
                }),
        },
        { label: t('analysis:dependencies.own'), value: hours.orNothing(system.ownRtoHours) },
        ...levels,
        {
          label: t('analysis:dependencies.businesses'),
          value: (
            <span className={classes.links}>
              {businesses.map(({ id }) => (
                <Link key={id} href={paths.analysisPlace('impact', id)}>
                  {named(id)}
                </Link>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}
