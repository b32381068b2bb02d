// Decisions of a response as evidence: what was known of each criterion, who may decide, what was decided, and whom it was told to.
import { z } from 'zod';
import {
  choice,
  defineEntity,
  idSchema,
  instantSchema,
  integer,
  line,
  lineSchema,
  orUnknown,
  paragraph,
  paragraphSchema,
  reference,
  structure,
  words,
} from './define';
import { evidenceTime, MEDIA } from './evidence';
import { COUNT } from './ranges';

/** What is known of a criterion; for information needed: whether it is there. */
export const VERDICTS = ['met', 'notMet', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** By what right somebody decides: as the holder of the role, a deputy, under a delegation, or none of these. */
export const STANDINGS = ['holder', 'deputy', 'delegate', 'other'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where a decision belongs: a node of the flow, else a criterion, else nothing but its own subject. */
const matter = {
  nodeId: reference('flowNode', {}),
  criterionId: reference('criterion', {}),
};

/** What somebody found of one criterion or of one piece of information a decision needs. */
export const finding = defineEntity({
  name: 'finding',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    ...matter,
    kind: choice(['threshold', 'information'], { required: true }),
    /** The threshold's id; of information, its text in the plan's language. */
    item: line({ required: true }),
    verdict: choice(VERDICTS, { required: true }),
    /** What is known, in words. */
    text: paragraph({}),
    /** The chronology entry it came from. */
    entryId: reference('logEntry', {}),
    /** The question an unknown opened. */
    questionId: reference('question', {}),
    by: line({}),
    /** The findings on this item its author had seen in force (S7). */
    after: words({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** One item as it was known at the moment of the decision. */
export const knownSchema = z.strictObject({
  kind: z.enum(['threshold', 'information']),
  item: z.string(),
  ja: z.string(),
  en: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  text: z.string().nullable(),
  entryId: idSchema.nullable(),
  questionId: idSchema.nullable(),
});
export type Known = z.output<typeof knownSchema>;

/** Who decided and by what right, as one fact (S6). */
export const deciderSchema = z.strictObject({
  by: lineSchema,
  roleId: idSchema.nullable(),
  as: z.enum(STANDINGS),
  /** Place among the deputies, 1 the first. */
  order: z.int().min(0).max(COUNT.max).nullable(),
  delegationId: idSchema.nullable(),
  /** Why not the one who holds the role. */
  reason: paragraphSchema.nullable(),
});
export type Decider = z.output<typeof deciderSchema>;

export const decision = defineEntity({
  name: 'decision',
  kind: 'evidence',
  search: { rank: 5 },
  fields: {
    incidentId: reference('incident', { required: true }),
    ...matter,
    /** Which time around the flow came to the node, from 1. */
    round: integer({ required: true, min: 1 }),
    /** Taken before the flow had led to the node. */
    ahead: choice(['ahead'], {}),
    /** What was to be decided. */
    subject: line({ required: true, search: 'title' }),
    /** The ways out of the node that were chosen. */
    ways: words({ idsOf: 'flowEdge' }),
    /** What was decided, in words. */
    answer: paragraph({ required: true, search: 'body' }),
    reason: paragraph({ search: 'body' }),
    decider: structure(deciderSchema, { required: true }),
    /** What was known then; it stays as it was, whatever is found later. */
    known: structure(z.array(knownSchema), {}),
    /** Nodes that were still under way where a join did not wait for them. */
    notAwaited: words({ idsOf: 'flowNode' }),
    /** The decisions of this matter its author had seen in force; it takes their place. */
    after: words({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** That a decision was told to somebody; added whenever it happens. */
export const decisionTold = defineEntity({
  name: 'decisionTold',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    decisionId: reference('decision', { required: true }),
    by: line({ required: true }),
    to: line({ required: true }),
    medium: choice(MEDIA, {}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** The right to decide, handed on for a time: who, to whom, for what, until when. */
export const delegation = defineEntity({
  name: 'delegation',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    roleId: reference('role', { required: true }),
    from: line({ required: true }),
    to: line({ required: true }),
    scope: paragraph({ required: true }),
    until: orUnknown(instantSchema, { required: true }),
    act: choice(['given', 'withdrawn'], { required: true }),
    reason: paragraph({}),
    /** The delegation that is withdrawn. */
    after: words({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});
