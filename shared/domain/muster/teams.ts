// Whether each team has the people and the skills it needs at once; what is missing is named, what nobody knows is counted apart.
import type { Availability } from './people';

/** A person of a team, once: how far they can be counted on, and what they can do. */
export interface TeamPerson {
  readonly personId: string;
  readonly availability: Availability;
  readonly skills: readonly string[];
}

/** A role of a team with those who can take it. */
export interface TeamRole {
  readonly roleId: string;
  readonly team: string;
  readonly needed: number;
  readonly neededSkills: readonly string[];
  readonly people: readonly TeamPerson[];
}

/** Met now; met once those on the way are there; met only if unheard people come; not met. */
export type Coverage = 'met' | 'coming' | 'unknown' | 'short';

export interface Counts {
  readonly there: number;
  readonly coming: number;
  readonly unknown: number;
  readonly out: number;
}

export interface Need extends Counts {
  readonly id: string;
  readonly needed: number;
  readonly coverage: Coverage;
}

export interface TeamState extends Need {
  readonly roles: readonly Need[];
  /** Each skill the team needs: one person who has it is enough. */
  readonly skills: readonly Need[];
}

const ORDER: readonly Coverage[] = ['met', 'coming', 'unknown', 'short'];

function countsOf(people: readonly TeamPerson[]): Counts {
  const counts = { there: 0, coming: 0, unknown: 0, out: 0 };
  for (const { availability } of people) counts[availability] += 1;
  return counts;
}

/** How far a number of people is met. Nobody is counted twice, and the unheard never as present. */
export function coverageOf(needed: number, { there, coming, unknown }: Counts): Coverage {
  if (there >= needed) return 'met';
  if (there + coming >= needed) return 'coming';
  return there + coming + unknown >= needed ? 'unknown' : 'short';
}

function needOf(id: string, needed: number, people: readonly TeamPerson[]): Need {
  const counts = countsOf(people);
  return { id, needed, ...counts, coverage: coverageOf(needed, counts) };
}

function onlyOnce(people: readonly TeamPerson[]): TeamPerson[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

/** The worse of several coverages; met where there is none. */
export function worstOf(coverages: readonly Coverage[]): Coverage {
  return coverages.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'met' as Coverage);
}

/** The teams in the order of their first role. A person who stands in several roles of a team counts once for the team. */
export function teamStates(roles: readonly TeamRole[]): TeamState[] {
  return [...Map.groupBy(roles, ({ team }) => team)].map(([team, own]) => {
    const people = onlyOnce(own.flatMap((role) => role.people));
    const needs = own.map((role) => needOf(role.roleId, role.needed, onlyOnce(role.people)));
    const skills = [...new Set(own.flatMap(({ neededSkills }) => neededSkills))].map((skill) =>
      needOf(
        skill,
        1,
        people.filter((person) => person.skills.includes(skill)),
      ),
    );
    const whole = needOf(
      team,
      own.reduce((sum, { needed }) => sum + needed, 0),
      people,
    );
    const coverage = worstOf([whole, ...needs, ...skills].map((need) => need.coverage));
    return { ...whole, coverage, roles: needs, skills };
  });
}
