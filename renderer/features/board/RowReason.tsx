// Why a row is as it is, in one line: contradiction first, then who waits for it, what it waits for, and what was said.
import { useTranslation } from 'react-i18next';
import { fromInstant } from '../../../shared/model/instant';
import type { BoardRowView } from '../../../shared/rpc/board';
import { momentOf } from '../../records/response';
import { Icon } from '../../ui';
import classes from './Board.module.css';
import type { Board } from './useBoard';

/** Two names at most: the rest is a number. */
const NAMED = 2;

function useNamesOf(board: Board): (ids: readonly string[]) => string {
  const { t } = useTranslation('board');
  return (ids) => {
    const named = ids.slice(0, NAMED).map(board.nameOf).join(t('join'));
    return ids.length <= NAMED ? named : t('more', { names: named, count: ids.length - NAMED });
  };
}

/** The line. Everything in it stands in the panel beside as well. */
export function RowReason({ row, board }: { row: BoardRowView; board: Board }) {
  const { t } = useTranslation(['board', 'fields']);
  const names = useNamesOf(board);
  const word = row.words.at(-1);
  const waiting = board.waitingFor.get(row.id)?.length ?? 0;
  const minutes = row.slackMinutes ?? row.slackAtMostMinutes;
  const isLate = minutes !== null && minutes < 0;
  const late = isLate ? t('board:reason.late', { count: -minutes }) : '';
  if (row.disputed) {
    const said = row.words.map(
      ({ deviceCode, state }) => `${deviceCode} ${t(`fields:choice.statusReport.state.${state}`)}`,
    );
    return (
      <span className={classes.warn}>
        <Icon name="triangle-alert" /> {t('board:reason.disputed', { words: said.join(t('board:slash')) })}
      </span>
    );
  }
  if (row.doubtful)
    return (
      <span className={classes.warn}>
        <Icon name="triangle-alert" />{' '}
        {t('board:reason.doubtful', { names: names(row.blockers.map(({ id }) => id)) })}
      </span>
    );
  if (waiting > 0)
    return (
      <span className={classes.late}>
        <Icon name="block" /> {t('board:reason.holds', { count: waiting })}
        {late}
      </span>
    );
  if (!row.isUp && (row.blockers.length > 0 || row.words.at(-1)?.waitsFor)) {
    const outside = word?.waitsFor ? [word.waitsFor] : [];
    const for_ = [...row.blockers.map(({ id }) => board.nameOf(id)), ...outside];
    return (
      <span className={classes.reason}>
        <Icon name="link" /> {t('board:reason.waits', { names: for_.slice(0, NAMED).join(t('board:join')) })}
        {late === '' ? null : <b className={classes.late}>{late}</b>}
      </span>
    );
  }
  if (isLate && !row.isUp)
    return <b className={classes.late}>{t('board:reason.lateAlone', { count: -minutes })}</b>;
  if (row.means?.inUse) {
    const { exhaustedAt, means } = row.means;
    const until =
      exhaustedAt === null ? '' : t('board:reason.until', { time: momentOf(exhaustedAt, board.now) });
    const isNear = exhaustedAt !== null && fromInstant(exhaustedAt) - board.now < 2 * 3_600_000;
    return (
      <span
        className={isNear ? classes.late : classes.reason}
      >{`${means ?? t('board:unknown')}${until}`}</span>
    );
  }
  return <span className={classes.reason}>{word?.note ?? ''}</span>;
}
