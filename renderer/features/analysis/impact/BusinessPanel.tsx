// One business: why it matters, what its stop does over time, when it must be back and how it goes on meanwhile.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecordOf } from '../../../../shared/model/index';
import { paths } from '../../../data/paths';
import { useWords } from '../../../i18n/words';
import { useFieldWords, usePlanEditing } from '../../../records';
import { ActionButton, Facts, Note, Panel, Stack } from '../../../ui';
import { useHours } from '../useHours';
import { BusinessEditor } from './BusinessEditor';
import classes from './Impact.module.css';
import { ImpactMark } from './ImpactMark';
import { LastingWord, Reckoning } from './Lasting';
import type { BusinessRow, ImpactView } from './useImpact';

/** The panel: facts, or the fields while the plan is open for changes. */
export function BusinessPanel({ row, view }: { row: BusinessRow; view: ImpactView }) {
  const { t } = useTranslation('analysis');
  const words = useWords();
  const { on } = usePlanEditing();
  const { business } = row;
  return (
    <Panel
      title={words(business.name, business.nameEn)}
      padded
      scroll
      {...(on ? { look: 'current' as const } : {})}
      end={
        <ActionButton size="small" href={`#${paths.record('business', business.id)}`}>
          {t('whole')}
        </ActionButton>
      }
    >
      <Stack gap="12">
        <TooLate row={row} />
        {on ? <BusinessEditor row={row} view={view} /> : <BusinessFacts row={row} view={view} />}
      </Stack>
    </Panel>
  );
}

/** The RTO lies after the time from which the stop is no longer borne. */
function TooLate({ row: { business, derived } }: { row: BusinessRow }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const { rtoHours } = business;
  const { tolerableHours } = derived;
  if (rtoHours === null || tolerableHours === null || rtoHours <= tolerableHours) return null;
  return (
    <Note tone="critical">
      {t('impact.tooLate', { rto: hours.span(rtoHours), limit: hours.horizon(tolerableHours) })}
    </Note>
  );
}

function BusinessFacts({ row, view }: { row: BusinessRow; view: ImpactView }) {
  const { t } = useTranslation(['analysis', 'records']);
  const words = useWords();
  const fields = useFieldWords();
  const hours = useHours();
  const { business, derived, systemIds } = row;
  const nothing = t('records:value.nothing');
  const reasons = business.importantCriteria ?? [];
  const systems = view.systems.filter(({ id }) => systemIds.includes(id));
  return (
    <Facts
      items={[
        {
          label: `${t('analysis:impact.importance')} ${derived.importance}`,
          value: reasons.length === 0 ? nothing : reasons.map((id) => fields.code(id)).join('・'),
        },
        { label: t('analysis:rto'), value: hours.orNothing(business.rtoHours) },
        { label: t('analysis:rlo'), value: <RloWords rlo={business.rlo} /> },
        { label: t('analysis:impact.overTime'), value: <OverTime row={row} horizons={view.horizons} /> },
        {
          label: t('analysis:impact.tolerable'),
          value:
            derived.tolerableHours === null
              ? t('analysis:impact.noLimit')
              : hours.horizon(derived.tolerableHours),
        },
        {
          label: t('analysis:impact.expected'),
          value:
            derived.expectedHours === null
              ? t('analysis:impact.expectedUnknown')
              : hours.span(derived.expectedHours),
        },
        {
          label: t('analysis:impact.means'),
          value: words(business.alternative, business.alternativeEn) || nothing,
        },
        {
          label: t('analysis:impact.agreed'),
          value:
            business.alternativeAgreed === null
              ? nothing
              : t(business.alternativeAgreed ? 'records:value.yes' : 'records:value.no'),
        },
        { label: t('analysis:impact.lasts'), value: <LastingWord business={business} derived={derived} /> },
        { label: t('analysis:impact.byHand'), value: <Reckoning work={business.alternativeWork} /> },
        {
          label: t('analysis:impact.uses'),
          value:
            systems.length === 0 ? (
              nothing
            ) : (
              <ul className={classes.over}>
                {systems.map(({ id, name, nameEn }) => (
                  <li key={id}>
                    <Link href={paths.analysisPlace('dependencies', id)}>{words(name, nameEn)}</Link>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function OverTime({ row: { business }, horizons }: { row: BusinessRow; horizons: readonly number[] }) {
  const hours = useHours();
  return (
    <ul className={classes.over}>
      {horizons.map((horizon) => (
        <li key={horizon}>
          <span>{hours.horizon(horizon)}</span>
          <ImpactMark
            level={business.impact?.findLast(({ afterHours }) => afterHours === horizon)?.level ?? null}
          />
        </li>
      ))}
    </ul>
  );
}

/** The recovery level in words: percent, users, or what can be done. */
export function RloWords({ rlo }: { rlo: RecordOf<'business'>['rlo'] }) {
  const { t } = useTranslation(['analysis', 'records']);
  const words = useWords();
  if (rlo === null) return t('records:value.nothing');
  const { kind, value } = rlo;
  if (typeof value !== 'number') return words(value.ja, value.en);
  return kind === 'rlo-percent'
    ? t('analysis:impact.percent', { value })
    : t('analysis:impact.users', { value });
}
