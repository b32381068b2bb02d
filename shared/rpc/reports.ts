// Calls of reports and promises: drafts on one base of facts, fixed versions, approvals, deliveries, and what is promised.
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, paragraphSchema } from '../model/define';
import { factValueSchema, PROMISE_ENDS, REPORT_CHANNELS, REPORT_TEMPLATES } from '../model/reports';
import { bilingual, command, nothing, query, recordSchema } from './define';

const said = lineSchema.refine((value) => value.trim() !== '', 'text.empty');
const reason = paragraphSchema.refine((value) => value.trim() !== '', 'text.empty');

/** Where a report stands: in work, fixed and waiting for approval, approved, sent, taken back. */
export const REPORT_STATES = ['draft', 'waiting', 'returned', 'approved', 'sent', 'withdrawn'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

const statement = z.strictObject({
  value: factValueSchema.nullable(),
  by: z.string().nullable(),
  at: z.string(),
});

/** A field of a draft: what holds, where from, and what else was said. */
export const draftField = z.strictObject({
  key: z.string(),
  label: bilingual,
  type: z.enum(['text', 'number', 'money', 'duration', 'boolean', 'datetime', 'person', 'enum']),
  unit: z.enum(['persons', 'count', 'JPY', 'minutes']).nullable(),
  values: z.array(z.strictObject({ id: z.string(), label: bilingual })),
  /** `fact`: the same in every report; `own`: of this report; `made`: by the app. */
  scope: z.enum(['fact', 'own', 'made']),
  required: z.boolean(),
  minimum: z.boolean(),
  mayBeUnknown: z.boolean(),
  /** Whether 該当なし may be said. */
  mayNotApply: z.boolean(),
  /** What the text says; null: empty, and it cannot be unknown. */
  value: factValueSchema.nullable(),
  origin: z.enum(['told', 'record', 'none']),
  told: statement.nullable(),
  /** What the records say where somebody told otherwise. */
  onRecord: factValueSchema.nullable(),
  disputed: z.array(statement),
  /** The open question about it. */
  question: z.string().nullable(),
});
export type DraftField = z.output<typeof draftField>;

const writtenBlock = z.strictObject({
  id: z.string(),
  section: z.string(),
  text: z.string(),
  unknown: z.array(z.string()),
  empty: z.array(z.string()),
});

const factChange = z.strictObject({
  key: z.string(),
  label: bilingual,
  before: z.string().nullable(),
  after: z.string().nullable(),
  kind: z.enum(['known', 'corrected']),
});
export type FactChangeView = z.output<typeof factChange>;

const approvalView = z.strictObject({
  as: z.enum(['approved', 'returned']),
  approver: z.string(),
  reason: z.string().nullable(),
  at: z.string(),
});

const deliveryView = z.strictObject({
  id: z.string(),
  versionId: z.string(),
  version: z.int(),
  to: z.array(z.string()),
  channel: z.enum(REPORT_CHANNELS),
  at: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  withoutApproval: z.string().nullable(),
  entryNumber: z.string().nullable(),
});
export type DeliveryView = z.output<typeof deliveryView>;

/** A fixed version: its own text for good, and what of it reads otherwise now. */
export const versionView = z.strictObject({
  version: recordSchema('reportVersion'),
  at: z.string(),
  approvals: z.array(approvalView),
  isApproved: z.boolean(),
  deliveries: z.array(deliveryView),
  /** Facts that stand otherwise now. */
  differs: z.array(factChange),
});
export type VersionView = z.output<typeof versionView>;

/** A report in the list. */
export const reportLine = z.strictObject({
  report: recordSchema('report'),
  /** `R-B01`, for its life. */
  number: z.string(),
  title: bilingual,
  state: z.enum(REPORT_STATES),
  versions: z.int(),
  /** How many fields are written as not known now. */
  unknown: z.int(),
  /** Fields that hold the sending back. */
  missing: z.array(z.string()),
  lastSent: deliveryView.nullable(),
  /** How many facts of the version sent last stand otherwise now. */
  differs: z.int(),
});
export type ReportLine = z.output<typeof reportLine>;

const wordingFinding = z.strictObject({
  rule: z.string(),
  text: bilingual,
  key: z.string().nullable(),
  found: z.string(),
  use: z.string().nullable(),
});
export type WordingFindingView = z.output<typeof wordingFinding>;

/** Everything the screen of one report shows. */
export const reportView = z.strictObject({
  line: reportLine,
  fields: z.array(draftField),
  blocks: z.array(writtenBlock),
  text: z.string(),
  lacks: z.strictObject({ minimum: z.array(z.string()), required: z.array(z.string()) }),
  findings: z.array(wordingFinding),
  versions: z.array(versionView),
  /** Whether the text reads otherwise than the version fixed last. */
  isChanged: z.boolean(),
  approvalsNeeded: z.int(),
  nextReportAt: z.string().nullable(),
  /** Whom the form of sending offers. */
  recipients: z.array(z.string()),
});
export type ReportView = z.output<typeof reportView>;

/** A promise and where it stands. */
export const promiseView = z.strictObject({
  /** Null: not promised by anybody but due by the rules of the house (the first report). */
  id: z.string().nullable(),
  templateId: z.enum(REPORT_TEMPLATES).nullable(),
  what: bilingual,
  to: z.array(z.string()),
  dueAt: z.string(),
  status: z.enum(['open', 'kept', 'late', 'dropped']),
  moves: z.array(
    z.strictObject({ from: z.string(), to: z.string(), reason: z.string().nullable(), at: z.string() }),
  ),
  endedAt: z.string().nullable(),
  reason: z.string().nullable(),
  entryNumber: z.string().nullable(),
  /** The report that is in work for it, and how far it is. */
  report: z.strictObject({ id: z.string(), number: z.string(), state: z.enum(REPORT_STATES) }).nullable(),
});
export type PromiseView = z.output<typeof promiseView>;

const PROMISE_READS = [
  'report',
  'reportVersion',
  'reportApproval',
  'reportDelivery',
  'promise',
  'promiseEvent',
  'incident',
  'clockCheck',
] as const;

export const reportCalls = {
  /** The reports of a response, the latest first. */
  'report.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(reportLine),
    reads: '*',
  }),
  'report.get': query({ input: z.strictObject({ id: idSchema }), output: reportView, reads: '*' }),
  /** Takes a report in hand; one of its kind that is still in work is not made twice unless `another` is said. */
  'report.start': command({
    input: z.strictObject({
      incidentId: idSchema,
      templateId: z.enum(REPORT_TEMPLATES),
      another: z.boolean().optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
  /** Tells a field: a fact of the event for all reports, another for this report only; null takes it back to the records. */
  'report.tell': command({
    input: z.strictObject({
      reportId: idSchema,
      key: lineSchema,
      value: factValueSchema.nullable(),
    }),
    output: nothing,
  }),
  /** Fixes the text as a version with the next number; each thing written as not known becomes a question. */
  'report.fix': command({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ versionId: z.string(), version: z.int() }),
  }),
  'report.approve': command({
    input: z.strictObject({
      versionId: idSchema,
      as: z.enum(['approved', 'returned']),
      approver: said,
      reason: paragraphSchema.optional(),
    }),
    output: nothing,
  }),
  /** Records that a report went out; fixes it first where its text has changed. Keeps the promises it is the news for. */
  'report.send': command({
    input: z.strictObject({
      id: idSchema,
      to: z.array(said).min(1).max(50),
      channel: z.enum(REPORT_CHANNELS),
      at: instantSchema.optional(),
      note: paragraphSchema.optional(),
      /** Why it goes without the approval its template asks for. */
      withoutApproval: paragraphSchema.optional(),
      /** Why it comes after the promised time. */
      lateReason: paragraphSchema.optional(),
    }),
    output: z.strictObject({
      versionId: z.string(),
      version: z.int(),
      entryNumber: z.string(),
      kept: z.int(),
      questions: z.array(z.string()),
    }),
  }),
  'report.withdraw': command({ input: z.strictObject({ id: idSchema, reason }), output: nothing }),
  /** Promises by their time, the open ones first. */
  'promise.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(promiseView),
    reads: PROMISE_READS,
  }),
  'promise.make': command({
    input: z.strictObject({
      incidentId: idSchema,
      templateId: z.enum(REPORT_TEMPLATES).optional(),
      what: said.optional(),
      to: z.array(said).min(1).max(50),
      dueAt: instantSchema,
    }),
    output: z.strictObject({ id: z.string() }),
  }),
  /** Kept by other means, moved to another time, or dropped, each with its reason. */
  'promise.settle': command({
    input: z.strictObject({
      id: idSchema,
      as: z.enum(PROMISE_ENDS),
      dueAt: instantSchema.optional(),
      reason: paragraphSchema.optional(),
    }),
    output: nothing,
  }),
} as const;
