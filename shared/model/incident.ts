// A response to one event, the checklists run in it, and the questions it leaves open.
import { z } from 'zod';
import {
  choice,
  defineEntity,
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
  fields: {
    mode: choice(['real', 'drill'], { required: true }),
    title: line({ required: true, search: 'title' }),
    what: orUnknown(paragraphSchema, { required: true }),
    noticedAt: orUnknown(instantSchema, { required: true }),
    startedAt: instant({ required: true }),
    /** The edition of the plan this laptop held when the response began. */
    editionId: reference('edition', {}),
    closed: structure(closingSchema, {}),
    joinedTo: reference('incident', {}),
  },
});

/** A checklist opened in an incident. */
export const checklistRun = defineEntity({
  name: 'checklistRun',
  kind: 'record',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    checklistId: reference('checklist', { required: true }),
    startedAt: instant({ required: true }),
    startedBy: line({}),
    closed: structure(closingSchema, {}),
  },
});

/** Something not known that somebody must find out; its number is `Q-` + device code + serial. */
export const question = defineEntity({
  name: 'question',
  kind: 'record',
  search: { rank: 6 },
  fields: {
    incidentId: reference('incident', { required: true }),
    deviceCode: line({ required: true }),
    serial: integer({ required: true }),
    text: paragraph({ required: true, search: 'title' }),
    logEntryId: reference('logEntry', {}),
    ownerId: reference('*', {}),
    nextCheckAt: instant({}),
    raisedAt: instant({ required: true }),
    answered: structure(
      z.strictObject({
        at: instantSchema,
        by: lineSchema.nullable(),
        as: z.enum(['answered', 'waived']),
        text: paragraphSchema,
      }),
      {},
    ),
  },
});
