// Work done beforehand to close a gap (guideline 2.7.2).
import { COMPONENT_CODES } from './codes';
import { choice, date, defineEntity, flag, integer, line, paragraph, reference, words } from './define';

export const measure = defineEntity({
  name: 'measure',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    status: choice(['proposed', 'planned', 'doing', 'done', 'dropped'], {}),
    priority: integer({ min: 1, max: 9 }),
    stage: integer({ min: 1, max: 9 }),
    costThousandYen: integer({ min: 0 }),
    fiscalYear: integer({ min: 2000, max: 2199 }),
    ownerId: reference('person', {}),
    dueOn: date({}),
    doneOn: date({}),
    components: words({ codes: COMPONENT_CODES }),
    checks: words({ idsOf: 'componentCheck' }),
    systemIds: words({ idsOf: 'system' }),
    gapIds: words({ idsOf: 'knownGap' }),
    expectedEffect: paragraph({ search: 'body' }),
    expectedEffectEn: paragraph({}),
    residualRisk: paragraph({ search: 'body' }),
    residualRiskEn: paragraph({}),
    /** It stands in a procurement specification (2.7.2(2)(b)). */
    inSpecification: flag({}),
    note: paragraph({}),
  },
});
