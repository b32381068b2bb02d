// Hours on duty and the rest that is due, from who came on and went off duty.
import type { RecordOf } from '../../model/index';
import { byTime, type Told } from './evidence';

/**
 * Hours on duty in a row after which somebody is to rest, where the plan sets nothing: the shift checklist's guide value
 * (cl-shift-01, after guideline 2.8.1(1)-5).
 */
export const DUTY_LIMIT_HOURS = 12;
/** So long before the limit the warning begins: relief has to be called while there is time. */
export const WARN_BEFORE_MS = 3_600_000;
/** A break shorter than this is no rest: duty goes on counting. */
export const LEAST_REST_MS = 3_600_000;

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

export type ShiftTold = Told & Pick<RecordOf<'dutyShift'>, 'holder' | 'act' | 'plannedEndAt'>;

/** One stretch on duty; `toMs` null: still on it. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly plannedEndMs: number | null;
}

/** How tired somebody may be: off, on, near the limit or the planned end, or beyond it. */
export type DutyMark = 'off' | 'on' | 'soon' | 'over';

export interface DutyState {
  readonly holder: string;
  readonly mark: DutyMark;
  /** Since when without a real rest; null when off duty. */
  readonly sinceMs: number | null;
  readonly plannedEndMs: number | null;
  /** When the limit is reached; null when off duty. */
  readonly restDueMs: number | null;
  /** Time on duty within the last seven days. */
  readonly weekMs: number;
  /** Since when resting; null when on duty. */
  readonly restingSinceMs: number | null;
}

function plannedOf(shift: ShiftTold): number | null {
  return shift.plannedEndAt === null ? null : Date.parse(shift.plannedEndAt);
}

/** The stretches of one person, earliest first. Coming on twice and going off twice change nothing. */
export function stretchesOf(shifts: readonly ShiftTold[]): Stretch[] {
  const corrected = new Set(shifts.flatMap(({ supersedes }) => supersedes ?? []));
  return [...shifts]
    .filter(({ id }) => !corrected.has(id))
    .sort(byTime)
    .reduce<Stretch[]>(withShift, []);
}

/** The stretches after one more move. */
function withShift(stretches: readonly Stretch[], shift: ShiftTold): Stretch[] {
  const last = stretches.at(-1);
  if (last === undefined || last.toMs !== null) {
    if (shift.act !== 'on') return [...stretches];
    return [...stretches, { fromMs: shift.atMs, toMs: null, plannedEndMs: plannedOf(shift) }];
  }
  const moved =
    shift.act === 'off'
      ? { ...last, toMs: shift.atMs }
      : { ...last, plannedEndMs: plannedOf(shift) ?? last.plannedEndMs };
  return [...stretches.slice(0, -1), moved];
}

/** Since when somebody is on duty without a real rest. */
function withoutRest(stretches: readonly Stretch[]): number | null {
  const last = stretches.at(-1);
  if (last === undefined || last.toMs !== null) return null;
  let since = last.fromMs;
  for (const { fromMs, toMs } of stretches.slice(0, -1).reverse()) {
    if (toMs === null || since - toMs >= LEAST_REST_MS) break;
    since = fromMs;
  }
  return since;
}

/** Where somebody stands between duty and rest at a moment. @param limitHours hours in a row at most. */
export function dutyState(
  holder: string,
  shifts: readonly ShiftTold[],
  { nowMs, limitHours }: { readonly nowMs: number; readonly limitHours: number },
): DutyState {
  const stretches = stretchesOf(shifts);
  const last = stretches.at(-1);
  const sinceMs = withoutRest(stretches);
  const plannedEndMs = sinceMs === null ? null : (last?.plannedEndMs ?? null);
  const restDueMs = sinceMs === null ? null : sinceMs + limitHours * HOUR_MS;
  const weekMs = stretches.reduce((sum, { fromMs, toMs }) => {
    const within = Math.min(toMs ?? nowMs, nowMs) - Math.max(fromMs, nowMs - WEEK_MS);
    return sum + Math.max(0, within);
  }, 0);
  return {
    holder,
    mark: dutyMark(restDueMs, plannedEndMs, nowMs),
    sinceMs,
    plannedEndMs,
    restDueMs,
    weekMs,
    restingSinceMs: sinceMs === null ? (last?.toMs ?? null) : null,
  };
}

function dutyMark(restDueMs: number | null, plannedEndMs: number | null, nowMs: number): DutyMark {
  if (restDueMs === null) return 'off';
  const endMs = Math.min(restDueMs, plannedEndMs ?? restDueMs);
  if (nowMs >= endMs) return 'over';
  return nowMs >= endMs - WARN_BEFORE_MS ? 'soon' : 'on';
}
