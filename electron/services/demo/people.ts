// The demo's departments, skills and people with every means of reaching them.
import { z } from 'zod';
import { contact } from '../../../shared/model/contact';
import { person } from '../../../shared/model/person';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const contactShape = z.strictObject({
  ...sameAs(contact, 'order', 'value', 'when'),
  id: z.string(),
  kind: contact.fields.means.schema,
  verifiedOn: contact.fields.confirmedAt.schema,
});

const personShape = z.strictObject({
  ...sameAs(person, 'kana', 'skills', 'canWalkIn', 'teleworkReady'),
  id: z.string(),
  name: textSchema,
  unit: z.string(),
  position: textSchema,
  baseSite: z.string(),
  contacts: z.array(contactShape),
  commute: z.strictObject({
    minutes: person.fields.commuteMinutes.schema,
    mode: person.fields.commuteMode.schema,
    walkMinutes: person.fields.walkMinutes.schema,
  }),
});

const sections = {
  units: z.array(z.strictObject({ id: z.string(), name: textSchema })),
  skills: z.array(z.strictObject({ id: z.string(), label: textSchema })),
  people: z.array(personShape),
};

type PersonContent = z.output<typeof personShape>;

function addPerson(tx: WriteTx, content: PersonContent, department: string | null): void {
  const { id, name, unit, position, baseSite, contacts, commute, ...same } = content;
  tx.create(
    'person',
    {
      ...same,
      ...both('name', name),
      department,
      unitId: unit,
      ...both('title', position),
      siteId: baseSite,
      commuteMinutes: commute.minutes,
      commuteMode: commute.mode,
      walkMinutes: commute.walkMinutes,
    },
    id,
  );
  for (const { id: contactId, kind, verifiedOn, ...rest } of contacts) {
    tx.create('contact', { ...rest, ownerId: id, means: kind, confirmedAt: verifiedOn }, contactId);
  }
}

/** Makes the units, the skills and the people with their contacts. */
export function loadPeople(tx: WriteTx, catalogue: Catalogue): void {
  const { units, skills, people } = readSections(catalogue, DEMO_PLAN, sections);
  for (const { id, name } of units) tx.create('unit', both('name', name), id);
  for (const { id, label } of skills) tx.create('skill', both('name', label), id);
  const departments = new Map(units.map(({ id, name }) => [id, name.ja]));
  for (const content of people) addPerson(tx, content, departments.get(content.unit) ?? null);
}
