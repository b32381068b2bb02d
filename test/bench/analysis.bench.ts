// Required RTOs and the recovery schedule over 500 systems and 2,000 links, beside one plain topological pass over the same graph.
import { graphOf } from '../../shared/domain/analysis/graph';
import { planRecovery } from '../../shared/domain/analysis/recovery';
import { deriveRtos } from '../../shared/domain/analysis/rto';
import { singlePoints } from '../../shared/domain/analysis/singlePoints';
import { bigPlan } from './bigPlan';
import { print, quantile, timeEach } from './measure';

const ROUNDS = 60;
const TEAMS = 5;

/** The floor: Kahn's pass over numbered arrays, nothing derived and nothing named. */
function plainPass(dependsOn: readonly (readonly number[])[]): number {
  const open = dependsOn.map((list) => list.length);
  const dependents = dependsOn.map((): number[] => []);
  for (const [system, list] of dependsOn.entries()) for (const one of list) dependents[one]?.push(system);
  const ready = open.flatMap((count, system) => (count === 0 ? [system] : []));
  for (const system of ready) {
    for (const one of dependents[system] ?? []) {
      open[one] = (open[one] ?? 0) - 1;
      if (open[one] === 0) ready.push(one);
    }
  }
  return ready.length;
}

const plan = bigPlan();
const groups = [3, 24, 72, 168, 336, null].map((maxHours, place) => ({
  code: 'SABCDE'.charAt(place),
  maxHours,
  hardwareLevel: null,
  externalServiceLevel: null,
}));
const estate = {
  ...plan,
  systems: plan.systems.map((system) => ({
    ...system,
    standby: 'warm',
    mainSiteId: 'site-a',
    alternateSiteId: 'site-b',
    vendorIds: ['org-a'],
  })),
  sites: [],
  organisations: [{ id: 'org-a', alternativeId: null }],
};
const options = { teams: TEAMS, standby: 'used', whatIfs: [] } as const;

function afterEdit(): void {
  deriveRtos(plan, groups);
  singlePoints(estate);
  planRecovery(plan, options);
}

const { dependsOn } = graphOf(plan.systems, plan.dependencies);
const first = timeEach(1, afterEdit);
const whole = timeEach(ROUNDS, afterEdit);
const rtos = timeEach(ROUNDS, () => void deriveRtos(plan, groups));
const schedule = timeEach(ROUNDS, () => void planRecovery(plan, options));
const floor = timeEach(ROUNDS, () => void plainPass(dependsOn));

print([
  { name: 'RTOs, single points and schedule after an edit, p50', ms: quantile(whole, 0.5) },
  { name: 'plain topological pass over the same graph, p50', ms: quantile(floor, 0.5) },
  { name: 'the very first time in a cold process', ms: quantile(first, 0.5) },
  { name: 'after an edit, p95', ms: quantile(whole, 0.95) },
  { name: 'required RTOs alone, p50', ms: quantile(rtos, 0.5) },
  { name: 'schedule for 5 teams alone, p50', ms: quantile(schedule, 0.5) },
]);
