// Every readiness rule: silent on a sound plan, and told of the one record broken to trigger it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFindings, RULES } from '../../../../shared/domain/readiness/rules';
import { catalogue, listed } from '../../../support/content';
import { JUDGED_MS, type OpenPlan, recordOf, soundPlan } from '../../../support/soundPlan';
import { root } from '../../../support/sources';
import { shippedGroups } from '../../../support/work';

const moment = {
  nowMs: JUDGED_MS,
  today: '2026-11-21',
  groups: shippedGroups(),
  agedCards: new Set<string>(),
  isRosterAged: false,
};

/** The first record of an entity with this id; a test that names a wrong one fails. */
function the<N extends keyof OpenPlan>(plan: OpenPlan, entity: N, id: string): OpenPlan[N][number] {
  const found = (plan[entity] as readonly { readonly id: string }[]).find((one) => one.id === id);
  if (!found) throw new Error(`no ${entity} ${id}`);
  return found as OpenPlan[N][number];
}

type Break = (plan: OpenPlan) => void;
type Case = readonly [rule: string, id: string, severity: 'critical' | 'warning' | 'info', broken: Break];

function set<N extends keyof OpenPlan>(entity: N, id: string, values: Partial<OpenPlan[N][number]>): Break {
  return (plan) => void Object.assign(the(plan, entity, id), values);
}
function drop<N extends keyof OpenPlan>(entity: N, ...ids: string[]): Break {
  return (plan) => {
    const list = plan[entity] as unknown as { readonly id: string }[];
    const kept = list.filter(({ id }) => !(ids.length === 0 || ids.includes(id)));
    list.splice(0, list.length, ...kept);
  };
}
const all =
  (...breaks: Break[]): Break =>
  (plan) => {
    for (const one of breaks) one(plan);
  };
function printed(id: string, values: Partial<OpenPlan['printRecord'][number]>): Break {
  return (plan) => void plan.printRecord.push(recordOf('printRecord', id, values));
}
const both = { local: false, medium: true, wide: false };
const backup = (values: Partial<NonNullable<OpenPlan['system'][number]['backup']>>): Break => {
  return (plan) => {
    const mail = the(plan, 'system', 'mail');
    if (mail.backup) mail.backup = { ...mail.backup, ...values };
  };
};
const power = (values: Partial<NonNullable<OpenPlan['site'][number]['power']>>): Break => {
  return (plan) => {
    const hq = the(plan, 'site', 'hq');
    if (hq.power) hq.power = { ...hq.power, ...values };
  };
};
const agreement = (
  values: Partial<NonNullable<OpenPlan['organisation'][number]['serviceAgreement']>>,
): Break => {
  return (plan) => {
    const vendor = the(plan, 'organisation', 'vendor');
    if (vendor.serviceAgreement) vendor.serviceAgreement = { ...vendor.serviceAgreement, ...values };
  };
};
const handwork = (values: Partial<NonNullable<OpenPlan['business'][number]['alternativeWork']>>): Break => {
  return (plan) => {
    const write = the(plan, 'business', 'write');
    if (write.alternativeWork) write.alternativeWork = { ...write.alternativeWork, ...values };
  };
};
const equipment = (values: { readonly level?: number | null; readonly single?: boolean }): Break => {
  return (plan) => {
    const network = the(plan, 'componentAssessment', 'network');
    network.equipment = (network.equipment ?? []).map((one, at) => (at === 0 ? { ...one, ...values } : one));
  };
};
const nothing: Break = () => {};
const way = (fromId: string, toId: string): Break => {
  return (plan) => {
    const values = { flowId: 'flow', fromId, toId, kind: 'sequence' as const, condition: 'x' };
    plan.flowEdge.push(recordOf('flowEdge', `${fromId}-${toId}`, values));
  };
};
const node = (id: string, kind: 'action' | 'end'): Break => {
  return (plan) => {
    const values = { flowId: 'flow', kind, title: id, roleId: 'lead', checklistId: 'list' };
    plan.flowNode.push(recordOf('flowNode', id, values));
  };
};

const CASES: readonly Case[] = [
  ['plan-review', 'plan', 'warning', set('plan', 'plan', { nextReviewOn: '2026-11-01' })],
  ['plan-review-unset', 'plan', 'info', set('plan', 'plan', { nextReviewOn: null })],
  ['plan-edition', 'plan', 'warning', set('plan', 'plan', { issuedOn: '2025-11-01' })],
  ['plan-unissued', 'plan', 'info', set('plan', 'plan', { issuedOn: null })],
  ['plan-storage', 'plan', 'warning', set('plan', 'plan', { storage: [] })],
  ['plan-custodian', 'plan', 'info', set('plan', 'plan', { custodianId: 'nobody' })],
  ['plan-policy', 'plan', 'info', set('plan', 'plan', { policy: ' ' })],
  ['plan-threats', 'plan', 'info', set('plan', 'plan', { threats: [] })],
  ['card-never', 'p1', 'info', drop('printRecord', 'print0')],
  ['card-old', 'p1', 'warning', nothing],
  [
    'binder-old',
    'plan',
    'warning',
    all(
      set('plan', 'plan', { edition: '4' }),
      printed('binder1', { document: 'binder', edition: '4', clockAt: '2026-01-10T09:00:00+09:00' }),
      printed('binder2', { document: 'binder', edition: '3', clockAt: '2026-02-10T09:00:00+09:00' }),
    ),
  ],
  ['roster-old', 'plan', 'warning', nothing],
  ['role-none', 'plan', 'critical', drop('role')],
  ['rr-holder', 'lead', 'critical', drop('assignment', 'lead:0')],
  ['rr-deputy', 'lead', 'critical', drop('assignment', 'lead:1')],
  ['rr-deputy', 'lead', 'warning', set('role', 'lead', { minDeputies: 2 })],
  ['rr-load', 'p1', 'warning', set('assignment', 'repair:0', { personId: 'p1' })],
  [
    'rr-load',
    'p1',
    'critical',
    all(set('assignment', 'repair:0', { personId: 'p1' }), set('assignment', 'window:0', { personId: 'p1' })),
  ],
  ['rr-separation', 'p2', 'warning', set('assignment', 'repair:0', { personId: 'p2' })],
  ['rr-same-place', 'lead', 'warning', set('person', 'p1', { siteId: 'branch' })],
  ['rr-shift', 'repair', 'warning', set('assignment', 'lead:0', { personId: 'p3' })],
  [
    'role-gone',
    'lead',
    'warning',
    (plan) =>
      plan.assignment.push(recordOf('assignment', 'x', { roleId: 'lead', personId: 'gone', order: 2 })),
  ],
  ['role-review', 'lead', 'info', set('assignment', 'lead:0', { reviewedOn: '2025-01-01' })],
  ['contact-missing', 'p1', 'critical', set('contact', 'c1', { means: 'workMail' })],
  ['contact-night', 'p1', 'warning', set('contact', 'c1', { when: ['day', 'night'] })],
  ['contact-suspect', 'c1', 'critical', set('contact', 'c1', { suspect: true })],
  ['contact-suspect', 'c-vendor', 'warning', set('contact', 'c-vendor', { suspect: true })],
  ['contact-never', 'p1', 'warning', set('contact', 'c1', { confirmedAt: null })],
  ['rr-fresh', 'p1', 'warning', set('contact', 'c1', { confirmedAt: '2025-09-01' })],
  ['contact-old', 'p1', 'info', set('contact', 'c1', { confirmedAt: '2026-08-01T09:00:00+09:00' })],
  ['contact-duplicate', 'c1', 'warning', set('contact', 'c2', { value: '０９０（００００）０００１' })],
  ['contact-orphan', 'c-carrier', 'info', set('contact', 'c-carrier', { ownerId: 'gone' })],
  ['org-contact', 'vendor', 'critical', drop('contact', 'c-vendor')],
  ['org-night', 'vendor', 'warning', set('contact', 'c-vendor', { when: ['day'] })],
  ['org-agreement', 'vendor', 'warning', agreement({ crisisServiceAgreed: null })],
  [
    'org-repair',
    'vendor',
    'warning',
    all(agreement({ restoreHours: 96 }), set('system', 'mail', { switchoverHours: null })),
  ],
  ['org-bcp-unknown', 'vendor', 'info', set('organisation', 'vendor', { ownBcpConfirmedOn: null })],
  ['org-bcp-old', 'vendor', 'info', set('organisation', 'vendor', { ownBcpConfirmedOn: '2025-01-01' })],
  ['org-drill', 'vendor', 'info', set('organisation', 'vendor', { lastJointDrillOn: null })],
  ['org-alternative', 'vendor', 'info', set('organisation', 'vendor', { alternativeId: null })],
  ['biz-rto', 'write', 'warning', set('business', 'write', { rtoHours: null })],
  ['biz-rlo', 'write', 'info', set('business', 'write', { rlo: null })],
  ['biz-systems', 'write', 'info', drop('systemUse')],
  ['rule-workaround', 'write', 'warning', set('business', 'write', { alternative: null })],
  ['biz-agreed', 'write', 'warning', set('business', 'write', { alternativeAgreed: null })],
  [
    'biz-limit-unknown',
    'write',
    'info',
    set('business', 'write', { alternativeLimitHours: null, alternativeWork: null }),
  ],
  ['biz-limit-short', 'write', 'critical', set('business', 'write', { alternativeLimitHours: 1 })],
  ['biz-limit-rto', 'write', 'warning', set('business', 'write', { alternativeLimitHours: 24 })],
  ['biz-limit-short', 'write', 'critical', handwork({ people: 1, backlogCases: 0 })],
  ['biz-limit-rto', 'write', 'warning', handwork({ people: 1, backlogCases: 10 })],
  ['biz-work-behind', 'write', 'warning', handwork({ people: 1 })],
  ['biz-impact', 'write', 'info', set('business', 'write', { impact: [] })],
  [
    'biz-impact-rto',
    'write',
    'critical',
    set('business', 'write', { impact: [{ afterHours: 24, level: 'intolerable' }] }),
  ],
  ['rule-chain', 'write', 'warning', set('system', 'mail', { switchoverHours: 50 })],
  [
    'sys-circular',
    'lan',
    'critical',
    (plan) => plan.dependency.push(recordOf('dependency', 'x', { systemId: 'lan', dependsOnId: 'mail' })),
  ],
  ['rule-base-shorter', 'lan', 'critical', set('system', 'lan', { ownRtoHours: 48 })],
  [
    'rule-dependency',
    'mail',
    'critical',
    (plan) => {
      plan.system.push({ ...the(plan, 'system', 'mail'), id: 'shop', name: 'shop', ownRtoHours: 24 });
      plan.dependency.push(recordOf('dependency', 'x', { systemId: 'shop', dependsOnId: 'mail' }));
    },
  ],
  ['rule-shortest', 'mail', 'critical', set('system', 'mail', { ownRtoHours: 49 })],
  ['sys-rto', 'mail', 'warning', set('system', 'mail', { ownRtoHours: null })],
  ['sys-business', 'mail', 'info', drop('systemUse')],
  ['rule-few-high', 'plan', 'warning', set('business', 'write', { rtoHours: 24 })],
  ['rule-level-gap', 'mail', 'warning', set('system', 'mail', { hardwareLevel: { target: 3, current: 2 } })],
  [
    'sys-level-unknown',
    'mail',
    'info',
    set('system', 'mail', { hardwareLevel: { target: 3, current: null } }),
  ],
  ['sys-target-low', 'mail', 'info', set('system', 'mail', { hardwareLevel: { target: 2, current: 2 } })],
  ['sys-alone', 'mail', 'warning', set('system', 'mail', { standby: 'none', switchoverHours: null })],
  ['sys-support', 'mail', 'warning', set('system', 'mail', { endOfSupport: true })],
  ['sys-owner', 'mail', 'info', set('system', 'mail', { ownerPersonId: null })],
  ['sys-hours', 'mail', 'warning', set('system', 'mail', { switchoverHours: null, onsiteHours: null })],
  ['rule-not-codamaged', 'mail', 'critical', set('system', 'mail', { alternateSiteId: 'hq' })],
  ['rule-not-codamaged', 'lan', 'critical', set('siteLink', 'hq-branch', { coDamage: both })],
  ['backup-none', 'mail', 'warning', set('system', 'mail', { backup: null })],
  ['backup-untested', 'mail', 'warning', backup({ lastRestoreTestOn: null })],
  ['backup-test-old', 'mail', 'warning', backup({ lastRestoreTestOn: '2025-11-01' })],
  ['backup-place', 'mail', 'critical', backup({ location: 'hq' })],
  ['backup-tamper', 'mail', 'info', backup({ tamperProofCopy: false })],
  [
    'backup-slow',
    'mail',
    'warning',
    all(backup({ restoreHours: 60 }), set('system', 'mail', { standby: 'cold' })),
  ],
  ['site-line', 'hq', 'warning', set('site', 'hq', { lineOrganisationIds: ['carrier'] })],
  ['site-generator', 'hq', 'warning', set('site', 'hq', { power: null })],
  ['site-refuel', 'hq', 'warning', power({ refuelContract: false })],
  [
    'site-cooling',
    'hq',
    'warning',
    set('site', 'hq', { cooling: { type: 'water', separateUnitOnGenerator: false, limitCelsius: 35 } }),
  ],
  ['site-lock', 'hq', 'warning', set('site', 'hq', { electronicLockFailState: 'open' })],
  ['site-key', 'hq', 'info', set('site', 'hq', { physicalKeyHolderIds: null })],
  [
    'site-together',
    'hq',
    'info',
    all(set('siteLink', 'hq-branch', { coDamage: both }), set('system', 'mail', { mainSiteId: 'branch' })),
  ],
  ['flow-none', 'plan', 'warning', all(drop('flow'), drop('flowNode'), drop('flowEdge'))],
  ['flow-start', 'flow', 'critical', set('flowNode', 'seen', { kind: 'action' })],
  ['flow-end', 'flow', 'warning', drop('flowNode', 'over')],
  ['flow-unreached', 'lost', 'warning', all(node('lost', 'action'), way('lost', 'over'))],
  ['flow-dead-end', 'repairIt', 'critical', drop('flowEdge', 'repairIt-over')],
  [
    'flow-endless',
    'repairIt',
    'warning',
    all(drop('flowEdge', 'repairIt-over'), way('repairIt', 'repairIt')),
  ],
  ['flow-decision', 'decide', 'critical', drop('flowEdge', 'decide-over')],
  ['flow-condition', 'decide', 'warning', set('flowEdge', 'decide-over', { condition: '' })],
  ['flow-role', 'repairIt', 'critical', set('flowNode', 'repairIt', { roleId: null })],
  ['flow-way-gone', 'x-y', 'warning', way('x', 'y')],
  ['flow-checklist-gone', 'repairIt', 'warning', set('flowNode', 'repairIt', { checklistId: 'gone' })],
  ['checklist-role', 'list', 'warning', set('checklist', 'list', { roleId: null })],
  ['checklist-unheld', 'list', 'critical', drop('assignment', 'repair:0', 'repair:1')],
  ['checklist-empty', 'list', 'warning', drop('checklistItem')],
  ['checklist-order', 'list', 'info', set('checklistItem', 'item2', { order: 1 })],
  [
    'checklist-unused',
    'spare',
    'info',
    (plan) => plan.checklist.push(recordOf('checklist', 'spare', { title: 'spare', roleId: 'lead' })),
  ],
  ['criterion-role', 'start', 'critical', set('criterion', 'start', { decisionRoleId: null })],
  ['criterion-threshold', 'start', 'warning', set('criterion', 'start', { thresholds: [] })],
  ['criterion-deputy', 'start', 'warning', set('criterion', 'start', { deputyRule: null })],
  ['drill-none', 'plan', 'warning', drop('trainingEntry')],
  [
    'drill-overdue',
    'readThrough',
    'warning',
    set('trainingEntry', 'readThrough', { plannedOn: '2026-11-20' }),
  ],
  [
    'drill-overdue',
    'readThrough',
    'warning',
    set('trainingEntry', 'readThrough', { plannedOn: null, heldOn: '2025-11-01' }),
  ],
  ['review-overdue', 'numbers', 'info', set('planReview', 'numbers', { lastDoneOn: '2026-08-01' })],
  ['measure-overdue', 'line', 'warning', set('measure', 'line', { dueOn: '2026-11-20' })],
  ['check-failed', 'spare', 'warning', set('componentCheck', 'spare', { answer: 'no' })],
  ['check-failed', 'spare', 'info', set('componentCheck', 'spare', { answer: 'partial' })],
  ['component-gap', 'network', 'warning', equipment({ level: 2 })],
  ['component-unrated', 'network', 'info', equipment({ level: null })],
  ['component-single', 'network', 'warning', equipment({ single: true })],
];

describe('a sound plan', () => {
  it('has no findings at all', () => {
    expect(findFindings(soundPlan(), moment)).toEqual([]);
  });
});

describe.each(CASES)('[%s]', (rule, id, severity, broken) => {
  it(`finds ${id} as ${severity}`, () => {
    const plan = soundPlan();
    broken(plan);
    // Whether a card has aged is told by printing, not by the records.
    const agedCards = new Set(rule === 'card-old' ? ['p1'] : []);
    const isRosterAged = rule === 'roster-old';
    const found = findFindings(plan, { ...moment, agedCards, isRosterAged }).filter(
      (finding) => finding.rule === rule,
    );
    expect(found.map((finding) => `${finding.id} ${finding.severity}`)).toContain(`${id} ${severity}`);
  });
});

describe('the rules', () => {
  it('are each triggered by a test', () => {
    const triggered = new Set(CASES.map(([rule]) => rule));
    expect(RULES.map(({ id }) => id).filter((id) => !triggered.has(id))).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.length).toBeGreaterThanOrEqual(40);
  });

  it('name their source and have their words in both languages', () => {
    for (const language of ['ja', 'en']) {
      const file = join(root, 'resources', 'locales', language, 'readiness.json');
      const words = JSON.parse(readFileSync(file, 'utf8')) as { rules: Record<string, object> };
      expect(Object.keys(words.rules).sort()).toEqual(RULES.map(({ id }) => id).sort());
      for (const text of Object.values(words.rules)) expect(Object.keys(text)).toEqual(['title', 'finding']);
    }
    expect(RULES.filter(({ source }) => !/^NISC-ITBCP3 2\.\d/.test(source))).toEqual([]);
  });

  it('taken from the catalogue keep its source and, but for the graver case, its severity', () => {
    const shipped = [
      ...listed(catalogue('roles'), 'assignmentRules'),
      ...listed(catalogue('priorityLevels'), 'rules'),
    ];
    const own = new Map(RULES.map((rule) => [rule.id, rule]));
    const compared = shipped.filter(({ id }) => own.has(String(id)));
    expect(compared.length).toBeGreaterThanOrEqual(14);
    for (const { id, severity, source } of compared) {
      expect([id, own.get(String(id))?.severity]).toEqual([id, severity]);
      if (source !== null) expect(String(source)).toContain(own.get(String(id))?.source.split(',')[0]);
    }
  });

  it('say what they found with the names of all concerned', () => {
    const plan = soundPlan();
    set('system', 'lan', { ownRtoHours: 48 })(plan);
    const found = findFindings(plan, moment).find(({ rule }) => rule === 'rule-base-shorter');
    expect(found?.data).toEqual({
      hours: 48,
      rtoHours: 48,
      name: 'lan',
      nameEn: null,
      field: 'ownRtoHours',
      with: [{ entity: 'system', id: 'mail', name: 'mail', nameEn: null }],
    });
  });

  it('[check-failed] says nothing of a check that a measure is planned for, until the measure is dropped', () => {
    const plan = soundPlan();
    set('componentCheck', 'spare', { answer: 'no' })(plan);
    set('measure', 'line', { checks: ['spare'] })(plan);
    expect(findFindings(plan, moment)).toEqual([]);
    set('measure', 'line', { status: 'dropped' })(plan);
    expect(findFindings(plan, moment).map(({ rule, id }) => `${rule} ${id}`)).toEqual(['check-failed spare']);
  });

  it('[binder-old] says nothing where the binder printed last shows the edition in force, in whatever order records come', () => {
    const plan = soundPlan();
    all(
      set('plan', 'plan', { edition: '4' }),
      printed('new', { document: 'binder', edition: '4', clockAt: '2026-02-10T09:00:00+09:00' }),
      printed('old', { document: 'binder', edition: '3', clockAt: '2026-01-10T09:00:00+09:00' }),
    )(plan);
    expect(findFindings(plan, moment)).toEqual([]);
  });

  it('put the gravest first, and stand an empty folder', () => {
    const plan = soundPlan();
    all(set('system', 'mail', { endOfSupport: true }), drop('assignment', 'lead:0'))(plan);
    const ranks = findFindings(plan, moment).map(({ severity }) => severity);
    expect(ranks[0]).toBe('critical');
    expect([...ranks].sort()).toEqual(ranks);
    const empty = Object.fromEntries(Object.keys(plan).map((entity) => [entity, []]));
    expect(findFindings(empty as unknown as OpenPlan, moment)).toEqual([]);
  });
});
