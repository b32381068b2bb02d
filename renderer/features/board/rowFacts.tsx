// The facts of one row: its state and on whose word, its clock and from when it counts, its return by parts, its way down, its other means.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { estimateTotal, PART_NAMES, PART_SHARES } from '../../../shared/domain/board/estimate';
import type { BoardRowView } from '../../../shared/rpc/board';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { BoardStateMark, ClockLeft, momentOf, useNames } from '../../records/response';
import { Digits, StateChip } from '../../ui';
import classes from './Board.module.css';
import type { Board } from './useBoard';

type Fact = { readonly id: string; readonly label: string; readonly value: ReactNode };

/** The facts that stand in the panel, those that say nothing left out. */
export function useFacts(board: Board, row: BoardRowView): Fact[] {
  const { t } = useTranslation('board');
  const clock = useClockFact(board, row);
  const rows: (Fact | null)[] = [
    { id: 'state', label: t('columns.state'), value: <StateFact board={board} row={row} /> },
    clock,
    row.rlo === null ? null : { id: 'rlo', label: t('panel.rlo'), value: <Rlo row={row} /> },
    row.isUp
      ? null
      : { id: 'expected', label: t('columns.expected'), value: <ExpectedFact board={board} row={row} /> },
    row.isUp || (row.blockers.length === 0 && row.unknownBelow.length === 0)
      ? null
      : { id: 'waits', label: t('fields.waitsFor'), value: <Paths board={board} row={row} /> },
    row.means === null && row.planned?.means == null
      ? null
      : { id: 'means', label: t('fields.means'), value: <MeansFact board={board} row={row} /> },
    row.catchUpMinutes === null
      ? null
      : {
          id: 'catchUp',
          label: t('panel.catchUp'),
          value: (
            <a href={`#${paths.backlog}`}>{t('panel.minutes', { count: Math.ceil(row.catchUpMinutes) })}</a>
          ),
        },
  ];
  return rows.filter((one) => one !== null);
}

function StateFact({ board, row }: { board: Board; row: BoardRowView }) {
  const { t } = useTranslation('board');
  const nameOf = useNames();
  const word = row.words.at(-1);
  const since =
    row.since === null ? t('panel.sinceUnknown') : t('panel.since', { time: momentOf(row.since, board.now) });
  return (
    <>
      <BoardStateMark state={row.state} /> {word === undefined ? '' : since}
      <div className={classes.path}>
        {word === undefined
          ? t('panel.nobody')
          : [
              word.saidBy === null
                ? t('panel.byWriter', { name: nameOf(word.by) })
                : t('panel.by', { name: nameOf(word.saidBy) }),
              t('panel.confirmed', { time: momentOf(word.confirmedAt, board.now) }),
              word.logNumber ?? '',
            ].join('　')}
      </div>
      {word?.note ? <div>{word.note}</div> : null}
      {word?.waitsFor ? <div>{t('reason.waits', { names: word.waitsFor })}</div> : null}
      {row.doubtful ? <StateChip tone="warning">{t('panel.doubtful')}</StateChip> : null}
    </>
  );
}

function useClockFact(board: Board, row: BoardRowView): Fact {
  const { t } = useTranslation('board');
  const { clock } = row;
  const label = t('panel.rto');
  if (clock === null) return { id: 'rto', label, value: t('neverDown') };
  const from = t(`from.${clock.from}`, { time: momentOf(clock.startedAt, board.now) });
  const rto = row.rtoHours === null ? t('noRto') : t('panel.hours', { hours: row.rtoHours });
  const because =
    row.rtoFrom === null ? '' : t(`rtoFrom.${row.kind === 'business' ? 'business' : row.rtoFrom}`);
  return {
    id: 'rto',
    label,
    value: (
      <>
        <ClockLeft row={row} nowMs={board.now} />
        <div className={classes.path}>
          {[
            from,
            rto,
            because,
            clock.deadlineAt === null
              ? ''
              : t('panel.deadline', { time: momentOf(clock.deadlineAt, board.now) }),
          ]
            .filter((part) => part !== '')
            .join('　')}
        </div>
      </>
    ),
  };
}

function Rlo({ row }: { row: BoardRowView }) {
  const { t } = useTranslation('board');
  const words = useWords();
  const { rlo } = row;
  if (rlo === null) return null;
  if (typeof rlo.value === 'object') return <>{words(rlo.value.ja, rlo.value.en)}</>;
  return <>{t(rlo.kind === 'rlo-percent' ? 'panel.percent' : 'panel.users', { count: rlo.value })}</>;
}

/** The return with the shares it is made of, and what moves it. */
function ExpectedFact({ board, row }: { board: Board; row: BoardRowView }) {
  const { t } = useTranslation('board');
  const { outlook, expected } = row;
  const time = (instant: string) => momentOf(instant, board.now);
  const shares = (['decision', 'work', 'catchUp', 'margin'] as const).map((share) => {
    const own = PART_NAMES.filter((name) => PART_SHARES[name] === share);
    if (outlook === null) return '';
    const parts = own.map((name) => outlook.parts[name]);
    if (parts.every((part) => part === null)) return '';
    const isUnknown = parts.some((part) => typeof part === 'object' && part !== null);
    const minutes = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0);
    return t('panel.share', {
      share: t(`shares.${share}`),
      value: isUnknown ? t('unknown') : t('panel.minutes', { count: minutes }),
    });
  });
  return (
    <>
      {expected.at !== null ? (
        <b>
          <Digits value={time(expected.at)} />
        </b>
      ) : (
        <StateChip tone="unknown">
          {expected.atLeast === null ? t('unknown') : t('notBefore', { time: time(expected.atLeast) })}
        </StateChip>
      )}
      {expected.heldBy === null ? '' : ` ${t('panel.heldBy', { name: board.nameOf(expected.heldBy) })}`}
      <div className={classes.path}>{shares.filter((share) => share !== '').join('＋')}</div>
      {outlook === null ? null : (
        <div className={classes.path}>
          {t('panel.version', { count: outlook.versions, time: time(outlook.givenAt) })}
          {outlook.announcedAt === null
            ? ''
            : `　${t('panel.announced', { time: time(outlook.announcedAt) })}`}
        </div>
      )}
      {outlook !== null && estimateTotal(outlook.parts).forgotten.length > 0 ? (
        <div className={classes.late}>
          {t('outcome.forgotten', {
            parts: outlook.forgotten
              .map((name) => t(`parts.${name as 'decide' | 'followUp'}`))
              .join(t('join')),
          })}
        </div>
      ) : null}
      {outlook?.disputed ? <StateChip tone="warning">{t('panel.disputedEstimate')}</StateChip> : null}
    </>
  );
}

/** The way down to what keeps it down. */
function Paths({ board, row }: { board: Board; row: BoardRowView }) {
  const { t } = useTranslation('board');
  return (
    <>
      {row.blockers.map(({ id, path }) => (
        <div key={id}>{path.map(board.nameOf).join(' ← ')}</div>
      ))}
      {row.unknownBelow.length === 0 ? null : (
        <StateChip tone="unknown">
          {t('panel.unknownBelow', { names: row.unknownBelow.map(board.nameOf).join(t('join')) })}
        </StateChip>
      )}
    </>
  );
}

function MeansFact({ board, row }: { board: Board; row: BoardRowView }) {
  const { t } = useTranslation('board');
  const words = useWords();
  const nameOf = useNames();
  const { means, planned } = row;
  if (means === null || !means.inUse) {
    return (
      <span className={classes.path}>
        {t('panel.notInUse', { means: words(planned?.means ?? '', planned?.meansEn) })}
      </span>
    );
  }
  const time = (instant: string | null) => (instant === null ? t('unknown') : momentOf(instant, board.now));
  return (
    <>
      {means.means ?? t('unknown')}
      <div className={classes.path}>
        {t('panel.inUse', {
          time: time(means.since),
          name: means.decidedBy === null ? t('unknown') : nameOf(means.decidedBy),
        })}
      </div>
      <div>
        {means.lasting === 'keptUp'
          ? t('panel.keptUp')
          : means.exhaustedAt === null
            ? t('panel.lastsUnknown')
            : t(means.lasting === 'work' ? 'panel.lastsByWork' : 'panel.lasts', {
                time: time(means.exhaustedAt),
              })}
      </div>
    </>
  );
}
