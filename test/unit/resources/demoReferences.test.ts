// Every id the demo plan names exists, in itself and in the catalogue.
import { describe, expect, it } from 'vitest';
import { catalogue, dangling, demoPlan, ids, type Reference, union, valuesOf } from '../../support/content';

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
const role = ids(roles, 'incidentRoles');
const planningRole = ids(roles, 'planningRoles');
const threat = ids(threats, 'threats');
const component = ids(components, 'components');
const checklist = ids(checklists, 'checklists');
const criterion = ids(flow, 'criteria');
const person = ids(demoPlan, 'people');
const site = ids(demoPlan, 'sites');
const unit = ids(demoPlan, 'units');
const system = ids(demoPlan, 'systems');
const organisation = ids(demoPlan, 'externalOrgs');
const measure = ids(demoPlan, 'measures');
const rlo = ids(levels, 'rloKinds');
const drillType = ids(training, 'drillTypes');
const party = ids(offices, 'supplyChain.parties');

const all: readonly (readonly [part: string, references: readonly Reference[]])[] = [
  [
    'the plan, its people and places',
    [
      ['plan', 'custodian', person],
      ['plan', 'custodianUnit', unit],
      ['plan', 'threats', threat],
      ['plan.scope', 'sites', site],
      ['cardDefaults', 'placeholder', ids(card, 'placeholders')],
      ['sites', 'physicalKeyHolders', person],
      ['sites', 'lines', organisation],
      ['siteLinks', 'from', site],
      ['siteLinks', 'to', site],
      ['people', 'unit', unit],
      ['people', 'baseSite', site],
      ['people', 'skills', ids(demoPlan, 'skills')],
      ['people.contacts', 'kind', ids(demoPlan, 'contactKinds')],
      ['planningRoleAssignments', 'role', planningRole],
      ['planningRoleAssignments', 'holder', person],
      ['planningRoleAssignments', 'deputies', person],
      ['roleAssignments', 'role', role],
      ['roleAssignments', 'holder', person],
      ['roleAssignments', 'deputies', person],
      ['externalOrgs', 'supplyChainParty', party],
      ['externalOrgs', 'systems', system],
      ['externalOrgs', 'alternative', organisation],
    ],
  ],
  [
    'businesses, systems and scenarios',
    [
      ['businesses', 'unit', unit],
      ['businesses', 'importantCriteria', ids(offices, 'importantBusinessCriteria')],
      ['businesses', 'systems', system],
      ['businesses.rlo', 'kind', rlo],
      ['systems', 'dependsOn', system],
      ['systems', 'mainSite', site],
      ['systems', 'alternateSite', site],
      ['systems', 'vendors', organisation],
      ['systems', 'owner', person],
      ['systems', 'standby', valuesOf(levels, 'hardwareLevels', 'standby')],
      ['systems.rlo', 'kind', rlo],
      ['systems.backup', 'location', union(site, new Set(['other_region']))],
      ['scenarios', 'drillType', drillType],
      ['scenarios', 'threats', threat],
      ['scenarios', 'timingConditions', ids(threats, 'timingConditions')],
      ['scenarios', 'participatingRoles', role],
      ['scenarios', 'unavailablePeopleAtStart', person],
      ['scenarios', 'systemsDownAtStart', system],
      ['scenarios', 'indicators', ids(training, 'suggestedIndicators')],
      ['scenarios.injects', 'channel', ids(demoPlan, 'scenarioChannels')],
      ['scenarios.injects', 'toRole', role],
      ['scenarios.injects', 'relatedNodes', ids(flow, 'nodes')],
      ['scenarios.injects', 'relatedChecklists', checklist],
      ['scenarios.injects.effects', 'systemsDown', system],
      ['scenarios.injects.effects', 'systemsRestored', system],
      ['scenarios.injects.effects', 'peopleUnavailable', person],
    ],
  ],
  [
    'what later issues load',
    [
      ['deliberateDefects', 'rule', union(ids(roles, 'assignmentRules'), ids(levels, 'rules'))],
      ['deliberateDefects', 'measures', measure],
      ['deliberateDefects', 'related', system],
      ['deliberateDefects.target', 'ref', union(role, person, system)],
      ['knownGaps', 'measures', measure],
      ['componentAssessments', 'component', component],
      ['componentAssessments', 'scopeIds', union(site, system, organisation)],
      ['componentAssessments', 'measures', measure],
      ['checkResults', 'check', ids(components, 'checks')],
      ['checkResults', 'answer', ids(components, 'checkAnswers')],
      ['checkResults', 'answeredBy', person],
      ['facilityResults', 'facility', ids(offices, 'facilityChecklist')],
      ['facilityResults', 'site', site],
      ['measures', 'owner', person],
      ['measures.addresses', 'components', component],
      ['measures.addresses', 'checks', ids(components, 'checks')],
      ['measures.addresses', 'systems', system],
      ['measures.addresses', 'defects', ids(demoPlan, 'deliberateDefects')],
      ['damageAssumptions', 'site', site],
      ['damageAssumptions', 'matrixCell', ids(threats, 'damageMatrix')],
      ['timingAssumptions', 'timing', ids(threats, 'timingConditions')],
      ['activationCriteria', 'criterion', criterion],
      ['activationCriteria', 'decider', role],
      ['activationCriteria.parameters', 'parameter', ids(flow, 'criteria.parameters')],
      ['drillHistory', 'drillType', drillType],
      ['drillHistory', 'measures', measure],
      ['drillPlan', 'drillType', drillType],
      ['drillPlan', 'scenario', ids(demoPlan, 'scenarios')],
      ['drillPlan', 'stage', ids(training, 'progression')],
      ['drillPlan.planning', 'element', ids(training, 'planningElements')],
      ['exceptions', 'requestedBy', person],
      ['exceptions', 'approvedBy', person],
      ['supplies', 'supply', ids(threats, 'responderSupplies')],
      ['supplies', 'site', site],
      ['triage', 'subProcess', ids(offices, 'businessProcesses.subProcesses')],
      ['triage', 'decision', ids(offices, 'triage.decisions')],
      ['supplyContacts', 'flow', ids(offices, 'supplyChain.flows')],
      ['supplyContacts.links', 'party', party],
      ['supplyContacts.links', 'organisation', organisation],
      ['planningProgress.defaultByStep', 'step', union(ids(steps, 'steps'), new Set(['general']))],
      ['planningProgress.defaultByStep', 'status', ids(steps, 'taskStatuses')],
      [
        'planningProgress.overrides',
        'task',
        union(ids(steps, 'steps.considerations'), ids(steps, 'generalConsiderations')),
      ],
      ['planningProgress.overrides', 'status', ids(steps, 'taskStatuses')],
    ],
  ],
];

describe.each(all)('%s', (_, references) => {
  it.each(references)('%s: %s names what exists', (...reference) => {
    expect(dangling(demoPlan, reference)).toEqual([]);
  });
});
