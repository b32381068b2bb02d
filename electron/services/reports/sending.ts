// A report on its way out: fixed as a version, approved, sent to somebody, and the promises it keeps and makes.
import { approvalsNeeded } from '../../../shared/domain/reports/template';
import { lacksOf, reportTime, unknownFields } from '../../../shared/domain/reports/write';
import { AppError } from '../../../shared/model/errors';
import type { Medium } from '../../../shared/model/evidence';
import type { RecordOf } from '../../../shared/model/index';
import type { ReportChannel } from '../../../shared/model/reports';
import type { ParsedOf } from '../../../shared/rpc/contract';
import { addEntry } from '../chronology';
import { nameOf } from '../people';
import { type Draft, draftOf, isChanged } from './draft';
import { channelWord, type EventFacts, eventFacts, versionsOf } from './event';
import { keepPromises } from './promises';
import { isApproved } from './standing';
import { askAbout, evidenceOf, openReport, titleOf, type Work } from './work';

type Report = RecordOf<'report'>;
type Version = RecordOf<'reportVersion'>;

/** How a channel of a report stands in the chronology. */
const MEDIUM: Readonly<Record<ReportChannel, Medium>> = {
  phone: 'phone',
  chat: 'other',
  email: 'mail',
  paper: 'paper',
  broadcast: 'phone',
  web: 'other',
  counter: 'faceToFace',
  sns: 'other',
  press: 'faceToFace',
  portal: 'other',
};

/** Makes sure that nothing is empty that must be there. Throws `report.incomplete`. */
function refuseIncomplete({ caller }: Work, draft: Draft): void {
  const { minimum } = lacksOf(draft.template, draft.values);
  if (minimum.length === 0) return;
  const labels = draft.template.fields
    .filter(({ key }) => minimum.includes(key))
    .map(({ label }) => label[caller.language]);
  throw new AppError('report.incomplete', { fields: labels.join('、'), keys: minimum });
}

/** Appends the text as it reads now as the next version. */
function appendVersion(
  work: Work,
  report: Report,
  draft: Draft,
  version: number,
  logEntryId: string | null,
): string {
  const { tx, caller } = work;
  return tx.append('reportVersion', {
    incidentId: report.incidentId,
    reportId: report.id,
    version,
    title: titleOf(work, report),
    text: draft.text,
    language: caller.language,
    values: draft.written,
    logEntryId,
    ...evidenceOf(tx),
  });
}

interface Fixed {
  readonly versionId: string;
  readonly version: number;
}

/** Fixes the report for approval and asks for what is not known. Throws `report.incomplete`. */
export function fixReport(work: Work, id: string): Fixed {
  const { tx, desk, caller } = work;
  const report = openReport(tx, id);
  const event = eventFacts(tx, desk, report.incidentId, caller.language);
  const draft = draftOf(tx, desk, event, report);
  refuseIncomplete(work, draft);
  const last = versionsOf(event, id).at(-1);
  if (last !== undefined && !isChanged(draft, last)) return { versionId: last.id, version: last.version };
  const version = (last?.version ?? 0) + 1;
  const entry = addEntry(tx, {
    incidentId: report.incidentId,
    kind: 'report',
    medium: 'app',
    text: desk.words(caller.language)('log:report.fixed', { title: titleOf(work, report), version }),
    about: { entity: 'report', id },
  });
  askAbout(work, report.incidentId, unknownFields(draft.template, draft.values), entry.id);
  return { versionId: appendVersion(work, report, draft, version, entry.id), version };
}

/** Records who approved a version or gave it back. Throws `report.notLatest`, `report.reasonNeeded`. */
export function approveReport(work: Work, input: ParsedOf<'report.approve'>): void {
  const { tx, desk, caller } = work;
  const version = tx.need('reportVersion', input.versionId);
  const report = openReport(tx, version.reportId);
  const event = eventFacts(tx, desk, report.incidentId, caller.language);
  if (versionsOf(event, report.id).at(-1)?.id !== version.id)
    throw new AppError('report.notLatest', { version: version.version });
  const reason = input.reason?.trim() ?? '';
  if (input.as === 'returned' && reason === '') throw new AppError('report.reasonNeeded');
  const words = desk.words(caller.language);
  const entry = addEntry(tx, {
    incidentId: report.incidentId,
    kind: 'report',
    medium: 'app',
    from: nameOf(tx, input.approver, caller),
    text:
      words(`log:report.${input.as}`, {
        title: titleOf(work, report),
        version: version.version,
        name: nameOf(tx, input.approver, caller),
      }) + (reason === '' ? '' : words('log:checklist.reason', { reason })),
    about: { entity: 'report', id: report.id },
  });
  tx.append('reportApproval', {
    incidentId: report.incidentId,
    versionId: version.id,
    as: input.as,
    approver: input.approver,
    reason: reason === '' ? null : reason,
    logEntryId: entry.id,
    ...evidenceOf(tx),
  });
}

/** The version that goes out: an approved one as it is, else the text as it reads now. */
function versionToSend(work: Work, event: EventFacts, report: Report, draft: Draft): Version | null {
  const last = versionsOf(event, report.id).at(-1);
  if (last === undefined) return null;
  const isOut = event.deliveries.some(({ versionId }) => versionId === last.id);
  const isReleased = approvalsNeeded(report.templateId) > 0 && isApproved(work.tx, last, report) && !isOut;
  return isReleased || !isChanged(draft, last) ? last : null;
}

/** Records that a report went out: its version, its entry, the promises it keeps and the one it makes. */
export function sendReport(work: Work, input: ParsedOf<'report.send'>) {
  const { tx, desk, caller } = work;
  const report = openReport(tx, input.id);
  const event = eventFacts(tx, desk, report.incidentId, caller.language);
  const draft = draftOf(tx, desk, event, report);
  const standing = versionToSend(work, event, report, draft);
  if (standing === null) refuseIncomplete(work, draft);
  const withoutApproval = input.withoutApproval?.trim() ?? '';
  const needed = approvalsNeeded(report.templateId);
  const isReleased = needed === 0 || (standing !== null && isApproved(tx, standing, report));
  if (!isReleased && withoutApproval === '') throw new AppError('report.notApproved', { needed });
  const version = standing?.version ?? (versionsOf(event, report.id).at(-1)?.version ?? 0) + 1;
  const occurredAt = input.at ?? null;
  const values = standing?.values ?? draft.written;
  const next = values.next_report_at ?? values.final_report_at ?? null;
  const nextAt = typeof next === 'string' ? next : null;
  const words = desk.words(caller.language);
  const to = input.to.map((name) => name.trim());
  const entry = addEntry(tx, {
    incidentId: report.incidentId,
    kind: 'report',
    medium: MEDIUM[input.channel],
    from: nameOf(tx, tx.actor, caller) || null,
    to: to.join('、'),
    text:
      words('log:report.sent', {
        title: titleOf(work, report),
        version,
        to: to.join('、'),
        channel: channelWord(desk, input.channel, caller.language),
      }) +
      (isReleased ? '' : words('log:report.withoutApproval', { reason: withoutApproval })) +
      (nextAt === null ? '' : words('log:report.next', { at: reportTime(nextAt) })) +
      (input.note ? words('log:call.note', { note: input.note }) : ''),
    occurredAt,
    about: { entity: 'report', id: report.id },
  });
  const questions =
    standing === null
      ? askAbout(work, report.incidentId, unknownFields(draft.template, draft.values), entry.id)
      : [];
  const versionId = standing?.id ?? appendVersion(work, report, draft, version, entry.id);
  const { incidentId, templateId } = report;
  const deliveryId = tx.append('reportDelivery', {
    incidentId,
    reportId: report.id,
    versionId,
    to,
    channel: input.channel,
    note: input.note ?? null,
    withoutApproval: isReleased ? null : withoutApproval,
    logEntryId: entry.id,
    occurredAt,
    ...evidenceOf(tx),
  });
  const lateReason = input.lateReason?.trim() || null;
  const sent = { incidentId, templateId, to, deliveryId, occurredAt, lateReason, logEntryId: entry.id };
  const kept = keepPromises(tx, desk, sent);
  if (nextAt !== null)
    tx.append('promise', {
      incidentId,
      templateId,
      to,
      dueAt: nextAt,
      deliveryId,
      logEntryId: entry.id,
      ...evidenceOf(tx),
    });
  return { versionId, version, entryNumber: entry.number, kept, questions };
}
