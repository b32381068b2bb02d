// The evidence of a muster as the rules read it: of every incident declared one event, with times by the corrected clock.
import type { CallMade } from '../../../shared/domain/muster/callOrder';
import { DUTY_LIMIT_HOURS, type ShiftTold } from '../../../shared/domain/muster/duty';
import { standing, type Told } from '../../../shared/domain/muster/evidence';
import type { ReportTold } from '../../../shared/domain/muster/people';
import type { TakingTold } from '../../../shared/domain/muster/roles';
import type { StaffingTold } from '../../../shared/domain/muster/staffing';
import type { RecordOf } from '../../../shared/model/index';
import type { ReadDb } from '../../store/read';
import { correctionOf, groupOf } from '../chronology';
import type { Desk } from '../desk';

/** What the muster knows of the surroundings to tell where it stands. */
export type MusterDesk = Pick<Desk, 'clock' | 'zoneMinutes'>;

/** Minutes an unanswered call holds the line, where the plan sets nothing. */
const NO_ANSWER_MINUTES = 5;

type Timed = Pick<RecordOf<'musterReport'>, 'id' | 'deviceId' | 'clockAt' | 'occurredAt' | 'after'>;
type Kinds = 'musterReport' | 'roleTaking' | 'dutyShift' | 'musterCall' | 'staffingReport' | 'callAttempt';

type CallTold = CallMade & Pick<RecordOf<'callAttempt'>, 'by'>;
type ConveneTold = Told & { readonly call: RecordOf<'musterCall'> };

/** Everything told in a muster, by whom or what it concerns. */
export interface MusterEvidence {
  /** The present by the corrected clock. */
  readonly nowMs: number;
  readonly incidentIds: readonly string[];
  readonly reports: ReadonlyMap<
    string,
    readonly (ReportTold & { readonly report: RecordOf<'musterReport'> })[]
  >;
  readonly takings: ReadonlyMap<string, readonly TakingTold[]>;
  readonly shifts: ReadonlyMap<string, readonly ShiftTold[]>;
  readonly calls: ReadonlyMap<string, readonly CallTold[]>;
  /** The call to muster in force, and those that stand beside it. */
  readonly convened: readonly ConveneTold[];
}

/** The time a piece of evidence speaks of, by the corrected clock, ms. */
export function toldTime(db: ReadDb): (evidence: Omit<Timed, 'after'>) => number {
  const correct = correctionOf(db);
  return ({ occurredAt, deviceId, clockAt }) =>
    occurredAt === null ? correct(deviceId, Date.parse(clockAt)) : Date.parse(occurredAt);
}

/** The present of this desk by its corrected clock, ms. */
export function presentOf(db: ReadDb, desk: MusterDesk): number {
  return desk.clock() + db.clockOffsetSeconds() * 1000;
}

/** Evidence of one kind of all incidents of the event. */
function listed<N extends Kinds>(db: ReadDb, kind: N, incidentIds: readonly string[]): RecordOf<N>[] {
  return incidentIds.flatMap((incidentId) => db.list(kind, { where: { incidentId } as never }));
}

/** Reads the evidence of an event. Throws `record.notFound`. */
export function musterEvidence(db: ReadDb, desk: MusterDesk, incidentId: string): MusterEvidence {
  const incidentIds = groupOf(db, incidentId);
  const atMs = toldTime(db);
  const told = <T extends Timed>(one: T) => ({ ...one, atMs: atMs(one), after: one.after ?? [] });
  const plain = <T extends Timed>(one: T) => ({ ...told(one), supersedes: null });
  const reports = listed(db, 'musterReport', incidentIds).map((report) => ({ ...told(report), report }));
  const convened = listed(db, 'musterCall', incidentIds).map((call) => ({ ...plain(call), call }));
  return {
    nowMs: presentOf(db, desk),
    incidentIds,
    reports: Map.groupBy(reports, ({ personId }) => personId),
    takings: Map.groupBy(listed(db, 'roleTaking', incidentIds).map(plain), ({ roleId }) => roleId),
    shifts: Map.groupBy(listed(db, 'dutyShift', incidentIds).map(plain), ({ holder }) => holder),
    calls: Map.groupBy(
      listed(db, 'callAttempt', incidentIds).map((attempt) => ({ ...attempt, atMs: atMs(attempt) })),
      ({ ownerId }) => ownerId,
    ),
    convened: standing(convened),
  };
}

/** The staffing reports of an event. */
export function staffingEvidence(
  db: ReadDb,
  incidentIds: readonly string[],
): (StaffingTold & { readonly report: RecordOf<'staffingReport'> })[] {
  const atMs = toldTime(db);
  return listed(db, 'staffingReport', incidentIds).map((report) => ({
    ...report,
    atMs: atMs(report),
    after: report.after ?? [],
    report,
  }));
}

/** What the plan sets for a muster. */
export function musterSettings(db: ReadDb): {
  readonly noAnswerMinutes: number;
  readonly dutyLimitHours: number;
} {
  const plan = db.list('plan')[0];
  const minutes = plan?.cardDefaults?.['rule.no_answer_minutes'];
  return {
    noAnswerMinutes: typeof minutes === 'number' ? minutes : NO_ANSWER_MINUTES,
    dutyLimitHours: plan?.dutyLimitHours ?? DUTY_LIMIT_HOURS,
  };
}
