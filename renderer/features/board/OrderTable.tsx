// The order of recovery the plan suggests, and beside it what really happens: begun, back, next, or begun too early.
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { BoardStateMark, momentOf, Refusal } from '../../records/response';
import { type Column, DataTable, Digits, StateChip } from '../../ui';
import type { Board } from './useBoard';
import type { ViewHandle } from './useBoardKeys';

type OrderRow = OutputOf<'board.order'>[number];

const LOOKS = {
  done: { tone: 'good', icon: 'check-circle' },
  now: { tone: 'warning', icon: 'restore' },
  next: { tone: 'action', icon: 'play' },
  waits: { tone: 'neutral', icon: 'link' },
  unknown: { tone: 'unknown', icon: 'question' },
} as const;

/** The table; its active row is the one of the panel beside. */
export function OrderTable({
  board,
  incidentId,
  view,
}: {
  board: Board;
  incidentId: string;
  view: ViewHandle;
}) {
  const { t } = useTranslation('board');
  const order = useQuery('board.order', { incidentId });
  const columns = useColumns(board);
  return (
    <>
      <Refusal error={order.error} />
      <DataTable
        label={t('places.order')}
        columns={columns}
        rows={order.data ?? []}
        rowKey={({ id }) => id}
        rowLook={({ is, before }) =>
          before.length > 0 ? { tone: 'warning' } : is === 'done' ? { look: 'dim' } : {}
        }
        activeKey={view.active?.id ?? null}
        onActiveChange={view.choose}
        main
        listed={{ group: t('title'), next: t('keys.next'), previous: t('keys.previous') }}
      />
    </>
  );
}

function useColumns(board: Board): readonly Column<OrderRow>[] {
  const { t } = useTranslation('board');
  const words = useWords();
  const moment = (instant: string | null) =>
    instant === null ? '' : <Digits value={momentOf(instant, board.now)} />;
  return [
    {
      id: 'place',
      header: t('order.place'),
      width: '3.5rem',
      align: 'end',
      cell: ({ place }) => (place === null ? t('unknown') : <b>{place}</b>),
    },
    { id: 'name', header: t('columns.subject'), cell: (row) => <b>{words(row.name, row.nameEn)}</b> },
    {
      id: 'start',
      header: t('order.plannedStart'),
      noWrap: true,
      essential: false,
      cell: (row) => moment(row.plannedStartAt),
    },
    { id: 'end', header: t('order.plannedEnd'), noWrap: true, cell: (row) => moment(row.plannedEndAt) },
    {
      id: 'state',
      header: t('columns.state'),
      noWrap: true,
      cell: ({ state }) => <BoardStateMark state={state} />,
    },
    {
      id: 'is',
      header: t('order.really'),
      noWrap: true,
      cell: ({ is, doneAt }) => (
        <StateChip tone={LOOKS[is].tone} icon={LOOKS[is].icon}>
          {t(is === 'done' && doneAt === null ? 'neverDown' : `order.is.${is}`)}
        </StateChip>
      ),
    },
    {
      id: 'begun',
      header: t('order.begun'),
      noWrap: true,
      essential: false,
      cell: (row) => moment(row.begunAt),
    },
    {
      id: 'done',
      header: t('order.done'),
      noWrap: true,
      cell: (row) => (
        <>
          {moment(row.doneAt)} {row.cameBack === null ? '' : t('order.cameBack', { place: row.cameBack })}
        </>
      ),
    },
    {
      id: 'before',
      header: t('order.remark'),
      essential: false,
      cell: ({ before }) =>
        before.length === 0 ? '' : t('order.before', { names: before.map(board.nameOf).join(t('join')) }),
    },
  ];
}
