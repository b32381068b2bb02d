// One row in full: its clock and from when it counts, its words, its return by parts, what it waits for, who waits for it.
import { useTranslation } from 'react-i18next';
import type { BoardRowView } from '../../../shared/rpc/board';
import { useCaller } from '../../data/caller';
import { paths } from '../../data/paths';
import { span } from '../../i18n/times';
import { BoardStateMark, ClockLeft, faceOf, momentOf, RtoGroup, useNames } from '../../records/response';
import {
  ActionButton,
  ActionLine,
  type Column,
  DataTable,
  Digits,
  Facts,
  Note,
  Pad,
  Panel,
  StateChip,
} from '../../ui';
import classes from './Board.module.css';
import { useFacts } from './rowFacts';
import type { Board } from './useBoard';
import type { BoardKeys, ViewHandle } from './useBoardKeys';

interface RowPanelProps {
  readonly board: Board;
  readonly row: BoardRowView;
  readonly keys: BoardKeys;
  readonly view: ViewHandle;
}

/** The panel; critical while the row is overdue or keeps others down. */
export function RowPanel({ board, row, keys, view }: RowPanelProps) {
  const { t } = useTranslation('board');
  const waiting = board.waitingFor.get(row.id) ?? [];
  const isOverdue = !row.isUp && faceOf(row.clock, board.now)?.is === 'overdue' && row.state !== 'unknown';
  const name = board.nameOf(row.id);
  return (
    <Panel
      title={waiting.length === 0 ? name : t('panel.holds', { name, count: waiting.length })}
      look={isOverdue || waiting.length > 0 ? 'critical' : 'plain'}
      foot={<Actions row={row} keys={keys} view={view} />}
    >
      {waiting.length === 0 ? null : <Waiting board={board} waiting={waiting} />}
      <Contradiction row={row} board={board} />
      <Pad>
        <Facts items={useFacts(board, row)} />
      </Pad>
    </Panel>
  );
}

function Actions({ row, keys, view }: Pick<RowPanelProps, 'row' | 'keys' | 'view'>) {
  const { t } = useTranslation('board');
  const nameOf = useNames();
  return (
    <ActionLine>
      {keys.isOpen ? (
        <>
          {row.words.length === 0 ? null : (
            <ActionButton size="small" keys="C" onClick={() => keys.setState(row, row.state)}>
              {t('actions.confirm')}
            </ActionButton>
          )}
          <ActionButton size="small" keys="E" onClick={() => keys.estimate(row)}>
            {t('actions.estimate')}
          </ActionButton>
          <ActionButton size="small" keys="A" onClick={() => keys.means(row)}>
            {t('actions.means')}
          </ActionButton>
        </>
      ) : null}
      <ActionButton size="small" keys="I" expanded={view.showsHistory} onClick={view.toggleHistory}>
        {t('actions.history')}
      </ActionButton>
      {row.ownerId === null ? null : (
        <ActionButton size="small" icon="phone" href={`#${paths.call('person', row.ownerId)}`}>
          {t('actions.call', { name: nameOf(row.ownerId) })}
        </ActionButton>
      )}
    </ActionLine>
  );
}

/** What was said in ignorance of each other: all of it, with the way to settle it. */
function Contradiction({ row, board }: { row: BoardRowView; board: Board }) {
  const { t } = useTranslation('board');
  const nameOf = useNames();
  if (!row.disputed) return null;
  return (
    <Note tone="warning">
      {t('panel.disputed')}
      {row.words.map((word) => (
        <div key={word.id}>
          {word.deviceCode} <Digits value={momentOf(word.confirmedAt, board.now)} />{' '}
          <BoardStateMark state={word.state} /> {nameOf(word.saidBy ?? word.by)} {word.note}
        </div>
      ))}
    </Note>
  );
}

/** The least slack first; the others are named. */
const WAITING_SHOWN = 4;
const REST_NAMED = 3;

/** Who waits for this system: what is left of their clocks, and the slack. */
function Waiting({ board, waiting }: { board: Board; waiting: readonly BoardRowView[] }) {
  const { t } = useTranslation('board');
  const columns: readonly Column<BoardRowView>[] = [
    {
      id: 'name',
      header: t('panel.waiting'),
      cell: (row) => (
        <span className={classes.waiting}>
          <RtoGroup group={row.group} /> {board.nameOf(row.id)}
        </span>
      ),
    },
    {
      id: 'left',
      header: t('panel.left'),
      align: 'end',
      noWrap: true,
      cell: (row) => <ClockLeft row={row} nowMs={board.now} />,
    },
    { id: 'slack', header: t('panel.slack'), align: 'end', noWrap: true, cell: (row) => <Slack row={row} /> },
  ];
  const rest = waiting.slice(WAITING_SHOWN);
  return (
    <>
      <DataTable
        label={t('panel.waiting')}
        columns={columns}
        rows={waiting.slice(0, WAITING_SHOWN)}
        rowKey={({ id }) => id}
      />
      {rest.length === 0 ? null : (
        <p className={classes.line}>
          <span className={classes.path}>
            {t('panel.rest', {
              count: rest.length,
              names: rest
                .slice(0, REST_NAMED)
                .map(({ id }) => board.nameOf(id))
                .join(t('join')),
            })}
          </span>
        </p>
      )}
    </>
  );
}

/** Deadline less return: negative is critical, unknown is said, and the most it can be where only that is known. */
function Slack({ row }: { row: BoardRowView }) {
  const { t } = useTranslation('board');
  const language = useCaller((state) => state.language);
  const minutes = row.slackMinutes ?? row.slackAtMostMinutes;
  if (minutes === null) return <StateChip tone="unknown">{t('unknown')}</StateChip>;
  const length = span(Math.abs(minutes) * 60_000, language);
  if (minutes < 0)
    return (
      <b className={classes.late}>
        <Digits value={`−${length}`} />
      </b>
    );
  return row.slackMinutes === null ? (
    <StateChip tone="unknown">{t('panel.atMost', { span: length })}</StateChip>
  ) : (
    <Digits value={length} />
  );
}
