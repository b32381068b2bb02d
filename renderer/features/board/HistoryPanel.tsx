// Everything ever said of a row, newest first; what was declared wrong stays, struck through.
import { useTranslation } from 'react-i18next';
import type { Unknown } from '../../../shared/model/define';
import type { BoardRowView } from '../../../shared/rpc/board';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { BoardStateMark, momentOf, Refusal, useNames } from '../../records/response';
import { Digits, Empty, Panel, PlainRows, Row } from '../../ui';
import type { Board } from './useBoard';

type History = OutputOf<'board.history'>;

interface Line {
  readonly id: string;
  readonly at: string;
  readonly code: string;
  readonly number: string | null;
  readonly isWrong: boolean;
  readonly what: React.ReactNode;
  readonly detail: string;
}

function known(value: string | Unknown | null): string | null {
  return typeof value === 'string' ? value : null;
}

function useLines(board: Board, history: History | undefined): Line[] {
  const { t } = useTranslation('board');
  const nameOf = useNames();
  if (history === undefined) return [];
  const made = (
    line: History['statuses'][number] | History['estimates'][number] | History['uses'][number],
  ) => ({
    id: line.record.id,
    at: line.confirmedAt,
    code: line.deviceCode,
    number: line.logNumber,
    isWrong: line.isWrong,
  });
  const lines: Line[] = [
    ...history.statuses.map((line) => ({
      ...made(line),
      what: <BoardStateMark state={line.record.state} />,
      detail: [
        known(line.record.since) === null
          ? ''
          : t('panel.since', { time: momentOf(known(line.record.since) ?? '', board.now) }),
        nameOf(known(line.record.saidBy) ?? line.record.by),
        line.record.note ?? '',
      ]
        .filter((part) => part !== '')
        .join('　'),
    })),
    ...history.estimates.map((line) => ({
      ...made(line),
      what: t('history.estimate', {
        time: line.returnAt === null ? t('unknown') : momentOf(line.returnAt, board.now),
      }),
      detail: line.minutes === null ? t('unknown') : t('panel.minutes', { count: line.minutes }),
    })),
    ...history.uses.map((line) => ({
      ...made(line),
      what: `${t('fields.means')} ${t(`acts.${line.record.act}`)}`,
      detail: known(line.record.means) ?? t('unknown'),
    })),
  ];
  return lines.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The panel. */
export function HistoryPanel({ board, row }: { board: Board; row: BoardRowView }) {
  const { t } = useTranslation('board');
  const history = useQuery('board.history', { incidentId: board.view.incidentId, subjectId: row.id });
  const lines = useLines(board, history.data);
  return (
    <Panel title={t('history.title', { name: board.nameOf(row.id) })} scroll>
      <Refusal error={history.error} />
      {lines.length === 0 ? (
        <Empty text={t('history.empty')} />
      ) : (
        <PlainRows
          items={lines}
          itemKey={({ id }) => id}
          label={t('history.title', { name: board.nameOf(row.id) })}
        >
          {(line) => (
            <Row
              lead={<Digits value={momentOf(line.at, board.now)} />}
              title={line.what}
              meta={[line.detail, line.number ?? line.code, line.isWrong ? t('history.wrong') : '']
                .filter((part) => part !== '')
                .join('　')}
              look={line.isWrong ? 'struck' : 'plain'}
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}
