// What the stop of a business does as time goes on, and how much the reasons of its importance weigh (backup-office material 8.1; guideline 2.5.2(3)).
import type { RecordOf } from '../../model/index';

type Impact = RecordOf<'business'>['impact'];
type Weights = Readonly<Record<string, number>> | null;

const LIGHTEST_WEIGHT = 1;

/** Judgements in the order of time; where a time was judged twice, the later judgement counts. */
export function impactInOrder(impact: Impact): NonNullable<Impact> {
  const byHours = new Map((impact ?? []).map((one) => [one.afterHours, one]));
  return [...byHours.values()].sort((a, b) => a.afterHours - b.afterHours);
}

/** Hours after which a stop can no longer be borne; null when no judged time is intolerable. */
export function tolerableHours(impact: Impact): number | null {
  return impactInOrder(impact).find(({ level }) => level === 'intolerable')?.afterHours ?? null;
}

/** How important a business is: the sum of the weights of its criteria; a criterion without a weight counts 1. */
export function importanceOf(criteria: readonly string[] | null, weights: Weights): number {
  return [...new Set(criteria ?? [])].reduce((sum, id) => sum + (weights?.[id] ?? LIGHTEST_WEIGHT), 0);
}
