// The response flow with everything a node opens: criteria, checklists, and the people who hold its roles now.
import { byOrder } from '../../shared/domain/contacts/order';
import { byRoleOrder } from '../../shared/domain/contacts/roleChain';
import type { OutputOf } from '../../shared/rpc/contract';
import type { QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import { chainOf, wholeLookup } from './directory';

type View = NonNullable<OutputOf<'flow.view'>>;

function rolesWithHolders(db: ReadDb): View['roles'] {
  const lookup = wholeLookup(db);
  return db
    .list('role')
    .sort(byRoleOrder)
    .map((role) => ({
      role,
      holders: chainOf(lookup, role.id).map(({ personId, personName, personNameEn }) => ({
        personId,
        name: personName,
        nameEn: personNameEn,
      })),
    }));
}

/** The flow asked for, else the first of the plan; null while the plan has none. Throws `record.notFound`. */
function viewOf(db: ReadDb, flowId: string | undefined): View | null {
  const flow = flowId === undefined ? db.list('flow')[0] : db.need('flow', flowId);
  if (!flow) return null;
  const where = { flowId: flow.id };
  return {
    flow,
    nodes: db.list('flowNode', { where }).sort(byOrder),
    edges: db.list('flowEdge', { where }).sort(byOrder),
    criteria: db.list('criterion'),
    checklists: db.list('checklist').sort(byOrder),
    roles: rolesWithHolders(db),
  };
}

/** The call of the flow screen. */
export function flowHandlers(): Pick<QueryHandlers, 'flow.view'> {
  return { 'flow.view': ({ db }, { flowId }) => viewOf(db, flowId) };
}
