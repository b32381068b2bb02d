// What the response screens read of the plan: checklists, phases, threats and role names.
import type { RecordOf } from '../../../shared/model/index';
import { call } from '../../data/call';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';

export type Checklist = RecordOf<'checklist'>;
export type ChecklistItem = RecordOf<'checklistItem'>;

type Phases = NonNullable<RecordOf<'flow'>['phases']>;

function rankIn(phases: Phases, phase: string | null): number {
  return phases.find(({ id }) => id === phase)?.order ?? phases.length + 1;
}

/** Checklists by the order of their phases, then by their own; the first is the one a response begins with. */
function inPlanOrder(checklists: readonly Checklist[], phases: Phases): Checklist[] {
  return [...checklists].sort(
    (a, b) => rankIn(phases, a.phase) - rankIn(phases, b.phase) || (a.order ?? 0) - (b.order ?? 0),
  );
}

/** The plan's checklists in phase order, the one to begin with first. */
export function useChecklists(): { readonly checklists: readonly Checklist[]; readonly ready: boolean } {
  const { data } = useQuery('record.list', { entity: 'checklist' });
  const phases = useQuery('flow.view', {}).data?.flow.phases ?? [];
  return { checklists: inPlanOrder((data ?? []) as Checklist[], phases), ready: data !== undefined };
}

/** The checklist a response begins with, asked for now: a start from cold does not wait for a screen to load it. */
export async function firstChecklist(): Promise<Checklist | null> {
  const [checklists, view] = await Promise.all([
    call('record.list', { entity: 'checklist' }),
    call('flow.view', {}),
  ]);
  return inPlanOrder(checklists as Checklist[], view?.flow.phases ?? [])[0] ?? null;
}

/** The names of the phases of the plan's flow. */
export function usePhases(): {
  readonly nameOf: (phase: string | null) => string;
} {
  const words = useWords();
  const phases = useQuery('flow.view', {}).data?.flow.phases ?? [];
  const find = (phase: string | null) => phases.find(({ id }) => id === phase);
  return {
    nameOf: (phase) => {
      const found = find(phase);
      return found === undefined ? (phase ?? '') : words(found.label.ja, found.label.en);
    },
  };
}

/** Names of roles by id. */
export function useRoleNames(): (id: string | null) => string {
  const words = useWords();
  const { data } = useQuery('record.list', { entity: 'role', includeDeleted: true });
  const roles = new Map((data as RecordOf<'role'>[] | undefined)?.map((role) => [role.id, role]));
  return (id) => {
    const role = id === null ? undefined : roles.get(id);
    return role === undefined ? '' : words(role.name, role.nameEn);
  };
}
