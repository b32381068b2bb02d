// What a field of a report is drafted from where nobody has told it.
import { reportNumber } from '../../../shared/domain/chronology/numbers';
import { type FactChange, isCorrection } from '../../../shared/domain/reports/changes';
import { fateOf } from '../../../shared/domain/reports/fields';
import { nextReportMs } from '../../../shared/domain/reports/promises';
import { isSameStream, type ReportTemplate } from '../../../shared/domain/reports/template';
import { isUnknown, valueText, type WriteWords } from '../../../shared/domain/reports/write';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { FactValue } from '../../../shared/model/reports';
import type { ReadDb } from '../../store/read';
import type { Language } from '../words';
import { byClock, type EventFacts, type ReportDesk, versionsOf } from './event';

type Report = RecordOf<'report'>;

/** Minutes to the next report where a template tells none: half an hour to the command, an hour to others. */
const INTERVAL_MINUTES = { command: 30, others: 60 } as const;

function certainty(event: EventFacts): FactValue | null {
  const cause = event.base.get('cause')?.value ?? null;
  return cause === null || isUnknown(cause) ? 'under_study' : null;
}

function changeText(change: FactChange, words: WriteWords, language: Language): string {
  const side = (value: FactValue | null) =>
    value === null ? words.notStated : valueText(change.field, value, language, words);
  return `${change.field.label[language]}: ${side(change.before)} → ${side(change.after)}`;
}

function contactOf(db: ReadDb, by: string | null): string | null {
  if (by === null) return null;
  const numbers = db
    .list('contact', { where: { ownerId: by } })
    .filter(({ means, suspect }) => suspect === null && !['workMail', 'privateMail', 'chat'].includes(means))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return numbers[0]?.value ?? null;
}

/** A report being drafted. */
export interface Drafting {
  readonly db: ReadDb;
  readonly desk: ReportDesk;
  readonly event: EventFacts;
  readonly report: Report;
  readonly template: ReportTemplate;
  readonly changes: readonly FactChange[];
  readonly words: WriteWords;
}

function recipients({ event, report, template }: Drafting): string {
  const last = event.deliveries
    .filter(({ reportId }) => {
      const other = event.reports.find(({ id }) => id === reportId);
      return other !== undefined && isSameStream(other.templateId, report.templateId);
    })
    .sort(byClock)
    .at(-1);
  return last === undefined ? template.audience[event.language] : last.to.join('、');
}

function nextReport({ desk, event, template }: Drafting): string {
  const nowMs = Date.parse(event.now);
  const isCommand = isSameStream(template.id, 'RT-FIRST');
  const minutes = template.defaultIntervalMinutes ?? INTERVAL_MINUTES[isCommand ? 'command' : 'others'];
  const ms = nextReportMs(nowMs, minutes);
  return toInstant(ms, desk.zoneMinutes(ms));
}

function reportKind({ event }: Drafting): string {
  const isBefore = event.deliveries.some(({ reportId }) =>
    event.reports.some(({ id, templateId }) => id === reportId && templateId === 'RT-AUTHORITY'),
  );
  if (!isBefore) return 'first';
  return event.base.get('restored_at')?.value === undefined ? 'follow_up' : 'final';
}

function messageVersion({ event }: Drafting): number | null {
  const sent = [...event.deliveries].sort(byClock).flatMap(({ reportId, versionId }) => {
    const isCustomer = event.reports.some(
      ({ id, templateId }) => id === reportId && templateId === 'RT-CUSTOMER',
    );
    return isCustomer ? (event.versions.get(versionId)?.version ?? []) : [];
  });
  return sent.at(-1) ?? null;
}

/** What a field is drafted from where nobody has told it; the facts of the event come from the base. */
export function drafted(of: Drafting, key: string): FactValue | null {
  const { db, event, report, changes, words } = of;
  const { source, scope } = fateOf(key);
  switch (source) {
    case 'number':
      return key === 'incident_id' ? event.number : reportNumber(report.deviceCode, report.serial);
    case 'version':
      return (versionsOf(event, report.id).at(-1)?.version ?? 0) + 1;
    case 'now':
      return event.now;
    case 'messageVersion':
      return messageVersion(of);
    case 'certainty':
      return certainty(event);
    case 'reporter':
      return report.startedBy;
    case 'reporterContact':
      return contactOf(db, report.startedBy);
    case 'recipient':
      return recipients(of);
    case 'commander':
      return scope === 'own' ? (event.base.get('commander')?.value ?? null) : null;
    case 'title':
      return scope === 'own' ? (event.base.get('subject')?.value ?? null) : null;
    case 'openPoints':
      return event.openPoints.length === 0 ? null : event.openPoints.join('、');
    case 'nextReport':
      return nextReport(of);
    case 'changes':
      return changes.length === 0
        ? of.desk.words(event.language)('log:report.noChange')
        : changes.map((change) => changeText(change, words, event.language)).join('、');
    case 'corrections': {
      const corrected = changes.filter(isCorrection);
      return corrected.length === 0
        ? null
        : corrected.map((change) => changeText(change, words, event.language)).join('、');
    }
    case 'reportKind':
      return reportKind(of);
    default:
      return null;
  }
}
