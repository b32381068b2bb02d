// The demo's sites with their telephone, and the ways between them.
import { z } from 'zod';
import { site, siteLink } from '../../../shared/model/site';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, bothOrNone, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const siteShape = z.strictObject({
  ...sameAs(site, 'kind', 'musterOrder', 'hazards', 'power', 'cooling', 'seats', 'serverRoom'),
  ...sameAs(site, 'electronicLockFailState', 'evacueeLimit', 'sharedBuilding'),
  id: z.string(),
  name: textSchema,
  region: textSchema,
  address: textSchema,
  phone: z.string(),
  physicalKeyHolders: z.array(z.string()),
  evacueeArea: textSchema.nullable(),
  lines: z.array(z.string()),
});

const linkShape = z.strictObject({
  ...sameAs(siteLink, 'distanceKm', 'travelMinutes', 'coDamage'),
  id: z.string(),
  from: z.string(),
  to: z.string(),
});

function addSite(tx: WriteTx, content: z.output<typeof siteShape>): void {
  const { id, name, region, address, phone, physicalKeyHolders, evacueeArea, lines, ...same } = content;
  tx.create(
    'site',
    {
      ...same,
      ...both('name', name),
      ...both('region', region),
      ...both('address', address),
      physicalKeyHolderIds: physicalKeyHolders,
      ...bothOrNone('evacueeArea', evacueeArea),
      lineOrganisationIds: lines,
    },
    id,
  );
  // The content says neither when somebody answers there nor when it was confirmed.
  tx.create('contact', { ownerId: id, order: 1, means: 'workPhone', value: phone }, `contact:${id}:1`);
}

/** Makes the sites, their contacts and the links between them. */
export function loadPlaces(tx: WriteTx, catalogue: Catalogue): void {
  const sections = { sites: z.array(siteShape), siteLinks: z.array(linkShape) };
  const { sites, siteLinks } = readSections(catalogue, DEMO_PLAN, sections);
  for (const content of sites) addSite(tx, content);
  for (const { id, from, to, ...same } of siteLinks)
    tx.create('siteLink', { ...same, fromSiteId: from, toSiteId: to }, id);
}
