// The chronology: the entry line always on top, under it everything that happened, newest first.
import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { useQuery } from '../../data/queries';
import {
  ActionButton,
  Columns,
  Empty,
  FilterChips,
  Panel,
  SearchField,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../ui';
import classes from './Chronology.module.css';
import { EntryLine } from './EntryLine';
import { EntryTable } from './EntryTable';
import { correctionOf, useEntryDraft } from './entryDraft';
import { countEntries, ENTRY_FILTERS, type EntryFilter, filterEntries } from './entryFilters';
import { NoIncident } from './NoIncident';
import { Refusal } from './Refusal';
import { useStill } from './useStill';

/**
 * The chronology of the response in view. `writeWish` counts the wishes to write from other screens: each new one puts
 * the focus into the entry line. `entryId` is the entry to stand at.
 */
export function ChronologyScreen({ writeWish = 0, entryId }: { writeWish?: number; entryId?: string }) {
  const { t } = useTranslation('respond');
  const { incident, ready } = useIncidentInView();
  useIncidentOfEntry(entryId);
  if (incident === null)
    return ready ? <NoIncident title={t('log.title')} /> : <TitleRow title={t('log.title')} />;
  return <Chronology key={incident.id} incident={incident} writeWish={writeWish} entryId={entryId} />;
}

/** Brings the incident of an entry opened by its address into view. */
function useIncidentOfEntry(entryId: string | undefined): void {
  const entry = useQuery(
    'record.get',
    { entity: 'logEntry', id: entryId ?? '' },
    { enabled: entryId !== undefined },
  ).data as RecordOf<'logEntry'> | null | undefined;
  const incidentId = entryId === undefined ? undefined : entry?.incidentId;
  useEffect(() => {
    if (incidentId !== undefined) viewIncident(incidentId);
  }, [incidentId]);
}

/** The entries, newest first, and their numbers by id. */
function useEntries(incidentId: string) {
  const list = useQuery('chronology.list', { incidentId });
  const entries = useMemo(() => [...(list.data ?? [])].reverse(), [list.data]);
  const numbers = useMemo(() => new Map(entries.map(({ id, number }) => [id, number])), [entries]);
  return {
    entries,
    numberOf: (id: string) => numbers.get(id) ?? '',
    error: list.error,
    isLoading: list.data === undefined,
  };
}

function Chronology(props: {
  incident: RecordOf<'incident'>;
  writeWish: number;
  entryId: string | undefined;
}) {
  const { t } = useTranslation(['respond', 'common']);
  const { incident, writeWish } = props;
  const { entries, numberOf, error, isLoading } = useEntries(incident.id);
  const [filter, setFilter] = useState<EntryFilter>('all');
  const [text, setText] = useState('');
  const [activeId, setActiveId] = useState<string | null>(props.entryId ?? null);
  const remembered = useEntryDraft(incident.id);
  const line = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const isOpen = incident.closed === null;
  const counts = useMemo(() => countEntries(entries), [entries]);
  const deviceId = useQuery('desk.status', {}).data?.device?.id;
  const { still, waiting, hold, release } = useStill(entries, deviceId);
  const shown = useMemo(() => filterEntries(still, filter, text), [still, filter, text]);
  const old = entries.find(({ id }) => id === remembered.value.supersedes);
  const writing = writeWish > 0 || props.entryId === undefined;

  useEffect(() => {
    if (writing) line.current?.focus();
  }, [writing]);
  useEffect(() => {
    if (writeWish > 0) line.current?.focus();
  }, [writeWish]);
  useShortcuts(
    { n: { run: () => line.current?.focus(), word: t('overview.write') } },
    { group: t('log.title'), off: !isOpen },
  );

  const supersede = (entry: ChronologyEntry) => {
    if (!isOpen || entry.supersededBy.length > 0) return;
    remembered.set(correctionOf(entry, remembered.value));
    line.current?.focus();
  };
  const active = shown.find(({ id }) => id === activeId);
  useShortcuts(
    { s: { run: () => active && supersede(active), word: t('log.supersede') } },
    { group: t('log.title'), off: !isOpen },
  );
  const toTable = () => {
    const row = table.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    if (row) row.focus();
    else line.current?.blur();
  };
  const reading = {
    onFocus: hold,
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) release();
    },
  };
  useShortcuts(
    { r: { run: release, word: t('log.showNew') } },
    { group: t('log.title'), off: waiting === 0 },
  );
  const { fromPaper } = remembered.value;
  const paperButton = (
    <ActionButton
      key="paper"
      icon="paper"
      keys="Alt+P"
      pressed={fromPaper}
      onClick={() =>
        remembered.set({ ...remembered.value, fromPaper: !fromPaper, medium: fromPaper ? null : 'paper' })
      }
    >
      {t('log.fromPaper')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={t('log.title')}
        context={t('log.context', { count: entries.length })}
        {...(isOpen ? { actions: [paperButton] as const } : {})}
      />
      <Columns>
        {isOpen ? (
          <EntryLine
            incidentId={incident.id}
            remembered={remembered}
            old={old}
            textRef={line}
            onLeave={toTable}
          />
        ) : null}
        <div className={classes.tools}>
          <FilterChips
            label={t('log.filter')}
            options={ENTRY_FILTERS.filter((one) => one === 'all' || counts[one] > 0).map((value) => ({
              value,
              word: t(`log.filters.${value}`),
              count: counts[value],
              ...(value === 'unknown' ? { tone: 'unknown' as const, icon: 'question' as const } : {}),
            }))}
            value={filter}
            onChange={setFilter}
          />
          <div className={classes.search}>
            <SearchField
              label={t('log.search')}
              value={text}
              onChange={setText}
              clearWord={t('common:clear')}
            />
          </div>
          {waiting === 0 ? null : (
            <ActionButton size="small" icon="chevron-up" keys="R" onClick={release}>
              {t('log.newOnes', { count: waiting })}
            </ActionButton>
          )}
          {active !== undefined && isOpen && active.supersededBy.length === 0 ? (
            <ActionButton size="small" icon="edit" keys="S" onClick={() => supersede(active)}>
              {t('log.supersedeOf', { number: active.number })}
            </ActionButton>
          ) : null}
        </div>
        <Refusal error={error} />
        {isLoading ? <WaitingBar word={t('loading')} /> : null}
        <Panel label={t('log.title')} grow scroll>
          <div ref={table} className={classes.table} {...reading}>
            <EntryTable
              entries={shown}
              numberOf={numberOf}
              activeId={activeId}
              onActive={setActiveId}
              onSupersede={supersede}
              empty={
                isLoading ? null : (
                  <Empty icon="chronology" text={t(entries.length === 0 ? 'log.empty' : 'log.noMatch')} />
                )
              }
            />
          </div>
        </Panel>
      </Columns>
    </>
  );
}
