// The demo's component levels, the gaps it knows of and the measures that close them.
import { z } from 'zod';
import { componentAssessment } from '../../../shared/model/componentAssessment';
import { knownGap } from '../../../shared/model/knownGap';
import { measure } from '../../../shared/model/measure';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const ids = z.array(z.string());

const assessmentShape = z.strictObject({
  ...sameAs(componentAssessment, 'component', 'targetLevel', 'currentLevel', 'assessedOn'),
  id: z.string(),
  scope: z.enum(['organisation', 'site', 'system']),
  scopeIds: ids,
  evidence: textSchema,
  measures: ids,
});

const measureShape = z.strictObject({
  ...sameAs(measure, 'priority', 'fiscalYear', 'status', 'dueOn', 'stage'),
  id: z.string(),
  title: textSchema,
  costEstimateThousandYen: measure.fields.costThousandYen.schema,
  owner: z.string().nullable(),
  expectedEffect: textSchema,
  residualRisk: textSchema,
  addresses: z.strictObject({ components: ids, checks: ids, systems: ids, defects: ids }),
});

const gapShape = z.strictObject({ id: z.string(), text: textSchema, measures: ids });
const defectShape = gapShape.extend({
  ...sameAs(knownGap, 'rule'),
  expectedSeverity: knownGap.fields.severity.schema,
  target: z.strictObject({ type: z.string(), ref: z.string() }),
  related: ids,
});

const LIST_OF_SCOPE = { organisation: 'organisationIds', site: 'siteIds', system: 'systemIds' } as const;

const sections = {
  componentAssessments: z.array(assessmentShape),
  measures: z.array(measureShape),
  knownGaps: z.array(gapShape),
  deliberateDefects: z.array(defectShape),
};

function addAssessment(tx: WriteTx, content: z.output<typeof assessmentShape>): void {
  const { id, scope, scopeIds, evidence, measures, ...same } = content;
  const values = { ...same, ...both('evidence', evidence), measureIds: measures };
  tx.create('componentAssessment', { ...values, [LIST_OF_SCOPE[scope]]: scopeIds }, id);
}

function addMeasure(tx: WriteTx, content: z.output<typeof measureShape>): void {
  const { id, title, costEstimateThousandYen, owner, expectedEffect, residualRisk, addresses, ...same } =
    content;
  const { components, checks, systems, defects } = addresses;
  tx.create(
    'measure',
    {
      ...same,
      ...both('title', title),
      ...both('expectedEffect', expectedEffect),
      ...both('residualRisk', residualRisk),
      costThousandYen: costEstimateThousandYen,
      ownerId: owner,
      components,
      checks,
      systemIds: systems,
      gapIds: defects,
    },
    id,
  );
}

/** Makes the assessments, the measures and the known gaps. */
export function loadMeasures(tx: WriteTx, catalogue: Catalogue): void {
  const content = readSections(catalogue, DEMO_PLAN, sections);
  for (const one of content.componentAssessments) addAssessment(tx, one);
  for (const one of content.measures) addMeasure(tx, one);
  for (const { id, text, measures } of content.knownGaps)
    tx.create('knownGap', { ...both('text', text), measureIds: measures }, id);
  for (const { id, rule, text, expectedSeverity, measures, target, related } of content.deliberateDefects) {
    const about = { aboutId: target.ref, relatedIds: related, rule, severity: expectedSeverity };
    tx.create('knownGap', { ...both('text', text), ...about, measureIds: measures }, id);
  }
}
