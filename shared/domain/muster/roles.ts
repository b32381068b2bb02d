// Who holds each role now: a role moves by 着任 alone and ends by 離任 (rule 8); two takers who did not know of each other stay visible (S7).
import type { RecordOf } from '../../model/index';
import { standing, type Told } from './evidence';

/** A taking or leaving as evidence. */
export type TakingTold = Told & Pick<RecordOf<'roleTaking'>, 'roleId' | 'act' | 'holder'>;

export interface HolderNow {
  /** A person's id or a name. */
  readonly holder: string;
  readonly sinceMs: number;
}

export interface RoleState {
  readonly roleId: string;
  /** Those who hold it, who took it first standing first; more than one is a contradiction. */
  readonly holders: readonly HolderNow[];
  readonly disputed: boolean;
  /** When it was left last, where nobody holds it now. */
  readonly leftMs: number | null;
  /** The evidence somebody now writing has seen. */
  readonly seen: readonly string[];
}

/** A taking ends whatever hold there was; a leaving ends only the leaver's own. */
function concerns(later: TakingTold, earlier: TakingTold): boolean {
  return later.act === 'taken' || later.holder === earlier.holder;
}

/** The present state of one role; independent of the order in which the evidence arrived. */
export function roleState(roleId: string, takings: readonly TakingTold[]): RoleState {
  const stands = standing(takings, concerns);
  const since = new Map<string, number>();
  for (const { act, holder, atMs } of stands)
    if (act === 'taken' && !since.has(holder)) since.set(holder, atMs);
  const holders = [...since].map(([holder, sinceMs]) => ({ holder, sinceMs }));
  const left = stands.filter(({ act }) => act === 'left').at(-1);
  return {
    roleId,
    holders,
    disputed: holders.length > 1,
    leftMs: holders.length === 0 ? (left?.atMs ?? null) : null,
    seen: stands.map(({ id }) => id).sort(),
  };
}

/** How the holder stands to the plan: the one named first, a deputy by rank, or somebody the plan does not name. */
export function rankOf(holder: string, chain: readonly { readonly personId: string }[]): number | null {
  const rank = chain.findIndex(({ personId }) => personId === holder);
  return rank === -1 ? null : rank;
}
