// What the readiness rules look at: the records of the plan, indexed once, and the analysis of its systems.
import type { RecordOf } from '../../model/index';
import type { PriorityGroup } from '../analysis/priority';
import { planRecovery, type Recovery } from '../analysis/recovery';
import { deriveRtos, type SystemRto } from '../analysis/rto';
import { roleChain } from '../contacts/roleChain';

export const READINESS_ENTITIES = [
  'plan',
  'site',
  'siteLink',
  'person',
  'organisation',
  'contact',
  'role',
  'assignment',
  'business',
  'system',
  'systemUse',
  'dependency',
  'criterion',
  'flow',
  'flowNode',
  'flowEdge',
  'checklist',
  'checklistItem',
  'printRecord',
  'trainingEntry',
  'planReview',
  'measure',
  'componentAssessment',
  'componentCheck',
  'incident',
] as const;
export type ReadinessEntity = (typeof READINESS_ENTITIES)[number];

/** The records that are not deleted, by entity. */
export type PlanRecords = { readonly [N in ReadinessEntity]: readonly RecordOf<N>[] };

export interface Moment {
  /** The day the plan is judged at, ms. */
  readonly nowMs: number;
  /** That day where the organisation is, `2026-11-21`. */
  readonly today: string;
  /** Fastest first. */
  readonly groups: readonly PriorityGroup[];
  /** People whose last wallet card no longer says what is true (rule 10). */
  readonly agedCards: ReadonlySet<string>;
  /** Whether the roster printed last no longer says what is true (rule 10). */
  readonly isRosterAged: boolean;
}

/** Someone or something a finding names, so that it can be told without another look-up. */
export interface Named {
  readonly entity: string;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Situation extends Moment {
  readonly records: PlanRecords;
  readonly rtos: ReadonlyMap<string, SystemRto>;
  /** With a team for every system and every stand-in in place. */
  readonly recovery: Recovery;
  readonly contactsOf: (ownerId: string) => readonly RecordOf<'contact'>[];
  /** The people of a role in the order of calling; those who are gone are left out. */
  readonly chainOf: (roleId: string) => readonly RecordOf<'assignment'>[];
  readonly groupOf: (systemId: string) => PriorityGroup | null;
  readonly named: (entity: ReadinessEntity, id: string) => Named | null;
}

const DAY_MS = 86_400_000;

/** Whole days from a day or an instant to the moment of judging; null when nothing was entered. */
export function daysSince(text: string | null, { nowMs }: Moment): number | null {
  return text === null ? null : Math.floor((nowMs - Date.parse(text)) / DAY_MS);
}

function grouped<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(list, key);
}

function textOf(record: Readonly<Record<string, unknown>>, ...fields: string[]): string | null {
  for (const field of fields) if (typeof record[field] === 'string') return record[field];
  return null;
}

function namesOf(records: PlanRecords): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const entity of READINESS_ENTITIES) {
    for (const record of records[entity]) {
      const name = textOf(record, 'name', 'title', 'text', 'value', 'component') ?? record.id;
      const nameEn = textOf(record, 'nameEn', 'titleEn', 'textEn');
      names.set(`${entity}:${record.id}`, { entity, id: record.id, name, nameEn });
    }
  }
  return names;
}

/** Indexes the records and derives what several rules need. */
export function situationOf(records: PlanRecords, moment: Moment): Situation {
  const work = {
    systems: records.system,
    businesses: records.business,
    uses: records.systemUse,
    dependencies: records.dependency,
  };
  const rtos = new Map(deriveRtos(work, moment.groups).map((row) => [row.id, row]));
  const contacts = grouped(records.contact, ({ ownerId }) => ownerId);
  const people = new Set(records.person.map(({ id }) => id));
  const held = records.assignment.filter(({ personId }) => people.has(personId));
  const chains = grouped(held, ({ roleId }) => roleId);
  const codes = new Map(moment.groups.map((group) => [group.code, group]));
  const names = namesOf(records);
  return {
    ...moment,
    records,
    rtos,
    recovery: planRecovery(work, { teams: null, standby: 'used', whatIfs: [] }),
    contactsOf: (ownerId) => contacts.get(ownerId) ?? [],
    chainOf: (roleId) => roleChain(chains.get(roleId) ?? []),
    groupOf: (systemId) => codes.get(rtos.get(systemId)?.group ?? '') ?? null,
    named: (entity, id) => names.get(`${entity}:${id}`) ?? null,
  };
}
