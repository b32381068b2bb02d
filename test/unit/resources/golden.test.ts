// How much content there is: a list that loses an element on its way shows here.
import { describe, expect, it } from 'vitest';
import { catalogue, demoPlan, files, listed } from '../../support/content';

const expected: readonly (readonly [file: string, path: string, count: number])[] = [
  ['checklists', 'checklists', 20],
  ['checklists', 'checklists.items', 227],
  ['activationAndFlow', 'nodes', 89],
  ['activationAndFlow', 'edges', 140],
  ['activationAndFlow', 'criteria', 10],
  ['roles', 'incidentRoles', 13],
  ['roles', 'planningRoles', 3],
  ['threatsDamage', 'damageMatrix', 36],
  ['components', 'components', 10],
  ['components', 'checks', 52],
  ['planningSteps', 'steps', 9],
  ['planningSteps', 'steps.considerations', 201],
  ['planningSteps', 'generalConsiderations', 8],
  ['backupOffice', 'businessProcesses.subProcesses', 21],
  ['backupOffice', 'facilityChecklist', 37],
  ['backupOffice', 'siteSelectionCriteria', 17],
  ['priorityLevels', 'groups', 6],
  ['training', 'drillTypes', 9],
  ['walletCard', 'blocks', 8],
  ['walletCard', 'placeholders', 38],
  ['bojFailureCases', 'items', 54],
  ['bojSelfAssessment', 'items', 60],
  ['drillScenarios', 'items', 13],
  ['drillScenarios', 'items.injects', 141],
  ['failureResponse', 'rules', 54],
  ['incidentRecord', 'fields', 44],
  ['reportTemplates', 'items', 7],
  ['qualityGoals', 'companies', 7],
];

const inDemo: readonly (readonly [path: string, count: number])[] = [
  ['people', 40],
  ['people.contacts', 181],
  ['externalOrgs', 8],
  ['externalOrgs.contacts', 24],
  ['roleAssignments', 12],
  ['planningRoleAssignments', 3],
  ['sites', 3],
  ['siteLinks', 3],
  ['units', 10],
  ['skills', 17],
  ['businesses', 14],
  ['systems', 16],
  ['scenarios', 3],
  ['scenarios.injects', 46],
  ['scenarios.injects.expectedActions', 111],
  ['scenarios.injects.evaluationPoints', 92],
  ['scenarioChannels', 13],
  ['cardDefaults', 10],
  ['deliberateDefects', 4],
  ['knownGaps', 7],
  ['componentAssessments', 17],
  ['measures', 10],
  ['damageAssumptions', 12],
  ['timingAssumptions', 5],
  ['activationCriteria', 6],
  ['supplies', 9],
  ['drillPlan', 5],
  ['planningProgress.overrides', 5],
];

describe('the catalogue', () => {
  it.each(expected)('%s has all of %s: %i', (file, path, count) => {
    expect(listed(catalogue(file), path).length).toBe(count);
  });

  it('has 17 files beside the demo plan', () => {
    expect(files.length).toBe(18);
  });
});

describe('the demo plan', () => {
  it.each(inDemo)('has all of %s: %i', (path, count) => {
    expect(listed(demoPlan, path).length).toBe(count);
  });

  it('is fictional wherever it could be dialled or written to', () => {
    const texts = JSON.stringify(demoPlan);
    const phones = texts.match(/\b0\d{1,3}-\d{4}-\d{4}\b/g) ?? [];
    const mails = texts.match(/[\w.]+@[\w.]+/g) ?? [];
    expect(phones.length).toBeGreaterThan(100);
    expect(phones.filter((phone) => !/^(03|090)-0000-/.test(phone))).toEqual([]);
    expect(mails.filter((mail) => !mail.endsWith('example.jp'))).toEqual([]);
  });
});
