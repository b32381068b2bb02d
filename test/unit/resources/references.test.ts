// Every id the catalogue names exists, within a file and from file to file; the flow holds together.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../resources/mapping/normalise';
import { catalogue, dangling, ids, listed, type Reference, valuesOf, words } from '../../support/content';

const roles = catalogue('roles');
const flow = catalogue('activationAndFlow');
const checklists = catalogue('checklists');
const threats = catalogue('threatsDamage');
const components = catalogue('components');
const offices = catalogue('backupOffice');
const training = catalogue('training');
const steps = catalogue('planningSteps');
const levels = catalogue('priorityLevels');
const card = catalogue('walletCard');
const drills = catalogue('drillScenarios');
const rules = catalogue('failureResponse');
const records = catalogue('incidentRecord');
const templates = catalogue('reportTemplates');
const cases = catalogue('bojFailureCases');
const questions = catalogue('bojSelfAssessment');
const quality = catalogue('qualityGoals');

const role = ids(roles, 'incidentRoles');
const planningRole = ids(roles, 'planningRoles');
const threat = ids(threats, 'threats');
const component = ids(components, 'components');
const checklist = ids(checklists, 'checklists');
const phase = ids(flow, 'phases');
const criterion = ids(flow, 'criteria');
const letter = valuesOf(levels, 'groups', 'code');
const interval = ids(training, 'cadenceValues');
const drillType = ids(training, 'drillTypes');
const department = ids(offices, 'departments');
const process = ids(offices, 'businessProcesses');
const party = ids(offices, 'supplyChain.parties');
const player = ids(drills, 'roles');
const unknown = ids(templates, 'unknownValues');
const company = valuesOf(quality, 'companies', 'company');

const all: readonly (readonly [file: string, json: JsonObject, references: readonly Reference[]])[] = [
  [
    'roles',
    roles,
    [
      ['incidentRoles', 'group', ids(roles, 'roleGroups')],
      ['incidentRoles', 'normalTimeRole', planningRole],
    ],
  ],
  [
    'activationAndFlow',
    flow,
    [
      ['nodes', 'role', role],
      ['nodes', 'lane', ids(roles, 'roleGroups')],
      ['nodes', 'phase', phase],
      ['nodes', 'threats', threat],
      ['nodes', 'checklist', checklist],
      ['nodes', 'criterion', criterion],
      ['nodes', 'referenceDocs', ids(flow, 'referenceDocuments')],
      ['nodes.timeTargetOverrides', 'threat', threat],
      ['edges', 'from', ids(flow, 'nodes')],
      ['edges', 'to', ids(flow, 'nodes')],
      ['edges', 'type', ids(flow, 'conventions.edgeTypes')],
      ['edges', 'threats', threat],
      ['criteria', 'decisionRole', role],
    ],
  ],
  [
    'checklists',
    checklists,
    [
      ['checklists', 'role', role],
      ['checklists', 'supportingRoles', role],
      ['checklists', 'threats', threat],
      ['checklists', 'phase', phase],
    ],
  ],
  [
    'threatsDamage',
    threats,
    [
      ['targets', 'category', ids(threats, 'targetCategories')],
      ['targets', 'relatedComponents', component],
      ['damageMatrix', 'threat', threat],
      ['damageMatrix', 'target', ids(threats, 'targets')],
      ['timingConditions', 'threats', threat],
    ],
  ],
  [
    'components',
    components,
    [
      ['components', 'category', ids(components, 'categories')],
      ['components', 'targetInPlanFor', threat],
      ['checks', 'group', ids(components, 'checkGroups')],
      ['checks', 'components', component],
      ['checks', 'threats', threat],
      ['checks', 'goodAnswer', ids(components, 'checkAnswers')],
      ['periodicChecks', 'supportsChecks', ids(components, 'checks')],
    ],
  ],
  [
    'backupOffice',
    offices,
    [
      ['businessGroups', 'processes', process],
      ['businessGroups', 'departments', department],
      ['businessProcesses', 'departments', department],
      ['businessProcesses', 'importantCriteria', ids(offices, 'importantBusinessCriteria')],
      ['triage.timeBuckets', 'priority', ids(levels, 'groups')],
      ['facilityChecklist', 'group', ids(offices, 'facilityGroups')],
      ['facilityChecklist', 'component', component],
      ['supplyChain.flows.steps', 'from', party],
      ['supplyChain.flows.steps', 'to', party],
      ['contingencies', 'processes', process],
      ['contingencies', 'departments', department],
      ['contingencies', 'relatedChecklists', checklist],
    ],
  ],
  [
    'planningSteps',
    steps,
    [
      ['phases', 'steps', ids(steps, 'steps')],
      ['steps', 'dependsOn', ids(steps, 'steps')],
      ['steps.considerations', 'step', ids(steps, 'steps')],
      ['steps.considerations', 'substep', ids(steps, 'steps.substeps')],
      ['steps.considerations', 'responsibleRoles', planningRole],
      ['steps.substeps', 'considerationIds', ids(steps, 'steps.considerations')],
      ['generalConsiderations', 'responsibleRoles', planningRole],
    ],
  ],
  [
    'priorityLevels',
    levels,
    [
      ['groups', 'hardwareLevel', valuesOf(levels, 'hardwareLevels', 'level')],
      ['groups', 'externalServiceLevel', valuesOf(levels, 'externalServiceLevels', 'level')],
      ['hardwareLevels', 'appliesTo', letter],
      ['externalServiceLevels', 'appliesTo', letter],
    ],
  ],
  [
    'training',
    training,
    [
      ['drillTypes', 'objectives', ids(training, 'objectives')],
      ['drillTypes', 'relatedChecklists', checklist],
      ['drillTypes', 'earliestStage', valuesOf(training, 'progression', 'order')],
      ['progression', 'drills', drillType],
      ['reviewItems.items', 'cadence', interval],
      ['reviewItems.items', 'triggerEvents', ids(training, 'triggerEvents')],
      ['audits', 'cadence', interval],
    ],
  ],
  ['walletCard', card, [['holders', 'roles', role]]],
  ['bojFailureCases', cases, [['items', 'category', ids(cases, 'categories')]]],
  [
    'bojSelfAssessment',
    questions,
    [
      ['items', 'section', ids(questions, 'categories')],
      ['items', 'category', ids(questions, 'categories')],
      ['items', 'answerGood', ids(questions, 'answerValues')],
    ],
  ],
  [
    'drillScenarios',
    drills,
    [
      ['coverage', 'scenarios', ids(drills, 'items')],
      ['items', 'drillKind', ids(drills, 'coverage')],
      ['items', 'threatType', ids(drills, 'threatTypes')],
      ['items', 'organisation', ids(drills, 'organisations')],
      ['items', 'mode', ids(drills, 'modes')],
      ['items', 'announcement', ids(drills, 'announcements')],
      ['items', 'forms', ids(rules, 'forms')],
      ['items', 'participants', player],
      ['items', 'facilitatorPlays', player],
      ['items', 'relatedCases', ids(cases, 'items')],
      ['items', 'relatedChecks', ids(questions, 'items')],
      ['items.injects', 'channel', ids(drills, 'channels')],
      ['items.injects', 'from', player],
      ['items.injects', 'toRole', player],
    ],
  ],
  ['failureResponse', rules, [['rules', 'area', ids(rules, 'areas')]]],
  [
    'incidentRecord',
    records,
    [
      ['fields', 'group', ids(records, 'groups')],
      ['fields', 'type', new Set(words(records.fieldTypes))],
      ['closingRule.allOf', 'fields', valuesOf(records, 'fields', 'key')],
      ['closingRule.allOf.requiredValues', 'field', valuesOf(records, 'fields', 'key')],
    ],
  ],
  [
    'reportTemplates',
    templates,
    [
      ['items', 'channels', ids(templates, 'channels')],
      ['items.fields', 'allowedUnknown', unknown],
    ],
  ],
  [
    'qualityGoals',
    quality,
    [
      ['linkagePatterns', 'companies', company],
      ['distinctiveMeasures', 'companies', company],
      ['importanceIndexing', 'company', company],
      ['importanceIndexing.levels', 'order', ids(quality, 'importanceIndexing.orderLabels')],
    ],
  ],
];

describe.each(all)('%s', (_, json, references) => {
  it.each(references)('%s: %s names what exists', (...reference) => {
    expect(dangling(json, reference)).toEqual([]);
  });
});

describe('the templates', () => {
  it('have a field for every placeholder of their sentences, conditions and minimum', () => {
    for (const template of listed(templates, 'items')) {
      const keys = valuesOf(template, 'fields', 'key');
      const named = listed(template, 'textBlocks').flatMap((block) => [
        ...JSON.stringify(block.text).matchAll(/\{\{([\w.]+)\}\}/g),
        ...String(block.showWhen).matchAll(/^if:(\w+)$/g),
      ]);
      const used = [
        ...named.map(([, key]) => String(key)),
        ...words(template.minimumToSend),
        ...words(template.formOnlyFields),
      ];
      expect(used.filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  it('of the wallet card know every placeholder', () => {
    const known = ids(card, 'placeholders');
    const used = [...JSON.stringify(card.blocks).matchAll(/\{\{([\w.]+)\}\}/g)].map(([, key]) => String(key));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('the flow', () => {
  it('reaches every node from a trigger', () => {
    const triggers = listed(flow, 'nodes').filter(({ kind }) => kind === 'trigger');
    const reached = new Set(triggers.map(({ id }) => String(id)));
    for (const node of reached) {
      for (const edge of listed(flow, 'edges')) if (edge.from === node) reached.add(String(edge.to));
    }
    expect([...ids(flow, 'nodes')].filter((id) => !reached.has(id))).toEqual([]);
  });

  it('goes on from every node that is no end', () => {
    const ends = new Set(
      listed(flow, 'nodes')
        .filter(({ kind }) => kind === 'end')
        .map(({ id }) => id),
    );
    const left = new Set(listed(flow, 'edges').map(({ from }) => from));
    expect([...ids(flow, 'nodes')].filter((id) => !left.has(id) && !ends.has(id))).toEqual([]);
  });

  it('gives every decision at least two ways out, each branch with its condition', () => {
    const ways = listed(flow, 'edges');
    const decisions = listed(flow, 'nodes').filter(({ kind }) => kind === 'decision');
    expect(decisions.filter(({ id }) => ways.filter(({ from }) => from === id).length < 2)).toEqual([]);
    expect(ways.filter(({ type, condition }) => type === 'branch' && condition === null)).toEqual([]);
  });
});
