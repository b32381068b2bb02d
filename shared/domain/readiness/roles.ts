// Readiness of the response organisation: every role held, deputised, and not all on the same shoulders.
import type { RecordOf } from '../../model/index';
import { daysSince, type Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs, YEAR_DAYS } from './rule';

type Role = RecordOf<'role'>;

/** Three main roles on one person break the response, two strain it. */
const ROLES_AT_MOST = 2;
const ROLES_STRAINED = 2;
/** People free to take turns in a role of the working groups, besides those who lead another role. */
const SHIFT_PEOPLE = 2;
const WORKING = new Set<string | null>(['worker', 'alternate']);

function internalRoles({ records }: Situation): Role[] {
  return records.role.filter((role) => role.external !== true);
}

function deputiesNeeded(role: Role): number {
  return Math.max(role.minDeputies ?? 0, role.needsDeputy ? 1 : 0);
}

/** Who leads which roles of the response, the working ones counted for the load. */
function mainRoles(plan: Situation): Map<string, Role[]> {
  const held = new Map<string, Role[]>();
  for (const role of internalRoles(plan).filter(({ kind }) => kind !== 'planning')) {
    const main = plan.chainOf(role.id).find(({ order }) => order === 0);
    if (main) held.set(main.personId, [...(held.get(main.personId) ?? []), role]);
  }
  return held;
}

function withoutDeputies(plan: Situation): Hit[] {
  return internalRoles(plan).flatMap((role) => {
    const deputies = plan.chainOf(role.id).filter(({ order }) => order > 0).length;
    const needed = deputiesNeeded(role);
    if (deputies >= needed) return [];
    const severity = deputies === 0 ? 'critical' : 'warning';
    return [{ id: role.id, severity, data: { deputies, needed } }];
  });
}

function overloaded(plan: Situation): Hit[] {
  return [...mainRoles(plan)].flatMap(([id, roles]) => {
    if (roles.length < ROLES_STRAINED) return [];
    const severity = roles.length > ROLES_AT_MOST ? 'critical' : 'warning';
    const others = refs(
      'role',
      roles.map((role) => role.id),
    );
    return [{ id, severity, data: { roles: roles.length }, with: others }];
  });
}

function windowAndWork(plan: Situation): Hit[] {
  return [...mainRoles(plan)].flatMap(([id, roles]) => {
    const isBoth =
      roles.some(({ group }) => group === 'secretariat') && roles.some(({ group }) => WORKING.has(group));
    return isBoth
      ? [
          {
            id,
            with: refs(
              'role',
              roles.map((role) => role.id),
            ),
          },
        ]
      : [];
  });
}

/** Roles meant for one place are left out: the people of an affected or an alternate site belong there. */
function samePlace(plan: Situation): Hit[] {
  const siteOf = new Map(plan.records.person.map(({ id, siteId }) => [id, siteId]));
  return internalRoles(plan).flatMap((role) => {
    if (role.site === 'affected' || role.site === 'alternate') return [];
    const sites = plan.chainOf(role.id).map(({ personId }) => siteOf.get(personId) ?? null);
    const [site = null] = sites;
    const isSame = sites.length > 1 && site !== null && sites.every((one) => one === site);
    return isSame && plan.records.site.length > 1 ? [{ id: role.id, with: refs('site', [site]) }] : [];
  });
}

function noShift(plan: Situation): Hit[] {
  const mains = mainRoles(plan);
  return internalRoles(plan).flatMap((role) => {
    if (role.group !== 'worker') return [];
    const free = plan
      .chainOf(role.id)
      .filter(({ personId }) => (mains.get(personId) ?? []).every(({ id }) => id === role.id)).length;
    return free < SHIFT_PEOPLE ? [{ id: role.id, data: { free } }] : [];
  });
}

export const ROLE_RULES: readonly Rule[] = [
  {
    id: 'role-none',
    source: `${GUIDELINE} 2.8.1(1)`,
    severity: 'critical',
    entity: 'plan',
    field: null,
    check: ({ records }) => (records.role.length > 0 ? [] : records.plan.map(({ id }) => ({ id }))),
  },
  {
    id: 'rr-holder',
    source: `${GUIDELINE} 2.8.1(1)`,
    severity: 'critical',
    entity: 'role',
    field: 'assignment',
    check: (plan) =>
      internalRoles(plan)
        .filter(({ id }) => !plan.chainOf(id).some(({ order }) => order === 0))
        .map(({ id }) => ({ id })),
  },
  {
    id: 'rr-deputy',
    source: `${GUIDELINE} 2.8.1(1)-1`,
    severity: 'critical',
    entity: 'role',
    field: 'assignment',
    check: withoutDeputies,
  },
  {
    id: 'rr-load',
    source: `${GUIDELINE} 2.8.1(1)-5`,
    severity: 'warning',
    entity: 'person',
    field: 'assignment',
    check: overloaded,
  },
  {
    id: 'rr-separation',
    source: `${GUIDELINE} 2.8.1(1)-5`,
    severity: 'warning',
    entity: 'person',
    field: 'assignment',
    check: windowAndWork,
  },
  {
    id: 'rr-same-place',
    source: `${GUIDELINE} 2.8.1(1)-1`,
    severity: 'warning',
    entity: 'role',
    field: 'assignment',
    check: samePlace,
  },
  {
    id: 'rr-shift',
    source: `${GUIDELINE} 2.8.1(1)(c)`,
    severity: 'warning',
    entity: 'role',
    field: 'assignment',
    check: noShift,
  },
  {
    id: 'role-gone',
    source: `${GUIDELINE} 2.9.2 表2-9-3`,
    severity: 'warning',
    entity: 'role',
    field: 'assignment',
    check: (plan) => {
      const people = new Set(plan.records.person.map(({ id }) => id));
      const gone = plan.records.assignment.filter(({ personId }) => !people.has(personId));
      const roles = new Set(gone.map(({ roleId }) => roleId));
      return plan.records.role.filter(({ id }) => roles.has(id)).map(({ id }) => ({ id }));
    },
  },
  {
    id: 'role-review',
    source: `${GUIDELINE} 2.9.2 表2-9-3`,
    severity: 'info',
    entity: 'role',
    field: 'reviewedOn',
    check: (plan) =>
      internalRoles(plan).flatMap(({ id }) => {
        const ages = plan.chainOf(id).flatMap(({ reviewedOn }) => daysSince(reviewedOn, plan) ?? []);
        const days = ages.length > 0 ? Math.max(...ages) : 0;
        return days > YEAR_DAYS ? [{ id, data: { days } }] : [];
      }),
  },
];
