// Who is called for a role, one after another: the holder, then the deputies in their order (rule 8).
import type { RecordOf } from '../../model/index';
import { byOrder } from './order';

type Assignment = Pick<RecordOf<'assignment'>, 'id' | 'roleId' | 'personId' | 'order'>;
type Role = Pick<RecordOf<'role'>, 'id' | 'kind' | 'order'>;

/** The assignments of one role in the order of calling; a person named twice stands where they come first. */
export function roleChain<A extends Assignment>(assignments: readonly A[]): A[] {
  const seen = new Set<string>();
  return [...assignments].sort(byOrder).filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

/** Those to call when `personId` was not reached: whoever comes later in the chain; everyone, when the person is not in it. */
export function laterThan<A extends Assignment>(chain: readonly A[], personId: string): A[] {
  return chain.slice(chain.findIndex((one) => one.personId === personId) + 1);
}

/** Roles of the response before those of planning, each by their order. */
export function byRoleOrder(a: Role, b: Role): number {
  return Number(a.kind === 'planning') - Number(b.kind === 'planning') || byOrder(a, b);
}
