// Calls of the handover: objectives, the page a successor reads, and the handing on itself.
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, paragraphSchema } from '../model/define';
import { OBJECTIVE_STATES, pageSchema } from '../model/handover';
import { command, query, recordSchema } from './define';

const text = paragraphSchema.refine((value) => value.trim() !== '', 'text.empty');
const name = lineSchema.refine((value) => value.trim() !== '', 'text.empty');

export const objectiveView = z.strictObject({
  objective: recordSchema('objective'),
  since: z.string(),
  /** Wordings written in ignorance of each other; empty where there is one. */
  disputed: z.array(recordSchema('objective')),
});

export const handoverCalls = {
  'objective.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(objectiveView),
    reads: ['objective', 'incident', 'clockCheck'],
  }),
  'objective.set': command({
    input: z.strictObject({
      incidentId: idSchema,
      text,
      /** The wording this one replaces. */
      supersedes: idSchema.optional(),
      state: z.enum(OBJECTIVE_STATES).optional(),
      reason: lineSchema.optional(),
    }),
    output: z.strictObject({ id: z.string() }),
  }),
  /** One page of where things stand, for whoever goes on. */
  'handover.page': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.strictObject({
      incident: recordSchema('incident'),
      page: pageSchema,
      /** Roles somebody holds now, with their holder. */
      roles: z.array(
        z.strictObject({
          roleId: z.string(),
          name: z.string(),
          nameEn: z.string().nullable(),
          holder: z.string().nullable(),
          holderName: z.string().nullable(),
        }),
      ),
    }),
    reads: '*',
  }),
  'handover.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(
      z.strictObject({
        handover: recordSchema('handover'),
        at: z.string(),
        entryNumber: z.string().nullable(),
        fromName: z.string(),
        toName: z.string(),
        roleNames: z.array(z.string()),
      }),
    ),
    reads: ['handover', 'incident', 'person', 'role', 'logEntry', 'clockCheck'],
  }),
  /** The successor takes over: the page is kept, the roles move, the line is written. */
  'handover.take': command({
    input: z.strictObject({
      incidentId: idSchema,
      from: name,
      to: name,
      roleIds: z.array(idSchema).max(50).optional(),
      remarks: paragraphSchema.optional(),
      occurredAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
} as const;
