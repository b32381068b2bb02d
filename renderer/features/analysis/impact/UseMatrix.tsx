// Which business uses which system: walked with the arrows, a link made or taken away with Space.
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../../shared/domain/text/fold';
import type { RecordOf } from '../../../../shared/model/index';
import { useCommand } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, inOrder, usePlanEditing } from '../../../records';
import { ErrorPlace, Icon, KeyLine, Pad, SearchField } from '../../../ui';
import classes from './Impact.module.css';
import type { ImpactView } from './useImpact';

/** More columns than this are narrowed by what is typed. */
const COLUMNS = 40;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type System = RecordOf<'system'>;

/** Business systems first, each kind in reading order. */
function columnsOf(systems: readonly System[], sought: string): System[] {
  const ordered = inOrder('system', systems as unknown as AnyRecord[]) as unknown as System[];
  return ordered
    .filter(({ name, nameEn }) => fold(`${name} ${nameEn ?? ''}`).includes(fold(sought)))
    .sort((a, b) => Number(a.kind === 'base') - Number(b.kind === 'base'));
}

function useLinks(view: ImpactView) {
  const save = useCommand('record.save');
  const remove = useCommand('record.remove');
  const between = (businessId: string, systemId: string) =>
    view.uses.filter((use) => use.businessId === businessId && use.systemId === systemId);
  return {
    isUsed: (businessId: string, systemId: string) => between(businessId, systemId).length > 0,
    toggle: (businessId: string, systemId: string) => {
      const links = between(businessId, systemId);
      for (const { id } of links) remove.mutate({ entity: 'systemUse', id });
      if (links.length === 0) save.mutate({ entity: 'systemUse', fields: { businessId, systemId } });
    },
    error: save.error ?? remove.error,
  };
}

/** The matrix. */
export function UseMatrix({
  view,
  activeId,
  onActive,
}: {
  view: ImpactView;
  activeId: string;
  onActive: (id: string) => void;
}) {
  const { t } = useTranslation(['analysis', 'common']);
  const errorText = useErrorText();
  const words = useWords();
  const { on } = usePlanEditing();
  const links = useLinks(view);
  const [sought, setSought] = useState('');
  const [column, setColumn] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const all = columnsOf(view.systems, sought);
  const systems = all.slice(0, COLUMNS);
  const at = Math.min(column, Math.max(0, systems.length - 1));
  const go = (row: number, to: number) => {
    const business = view.rows[row]?.business;
    if (business === undefined || systems[to] === undefined) return;
    onActive(business.id);
    setColumn(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${to}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: number, to: number) => {
    const step = STEPS[event.key];
    const [business, system] = [view.rows[row]?.business, systems[to]];
    if (step !== undefined) go(row + step[0], to + step[1]);
    else if (event.key === ' ' && on && business && system) links.toggle(business.id, system.id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Pad>
        <SearchField
          label={t('analysis:impact.narrow')}
          value={sought}
          onChange={setSought}
          clearWord={t('common:clear')}
        />
        {all.length > systems.length ? (
          <p>{t('analysis:impact.narrowed', { shown: systems.length, total: all.length })}</p>
        ) : null}
        <KeyLine
          items={[
            { keys: ['↑', '↓', '←', '→'], word: t('common:move') },
            { keys: ['Space'], word: on ? t('analysis:impact.toggle') : t('analysis:impact.toggleClosed') },
          ]}
        />
      </Pad>
      {links.error === null ? null : <ErrorPlace happened={errorText(links.error)} />}
      <div className={classes.matrixRoom}>
        <table
          ref={table}
          className={classes.matrix}
          data-open={on}
          aria-label={t('analysis:impact.view.matrix')}
          {...gridRole}
        >
          <thead>
            <tr>
              <th scope="col">{t('analysis:impact.business')}</th>
              {systems.map(({ id, name, nameEn }, to) => (
                <th key={id} scope="col" data-column={to === at}>
                  <span>{words(name, nameEn)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ business }, row) => (
              <tr key={business.id} data-row={business.id === activeId}>
                <th scope="row">{words(business.name, business.nameEn)}</th>
                {systems.map((system, to) => {
                  const isUsed = links.isUsed(business.id, system.id);
                  const isHere = business.id === activeId && to === at;
                  return (
                    <td
                      key={system.id}
                      data-cell={`${row} ${to}`}
                      data-used={isUsed}
                      tabIndex={isHere ? 0 : -1}
                      {...cellRole}
                      aria-label={`${words(business.name, business.nameEn)} ${words(system.name, system.nameEn)} ${t(isUsed ? 'analysis:impact.used' : 'analysis:impact.unused')}`}
                      onKeyDown={(event) => onKeyDown(event, row, to)}
                      onClick={() => {
                        go(row, to);
                        if (on) links.toggle(business.id, system.id);
                      }}
                    >
                      {isUsed ? <Icon name="check" /> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const gridRole = { role: 'grid' } as const;
const cellRole = { role: 'gridcell' } as const;
