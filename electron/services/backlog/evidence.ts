// Loads the backlog of an event: lots, ledgers and hands by business, ready for the rules.
import {
  availableAt,
  type CatchUp,
  catchUpOf,
  type HandworkTold,
  type Level,
  levelsOf,
} from '../../../shared/domain/backlog/feasibility';
import { type Lot, type LotReport, lotsOf } from '../../../shared/domain/backlog/lots';
import { counted, type Evidence } from '../../../shared/domain/board/inForce';
import type { ClockCorrection } from '../../../shared/domain/clock';
import type { RecordOf } from '../../../shared/model/index';
import { fromInstant, toInstant } from '../../../shared/model/instant';
import type { ReadDb } from '../../store/read';
import { correctionOf, groupOf } from '../chronology';
import type { Desk } from '../desk';
import { evidenceOf, known } from '../told';

export type LotOf = LotReport & { readonly record: RecordOf<'backlogReport'> };
export type LedgerOf = Evidence & { readonly record: RecordOf<'ledgerCount'> };
export type HandsOf = Evidence & { readonly record: RecordOf<'handworkEstimate'> };

/** A day at this place. */
export function dayAt(desk: Pick<Desk, 'zoneMinutes'>, ms: number): string {
  return toInstant(ms, desk.zoneMinutes(ms)).slice(0, '2026-11-20'.length);
}

/** A lot told of, as the rules take it. */
export function lotOf(record: RecordOf<'backlogReport'>, correct: ClockCorrection): LotOf {
  return {
    ...evidenceOf(record, correct),
    lotId: record.lotId,
    businessId: record.businessId,
    number: record.number,
    branch: known(record.branch),
    settlementOn: known(record.settlementOn),
    items: known(record.items),
    money: known(record.money),
    currency: record.currency,
    lotKind: record.lotKind,
    state: record.state,
    priority: record.priority,
    record,
  };
}

/** The amounts of work by hand as told; the items are those of the backlog where none are told. */
export function handsTold(
  record: RecordOf<'handworkEstimate'> | null,
  openItems: number | null,
  nowMs: number,
): HandworkTold & { readonly itemsPerHour: number | null } {
  const cutOff = known(record?.cutOff);
  return {
    volume: record?.volume == null ? openItems : known(record.volume),
    minutesPerItem: known(record?.minutesPerItem),
    people: known(record?.people),
    // Nothing said of rest and skill: everybody works all of the time.
    efficiencyPercent: record?.efficiencyPercent == null ? 100 : known(record.efficiencyPercent),
    availableMinutes: availableAt(
      {
        cutOffMs: cutOff === null ? null : fromInstant(cutOff),
        availableMinutes: known(record?.availableMinutes),
      },
      nowMs,
    ),
    itemsPerHour: known(record?.itemsPerHour),
  };
}

export interface BusinessBacklog {
  readonly id: string;
  readonly evidence: readonly LotOf[];
  readonly lots: readonly Lot<LotOf>[];
  readonly ledgers: readonly LedgerOf[];
  readonly hands: readonly HandsOf[];
  readonly ledger: LedgerOf | null;
  readonly hand: HandsOf | null;
  readonly levels: readonly Level[];
  readonly catchUp: CatchUp;
}

export interface LoadedBacklog {
  readonly businesses: readonly BusinessBacklog[];
  readonly evidence: readonly LotOf[];
  readonly correct: ClockCorrection;
  readonly today: string;
  readonly nowMs: number;
}

/** Items open by the last level; null while some were not counted, or none was ever told. */
export function openItems(levels: readonly Level[]): number | null {
  const last = levels.at(-1);
  return last === undefined || last.unknown > 0 ? null : last.items;
}

/** The backlog of an incident and of those declared one event with it. Throws `record.notFound`. */
export function loadBacklog(
  db: ReadDb,
  desk: Pick<Desk, 'clock' | 'zoneMinutes'>,
  incidentId: string,
): LoadedBacklog {
  const ids = groupOf(db, incidentId);
  const correct = correctionOf(db);
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const today = dayAt(desk, nowMs);
  const evidence = ids
    .flatMap((id) => db.list('backlogReport', { where: { incidentId: id } }))
    .map((record) => lotOf(record, correct));
  const ledgers = ids
    .flatMap((id) => db.list('ledgerCount', { where: { incidentId: id } }))
    .map((record) => ({ ...evidenceOf(record, correct), record }));
  const hands = ids
    .flatMap((id) => db.list('handworkEstimate', { where: { incidentId: id } }))
    .map((record) => ({ ...evidenceOf(record, correct), record }));
  const lots = Map.groupBy(evidence, ({ businessId }) => businessId);
  const ledgersOf = Map.groupBy(ledgers, ({ record }) => record.businessId);
  const handsOf = Map.groupBy(hands, ({ record }) => record.businessId);
  const spoken = new Set([...lots.keys(), ...ledgersOf.keys(), ...handsOf.keys()]);
  const businesses = [...spoken].sort().map((id): BusinessBacklog => {
    const own = lots.get(id) ?? [];
    const hand = counted(handsOf.get(id) ?? []).at(-1) ?? null;
    const levels = levelsOf(own);
    return {
      id,
      evidence: own,
      lots: lotsOf(own, today),
      ledgers: ledgersOf.get(id) ?? [],
      hands: handsOf.get(id) ?? [],
      ledger: counted(ledgersOf.get(id) ?? []).at(-1) ?? null,
      hand,
      levels,
      catchUp: catchUpOf(levels, handsTold(hand?.record ?? null, openItems(levels), nowMs)),
    };
  });
  return { businesses, evidence, correct, today, nowMs };
}

/** Minutes of catching up by business, and by system the longest of the businesses that use it; only what can be said. */
export function catchUpOfSubjects(
  db: ReadDb,
  desk: Pick<Desk, 'clock' | 'zoneMinutes'>,
  incidentId: string,
  uses: readonly { readonly businessId: string; readonly systemId: string }[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, catchUp } of loadBacklog(db, desk, incidentId).businesses)
    if (catchUp.minutes !== null) found.set(id, catchUp.minutes);
  for (const { businessId, systemId } of uses) {
    const minutes = found.get(businessId);
    if (minutes !== undefined) found.set(systemId, Math.max(minutes, found.get(systemId) ?? 0));
  }
  return found;
}
