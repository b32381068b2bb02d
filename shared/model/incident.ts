// A response to one event, the checklists run in it, and the questions it leaves open.
import { z } from 'zod';
import {
  choice,
  defineEntity,
  idSchema,
  instant,
  instantSchema,
  integer,
  line,
  lineSchema,
  orUnknown,
  paragraph,
  paragraphSchema,
  reference,
  structure,
} from './define';
import { evidenceTime } from './evidence';

/** Who ended something, when, and why; one fact (S6). */
export const closingSchema = z.strictObject({
  at: instantSchema,
  by: lineSchema.nullable(),
  /** Who ordered the end while something was left; `by` is who carried it out. */
  orderedBy: lineSchema.nullable(),
  as: z.enum(['closed', 'falseAlarm']),
  reason: paragraphSchema.nullable(),
});

export const incident = defineEntity({
  name: 'incident',
  kind: 'record',
  search: { rank: 5 },
  part: 'response',
  ownLife: { madeBy: 'incident.start' },
  fields: {
    mode: choice(['real', 'drill'], { required: true, ownedBy: 'incident.start' }),
    title: line({ required: true, search: 'title' }),
    what: orUnknown(paragraphSchema, { required: true }),
    noticedAt: orUnknown(instantSchema, { required: true }),
    startedAt: instant({ required: true, ownedBy: 'incident.start' }),
    /** The edition of the plan this laptop held when the response began. */
    editionId: reference('edition', { ownedBy: 'incident.start' }),
    closed: structure(closingSchema, { ownedBy: 'incident.close' }),
    joinedTo: reference('incident', { ownedBy: 'incident.join' }),
  },
});

/** A checklist opened in an incident. */
export const checklistRun = defineEntity({
  name: 'checklistRun',
  kind: 'record',
  search: { rank: null },
  part: 'response',
  ownLife: { madeBy: 'checklist.start' },
  fields: {
    incidentId: reference('incident', { required: true, ownedBy: 'checklist.start' }),
    checklistId: reference('checklist', { required: true, ownedBy: 'checklist.start' }),
    startedAt: instant({ required: true, ownedBy: 'checklist.start' }),
    startedBy: line({ ownedBy: 'checklist.start' }),
    closed: structure(closingSchema, { ownedBy: 'checklist.close' }),
  },
});

/** A field of a record. */
export const fieldOfSchema = z.strictObject({ entity: lineSchema, id: idSchema, field: lineSchema });
export type FieldOf = z.output<typeof fieldOfSchema>;

/** Something not known that somebody must find out; its number is `Q-` + device code + serial. */
export const question = defineEntity({
  name: 'question',
  kind: 'record',
  search: { rank: 6, place: 'incidentId' },
  part: 'response',
  ownLife: { madeBy: 'chronology.add' },
  fields: {
    incidentId: reference('incident', { required: true, ownedBy: 'chronology.add' }),
    deviceCode: line({ required: true, ownedBy: 'chronology.add' }),
    serial: integer({ required: true, ownedBy: 'chronology.add' }),
    text: paragraph({ required: true, search: 'title', ownedBy: 'chronology.add' }),
    logEntryId: reference('logEntry', { ownedBy: 'chronology.add' }),
    /** The field that is empty for want of the answer: answering fills it. */
    about: structure(fieldOfSchema, { ownedBy: 'chronology.add' }),
    /** Who is asked: a person's id or a typed name. */
    askedOf: line({ ownedBy: 'question.assign' }),
    /** By when the answer is needed. */
    dueAt: instant({ ownedBy: 'question.assign' }),
    /** When somebody looks after it again. */
    nextCheckAt: instant({ ownedBy: 'question.assign' }),
    raisedAt: instant({ required: true, ownedBy: 'chronology.add' }),
    answered: structure(
      z.strictObject({
        at: instantSchema,
        by: lineSchema.nullable(),
        as: z.enum(['answered', 'waived']),
        text: paragraphSchema,
      }),
      { ownedBy: 'question.answer' },
    ),
  },
});

/** An answer somebody gave; two that do not know each other both stay (S7). `question.answered` is the one in force. */
export const questionAnswer = defineEntity({
  name: 'questionAnswer',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    questionId: reference('question', { required: true }),
    as: choice(['answered', 'waived'], { required: true }),
    text: paragraph({ required: true }),
    /** Who gave the answer, or let it go by name; `by` is who entered it. */
    toldBy: line({}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});
