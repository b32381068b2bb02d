// The rows of the board: base systems, systems by priority, businesses; each with its state, its clock and why.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isOld } from '../../../shared/domain/board/rtoClock';
import { fromInstant } from '../../../shared/model/instant';
import type { BoardRowView } from '../../../shared/rpc/board';
import { useWords } from '../../i18n/words';
import { BoardStateMark, ClockLeft, faceOf, momentOf, RtoGroup, toneOfFace } from '../../records/response';
import { type Column, DataTable, Digits, Meter, type RowLook, StateChip } from '../../ui';
import classes from './Board.module.css';
import type { DraftHandle } from './draft';
import { EstimateForm } from './EstimateForm';
import { MeansForm } from './MeansForm';
import { RowReason } from './RowReason';
import { StateForm } from './StateForm';
import type { Board } from './useBoard';
import type { BoardKeys, Sort, ViewHandle } from './useBoardKeys';

function groupOf({ kind, systemKind }: BoardRowView): 'base' | 'system' | 'business' {
  return kind === 'business' ? 'business' : systemKind === 'base' ? 'base' : 'system';
}

/** By priority as they come; else what is down and falls next first, then what is up. */
function inOrder(rows: readonly BoardRowView[], sort: Sort): readonly BoardRowView[] {
  if (sort === 'priority') return rows;
  const deadline = (row: BoardRowView) =>
    row.isUp || row.clock?.deadlineAt == null ? Number.MAX_VALUE : fromInstant(row.clock.deadlineAt);
  return rows.toSorted((a, b) => deadline(a) - deadline(b));
}

function lookOf(row: BoardRowView, nowMs: number): RowLook {
  if (row.state === 'unknown') return { look: 'hatched', tone: 'unknown' };
  const face = row.isUp ? null : faceOf(row.clock, nowMs);
  if (face?.is === 'overdue') return { tone: 'critical' };
  return row.disputed || row.doubtful ? { tone: 'warning' } : {};
}

/** Brings the keyboard back to the chosen row when the line under it is gone and nothing else has the focus. */
function useRowFocus(openFor: string | null) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(openFor);
  useEffect(() => {
    const wasOpen = before.current !== null;
    before.current = openFor;
    if (openFor !== null || !wasOpen || document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('tr[data-active="true"]')?.focus();
  }, [openFor]);
  return place;
}

/** The table, walked with J and K. */
export function BoardTable(props: {
  board: Board;
  incidentId: string;
  draft: DraftHandle;
  view: ViewHandle;
  keys: BoardKeys;
}) {
  const { board, incidentId, draft, view, keys } = props;
  const { t } = useTranslation('board');
  const columns = useColumns(board);
  const counted = Map.groupBy(board.view.rows, groupOf);
  const close = () => draft.close();
  const table = useRowFocus(draft.draft.subjectId);
  return (
    <div ref={table} className={classes.board}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={inOrder(board.view.rows, view.sort)}
        rowKey={({ id }) => id}
        rowLook={(row) => lookOf(row, board.now)}
        {...(view.sort === 'priority'
          ? {
              groupOf: (row: BoardRowView) => {
                const group = groupOf(row);
                const count = counted.get(group)?.length ?? 0;
                return { key: group, title: t(`groups.${group}`, { count }) };
              },
            }
          : {})}
        activeKey={view.active?.id ?? null}
        onActiveChange={view.choose}
        onOpen={() => view.toggleHistory()}
        onRowKey={(row, event) => keys.onRowKey(row, event.key)}
        main
        listed={{ group: t('title'), next: t('keys.next'), previous: t('keys.previous') }}
        below={(row) => {
          if (draft.draft.subjectId !== row.id) return null;
          const common = { board, incidentId, row, draft, onClose: close };
          if (draft.draft.form === 'estimate') return <EstimateForm {...common} />;
          return draft.draft.form === 'means' ? <MeansForm {...common} /> : <StateForm {...common} />;
        }}
      />
    </div>
  );
}

function useColumns(board: Board): readonly Column<BoardRowView>[] {
  const { t } = useTranslation('board');
  const words = useWords();
  return [
    {
      id: 'group',
      header: <span className={classes.unseen}>{t('columns.priority')}</span>,
      width: '2.5rem',
      cell: ({ group }) => <RtoGroup group={group} />,
    },
    {
      id: 'name',
      header: t('columns.subject'),
      cell: (row) => <b className={classes.name}>{words(row.name, row.nameEn)}</b>,
    },
    {
      id: 'state',
      header: t('columns.state'),
      noWrap: true,
      cell: ({ state }) => <BoardStateMark state={state} />,
    },
    {
      id: 'deadline',
      header: t('columns.deadline'),
      align: 'end',
      noWrap: true,
      essential: false,
      cell: ({ clock, rtoHours }) =>
        clock?.deadlineAt == null ? (
          rtoHours === null ? (
            t('noRto')
          ) : (
            ''
          )
        ) : (
          <Digits value={momentOf(clock.deadlineAt, board.now)} />
        ),
    },
    {
      id: 'left',
      header: t('columns.left'),
      align: 'end',
      noWrap: true,
      cell: (row) => <LeftCell row={row} nowMs={board.now} />,
    },
    {
      id: 'expected',
      header: t('columns.expected'),
      noWrap: true,
      cell: (row) => <ExpectedCell row={row} nowMs={board.now} />,
    },
    {
      id: 'reason',
      header: t('columns.reason'),
      width: '30%',
      essential: false,
      cell: (row) => <RowReason row={row} board={board} />,
    },
    {
      id: 'confirmed',
      header: t('columns.confirmed'),
      noWrap: true,
      essential: false,
      cell: (row) => <ConfirmedCell row={row} nowMs={board.now} />,
    },
  ];
}

/** The bar of the time used, and what is left in words. */
function LeftCell({ row, nowMs }: { row: BoardRowView; nowMs: number }) {
  const { t } = useTranslation('board');
  const face = faceOf(row.clock, nowMs);
  const runs = face !== null && (face.is === 'running' || face.is === 'overdue');
  return (
    <span className={classes.left}>
      {runs && face.remainingMs !== null ? (
        // What is left stands beside it in words.
        <span aria-hidden="true">
          <Meter
            value={Math.min(face.elapsedMs, face.elapsedMs + face.remainingMs)}
            max={face.elapsedMs + face.remainingMs}
            label={t('used')}
            tone={toneOfFace(face)}
          />
        </span>
      ) : null}
      <ClockLeft row={row} nowMs={nowMs} />
    </span>
  );
}

function ExpectedCell({ row, nowMs }: { row: BoardRowView; nowMs: number }) {
  const { t } = useTranslation('board');
  if (row.isUp) return null;
  const { at, atLeast } = row.expected;
  if (at !== null) return <Digits value={momentOf(at, nowMs)} />;
  if (atLeast !== null)
    return <StateChip tone="unknown">{t('notBefore', { time: momentOf(atLeast, nowMs) })}</StateChip>;
  return <StateChip tone="unknown">{t('unknown')}</StateChip>;
}

/** When somebody last said so: old words say their age, and what nobody said is not left blank. */
function ConfirmedCell({ row, nowMs }: { row: BoardRowView; nowMs: number }) {
  const { t } = useTranslation('board');
  const word = row.words.at(-1);
  if (row.confirmedAt === null || word === undefined) return <>{t('notConfirmed')}</>;
  const time = momentOf(row.confirmedAt, nowMs);
  if (isOld(fromInstant(row.confirmedAt), nowMs))
    return <span className={classes.old}>{t('old', { time })}</span>;
  return (
    <>
      {word.deviceCode} <Digits value={time} />
    </>
  );
}
