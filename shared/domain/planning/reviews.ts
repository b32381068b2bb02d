// When a planned review of the plan comes round next (guideline 2.9.2(1), table 2.9-3): by interval, by the budget month, by event.
import type { RecordOf } from '../../model/index';
import { addDays, addMonths } from './calendar';

/** What a review is reckoned from. */
export type Review = Pick<
  RecordOf<'planReview'>,
  'cadence' | 'intervalMonths' | 'triggerEvents' | 'firstOn' | 'lastDoneOn'
>;

/** Something that happened on a day and calls for reviews: a drill ended, a measure was done. */
export interface ReviewEvent {
  readonly event: string;
  readonly on: string;
}

export interface ReviewSurroundings {
  /** The month in which next year's budget is planned, 1 to 12; null where nobody set it. */
  readonly budgetMonth: number | null;
  /** The day the plan was issued: reviews never done are reckoned from it. Null where nobody set it. */
  readonly startedOn: string | null;
  readonly events: readonly ReviewEvent[];
}

export interface NextReview {
  /** The day it falls due, `2027-03-31`. */
  readonly on: string;
  readonly because: 'first' | 'interval' | 'budget' | 'event';
  /** The event that called for it. */
  readonly event: string | null;
}

/** A review called for by an event is due within this many days of it. */
export const DAYS_AFTER_EVENT = 30;
const INTERVALS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-year': 6, yearly: 12 };

/** The last day of the budget month that comes after a day. */
function budgetDay(month: number, after: string): string {
  const year = Number(after.slice(0, 4));
  const inYear = (of: number): string => lastDayOf(of, month);
  return inYear(year) > after ? inYear(year) : inYear(year + 1);
}

function lastDayOf(year: number, month: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(addMonths(first, 1), -1);
}

/** The first event since the last review that calls for one. */
function calledFor(review: Review, { events, startedOn }: ReviewSurroundings): NextReview | null {
  const since = review.lastDoneOn ?? startedOn ?? '';
  const wanted = new Set(review.triggerEvents ?? []);
  const [first] = events
    .filter(({ event, on }) => wanted.has(event) && on > since)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return first ? { on: addDays(first.on, DAYS_AFTER_EVENT), because: 'event', event: first.event } : null;
}

/** When it comes round by itself; null for what only an event calls for, or with nothing to reckon from. */
function byTime(review: Review, { budgetMonth, startedOn }: ReviewSurroundings): NextReview | null {
  const { cadence, lastDoneOn, firstOn } = review;
  if (lastDoneOn === null && firstOn !== null) return { on: firstOn, because: 'first', event: null };
  const since = lastDoneOn ?? startedOn;
  if (since === null) return null;
  if (cadence === 'budget' && budgetMonth !== null)
    return { on: budgetDay(budgetMonth, since), because: 'budget', event: null };
  const months = review.intervalMonths ?? INTERVALS[cadence ?? ''] ?? null;
  return months === null ? null : { on: addMonths(since, months), because: 'interval', event: null };
}

/**
 * The day a review falls due: the earlier of its own round and of what an event calls for. Null where nothing says when:
 * no interval, no event since, or no day to reckon from. Days are `YYYY-MM-DD`.
 */
export function nextReviewOn(review: Review, surroundings: ReviewSurroundings): NextReview | null {
  const time = byTime(review, surroundings);
  const event = calledFor(review, surroundings);
  if (time === null || event === null) return time ?? event;
  return event.on < time.on ? event : time;
}

/** Whether a review is late on a day: its day has passed. */
export function isOverdue(next: NextReview | null, today: string): boolean {
  return next !== null && next.on < today;
}

interface HappeningRecords {
  readonly trainingEntry: readonly Pick<RecordOf<'trainingEntry'>, 'heldOn'>[];
  readonly measure: readonly Pick<RecordOf<'measure'>, 'doneOn'>[];
  readonly incident: readonly Pick<RecordOf<'incident'>, 'mode' | 'closed'>[];
}

/** What the records tell has happened: drills held, measures done, real incidents closed. */
export function happenings(records: HappeningRecords): ReviewEvent[] {
  const dated = (event: string, days: readonly (string | null)[]): ReviewEvent[] =>
    days.flatMap((on) => (on === null ? [] : [{ event, on: on.slice(0, 10) }]));
  return [
    ...dated(
      'drill-finished',
      records.trainingEntry.map(({ heldOn }) => heldOn),
    ),
    ...dated(
      'measure-done',
      records.measure.map(({ doneOn }) => doneOn),
    ),
    ...dated(
      'crisis-finished',
      records.incident.filter(({ mode }) => mode === 'real').map(({ closed }) => closed?.at ?? null),
    ),
  ];
}
