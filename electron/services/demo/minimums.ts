// How many people and which skills the demo's roles and departments need at least; the source leaves these numbers to each plan.
import type { WriteTx } from '../../store/writeTx';

/** Two where a second person must read back what is done to a system (rule 6). */
const ROLES: Readonly<Record<string, { readonly people: number; readonly skills: readonly string[] }>> = {
  'role-chief': { people: 1, skills: ['sk-lead'] },
  'role-lead': { people: 1, skills: ['sk-lead'] },
  'role-csirt': { people: 1, skills: ['sk-security'] },
  'role-work-lead': { people: 1, skills: ['sk-lead'] },
  'role-info': { people: 1, skills: ['sk-record'] },
  'role-liaison': { people: 1, skills: ['sk-desk'] },
  'role-survey': { people: 1, skills: ['sk-server'] },
  'role-containment': { people: 1, skills: ['sk-facility'] },
  'role-net-recovery': { people: 1, skills: ['sk-network'] },
  'role-sys-recovery': { people: 2, skills: ['sk-server', 'sk-backup'] },
  'role-net-switch': { people: 1, skills: ['sk-network', 'sk-switch'] },
  'role-sys-switch': { people: 2, skills: ['sk-server', 'sk-switch'] },
};

const UNITS: Readonly<Record<string, number>> = {
  'unit-it': 6,
  'unit-risk': 2,
  'unit-fac': 1,
  'unit-acc': 1,
  'unit-pr': 1,
  'unit-bo': 3,
};

/** Sets the minimums of roles and departments. Throws `record.notFound` when the content no longer has one of them. */
export function loadMinimums(tx: WriteTx): void {
  for (const [id, { people, skills }] of Object.entries(ROLES))
    tx.change('role', id, { minPeople: people, neededSkills: [...skills] });
  for (const [id, minPeople] of Object.entries(UNITS)) tx.change('unit', id, { minPeople });
}
