// The base of facts over the store: what was told of an event and its reports, read and written.
import { type Fact, factBase, type Told, toldInForce } from '../../../shared/domain/reports/facts';
import type { RecordOf } from '../../../shared/model/index';
import type { FactValue, FactValues } from '../../../shared/model/reports';
import type { ReadDb } from '../../store/read';
import type { WriteTx } from '../../store/writeTx';
import { correctionOf, groupOf } from '../chronology';

/** Everything told of an event and of its reports. */
export interface ToldFacts {
  readonly ofEvent: readonly Told[];
  readonly ofReport: (reportId: string) => readonly Told[];
}

/** What was told in an incident and those joined to it (S14). */
export function toldFacts(db: ReadDb, incidentId: string): ToldFacts {
  const correct = correctionOf(db);
  const told = (fact: RecordOf<'reportFact'>): Told => ({
    id: fact.id,
    key: fact.key,
    value: fact.value,
    after: fact.after ?? [],
    atMs:
      fact.occurredAt === null
        ? correct(fact.deviceId, Date.parse(fact.clockAt))
        : Date.parse(fact.occurredAt),
    by: fact.by,
  });
  const all = groupOf(db, incidentId).flatMap((id) => db.list('reportFact', { where: { incidentId: id } }));
  const byReport = Map.groupBy(all, ({ reportId }) => reportId ?? '');
  return {
    ofEvent: (byReport.get('') ?? []).map(told),
    ofReport: (reportId) => (byReport.get(reportId) ?? []).map(told),
  };
}

/** What holds of the event: told, else on record. */
export function baseOf(told: ToldFacts, onRecord: FactValues): Map<string, Fact> {
  return factBase(told.ofEvent, onRecord);
}

/** Appends a statement that knows those in force. */
export function tellFact(
  tx: WriteTx,
  fact: {
    readonly incidentId: string;
    readonly reportId: string | null;
    readonly key: string;
    readonly value: FactValue | null;
    readonly logEntryId: string | null;
  },
): string {
  const told = toldFacts(tx, fact.incidentId);
  const own = fact.reportId === null ? told.ofEvent : told.ofReport(fact.reportId);
  const inForce = toldInForce(own.filter(({ key }) => key === fact.key));
  return tx.append('reportFact', {
    ...fact,
    after: inForce.map(({ id }) => id),
    by: tx.actor,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}
