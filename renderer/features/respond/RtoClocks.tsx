// The RTO clocks on the overview: what is down, next to fall first, with why and when it comes back.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BoardRowView } from '../../../shared/rpc/board';
import type { OutputOf } from '../../../shared/rpc/contract';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { BoardStateMark, ClockLeft, momentOf, RtoGroup, useNow } from '../../records/response';
import { ActionButton, type Column, DataTable, Digits, Empty, Panel, StateChip } from '../../ui';
import classes from './RtoClocks.module.css';

type Clocks = OutputOf<'board.clocks'>;

const SHOWN = 6;

/** The panel; what nobody knows is counted beside the title. */
export function RtoClocks({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('board');
  const [, navigate] = useLocation();
  const { data } = useQuery('board.clocks', { incidentId, limit: SHOWN });
  const columns = useColumns(data);
  if (data === undefined) return null;
  const { rows, running, counts } = data;
  return (
    <Panel
      title={t('clocks.title')}
      context={
        <>
          {t('clocks.context', { shown: rows.length, running })}{' '}
          {counts.unknown === 0 ? null : (
            <StateChip tone="unknown">{t('clocks.unknown', { count: counts.unknown })}</StateChip>
          )}
        </>
      }
      end={
        <ActionButton size="small" variant="quiet" keys="G B" href={`#${paths.board}`}>
          {t('clocks.open')}
        </ActionButton>
      }
    >
      <DataTable
        label={t('clocks.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={() => navigate(paths.board)}
        empty={<Empty icon="board" text={t('clocks.empty')} />}
      />
    </Panel>
  );
}

function useColumns(data: Clocks | undefined): readonly Column<BoardRowView>[] {
  const { t } = useTranslation('board');
  const words = useWords();
  const now = useNow();
  return [
    {
      id: 'group',
      header: t('columns.priority'),
      width: '2.5rem',
      cell: ({ group }) => <RtoGroup group={group} />,
    },
    {
      id: 'name',
      header: t('columns.subject'),
      cell: (row) => <span className={classes.name}>{words(row.name, row.nameEn)}</span>,
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
      cell: ({ clock }) =>
        clock?.deadlineAt == null ? t('noRto') : <Digits value={momentOf(clock.deadlineAt, now)} />,
    },
    {
      id: 'left',
      header: t('clocks.remaining'),
      align: 'end',
      noWrap: true,
      cell: (row) => <ClockLeft row={row} nowMs={now} />,
    },
    {
      id: 'why',
      header: t('clocks.reason'),
      essential: false,
      cell: (row) => <Why row={row} data={data} nowMs={now} />,
    },
  ];
}

/** When it comes back, and what it waits for or holds up. */
function Why({ row, data, nowMs }: { row: BoardRowView; data: Clocks | undefined; nowMs: number }) {
  const { t } = useTranslation('board');
  const words = useWords();
  const nameOf = (id: string) => {
    const name = data?.names[id];
    return name === undefined ? id : words(name.ja, name.en);
  };
  const { at, atLeast } = row.expected;
  const holds = data?.holds.find(({ id }) => id === row.id)?.waiting.length ?? 0;
  const minutes = row.slackMinutes ?? row.slackAtMostMinutes;
  const parts = [
    at !== null
      ? t('clocks.expected', { time: momentOf(at, nowMs) })
      : atLeast !== null
        ? t('notBefore', { time: momentOf(atLeast, nowMs) })
        : '',
    minutes !== null && minutes < 0 ? t('clocks.late', { count: -minutes }) : '',
    holds > 0 ? t('reason.holds', { count: holds }) : '',
    row.blockers.length > 0
      ? t('reason.waits', {
          names: row.blockers
            .slice(0, 2)
            .map(({ id }) => nameOf(id))
            .join(t('join')),
        })
      : '',
    row.words.length === 0 ? t('notConfirmed') : '',
  ].filter((part) => part !== '');
  const text = parts.join('・');
  return minutes !== null && minutes < 0 ? <span className={classes.late}>{text}</span> : text;
}
