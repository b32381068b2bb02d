// The demo's parties outside, with the desks where they answer.
import { z } from 'zod';
import { contact } from '../../../shared/model/contact';
import { organisation } from '../../../shared/model/organisation';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, type Text, textSchema } from './content';

const deskShape = z.strictObject({
  ...sameAs(contact, 'order', 'when'),
  id: z.string(),
  desk: textSchema,
  phone: z.string(),
  mail: z.string(),
});

const organisationShape = z.strictObject({
  ...sameAs(
    organisation,
    'supplyChainParty',
    'contractNo',
    'ownBcpConfirmedOn',
    'lastJointDrillOn',
    'securityAssessment',
  ),
  id: z.string(),
  category: z.string(),
  name: textSchema,
  services: z.array(textSchema),
  contacts: z.array(deskShape),
  sla: organisation.fields.serviceAgreement.schema,
  systems: z.array(z.string()),
  alternative: z.string().nullable(),
});

/** Several short texts as one line: 、 between them in Japanese, a semicolon in English. */
function joined(texts: readonly Text[]): Text {
  return { ja: texts.map(({ ja }) => ja).join('、'), en: texts.map(({ en }) => en).join('; ') };
}

/** A desk answers by telephone and by mail: two means of contact with its name on both. */
function addDesk(tx: WriteTx, ownerId: string, content: z.output<typeof deskShape>): void {
  const { id, desk, phone, mail, ...same } = content;
  const common = { ...same, ...both('desk', desk), ownerId };
  tx.create('contact', { ...common, means: 'workPhone', value: phone }, id);
  tx.create('contact', { ...common, means: 'workMail', value: mail }, `${id}:mail`);
}

function addOrganisation(tx: WriteTx, content: z.output<typeof organisationShape>): void {
  const { id, category, name, services, contacts, sla, systems, alternative, ...same } = content;
  tx.create(
    'organisation',
    {
      ...same,
      ...both('name', name),
      kind: category,
      ...both('services', joined(services)),
      serviceAgreement: sla,
      systemIds: systems,
      alternativeId: alternative,
    },
    id,
  );
  for (const desk of contacts) addDesk(tx, id, desk);
}

/** Makes the organisations and their contacts. */
export function loadOrganisations(tx: WriteTx, catalogue: Catalogue): void {
  const { externalOrgs } = readSections(catalogue, DEMO_PLAN, { externalOrgs: z.array(organisationShape) });
  for (const content of externalOrgs) addOrganisation(tx, content);
}
