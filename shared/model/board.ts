// The status board as evidence: what was said of a system or business, how long its return will take, by what other means it runs.
import { z } from 'zod';
import { handworkSchema } from './business';
import {
  choice,
  defineEntity,
  instantSchema,
  line,
  lineSchema,
  orUnknown,
  paragraph,
  real,
  reference,
  structure,
  unknownSchema,
  words,
} from './define';
import { evidenceTime } from './evidence';
import { amount, HOURS, MINUTES } from './ranges';

/** What stands on the board: an information system, or a business that needs some. */
export const SUBJECT_KINDS = ['system', 'business'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a system or business can be said to be; `unknown` is said, too. Restored is no state but the event of getting back up. */
export const BOARD_STATES = [
  'working',
  'otherMeans',
  'degraded',
  'restoring',
  'stopped',
  'stoppedOnPurpose',
  'unknown',
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Which of the board's subjects a piece of evidence speaks of. */
const subject = {
  incidentId: reference('incident', { required: true }),
  subjectKind: choice(SUBJECT_KINDS, { required: true }),
  subjectId: reference('*', { required: true }),
};

/** What every piece of the board's evidence ends with: what its author knew, who wrote it, and when. */
const origin = {
  /** Earlier evidence of the same kind on the same subject its author had seen in force (S7). */
  after: words({}),
  /** Evidence of the same kind that was wrong and counts no longer; it stays visible. */
  supersedes: reference('*', {}),
  by: line({}),
  logEntryId: reference('logEntry', {}),
  ...evidenceTime,
};

/** A state told by somebody. `occurredAt`: when it was seen or told; without it, at the moment of writing. */
export const statusReport = defineEntity({
  name: 'statusReport',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    ...subject,
    state: choice(BOARD_STATES, { required: true }),
    /** Since when it is in this state; null: as long as the state is the one known before, else since it was told. */
    since: orUnknown(instantSchema, {}),
    /** On whose word. */
    saidBy: orUnknown(lineSchema, {}),
    /** Whether the recovery level (RLO) is reached; null: as the state says. */
    level: choice(['met', 'notMet'], {}),
    note: paragraph({}),
    /** Somebody or something outside the dependencies that must come first: a contractor, the power. */
    waitsFor: line({}),
    ...origin,
  },
});

const minutes = z.union([amount(MINUTES), unknownSchema]).nullable();

/** The parts of an estimate in minutes, in the order of the work; null: nothing entered. */
export const estimatePartsSchema = z.strictObject({
  detect: minutes,
  decide: minutes,
  repair: minutes,
  restart: minutes,
  verify: minutes,
  followUp: minutes,
  margin: minutes,
});
export type EstimateParts = z.output<typeof estimatePartsSchema>;

/** How long restoring will take (BoJ 2012, annex 1 II-2): decision, work and catching up, each told or unknown. */
export const restorationEstimate = defineEntity({
  name: 'restorationEstimate',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    ...subject,
    parts: structure(estimatePartsSchema, { required: true }),
    /** From when the minutes count. */
    countsFrom: orUnknown(instantSchema, { required: true }),
    /** Whether the catching up is taken from the backlog as it stands; the part told is used while that cannot be said. */
    followUpFrom: choice(['told', 'backlog'], { required: true }),
    /** Minutes a drill took for the same. */
    measuredMinutes: real({ ...MINUTES }),
    /** Why it is shorter than what was measured. */
    reason: orUnknown(lineSchema, {}),
    saidBy: orUnknown(lineSchema, {}),
    /** When the outlook was told to others. */
    announcedAt: orUnknown(instantSchema, {}),
    ...origin,
  },
});

/** Other means of a business or system taken into use, looked at again, or given up. */
export const alternativeUse = defineEntity({
  name: 'alternativeUse',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    ...subject,
    act: choice(['started', 'changed', 'ended'], { required: true }),
    means: orUnknown(lineSchema, {}),
    /** By whose decision. */
    decidedBy: orUnknown(lineSchema, {}),
    /** In use since; for `ended`, until. Null: at the moment it was told. */
    since: orUnknown(instantSchema, {}),
    /** What ends it whatever the work: fuel, forms, an agreement. */
    limitHours: orUnknown(amount(HOURS), {}),
    work: structure(handworkSchema, {}),
    note: paragraph({}),
    ...origin,
  },
});
