// Calls of the analysis: impact, required RTOs, the recovery schedule with what is tried out on it, its odds, and readiness.
import { z } from 'zod';
import { dateOrInstantSchema, idSchema, instantSchema } from '../model/define';
import { bilingual, query, type Topic, task } from './define';

const hours = z.number().nullable();
const work: readonly Topic[] = ['system', 'business', 'systemUse', 'dependency'];
const positiveHours = z.number().min(0).max(100_000);

/** What is tried out without touching the plan. */
const trial = {
  /** Systems worked on at once; left out: as many as there are. */
  teams: z.int().min(1).max(10_000).optional(),
  /** `lost`: the stand-ins are gone too, everything is repaired on site. */
  standby: z.enum(['used', 'lost']).optional(),
  whatIfs: z
    .array(
      z.strictObject({
        systemId: idSchema,
        hours: positiveHours.optional(),
        standby: z.enum(['used', 'lost']).optional(),
      }),
    )
    .max(1_000)
    .optional(),
};

const systemRow = {
  id: z.string(),
  /** Hours after the start; null where hours are missing here or below, or dependencies run in a circle. */
  startHours: hours,
  endHours: hours,
  /** Systems whose end made this start possible. */
  waitsFor: z.array(z.string()),
  meetsRto: z.boolean().nullable(),
};
const businessRow = {
  id: z.string(),
  endHours: hours,
  rtoHours: hours,
  /** The systems that came last. */
  waitsFor: z.array(z.string()),
  meetsRto: z.boolean().nullable(),
};

const problem = z.strictObject({ code: z.string(), hours, ids: z.array(z.string()) });

/** What is derived of a system; nothing here is typed by anybody. */
const structureRow = z.strictObject({
  id: z.string(),
  requiredRtoHours: hours,
  /** The businesses with that RTO. */
  becauseOf: z.array(z.string()),
  group: z.string().nullable(),
  /** The gravest first. */
  problems: z.array(problem),
  /** The businesses that use it or a system standing on it. */
  businessIds: z.array(z.string()),
  /** Where its countermeasures stand below their target, or nobody rated them. */
  gaps: z.array(
    z.strictObject({
      component: z.enum(['hardware', 'externalService']),
      current: z.number().nullable(),
      target: z.number(),
      ofGroup: z.number().nullable(),
    }),
  ),
});

/** What is derived of a business. */
const impactRow = z.strictObject({
  id: z.string(),
  /** The sum of the weights of its criteria. */
  importance: z.number(),
  /** Hours after which its stop cannot be borne; null when no judged time is. */
  tolerableHours: hours,
  /** When the last of its systems is expected back, with a team for every system. */
  expectedHours: hours,
  /** A day of work by hand; null while an amount is missing. */
  day: z.strictObject({ needHours: z.number(), haveHours: z.number(), behindCases: z.number() }).nullable(),
  lasting: z.strictObject({ because: z.enum(['stated', 'work', 'keptUp', 'unknown']), hours }),
});

export const analysisCalls = {
  /** What the stop of each business does and how long its other means last, with what there is to judge it by. */
  'analysis.impact': query({
    input: z.strictObject({}),
    output: z.strictObject({
      criteria: z.array(
        z.strictObject({ id: z.string(), text: bilingual, question: bilingual, weight: z.number() }),
      ),
      /** The times a stop is judged at, in hours. */
      horizons: z.array(z.number()),
      businesses: z.array(impactRow),
    }),
    reads: [...work, 'plan'],
  }),
  'analysis.rto': query({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.string(),
        requiredRtoHours: hours,
        becauseOf: z.array(z.string()),
        ownRtoHours: hours,
        group: z.string().nullable(),
        /** The gravest one, with the systems or businesses concerned; a circle as a path of ids. */
        problem: problem.nullable(),
      }),
    ),
    reads: work,
  }),
  'analysis.recovery': query({
    input: z.strictObject({ ...trial, startedAt: instantSchema.optional() }),
    output: z.strictObject({
      startedAt: z.string().nullable(),
      systems: z.array(z.strictObject(systemRow)),
      businesses: z.array(z.strictObject(businessRow)),
    }),
    reads: work,
  }),
  /** The same schedule with everything a chart shows: teams, reasons, chains, and how good it can be at best. */
  'analysis.schedule': query({
    input: z.strictObject(trial),
    output: z.strictObject({
      systems: z.array(
        z.strictObject({
          ...systemRow,
          hours,
          team: z.int().nullable(),
          waitedFor: z.enum(['nothing', 'dependency', 'team', 'unknown']),
          requiredRtoHours: hours,
        }),
      ),
      businesses: z.array(
        z.strictObject({
          ...businessRow,
          /** With a team for every system. */
          earliestHours: hours,
          missedBecause: z.enum(['work', 'teams']).nullable(),
          chain: z.array(z.string()),
        }),
      ),
      criticalPath: z.array(z.string()),
      endHours: z.number(),
      /** No order ends sooner than this; where it is reached, `provenShortest`. */
      lowerBoundHours: z.number(),
      provenShortest: z.boolean(),
    }),
    reads: work,
  }),
  /** What is derived of every system, single points of failure and circles, each with whom it concerns. */
  'analysis.structure': query({
    input: z.strictObject({}),
    output: z.strictObject({
      systems: z.array(structureRow),
      circles: z.array(z.array(z.string())),
      singlePoints: z.array(
        z.strictObject({
          kind: z.enum(['noStandby', 'sameSite', 'oneLine', 'oneVendor']),
          entity: z.enum(['system', 'site', 'organisation']),
          id: z.string(),
          systemIds: z.array(z.string()),
          businessIds: z.array(z.string()),
        }),
      ),
    }),
    reads: [...work, 'site', 'organisation'],
  }),
  /** How likely each RTO is met with three-point estimates; the same seed gives the same answer. */
  'analysis.simulate': task({
    input: z.strictObject({
      ...trial,
      estimates: z
        .array(
          z
            .strictObject({
              systemId: idSchema,
              optimisticHours: positiveHours,
              likelyHours: positiveHours,
              pessimisticHours: positiveHours,
            })
            .refine(
              (one) => one.optimisticHours <= one.likelyHours && one.likelyHours <= one.pessimisticHours,
              'estimate.disordered',
            ),
        )
        .max(10_000),
      seed: z.int().min(0).max(0xffff_ffff),
      runs: z.int().min(1).max(100_000).optional(),
    }),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    output: z.strictObject({
      runs: z.int(),
      businesses: z.array(
        z.strictObject({
          id: z.string(),
          rtoHours: z.number(),
          probability: z.number(),
          low: z.number(),
          high: z.number(),
        }),
      ),
    }),
  }),
  /** What of the plan would not hold, the gravest first, at the day asked for. */
  'analysis.readiness': query({
    input: z.strictObject({ asOf: dateOrInstantSchema.optional() }),
    output: z.array(
      z.strictObject({
        rule: z.string(),
        severity: z.enum(['critical', 'warning', 'info']),
        entity: z.string(),
        id: z.string(),
        /** Where the field asks for it: document and section. */
        source: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    reads: '*',
  }),
} as const;
