// Calls of the live flow: where every node stands, marks on nodes, and what is held back by what.
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, paragraphSchema } from '../model/define';
import { DUE_FROM, NODE_ACTS, NODE_STATES, WAY_STATES, workSchema } from '../model/flowRun';
import { command, nothing, query } from './define';

/** One node of the flow as it stands in a response. */
export const nodeRunView = z.strictObject({
  nodeId: z.string(),
  state: z.enum(NODE_STATES),
  /** Which time around, from 1. */
  round: z.int(),
  /** Since when it is active or waiting, or when it was settled. */
  since: z.string().nullable(),
  due: z.strictObject({ at: z.string(), from: z.enum(DUE_FROM) }).nullable(),
  /** Nodes under way that still lead here. */
  waitsFor: z.array(z.string()),
  /** What comes first, where it is held back. */
  primary: workSchema.nullable(),
  /** Two laptops said different things of it; both stay. */
  disputed: z.boolean(),
  /** It was settled on a way that is no longer chosen. */
  stranded: z.boolean(),
  /** A node done whose ways all lead back: which one has not been said. */
  needsWay: z.boolean(),
  /** What was last said of it. */
  mark: z
    .strictObject({
      act: z.enum([...NODE_ACTS, 'decided']),
      by: z.string().nullable(),
      reason: z.string().nullable(),
      at: z.string(),
      number: z.string().nullable(),
    })
    .nullable(),
  /** Runs in which it is worked off. */
  runIds: z.array(z.string()),
});
export type NodeRunView = z.output<typeof nodeRunView>;

/** Work held back, or back again since what comes first is settled. */
export const heldView = z.strictObject({
  id: z.string(),
  work: workSchema,
  primary: workSchema,
  /** The titles of both, in both languages. */
  title: z.strictObject({ ja: z.string(), en: z.string() }),
  primaryTitle: z.strictObject({ ja: z.string(), en: z.string() }),
  since: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  returned: z.boolean(),
  /** Whether the work itself is settled, so that nothing is left to come back to. */
  settled: z.boolean(),
});
export type HeldView = z.output<typeof heldView>;

export const flowRunCalls = {
  /** The flow as it stands; null while the plan has none. */
  'flowRun.view': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z
      .strictObject({
        flowId: z.string(),
        /** The threats in hand; null while nobody has said. */
        threats: z.array(z.string()).nullable(),
        nodes: z.array(nodeRunView),
        ways: z.array(z.strictObject({ edgeId: z.string(), state: z.enum(WAY_STATES) })),
        held: z.array(heldView),
      })
      .nullable(),
    reads: [
      'incident',
      'decision',
      'nodeMark',
      'inhibition',
      'checklistRun',
      'checklist',
      'clockCheck',
      'flow',
      'flowNode',
      'flowEdge',
    ],
  }),
  /** Marks a node: begun without waiting, done by hand, not applicable, put off, or open again. */
  'flowRun.mark': command({
    input: z.strictObject({
      incidentId: idSchema,
      nodeId: idSchema,
      act: z.enum(NODE_ACTS),
      by: lineSchema.min(1, 'text.empty'),
      reason: paragraphSchema.optional(),
      ways: z.array(idSchema).max(50).optional(),
      returnAt: instantSchema.optional(),
      occurredAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
  /** Opens the checklist of a node: the run that is open already, else a new one. The node is done when that run closes. */
  'flowRun.open': command({
    input: z.strictObject({ incidentId: idSchema, nodeId: idSchema }),
    output: z.strictObject({ runId: z.string() }),
  }),
  /** Holds work back until what comes first is settled; without `primary` it goes on at once. */
  'flowRun.inhibit': command({
    input: z.strictObject({
      incidentId: idSchema,
      work: workSchema,
      primary: workSchema.nullable(),
      by: lineSchema.min(1, 'text.empty'),
      reason: paragraphSchema.optional(),
    }),
    output: nothing,
  }),
} as const;
