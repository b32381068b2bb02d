// Fate of every path of `quality-goals.json`.
import {
  catalogue,
  derived,
  dropped,
  headerBySchema,
  noticeOfRewording,
  type SourceTable,
} from '../table.ts';

export const qualityGoals: SourceTable = {
  source: 'quality-goals.json',
  ships: 'catalogue/qualityGoals.json',
  rows: [
    ...headerBySchema(),
    ...noticeOfRewording(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue(
      'survey',
      'companies failure_definition operation_quality_definition impact_nature[] source',
    ),
    ...dropped('survey.attribution_note', 'tells how a table was read'),
    ...catalogue('survey.by_sector[]', 'sector count', { id: 'sector:{n}' }),
    ...catalogue('survey.quantifiers[]', 'value>id ja+en>label min max'),
    ...catalogue(
      'companies[]',
      `
        id company sector profile protected_value goal[] goal_setter goal_method[] achievement measures[]
        learning[] premises[] decision control[] external_service opinions[] source
      `,
    ),
    ...catalogue('goal_patterns[]', 'id text metric scope source basis'),
    ...catalogue('goal_patterns[].example', 'serious'),
    ...catalogue('linkage_patterns[]', 'id text companies[] source basis'),
    ...catalogue('goal_form', 'id source basis formula formula_note'),
    ...catalogue('goal_form.fields[]', 'key>id type required ja+en>label'),
    ...catalogue('goal_form.fields[].values[]', 'value>id ja+en>label'),
    ...catalogue(
      'importance_indexing[]',
      'id company scheme description max_combinations source basis attributes[]',
    ),
    ...catalogue(
      'importance_indexing[].levels',
      `
        availability confidentiality integrity business_importance exposure category[] importance order[]
      `,
    ),
    ...catalogue('importance_indexing[].order_labels[]', 'value>id ja+en>label'),
    ...catalogue('measures[]', 'id code kind title loop source'),
    ...catalogue('measures[].items[]', 'id text note'),
    ...catalogue('monthly_risk_report', 'id title observed_items[] observed_source source'),
    ...catalogue('monthly_risk_report.principles[]', 'id text source basis'),
    ...catalogue('monthly_risk_report.flow[]', 'id from to when when_code content basis&whenBasis source'),
    ...catalogue('monthly_risk_report.report_fields[]', 'key>id type ja+en>label'),
    ...catalogue('monthly_risk_report.report_fields[].values[]', 'value>id ja+en>label'),
    ...catalogue('monthly_risk_report.other_cycles[]', 'id who every text source'),
    ...catalogue('lessons_sharing[]', 'id text source basis'),
    ...catalogue('root_cause_aids[]', 'id method title description source'),
    ...catalogue('root_cause_aids[].worksheet', 'basis tips[] first_level[] formula'),
    ...catalogue('root_cause_aids[].worksheet.fields[]', 'key>id type ja+en>label'),
    ...catalogue('root_cause_aids[].worksheet.fields[].values[]', 'value>id ja+en>label'),
    ...catalogue('quality_manager', 'id title three_conditions[] three_conditions_source source'),
    ...catalogue('quality_manager.duties[]', 'id text source basis'),
    ...catalogue('quality_manager.selection[]', 'id text source basis'),
    ...catalogue('yearly_review[]', 'id text source basis'),
    ...catalogue('external_service_policies[]', 'id text source basis'),
    ...catalogue('distinctive_measures[]', 'id text source basis companies[]'),
    ...catalogue('turnaround[]', 'id text source basis'),
    ...catalogue(
      'case_study',
      `
        collected analysable examined categories check_items meetings hours participants_total period source
      `,
    ),
    ...dropped('case_study.check_items_note', 'tells of a discrepancy within the publication'),
    ...catalogue('case_study.themes[]', 'id session theme source'),
  ],
};
