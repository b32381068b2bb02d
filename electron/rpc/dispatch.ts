// Every call's way in: find it, parse it, open the right handle, run it, answer with an envelope.
import { AppError } from '../../shared/model/errors';
import { type CallName, contract, isCallName } from '../../shared/rpc/contract';
import type { Topic } from '../../shared/rpc/define';
import { type Caller, type Envelope, requestSchema, type WindowKind } from '../../shared/rpc/envelope';
import { asStoreError } from '../store/connection';
import type { CommandContext, Handlers, QueryContext } from '../store/handles';
import type { Store } from '../store/store';
import { issuesOf } from '../store/validate';
import type { CommitInput, WriteTx } from '../store/writeTx';
import type { Log } from './log';
import type { TaskRunner } from './tasks';

export interface DispatchParts {
  readonly store: Store;
  readonly handlers: Handlers;
  readonly tasks: TaskRunner;
  readonly log: Log;
  /** What a commit is made with, for the acting person given. */
  readonly commitInput: (actor: string | null) => CommitInput;
  /** Told after COMMIT which entities were touched. */
  readonly emit: (topics: readonly Topic[]) => void;
}

/** Answers one call of a window; never throws. A task answers `{taskId}` at once; a wall is refused all but queries. */
export function dispatch(parts: DispatchParts, raw: unknown, window: WindowKind): Envelope {
  try {
    return { ok: true, value: run(parts, raw, window) };
  } catch (cause) {
    return refusal(parts, cause, nameOf(raw));
  }
}

function nameOf(raw: unknown): string {
  const name = typeof raw === 'object' && raw !== null && 'name' in raw ? raw.name : '';
  return typeof name === 'string' && isCallName(name) ? name : 'unknown';
}

function run(parts: DispatchParts, raw: unknown, window: WindowKind): unknown {
  const request = requestSchema.safeParse(raw);
  if (!request.success) throw new AppError('request.malformed', { issues: issuesOf(request.error) });
  const { name, caller } = request.data;
  if (!isCallName(name)) throw new AppError('call.unknown', { name: name.slice(0, 100) });
  if (window === 'wall' && contract[name].kind !== 'query')
    throw new AppError('window.readsOnly', { call: name });
  const input = contract[name].input.safeParse(request.data.input ?? {});
  if (!input.success) throw new AppError('input.invalid', { call: name, issues: issuesOf(input.error) });
  return runCall(parts, name, input.data, caller);
}

function runCall(parts: DispatchParts, name: CallName, input: unknown, caller: Caller): unknown {
  const kind = contract[name].kind;
  switch (kind) {
    case 'query': {
      const handler = parts.handlers[name] as (context: QueryContext, input: unknown) => unknown;
      return parts.store.read((db) => handler({ db, caller }, input));
    }
    case 'command': {
      const handler = parts.handlers[name] as (context: CommandContext, input: unknown) => unknown;
      return commitAndTell(parts, caller, (tx) => handler({ tx, caller }, input));
    }
    case 'task':
      return { taskId: parts.tasks.start(name, input, caller) };
  }
}

/** Commits, then tells the windows; the order matters: they read what they are told of. */
export function commitAndTell<T>(
  parts: Omit<DispatchParts, 'tasks' | 'handlers'>,
  caller: Caller,
  work: (tx: WriteTx) => T,
): T {
  const { value, touched, localTouched } = parts.store.commit(parts.commitInput(caller.actor), work);
  const topics: Topic[] = [...touched, ...(localTouched ? (['local'] as const) : [])];
  if (topics.length > 0) parts.emit(topics);
  return value;
}

/** The refusal a caller sees; the unexpected is logged with its place, without what was typed. */
function refusal(parts: DispatchParts, cause: unknown, call: string): Envelope {
  const known = asStoreError(cause, parts.store.file);
  if (known instanceof AppError) return { ok: false, code: known.code, data: known.data };
  logUnexpected(parts.log, known, call);
  return { ok: false, code: 'internal', data: { call } };
}

/** Logs an error nobody foresaw: its kind and where it arose. */
export function logUnexpected(log: Log, cause: unknown, call: string): void {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const place = (error.stack ?? '').split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  log({
    level: 'error',
    event: 'dispatch.unexpected',
    data: { call, kind: error.name, place: place.trim() },
  });
}
