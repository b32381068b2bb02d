// The marks of the board wherever it is shown: a state, the priority of an RTO, what is left of a clock.
import { useTranslation } from 'react-i18next';
import { type ClockFace, clockFace } from '../../../shared/domain/board/rtoClock';
import type { BoardState } from '../../../shared/model/board';
import { fromInstant } from '../../../shared/model/instant';
import type { BoardRowView } from '../../../shared/rpc/board';
import { useCaller } from '../../data/caller';
import { span } from '../../i18n/times';
import { Digits, PriorityBox, StateChip, type Tone } from '../../ui';
import { boardIcon, boardTone } from './boardLook';

/** A state as shape and word. */
export function BoardStateMark({ state }: { state: BoardState }) {
  const { t } = useTranslation('fields');
  return (
    <StateChip tone={boardTone[state]} icon={boardIcon[state]}>
      {t(`choice.statusReport.state.${state}`)}
    </StateChip>
  );
}

const WEIGHTS: Readonly<Record<string, 'filled' | 'thick' | 'thin'>> = {
  S: 'filled',
  A: 'thick',
  B: 'thick',
};

/** The priority group of an RTO as a boxed letter; a dash where there is no RTO. */
export function RtoGroup({ group }: { group: string | null }) {
  const { t } = useTranslation('board');
  return group === null ? (
    <PriorityBox letter="–" weight="thin" label={t('noRto')} />
  ) : (
    <PriorityBox letter={group} weight={WEIGHTS[group] ?? 'thin'} label={t('group', { group })} />
  );
}

/** What a row's clock shows now; null where it never ran. */
export function faceOf(clock: BoardRowView['clock'], nowMs: number): ClockFace | null {
  if (clock === null) return null;
  const ms = (instant: string | null) => (instant === null ? null : fromInstant(instant));
  return clockFace(
    {
      startMs: fromInstant(clock.startedAt),
      from: clock.from,
      rtoHours: clock.rtoHours,
      deadlineMs: ms(clock.deadlineAt),
      endMs: ms(clock.endedAt),
    },
    nowMs,
  );
}

/** Less than a quarter of the RTO left is critical, less than two thirds a warning. */
export function toneOfFace({ is, remainingMs, elapsedMs }: ClockFace): Tone {
  if (is === 'overdue') return 'critical';
  if (is === 'late') return 'warning';
  if (is === 'inTime') return 'good';
  const whole = elapsedMs + (remainingMs ?? 0);
  if (remainingMs === null || whole <= 0) return 'neutral';
  const share = remainingMs / whole;
  return share < 0.25 ? 'critical' : share < 2 / 3 ? 'warning' : 'neutral';
}

/** What is left of a row's clock, in words: left, overdue, restored in time or late. */
export function ClockLeft({ row, nowMs }: { row: BoardRowView; nowMs: number }) {
  const { t } = useTranslation('board');
  const language = useCaller((state) => state.language);
  const face = faceOf(row.clock, nowMs);
  if (face === null) return <span>{t('neverDown')}</span>;
  const length = span(Math.abs(face.remainingMs ?? face.elapsedMs), language);
  const tone = toneOfFace(face);
  if (face.is === 'noRto') return <span>{row.isUp ? t('neverDown') : t('noRto')}</span>;
  if (face.is === 'running') {
    // The word stands in the heading; the shape warns where little is left.
    return tone === 'neutral' ? (
      <b>
        <Digits value={length} />
      </b>
    ) : (
      <StateChip tone={tone} icon={tone === 'critical' ? 'triangle-alert' : 'clock'}>
        <Digits value={length} />
      </StateChip>
    );
  }
  return (
    <StateChip tone={tone} icon={face.is === 'overdue' ? 'triangle-alert' : 'check'}>
      {t(`face.${face.is}`, { span: length })}
    </StateChip>
  );
}
