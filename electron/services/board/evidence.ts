// Loads the board of an event: the plan's systems and businesses, and everything said of them, ready for the rules.
import type { UseEvidence } from '../../../shared/domain/board/lasting';
import {
  type BoardInput,
  type BoardRow,
  boardRows,
  type EstimateEvidence,
} from '../../../shared/domain/board/rows';
import type { Detection, Status } from '../../../shared/domain/board/standing';
import type { ClockCorrection } from '../../../shared/domain/clock';
import type { RecordOf } from '../../../shared/model/index';
import { fromInstant } from '../../../shared/model/instant';
import type { ReadDb } from '../../store/read';
import { priorityGroups, workOf } from '../analysis';
import { catchUpOfSubjects } from '../backlog/evidence';
import { correctionOf, groupOf } from '../chronology';
import type { Desk } from '../desk';
import { evidenceOf, isAsked, known } from '../told';

/** What the rules know of a telling, with the record it stands for. */
export type StatusOf = Status & { readonly record: RecordOf<'statusReport'> };
export type EstimateOf = EstimateEvidence & { readonly record: RecordOf<'restorationEstimate'> };
export type UseOf = UseEvidence & { readonly record: RecordOf<'alternativeUse'> };
export type Row = BoardRow<StatusOf, EstimateOf, UseOf>;

export interface LoadedBoard {
  readonly rows: readonly Row[];
  readonly input: BoardInput<StatusOf, EstimateOf, UseOf>;
  readonly correct: ClockCorrection;
  readonly systems: ReadonlyMap<string, RecordOf<'system'>>;
  readonly businesses: ReadonlyMap<string, RecordOf<'business'>>;
}

type Instant = RecordOf<'statusReport'>['since'];

function msOf(value: Instant): number | null {
  const instant = known(value);
  return instant === null ? null : fromInstant(instant);
}

/** A state told, as the rules take it. */
export function statusOf(record: RecordOf<'statusReport'>, correct: ClockCorrection): StatusOf {
  return {
    ...evidenceOf(record, correct),
    state: record.state,
    sinceMs: msOf(record.since),
    isSinceUnknown: isAsked(record.since),
    level: record.level,
    record,
  };
}

/** An estimate, as the rules take it. */
export function estimateOf(record: RecordOf<'restorationEstimate'>, correct: ClockCorrection): EstimateOf {
  return {
    ...evidenceOf(record, correct),
    parts: record.parts,
    countsFromMs: msOf(record.countsFrom),
    followUpFrom: record.followUpFrom,
    record,
  };
}

/** Other means told of, as the rules take them. */
export function useOf(record: RecordOf<'alternativeUse'>, correct: ClockCorrection): UseOf {
  return {
    ...evidenceOf(record, correct),
    act: record.act,
    sinceMs: msOf(record.since),
    isSinceUnknown: isAsked(record.since),
    limitHours: known(record.limitHours),
    isLimitUnknown: isAsked(record.limitHours),
    work: record.work,
    record,
  };
}

function bySubject<T extends { readonly record: { readonly subjectId: string } }>(
  evidence: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(evidence, ({ record }) => record.subjectId);
}

/** When the event was noticed by whoever noticed it first, and when the first response to it began. */
export function detectionOf(db: ReadDb, incidentId: string): Detection {
  const incidents = groupOf(db, incidentId).map((id) => db.need('incident', id));
  const noticed = incidents.flatMap(({ noticedAt }) => msOf(noticedAt) ?? []);
  return {
    noticedMs: noticed.length === 0 ? null : Math.min(...noticed),
    startedMs: Math.min(...incidents.map(({ startedAt }) => fromInstant(startedAt))),
  };
}

/** Records of the plan, those removed since among them while something was said of them. */
function onBoard<N extends 'system' | 'business'>(
  db: ReadDb,
  entity: N,
  spoken: ReadonlySet<string>,
): RecordOf<N>[] {
  return db.list(entity, { includeDeleted: true }).filter(({ id, deleted }) => !deleted || spoken.has(id));
}

/** The board of an incident and of those declared one event with it. Throws `record.notFound`, `catalogue.malformed`. */
export function loadBoard(
  db: ReadDb,
  desk: Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes'>,
  incidentId: string,
): LoadedBoard {
  const ids = groupOf(db, incidentId);
  const correct = correctionOf(db);
  const statuses = bySubject(
    ids
      .flatMap((id) => db.list('statusReport', { where: { incidentId: id } }))
      .map((one) => statusOf(one, correct)),
  );
  const estimates = bySubject(
    ids
      .flatMap((id) => db.list('restorationEstimate', { where: { incidentId: id } }))
      .map((one) => estimateOf(one, correct)),
  );
  const uses = bySubject(
    ids
      .flatMap((id) => db.list('alternativeUse', { where: { incidentId: id } }))
      .map((one) => useOf(one, correct)),
  );
  const spoken = new Set([...statuses.keys(), ...estimates.keys(), ...uses.keys()]);
  const systems = onBoard(db, 'system', spoken);
  const businesses = onBoard(db, 'business', spoken);
  const work = workOf(db);
  const input = {
    plan: { ...work, systems, businesses, groups: priorityGroups(desk.catalogue) },
    evidence: { statuses, estimates, uses },
    detection: detectionOf(db, incidentId),
    catchUp: catchUpOfSubjects(db, desk, incidentId, work.uses),
  };
  return {
    rows: boardRows(input),
    input,
    correct,
    systems: new Map(systems.map((system) => [system.id, system])),
    businesses: new Map(businesses.map((business) => [business.id, business])),
  };
}
