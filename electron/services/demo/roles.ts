// The roles of the response and of planning, and who holds and deputises them in the demo.
import { z } from 'zod';
import { assignment } from '../../../shared/model/assignment';
import { dutySchema, role } from '../../../shared/model/role';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const incidentRoleShape = z.strictObject({
  ...sameAs(
    role,
    'group',
    'needsDeputy',
    'minDeputies',
    'site',
    'external',
    'usefulSkills',
    'source',
    'basis',
  ),
  id: z.string(),
  name: textSchema,
  short: textSchema,
  duties: z.array(dutySchema),
  deputyNote: textSchema,
  normalTimeRole: z.string().nullable(),
});

const planningRoleShape = z.strictObject({
  ...sameAs(role, 'needsDeputy', 'source', 'basis', 'deputySource'),
  id: z.string(),
  name: textSchema,
  duties: z.array(dutySchema.omit({ basis: true })),
  appointmentNote: textSchema,
});

const planningAssignmentShape = z.strictObject({
  id: z.string(),
  role: z.string(),
  holder: z.string(),
  deputies: z.array(z.string()),
});
const assignmentShape = planningAssignmentShape.extend(sameAs(assignment, 'reviewedOn'));

const roleSections = { incidentRoles: z.array(incidentRoleShape), planningRoles: z.array(planningRoleShape) };
const assignmentSections = {
  roleAssignments: z.array(assignmentShape),
  planningRoleAssignments: z.array(planningAssignmentShape),
};

function addIncidentRole(tx: WriteTx, content: z.output<typeof incidentRoleShape>, order: number): void {
  const { id, name, short, deputyNote, normalTimeRole, ...same } = content;
  tx.create(
    'role',
    {
      ...same,
      ...both('name', name),
      ...both('short', short),
      ...both('deputyNote', deputyNote),
      normalTimeRoleId: normalTimeRole,
      kind: 'incident',
      order,
    },
    id,
  );
}

function addPlanningRole(tx: WriteTx, content: z.output<typeof planningRoleShape>, order: number): void {
  const { id, name, duties, appointmentNote, ...same } = content;
  tx.create(
    'role',
    {
      ...same,
      ...both('name', name),
      ...both('appointmentNote', appointmentNote),
      // These duties have no basis of their own: the role's holds for all of them.
      duties: duties.map((duty) => ({ ...duty, basis: content.basis })),
      kind: 'planning',
      order,
    },
    id,
  );
}

function assign(
  tx: WriteTx,
  content: z.output<typeof planningAssignmentShape>,
  reviewedOn: string | null,
): void {
  for (const [order, personId] of [content.holder, ...content.deputies].entries()) {
    tx.create('assignment', { roleId: content.role, personId, order, reviewedOn }, `${content.id}:${order}`);
  }
}

/** Makes the roles of the catalogue. */
export function loadRoles(tx: WriteTx, catalogue: Catalogue): void {
  const { incidentRoles, planningRoles } = readSections(catalogue, 'catalogue/roles', roleSections);
  for (const [order, content] of incidentRoles.entries()) addIncidentRole(tx, content, order);
  for (const [order, content] of planningRoles.entries()) addPlanningRole(tx, content, order);
}

/** Gives the roles to people: order 0 holds, 1 and up deputise. */
export function loadAssignments(tx: WriteTx, catalogue: Catalogue): void {
  const content = readSections(catalogue, DEMO_PLAN, assignmentSections);
  for (const one of content.roleAssignments) assign(tx, one, one.reviewedOn);
  for (const one of content.planningRoleAssignments) assign(tx, one, null);
}
