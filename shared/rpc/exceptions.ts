// Calls of the register of exceptions: a rule set aside, made longer, withdrawn, put in order, reviewed.
import { z } from 'zod';
import { dateOrInstantSchema, idSchema, lineSchema, paragraphSchema } from '../model/define';
import { EXCEPTION_EVENTS } from '../model/exceptions';
import { command, nothing, query, recordSchema } from './define';

const said = lineSchema.refine((value) => value.trim() !== '', 'text.empty');
const words = paragraphSchema.refine((value) => value.trim() !== '', 'text.empty');

/** An exception with where it stands now and what became of it. */
export const exceptionView = z.strictObject({
  exception: recordSchema('exceptionMeasure'),
  status: z.enum(['inForce', 'withdrawn', 'settled']),
  expiresOn: z.string().nullable(),
  /** The last moment it holds. */
  expiresAt: z.string().nullable(),
  duty: z.enum(['setEnd', 'withdraw', 'cleanUp', 'review']).nullable(),
  isOverdue: z.boolean(),
  isDueSoon: z.boolean(),
  entryNumber: z.string().nullable(),
  events: z.array(
    z.strictObject({
      id: z.string(),
      as: z.enum(EXCEPTION_EVENTS),
      at: z.string(),
      decidedBy: z.string().nullable(),
      expiresOn: z.string().nullable(),
      text: z.string().nullable(),
      textEn: z.string().nullable(),
      entryNumber: z.string().nullable(),
    }),
  ),
});
export type ExceptionView = z.output<typeof exceptionView>;

export const exceptionCalls = {
  /** The register: what is overdue first, then what is in force by its end, then the rest. */
  'exception.list': query({
    input: nothing,
    output: z.array(exceptionView),
    reads: ['exceptionMeasure', 'exceptionEvent', 'clockCheck', 'incident', 'logEntry'],
  }),
  /** Sets a rule aside. Without an incident it is a standing one of calm days. */
  'exception.allow': command({
    input: z.strictObject({
      incidentId: idSchema.optional(),
      title: said,
      ruleDeparted: words,
      reason: paragraphSchema.optional(),
      risk: paragraphSchema.optional(),
      mitigation: paragraphSchema.optional(),
      requestedBy: lineSchema.optional(),
      approvedBy: said,
      expiresOn: dateOrInstantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string() }),
  }),
  'exception.note': command({
    input: z.strictObject({
      id: idSchema,
      as: z.enum(EXCEPTION_EVENTS),
      decidedBy: lineSchema.optional(),
      expiresOn: dateOrInstantSchema.optional(),
      text: paragraphSchema.optional(),
    }),
    output: nothing,
  }),
} as const;
