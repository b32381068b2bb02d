// Everything of an event its reports are drafted from, gathered once: the base of facts, what was sent, what is open.
import { type Fact, recordFacts } from '../../../shared/domain/reports/facts';
import { isFact } from '../../../shared/domain/reports/fields';
import type { WriteWords } from '../../../shared/domain/reports/write';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { FactValues } from '../../../shared/model/reports';
import type { ReadDb } from '../../store/read';
import { groupOf, questionsOf } from '../chronology';
import type { Desk } from '../desk';
import { nameOf } from '../people';
import type { Language } from '../words';
import { baseOf, type ToldFacts, toldFacts } from './base';
import { factSources, incidentNumber } from './sources';
import { reportContent } from './templates';

/** What reports know of the surroundings. */
export type ReportDesk = Pick<Desk, 'catalogue' | 'clock' | 'words' | 'zoneMinutes'>;

type Report = RecordOf<'report'>;
type Version = RecordOf<'reportVersion'>;

/** Everything of an event its reports are drafted from, read once for all of them. */
export interface EventFacts {
  readonly incidentId: string;
  readonly language: Language;
  readonly told: ToldFacts;
  readonly base: ReadonlyMap<string, Fact>;
  readonly reports: readonly Report[];
  readonly versions: ReadonlyMap<string, Version>;
  readonly deliveries: readonly RecordOf<'reportDelivery'>[];
  /** The facts as they were written last in any report that was sent. */
  readonly lastSent: FactValues;
  readonly openPoints: readonly string[];
  readonly number: string | null;
  readonly now: string;
}

/** The words of a text in a language. */
export function writeWords(db: ReadDb, desk: Pick<Desk, 'words'>, language: Language): WriteWords {
  const words = desk.words(language);
  return {
    confirming: words('log:report.confirming'),
    unknown: words('log:unknown'),
    notApplicable: words('log:report.notApplicable'),
    notStated: words('log:report.notStated'),
    yes: words('log:report.yes'),
    no: words('log:report.no'),
    amount: (value, unit) => (unit === null ? value : words(`log:report.unit.${unit}`, { value })),
    person: (by) => nameOf(db, by, { language }),
  };
}

/** The order in which evidence was written. */
export function byClock(a: { readonly clockAt: string; readonly id: string }, b: typeof a): number {
  return Date.parse(a.clockAt) - Date.parse(b.clockAt) || (a.id < b.id ? -1 : 1);
}

/** The facts of the event as the reports that went out said them last. */
function lastSentFacts(
  deliveries: readonly RecordOf<'reportDelivery'>[],
  versions: ReadonlyMap<string, Version>,
): FactValues {
  const sent = [...deliveries].sort(byClock).flatMap(({ versionId }) => versions.get(versionId) ?? []);
  const facts = sent.flatMap(({ values }) => Object.entries(values).filter(([key]) => isFact(key)));
  return Object.fromEntries(facts);
}

/** Gathers an event for its reports, in a language. */
export function eventFacts(db: ReadDb, desk: ReportDesk, incidentId: string, language: Language): EventFacts {
  const ids = groupOf(db, incidentId);
  const told = toldFacts(db, incidentId);
  const deliveries = ids.flatMap((id) => db.list('reportDelivery', { where: { incidentId: id } }));
  const versions = new Map(
    ids
      .flatMap((id) => db.list('reportVersion', { where: { incidentId: id } }))
      .map((version) => [version.id, version]),
  );
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const open = questionsOf(db, incidentId).filter(
    ({ question }) =>
      question.answered === null && !['reportFact', 'incident'].includes(question.about?.entity ?? ''),
  );
  return {
    incidentId,
    language,
    told,
    base: baseOf(told, recordFacts(factSources(db, desk, incidentId, language))),
    reports: ids.flatMap((id) => db.list('report', { where: { incidentId: id } })),
    versions,
    deliveries,
    lastSent: lastSentFacts(deliveries, versions),
    openPoints: open.map(({ number, question }) => `${question.text}（${number}）`),
    number: incidentNumber(db, incidentId),
    now: toInstant(nowMs, desk.zoneMinutes(nowMs)),
  };
}

/** The versions of a report in their order. */
export function versionsOf(event: EventFacts, reportId: string): Version[] {
  return [...event.versions.values()]
    .filter((version) => version.reportId === reportId)
    .sort((a, b) => a.version - b.version || byClock(a, b));
}

/** The channel of a delivery in a language. */
export function channelWord(desk: Pick<Desk, 'catalogue'>, channel: string, language: Language): string {
  return reportContent(desk.catalogue).channels.get(channel)?.[language] ?? channel;
}
