// What the sources state although it follows from the rest, computed from the shipped content and compared once.
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../resources/mapping/normalise';
import { catalogue, demoPlan, files, listed, stated, words } from '../../support/content';

/** The stated values of a path by the id of the record they stand in. */
function statedBy(file: string, path: string): Record<string, Json> {
  const values = (stated[file] ?? []).filter((one) => one.path === path);
  return Object.fromEntries(values.map(({ owner, value }) => [String(owner), value]));
}

const statedCounts = (file: string): Json | undefined =>
  stated[`catalogue/${file}.json`]?.find(({ path }) => path === 'counts')?.value;

/** One computed value for every element of a list, by its id. */
function computed(elements: JsonObject[], compute: (element: JsonObject) => Json): Record<string, Json> {
  return Object.fromEntries(elements.map((element) => [String(element.id), compute(element)]));
}

/** How many elements have which value of a field, in the order of the values given. */
function tally(elements: JsonObject[], field: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const element of elements) counts[String(element[field])] = (counts[String(element[field])] ?? 0) + 1;
  return counts;
}

const size = (json: JsonObject, path: string): number => listed(json, path).length;
/** How many texts stand in the lists of a field. */
const texts = (json: JsonObject, path: string, field: string): number =>
  listed(json, path).reduce(
    (sum, element) => sum + (Array.isArray(element[field]) ? element[field].length : 0),
    0,
  );

describe('a derived value', () => {
  it('says of a person when a contact was confirmed last', () => {
    const latest = (person: JsonObject): Json =>
      listed(person, 'contacts')
        .map(({ verifiedOn }) => String(verifiedOn))
        .sort()
        .at(-1) ?? null;
    expect(statedBy('demo/demoPlan.json', 'people[].contacts_verified_on')).toEqual(
      computed(listed(demoPlan, 'people'), latest),
    );
  });

  it('puts businesses and systems into the priority group of their RTO, a boundary into the faster one', () => {
    const groups = listed(catalogue('priorityLevels'), 'groups');
    const group = ({ rtoHours }: JsonObject): Json => {
      const fits = ({ max }: JsonObject) => max === null || Number(rtoHours) <= Number(max);
      return groups.find((one) => fits(one.rtoHours as JsonObject))?.code ?? null;
    };
    for (const section of ['businesses', 'systems']) {
      expect(statedBy('demo/demoPlan.json', `${section}[].priority`)).toEqual(
        computed(listed(demoPlan, section), group),
      );
    }
  });

  it('lists the businesses that use a system', () => {
    const users = ({ id }: JsonObject): Json =>
      listed(demoPlan, 'businesses')
        .filter(({ systems }) => words(systems).includes(String(id)))
        .map((business) => String(business.id));
    expect(statedBy('demo/demoPlan.json', 'systems[].businesses')).toEqual(
      computed(listed(demoPlan, 'systems'), users),
    );
  });

  it('adds up the minutes of a checklist', () => {
    const minutes = (checklist: JsonObject): Json =>
      listed(checklist, 'items').reduce((sum, item) => sum + Number(item.estMinutes), 0);
    expect(statedBy('catalogue/checklists.json', 'checklists[].total_est_minutes')).toEqual(
      computed(listed(catalogue('checklists'), 'checklists'), minutes),
    );
  });

  it('repeats the words of a category', () => {
    const cases = catalogue('bojFailureCases');
    const labels = new Map(listed(cases, 'categories').map(({ id, label }) => [id, label ?? null]));
    expect(statedBy('catalogue/bojFailureCases.json', 'items[].category_label')).toEqual(
      computed(listed(cases, 'items'), ({ category }) => labels.get(category) ?? null),
    );
    const questions = catalogue('bojSelfAssessment');
    const path = ({ category }: JsonObject): Json =>
      listed(questions, 'categories')
        .filter(({ id }) => category === id || String(category).startsWith(`${id}-`))
        .map(({ id, label }) => ({ code: id ?? null, ...(label as JsonObject) }));
    expect(statedBy('catalogue/bojSelfAssessment.json', 'items[].category_path')).toEqual(
      computed(listed(questions, 'items'), path),
    );
  });

  it('lists the placeholders of a sentence, the same in both languages', () => {
    const used = (language: 'ja' | 'en') => (sentence: JsonObject) => {
      const found = String((sentence.text as JsonObject)[language]).matchAll(/\{\{([\w.]+)\}\}/g);
      return [...new Set([...found].map(([, key]) => String(key)))].sort();
    };
    const sentences = [
      ['catalogue/reportTemplates.json', 'items[].text_blocks[].placeholders', 'items.textBlocks'],
      ['catalogue/walletCard.json', 'blocks[].lines[].placeholders', 'blocks.lines'],
    ] as const;
    for (const [file, path, section] of sentences) {
      const elements = listed(files.find(({ name }) => name === file)?.json ?? {}, section);
      const entries = Object.entries(statedBy(file, path)).map(([id, keys]) => [id, words(keys).sort()]);
      expect(Object.fromEntries(entries)).toEqual(computed(elements, used('ja')));
      expect(computed(elements, used('en'))).toEqual(computed(elements, used('ja')));
    }
  });

  it('counts the rows of the publication behind a group of fields', () => {
    const record = catalogue('incidentRecord');
    const rows = ({ id }: JsonObject): Json => {
      const fields = listed(record, 'fields').filter(
        ({ group, sourceRow }) => group === id && sourceRow !== null,
      );
      return new Set(fields.map(({ sourceRow }) => sourceRow)).size;
    };
    expect(statedBy('catalogue/incidentRecord.json', 'groups[].source_rows')).toEqual(
      computed(listed(record, 'groups'), rows),
    );
  });

  it('says of an exception whether it is closed', () => {
    expect(statedBy('demo/demoPlan.json', 'exceptions[].status')).toEqual(
      computed(listed(demoPlan, 'exceptions'), ({ cleanup }) => (cleanup === null ? 'open' : 'closed')),
    );
  });
});

describe('the counts stated', () => {
  it('of the failure cases are those of the list', () => {
    const json = catalogue('bojFailureCases');
    const items = listed(json, 'items');
    const top = items.map(({ category }) => ({ top: String(category).split('.')[0] ?? '' }));
    const numbered = Object.entries(tally(top, 'top')).map(([name, count], index) => [
      `${index + 1} ${name}`,
      count,
    ]);
    expect(statedCounts('bojFailureCases')).toEqual({
      total: items.length,
      by_category: tally(items, 'category'),
      by_top_category: Object.fromEntries(numbered),
      weaknesses: texts(json, 'items', 'weakness'),
      countermeasures: texts(json, 'items', 'countermeasures'),
    });
  });

  it('of the self-assessment are those of the list', () => {
    const items = listed(catalogue('bojSelfAssessment'), 'items');
    const sub = items.map(({ category }) => ({ sub: String(category).split('-').slice(0, 2).join('-') }));
    expect(statedCounts('bojSelfAssessment')).toEqual({
      total: items.length,
      by_section: tally(items, 'section'),
      by_subsection: tally(sub, 'sub'),
      by_category: tally(items, 'category'),
    });
  });

  it('of the drill scenarios are those of the lists', () => {
    const json = catalogue('drillScenarios');
    expect(statedCounts('drillScenarios')).toEqual({
      scenarios: size(json, 'items'),
      injects: size(json, 'items.injects'),
      injects_per_scenario: computed(listed(json, 'items'), (scenario) => size(scenario, 'injects')),
      expected_actions: size(json, 'items.injects.expectedActions'),
      evaluation_points: size(json, 'items.injects.evaluationPoints'),
      evaluation_criteria: size(json, 'items.evaluationCriteria'),
      debrief_questions: size(json, 'items.debriefQuestions'),
      by_organisation: tally(listed(json, 'items'), 'organisation'),
    });
  });

  it('of the failure response are those of the lists', () => {
    const json = catalogue('failureResponse');
    expect(statedCounts('failureResponse')).toEqual({
      rules: size(json, 'rules'),
      rules_by_area: tally(listed(json, 'rules'), 'area'),
      convening_levels: size(json, 'conveningLevels'),
      forms: size(json, 'forms'),
      form_fields: size(json, 'forms.fields'),
      checklists: size(json, 'checklists'),
      checklist_items: size(json, 'checklists.items'),
    });
  });

  it('of the incident record are those of the lists', () => {
    const fields = listed(catalogue('incidentRecord'), 'fields');
    const rows = fields.flatMap(({ sourceRow }) => (sourceRow === null ? [] : [sourceRow]));
    expect(statedCounts('incidentRecord')).toEqual({
      fields: fields.length,
      by_group: tally(fields, 'group'),
      source_rows_covered: new Set(rows).size,
    });
  });

  it('of the quality goals are those of the lists', () => {
    const json = catalogue('qualityGoals');
    expect(statedCounts('qualityGoals')).toEqual({
      companies: size(json, 'companies'),
      goal_patterns: size(json, 'goalPatterns'),
      linkage_patterns: size(json, 'linkagePatterns'),
      importance_schemes: size(json, 'importanceIndexing'),
      measure_groups: size(json, 'measures'),
      measure_items: size(json, 'measures.items'),
      risk_principles: size(json, 'monthlyRiskReport.principles'),
      risk_flow: size(json, 'monthlyRiskReport.flow'),
      lessons_sharing: size(json, 'lessonsSharing'),
      root_cause_aids: size(json, 'rootCauseAids'),
      manager_items: size(json, 'qualityManager.duties') + size(json, 'qualityManager.selection'),
      yearly_review: size(json, 'yearlyReview'),
      external_service_policies: size(json, 'externalServicePolicies'),
      distinctive_measures: size(json, 'distinctiveMeasures'),
      turnaround: size(json, 'turnaround'),
      case_study_themes: size(json, 'caseStudy.themes'),
    });
  });

  it('of the report templates are those of the lists', () => {
    const json = catalogue('reportTemplates');
    const unknown = (from: JsonObject, path: string) =>
      listed(from, path).filter(({ mayBeUnknown }) => mayBeUnknown === true).length;
    expect(statedCounts('reportTemplates')).toEqual({
      templates: size(json, 'items'),
      fields: size(json, 'items.fields'),
      fields_may_be_unknown: unknown(json, 'items.fields'),
      text_blocks: size(json, 'items.textBlocks'),
      per_template: computed(listed(json, 'items'), (template) => ({
        fields: size(template, 'fields'),
        may_be_unknown: unknown(template, 'fields'),
        text_blocks: size(template, 'textBlocks'),
      })),
      wording_rules: size(json, 'wordingRules'),
      wording_swaps: size(json, 'wordingSwaps'),
      prepared_questions: size(json, 'preparedQuestions'),
    });
  });

  it('are all compared here', () => {
    const withCounts = Object.keys(stated).filter((file) =>
      stated[file]?.some(({ path }) => path === 'counts'),
    );
    expect(withCounts.length).toBe(7);
  });
});
