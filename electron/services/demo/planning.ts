// The planning parts every plan can start from: the catalogue's threats, strict conditions and planned reviews.
import { z } from 'zod';
import { planReview } from '../../../shared/model/planReview';
import { precondition, threat } from '../../../shared/model/threat';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, readSections, sameAs, textSchema } from './content';

const AUDITS = 'rev-audit';
const PERIODIC_CHECKS = 'rev-check';

const threatShape = z.strictObject({
  ...sameAs(threat, 'physicalDamage', 'mayBeProlonged', 'examples', 'source', 'basis'),
  id: z.string(),
  label: textSchema,
  description: textSchema,
  bcpUsuallyCovers: threat.fields.inBcp.schema,
});

const conditionShape = z.strictObject({
  ...sameAs(precondition, 'prompts', 'source', 'basis'),
  id: z.string(),
  threats: precondition.fields.threatIds.schema,
  title: textSchema,
  condition: textSchema,
});

const reviewShape = z.strictObject({
  ...sameAs(planReview, 'cadence', 'triggerEvents', 'source', 'basis'),
  id: z.string(),
  text: textSchema,
  defaultIntervalMonths: planReview.fields.intervalMonths.schema,
  cadenceBasis: z.string().nullable(),
});
const areaShape = z.object({ id: z.string(), items: z.array(reviewShape) });

const auditShape = z.strictObject({
  ...sameAs(planReview, 'cadence', 'source', 'basis'),
  id: z.string(),
  label: textSchema,
  content: textSchema,
  defaultIntervalMonths: planReview.fields.intervalMonths.schema,
  cadenceBasis: z.string().nullable(),
});

const checkShape = z.strictObject({
  ...sameAs(planReview, 'source', 'basis'),
  id: z.string(),
  text: textSchema,
  defaultIntervalMonths: planReview.fields.intervalMonths.schema,
  supportsChecks: z.array(z.string()),
  intervalBasis: z.string().nullable(),
});

/** Makes the threats and the strict conditions of the catalogue; which of them the plan assumes is decided later. */
export function loadThreats(tx: WriteTx, catalogue: Catalogue): void {
  const { threats, timingConditions } = readSections(catalogue, 'catalogue/threatsDamage', {
    threats: z.array(threatShape),
    timingConditions: z.array(conditionShape),
  });
  for (const [order, content] of threats.entries()) {
    const { id, label, description, bcpUsuallyCovers, ...same } = content;
    const texts = { ...both('name', label), ...both('description', description) };
    tx.create('threat', { ...same, ...texts, inBcp: bcpUsuallyCovers, order }, id);
  }
  for (const [order, content] of timingConditions.entries()) {
    const { id, threats: threatIds, title, condition, ...same } = content;
    const texts = { ...both('title', title), ...both('condition', condition) };
    tx.create('precondition', { ...same, ...texts, threatIds, order }, id);
  }
}

function loadReviewItems(tx: WriteTx, areas: z.output<typeof areaShape>[]): void {
  for (const area of areas) {
    for (const [order, content] of area.items.entries()) {
      const { id, text, defaultIntervalMonths, cadenceBasis: _, ...same } = content;
      const values = { ...same, ...both('text', text), intervalMonths: defaultIntervalMonths };
      tx.create('planReview', { ...values, area: area.id, order }, id);
    }
  }
}

function loadAudits(tx: WriteTx, audits: z.output<typeof auditShape>[]): void {
  for (const [order, one] of audits.entries()) {
    const { id, label, content, defaultIntervalMonths, cadenceBasis: _, ...same } = one;
    const values = { ...same, ...both('text', label), ...both('content', content) };
    tx.create('planReview', { ...values, intervalMonths: defaultIntervalMonths, area: AUDITS, order }, id);
  }
}

function loadPeriodicChecks(tx: WriteTx, checks: z.output<typeof checkShape>[]): void {
  for (const [order, one] of checks.entries()) {
    const { id, text, defaultIntervalMonths, supportsChecks: _, intervalBasis: __, ...same } = one;
    const values = { ...same, ...both('text', text), intervalMonths: defaultIntervalMonths };
    tx.create('planReview', { ...values, area: PERIODIC_CHECKS, order }, id);
  }
}

/** Makes the planned reviews of table 2.9-3, the audits of 2.9.2(3) and the periodic checks of 2.9.1. */
export function loadReviews(tx: WriteTx, catalogue: Catalogue): void {
  const { reviewItems, audits } = readSections(catalogue, 'catalogue/training', {
    reviewItems: z.array(areaShape),
    audits: z.array(auditShape),
  });
  const { periodicChecks } = readSections(catalogue, 'catalogue/components', {
    periodicChecks: z.array(checkShape),
  });
  loadReviewItems(tx, reviewItems);
  loadAudits(tx, audits);
  loadPeriodicChecks(tx, periodicChecks);
}
