// What the demo assumes: damage by threat, target and site, strict conditions, supplies, and its own activation criteria.
import { z } from 'zod';
import { severitySchema } from '../../../shared/model/damageAssumption';
import { AppError } from '../../../shared/model/errors';
import { criterion } from '../../../shared/model/flow';
import { supply } from '../../../shared/model/supply';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const demoSections = {
  damageAssumptions: z.array(
    z.strictObject({
      id: z.string(),
      site: z.string(),
      matrixCell: z.string(),
      severity: severitySchema,
      text: textSchema,
    }),
  ),
  timingAssumptions: z.array(z.strictObject({ id: z.string(), timing: z.string(), adopted: z.boolean() })),
  supplies: z.array(
    z.strictObject({
      ...sameAs(supply, 'quantity', 'unit'),
      id: z.string(),
      supply: z.string(),
      site: z.string(),
    }),
  ),
  activationCriteria: z.array(
    z.strictObject({
      ...sameAs(criterion, 'agreedWithBcpOn'),
      id: z.string(),
      criterion: z.string(),
      decider: z.string(),
      parameters: z.array(
        z.strictObject({ parameter: z.string(), value: z.union([z.string(), z.number()]) }),
      ),
      text: textSchema,
    }),
  ),
};

const catalogueSections = {
  damageMatrix: z.array(z.object({ id: z.string(), threat: z.string(), target: z.string() })),
  responderSupplies: z.array(z.object({ id: z.string(), label: textSchema })),
};

/** The element with this id; content that names another one is not what it should be. */
function named<T extends { readonly id: string }>(list: readonly T[], id: string, place: string): T {
  const found = list.find((one) => one.id === id);
  if (found) return found;
  const issues = [{ path: place, reason: id }];
  throw new AppError('catalogue.malformed', { name: DEMO_PLAN, issues });
}

/** Makes the demo's assumptions and supplies, adopts its strict conditions and settles its criteria. */
export function loadAssumptions(tx: WriteTx, catalogue: Catalogue): void {
  const demo = readSections(catalogue, DEMO_PLAN, demoSections);
  const reference = readSections(catalogue, 'catalogue/threatsDamage', catalogueSections);
  for (const { id, site, matrixCell, severity, text } of demo.damageAssumptions) {
    const cell = named(reference.damageMatrix, matrixCell, `${id}.matrixCell`);
    const place = { threatId: cell.threat, target: cell.target, siteId: site };
    tx.create('damageAssumption', { ...place, severity, ...both('text', text) }, id);
  }
  for (const { timing, adopted } of demo.timingAssumptions) tx.change('precondition', timing, { adopted });
  for (const { id, supply: kind, site, ...same } of demo.supplies) {
    const { label } = named(reference.responderSupplies, kind, `${id}.supply`);
    tx.create('supply', { ...same, ...both('name', label), kind, siteId: site }, id);
  }
  for (const { criterion: id, decider, parameters, text, agreedWithBcpOn } of demo.activationCriteria) {
    const parameterValues = Object.fromEntries(parameters.map(({ parameter, value }) => [parameter, value]));
    const own = { ...both('ownText', text), parameterValues, agreedWithBcpOn };
    tx.change('criterion', id, { ...own, decisionRoleId: decider });
  }
}
