// Readiness of the parties outside: reached at night, bound by an agreement, able to go on themselves.
import type { RecordOf } from '../../model/index';
import { isVoice } from '../contacts/order';
import { isReachableOffHours } from './contacts';
import { daysSince, type Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs, YEAR_DAYS } from './rule';

type Organisation = RecordOf<'organisation'>;
type System = RecordOf<'system'>;

const SOURCE_SLA = `${GUIDELINE} 2.5.2(2)-2`;
const SOURCE_CONTRACTOR = `${GUIDELINE} 2.6.1 表2.6-1`;

/** The systems that name a party as theirs, and those the party names itself. */
function systemsOf(plan: Situation, { id, systemIds }: Organisation): System[] {
  const named = new Set(systemIds ?? []);
  return plan.records.system.filter((system) => system.vendorIds?.includes(id) || named.has(system.id));
}

/** Findings about the parties some system depends on. */
function contractors(
  plan: Situation,
  test: (one: Organisation, systems: System[]) => Hit['data'] | null,
): Hit[] {
  return plan.records.organisation.flatMap((one) => {
    const systems = systemsOf(plan, one);
    const data = systems.length === 0 ? null : test(one, systems);
    if (data === null) return [];
    return [
      {
        id: one.id,
        ...(data ? { data } : {}),
        with: refs(
          'system',
          systems.map(({ id }) => id),
        ),
      },
    ];
  });
}

/** Null when it is not overdue. */
function overdue(plan: Situation, date: string | null): { days: number } | null {
  const days = daysSince(date, plan);
  return days !== null && days > YEAR_DAYS ? { days } : null;
}

/** What repair on contract takes, where it takes longer than the systems may be away. */
function slowRepair(
  plan: Situation,
  { serviceAgreement }: Organisation,
  systems: System[],
): Hit['data'] | null {
  const hours = serviceAgreement?.restoreHours ?? null;
  const needed = systems.flatMap(({ id, switchoverHours }) =>
    switchoverHours === null ? (plan.rtos.get(id)?.requiredRtoHours ?? []) : [],
  );
  const rtoHours = Math.min(...needed);
  return hours !== null && hours > rtoHours ? { hours, rtoHours } : null;
}

function onlyAlternativeIsMissing(organisation: Organisation, systems: System[]): boolean {
  const only = systems.some(({ vendorIds }) => vendorIds?.length === 1 && vendorIds[0] === organisation.id);
  return only && organisation.alternativeId === null;
}

export const ORGANISATION_RULES: readonly Rule[] = [
  {
    id: 'org-contact',
    source: `${GUIDELINE} 2.7.1(1)`,
    severity: 'critical',
    entity: 'organisation',
    field: 'contact',
    check: (plan) => contractors(plan, ({ id }) => (plan.contactsOf(id).some(isVoice) ? null : undefined)),
  },
  {
    id: 'org-night',
    source: `${GUIDELINE} 2.7.1(1)`,
    severity: 'warning',
    entity: 'organisation',
    field: 'contact',
    check: (plan) =>
      contractors(plan, ({ id }) => {
        const contacts = plan.contactsOf(id);
        return contacts.some(isVoice) && !isReachableOffHours(contacts) ? undefined : null;
      }),
  },
  {
    id: 'org-agreement',
    source: SOURCE_SLA,
    severity: 'warning',
    entity: 'organisation',
    field: 'serviceAgreement',
    check: (plan) =>
      contractors(plan, ({ serviceAgreement }) =>
        serviceAgreement?.crisisServiceAgreed === true ? null : undefined,
      ),
  },
  {
    id: 'org-repair',
    source: SOURCE_SLA,
    severity: 'warning',
    entity: 'organisation',
    field: 'serviceAgreement',
    check: (plan) => contractors(plan, (one, systems) => slowRepair(plan, one, systems)),
  },
  {
    id: 'org-bcp-unknown',
    source: SOURCE_CONTRACTOR,
    severity: 'info',
    entity: 'organisation',
    field: 'ownBcpConfirmedOn',
    check: (plan) =>
      contractors(plan, ({ ownBcpConfirmedOn }) => (ownBcpConfirmedOn === null ? undefined : null)),
  },
  {
    id: 'org-bcp-old',
    source: SOURCE_CONTRACTOR,
    severity: 'info',
    entity: 'organisation',
    field: 'ownBcpConfirmedOn',
    check: (plan) => contractors(plan, ({ ownBcpConfirmedOn }) => overdue(plan, ownBcpConfirmedOn)),
  },
  {
    id: 'org-drill',
    source: `${GUIDELINE} 2.9.1(1)`,
    severity: 'info',
    entity: 'organisation',
    field: 'lastJointDrillOn',
    check: (plan) =>
      contractors(plan, ({ lastJointDrillOn }) =>
        lastJointDrillOn === null || overdue(plan, lastJointDrillOn) !== null ? undefined : null,
      ),
  },
  {
    id: 'org-alternative',
    source: `${GUIDELINE} 2.6.1(1)-3`,
    severity: 'info',
    entity: 'organisation',
    field: 'alternativeId',
    check: (plan) =>
      contractors(plan, (one, systems) => (onlyAlternativeIsMissing(one, systems) ? undefined : null)),
  },
];
