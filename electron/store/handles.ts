// What dispatch hands a service: a read for a query, a write for a command, a leash for a task.

import type {
  CommandName,
  OutputOf,
  ParsedOf,
  ProgressOf,
  QueryName,
  TaskName,
} from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { ReadDb } from './read';
import type { WriteTx } from './writeTx';

export interface QueryContext {
  readonly db: ReadDb;
  readonly caller: Caller;
}

export interface CommandContext {
  readonly tx: WriteTx;
  readonly caller: Caller;
}

export interface TaskContext<P> {
  readonly db: ReadDb;
  readonly caller: Caller;
  /** Aborted when somebody cancels; the task then throws `task.cancelled` or ends early. */
  readonly signal: AbortSignal;
  readonly progress: (progress: P) => void;
  /** The task's one short commit; it cannot be cancelled. */
  readonly commit: <T>(work: (tx: WriteTx) => T) => T;
}

export type QueryHandlers = {
  readonly [N in QueryName]: (context: QueryContext, input: ParsedOf<N>) => OutputOf<N>;
};
export type CommandHandlers = {
  readonly [N in CommandName]: (context: CommandContext, input: ParsedOf<N>) => OutputOf<N>;
};
export type TaskHandlers = {
  readonly [N in TaskName]: (context: TaskContext<ProgressOf<N>>, input: ParsedOf<N>) => Promise<OutputOf<N>>;
};

/** The implementation of the whole contract. */
export type Handlers = QueryHandlers & CommandHandlers & TaskHandlers;
