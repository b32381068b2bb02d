// Step 4: what each threat does to each target at each site, as a grid that is filled from the keyboard.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../data/paths';
import { useQuery } from '../../../../data/queries';
import { useErrorText } from '../../../../i18n/useError';
import { useWords } from '../../../../i18n/words';
import { type AnyRecord, inOrder, usePlanEditing } from '../../../../records';
import {
  ActionButton,
  Empty,
  ErrorPlace,
  FilterChips,
  KeyLine,
  Pad,
  Panel,
  sortedRows,
  WaitingBar,
} from '../../../../ui';
import { useContent } from '../content';
import type { PaneProps } from '../StepView';
import { CellEditor } from './CellEditor';
import { DamageGrid } from './DamageGrid';
import { cellId, type Damage, type DamagePlace } from './damage';
import { useSave } from './useSave';

/** The pane; the open id is the threat in view. */
export function DamagePane({ id, onOpen }: PaneProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const threats = useQuery('record.list', { entity: 'threat' }).data as readonly AnyRecord[] | undefined;
  const plan = useQuery('record.list', { entity: 'plan' }).data?.[0] as AnyRecord | undefined;
  if (threats === undefined || plan === undefined) return <WaitingBar word={t('loading')} />;
  const covered: readonly unknown[] = Array.isArray(plan.threats) ? plan.threats : [];
  const shown = inOrder('threat', threats).filter((one) => covered.includes(one.id));
  const threat = shown.find((one) => one.id === id) ?? shown[0];
  if (threat === undefined)
    return (
      <Empty
        icon="triangle-alert"
        text={t('damage.noThreats')}
        action={<ActionButton href={`#${paths.planStep('step-3')}`}>{t('damage.toThreats')}</ActionButton>}
      />
    );
  return (
    <>
      <FilterChips
        label={t('damage.threat')}
        options={shown.map((one) => ({
          value: one.id,
          word: words(String(one.name), String(one.nameEn ?? '')),
        }))}
        value={threat.id}
        onChange={onOpen}
      />
      <Matrix key={threat.id} threatId={threat.id} />
    </>
  );
}

/** The sites in the order people go to them; those without a place in it last. */
function inMusterOrder(sites: readonly AnyRecord[]): AnyRecord[] {
  return sortedRows(
    inOrder('site', sites),
    ({ musterOrder }) => (typeof musterOrder === 'number' ? musterOrder : null),
    'ascending',
  );
}

function Matrix({ threatId }: { threatId: string }) {
  const { t } = useTranslation('plan');
  const errorText = useErrorText();
  const { on } = usePlanEditing();
  const { save, error } = useSave();
  const content = useContent('threatsDamage');
  const [place, setPlace] = useState<DamagePlace | null>(null);
  const [editing, setEditing] = useState(false);
  const sites = useQuery('record.list', { entity: 'site' }).data as readonly AnyRecord[] | undefined;
  const all = useQuery('record.list', {
    entity: 'damageAssumption',
    where: { threatId },
    includeDeleted: true,
  }).data as readonly unknown[] | undefined;
  if (content === undefined || sites === undefined || all === undefined)
    return <WaitingBar word={t('loading')} />;
  const damages = all as readonly Damage[];
  const at = ({ target, siteId }: DamagePlace) =>
    damages.find((one) => !one.deleted && one.target === target && one.siteId === siteId);
  const write = (where: DamagePlace, fields: Partial<Damage>) => {
    const known = at(where) ?? damages.find(({ id }) => id === cellId(where));
    if (known !== undefined)
      save('damageAssumption', known.id, known.deleted ? { ...fields, deleted: false } : fields);
    else save('damageAssumption', cellId(where), { ...where, ...fields });
  };
  const grid = {
    targets: content.targets,
    cells: content.damageMatrix.filter((cell) => cell.threat === threatId),
    sites: inMusterOrder(sites),
  };
  return (
    <>
      <Panel
        title={t('view.damage')}
        context={t('damage.filled', { filled: damages.filter(({ deleted }) => !deleted).length })}
        end={
          on ? (
            <KeyLine
              items={[
                { keys: ['1', '2', '3'], word: t('damage.keys.severity') },
                { keys: ['0'], word: t('damage.unknown') },
                { keys: ['X'], word: t('damage.notApplicable') },
                { keys: ['Enter'], word: t('damage.keys.text') },
              ]}
            />
          ) : undefined
        }
      >
        {error === null ? null : (
          <Pad>
            <ErrorPlace happened={errorText(error)} />
          </Pad>
        )}
        <DamageGrid
          {...grid}
          threatId={threatId}
          active={place}
          onActive={setPlace}
          damageAt={at}
          onEdit={() => setEditing(true)}
          onSeverity={on ? (where, severity) => write(where, { severity }) : null}
        />
      </Panel>
      {place === null ? null : (
        <CellEditor
          key={cellId(place)}
          place={place}
          damage={at(place) ?? null}
          cell={grid.cells.find(({ target }) => target === place.target) ?? null}
          focus={editing}
          onWrite={on ? (fields) => write(place, fields) : null}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}
