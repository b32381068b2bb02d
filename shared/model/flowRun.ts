// What happens to the nodes of the flow in a response, as evidence: begun, done, put off, held back by something more urgent.
import { z } from 'zod';
import {
  choice,
  defineEntity,
  idSchema,
  instant,
  integer,
  line,
  paragraph,
  reference,
  structure,
  words,
} from './define';
import { evidenceTime } from './evidence';

/**
 * What a node is marked with. `begun`: somebody is at it, also where it need not wait any longer; `reopened` takes back what
 * settled it. Decisions settle their nodes by themselves.
 */
export const NODE_ACTS = ['begun', 'done', 'notApplicable', 'deferred', 'reopened'] as const;
export type NodeAct = (typeof NODE_ACTS)[number];

export const nodeMark = defineEntity({
  name: 'nodeMark',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    nodeId: reference('flowNode', { required: true }),
    /** Which time around the flow came to the node, from 1. */
    round: integer({ required: true, min: 1 }),
    /** Made before the flow had led to the node. */
    ahead: choice(['ahead'], {}),
    act: choice(NODE_ACTS, { required: true }),
    /** The ways that lead on, where that was said; else all that ask for no condition of their own. */
    ways: words({ idsOf: 'flowEdge' }),
    by: line({}),
    reason: paragraph({}),
    /** When a node put off is to be taken up again. */
    returnAt: instant({}),
    /** The run in which the node is worked off; its closing settles the node. */
    runId: reference('checklistRun', {}),
    /** The marks of this node and round its author had seen in force (S7). */
    after: words({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** A node or a run of a checklist. */
export const workSchema = z.strictObject({ entity: z.enum(['flowNode', 'checklistRun']), id: idSchema });
export type Work = z.output<typeof workSchema>;

/** Work that is the consequence of other work: it waits until that is settled, and then comes back. */
export const inhibition = defineEntity({
  name: 'inhibition',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    work: structure(workSchema, { required: true }),
    /** What it waits for; null lets it go on. */
    primary: structure(workSchema, {}),
    by: line({ required: true }),
    reason: paragraph({}),
    after: words({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/**
 * Where a node stands; derived, never stored.
 * - `done`, `active`: as they say. `waiting`: reached, while other ways still lead here. `inhibited`: the consequence of
 *   something that comes first. `deferred`: put off, comes back.
 * - `next`: one way ahead of what is active. `later`: may still come. `notChosen`: on a way that was not chosen (rule 7).
 * - `out`: does not concern the threats in hand.
 */
export const NODE_STATES = [
  'done',
  'active',
  'waiting',
  'inhibited',
  'deferred',
  'next',
  'later',
  'notChosen',
  'out',
] as const;
export type NodeState = (typeof NODE_STATES)[number];

/** taken: it led on. open: its node is not settled. notTaken: its node is settled otherwise. later, out: as for nodes. */
export const WAY_STATES = ['taken', 'open', 'notTaken', 'later', 'out'] as const;
export type WayState = (typeof WAY_STATES)[number];

/** What the time is counted from. */
export const DUE_FROM = ['noticed', 'started', 'repeat', 'told'] as const;
export type DueFrom = (typeof DUE_FROM)[number];
