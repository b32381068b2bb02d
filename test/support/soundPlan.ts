// A small plan in which no readiness rule finds anything; tests break one thing at a time.
import { READINESS_ENTITIES, type ReadinessEntity } from '../../shared/domain/readiness/plan';
import { entities, type RecordOf, type ValuesOf } from '../../shared/model/index';

/** The records by entity, open for a test to break. */
export type OpenPlan = { [N in ReadinessEntity]: RecordOf<N>[] };

/** 2026-11-21 in Japan: the day the sound plan is judged at. */
export const JUDGED_MS = Date.parse('2026-11-21T00:00:00+09:00');
const RECENT = '2026-10-20';

/** A record with the given fields; everything else not entered. */
export function recordOf<N extends ReadinessEntity>(
  entity: N,
  id: string,
  values: Partial<ValuesOf<N>>,
): RecordOf<N> {
  const blank = Object.fromEntries(Object.keys(entities[entity].fields).map((field) => [field, null]));
  return { ...blank, ...values, id, deleted: false } as RecordOf<N>;
}

const both = (text: string) => ({ ja: text, en: text });

function phone(id: string, ownerId: string, value: string): RecordOf<'contact'> {
  const when = ['day', 'night', 'holiday'];
  return recordOf('contact', id, {
    ownerId,
    means: 'mobilePhone',
    value,
    when,
    confirmedAt: RECENT,
    suspect: false,
  });
}

function addPeople(plan: OpenPlan): void {
  for (const [number, name] of ['架空 一郎', '架空 二葉', '架空 三奈', '架空 四郎'].entries()) {
    const id = `p${number + 1}`;
    plan.person.push(recordOf('person', id, { name, siteId: number < 3 ? 'hq' : 'branch' }));
    plan.contact.push(phone(`c${number + 1}`, id, `090-0000-000${number + 1}`));
    plan.printRecord.push(recordOf('printRecord', `print${number}`, { subjectId: id }));
  }
  const roles = [
    ['lead', 'command', 'p1'],
    ['window', 'secretariat', 'p2'],
    ['repair', 'worker', 'p3'],
  ] as const;
  for (const [id, group, holder] of roles) {
    plan.role.push(
      recordOf('role', id, { name: id, kind: 'incident', group, needsDeputy: true, minDeputies: 1 }),
    );
    for (const [order, personId] of [holder, 'p4'].entries())
      plan.assignment.push(
        recordOf('assignment', `${id}:${order}`, { roleId: id, personId, order, reviewedOn: RECENT }),
      );
  }
  plan.role.push(recordOf('role', 'contractor', { name: 'contractor', kind: 'incident', external: true }));
}

function addPlaces(plan: OpenPlan): void {
  const power = {
    upsMinutes: 10,
    generatorStartSeconds: 40,
    generatorHours: 72,
    refuelContract: true,
    dualFeed: true,
  };
  for (const id of ['hq', 'branch']) {
    plan.site.push(
      recordOf('site', id, {
        name: id,
        serverRoom: true,
        power,
        cooling: { type: 'air', separateUnitOnGenerator: true, limitCelsius: 35 },
        electronicLockFailState: 'closed',
        physicalKeyHolderIds: ['p1'],
        lineOrganisationIds: ['carrier', 'vendor'],
      }),
    );
  }
  plan.siteLink.push(
    recordOf('siteLink', 'hq-branch', {
      fromSiteId: 'hq',
      toSiteId: 'branch',
      coDamage: { local: false, medium: false, wide: false },
    }),
  );
  for (const id of ['vendor', 'carrier']) {
    plan.organisation.push(
      recordOf('organisation', id, {
        name: id,
        serviceAgreement: {
          coverage: '24x365',
          responseMinutes: 30,
          onsiteHours: 4,
          restoreHours: 8,
          availabilityPercent: 99.9,
          crisisServiceAgreed: true,
          crisisService: null,
          priorityDispatch: true,
        },
        ownBcpConfirmedOn: RECENT,
        lastJointDrillOn: RECENT,
        alternativeId: id === 'vendor' ? 'carrier' : 'vendor',
      }),
    );
    plan.contact.push(phone(`c-${id}`, id, '03-0000-1111'));
  }
}

function addWork(plan: OpenPlan): void {
  const same = {
    rlo: { kind: 'rlo-percent', value: 100 },
    mainSiteId: 'hq',
    alternateSiteId: 'branch',
    standby: 'warm',
    hardwareLevel: { target: 3, current: 3 },
    externalServiceLevel: { target: 2, current: 2 },
    switchoverHours: 1,
    onsiteHours: 8,
    backup: {
      method: 'daily',
      intervalHours: 24,
      location: 'branch',
      tamperProofCopy: true,
      lastRestoreTestOn: RECENT,
      restoreHours: 4,
    },
    vendorIds: ['vendor'],
    ownerPersonId: 'p1',
    endOfSupport: false,
  };
  plan.system.push(
    recordOf('system', 'lan', { ...same, name: 'lan', kind: 'base', ownRtoHours: 4 }),
    recordOf('system', 'mail', { ...same, name: 'mail', kind: 'business', ownRtoHours: 48 }),
  );
  plan.dependency.push(recordOf('dependency', 'mail-lan', { systemId: 'mail', dependsOnId: 'lan' }));
  plan.business.push(
    recordOf('business', 'write', {
      name: 'write',
      rtoHours: 48,
      rlo: { kind: 'rlo-percent', value: 50 },
      alternative: '紙と電話',
      alternativeLimitHours: 72,
      alternativeAgreed: true,
      impact: [
        { afterHours: 24, level: 'damaged' },
        { afterHours: 72, level: 'intolerable' },
      ],
      alternativeWork: { casesPerDay: 30, minutesPerCase: 20, people: 2, hoursPerDay: 8, backlogCases: 10 },
    }),
  );
  plan.systemUse.push(recordOf('systemUse', 'write-mail', { businessId: 'write', systemId: 'mail' }));
}

function addFlow(plan: OpenPlan): void {
  plan.flow.push(recordOf('flow', 'flow', { title: 'flow' }));
  const nodes = [
    ['seen', 'trigger'],
    ['decide', 'decision'],
    ['repairIt', 'action'],
    ['over', 'end'],
  ] as const;
  for (const [id, kind] of nodes)
    plan.flowNode.push(
      recordOf('flowNode', id, { flowId: 'flow', kind, title: id, roleId: 'lead', checklistId: 'list' }),
    );
  for (const [fromId, toId] of [
    ['seen', 'decide'],
    ['decide', 'repairIt'],
    ['decide', 'over'],
    ['repairIt', 'over'],
  ] as const)
    plan.flowEdge.push(
      recordOf('flowEdge', `${fromId}-${toId}`, {
        flowId: 'flow',
        fromId,
        toId,
        kind: 'branch',
        condition: 'はい',
      }),
    );
  plan.checklist.push(recordOf('checklist', 'list', { title: 'list', roleId: 'repair' }));
  for (const order of [1, 2])
    plan.checklistItem.push(
      recordOf('checklistItem', `item${order}`, { checklistId: 'list', order, text: 'item' }),
    );
  plan.criterion.push(
    recordOf('criterion', 'start', {
      title: 'start',
      decisionRoleId: 'lead',
      deputyRule: '代行者が決める',
      thresholds: [{ id: 't', text: both('震度6'), basis: null }],
    }),
  );
}

function addUpkeep(plan: OpenPlan): void {
  plan.trainingEntry.push(
    recordOf('trainingEntry', 'readThrough', {
      title: 'readThrough',
      plannedOn: RECENT,
      heldOn: RECENT,
      intervalMonths: 12,
    }),
  );
  plan.planReview.push(
    recordOf('planReview', 'numbers', { text: 'numbers', cadence: 'quarterly', lastDoneOn: RECENT }),
  );
  plan.measure.push(recordOf('measure', 'line', { title: 'line', status: 'doing', dueOn: '2027-03-31' }));
  plan.componentAssessment.push(
    recordOf('componentAssessment', 'network', {
      component: 'network',
      targetLevel: 3,
      equipment: [
        { name: 'router', level: 3, single: false },
        { name: 'switch', level: 4, single: false },
      ],
    }),
  );
  plan.componentCheck.push(
    recordOf('componentCheck', 'spare', { text: 'spare line', answer: 'yes', critical: true }),
    recordOf('componentCheck', 'fuel', { text: 'fuel', answer: 'na', critical: true }),
  );
}

/** The sound plan, new for each call. */
export function soundPlan(): OpenPlan {
  const plan = Object.fromEntries(READINESS_ENTITIES.map((entity) => [entity, []])) as unknown as OpenPlan;
  plan.plan.push(
    recordOf('plan', 'plan', {
      title: '計画',
      organisation: 'みらい県',
      issuedOn: RECENT,
      nextReviewOn: '2027-03-31',
      storage: [
        { id: 'a', kind: 'paper', place: both('本庁舎') },
        { id: 'b', kind: 'device', place: both('北支所') },
      ],
      custodianId: 'p1',
      policy: '人命を先に守る',
      threats: ['thr-disaster'],
    }),
  );
  addPeople(plan);
  addPlaces(plan);
  addWork(plan);
  addFlow(plan);
  addUpkeep(plan);
  return plan;
}
