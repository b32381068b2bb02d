// Calls of open questions: raised, asked of somebody by a time, answered into the field they came from, or let go by name.
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, paragraphSchema } from '../model/define';
import { fieldOfSchema } from '../model/incident';
import { factValueSchema } from '../model/reports';
import { command, nothing, query, recordSchema } from './define';

const words = paragraphSchema.min(1, 'text.empty');

/** An open or answered question with its number `Q-B03`. */
export const questionView = z.strictObject({
  number: z.string(),
  question: recordSchema('question'),
  entryNumber: z.string().nullable(),
});

/** What the answer fills, so that the right control can be offered. */
export const questionTarget = z.strictObject({
  kind: z.enum(['text', 'number', 'flag', 'instant', 'choice', 'name', 'medium']),
  choices: z.array(z.strictObject({ id: z.string(), ja: z.string(), en: z.string() })),
  /** The field in words, and where it stands: an entry's number, the incident, the reports. */
  field: z.strictObject({ ja: z.string(), en: z.string() }),
  place: z.enum(['incident', 'entry', 'report', 'other']),
  placeNumber: z.string().nullable(),
});
export type QuestionTarget = z.output<typeof questionTarget>;

/** A question with all answers anybody gave. */
export const questionLine = questionView.extend({
  urgency: z.enum(['overdue', 'unasked', 'waiting']),
  /** When somebody must look after it. */
  lookAt: z.string().nullable(),
  target: questionTarget.nullable(),
  answers: z.array(
    z.strictObject({
      as: z.enum(['answered', 'waived']),
      text: z.string(),
      toldBy: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
      inForce: z.boolean(),
    }),
  ),
});
export type QuestionLine = z.output<typeof questionLine>;

export const questionCalls = {
  'question.list': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(questionView),
    reads: ['question', 'logEntry', 'incident'],
  }),
  /** The questions by weight, with what each would fill and every answer given. */
  'question.board': query({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.array(questionLine),
    reads: ['question', 'questionAnswer', 'logEntry', 'incident', 'clockCheck'],
  }),
  'question.raise': command({
    input: z.strictObject({
      incidentId: idSchema,
      text: words,
      about: fieldOfSchema.optional(),
      askedOf: lineSchema.optional(),
      dueAt: instantSchema.optional(),
      nextCheckAt: instantSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
  /** Whom it is asked of, by when, and when somebody looks after it again; what is left out stays, null takes it away. */
  'question.assign': command({
    input: z.strictObject({
      id: idSchema,
      askedOf: lineSchema.nullable().optional(),
      dueAt: instantSchema.nullable().optional(),
      nextCheckAt: instantSchema.nullable().optional(),
    }),
    output: nothing,
  }),
  /** Answers it, or lets it go by name. The answer fills the field the question came from; an earlier answer stays visible. */
  'question.answer': command({
    input: z.strictObject({
      id: idSchema,
      as: z.enum(['answered', 'waived']),
      text: words,
      /** The value for the field, where that is not the text itself. */
      value: factValueSchema.optional(),
      toldBy: lineSchema.optional(),
    }),
    output: nothing,
  }),
} as const;
