// The three kinds of calls, and what the contract knows of each: what it takes, what it gives, what it reads.
import { z } from 'zod';
import { unknownSchema } from '../model/define';
import { type EntityName, entities, type RecordOf } from '../model/index';

/** Things that change beside the shared records: running tasks and this folder's own settings. */
export type Topic = EntityName | 'task' | 'local';

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
  /** A change of any of these makes an earlier answer stale. */
  readonly reads: readonly Topic[] | '*';
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  readonly input: I;
  readonly output: O;
}

/** Long work: runs beside the main thread, tells its progress, can be cancelled, ends in one short commit. */
export interface Task<
  I extends z.ZodType = z.ZodType,
  P extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: 'task';
  readonly input: I;
  readonly progress: P;
  readonly output: O;
}

export type Call = Query | Command | Task;

/** A read: dispatch hands it a database that cannot write. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  call: Omit<Query<I, O>, 'kind'>,
): Query<I, O> {
  return { kind: 'query', ...call };
}

/** A write: dispatch opens a transaction around it. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  call: Omit<Command<I, O>, 'kind'>,
): Command<I, O> {
  return { kind: 'command', ...call };
}

/** Long work; the call answers with a task id at once. */
export function task<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(
  call: Omit<Task<I, P, O>, 'kind'>,
): Task<I, P, O> {
  return { kind: 'task', ...call };
}

/** The schema of a stored record, derived from its entity. */
export function recordSchema<N extends EntityName>(name: N): z.ZodType<RecordOf<N>> {
  const shape: Record<string, z.ZodType> = { id: z.string(), deleted: z.boolean() };
  for (const [field, definition] of Object.entries(entities[name].fields)) shape[field] = definition.schema;
  return z.object(shape) as unknown as z.ZodType<RecordOf<N>>;
}

/** The answer of a command that has nothing to tell. */
export const nothing = z.strictObject({});

/** A text in both languages; `en` null: not translated. */
export const bilingual = z.strictObject({ ja: z.string(), en: z.string().nullable() });
export type Bilingual = z.output<typeof bilingual>;

/** A value or the statement that it is not known, which opens a question (rule 1). */
export function mayBeUnknown<T extends z.ZodType>(schema: T) {
  return z.union([schema, unknownSchema]).optional();
}
