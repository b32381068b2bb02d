// Reports on one base of facts: what is told of an event, the texts that were fixed, who approved them, whom they went to, and what is promised.
import { z } from 'zod';
import {
  choice,
  defineEntity,
  instant,
  instantSchema,
  integer,
  line,
  lineSchema,
  paragraph,
  paragraphSchema,
  reference,
  structure,
  unknownSchema,
  words,
} from './define';
import { evidenceTime } from './evidence';

/** The templates of the content (reportTemplates). */
export const REPORT_TEMPLATES = [
  'RT-FIRST',
  'RT-FOLLOW',
  'RT-RECOVERY',
  'RT-INTERNAL',
  'RT-CUSTOMER',
  'RT-PRESS',
  'RT-AUTHORITY',
] as const;
export type ReportTemplateId = (typeof REPORT_TEMPLATES)[number];

/** The ways a report can travel, as the content names them (reportTemplates, channels). */
export const REPORT_CHANNELS = [
  'phone',
  'chat',
  'email',
  'paper',
  'broadcast',
  'web',
  'counter',
  'sns',
  'press',
  'portal',
] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

/** What a field of a report holds: a value of its kind, or the statement that it is not known (rule 1). */
export const factValueSchema = z.union([paragraphSchema, z.number(), z.boolean(), unknownSchema]);
export type FactValue = z.output<typeof factValueSchema>;
/** The values of a report by the keys of its fields. */
export const factValuesSchema = z.record(lineSchema, factValueSchema);
export type FactValues = z.output<typeof factValuesSchema>;

/** How a report was taken out of work before it was sent; one fact (S6). */
export const withdrawalSchema = z.strictObject({
  at: instantSchema,
  by: lineSchema.nullable(),
  reason: paragraphSchema,
});

/** A report in work; its number is `R-` + device code + serial. What it says is derived from the facts. */
export const report = defineEntity({
  name: 'report',
  kind: 'record',
  search: { rank: null },
  part: 'response',
  ownLife: { madeBy: 'report.start' },
  fields: {
    incidentId: reference('incident', { required: true, ownedBy: 'report.start' }),
    templateId: choice(REPORT_TEMPLATES, { required: true, ownedBy: 'report.start' }),
    deviceCode: line({ required: true, ownedBy: 'report.start' }),
    serial: integer({ required: true, ownedBy: 'report.start' }),
    startedAt: instant({ required: true, ownedBy: 'report.start' }),
    startedBy: line({ ownedBy: 'report.start' }),
    withdrawn: structure(withdrawalSchema, { ownedBy: 'report.withdraw' }),
  },
});

/**
 * What somebody told of one field. Without a report it is a fact of the event and stands in every report; with one it is a
 * word of that report only. Value null: what the records say holds again.
 */
export const reportFact = defineEntity({
  name: 'reportFact',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    reportId: reference('report', {}),
    key: line({ required: true }),
    value: structure(factValueSchema, {}),
    /** What of this field its author had seen told; those told in ignorance of each other may differ (S7). */
    after: words({}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** A text as it was fixed: it keeps what it says whatever becomes known later (rule 2). */
export const reportVersion = defineEntity({
  name: 'reportVersion',
  kind: 'evidence',
  search: { rank: 6 },
  fields: {
    incidentId: reference('incident', { required: true }),
    reportId: reference('report', { required: true }),
    version: integer({ required: true }),
    title: line({ required: true, search: 'title' }),
    text: paragraph({ required: true, search: 'body' }),
    language: choice(['ja', 'en'], { required: true }),
    /** Every field as it stood, so that a later difference can be named. */
    values: structure(factValuesSchema, { required: true }),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** Somebody approved a version, or gave it back. */
export const reportApproval = defineEntity({
  name: 'reportApproval',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    versionId: reference('reportVersion', { required: true }),
    as: choice(['approved', 'returned'], { required: true }),
    /** Who decided; `by` is who recorded it. */
    approver: line({ required: true }),
    reason: paragraph({}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** A version went to somebody: to whom, how, when, by whom. */
export const reportDelivery = defineEntity({
  name: 'reportDelivery',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    reportId: reference('report', { required: true }),
    versionId: reference('reportVersion', { required: true }),
    to: words({ required: true }),
    channel: choice(REPORT_CHANNELS, { required: true }),
    note: paragraph({}),
    /** Why it went without the approval its template asks for. */
    withoutApproval: paragraph({}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** News somebody was told to expect by a time. */
export const promise = defineEntity({
  name: 'promise',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    /** The kind of report that keeps it; null for other news. */
    templateId: choice(REPORT_TEMPLATES, {}),
    what: line({}),
    to: words({ required: true }),
    dueAt: instant({ required: true }),
    /** The delivery in which it was promised. */
    deliveryId: reference('reportDelivery', {}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** What became of a promise. */
export const PROMISE_ENDS = ['kept', 'moved', 'dropped'] as const;

export const promiseEvent = defineEntity({
  name: 'promiseEvent',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    promiseId: reference('promise', { required: true }),
    as: choice(PROMISE_ENDS, { required: true }),
    /** The new time, where it was moved. */
    dueAt: instant({}),
    reason: paragraph({}),
    deliveryId: reference('reportDelivery', {}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});
