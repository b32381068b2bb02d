// The demo's priority businesses, the systems they use and what these depend on.
import { z } from 'zod';
import { business } from '../../../shared/model/business';
import { system } from '../../../shared/model/system';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, bothOrNone, DEMO_PLAN, readSections, sameAs, textSchema } from './content';
import { demoJudgement } from './impact';

const businessShape = z.strictObject({
  ...sameAs(business, 'importantCriteria', 'rtoHours', 'rlo'),
  id: z.string(),
  name: textSchema,
  unit: z.string(),
  workaround: textSchema,
  workaroundLimitHours: business.fields.alternativeLimitHours.schema,
  workaroundAgreed: business.fields.alternativeAgreed.schema,
  systems: z.array(z.string()),
  peak: textSchema.nullable(),
});

const systemShape = z.strictObject({
  ...sameAs(
    system,
    'kind',
    'rlo',
    'hosting',
    'standby',
    'hardwareLevel',
    'externalServiceLevel',
    'backup',
    'endOfSupport',
  ),
  id: z.string(),
  name: textSchema,
  rtoHours: system.fields.ownRtoHours.schema,
  dependsOn: z.array(z.string()),
  mainSite: z.string().nullable(),
  alternateSite: z.string().nullable(),
  estimatedRecoveryHours: z.strictObject({
    switchover: system.fields.switchoverHours.schema,
    onsite: system.fields.onsiteHours.schema,
  }),
  vendors: z.array(z.string()),
  owner: z.string().nullable(),
  note: textSchema.nullable(),
});

function addBusiness(tx: WriteTx, content: z.output<typeof businessShape>): void {
  const { id, name, unit, workaround, workaroundLimitHours, workaroundAgreed, systems, peak, ...same } =
    content;
  tx.create(
    'business',
    {
      ...same,
      ...both('name', name),
      unitId: unit,
      ...both('alternative', workaround),
      alternativeLimitHours: workaroundLimitHours,
      alternativeAgreed: workaroundAgreed,
      ...bothOrNone('peak', peak),
      ...demoJudgement(id),
    },
    id,
  );
  for (const systemId of systems)
    tx.create('systemUse', { businessId: id, systemId }, `systemUse:${id}:${systemId}`);
}

function addSystem(tx: WriteTx, content: z.output<typeof systemShape>): void {
  const {
    id,
    name,
    rtoHours,
    dependsOn,
    mainSite,
    alternateSite,
    estimatedRecoveryHours,
    vendors,
    owner,
    note,
    ...same
  } = content;
  tx.create(
    'system',
    {
      ...same,
      ...both('name', name),
      ownRtoHours: rtoHours,
      mainSiteId: mainSite,
      alternateSiteId: alternateSite,
      switchoverHours: estimatedRecoveryHours.switchover,
      onsiteHours: estimatedRecoveryHours.onsite,
      vendorIds: vendors,
      ownerPersonId: owner,
      ...bothOrNone('note', note),
    },
    id,
  );
  for (const dependsOnId of dependsOn) {
    tx.create('dependency', { systemId: id, dependsOnId }, `dependency:${id}:${dependsOnId}`);
  }
}

/** Makes the systems with their dependencies, and the businesses with the systems they use. */
export function loadWork(tx: WriteTx, catalogue: Catalogue): void {
  const sections = { businesses: z.array(businessShape), systems: z.array(systemShape) };
  const { businesses, systems } = readSections(catalogue, DEMO_PLAN, sections);
  for (const content of systems) addSystem(tx, content);
  for (const content of businesses) addBusiness(tx, content);
}
