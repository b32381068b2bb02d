// What the response screens read of the plan: checklists, phases, threats and role names.
import type { RecordOf } from '../../../shared/model/index';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';

export type Checklist = RecordOf<'checklist'>;
export type ChecklistItem = RecordOf<'checklistItem'>;

/** The plan's checklists in phase order, the one to begin with first. */
export function useChecklists(): { readonly checklists: readonly Checklist[]; readonly ready: boolean } {
  const { data } = useQuery('record.list', { entity: 'checklist' });
  const { rankOf } = usePhases();
  const checklists = [...((data ?? []) as Checklist[])].sort(
    (a, b) => rankOf(a.phase) - rankOf(b.phase) || (a.order ?? 0) - (b.order ?? 0),
  );
  return { checklists, ready: data !== undefined };
}

/** The phases of the plan's flow: their names and their order. */
export function usePhases(): {
  readonly nameOf: (phase: string | null) => string;
  readonly rankOf: (phase: string | null) => number;
} {
  const words = useWords();
  const phases = useQuery('flow.view', {}).data?.flow.phases ?? [];
  const find = (phase: string | null) => phases.find(({ id }) => id === phase);
  return {
    nameOf: (phase) => {
      const found = find(phase);
      return found === undefined ? (phase ?? '') : words(found.label.ja, found.label.en);
    },
    rankOf: (phase) => find(phase)?.order ?? phases.length + 1,
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
