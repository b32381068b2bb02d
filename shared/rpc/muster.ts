// Calls of the muster: who is safe and comes, who holds which role, who rests, and how many are at work over days and weeks.
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  unknownSchema,
} from '../model/define';
import { CALL_RESULTS } from '../model/evidence';
import { ATTENDANCE, MUSTER_MEANS, SAFETY, staffSchema, staffSubjectSchema } from '../model/muster';
import { command, query, recordSchema } from './define';
import { musterBoard, musterSummary, roleNow, staffOutlook } from './musterViews';

const name = lineSchema.min(1, 'text.empty');

/** The facts a report tells; what is left out was not spoken of. */
const facts = {
  safety: z.union([z.enum(SAFETY), unknownSchema]).optional(),
  place: z.union([name, unknownSchema]).optional(),
  attendance: z.union([z.enum(ATTENDANCE), unknownSchema]).optional(),
  arrivalAt: z.union([instantSchema, unknownSchema]).optional(),
  untilOn: z.union([dateSchema, unknownSchema]).optional(),
  note: paragraphSchema.optional(),
};
/** Told times and scribes of what was first written on paper. */
const fromPaper = { occurredAt: instantSchema.optional(), scribe: lineSchema.optional() };
const written = z.strictObject({ id: z.string(), number: z.string() });

const READS = [
  'musterReport',
  'roleTaking',
  'dutyShift',
  'musterCall',
  'staffingReport',
  'callAttempt',
  'clockCheck',
  'question',
  'incident',
  'person',
  'role',
  'assignment',
  'skill',
  'unit',
  'site',
  'organisation',
  'plan',
  'criterion',
  'flowNode',
] as const;

export const musterCalls = {
  /** Everybody in the order of calling, the roles, the teams and who is on duty, as of now. */
  'muster.board': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: musterBoard,
    reads: [...READS],
  }),
  /** Who holds each role of the response now; for every screen that shows a role. */
  'muster.roles': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(roleNow),
    reads: [...READS],
  }),
  /** The muster in numbers; for the overview, handover and the wall. */
  'muster.summary': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: musterSummary,
    reads: [...READS],
  }),
  /** Everything told of one person, newest first, what was corrected among it. */
  'muster.history': query({
    input: z.strictObject({ incidentId: idSchema, personId: idSchema }),
    output: z.array(
      z.strictObject({
        report: recordSchema('musterReport'),
        at: z.string(),
        recordedAt: z.string(),
        number: z.string().nullable(),
        deviceCode: z.string().nullable(),
        corrected: z.boolean(),
      }),
    ),
    reads: [...READS, 'logEntry', 'device'],
  }),
  /** Calls people to muster: how far, where to, by when. */
  'muster.convene': command({
    input: z.strictObject({
      incidentId: idSchema,
      level: z.enum(['S1', 'S2', 'S3']).optional(),
      siteId: idSchema.optional(),
      place: lineSchema.optional(),
      assembleBy: instantSchema.optional(),
      travel: z.enum(['usual', 'walk']),
      reason: lineSchema.optional(),
      ...fromPaper,
    }),
    output: written,
  }),
  /** One piece of news of one person, by paper, word of mouth or any other way. */
  'muster.report': command({
    input: z.strictObject({
      incidentId: idSchema,
      personId: idSchema,
      means: z.enum(MUSTER_MEANS),
      /** Who said it, where it was not the person. */
      toldBy: lineSchema.optional(),
      supersedes: idSchema.optional(),
      ...facts,
      ...fromPaper,
    }),
    output: written,
  }),
  /** A call and what it told, logged as one: the attempt as `contacts.logCall` logs it, and the news of the person. */
  'muster.call': command({
    input: z.strictObject({
      incidentId: idSchema,
      contactId: idSchema,
      roleId: idSchema.optional(),
      result: z.enum(CALL_RESULTS),
      ...facts,
    }),
    output: z.strictObject({
      id: z.string(),
      number: z.string().nullable(),
      /** Whom the fall through the role leads to: the deputy whose turn it is; null when nobody is left. */
      next: z.string().nullable(),
      /** Another number of the same person by which a voice may answer now. */
      otherContactId: z.string().nullable(),
    }),
  }),
  /** 着任: the role moves, from whoever held it. */
  'muster.take': command({
    input: z.strictObject({
      incidentId: idSchema,
      roleId: idSchema,
      holder: name,
      reason: lineSchema.optional(),
      plannedEndAt: instantSchema.optional(),
      /** Where they take it; said with it that they are safe. */
      attendance: z.enum(['onSite', 'remote']).optional(),
      ...fromPaper,
    }),
    output: written,
  }),
  /** 離任: the role is nobody's until somebody takes it. */
  'muster.leave': command({
    input: z.strictObject({
      incidentId: idSchema,
      roleId: idSchema,
      holder: name.optional(),
      reason: lineSchema.optional(),
      ...fromPaper,
    }),
    output: written,
  }),
  /** Coming on duty, going off it, or planning its end. */
  'muster.duty': command({
    input: z.strictObject({
      incidentId: idSchema,
      holder: name,
      act: z.enum(['on', 'planned', 'off']),
      plannedEndAt: instantSchema.optional(),
      reason: lineSchema.optional(),
      ...fromPaper,
    }),
    output: written,
  }),
  /** A change of shift: every role of one goes to the next, who comes on duty while the other goes off it. */
  'muster.relieve': command({
    input: z.strictObject({
      incidentId: idSchema,
      from: name,
      to: name,
      plannedEndAt: instantSchema.optional(),
      reason: lineSchema.optional(),
      ...fromPaper,
    }),
    output: z.strictObject({ roles: z.int() }),
  }),
  /** How many of a unit, a team or a contractor are at work from a day on. */
  'muster.staffing': command({
    input: z.strictObject({
      incidentId: idSchema,
      subject: staffSubjectSchema,
      staff: z.union([staffSchema, unknownSchema]).optional(),
      service: z.enum(['normal', 'reduced', 'stopped']).optional(),
      fromOn: dateSchema,
      untilOn: z.union([dateSchema, unknownSchema]).optional(),
      means: z.enum(MUSTER_MEANS),
      toldBy: lineSchema.optional(),
      note: paragraphSchema.optional(),
      supersedes: idSchema.optional(),
      ...fromPaper,
    }),
    output: written,
  }),
  /** The staffing of the coming days: units, teams and contractors, and where a minimum breaks. */
  'muster.outlook': query({
    input: z.strictObject({
      incidentId: idSchema,
      fromOn: dateSchema.optional(),
      days: z.int().min(1).max(92),
    }),
    output: staffOutlook,
    reads: [...READS, 'logEntry'],
  }),
} as const;
