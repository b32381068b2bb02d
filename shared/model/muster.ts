// Who is safe, who comes, who took which role and who rests: what was told of people during a response, as evidence (S7).
import { z } from 'zod';
import {
  choice,
  date,
  dateSchema,
  defineEntity,
  idSchema,
  instant,
  instantSchema,
  line,
  lineSchema,
  orUnknown,
  paragraph,
  reference,
  structure,
  words,
} from './define';
import { evidenceTime } from './evidence';
import { amount, COUNT, PERCENT } from './ranges';

/** 安否: how somebody is; not known is said by `unknown`. */
export const SAFETY = ['safe', 'injured'] as const;
/** Whether somebody takes part: there, on the way, from elsewhere (telework), or not at all. */
export const ATTENDANCE = ['onSite', 'coming', 'remote', 'cannotCome'] as const;
/** By which means the news of somebody came; by word of mouth and on paper it came through somebody else. */
export const MUSTER_MEANS = ['call', 'message', 'paper', 'wordOfMouth', 'faceToFace'] as const;
export type MusterMeans = (typeof MUSTER_MEANS)[number];

const safety = z.enum(SAFETY);
const attendance = z.enum(ATTENDANCE);

/** What every piece of evidence of this file keeps of its making. */
const told = {
  by: line({}),
  /** Who wrote it on paper, where it was entered from there. */
  scribe: line({}),
  /** The evidence in force its author had seen; what does not know each other may differ (S7). */
  after: words({}),
  logEntryId: reference('logEntry', {}),
  ...evidenceTime,
};

/** One piece of news of one person. A fact left out was not spoken of. */
export const musterReport = defineEntity({
  name: 'musterReport',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    personId: reference('person', { required: true }),
    safety: orUnknown(safety, {}),
    place: orUnknown(lineSchema, { personal: true }),
    attendance: orUnknown(attendance, {}),
    arrivalAt: orUnknown(instantSchema, {}),
    /** The last day on which they cannot come. */
    untilOn: orUnknown(dateSchema, {}),
    means: choice(MUSTER_MEANS, { required: true }),
    /** Who said it, where it was not the person: a person's id or a name. */
    toldBy: line({}),
    note: paragraph({ personal: true }),
    callAttemptId: reference('callAttempt', {}),
    /** The report this one corrects; the other one no longer counts, and both stay to be read (rule 2). */
    supersedes: reference('musterReport', {}),
    ...told,
  },
});

/** 着任 and 離任: a role moves by these alone (rule 8). */
export const roleTaking = defineEntity({
  name: 'roleTaking',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    roleId: reference('role', { required: true }),
    act: choice(['taken', 'left'], { required: true }),
    /** A person's id, or the name of somebody the plan does not know. */
    holder: line({ required: true }),
    reason: line({}),
    ...told,
  },
});

/** Coming on duty, going off duty, and the end planned for it. */
export const dutyShift = defineEntity({
  name: 'dutyShift',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    act: choice(['on', 'planned', 'off'], { required: true }),
    /** A person's id, or the name of somebody the plan does not know. */
    holder: line({ required: true }),
    plannedEndAt: instant({}),
    reason: line({}),
    ...told,
  },
});

/** The call to muster: how far it goes, where to, by when, and whether people must come on foot. */
export const musterCall = defineEntity({
  name: 'musterCall',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    /** The convening level of the catalogue (failureResponse), by its severity. */
    level: line({ codes: ['S1', 'S2', 'S3'] }),
    siteId: reference('site', {}),
    place: line({}),
    assembleBy: instant({}),
    /** `walk`: trains and roads are out, arrivals are guessed on foot. */
    travel: choice(['usual', 'walk'], { required: true }),
    reason: line({}),
    ...told,
  },
});

/** How many are at work: of those expected, at the office and from elsewhere; or the share where only that is known. */
export const staffSchema = z.strictObject({
  expected: z.int().min(0).max(COUNT.max).nullable(),
  onSite: z.int().min(0).max(COUNT.max).nullable(),
  remote: z.int().min(0).max(COUNT.max).nullable(),
  percent: amount(PERCENT).nullable(),
});
export type Staff = z.output<typeof staffSchema>;

/** Whom a staffing report speaks of: a unit, a team (the group of its roles) or a contractor. */
export const staffSubjectSchema = z.strictObject({
  entity: z.enum(['unit', 'team', 'organisation']),
  id: idSchema,
});
export type StaffSubject = z.output<typeof staffSubjectSchema>;

/** How many of a unit, a team or a contractor are at work from a day on; a day to come is a forecast. */
export const staffingReport = defineEntity({
  name: 'staffingReport',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    subject: structure(staffSubjectSchema, { required: true }),
    staff: orUnknown(staffSchema, {}),
    /** What a contractor still does. */
    service: choice(['normal', 'reduced', 'stopped'], {}),
    fromOn: date({ required: true }),
    untilOn: orUnknown(dateSchema, {}),
    means: choice(MUSTER_MEANS, { required: true }),
    toldBy: line({}),
    note: paragraph({}),
    supersedes: reference('staffingReport', {}),
    ...told,
  },
});
