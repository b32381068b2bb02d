// Where the value of every field of the reports comes from: a fact of the event, a word of this report, or made by the app.

/**
 * `fact`: told once for the event and the same in every report. `own`: said in this report only. `made`: written by the app,
 * never typed.
 */
export type FieldScope = 'fact' | 'own' | 'made';

/** What the field is drafted from; null: only a person can tell it. */
export type FieldSource =
  | 'number'
  | 'version'
  | 'now'
  | 'title'
  | 'what'
  | 'noticedAt'
  | 'organisation'
  | 'reporter'
  | 'reporterContact'
  | 'recipient'
  | 'actions'
  | 'decisions'
  | 'commander'
  | 'systems'
  | 'businesses'
  | 'stopped'
  | 'available'
  | 'alternatives'
  | 'manual'
  | 'restored'
  | 'eta'
  | 'backlog'
  | 'openPoints'
  | 'nextReport'
  | 'changes'
  | 'corrections'
  | 'certainty'
  | 'published'
  | 'messageVersion'
  | 'reportKind';

export interface FieldFate {
  readonly scope: FieldScope;
  readonly source: FieldSource | null;
}

const fact = (source: FieldSource | null = null): FieldFate => ({ scope: 'fact', source });
const own = (source: FieldSource | null = null): FieldFate => ({ scope: 'own', source });
const made = (source: FieldSource): FieldFate => ({ scope: 'made', source });

/** The fate of every key of the templates; a key that is not here stops the drafting. */
export const FIELD_FATES: Readonly<Record<string, FieldFate>> = {
  incident_id: made('number'),
  report_no: made('number'),
  reported_at: made('now'),
  version: made('version'),
  message_version: made('messageVersion'),

  subject: fact('title'),
  organisation: fact('organisation'),
  severity: fact(),
  occurred_at: fact(),
  detected_at: fact('noticedAt'),
  place: fact(),
  system_name: fact('systems'),
  phenomenon: fact('what'),
  impact_scope: fact('businesses'),
  affected_customers: fact(),
  affected_count: fact(),
  impact_amount: fact(),
  settlement_impact: fact(),
  external_impact: fact(),
  outsourcers: fact(),
  unprocessed_today_count: fact('backlog'),
  unprocessed_today_amount: fact('backlog'),
  unprocessed_later_count: fact('backlog'),
  cause: fact(),
  cause_certainty: fact('certainty'),
  current_action: fact('actions'),
  commander: fact('commander'),
  decisions_made: fact('decisions'),
  recovery_eta_from: fact('eta'),
  recovery_eta_to: fact('eta'),
  eta_decision_minutes: fact('eta'),
  eta_followup_minutes: fact('eta'),
  manual_feasible: fact('manual'),
  fallback: fact('alternatives'),
  stopped_services: fact('stopped'),
  available_services: fact('available'),
  enquiries: fact(),
  pr_status: fact('published'),
  data_leak: fact(),
  relief: fact(),
  restored_at: fact('restored'),
  restored_scope: fact('restored'),
  remaining: fact(),
  followup_done: fact(),
  reconciled: fact(),
  interim_action: fact(),
  prevention: fact(),
  watch_until: fact(),
  authority_returned: fact(),
  hq_contact: fact(),
  press_contact: fact(),
  customer_contact: fact(),
  customer_hours: fact(),

  reporter: own('reporter'),
  reporter_contact: own('reporterContact'),
  recipient: own('recipient'),
  approver: own('commander'),
  decision_needed: own(),
  open_points: own('openPoints'),
  next_report_at: own('nextReport'),
  final_report_at: own(),
  changes: own('changes'),
  corrections: own('corrections'),
  headline: own('title'),
  spokesperson: own(),
  staff_do: own(),
  staff_dont: own(),
  manual_reference: own(),
  customer_action: own(),
  customer_no_action: own(),
  authority_name: own(),
  report_kind: own('reportKind'),
};

/** The fate of a field. Throws a `RangeError` for a key of no template. */
export function fateOf(key: string): FieldFate {
  const fate = Object.hasOwn(FIELD_FATES, key) ? FIELD_FATES[key] : undefined;
  if (fate === undefined) throw new RangeError(`no report has a field "${key}"`);
  return fate;
}

/** Whether a field says the same in every report of the event. */
export function isFact(key: string): boolean {
  return Object.hasOwn(FIELD_FATES, key) && FIELD_FATES[key]?.scope === 'fact';
}
