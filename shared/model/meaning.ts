// What a list or a line of words means beyond its schema: which entity its ids belong to, or which codes of the content it takes.
import type { EntityName } from './index';

/** Which entity the ids in a list of words belong to; `Ids` of the name says that they are ids, not of what. */
const LISTED: Readonly<Record<string, EntityName>> = {
  'person.skills': 'skill',
  'site.physicalKeyHolderIds': 'person',
  'site.lineOrganisationIds': 'organisation',
  'organisation.systemIds': 'system',
  'system.vendorIds': 'organisation',
  'checklist.supportingRoleIds': 'role',
  'scenario.participatingRoleIds': 'role',
  'scenario.unavailablePersonIdsAtStart': 'person',
  'scenario.systemIdsDownAtStart': 'system',
  'inject.relatedNodeIds': 'flowNode',
  'inject.relatedChecklistIds': 'checklist',
  'plan.firstSystemIds': 'system',
  'plan.threats': 'threat',
  'precondition.threatIds': 'threat',
  'componentAssessment.siteIds': 'site',
  'componentAssessment.systemIds': 'system',
  'componentAssessment.organisationIds': 'organisation',
  'componentAssessment.measureIds': 'measure',
  'knownGap.measureIds': 'measure',
  'measure.systemIds': 'system',
  'measure.gapIds': 'knownGap',
};

const THREATS = ['thr-disaster', 'thr-security', 'thr-pandemic', 'thr-other'];
const DRILLS = [
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
const COMPONENTS = [
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
const PHASES = ['detect', 'initial', 'assess', 'contain', 'operate', 'restore', 'close'];

/** Fields whose words are codes of the content, each with a word of its own in every language. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  'contact.when': ['day', 'night', 'holiday'],
  'person.commuteMode': ['rail', 'walk', 'car', 'bicycle'],
  'site.kind': ['headquarters', 'backup_office', 'data_centre'],
  'system.hosting': ['on_premises', 'data_centre', 'cloud'],
  'system.standby': ['hot', 'warm', 'cold', 'none'],
  'organisation.kind': [
    'carrier',
    'data_centre',
    'system_integrator',
    'dealer',
    'cloud',
    'security',
    'building_fuel',
  ],
  'organisation.supplyChainParty': [
    'party-carrier',
    'party-cloud',
    'party-dc',
    'party-dealer',
    'party-maintenance',
    'party-maker',
    'party-distributor',
    'party-logistics',
  ],
  'role.group': ['command', 'security', 'secretariat', 'worker', 'alternate', 'external'],
  'role.site': ['any', 'affected', 'alternate'],
  'business.importantCriteria': [
    'imp-life',
    'imp-emergency',
    'imp-social',
    'imp-credit',
    'imp-daily-cash',
    'imp-revenue',
  ],
  'checklist.threats': THREATS,
  'checklist.phase': PHASES,
  'flowNode.threats': THREATS,
  'flowNode.phase': PHASES,
  'flowEdge.threats': THREATS,
  'scenario.threats': THREATS,
  'damageAssumption.target': [
    'tgt-staff',
    'tgt-location',
    'tgt-transport',
    'tgt-power',
    'tgt-water',
    'tgt-network',
    'tgt-equipment',
    'tgt-data',
    'tgt-contractor',
  ],
  'supply.kind': ['sup-1', 'sup-2', 'sup-3', 'sup-4', 'sup-5', 'sup-6', 'sup-7', 'sup-8'],
  'supply.unit': ['sheets', 'litre', 'meal', 'piece', 'bottle', 'set'],
  'componentAssessment.component': COMPONENTS,
  'measure.components': COMPONENTS,
  'trainingEntry.drillType': DRILLS,
  'trainingEntry.stage': ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'],
  'planReview.area': ['rev-measures', 'rev-response', 'rev-training', 'rev-basis', 'rev-audit', 'rev-check'],
  'planReview.triggerEvents': [
    'budget-planning',
    'drill-finished',
    'crisis-finished',
    'measure-done',
    'system-added',
    'transfer',
    'bcp-updated',
  ],
};

/** The entity whose ids stand in a list field, or null when the list holds plain words. */
export function listedEntity(entity: EntityName, field: string): EntityName | null {
  return LISTED[`${entity}.${field}`] ?? null;
}

/** The codes a field takes, or null when it takes any text. */
export function codesOf(entity: EntityName, field: string): readonly string[] | null {
  return CODED[`${entity}.${field}`] ?? null;
}

/** All places this module speaks of, `entity.field`: held against the model by a test. */
export const spokenOf: readonly string[] = [...Object.keys(LISTED), ...Object.keys(CODED)];

/** Every code a form offers: each must have its word. */
export const offeredCodes: readonly string[] = [...new Set(Object.values(CODED).flat())];
