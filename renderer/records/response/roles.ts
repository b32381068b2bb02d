// Who holds the roles of the response in view, wherever a role is shown: a role moves by 着任 alone (rule 8).
import type { OutputOf } from '../../../shared/rpc/contract';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';

export type RoleNow = OutputOf<'muster.roles'>[number];

/** The roles of the response in view by their ids; nothing while none is open. */
export function useRolesNow(): (roleId: string | null) => RoleNow | null {
  const { incident } = useIncidentInView();
  const { data } = useQuery(
    'muster.roles',
    { incidentId: incident?.id ?? '-' },
    { enabled: incident !== null },
  );
  if (incident === null) return () => null;
  return (roleId) => data?.find((role) => role.roleId === roleId) ?? null;
}

/** The names of those who hold a role in the response in view; empty while nobody does, or there is no response. */
export function useHolderNames(): (roleId: string | null) => string {
  const words = useWords();
  const roleOf = useRolesNow();
  return (roleId) =>
    (roleOf(roleId)?.holders ?? []).map(({ name, nameEn }) => words(name, nameEn)).join(' / ');
}

/** The roles somebody holds in the response in view, by name. */
export function useRolesHeldBy(holder: string | null): readonly string[] {
  const words = useWords();
  const { incident } = useIncidentInView();
  const { data } = useQuery(
    'muster.roles',
    { incidentId: incident?.id ?? '-' },
    { enabled: incident !== null && holder !== null },
  );
  if (incident === null || holder === null) return [];
  return (data ?? [])
    .filter(({ holders }) => holders.some((one) => one.holder === holder))
    .map(({ role }) => words(role.short ?? role.name, role.shortEn ?? role.nameEn));
}
