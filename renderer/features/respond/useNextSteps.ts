// What to do next: what has a time by that time, then what is in hand, then what was put off without a time.
import { useCaller } from '../../data/caller';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { type RoleNow, useRolesNow } from '../../records/response';
import { useHeld } from './held';
import type { Overview } from './OverviewScreen';

const MINUTE_MS = 60_000;
/** How long before its time something repeated shows again. */
const AHEAD_MS = 30 * MINUTE_MS;

export interface Step {
  readonly id: string;
  /** item: of an open run. node: of the flow. decision: a node where something is to be decided. */
  readonly kind: 'item' | 'node' | 'decision';
  readonly path: string;
  readonly text: string;
  /** What it belongs to: the checklist; null for the flow itself. */
  readonly of: string | null;
  /** Who does it. */
  readonly roleId: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  readonly deferred: boolean;
}

function rank(step: Step): number {
  if (step.at !== null) return 0;
  return step.deferred ? 2 : 1;
}

/** Items of the open runs that are not held back. */
function useItemSteps({ runs, deferred, incident }: Overview): Step[] {
  const words = useWords();
  const heldOf = useHeld(incident.id);
  const checklists = new Map(runs.map(({ run, checklist }) => [run.id, checklist]));
  const step = (runId: string, item: Overview['deferred'][number]['item']): Step => {
    const checklist = checklists.get(runId);
    return {
      id: `${runId} ${item.id}`,
      kind: 'item',
      path: paths.run(runId),
      text: words(item.text, item.textEn),
      of: words(checklist?.title ?? '', checklist?.titleEn),
      roleId: item.roleId ?? checklist?.roleId ?? null,
      at: null,
      reason: null,
      deferred: false,
    };
  };
  const waiting = deferred.map(({ runId, item, mark }): Step => {
    return { ...step(runId, item), at: mark.returnAt, reason: mark.reason, deferred: true };
  });
  const known = new Set(waiting.map(({ id }) => id));
  const inHand = runs.flatMap(({ run, currentItem }) =>
    currentItem === null || run.closed !== null || heldOf(run.id)?.returned === false
      ? []
      : [step(run.id, currentItem)],
  );
  return [...waiting, ...inHand.filter(({ id }) => !known.has(id))];
}

/** Nodes of the flow to be decided or done now, put off, or due again; those worked off in an open run stand there. */
function useNodeSteps({ runs, incident }: Overview, now: number): Step[] {
  const words = useWords();
  const view = useQuery('flow.view', {}).data;
  const live = useQuery('flowRun.view', { incidentId: incident.id }).data;
  const open = new Set(runs.filter(({ run }) => run.closed === null).map(({ run }) => run.id));
  const nodes = new Map(view?.nodes.map((node) => [node.id, node]));
  return (live?.nodes ?? []).flatMap((run): Step[] => {
    const node = nodes.get(run.nodeId);
    const isDueAgain = run.state === 'done' && run.due !== null && Date.parse(run.due.at) - now < AHEAD_MS;
    const isNow = run.state === 'active' || run.state === 'deferred' || isDueAgain;
    if (node === undefined || !isNow || run.runIds.some((id) => open.has(id))) return [];
    return [
      {
        id: node.id,
        kind: node.kind === 'decision' ? 'decision' : 'node',
        path: paths.flowNode(node.id),
        text: words(node.title, node.titleEn),
        of: null,
        roleId: node.roleId,
        at: run.due?.at ?? null,
        reason: run.state === 'deferred' ? (run.mark?.reason ?? null) : null,
        deferred: run.state === 'deferred',
      },
    ];
  });
}

/** A step, and whether the acting person is to take it: by the role they hold, or are planned for while nobody has taken it. */
export interface OwnedStep extends Step {
  readonly isMine: boolean;
}

function isRoleOf(actor: string | null, role: RoleNow | null): boolean {
  if (actor === null || role === null) return false;
  if (role.holders.length > 0) return role.holders.some(({ holder }) => holder === actor);
  return role.planned[0]?.personId === actor;
}

/** All of it: what is mine first, each part in the order in which it is to be done. */
export function useNextSteps(overview: Overview, now: number): OwnedStep[] {
  const items = useItemSteps(overview);
  const nodes = useNodeSteps(overview, now);
  const actor = useCaller((state) => state.actor);
  const roleOf = useRolesNow();
  return [...items, ...nodes]
    .map((step) => ({ ...step, isMine: isRoleOf(actor, roleOf(step.roleId)) }))
    .sort(
      (a, b) =>
        Number(b.isMine) - Number(a.isMine) ||
        rank(a) - rank(b) ||
        Date.parse(a.at ?? '') - Date.parse(b.at ?? '') ||
        0,
    );
}
