// Calls of the response: incidents, checklist runs, the chronology and the flow.
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, paragraphSchema, unknownSchema } from '../model/define';
import { ENTRY_KINDS, MARK_STATES, MEDIA, markSchema, notKnownSchema } from '../model/evidence';
import { amount, ORDER } from '../model/ranges';
import { command, mayBeUnknown, nothing, query, recordSchema } from './define';
import { questionView } from './questions';

/** A chronology entry as shown: with its number and both times, corrected. */
export const chronologyEntry = z.strictObject({
  id: z.string(),
  incidentId: z.string(),
  /** Device code and serial, `B-0042`: never changes. */
  number: z.string(),
  text: z.string(),
  kind: z.enum(ENTRY_KINDS),
  important: z.boolean(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  medium: z.enum(MEDIA).nullable(),
  by: z.string().nullable(),
  scribe: z.string().nullable(),
  /** When it happened, by the corrected clock. */
  occurredAt: z.string(),
  /** Whether a person told that time, or it is the time of writing. */
  occurredTold: z.boolean(),
  /** When it was written, by the corrected clock. */
  recordedAt: z.string(),
  /** What the device's own clock said at the writing. */
  clockAt: z.string(),
  deviceId: z.string(),
  supersedes: z.string().nullable(),
  supersededBy: z.array(z.string()),
  about: z.strictObject({ entity: z.string(), id: z.string() }).nullable(),
  mentions: z.array(z.strictObject({ entity: z.string(), id: z.string() })),
  /** Which of time, from, to and medium were said to be unknown; they are null then, the time that of writing. */
  notKnown: notKnownSchema,
  questions: z.array(
    z.strictObject({ id: z.string(), number: z.string(), text: z.string(), open: z.boolean() }),
  ),
});
export type ChronologyEntry = z.output<typeof chronologyEntry>;

const markView = z.strictObject({
  id: z.string(),
  mark: markSchema,
  occurredAt: z.string(),
  deviceId: z.string(),
  /** Who entered the mark, where that is somebody else than the mark names. */
  recordedBy: z.string().nullable(),
  logNumber: z.string().nullable(),
});

/** One item of a run with its present state, derived from the marks. */
export const runItem = z.strictObject({
  item: recordSchema('checklistItem'),
  state: z.enum(MARK_STATES),
  marks: z.array(markView),
  /** Marks made in ignorance of each other that differ: both are shown (S7). */
  disputed: z.boolean(),
});

/** A checklist run with everything its screen shows. */
export const runView = z.strictObject({
  run: recordSchema('checklistRun'),
  checklist: recordSchema('checklist'),
  roleName: z.string().nullable(),
  roleNameEn: z.string().nullable(),
  items: z.array(runItem),
  /** The item to do next; null when every item is settled. */
  currentItemId: z.string().nullable(),
  counts: z.record(z.enum(MARK_STATES), z.int()),
});
export type RunView = z.output<typeof runView>;

export const responseCalls = {
  'incident.start': command({
    input: z.strictObject({
      mode: z.literal('real'),
      title: lineSchema.min(1, 'text.empty'),
      noticedAt: z.union([instantSchema, unknownSchema]),
      what: z.union([paragraphSchema.min(1, 'text.empty'), unknownSchema]),
    }),
    output: z.strictObject({ id: z.string() }),
  }),
  'incident.join': command({ input: z.strictObject({ id: idSchema, with: idSchema }), output: nothing }),
  /** Refused while deferred items or open questions remain unanswered or unwaived. */
  'incident.close': command({
    input: z.strictObject({
      id: idSchema,
      as: z.enum(['closed', 'falseAlarm']).optional(),
      reason: paragraphSchema.optional(),
      /** The named person who ordered it to be closed with something left. */
      overriddenBy: lineSchema.optional(),
    }),
    output: nothing,
  }),
  'incident.list': query({
    input: z.strictObject({ includeClosed: z.boolean().optional() }),
    output: z.array(recordSchema('incident')),
    reads: ['incident'],
  }),
  /** One page of where things stand: runs, what waits, what is not known, the latest entries. */
  'incident.overview': query({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({
      incident: recordSchema('incident'),
      runs: z.array(
        z.strictObject({
          run: recordSchema('checklistRun'),
          checklist: recordSchema('checklist'),
          settled: z.int(),
          total: z.int(),
          currentItem: recordSchema('checklistItem').nullable(),
        }),
      ),
      deferred: z.array(
        z.strictObject({
          runId: z.string(),
          item: recordSchema('checklistItem'),
          mark: markSchema,
        }),
      ),
      questions: z.array(questionView),
      latest: z.array(chronologyEntry),
      entries: z.int(),
    }),
    reads: '*',
  }),
  /** Places and headings of items of a checklist of the plan: only what is given changes, all of it or none. */
  'checklist.arrange': command({
    input: z.strictObject({
      checklistId: idSchema,
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            order: amount(ORDER).optional(),
            section: lineSchema.nullable().optional(),
            sectionEn: lineSchema.nullable().optional(),
          }),
        )
        .max(1000),
    }),
    output: nothing,
  }),
  'checklist.start': command({
    input: z.strictObject({ incidentId: idSchema, checklistId: idSchema, nodeId: idSchema.optional() }),
    output: z.strictObject({ runId: z.string() }),
  }),
  'checklist.mark': command({
    input: z.strictObject({
      runId: idSchema,
      itemId: idSchema,
      state: z.enum(MARK_STATES),
      by: lineSchema.min(1, 'text.empty'),
      reason: lineSchema.optional(),
      readBackBy: lineSchema.optional(),
      readBackWaiver: lineSchema.optional(),
      returnAt: instantSchema.optional(),
      occurredAt: instantSchema.optional(),
    }),
    output: nothing,
  }),
  'checklist.get': query({
    input: z.strictObject({ runId: idSchema }),
    output: runView,
    reads: ['checklistRun', 'checklistMark', 'checklist', 'checklistItem', 'clockCheck', 'logEntry', 'role'],
  }),
  'checklist.close': command({
    input: z.strictObject({
      runId: idSchema,
      reason: paragraphSchema.optional(),
      overriddenBy: lineSchema.optional(),
    }),
    output: nothing,
  }),
  'chronology.add': command({
    input: z.strictObject({
      incidentId: idSchema,
      text: paragraphSchema.min(1, 'text.empty'),
      occurredAt: mayBeUnknown(instantSchema),
      from: mayBeUnknown(lineSchema),
      to: mayBeUnknown(lineSchema),
      medium: mayBeUnknown(z.enum(MEDIA)),
      supersedes: idSchema.optional(),
      kind: z.enum(['fact', 'decision', 'report', 'note']).optional(),
      important: z.boolean().optional(),
      mentions: z
        .array(z.strictObject({ entity: lineSchema, id: idSchema }))
        .max(50)
        .optional(),
      about: z.strictObject({ entity: lineSchema, id: idSchema }).optional(),
      /** Things not known that this entry names; each opens a question. */
      questions: z.array(paragraphSchema).max(20).optional(),
      scribe: lineSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), questions: z.array(z.string()) }),
  }),
  'chronology.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(chronologyEntry),
    reads: ['logEntry', 'clockCheck', 'question', 'incident'],
  }),
  /** The response flow with the people who hold its roles now. */
  'flow.view': query({
    input: z.strictObject({ flowId: idSchema.optional() }),
    output: z
      .strictObject({
        flow: recordSchema('flow'),
        nodes: z.array(recordSchema('flowNode')),
        edges: z.array(recordSchema('flowEdge')),
        criteria: z.array(recordSchema('criterion')),
        checklists: z.array(recordSchema('checklist')),
        roles: z.array(
          z.strictObject({
            role: recordSchema('role'),
            holders: z.array(
              z.strictObject({ personId: z.string(), name: z.string(), nameEn: z.string().nullable() }),
            ),
          }),
        ),
      })
      .nullable(),
    reads: ['flow', 'flowNode', 'flowEdge', 'criterion', 'checklist', 'role', 'assignment', 'person'],
  }),
} as const;
