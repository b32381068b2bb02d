// Calls of the chronology's screen: its order, the entries in view, what is done with a message, and the proof that nothing was altered.
import { z } from 'zod';
import { ENTRY_LINKS, ENTRY_STAGES, ENTRY_STEPS } from '../model/chronology';
import { idSchema, instantSchema, lineSchema, paragraphSchema } from '../model/define';
import { command, nothing, query, task } from './define';
import { chronologyEntry } from './response';

/** What the screen of the chronology can be narrowed to. */
export const ENTRY_FILTERS = [
  'all',
  'forTriage',
  'forDecision',
  'forDelivery',
  'double',
  'important',
  'decision',
  'unknown',
  'report',
  'checklist',
  'call',
  'corrected',
] as const;
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

const otherEntry = z.strictObject({ id: z.string(), number: z.string() });

/** A step that was taken with a message, with its initials. */
export const stepView = z.strictObject({
  id: z.string(),
  step: z.enum(ENTRY_STEPS),
  next: z.enum(ENTRY_STAGES).nullable(),
  /** Role ids or names of rooms. */
  roles: z.array(z.string()),
  initials: z.string(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  /** When it was done, by the corrected clock. */
  at: z.string(),
  /** The line a decision wrote. */
  entry: otherEntry.nullable(),
  inForce: z.boolean(),
});
export type StepView = z.output<typeof stepView>;

/** An entry with what stands around it, so that a row can be shown without the others. */
export const shownEntry = chronologyEntry.extend({
  supersedesNumber: z.string().nullable(),
  supersededByNumbers: z.array(z.string()),
  flow: z.strictObject({
    stage: z.enum([...ENTRY_STAGES, 'none']),
    roles: z.array(z.string()),
    /** Who has not taken it yet. */
    outstanding: z.array(z.string()),
    /** Steps made in ignorance of each other send it different ways. */
    disputed: z.boolean(),
    steps: z.array(stepView),
  }),
  /** Entries that may tell of the same thing, as long as nobody said whether they do. */
  mayBeSame: z.array(otherEntry),
  /** Entries somebody said to tell of the same thing. */
  same: z.array(otherEntry),
});
export type ShownEntry = z.output<typeof shownEntry>;

/** What is wrong with a line of the chronology, seen from the log. */
export const ALTERATIONS = ['rowChanged', 'rowGone', 'notInLog', 'logChanged'] as const;

/** What the proof found. */
export const chronologyProof = z.strictObject({
  commits: z.int(),
  /** Entries and what belongs to them that were compared with the log. */
  compared: z.int(),
  /** One line an altered entry. */
  altered: z.array(
    z.strictObject({
      entryId: z.string().nullable(),
      number: z.string(),
      how: z.enum(ALTERATIONS),
      /** The fields that differ, where that can be told. */
      fields: z.array(z.string()),
    }),
  ),
  /** Numbers this device has given away whose entries are gone from table and log alike. */
  lost: z.array(z.string()),
  /** Commits of the log whose hash does not fit, chronology or not. */
  brokenCommits: z.int(),
  /** The last hash of each device: written on paper, it also shows a chain that was made anew as a whole. */
  heads: z.array(z.strictObject({ device: z.string(), commits: z.int(), hash: z.string() })),
  /** When the proof was made, by the corrected clock. */
  at: z.string(),
});
export type ChronologyProof = z.output<typeof chronologyProof>;

const reads = ['logEntry', 'entryStep', 'entryLink', 'clockCheck', 'question'] as const;

export const chronologyCalls = {
  /** The order of a chronology, newest first, as far as a filter and a text leave it; light, however long the log is. */
  'chronology.order': query({
    input: z.strictObject({
      incidentId: idSchema,
      filter: z.enum(ENTRY_FILTERS).optional(),
      text: lineSchema.optional(),
    }),
    output: z.strictObject({
      ids: z.array(z.string()),
      /** Those of them that other devices wrote. */
      elsewhere: z.array(z.string()),
      /** How many entries each filter holds; `all`: the whole log. */
      counts: z.record(z.enum(ENTRY_FILTERS), z.int()),
    }),
    reads: [...reads, 'incident'],
  }),
  /** The entries with these ids in full: those in view. */
  'chronology.entries': query({
    input: z.strictObject({ ids: z.array(idSchema).max(1000) }),
    output: z.array(shownEntry),
    reads,
  }),
  /** The number the next entry of this device will bear. */
  'chronology.next': query({
    input: nothing,
    output: z.strictObject({ number: z.string() }),
    reads: ['logEntry', 'device'],
  }),
  /** Senders and receivers named in this response, the latest first, each once. */
  'chronology.names': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(z.string()),
    reads: ['logEntry', 'incident'],
  }),
  /** Takes a step with a message; a decision writes its own line. */
  'chronology.step': command({
    input: z.strictObject({
      entryId: idSchema,
      step: z.enum(ENTRY_STEPS),
      /** Where it goes now; not for a delivery. Sending back goes to the step before where it is left out. */
      next: z.enum(ENTRY_STAGES).optional(),
      roles: z.array(lineSchema.min(1, 'text.empty')).max(20).optional(),
      initials: lineSchema.min(1, 'text.empty').max(20, 'text.tooLong'),
      /** What was decided; why it is sent back. */
      text: paragraphSchema.optional(),
      occurredAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string().nullable() }),
  }),
  /** Says whether two entries tell of one thing. Both stay. */
  'chronology.link': command({
    input: z.strictObject({ entryId: idSchema, otherId: idSchema, is: z.enum(ENTRY_LINKS) }),
    output: nothing,
  }),
  /** Recomputes every device's chain and compares each entry with the log. */
  'chronology.prove': task({
    input: nothing,
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    output: chronologyProof,
  }),
} as const;
