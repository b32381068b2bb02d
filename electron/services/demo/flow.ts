// The reference flow of the catalogue with its criteria: one flow, its nodes and the ways between them.
import { z } from 'zod';
import { criterion, flow, flowEdge, flowNode } from '../../../shared/model/flow';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, bothOrNone, readSections, sameAs, textSchema } from './content';

export const REFERENCE_FLOW = 'flow-reference';

const criterionShape = z.strictObject({
  ...sameAs(criterion, 'kind', 'informationNeeded', 'parameters', 'source', 'basis'),
  id: z.string(),
  title: textSchema,
  decisionRole: z.string(),
  deputyRule: textSchema,
  purpose: textSchema,
  exampleThresholds: criterion.fields.thresholds.schema,
});

const nodeShape = z.strictObject({
  ...sameAs(
    flowNode,
    'kind',
    'phase',
    'lane',
    'threats',
    'informationNeeded',
    'timeTargetMinutes',
    'repeatMinutes',
  ),
  ...sameAs(flowNode, 'branching', 'referenceDocs', 'source', 'basis'),
  id: z.string(),
  title: textSchema,
  outline: textSchema,
  role: z.string(),
  checklist: z.string().nullable(),
  criterion: z.string().nullable(),
  timeTargetOverrides: z.array(z.strictObject({ threat: z.string(), minutes: z.number() })),
});

const edgeShape = z.strictObject({
  ...sameAs(flowEdge, 'threats'),
  id: z.string(),
  from: z.string(),
  to: z.string(),
  type: flowEdge.fields.kind.schema,
  condition: textSchema.nullable(),
});

const sections = {
  title: textSchema,
  description: textSchema.nullable(),
  phases: flow.fields.phases.schema,
  criteria: z.array(criterionShape),
  nodes: z.array(nodeShape),
  edges: z.array(edgeShape),
};

function addCriterion(tx: WriteTx, content: z.output<typeof criterionShape>): void {
  const { id, title, decisionRole, deputyRule, purpose, exampleThresholds, ...same } = content;
  tx.create(
    'criterion',
    {
      ...same,
      ...both('title', title),
      decisionRoleId: decisionRole,
      ...both('deputyRule', deputyRule),
      ...both('purpose', purpose),
      thresholds: exampleThresholds,
    },
    id,
  );
}

function addNode(tx: WriteTx, content: z.output<typeof nodeShape>, order: number): void {
  const {
    id,
    title,
    outline,
    role,
    checklist,
    criterion: criterionId,
    timeTargetOverrides,
    ...same
  } = content;
  const overrides = timeTargetOverrides.map(({ threat, minutes }) => [threat, minutes] as const);
  tx.create(
    'flowNode',
    {
      ...same,
      flowId: REFERENCE_FLOW,
      order,
      ...both('title', title),
      ...both('outline', outline),
      roleId: role,
      checklistId: checklist,
      criterionId,
      timeTargetOverrides: overrides.length > 0 ? Object.fromEntries(overrides) : null,
    },
    id,
  );
}

function addEdge(tx: WriteTx, content: z.output<typeof edgeShape>, order: number): void {
  const { id, from, to, type, condition, threats } = content;
  const ends = { flowId: REFERENCE_FLOW, fromId: from, toId: to };
  tx.create('flowEdge', { ...ends, order, kind: type, threats, ...bothOrNone('condition', condition) }, id);
}

/** Makes the reference flow; its lanes are the groups of roles, its threats those of the catalogue. */
export function loadFlow(tx: WriteTx, catalogue: Catalogue): void {
  const content = readSections(catalogue, 'catalogue/activationAndFlow', sections);
  const { roleGroups } = readSections(catalogue, 'catalogue/roles', { roleGroups: flow.fields.lanes.schema });
  const labelled = z.array(z.object({ id: z.string(), label: textSchema }));
  const { threats } = readSections(catalogue, 'catalogue/threatsDamage', { threats: labelled });
  const { title, description, phases } = content;
  tx.create(
    'flow',
    {
      ...both('title', title),
      ...bothOrNone('description', description),
      phases,
      lanes: roleGroups,
      threats,
    },
    REFERENCE_FLOW,
  );
  for (const one of content.criteria) addCriterion(tx, one);
  for (const [order, one] of content.nodes.entries()) addNode(tx, one, order);
  for (const [order, one] of content.edges.entries()) addEdge(tx, one, order);
}
