// Reports as the screens show them: their line in the list, and one with its fields, its text, its versions and its sendings.

import { entryNumber, questionNumber, reportNumber } from '../../../shared/domain/chronology/numbers';
import type { FactChange } from '../../../shared/domain/reports/changes';
import { factChanges } from '../../../shared/domain/reports/changes';
import type { Told } from '../../../shared/domain/reports/facts';
import { fateOf } from '../../../shared/domain/reports/fields';
import { approvalsNeeded, type TemplateField } from '../../../shared/domain/reports/template';
import { disputedFacts, wordingFindings } from '../../../shared/domain/reports/wording';
import { lacksOf, unknownFields, valueText, type WriteWords } from '../../../shared/domain/reports/write';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type {
  DeliveryView,
  DraftField,
  FactChangeView,
  ReportLine,
  ReportView,
  VersionView,
} from '../../../shared/rpc/reports';
import type { ReadDb } from '../../store/read';
import { correctionOf, questionsOf } from '../chronology';
import { type Draft, draftOf, isChanged } from './draft';
import { type EventFacts, type ReportDesk, versionsOf, writeWords } from './event';
import { approvalsOf, isApproved, stateOf } from './standing';
import { reportContent } from './templates';

type Report = RecordOf<'report'>;
interface Evidence {
  readonly deviceId: string;
  readonly clockAt: string;
  readonly occurredAt: string | null;
}

/** When a piece of evidence happened, by the corrected clock. */
export function happenedAt(
  db: ReadDb,
  desk: Pick<ReportDesk, 'zoneMinutes'>,
): (evidence: Evidence) => string {
  const correct = correctionOf(db);
  return ({ deviceId, clockAt, occurredAt }) => {
    const ms = correct(deviceId, Date.parse(clockAt));
    return occurredAt ?? toInstant(ms, desk.zoneMinutes(ms));
  };
}

/** The number of the entry a piece of evidence wrote. */
export function numberOfEntry(db: ReadDb, id: string | null): string | null {
  const entry = id === null ? null : db.get('logEntry', id);
  return entry && entryNumber(entry.deviceCode, entry.serial);
}

function changeView(change: FactChange, words: WriteWords, event: EventFacts): FactChangeView {
  const side = (value: FactChange['before']) =>
    value === null ? null : valueText(change.field, value, event.language, words);
  const { field, before, after, kind } = change;
  return { key: field.key, label: field.label, before: side(before), after: side(after), kind };
}

function deliveryViews(
  db: ReadDb,
  desk: ReportDesk,
  event: EventFacts,
  isMeant: (delivery: RecordOf<'reportDelivery'>) => boolean,
): DeliveryView[] {
  const at = happenedAt(db, desk);
  return event.deliveries
    .filter(isMeant)
    .map((delivery) => ({
      id: delivery.id,
      versionId: delivery.versionId,
      version: event.versions.get(delivery.versionId)?.version ?? 0,
      to: delivery.to,
      channel: delivery.channel,
      at: at(delivery),
      by: delivery.by,
      note: delivery.note,
      withoutApproval: delivery.withoutApproval,
      entryNumber: numberOfEntry(db, delivery.logEntryId),
    }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** A report in the list; `draft` as it reads now. */
export function lineOf(
  db: ReadDb,
  desk: ReportDesk,
  event: EventFacts,
  report: Report,
  draft: Draft,
): ReportLine {
  const deliveries = deliveryViews(db, desk, event, ({ reportId }) => reportId === report.id);
  const lastSent = deliveries.at(-1) ?? null;
  const sent = lastSent === null ? undefined : event.versions.get(lastSent.versionId);
  return {
    report,
    number: reportNumber(report.deviceCode, report.serial),
    title: draft.template.title,
    state: stateOf(db, report),
    versions: versionsOf(event, report.id).length,
    unknown: unknownFields(draft.template, draft.values).length,
    missing: lacksOf(draft.template, draft.values).minimum,
    lastSent,
    differs: sent === undefined ? 0 : factChanges(draft.template, sent.values, draft.values).length,
  };
}

function fieldView(
  draft: Draft,
  field: TemplateField,
  more: { readonly questions: ReadonlyMap<string, string>; readonly at: (told: Told) => string },
): DraftField {
  const fact = draft.fields.get(field.key);
  const statement = (told: Told) => ({ value: told.value, by: told.by, at: more.at(told) });
  return {
    key: field.key,
    label: field.label,
    type: field.type,
    unit: field.unit,
    values: field.values.map(({ id, label }) => ({ id, label })),
    scope: fateOf(field.key).scope,
    required: field.required,
    minimum: draft.template.minimumToSend.includes(field.key),
    mayBeUnknown: field.mayBeUnknown,
    mayNotApply: field.allowedUnknown.includes('na'),
    value: draft.written[field.key] ?? null,
    origin: fact?.origin ?? 'none',
    told: fact?.told ? statement(fact.told) : null,
    onRecord: fact?.onRecord ?? null,
    disputed: (fact?.disputed ?? []).map(statement),
    question: more.questions.get(field.key) ?? null,
  };
}

function versionViews(
  db: ReadDb,
  desk: ReportDesk,
  event: EventFacts,
  report: Report,
  draft: Draft,
): VersionView[] {
  const at = happenedAt(db, desk);
  const words = writeWords(db, desk, event.language);
  return versionsOf(event, report.id).map((version) => ({
    version,
    at: at(version),
    approvals: approvalsOf(db, version).map((approval) => ({
      as: approval.as,
      approver: approval.approver,
      reason: approval.reason,
      at: at(approval),
    })),
    isApproved: isApproved(db, version, report),
    deliveries: deliveryViews(db, desk, event, ({ versionId }) => versionId === version.id),
    differs: factChanges(draft.template, version.values, draft.values).map((change) =>
      changeView(change, words, event),
    ),
  }));
}

/** The open questions about fields of the reports, by key. */
export function questionsByField(db: ReadDb, incidentId: string): Map<string, string> {
  return new Map(
    questionsOf(db, incidentId).flatMap(({ question }) =>
      question.answered === null && question.about?.entity === 'reportFact'
        ? [[question.about.field, questionNumber(question.deviceCode, question.serial)] as const]
        : [],
    ),
  );
}

/** Everything the screen of one report shows. */
export function viewOf(db: ReadDb, desk: ReportDesk, event: EventFacts, report: Report): ReportView {
  const draft = draftOf(db, desk, event, report);
  const { rules, swaps } = reportContent(desk.catalogue);
  const zoned = (told: Told) => toInstant(told.atMs, desk.zoneMinutes(told.atMs));
  const more = { questions: questionsByField(db, event.incidentId), at: zoned };
  const disputed = [...draft.fields.values()]
    .filter((fact) => fact.disputed.length > 0)
    .map(({ key }) => key);
  const findings = [
    ...wordingFindings({ ...draft, language: event.language, swaps }),
    ...disputedFacts(draft.values, new Set(disputed)),
  ];
  const next = draft.written.next_report_at ?? draft.written.final_report_at ?? null;
  const recipient = draft.fields.get('recipient')?.value ?? draft.template.audience[event.language];
  return {
    line: lineOf(db, desk, event, report, draft),
    fields: draft.template.fields.map((field) => fieldView(draft, field, more)),
    blocks: draft.blocks.map((block) => ({ ...block, unknown: [...block.unknown], empty: [...block.empty] })),
    text: draft.text,
    lacks: lacksOf(draft.template, draft.values),
    findings: findings.map((finding) => ({
      ...finding,
      text: rules.get(finding.rule) ?? swaps.find(({ id }) => id === finding.rule)?.use ?? { ja: '', en: '' },
    })),
    versions: versionViews(db, desk, event, report, draft),
    isChanged: isChanged(draft, versionsOf(event, report.id).at(-1)),
    approvalsNeeded: approvalsNeeded(report.templateId),
    nextReportAt: typeof next === 'string' ? next : null,
    recipients:
      typeof recipient === 'string' ? recipient.split(/[、,]\s*/).filter((name) => name !== '') : [],
  };
}
