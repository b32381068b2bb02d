// Where a muster stands at this moment: every person, every role, every team, derived from the evidence by the pure rules.
import { byKana } from '../../../shared/domain/contacts/names';
import { byRoleOrder } from '../../../shared/domain/contacts/roleChain';
import {
  type CallStanding,
  callStanding,
  type InOrder,
  nextInChain,
  type Suggestion,
  suggestHolder,
} from '../../../shared/domain/muster/callOrder';
import { type DutyState, dutyState } from '../../../shared/domain/muster/duty';
import {
  type Availability,
  availabilityOf,
  type PersonState,
  personState,
} from '../../../shared/domain/muster/people';
import { type RoleState, roleState } from '../../../shared/domain/muster/roles';
import { type TeamRole, type TeamState, teamStates } from '../../../shared/domain/muster/teams';
import type { RecordOf } from '../../../shared/model/index';
import type { ReadDb } from '../../store/read';
import { type Lookup, wholeLookup } from '../directory';
import { type MusterDesk, type MusterEvidence, musterEvidence, musterSettings } from './evidence';

type Person = RecordOf<'person'>;
type Role = RecordOf<'role'>;

/** No more than so many roles rest on one person (role rule rr-load). */
const ROLES_AT_MOST = 2;
const MINUTE_MS = 60_000;

export interface PersonNow {
  readonly person: Person;
  readonly state: PersonState;
  readonly standing: CallStanding;
  readonly availability: Availability;
}

export interface RoleNow {
  readonly role: Role;
  readonly state: RoleState;
  /** Those the plan names, in the order of calling. */
  readonly chain: readonly Person[];
  readonly suggestion: Suggestion | null;
  readonly callNext: string | null;
}

export interface MusterNow {
  readonly evidence: MusterEvidence;
  readonly lookup: Lookup;
  /** In the order of calling; those without a role last. */
  readonly people: readonly PersonNow[];
  readonly personOf: (id: string) => PersonNow | null;
  /** The roles of the response in their order. */
  readonly roles: readonly RoleNow[];
  readonly rolesHeldBy: (holder: string) => readonly string[];
}

/** The roles of a response; those of planning have no part in it. */
export function responseRoles(db: ReadDb): Role[] {
  return db
    .list('role')
    .filter(({ kind }) => kind !== 'planning')
    .sort(byRoleOrder);
}

function heldRoles(states: readonly RoleState[]): (holder: string) => string[] {
  const held = states.flatMap(({ roleId, holders }) => holders.map(({ holder }) => ({ roleId, holder })));
  const byHolder = Map.groupBy(held, ({ holder }) => holder);
  return (holder) => (byHolder.get(holder) ?? []).map(({ roleId }) => roleId);
}

/** Who is at work in a role is there, whatever else was told, unless they were said to be out. */
function personNow(person: Person, evidence: MusterEvidence, isHolding: boolean): PersonNow {
  const state = personState(person.id, evidence.reports.get(person.id) ?? []);
  const standing = callStanding(state, evidence.calls.get(person.id) ?? []);
  const availability = availabilityOf(state);
  return {
    person,
    state,
    standing: isHolding && standing !== 'out' ? 'available' : standing,
    availability: isHolding && availability !== 'out' ? 'there' : availability,
  };
}

function inCallOrder(db: ReadDb, chains: readonly (readonly Person[])[]): Person[] {
  const called = new Map(chains.flat().map((person) => [person.id, person]));
  const others = db
    .list('person')
    .filter(({ id }) => !called.has(id))
    .sort(byKana);
  return [...called.values(), ...others];
}

/** Derives the present. Throws `record.notFound`. */
export function musterNow(db: ReadDb, desk: MusterDesk, incidentId: string): MusterNow {
  const evidence = musterEvidence(db, desk, incidentId);
  const lookup = wholeLookup(db);
  const roles = responseRoles(db);
  const states = roles.map(({ id }) => roleState(id, evidence.takings.get(id) ?? []));
  const rolesHeldBy = heldRoles(states);
  const chains = roles.map(({ id }) =>
    lookup.chainOf(id).flatMap(({ personId }) => lookup.person(personId) ?? []),
  );
  const people = inCallOrder(db, chains).map((person) =>
    personNow(person, evidence, rolesHeldBy(person.id).length > 0),
  );
  const byId = new Map(people.map((one) => [one.person.id, one]));
  const limitMs = musterSettings(db).noAnswerMinutes * MINUTE_MS;
  const roleNow = (role: Role, at: number): RoleNow => {
    const chain = chains[at] ?? [];
    const state = states[at] ?? roleState(role.id, []);
    const order = chain.map(
      ({ id }): InOrder => ({
        personId: id,
        standing: byId.get(id)?.standing ?? 'notCalled',
        calledMs: evidence.calls.get(id)?.reduce((last, { atMs }) => Math.max(last, atMs), 0) ?? null,
      }),
    );
    const isVacant = state.holders.length === 0;
    const isFree = (id: string) => rolesHeldBy(id).length < ROLES_AT_MOST;
    return {
      role,
      state,
      chain,
      suggestion: isVacant ? suggestHolder(order, isFree) : null,
      callNext: isVacant ? nextInChain(order, { nowMs: evidence.nowMs, limitMs }) : null,
    };
  };
  return {
    evidence,
    lookup,
    people,
    personOf: (id) => byId.get(id) ?? null,
    roles: roles.map(roleNow),
    rolesHeldBy,
  };
}

/** How many a role needs at once: 1 where the plan sets nothing; contractors answer for themselves. */
export function neededOf(role: Role): number {
  return role.minPeople ?? (role.external === true ? 0 : 1);
}

/** The teams with what they need and have; a holder the plan does not name counts, without known skills. */
export function teamsNow({ roles, personOf }: MusterNow): TeamState[] {
  const teamRoles = roles
    .filter(({ role }) => role.external !== true)
    .map(({ role, state, chain }): TeamRole => {
      const ids = new Set([...chain.map(({ id }) => id), ...state.holders.map(({ holder }) => holder)]);
      return {
        roleId: role.id,
        team: role.group ?? '',
        needed: neededOf(role),
        neededSkills: role.neededSkills ?? [],
        people: [...ids].map((id) => ({
          personId: id,
          availability: personOf(id)?.availability ?? 'there',
          skills: personOf(id)?.person.skills ?? [],
        })),
      };
    });
  return teamStates(teamRoles);
}

/** Everybody who was ever on duty in this event, and those who hold a role. */
export function dutyNow(db: ReadDb, { evidence, roles }: MusterNow): DutyState[] {
  const limitHours = musterSettings(db).dutyLimitHours;
  const holders = roles.flatMap(({ state }) => state.holders.map(({ holder }) => holder));
  const everybody = new Set([...holders, ...evidence.shifts.keys()]);
  return [...everybody].map((holder) =>
    dutyState(holder, evidence.shifts.get(holder) ?? [], { nowMs: evidence.nowMs, limitHours }),
  );
}
