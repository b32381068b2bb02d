// Append-only evidence: chronology entries, checklist marks, call attempts, clock checks and prints (S7).
import { z } from 'zod';
import {
  choice,
  defineEntity,
  idSchema,
  instant,
  instantSchema,
  integer,
  line,
  lineSchema,
  paragraph,
  reference,
  structure,
  unknownSchema,
  words,
} from './define';

/** How a piece of news travelled. */
export const MEDIA = [
  'phone',
  'radio',
  'runner',
  'paper',
  'mail',
  'faceToFace',
  'other',
  'checklist',
  'app',
] as const;
export type Medium = (typeof MEDIA)[number];

/** What kind of entry it is; `tick` and `call` are written by the app itself. */
export const ENTRY_KINDS = ['fact', 'decision', 'report', 'tick', 'call', 'start', 'close', 'note'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What of an entry besides its text may be said to be unknown (rule 1). */
export const MAYBE_UNKNOWN = ['occurredAt', 'from', 'to', 'medium'] as const;
export const notKnownSchema = z.partialRecord(z.enum(MAYBE_UNKNOWN), unknownSchema.shape.unknown);
export type NotKnown = z.output<typeof notKnownSchema>;

/** States a checklist item can be marked with; `open` reopens it. */
export const MARK_STATES = ['done', 'notApplicable', 'deferred', 'overridden', 'open'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** When an act took place, by which clock. `occurredAt` null: at the moment of recording. */
export const evidenceTime = {
  /** The device that wrote the evidence; its clock checks correct `clockAt`. */
  deviceId: reference('device', { required: true }),
  /** The device's own clock, uncorrected, at the moment of writing. */
  clockAt: instant({ required: true }),
  /** The time told by the person who entered it, when it differs from the moment of writing. */
  occurredAt: instant({}),
};

export const logEntry = defineEntity({
  name: 'logEntry',
  kind: 'evidence',
  search: { rank: 6, place: 'incidentId' },
  fields: {
    incidentId: reference('incident', { required: true }),
    deviceCode: line({ required: true }),
    serial: integer({ required: true }),
    text: paragraph({ required: true, search: 'title' }),
    kind: choice(ENTRY_KINDS, { required: true }),
    important: choice(['important'], {}),
    from: line({ search: 'body' }),
    to: line({ search: 'body' }),
    medium: choice(MEDIA, {}),
    supersedes: reference('logEntry', {}),
    by: line({}),
    scribe: line({}),
    mentions: structure(z.array(z.strictObject({ entity: lineSchema, id: idSchema })), {}),
    about: structure(z.strictObject({ entity: lineSchema, id: idSchema }), {}),
    /** Fields that were said to be unknown, and how; they are empty then. */
    notKnown: structure(notKnownSchema, {}),
    ...evidenceTime,
  },
});

/** What was said of an item, as one fact (S6). */
export const markSchema = z.strictObject({
  state: z.enum(MARK_STATES),
  by: lineSchema,
  reason: lineSchema.nullable(),
  /** Second person of a read-back. */
  readBackBy: lineSchema.nullable(),
  /** Why nobody could read back, where a critical item was ticked alone. */
  readBackWaiver: lineSchema.nullable(),
  /** When a deferred item is to be taken up again. */
  returnAt: instantSchema.nullable(),
});
export type Mark = z.output<typeof markSchema>;

export const checklistMark = defineEntity({
  name: 'checklistMark',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    runId: reference('checklistRun', { required: true }),
    itemId: reference('checklistItem', { required: true }),
    mark: structure(markSchema, { required: true }),
    /** The marks of this item its author had seen in force; marks that do not know each other may differ (S7). */
    after: words({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** What came of a call. */
export const CALL_RESULTS = ['reached', 'noAnswer', 'wrongNumber', 'cannotCome'] as const;

export const callAttempt = defineEntity({
  name: 'callAttempt',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    contactId: reference('contact', { required: true }),
    ownerId: reference('*', { required: true }),
    roleId: reference('role', {}),
    incidentId: reference('incident', {}),
    result: choice(CALL_RESULTS, { required: true }),
    by: line({}),
    note: paragraph({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** Twenty years either way: a clock that is further off is typed wrong. */
export const CLOCK_OFFSET = { min: -20 * 366 * 86_400, max: 20 * 366 * 86_400 } as const;

/** A laptop's clock held against a watch or the radio: `offsetSeconds` is added to its clock to get the right time. */
export const clockCheck = defineEntity({
  name: 'clockCheck',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    offsetSeconds: integer({ required: true, ...CLOCK_OFFSET }),
    by: line({}),
    ...evidenceTime,
  },
});

/** What was printed, for whom, from which data (rule 10, P7). */
export const printRecord = defineEntity({
  name: 'printRecord',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    document: line({ required: true }),
    sheet: line({}),
    subjectId: reference('*', {}),
    language: choice(['ja', 'en'], {}),
    edition: line({}),
    /** A digest of everything that stood on the paper for this subject. */
    digest: line({ required: true }),
    /** The values that stood on it by block, so that a later change can be named. */
    content: paragraph({ personal: true }),
    fileName: line({}),
    by: line({}),
    ...evidenceTime,
  },
});
