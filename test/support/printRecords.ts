// Records of the demo plan as printing receives them, read straight from the demo's file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardRecords } from '../../shared/domain/cards/people';
import { type EntityName, entities, type RecordOf } from '../../shared/model/index';
import { root } from './sources';

/** The project's resources. */
export const resourcesDir = join(root, 'resources');

/** A record of an entity with the given fields; the others empty. */
export function record<N extends EntityName>(name: N, id: string, fields: Partial<RecordOf<N>>): RecordOf<N> {
  const empty = Object.fromEntries(Object.keys(entities[name].fields).map((field) => [field, null]));
  return { ...empty, id, deleted: false, ...fields } as RecordOf<N>;
}

const read = (path: string) => JSON.parse(readFileSync(join(resourcesDir, path), 'utf8'));
const camel = (word: string) => word.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The people, roles, places and organisations of the demo plan. */
export function demoRecords(): CardRecords {
  const demo = read('demo/demoPlan.json');
  const roles = read('catalogue/roles.json').incidentRoles;
  const criteria = read('catalogue/activationAndFlow.json').criteria;
  const contactsOf = (owner: {
    id: string;
    contacts: { id: string; order: number; kind?: string; phone?: string; value?: string; when: string[] }[];
  }) =>
    owner.contacts.map((contact) =>
      record('contact', contact.id, {
        ownerId: owner.id,
        order: contact.order,
        means: camel(contact.kind ?? 'work_phone') as RecordOf<'contact'>['means'],
        value: contact.value ?? contact.phone ?? '',
        when: contact.when,
        confirmedAt: '2026-10-12',
      }),
    );
  return {
    plan: record('plan', demo.plan.id, {
      title: demo.plan.title.ja,
      organisation: demo.plan.organisation.name.ja,
      organisationEn: demo.plan.organisation.name.en,
      demo: true,
      edition: demo.plan.version,
      issuedOn: demo.plan.issued ?? demo.plan.issuedOn,
      nextReviewOn: demo.plan.nextReview ?? demo.plan.nextReviewOn,
      confidentiality: demo.plan.confidentiality.ja,
      confidentialityEn: demo.plan.confidentiality.en,
      storage: demo.plan.storage,
      cardDefaults: Object.fromEntries(
        demo.cardDefaults.map((one: { placeholder: string; value: never }) => [one.placeholder, one.value]),
      ),
    }),
    people: demo.people.map((person: never) => personOf(person)),
    contacts: [...demo.people, ...demo.externalOrgs].flatMap(contactsOf),
    assignments: demo.roleAssignments.flatMap((one: { role: string; holder: string; deputies: string[] }) =>
      [one.holder, ...one.deputies].map((personId, order) =>
        record('assignment', `${one.role}:${order}`, { roleId: one.role, personId, order }),
      ),
    ),
    roles: roles.map(
      (
        role: {
          id: string;
          name: { ja: string; en: string };
          short: { ja: string; en: string };
          group: string;
        },
        order: number,
      ) =>
        record('role', role.id, {
          name: role.name.ja,
          nameEn: role.name.en,
          short: role.short.ja,
          shortEn: role.short.en,
          group: role.group,
          kind: 'incident',
          order,
        }),
    ),
    sites: demo.sites.map(
      (site: { id: string; name: { ja: string; en: string }; musterOrder: number | null }) =>
        record('site', site.id, { name: site.name.ja, nameEn: site.name.en, musterOrder: site.musterOrder }),
    ),
    units: demo.units.map((unit: { id: string; name: { ja: string; en: string } }) =>
      record('unit', unit.id, { name: unit.name.ja, nameEn: unit.name.en }),
    ),
    organisations: demo.externalOrgs.map(
      (one: { id: string; name: { ja: string; en: string }; systems?: string[]; systemIds?: string[] }) =>
        record('organisation', one.id, {
          name: one.name.ja,
          nameEn: one.name.en,
          systemIds: one.systemIds ?? one.systems ?? [],
        }),
    ),
    criteria: criteria.map(
      (one: { id: string; kind: string; parameters: RecordOf<'criterion'>['parameters'] }) =>
        record('criterion', one.id, { title: one.id, kind: one.kind, parameters: one.parameters }),
    ),
  };
}

function personOf(person: {
  id: string;
  name: { ja: string; en: string };
  kana: string;
  unit: string;
}): RecordOf<'person'> {
  return record('person', person.id, {
    name: person.name.ja,
    nameEn: person.name.en,
    kana: person.kana,
    unitId: person.unit,
  });
}
