// The demo's sites with their telephone, and the ways between them.
import { z } from 'zod';
import { site, siteLink } from '../../../shared/model/site';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, textSchema } from './content';

const siteShape = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: textSchema,
  region: textSchema,
  address: textSchema,
  phone: z.string(),
  musterOrder: site.fields.musterOrder.schema,
  hazards: site.fields.hazards.schema,
  power: site.fields.power.schema,
  cooling: site.fields.cooling.schema,
  seats: site.fields.seats.schema,
  serverRoom: z.boolean(),
  electronicLockFailState: site.fields.electronicLockFailState.schema,
  physicalKeyHolders: z.array(z.string()),
  evacueeArea: textSchema.nullable(),
  evacueeLimit: site.fields.evacueeLimit.schema,
  lines: z.array(z.string()),
  sharedBuilding: z.boolean(),
});

const linkShape = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  distanceKm: siteLink.fields.distanceKm.schema,
  travelMinutes: siteLink.fields.travelMinutes.schema,
  coDamage: siteLink.fields.coDamage.schema,
});
