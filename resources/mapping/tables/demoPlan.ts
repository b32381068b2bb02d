// Fate of every path of `demo-plan.json`: what becomes records when the demo is loaded.
import { catalogue, derived, dropped, entity, headerByFile, type SourceTable } from '../table.ts';
import { demoPlanLater } from './demoPlanLater.ts';
import { demoPlanning } from './demoPlanning.ts';

const plan = [
  ...catalogue('', 'as_of'),
  ...entity(
    'plan',
    'plan',
    `
      id title version=edition issued>issuedOn next_review>nextReviewOn confidentiality custodian=custodianId
      custodian_unit=custodianUnitId policy threats[] bcp_reference
    `,
  ),
  ...entity('plan', 'plan.organisation', 'name=organisation kind=organisationKind'),
  ...entity('plan.storage', 'plan.storage[]', 'kind place', { id: 'storage:{n}' }),
  ...entity('plan.scope', 'plan.scope', 'systems sites[] excluded[]'),
  ...entity('plan.cardDefaults', '', 'card_defaults{placeholder,value}'),
];

const places = [
  ...entity(
    'site',
    'sites[]',
    `
      id kind name region address phone=contact.value muster_order seats server_room electronic_lock_fail_state
      physical_key_holders[]=physicalKeyHolderIds evacuee_area evacuee_limit lines[]=lineOrganisationIds
      shared_building
    `,
  ),
  ...entity('site.hazards', 'sites[].hazards', 'local medium wide'),
  ...entity(
    'site.power',
    'sites[].power',
    'ups_minutes generator_start_seconds generator_hours refuel_contract dual_feed',
  ),
  ...entity('site.cooling', 'sites[].cooling', 'type separate_unit_on_generator limit_celsius'),
  ...entity('siteLink', 'site_links[]', 'from=fromSiteId to=toSiteId distance_km', {
    id: 'siteLink:{from}:{to}',
  }),
  ...entity('siteLink.travelMinutes', 'site_links[].travel_minutes', 'rail car'),
  ...entity('siteLink.coDamage', 'site_links[].co_damage', 'local medium wide'),
];

const people = [
  ...entity('unit', 'units[]', 'id name'),
  ...entity('skill', 'skills[]', 'id label=name'),
  ...catalogue('contact_kinds[]', 'id label'),
  ...entity(
    'person',
    'people[]',
    'id name kana unit=unitId position=title base_site=siteId skills[] can_walk_in telework_ready',
  ),
  ...entity('contact', 'people[].contacts[]', 'order kind=means value when[] verified_on=confirmedAt', {
    id: 'contact:{parent}:{order}',
  }),
  ...derived('people[].contacts_verified_on', 'the latest verifiedOn of the contacts'),
  ...entity('person', 'people[].commute', 'minutes=commuteMinutes mode=commuteMode walk_minutes'),
  ...dropped('people[].family_note', 'empty for everyone: what a family agreed is no business of the plan'),
  ...entity('assignment', 'planning_role_assignments[]', 'role=roleId holder=personId deputies[]=personId', {
    id: 'assignment:{role}',
  }),
  ...entity(
    'assignment',
    'role_assignments[]',
    'role=roleId holder=personId deputies[]=personId reviewed_on',
    {
      id: 'assignment:{role}',
    },
  ),
];

const organisations = [
  ...entity(
    'organisation',
    'external_orgs[]',
    `
      id category=kind supply_chain_party name services[] contract_no own_bcp_confirmed_on last_joint_drill_on
      systems[]=systemIds alternative=alternativeId security_assessment[]
    `,
  ),
  ...entity('contact', 'external_orgs[].contacts[]', 'order desk phone=value mail=value when[]', {
    id: 'contact:{parent}:{order}',
  }),
  ...entity(
    'organisation.serviceAgreement',
    'external_orgs[].sla',
    `
      coverage response_minutes onsite_hours restore_hours availability_percent crisis_service_agreed
      crisis_service priority_dispatch
    `,
  ),
];

const work = [
  ...entity(
    'business',
    'businesses[]',
    `
      id name unit=unitId important_criteria[] rto_hours workaround=alternative
      workaround_limit_hours=alternativeLimitHours workaround_agreed=alternativeAgreed
      systems[]=systemUse.systemId peak
    `,
  ),
  ...derived('businesses[].priority', 'the priority group of rtoHours'),
  ...entity('business.rlo', 'businesses[].rlo', 'kind value'),
  ...entity(
    'system',
    'systems[]',
    `
      id kind name rto_hours=ownRtoHours depends_on[]=dependency.dependsOnId hosting main_site=mainSiteId
      alternate_site=alternateSiteId standby vendors[]=vendorIds owner=ownerPersonId end_of_support note
    `,
  ),
  ...derived('systems[].priority', 'the priority group of rtoHours'),
  ...derived('systems[].businesses', 'the businesses that name the system'),
  ...entity('system.rlo', 'systems[].rlo', 'kind value'),
  ...entity('system.hardwareLevel', 'systems[].hardware_level', 'target current'),
  ...entity('system.externalServiceLevel', 'systems[].external_service_level', 'target current'),
  ...entity('system', 'systems[].estimated_recovery_hours', 'switchover=switchoverHours onsite=onsiteHours'),
  ...entity(
    'system.backup',
    'systems[].backup',
    'method interval_hours location tamper_proof_copy last_restore_test_on restore_hours',
  ),
];

const scenarios = [
  ...entity('inject.channel', 'scenario_channels[]', 'id label'),
  ...entity(
    'scenario',
    'scenarios[]',
    `
      id title drill_type threats[] timing_conditions[] scenario_start>scenarioStartAt covers_minutes
      suggested_run_minutes background initial_conditions[] goals[] participating_roles[]=participatingRoleIds
      unavailable_people_at_start[]=unavailablePersonIdsAtStart systems_down_at_start[]=systemIdsDownAtStart
      indicators[] debrief_questions[] exercise_marker
    `,
  ),
  ...entity(
    'inject',
    'scenarios[].injects[]',
    `
      id order offset_minutes channel from to_role=toRoleId text related_nodes[]=relatedNodeIds
      related_checklists[]=relatedChecklistIds
    `,
  ),
  ...entity('expectedAction', 'scenarios[].injects[].expected_actions[]', 'id text'),
  ...entity('evaluationPoint', 'scenarios[].injects[].evaluation_points[]', 'id text'),
  ...entity(
    'inject.effects',
    'scenarios[].injects[].effects',
    'systems_down[] systems_restored[] people_unavailable[]',
  ),
];

export const demoPlan: SourceTable = {
  source: 'demo-plan.json',
  ships: 'demo/demoPlan.json',
  rows: [
    ...headerByFile(),
    ...plan,
    ...places,
    ...people,
    ...organisations,
    ...work,
    ...scenarios,
    ...demoPlanning,
    ...demoPlanLater,
  ],
};
