// The chronology as a table, newest first by corrected occurred time; corrected entries stay, struck through.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotKnown } from '../../../shared/model/evidence';
import type { ShownEntry } from '../../../shared/rpc/chronology';
import { useQuery } from '../../data/queries';
import { EntryText, mediumIcon, momentOf, timeOf, useNames, useNow } from '../../records/response';
import { type Column, DataTable, Digits, Icon, Meta, RefNumber, type RowLook, UnknownMark } from '../../ui';
import classes from './EntryTable.module.css';
import { Origin } from './Origin';
import type { EntryRow } from './useEntryRows';

/** Columns whose facts stand in the panel beside the table. */
const IN_PANEL: ReadonlySet<string> = new Set(['recorded', 'medium']);
/** How far a device's clock may be from the corrected one before both are shown, in ms. */
const SAME_MINUTE = 60_000;

/** When it was written; what the device's own clock said, when that was another time. */
function Recorded({ entry, now }: { entry: ShownEntry; now: number }) {
  const { t } = useTranslation('respond');
  const isOff = Math.abs(Date.parse(entry.recordedAt) - Date.parse(entry.clockAt)) >= SAME_MINUTE;
  return (
    <span className={classes.recorded}>
      <Digits value={momentOf(entry.recordedAt, now)} />
      {isOff ? (
        <span>
          {t('log.deviceClock')} <Digits value={timeOf(entry.clockAt)} />
        </span>
      ) : null}
    </span>
  );
}

/** A field that was said to be unknown, with a look of its own; nothing where it was not. */
function NotKnownMark({ state }: { state: NotKnown['from'] }) {
  const { t } = useTranslation('respond');
  if (state === undefined) return null;
  if (state === 'notApplicable') return <Meta>{t('states.notApplicable')}</Meta>;
  return <UnknownMark word={t('unknown')} />;
}

/** Who told whom; where nobody was named, who wrote it. */
function FromTo({ entry }: { entry: ShownEntry }) {
  const nameOf = useNames();
  const { from, to, notKnown } = entry;
  const isTo = to !== null || notKnown.to !== undefined;
  if (from === null && notKnown.from === undefined && !isTo) return <Meta>{nameOf(entry.by)}</Meta>;
  return (
    <>
      {from}
      <NotKnownMark state={notKnown.from} />
      {isTo ? ' → ' : null}
      {to}
      <NotKnownMark state={notKnown.to} />
    </>
  );
}

/** A cell that stays empty until its entry has come. */
function loaded(cell: (entry: ShownEntry) => ReactNode): (row: EntryRow) => ReactNode {
  return ({ entry }) => (entry === null ? null : cell(entry));
}

function lookOf(entry: ShownEntry, deviceId: string): RowLook {
  return {
    look: entry.supersededBy.length > 0 ? 'struck' : 'plain',
    ...(entry.scribe !== null ? { edge: 'thick' } : {}),
    ...(deviceId !== '' && entry.deviceId !== deviceId ? { edge: 'thin' } : {}),
    ...(entry.questions.some(({ open }) => open) ? { tone: 'warning' } : {}),
  };
}

/** The table. Letters act on the row, Enter opens it. */
export function EntryTable(props: {
  rows: readonly EntryRow[];
  onDrawn: (first: number, last: number) => void;
  activeId: string | null;
  onActive: (id: string) => void;
  /** What a letter or digit does on a row; false leaves the key to others. */
  keys: Readonly<Record<string, (entry: ShownEntry) => unknown>>;
  onOpen: (entry: ShownEntry) => void;
  onBack: () => void;
  empty: ReactNode;
  /** Another panel stands beside the table and shows what the left-out columns hold. */
  isBeside: boolean;
}) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const deviceId = useQuery('desk.status', {}).data?.device?.id ?? '';
  const columns: Column<EntryRow>[] = [
    {
      id: 'number',
      header: t('log.columns.number'),
      width: '4.75rem',
      noWrap: true,
      cell: loaded((entry) => <RefNumber>{entry.number}</RefNumber>),
    },
    {
      id: 'occurred',
      header: t('log.columns.occurred'),
      width: '4rem',
      noWrap: true,
      cell: loaded((entry) => (
        <b>
          {entry.notKnown.occurredAt === undefined ? (
            <Digits value={momentOf(entry.occurredAt, now)} />
          ) : (
            <NotKnownMark state={entry.notKnown.occurredAt} />
          )}
        </b>
      )),
    },
    {
      id: 'recorded',
      header: t('log.columns.recorded'),
      width: '4.5rem',
      noWrap: true,
      essential: false,
      cell: loaded((entry) => <Recorded entry={entry} now={now} />),
    },
    {
      id: 'fromTo',
      header: t('log.columns.fromTo'),
      width: '9.5rem',
      essential: false,
      cell: loaded((entry) => <FromTo entry={entry} />),
    },
    {
      id: 'medium',
      header: t('log.columns.medium'),
      width: '5.5rem',
      noWrap: true,
      essential: false,
      cell: loaded(({ medium, notKnown }) =>
        medium === null ? (
          <NotKnownMark state={notKnown.medium} />
        ) : (
          <>
            <Icon name={mediumIcon[medium]} /> {t(`media.${medium}`)}
          </>
        ),
      ),
    },
    {
      id: 'text',
      header: t('log.columns.text'),
      cell: loaded((entry) => <EntryText entry={entry} isStruck={entry.supersededBy.length > 0} />),
    },
    {
      id: 'origin',
      header: t('log.columns.origin'),
      width: '9rem',
      align: 'end',
      cell: loaded((entry) => <Origin entry={entry} deviceId={deviceId} />),
    },
  ];
  return (
    <div className={classes.table}>
      <DataTable
        label={t('log.title')}
        columns={props.isBeside ? columns.filter(({ id }) => !IN_PANEL.has(id)) : columns}
        rows={props.rows}
        onDrawn={props.onDrawn}
        rowKey={({ id }) => id}
        rowLook={({ entry }) => (entry === null ? {} : lookOf(entry, deviceId))}
        activeKey={props.activeId}
        onActiveChange={props.onActive}
        onRowKey={({ entry }, { key }) => {
          const act = props.keys[key.toLowerCase()];
          if (act === undefined || entry === null) return false;
          return act(entry) !== false;
        }}
        onOpen={({ entry }) => entry !== null && props.onOpen(entry)}
        onBack={props.onBack}
        main
        virtual
        height="100%"
        empty={props.empty}
      />
    </div>
  );
}
