// The analysis calls: loads the records, asks the pure rules, keeps nothing.
import { z } from 'zod';
import { at, circles, graphOf } from '../../shared/domain/analysis/graph';
import { handworkDay, lastingOf } from '../../shared/domain/analysis/handwork';
import { importanceOf, tolerableHours } from '../../shared/domain/analysis/impact';
import { levelGaps } from '../../shared/domain/analysis/levels';
import type { PriorityGroup } from '../../shared/domain/analysis/priority';
import { planRecovery, type Recovery, type RecoveryOptions } from '../../shared/domain/analysis/recovery';
import { businessesOn, deriveRtos } from '../../shared/domain/analysis/rto';
import { simulateRecovery } from '../../shared/domain/analysis/simulation';
import { singlePoints } from '../../shared/domain/analysis/singlePoints';
import type { PlanRecords } from '../../shared/domain/readiness/plan';
import { findFindings } from '../../shared/domain/readiness/rules';
import { AppError } from '../../shared/model/errors';
import { fromInstant, toInstant } from '../../shared/model/instant';
import type { OutputOf, ParsedOf, ProgressOf } from '../../shared/rpc/contract';
import type { QueryHandlers, TaskContext, TaskHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { Catalogue, Desk } from './desk';

type Queries =
  | 'analysis.impact'
  | 'analysis.rto'
  | 'analysis.recovery'
  | 'analysis.schedule'
  | 'analysis.structure'
  | 'analysis.readiness';
type AnalysisDesk = Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes'> & {
  /** People whose last wallet card no longer says what is true. */
  readonly agedCards: (db: ReadDb) => ReadonlySet<string>;
  readonly isRosterAged: (db: ReadDb) => boolean;
};

const DEFAULT_RUNS = 2_000;
/** So long without a look at the rest of the desk; so many runs at most, and so many between looks at the clock. */
const SLICE_MS = 40;
const RUNS_IN_SLICE = 1_000;
const RUNS_AT_ONCE = 5;

const groupsShape = z.object({
  groups: z.array(
    z.object({
      code: z.string(),
      rtoHours: z.object({ max: z.number().nullable() }),
      hardwareLevel: z.number().nullable(),
      externalServiceLevel: z.number().nullable(),
    }),
  ),
});

const text = z.object({ ja: z.string(), en: z.string().nullable() });
const impactShape = z.object({
  importantBusinessCriteria: z.array(z.object({ id: z.string(), order: z.number(), text, question: text })),
  triage: z.object({ timeBuckets: z.array(z.object({ maxHours: z.number().nullable() })) }),
});

/** By what the stop of a business is judged. Throws `catalogue.malformed`. */
function impactContent(catalogue: Catalogue): z.output<typeof impactShape> {
  const name = 'catalogue/backupOffice';
  const found = impactShape.safeParse(catalogue.read(name));
  if (!found.success) throw new AppError('catalogue.malformed', { name, issues: [] });
  return found.data;
}

/** The priority groups of the catalogue, fastest first. Throws `catalogue.malformed`. */
export function priorityGroups(catalogue: Catalogue): PriorityGroup[] {
  const name = 'catalogue/priorityLevels';
  const found = groupsShape.safeParse(catalogue.read(name));
  if (!found.success) throw new AppError('catalogue.malformed', { name, issues: [] });
  return found.data.groups.map(({ rtoHours, ...same }) => ({ ...same, maxHours: rtoHours.max }));
}

/** The systems and businesses of the plan with what ties them together. */
export function workOf(db: ReadDb) {
  return {
    systems: db.list('system'),
    businesses: db.list('business'),
    uses: db.list('systemUse'),
    dependencies: db.list('dependency'),
  };
}

function impactOf(db: ReadDb, desk: AnalysisDesk): OutputOf<'analysis.impact'> {
  const work = workOf(db);
  const { importantBusinessCriteria, triage } = impactContent(desk.catalogue);
  const weights = db.list('plan')[0]?.criterionWeights ?? null;
  const recovery = planRecovery(work, { teams: null, standby: 'used', whatIfs: [] });
  const expected = new Map(recovery.businesses.map(({ id, endHours }) => [id, endHours]));
  return {
    criteria: importantBusinessCriteria
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, text: words, question }) => ({
        id,
        text: words,
        question,
        weight: importanceOf([id], weights),
      })),
    horizons: triage.timeBuckets.flatMap(({ maxHours }) => maxHours ?? []),
    businesses: work.businesses.map((business) => ({
      id: business.id,
      importance: importanceOf(business.importantCriteria, weights),
      tolerableHours: tolerableHours(business.impact),
      expectedHours: expected.get(business.id) ?? null,
      day: handworkDay(business.alternativeWork),
      lasting: lastingOf(business),
    })),
  };
}

function optionsOf(input: ParsedOf<'analysis.schedule'>): RecoveryOptions {
  return { teams: input.teams ?? null, standby: input.standby ?? 'used', whatIfs: input.whatIfs ?? [] };
}

function rtoRows(db: ReadDb, desk: AnalysisDesk): OutputOf<'analysis.rto'> {
  return deriveRtos(workOf(db), priorityGroups(desk.catalogue)).map(({ problems, becauseOf, ...row }) => {
    const [problem] = problems;
    const gravest = problem ? { ...problem, ids: [...problem.ids] } : null;
    return { ...row, becauseOf: [...becauseOf], problem: gravest };
  });
}

function scheduleView(recovery: Recovery): OutputOf<'analysis.schedule'> {
  return {
    ...recovery,
    systems: recovery.systems.map((system) => ({ ...system, waitsFor: [...system.waitsFor] })),
    businesses: recovery.businesses.map((business) => ({
      ...business,
      waitsFor: [...business.waitsFor],
      chain: [...business.chain],
    })),
    criticalPath: [...recovery.criticalPath],
  };
}

function recoveryRows(recovery: Recovery, startedAt: string | null): OutputOf<'analysis.recovery'> {
  return {
    startedAt,
    systems: recovery.systems.map(({ id, startHours, endHours, waitsFor, meetsRto }) => ({
      id,
      startHours,
      endHours,
      waitsFor: [...waitsFor],
      meetsRto,
    })),
    businesses: recovery.businesses.map(({ id, endHours, rtoHours, waitsFor, meetsRto }) => ({
      id,
      endHours,
      rtoHours,
      waitsFor: [...waitsFor],
      meetsRto,
    })),
  };
}

type StructureRow = OutputOf<'analysis.structure'>['systems'][number];

function structureRows(work: ReturnType<typeof workOf>, desk: AnalysisDesk): StructureRow[] {
  const groups = priorityGroups(desk.catalogue);
  const codes = new Map(groups.map((group) => [group.code, group]));
  const graph = graphOf(work.systems, work.dependencies);
  const standing = businessesOn(work, graph);
  const systems = new Map(work.systems.map((system) => [system.id, system]));
  return deriveRtos(work, groups).map(({ id, requiredRtoHours, becauseOf, group, problems }, number) => {
    const system = systems.get(id);
    return {
      id,
      requiredRtoHours,
      becauseOf: [...becauseOf],
      group,
      problems: problems.map((one) => ({ ...one, ids: [...one.ids] })),
      businessIds: [...at(standing, number)].sort(),
      gaps: system === undefined ? [] : levelGaps(system, codes.get(group ?? '') ?? null),
    };
  });
}

function structureOf(db: ReadDb, desk: AnalysisDesk): OutputOf<'analysis.structure'> {
  const work = workOf(db);
  const points = singlePoints({
    ...work,
    sites: db.list('site'),
    organisations: db.list('organisation'),
  });
  return {
    systems: structureRows(work, desk),
    circles: circles(graphOf(work.systems, work.dependencies)),
    singlePoints: points.map((point) => ({
      ...point,
      systemIds: [...point.systemIds],
      businessIds: [...point.businessIds],
    })),
  };
}

type SimulateContext = TaskContext<ProgressOf<'analysis.simulate'>>;

/** Hands the desk back between slices of time, so that ticks and calls go on while it runs. Throws `task.cancelled`. */
async function simulate(
  { db, signal, progress }: SimulateContext,
  input: ParsedOf<'analysis.simulate'>,
  clock: () => number,
): Promise<OutputOf<'analysis.simulate'>> {
  const { estimates, seed } = input;
  const total = input.runs ?? DEFAULT_RUNS;
  const simulation = simulateRecovery(workOf(db), { ...optionsOf(input), estimates, seed });
  let done = 0;
  while (done < total) {
    if (signal.aborted) throw new AppError('task.cancelled');
    const until = clock() + SLICE_MS;
    const stop = Math.min(total, done + RUNS_IN_SLICE);
    while (done < stop && clock() < until) {
      const runs = Math.min(RUNS_AT_ONCE, stop - done);
      simulation.run(runs);
      done += runs;
    }
    progress({ done, total });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const { runs, businesses } = simulation.odds();
  return { runs, businesses: [...businesses] };
}

/** Everything the readiness rules look at. */
export function planRecords(db: ReadDb): PlanRecords {
  return {
    plan: db.list('plan'),
    site: db.list('site'),
    siteLink: db.list('siteLink'),
    person: db.list('person'),
    organisation: db.list('organisation'),
    contact: db.list('contact'),
    role: db.list('role'),
    assignment: db.list('assignment'),
    business: db.list('business'),
    system: db.list('system'),
    systemUse: db.list('systemUse'),
    dependency: db.list('dependency'),
    criterion: db.list('criterion'),
    flow: db.list('flow'),
    flowNode: db.list('flowNode'),
    flowEdge: db.list('flowEdge'),
    checklist: db.list('checklist'),
    checklistItem: db.list('checklistItem'),
    printRecord: db.list('printRecord'),
    trainingEntry: db.list('trainingEntry'),
    planReview: db.list('planReview'),
    measure: db.list('measure'),
    componentAssessment: db.list('componentAssessment'),
    componentCheck: db.list('componentCheck'),
    incident: db.list('incident'),
  };
}

/** A day counts from its beginning; without one, the present by the corrected clock. */
function presentOf(db: ReadDb, desk: AnalysisDesk, asOf: string | undefined): number {
  return asOf === undefined ? desk.clock() + db.clockOffsetSeconds() * 1000 : fromInstant(asOf);
}

function dayOf(nowMs: number, desk: AnalysisDesk): { nowMs: number; today: string } {
  return { nowMs, today: toInstant(nowMs, desk.zoneMinutes(nowMs)).slice(0, '2026-11-21'.length) };
}

/** The calls of the analysis. */
export function analysisHandlers(
  desk: AnalysisDesk,
): Pick<QueryHandlers, Queries> & Pick<TaskHandlers, 'analysis.simulate'> {
  return {
    'analysis.impact': ({ db }) => impactOf(db, desk),
    'analysis.rto': ({ db }) => rtoRows(db, desk),
    'analysis.recovery': ({ db }, input) =>
      recoveryRows(planRecovery(workOf(db), optionsOf(input)), input.startedAt ?? null),
    'analysis.schedule': ({ db }, input) => scheduleView(planRecovery(workOf(db), optionsOf(input))),
    'analysis.structure': ({ db }) => structureOf(db, desk),
    'analysis.simulate': (context, input) => simulate(context, input, desk.clock),
    'analysis.readiness': ({ db }, { asOf }) =>
      findFindings(planRecords(db), {
        ...dayOf(presentOf(db, desk, asOf), desk),
        groups: priorityGroups(desk.catalogue),
        agedCards: desk.agedCards(db),
        isRosterAged: desk.isRosterAged(db),
      }).map((finding) => ({ ...finding, data: { ...finding.data } })),
  };
}
