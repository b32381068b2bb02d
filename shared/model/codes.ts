// Codes of the content that more than one entity takes; each has a word of its own in every language (fields.json, code).
/** The threats of the catalogue (threatsDamage). */
export const THREAT_CODES = ['thr-disaster', 'thr-security', 'thr-pandemic', 'thr-other'];

/** The phases of a response, in their order. */
export const PHASE_CODES = ['detect', 'initial', 'assess', 'contain', 'operate', 'restore', 'close'];

/** The components of a system whose levels are assessed. */
export const COMPONENT_CODES = [
  'cmp-staff',
  'cmp-organisation',
  'cmp-facility',
  'cmp-network',
  'cmp-peripheral',
  'cmp-hardware',
  'cmp-software',
  'cmp-system-area',
  'cmp-data-area',
  'cmp-contractor',
];

/** The kinds of drills. */
export const DRILL_CODES = [
  'drill-readthrough',
  'drill-blind',
  'drill-restore',
  'drill-switchover',
  'drill-comms',
  'drill-muster',
  'drill-telework',
  'drill-power',
  'drill-combined',
];
