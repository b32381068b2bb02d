// The demo's plan itself: its header, custodian, storage and the texts every wallet card shares.
import { z } from 'zod';
import { plan } from '../../../shared/model/plan';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { createPlan, type FirstDevice } from '../plan';
import { both, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const planShape = z.strictObject({
  ...sameAs(plan, 'issuedOn', 'nextReviewOn', 'storage', 'scope', 'threats'),
  id: z.string(),
  title: textSchema,
  organisation: z.strictObject({ name: textSchema, kind: textSchema }),
  version: z.string(),
  confidentiality: textSchema,
  custodian: z.string(),
  custodianUnit: z.string(),
  policy: textSchema,
  bcpReference: textSchema,
});

const cardDefaultShape = z.strictObject({
  placeholder: z.string(),
  value: z.union([textSchema, z.string(), z.number(), z.null()]),
});

/** Makes the plan, marked as a demo, and this folder's device. Throws `plan.exists`. */
export function loadPlan(tx: WriteTx, catalogue: Catalogue, device: FirstDevice): void {
  const sections = { plan: planShape, cardDefaults: z.array(cardDefaultShape) };
  const content = readSections(catalogue, DEMO_PLAN, sections);
  const {
    id,
    organisation,
    version,
    custodian,
    custodianUnit,
    title,
    confidentiality,
    policy,
    bcpReference,
    ...same
  } = content.plan;
  createPlan(
    tx,
    {
      ...same,
      ...both('title', title),
      ...both('organisation', organisation.name),
      ...both('organisationKind', organisation.kind),
      demo: true,
      edition: version,
      ...both('confidentiality', confidentiality),
      custodianId: custodian,
      custodianUnitId: custodianUnit,
      ...both('policy', policy),
      ...both('bcpReference', bcpReference),
      cardDefaults: Object.fromEntries(
        content.cardDefaults.map(({ placeholder, value }) => [placeholder, value]),
      ),
    },
    device,
    id,
  );
}
