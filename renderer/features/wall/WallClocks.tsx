// The RTO clocks that fall next, with the state of each system in shape and word, and how all of them stand.
import { useTranslation } from 'react-i18next';
import { BOARD_STATES, type BoardState } from '../../../shared/model/board';
import type { BoardRowView } from '../../../shared/rpc/board';
import { useQuery } from '../../data/queries';
import { span } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { useFieldWords } from '../../records';
import { momentOf, useNow } from '../../records/response';
import { Digits, Icon, type IconName, type Tone } from '../../ui';
import classes from './Wall.module.css';

const CLOCKS = 5;

const LOOK: Readonly<Record<BoardState, { readonly icon: IconName; readonly tone: Tone }>> = {
  working: { icon: 'check-circle', tone: 'good' },
  otherMeans: { icon: 'twin-boxes', tone: 'good' },
  degraded: { icon: 'half-disc', tone: 'warning' },
  restoring: { icon: 'restore', tone: 'warning' },
  stopped: { icon: 'octagon-x', tone: 'critical' },
  stoppedOnPurpose: { icon: 'block', tone: 'neutral' },
  unknown: { icon: 'question', tone: 'unknown' },
};

/** The clocks, next to fall first; under them how many stand in which state. */
export function WallClocks({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('wall');
  const words = useFieldWords();
  const { data } = useQuery('board.clocks', { incidentId, limit: CLOCKS });
  const rows = data?.rows ?? [];
  const more = (data?.running ?? 0) - rows.length;
  return (
    <section className={classes.clocks} aria-label={t('clocks')}>
      <h2>
        {t('clocks')} {more > 0 ? <small>{t('more', { count: more })}</small> : null}
      </h2>
      {rows.length === 0 ? <p>{t('noClocks')}</p> : null}
      <ul>
        {rows.map((row) => (
          <ClockRow key={row.id} row={row} />
        ))}
      </ul>
      <p className={classes.counts}>
        {BOARD_STATES.filter((state) => (data?.counts[state] ?? 0) > 0).map((state) => (
          <span key={state} data-tone={LOOK[state].tone}>
            <Icon name={LOOK[state].icon} /> {words.choice('statusReport', 'state', state)}{' '}
            <b>
              <Digits value={String(data?.counts[state] ?? 0)} />
            </b>
          </span>
        ))}
      </p>
    </section>
  );
}

function ClockRow({ row }: { row: BoardRowView }) {
  const { t, i18n } = useTranslation('wall');
  const pick = useWords();
  const words = useFieldWords();
  const now = useNow();
  const deadline = row.clock?.deadlineAt ?? null;
  const leftMs = deadline === null ? null : Date.parse(deadline) - now;
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const left =
    leftMs === null
      ? t('noDeadline')
      : t(leftMs < 0 ? 'overdue' : 'left', { time: span(Math.abs(leftMs), language) });
  return (
    <li data-tone={leftMs !== null && leftMs < 0 ? 'critical' : 'plain'}>
      <span className={classes.name}>{pick(row.name, row.nameEn)}</span>
      <span className={classes.state} data-tone={LOOK[row.state].tone}>
        <Icon name={LOOK[row.state].icon} /> {words.choice('statusReport', 'state', row.state)}
      </span>
      <span className={classes.deadline}>
        {deadline === null ? null : <Digits value={momentOf(deadline, now)} />}
      </span>
      <b className={classes.left}>
        {leftMs !== null && leftMs < 0 ? <Icon name="triangle-alert" /> : null} <Digits value={left} />
      </b>
    </li>
  );
}
