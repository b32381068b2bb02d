// The response flow as data: decisions and actions, the ways between them, and the criteria decisions are made by.
import { z } from 'zod';
import { PHASE_CODES, THREAT_CODES } from './codes';
import { choice, date, defineEntity, integer, line, paragraph, reference, structure, words } from './define';
import { amount, COUNT, MINUTES, ORDER } from './ranges';

const both = z.strictObject({ ja: z.string(), en: z.string() });

/** What a node of the flow is. */
export const NODE_KINDS = ['trigger', 'action', 'decision', 'report', 'end'] as const;
/** How an edge is followed. */
export const EDGE_KINDS = ['sequence', 'branch', 'parallel', 'loop', 'byThreat'] as const;

export const flow = defineEntity({
  name: 'flow',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    description: paragraph({}),
    descriptionEn: paragraph({}),
    phases: structure(z.array(z.strictObject({ id: z.string(), order: amount(ORDER), label: both })), {}),
    lanes: structure(z.array(z.strictObject({ id: z.string(), label: both })), {}),
    threats: structure(z.array(z.strictObject({ id: z.string(), label: both })), {}),
  },
});

export const flowNode = defineEntity({
  name: 'flowNode',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    flowId: reference('flow', { required: true }),
    order: integer({ ...ORDER }),
    kind: choice(NODE_KINDS, { required: true }),
    phase: line({ codes: PHASE_CODES }),
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    outline: paragraph({ search: 'body' }),
    outlineEn: paragraph({}),
    roleId: reference('role', {}),
    lane: line({}),
    threats: words({ codes: THREAT_CODES }),
    informationNeeded: structure(z.array(both), {}),
    timeTargetMinutes: integer({ ...MINUTES }),
    timeTargetOverrides: structure(z.record(z.string(), amount(MINUTES)), {}),
    repeatMinutes: integer({ ...MINUTES }),
    checklistId: reference('checklist', {}),
    criterionId: reference('criterion', {}),
    branching: choice(['exclusive', 'inclusive'], {}),
    referenceDocs: words({}),
    source: line({}),
    basis: line({}),
  },
});

export const flowEdge = defineEntity({
  name: 'flowEdge',
  kind: 'record',
  search: { rank: null },
  fields: {
    flowId: reference('flow', { required: true }),
    order: integer({ ...ORDER }),
    fromId: reference('flowNode', { required: true }),
    toId: reference('flowNode', { required: true }),
    kind: choice(EDGE_KINDS, { required: true }),
    threats: words({ codes: THREAT_CODES }),
    condition: line({}),
    conditionEn: line({}),
  },
});

/** A criterion by which a decision (activation, muster, switchover...) is made: the reference, and what this plan made of it. */
export const criterion = defineEntity({
  name: 'criterion',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    kind: line({}),
    decisionRoleId: reference('role', {}),
    deputyRule: paragraph({}),
    deputyRuleEn: paragraph({}),
    purpose: paragraph({ search: 'body' }),
    purposeEn: paragraph({}),
    informationNeeded: structure(z.array(both), {}),
    thresholds: structure(
      z.array(z.strictObject({ id: z.string(), text: both, basis: z.string().nullable() })),
      {},
    ),
    parameters: structure(
      z.array(
        z.strictObject({
          id: z.string(),
          label: both,
          default: z.union([z.string(), amount(COUNT)]),
          unit: z.string().nullable(),
          basis: z.string().nullable(),
        }),
      ),
      {},
    ),
    /** The criterion as this organisation set it; not entered = not settled yet. */
    ownText: paragraph({ search: 'body' }),
    ownTextEn: paragraph({}),
    /** This organisation's values of the parameters, by their ids. */
    parameterValues: structure(z.record(z.string(), z.union([z.string(), z.number()])), {}),
    /** When it was brought into line with the business continuity plan (guideline 2.8.2(1)-1). */
    agreedWithBcpOn: date({}),
    source: line({}),
    basis: line({}),
  },
});
