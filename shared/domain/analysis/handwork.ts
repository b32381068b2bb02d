// How long the other means of a business last: what comes in by hand against the people there are to do it (guideline 2.5.2(1)-2).
import type { Handwork } from '../../model/business';
import type { RecordOf } from '../../model/index';

const MINUTES = 60;
const DAY_HOURS = 24;

/** A day of work by hand. */
export interface HandworkDay {
  /** Hours of work that come in: cases x minutes. */
  readonly needHours: number;
  /** Hours of work that can be done: people x hours. */
  readonly haveHours: number;
  /** Cases left over at the end of a day; 0 when the people keep up. */
  readonly behindCases: number;
}

/**
 * How long the other means last. `stated`: by the limit somebody entered (fuel, forms, an agreement); `work`: until more
 * cases wait than may; `keptUp`: the people keep up and nothing else ends it; `unknown`: too little was entered.
 */
export type Lasting =
  | { readonly because: 'stated' | 'work'; readonly hours: number }
  | { readonly because: 'keptUp' | 'unknown'; readonly hours: null };

type Business = Pick<RecordOf<'business'>, 'alternativeLimitHours' | 'alternativeWork'>;

/** A day of work by hand; null while one of the four amounts is missing. */
export function handworkDay(work: Handwork | null): HandworkDay | null {
  if (work === null) return null;
  const { casesPerDay, minutesPerCase, people, hoursPerDay } = work;
  if (casesPerDay === null || minutesPerCase === null || people === null || hoursPerDay === null) return null;
  const needHours = (casesPerDay * minutesPerCase) / MINUTES;
  const haveHours = people * hoursPerDay;
  const behindHours = Math.max(0, needHours - haveHours);
  return {
    needHours,
    haveHours,
    behindCases: behindHours === 0 ? 0 : (behindHours * MINUTES) / minutesPerCase,
  };
}

/** Hours until more cases wait than may; infinite when the people keep up, null when it cannot be said. */
function hoursOfWork(work: Handwork | null): number | null {
  const day = handworkDay(work);
  if (work === null || day === null) return null;
  if (day.behindCases === 0) return Number.POSITIVE_INFINITY;
  return work.backlogCases === null ? null : (work.backlogCases / day.behindCases) * DAY_HOURS;
}

/** How long the other means of a business last: the shorter of the limit entered and what the work allows. */
export function lastingOf({ alternativeLimitHours: stated, alternativeWork }: Business): Lasting {
  const byWork = hoursOfWork(alternativeWork);
  if (byWork !== null && Number.isFinite(byWork) && (stated === null || byWork < stated))
    return { because: 'work', hours: byWork };
  if (stated !== null) return { because: 'stated', hours: stated };
  return { because: byWork === null ? 'unknown' : 'keptUp', hours: null };
}
