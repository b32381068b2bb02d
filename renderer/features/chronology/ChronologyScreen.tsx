// The chronology: the entry line always on top, under it everything that happened, newest first.
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { ENTRY_FILTERS, type EntryFilter, type ShownEntry } from '../../../shared/rpc/chronology';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { NoIncident, Refusal } from '../../records/response';
import {
  ActionButton,
  Columns,
  Empty,
  FilterChips,
  KeyLine,
  Panel,
  SearchField,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../ui';
import classes from './Chronology.module.css';
import { EntryLine } from './EntryLine';
import { EntryTable } from './EntryTable';
import { correctionOf, useEntryDraft, withPaper } from './entryDraft';
import { useProof } from './ProofPanel';
import { nextStepOf } from './steps';
import { useEntryRows } from './useEntryRows';
import { useSide } from './useSide';

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

function Chronology(props: {
  incident: RecordOf<'incident'>;
  writeWish: number;
  entryId: string | undefined;
}) {
  const { t } = useTranslation(['respond', 'common', 'chronology']);
  const { incident, writeWish } = props;
  const [filter, setFilter] = useState<EntryFilter>('all');
  const [text, setText] = useState('');
  const [activeId, setActiveId] = useState<string | null>(props.entryId ?? null);
  const remembered = useEntryDraft(incident.id);
  const line = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const isOpen = incident.closed === null;
  const log = useEntryRows(incident.id, { filter, text }, [activeId, remembered.value.supersedes]);
  const { waiting, hold, release } = log.still;
  const old = log.entryOf(remembered.value.supersedes);
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

  const supersede = (entry: ShownEntry) => {
    if (!isOpen || entry.supersededBy.length > 0) return;
    remembered.set(correctionOf(entry, remembered.value));
    line.current?.focus();
  };
  const active = log.still.ids.includes(activeId ?? '') ? log.entryOf(activeId) : undefined;
  const toTable = () => {
    const row = table.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    if (row) row.focus();
    else line.current?.blur();
  };
  const proof = useProof();
  const side = useSide(active, { isOpen, proof, toRow: toTable });
  useShortcuts(
    {
      s: { run: () => active && supersede(active), word: t('log.supersede') },
      f: { run: side.takeNext, word: t('chronology:nextStep') },
      b: { run: side.sendBack, word: t('chronology:sendBack') },
    },
    { group: t('log.title'), off: !isOpen },
  );
  useShortcuts({ v: { run: side.prove, word: t('chronology:proof.title') } }, { group: t('log.title') });
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
  const narrow = (to: EntryFilter) => {
    // Another choice is asked for anew: nothing waits for it.
    release();
    setFilter(to);
  };
  const offered = ENTRY_FILTERS.filter(
    (one) => one === 'all' || one === filter || (log.counts?.[one] ?? 0) > 0,
  );
  const step = (by: number) => {
    const at = offered.indexOf(filter);
    narrow(offered[(at + by + offered.length) % offered.length] ?? 'all');
  };
  const search = useRef<HTMLInputElement>(null);
  useShortcuts(
    {
      '[': { run: () => step(-1), word: t('log.otherFilter') },
      ']': () => step(1),
      '/': { run: () => search.current?.focus(), word: t('log.toSearch') },
    },
    { group: t('log.title') },
  );
  const showWritten = (id: string) => {
    // Whoever wrote a line looks for it: no filter hides it, and the table goes to where it stands.
    setText('');
    narrow('all');
    setActiveId(id);
  };
  const isLoading = log.counts === null;
  const { fromPaper } = remembered.value;
  const togglePaper = () => {
    remembered.set(withPaper(remembered.value, { on: !fromPaper }));
    if (fromPaper) line.current?.focus();
  };
  const paperButton = (
    <ActionButton key="paper" icon="paper" keys="Alt+P" pressed={fromPaper} onClick={togglePaper}>
      {t('log.fromPaper')}
    </ActionButton>
  );
  const proofButton = (
    <ActionButton key="proof" icon="search" keys="V" onClick={side.prove}>
      {t('chronology:proof.title')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={t('log.title')}
        context={t('log.context', { count: log.counts?.all ?? 0 })}
        actions={isOpen ? [proofButton, paperButton] : [proofButton]}
      />
      <Columns {...(side.shown === null ? {} : { side: side.shown, sideWidth: '22rem' })}>
        {isOpen ? (
          <EntryLine
            incidentId={incident.id}
            remembered={remembered}
            old={old}
            textRef={line}
            onLeave={toTable}
            onWritten={showWritten}
            onPaper={togglePaper}
          />
        ) : null}
        <div className={classes.tools}>
          <FilterChips
            label={t('log.filter')}
            options={offered.map((value) => ({
              value,
              word: t(`log.filters.${value}`),
              count: log.counts?.[value] ?? 0,
              ...(value === 'unknown' ? { tone: 'unknown' as const, icon: 'question' as const } : {}),
            }))}
            value={filter}
            onChange={narrow}
            end={<KeyLine items={[{ keys: ['[', ']'], word: t('log.otherFilter') }]} />}
          />
          <div className={classes.search}>
            <SearchField
              label={t('log.search')}
              keys="/"
              ref={search}
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
            <>
              <ActionButton size="small" icon="edit" keys="S" onClick={() => supersede(active)}>
                {t('log.supersedeOf', { number: active.number })}
              </ActionButton>
              <ActionButton size="small" icon="arrow-right" keys="F" onClick={side.takeNext}>
                {t(`chronology:stepOf.${nextStepOf(active)}`, { number: active.number })}
              </ActionButton>
            </>
          ) : null}
        </div>
        <Refusal error={log.error} />
        {isLoading ? <WaitingBar word={t('loading')} /> : null}
        <Panel label={t('log.title')} grow scroll>
          <div ref={table} className={classes.table} {...reading}>
            <EntryTable
              rows={log.rows}
              onDrawn={log.onDrawn}
              isBeside={side.shown !== null}
              activeId={activeId}
              onActive={setActiveId}
              keys={{
                s: (entry) => supersede(entry),
                f: side.takeNext,
                b: side.sendBack,
                '1': () => side.answerDouble('same'),
                '2': () => side.answerDouble('different'),
              }}
              onOpen={side.openEntry}
              onBack={side.close}
              empty={
                isLoading ? null : (
                  <NothingLeft
                    total={log.counts?.all ?? 0}
                    filter={filter}
                    text={text}
                    onShowAll={() => {
                      setText('');
                      narrow('all');
                      search.current?.focus();
                    }}
                  />
                )
              }
            />
          </div>
        </Panel>
      </Columns>
    </>
  );
}

/** An empty table says what keeps it empty: nothing was written yet, or which filter and text hide how many entries. */
function NothingLeft({
  total,
  filter,
  text,
  onShowAll,
}: {
  total: number;
  filter: EntryFilter;
  text: string;
  onShowAll: () => void;
}) {
  const { t } = useTranslation('respond');
  if (total === 0) return <Empty icon="chronology" text={t('log.empty')} />;
  const sought = text.trim();
  const hider = filter === 'all' ? 'text' : sought === '' ? 'filter' : 'both';
  const what = { filter: t(`log.filters.${filter}`), text: sought, count: total };
  return (
    <Empty
      icon="chronology"
      text={t(`log.hiddenBy.${hider}`, what)}
      action={<ActionButton onClick={onShowAll}>{t('log.showAll')}</ActionButton>}
    />
  );
}
