// How each person is and whether they come, from everything that was told of them; contradictions stay visible (S7).
import type { Unknown } from '../../model/define';
import type { RecordOf } from '../../model/index';
import { byTime, standing, type Told } from './evidence';

type Report = RecordOf<'musterReport'>;

/** The facts a report can tell. */
export const MUSTER_FACTS = ['safety', 'place', 'attendance', 'arrivalAt', 'untilOn'] as const;
export type MusterFact = (typeof MUSTER_FACTS)[number];

/** A report as evidence, with its told time by the corrected clock. */
export type ReportTold = Told & Pick<Report, MusterFact | 'personId' | 'means' | 'toldBy' | 'deviceId'>;

/** One version of a fact. */
export interface FactTold<V> {
  readonly value: V | Unknown;
  readonly reportId: string;
  readonly atMs: number;
}

/** What is known of one fact: null where nobody spoke of it. */
export interface Fact<V> {
  readonly value: V | Unknown | null;
  readonly atMs: number | null;
  /** Every version that stands, earlier told first; more than one value is a contradiction. */
  readonly versions: readonly FactTold<V>[];
  readonly disputed: boolean;
}

type FactValue<F extends MusterFact> = Exclude<Report[F], Unknown | null>;

export interface PersonState {
  readonly personId: string;
  readonly safety: Fact<FactValue<'safety'>>;
  readonly place: Fact<string>;
  readonly attendance: Fact<FactValue<'attendance'>>;
  readonly arrivalAt: Fact<string>;
  readonly untilOn: Fact<string>;
  /** The report told last; null where there is none. */
  readonly last: ReportTold | null;
}

/** Whether a fact is known: told, and not as unknown. */
export function isKnown<V>(value: V | Unknown | null): value is V {
  return value !== null && (typeof value !== 'object' || !Object.hasOwn(value as object, 'unknown'));
}

function factOf<F extends MusterFact>(reports: readonly ReportTold[], fact: F): Fact<FactValue<F>> {
  const tellers = reports.filter((report) => report[fact] !== null);
  // What was corrected is struck for every fact, so the correcting reports take part even where they tell nothing of this one.
  const stands = standing(reports, (later) => later[fact] !== null).filter(({ id }) =>
    tellers.some((teller) => teller.id === id),
  );
  const versions = stands.map((report) => ({
    value: report[fact] as FactValue<F> | Unknown,
    reportId: report.id,
    atMs: report.atMs,
  }));
  const last = versions.at(-1);
  return {
    value: last?.value ?? null,
    atMs: last?.atMs ?? null,
    versions,
    disputed: new Set(versions.map(({ value }) => JSON.stringify(value))).size > 1,
  };
}

/** What is known of one person; independent of the order in which the reports arrived. */
export function personState(personId: string, reports: readonly ReportTold[]): PersonState {
  return {
    personId,
    safety: factOf(reports, 'safety'),
    place: factOf(reports, 'place'),
    attendance: factOf(reports, 'attendance'),
    arrivalAt: factOf(reports, 'arrivalAt'),
    untilOn: factOf(reports, 'untilOn'),
    last: [...reports].sort(byTime).at(-1) ?? null,
  };
}

/** The reports somebody now writing has seen: those that stand for any fact. */
export function seenReports({ safety, place, attendance, arrivalAt, untilOn }: PersonState): string[] {
  const facts: readonly Fact<unknown>[] = [safety, place, attendance, arrivalAt, untilOn];
  return [...new Set(facts.flatMap(({ versions }) => versions.map(({ reportId }) => reportId)))].sort();
}

/** Whether a person can be counted on: there or at work from elsewhere, on the way, not, or nobody knows. */
export type Availability = 'there' | 'coming' | 'out' | 'unknown';

/** An injured person is not counted on, whatever else was told; where news contradicts itself the worse counts. */
export function availabilityOf({ safety, attendance }: PersonState): Availability {
  const told = attendance.versions.map(({ value }) => value);
  if (safety.versions.some(({ value }) => value === 'injured') || told.includes('cannotCome')) return 'out';
  if (told.length === 0 || !told.every((value) => isKnown(value))) return 'unknown';
  return told.every((value) => value === 'onSite' || value === 'remote') ? 'there' : 'coming';
}
