// Generic calls over every entity of the model, and the search over all of them.
import { z } from 'zod';
import { idSchema, safeText } from '../model/define';
import { type EntityName, entityNames } from '../model/index';
import { command, nothing, query } from './define';

const entity = z.enum(entityNames as [EntityName, ...EntityName[]]);
const anyRecord = z.looseObject({ id: z.string(), deleted: z.boolean() });

export const recordCalls = {
  'record.list': query({
    input: z.strictObject({
      entity,
      where: z.record(z.string(), z.unknown()).optional(),
      includeDeleted: z.boolean().optional(),
    }),
    output: z.array(anyRecord),
    reads: '*',
  }),
  'record.get': query({
    input: z.strictObject({ entity, id: idSchema }),
    output: anyRecord.nullable(),
    reads: '*',
  }),
  /** Only the given fields change; `deleted: false` brings a deleted record back. Append-only entities answer `record.appendOnly`. */
  'record.save': command({
    input: z.strictObject({ entity, id: idSchema.optional(), fields: z.record(z.string(), z.unknown()) }),
    output: z.strictObject({ id: z.string() }),
  }),
  'record.remove': command({ input: z.strictObject({ entity, id: idSchema }), output: nothing }),
  'record.history': query({
    input: z.strictObject({ entity, id: idSchema, field: z.string().optional() }),
    output: z.array(
      z.strictObject({
        field: z.string(),
        value: z.unknown(),
        at: z.string(),
        device: z.string(),
        actor: z.string().nullable(),
        inForce: z.boolean(),
      }),
    ),
    reads: '*',
  }),
  'search.find': query({
    input: z.strictObject({
      text: safeText(1000),
      limit: z.int().min(1).max(200).optional(),
      /**
       * Only these. Entities that are found through their owner answer with it: `contact` gives the people, organisations and
       * sites whose numbers contain the text, `assignment` the people whose roles do.
       */
      entities: z.array(entity).optional(),
    }),
    output: z.array(
      z.strictObject({
        entity,
        id: z.string(),
        title: z.string(),
        titleEn: z.string().nullable(),
        excerpt: z.string(),
      }),
    ),
    reads: '*',
  }),
} as const;
