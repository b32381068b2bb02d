// The demo's plan itself: its header, custodian, storage and the texts every wallet card shares.
import { z } from 'zod';
import { plan } from '../../../shared/model/plan';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { createPlan, type FirstDevice } from '../plan';
import { both, DEMO_PLAN, readSections, textSchema } from './content';

const planShape = z.strictObject({
  id: z.string(),
  title: textSchema,
  organisation: z.strictObject({ name: textSchema, kind: textSchema }),
  version: z.string(),
  issuedOn: z.string(),
  nextReviewOn: z.string(),
  confidentiality: textSchema,
  custodian: z.string(),
  custodianUnit: z.string(),
  storage: plan.fields.storage.schema,
  policy: textSchema,
  scope: plan.fields.scope.schema,
  threats: z.array(z.string()),
  bcpReference: textSchema,
});

const cardDefaultShape = z.strictObject({
  placeholder: z.string(),
  value: z.union([textSchema, z.string(), z.number(), z.null()]),
});

/** Makes the plan, marked as a demo, and this folder's device. Throws `plan.exists`. */
export function loadPlan(tx: WriteTx, catalogue: Catalogue, device: FirstDevice): void {
  const { plan: header, cardDefaults } = readSections(catalogue, DEMO_PLAN, {
    plan: planShape,
    cardDefaults: z.array(cardDefaultShape),
  });
  createPlan(
    tx,
    {
      ...both('title', header.title),
      ...both('organisation', header.organisation.name),
      ...both('organisationKind', header.organisation.kind),
      demo: true,
      edition: header.version,
      issuedOn: header.issuedOn,
      nextReviewOn: header.nextReviewOn,
      ...both('confidentiality', header.confidentiality),
      custodianId: header.custodian,
      custodianUnitId: header.custodianUnit,
      storage: header.storage,
      ...both('policy', header.policy),
      scope: header.scope,
      threats: header.threats,
      ...both('bcpReference', header.bcpReference),
      cardDefaults: Object.fromEntries(cardDefaults.map(({ placeholder, value }) => [placeholder, value])),
    },
    device,
    header.id,
  );
}
