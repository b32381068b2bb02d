// Calls of the decisions of a response: what is known, who may decide, what was decided and whom it was told to.
import { z } from 'zod';
import { STANDINGS, VERDICTS } from '../model/decision';
import { idSchema, instantSchema, lineSchema, paragraphSchema, unknownSchema } from '../model/define';
import { MEDIA } from '../model/evidence';
import { command, nothing, query, recordSchema } from './define';
import { chronologyEntry } from './response';

const both = z.strictObject({ ja: z.string(), en: z.string() });
const named = z.strictObject({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });

const toldView = z.strictObject({
  id: z.string(),
  by: z.string(),
  to: z.string(),
  medium: z.enum(MEDIA).nullable(),
  at: z.string(),
  number: z.string().nullable(),
});

/** A decision as shown: with its number in the chronology, how it stands, and whom it was told to. */
export const decisionView = z.strictObject({
  decision: recordSchema('decision'),
  number: z.string().nullable(),
  /** What was to be decided, in both languages where the plan has it in both. */
  subject: both,
  decidedAt: z.string(),
  /** Nothing took its place. */
  inForce: z.boolean(),
  /** It is what holds now on its matter. */
  holds: z.boolean(),
  /** Numbers of those that took its place, and of those it took the place of. */
  supersededBy: z.array(z.string()),
  supersedes: z.array(z.string()),
  /** Numbers of decisions made in ignorance of it that say something else. */
  contradicts: z.array(z.string()),
  /** The ways chosen, in words, with the titles of the nodes they lead to. */
  ways: z.array(z.strictObject({ edgeId: z.string(), condition: both, leadsTo: both })),
  told: z.array(toldView),
});
export type DecisionView = z.output<typeof decisionView>;

/** A delegation with whether it gives the right to decide now. */
export const delegationView = z.strictObject({
  delegation: recordSchema('delegation'),
  number: z.string().nullable(),
  givenAt: z.string(),
  state: z.enum(['active', 'ended', 'withdrawn']),
});
export type DelegationView = z.output<typeof delegationView>;

/** One criterion, or one piece of information needed, with what is known of it. */
export const matterItem = z.strictObject({
  kind: z.enum(['threshold', 'information']),
  item: z.string(),
  text: both,
  finding: z
    .strictObject({
      id: z.string(),
      verdict: z.enum(VERDICTS),
      text: z.string().nullable(),
      at: z.string(),
      by: z.string().nullable(),
      /** The number of its own line in the chronology. */
      number: z.string().nullable(),
      /** The entry it came from. */
      entryId: z.string().nullable(),
      entryNumber: z.string().nullable(),
      question: z
        .strictObject({
          id: z.string(),
          number: z.string(),
          askedOf: z.string().nullable(),
          dueAt: z.string().nullable(),
          open: z.boolean(),
          answer: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  /** Findings made in ignorance of each other that differ. */
  disputed: z.boolean(),
});
export type MatterItem = z.output<typeof matterItem>;

/** Where a decision belongs: a node of the flow, or a criterion of the plan. */
const matterRef = { nodeId: idSchema.optional(), criterionId: idSchema.optional() };

const decider = z.strictObject({
  /** A person's id or a typed name. */
  by: lineSchema.min(1, 'text.empty'),
  /** Why not the one who holds the role; needed where `by` neither holds, deputises nor was given it. */
  reason: paragraphSchema.optional(),
});

export const decisionCalls = {
  /** All decisions of a response, the newest first, with those said in the chronology only. */
  'decision.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.strictObject({
      decisions: z.array(decisionView),
      /** Entries written as decisions by hand, which are no records of their own. */
      noted: z.array(chronologyEntry),
      delegations: z.array(delegationView),
    }),
    reads: [
      'decision',
      'decisionTold',
      'delegation',
      'logEntry',
      'clockCheck',
      'incident',
      'flowNode',
      'flowEdge',
      'question',
    ],
  }),
  /** Everything the panel of one decision shows. */
  'decision.matter': query({
    input: z.strictObject({ incidentId: idSchema, ...matterRef }),
    output: z.strictObject({
      subject: both,
      nodeId: z.string().nullable(),
      criterionId: z.string().nullable(),
      role: named.nullable(),
      deputyRule: both.nullable(),
      /** Holder first, then deputies in the order they are called. */
      seats: z.array(
        z.strictObject({
          personId: z.string(),
          name: z.string(),
          nameEn: z.string().nullable(),
          order: z.int(),
        }),
      ),
      /** Who took the role in this response: persons' ids or names. */
      takers: z.array(z.string()),
      delegations: z.array(delegationView),
      ownText: both.nullable(),
      items: z.array(matterItem),
      decisions: z.array(decisionView),
      /** Those a new decision takes the place of. */
      standing: z.array(z.string()),
    }),
    reads: [
      'decision',
      'decisionTold',
      'delegation',
      'finding',
      'question',
      'clockCheck',
      'incident',
      'flowNode',
      'flowEdge',
      'criterion',
      'role',
      'assignment',
      'roleTaking',
      'person',
      'nodeMark',
      'checklistRun',
    ],
  }),
  /** What somebody found of a criterion or a piece of information; `unknown` opens a question. */
  'decision.find': command({
    input: z.strictObject({
      incidentId: idSchema,
      ...matterRef,
      kind: z.enum(['threshold', 'information']),
      item: lineSchema.min(1, 'text.empty'),
      verdict: z.enum(VERDICTS),
      text: paragraphSchema.optional(),
      entryId: idSchema.optional(),
      /** The number of the entry it came from, as it is said: `B-0045`. */
      entryNumber: lineSchema.optional(),
      /** Whom the question is put to, and by when the answer is wanted. */
      askOf: lineSchema.optional(),
      askBy: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), question: z.string().nullable() }),
  }),
  /**
   * Decides, also while something is unknown; the record keeps what was known. A matter that is decided is decided anew
   * only by naming the decisions it takes the place of.
   */
  'decision.decide': command({
    input: z.strictObject({
      incidentId: idSchema,
      ...matterRef,
      /** What is decided, where it belongs to no node or criterion. */
      subject: lineSchema.optional(),
      ways: z.array(idSchema).max(50).optional(),
      /** What was decided in words; needed where no way is chosen. */
      answer: paragraphSchema.optional(),
      reason: paragraphSchema.optional(),
      decider,
      supersedes: z.array(idSchema).max(50).optional(),
      told: z
        .array(z.strictObject({ to: lineSchema.min(1, 'text.empty'), medium: z.enum(MEDIA).optional() }))
        .max(50)
        .optional(),
      occurredAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), as: z.enum(STANDINGS) }),
  }),
  /** That a decision was told to somebody. */
  'decision.tell': command({
    input: z.strictObject({
      decisionId: idSchema,
      to: lineSchema.min(1, 'text.empty'),
      by: lineSchema.optional(),
      medium: z.enum(MEDIA).optional(),
      occurredAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
  /** Hands the right to decide on for a time. */
  'decision.delegate': command({
    input: z.strictObject({
      incidentId: idSchema,
      roleId: idSchema,
      from: lineSchema.min(1, 'text.empty'),
      to: lineSchema.min(1, 'text.empty'),
      scope: paragraphSchema.min(1, 'text.empty'),
      until: z.union([instantSchema, unknownSchema]),
      occurredAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
  'decision.withdrawDelegation': command({
    input: z.strictObject({ id: idSchema, reason: paragraphSchema.optional() }),
    output: nothing,
  }),
} as const;
