// Calls of the analysis: required RTOs, the recovery schedule with what is tried out on it, its odds, and readiness.
import { z } from 'zod';
import { dateOrInstantSchema, idSchema, instantSchema } from '../model/define';
import { query, type Topic, task } from './define';

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

export const analysisCalls = {
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
        problem: z.strictObject({ code: z.string(), hours, ids: z.array(z.string()) }).nullable(),
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
  /** Single points of failure and circles of dependencies, each with whom it concerns. */
  'analysis.structure': query({
    input: z.strictObject({}),
    output: z.strictObject({
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
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    reads: '*',
  }),
} as const;
