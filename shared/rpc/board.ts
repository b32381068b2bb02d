// Calls of the status board: what is said of systems and businesses, their RTO clocks, estimates, other means and the order of recovery.
import { z } from 'zod';
import { BOARD_STATES, estimatePartsSchema, SUBJECT_KINDS } from '../model/board';
import { handworkSchema, rloSchema } from '../model/business';
import { idSchema, instantSchema, lineSchema, paragraphSchema, unknownSchema } from '../model/define';
import { MEDIA } from '../model/evidence';
import { amount, HOURS, MINUTES } from '../model/ranges';
import { command, mayBeUnknown, query, recordSchema } from './define';

const count = z.int().min(0);
const instant = z.string();

/** A system or business on the board. */
export const boardSubject = z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: idSchema });

/** One word about a state, as it is in force. */
export const statusWord = z.strictObject({
  id: z.string(),
  state: z.enum(BOARD_STATES),
  since: instant.nullable(),
  saidBy: z.string().nullable(),
  by: z.string().nullable(),
  deviceCode: z.string(),
  confirmedAt: instant,
  note: z.string().nullable(),
  waitsFor: z.string().nullable(),
  logNumber: z.string().nullable(),
});

/** The clock of the last time of being down. */
export const boardClock = z.strictObject({
  startedAt: instant,
  /** `stoppage`: as told; `detection`: of the event; `start`: of the response; `report`: told to be down after it was up. */
  from: z.enum(['stoppage', 'detection', 'start', 'report']),
  rtoHours: z.number().nullable(),
  deadlineAt: instant.nullable(),
  /** When it was restored; null while it is down. */
  endedAt: instant.nullable(),
});

/** An estimate as it stands, with what it comes to. */
export const boardOutlook = z.strictObject({
  id: z.string(),
  versions: count,
  disputed: z.boolean(),
  /** With the catching up as the backlog has it, where it is taken from there. */
  parts: estimatePartsSchema,
  followUpFrom: z.enum(['told', 'backlog']),
  countsFrom: instant.nullable(),
  minutes: z.number().nullable(),
  atLeastMinutes: z.number(),
  unknown: z.array(z.string()),
  forgotten: z.array(z.string()),
  measuredMinutes: z.number().nullable(),
  reason: z.string().nullable(),
  saidBy: z.string().nullable(),
  announcedAt: instant.nullable(),
  givenAt: instant,
});

/** Other means ever taken into use. */
export const boardMeans = z.strictObject({
  id: z.string(),
  inUse: z.boolean(),
  disputed: z.boolean(),
  means: z.string().nullable(),
  decidedBy: z.string().nullable(),
  since: instant.nullable(),
  lasting: z.enum(['stated', 'work', 'keptUp', 'unknown']),
  lastsHours: z.number().nullable(),
  exhaustedAt: instant.nullable(),
  behindCases: z.number().nullable(),
  limitHours: z.number().nullable(),
  work: handworkSchema.nullable(),
  note: z.string().nullable(),
});

/** What the plan says of the other means of a business. */
const plannedMeans = z.strictObject({
  means: z.string().nullable(),
  meansEn: z.string().nullable(),
  limitHours: z.number().nullable(),
  agreed: z.boolean().nullable(),
  work: handworkSchema.nullable(),
});

export const boardRow = boardSubject.extend({
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Of a system: `base` or `business`; null for a business. */
  systemKind: z.enum(['base', 'business']).nullable(),
  ownerId: z.string().nullable(),
  group: z.string().nullable(),
  rtoHours: z.number().nullable(),
  rtoFrom: z.enum(['required', 'own']).nullable(),
  rlo: rloSchema.nullable(),
  state: z.enum(BOARD_STATES),
  isUp: z.boolean(),
  disputed: z.boolean(),
  since: instant.nullable(),
  confirmedAt: instant.nullable(),
  words: z.array(statusWord),
  clock: boardClock.nullable(),
  outlook: boardOutlook.nullable(),
  expected: z.strictObject({
    at: instant.nullable(),
    atLeast: instant.nullable(),
    heldBy: z.string().nullable(),
  }),
  /** The systems at the bottom that keep it down; the path leads from it to them, both included. */
  blockers: z.array(z.strictObject({ id: z.string(), path: z.array(z.string()) })),
  unknownBelow: z.array(z.string()),
  /** Said to work although something below is known to be down. */
  doubtful: z.boolean(),
  slackMinutes: z.number().nullable(),
  slackAtMostMinutes: z.number().nullable(),
  means: boardMeans.nullable(),
  planned: plannedMeans.nullable(),
  /** Minutes of catching up as the backlog has it; null where it says nothing. */
  catchUpMinutes: z.number().nullable(),
});
export type BoardRowView = z.output<typeof boardRow>;

const stateCounts = z.record(z.enum(BOARD_STATES), count);

export const boardView = z.strictObject({
  incidentId: z.string(),
  noticedAt: instant.nullable(),
  startedAt: instant,
  counts: z.strictObject({ system: stateCounts, business: stateCounts }),
  /** Base systems, business systems, businesses; each by priority, then by name. */
  rows: z.array(boardRow),
  /** Who keeps whom down, the least slack first. */
  holds: z.array(z.strictObject({ id: z.string(), waiting: z.array(z.string()) })),
});
export type BoardView = z.output<typeof boardView>;

const orderRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  state: z.enum(BOARD_STATES),
  place: count.nullable(),
  /** By the plan, counted from the detection. */
  plannedStartAt: instant.nullable(),
  plannedEndAt: instant.nullable(),
  is: z.enum(['done', 'now', 'next', 'waits', 'unknown']),
  begunAt: instant.nullable(),
  doneAt: instant.nullable(),
  cameBack: count.nullable(),
  before: z.array(z.string()),
});

/** One line of a row's history, as it was written. */
const line = z.strictObject({
  confirmedAt: instant,
  recordedAt: instant,
  deviceCode: z.string(),
  logNumber: z.string().nullable(),
  inForce: z.boolean(),
  /** Declared wrong by a later line. */
  isWrong: z.boolean(),
});

const READS = [
  'statusReport',
  'restorationEstimate',
  'alternativeUse',
  'backlogReport',
  'handworkEstimate',
  'incident',
  'system',
  'business',
  'systemUse',
  'dependency',
  'clockCheck',
  'device',
] as const;

/** What every telling may say of its making. */
const told = {
  incidentId: idSchema,
  /** When it was seen or told; now when left out. */
  confirmedAt: instantSchema.optional(),
  supersedes: idSchema.optional(),
};

export const boardCalls = {
  'board.view': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: boardView,
    reads: READS,
  }),
  /** The clocks that run, next to fall first, for the overview and the wall. */
  'board.clocks': query({
    input: z.strictObject({ incidentId: idSchema, limit: z.int().min(1).max(100).optional() }),
    output: z.strictObject({
      counts: stateCounts,
      /** Clocks that run, shown or not. */
      running: count,
      /** The deadlines of what is known to be down, next to fall first. */
      deadlines: z.array(instant),
      rows: z.array(boardRow),
      /** Names for the ids in paths and holds. */
      names: z.record(z.string(), z.strictObject({ ja: z.string(), en: z.string().nullable() })),
      holds: z.array(z.strictObject({ id: z.string(), waiting: z.array(z.string()) })),
    }),
    reads: READS,
  }),
  /** The order of recovery the plan suggests, and what really happens. */
  'board.order': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(orderRow),
    reads: READS,
  }),
  /** What still waits when the response is to end: lots not processed, other means not given up. */
  'board.left': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.strictObject({
      means: z.array(boardSubject.extend({ name: z.string(), nameEn: z.string().nullable() })),
      lots: z.array(z.string()),
    }),
    reads: READS,
  }),
  /** Everything ever said of a row, newest first. */
  'board.history': query({
    input: z.strictObject({ incidentId: idSchema, subjectId: idSchema }),
    output: z.strictObject({
      statuses: z.array(line.extend({ record: recordSchema('statusReport') })),
      estimates: z.array(
        line.extend({
          record: recordSchema('restorationEstimate'),
          minutes: z.number().nullable(),
          returnAt: instant.nullable(),
        }),
      ),
      uses: z.array(line.extend({ record: recordSchema('alternativeUse') })),
      /** Times of being down, oldest first. */
      outages: z.array(boardClock),
    }),
    reads: READS,
  }),
  /** Says in which state systems or businesses are; one line of the chronology for all of them. */
  'board.report': command({
    input: z.strictObject({
      ...told,
      subjects: z.array(boardSubject).min(1).max(200),
      state: z.enum(BOARD_STATES),
      since: mayBeUnknown(instantSchema),
      saidBy: mayBeUnknown(lineSchema),
      level: z.enum(['met', 'notMet']).optional(),
      note: paragraphSchema.optional(),
      waitsFor: lineSchema.optional(),
      medium: z.enum(MEDIA).optional(),
    }),
    output: z.strictObject({ number: z.string(), ids: z.array(z.string()), questions: z.array(z.string()) }),
  }),
  /** Gives an estimate of the restoration; earlier ones stay as versions. */
  'board.estimate': command({
    input: z.strictObject({
      ...told,
      subject: boardSubject,
      parts: estimatePartsSchema.partial(),
      countsFrom: z.union([instantSchema, unknownSchema]),
      followUpFrom: z.enum(['told', 'backlog']).optional(),
      measuredMinutes: amount(MINUTES).optional(),
      reason: mayBeUnknown(lineSchema),
      saidBy: mayBeUnknown(lineSchema),
      announcedAt: mayBeUnknown(instantSchema),
    }),
    output: z.strictObject({
      id: z.string(),
      number: z.string(),
      /** Null: cannot be said. */
      minutes: z.number().nullable(),
      questions: z.array(z.string()),
    }),
  }),
  /** Takes other means into use, looks at them again, or gives them up. */
  'board.means': command({
    input: z.strictObject({
      ...told,
      subject: boardSubject,
      act: z.enum(['started', 'changed', 'ended']),
      means: mayBeUnknown(lineSchema),
      decidedBy: mayBeUnknown(lineSchema),
      since: mayBeUnknown(instantSchema),
      limitHours: mayBeUnknown(amount(HOURS)),
      work: handworkSchema.optional(),
      note: paragraphSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), questions: z.array(z.string()) }),
  }),
} as const;
