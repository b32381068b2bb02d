// 目標 and 引継ぎ: what a response is to reach, and who handed it on to whom with which page, as evidence (S7).
import { z } from 'zod';
import {
  choice,
  defineEntity,
  idSchema,
  instantSchema,
  line,
  lineSchema,
  paragraph,
  paragraphSchema,
  reference,
  structure,
  words,
} from './define';
import { evidenceTime } from './evidence';

/** Where an objective stands. */
export const OBJECTIVE_STATES = ['open', 'reached', 'dropped'] as const;

/** One wording of an objective, or its end; a later one supersedes it (rule 2). */
export const objective = defineEntity({
  name: 'objective',
  kind: 'evidence',
  search: { rank: 6 },
  fields: {
    incidentId: reference('incident', { required: true }),
    text: paragraph({ required: true, search: 'title' }),
    state: choice(OBJECTIVE_STATES, { required: true }),
    reason: line({}),
    supersedes: reference('objective', {}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** The parts of the page, in its order (after ICS form 201: situation, objectives, actions, resources; then what is pending). */
export const PAGE_PARTS = [
  'situation',
  'objectives',
  'actions',
  'resources',
  'decisions',
  'promises',
  'deferred',
  'unknowns',
  'exceptions',
] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** What the time of a line says. */
export const LINE_TIMES = ['at', 'since', 'due'] as const;

/** One line of the page: enough of it to be read without anything else. */
export const pageLineSchema = z.strictObject({
  /** Its number to be said by voice, `Q-B03`; null where it has none. */
  number: lineSchema.nullable(),
  text: paragraphSchema,
  /** Who has it in hand, or said it. */
  who: lineSchema.nullable(),
  at: instantSchema.nullable(),
  atMeans: z.enum(LINE_TIMES).nullable(),
  note: paragraphSchema.nullable(),
  about: z.strictObject({ entity: lineSchema, id: idSchema }).nullable(),
});
export type PageLine = z.output<typeof pageLineSchema>;

export const pageSchema = z.array(
  z.strictObject({ part: z.enum(PAGE_PARTS), lines: z.array(pageLineSchema).max(500) }),
);
export type HandoverPage = z.output<typeof pageSchema>;

/** A handover that was acknowledged: who left, who went on, which roles moved, and the page as it then stood. */
export const handover = defineEntity({
  name: 'handover',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    /** A person's id or a typed name. */
    from: line({ required: true }),
    to: line({ required: true }),
    roleIds: words({ idsOf: 'role' }),
    remarks: paragraph({}),
    page: structure(pageSchema, { required: true }),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});
