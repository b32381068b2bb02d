// Running tasks: their progress, cancelling, and their end; known to the windows as `task.list`.

import type { z } from 'zod';
import { AppError } from '../../shared/model/errors';
import type { CallName } from '../../shared/rpc/contract';
import type { Topic } from '../../shared/rpc/define';
import type { taskState } from '../../shared/rpc/desk';
import type { Caller } from '../../shared/rpc/envelope';
import type { Handlers, TaskContext } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';

export type TaskState = z.output<typeof taskState>;

export interface TaskParts {
  readonly handlers: () => Handlers;
  readonly db: ReadDb;
  readonly commit: <T>(caller: Caller, work: (tx: WriteTx) => T) => T;
  readonly emit: (topics: readonly Topic[]) => void;
  readonly newId: () => string;
  readonly now: () => string;
  /** Logs an error nobody foresaw. */
  readonly unexpected: (cause: unknown, call: string) => void;
}

interface Running {
  state: TaskState;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

const KEPT_AFTER_END = 20;

/** Starts tasks beside the main thread's work and remembers how they went. */
export class TaskRunner {
  private readonly parts: TaskParts;
  private readonly tasks = new Map<string, Running>();

  constructor(parts: TaskParts) {
    this.parts = parts;
  }

  /** Starts a task at once; whoever needs a queue (the printer) queues inside. @returns the task's id. */
  start(name: CallName, input: unknown, caller: Caller): string {
    const id = this.parts.newId();
    const abort = new AbortController();
    const state: TaskState = {
      id,
      name,
      state: 'running',
      progress: null,
      value: null,
      error: null,
      startedAt: this.parts.now(),
      endedAt: null,
    };
    const ended = Promise.resolve().then(() => this.work(id, input, caller, abort.signal));
    this.tasks.set(id, { state, abort, ended });
    this.forgetOldest();
    this.parts.emit(['task']);
    return id;
  }

  /** Running tasks and those that ended lately; of one name where it is given. */
  list(name?: string): TaskState[] {
    const states = [...this.tasks.values()].map((task) => task.state);
    return name === undefined ? states : states.filter((state) => state.name === name);
  }

  get(id: string): TaskState | null {
    return this.tasks.get(id)?.state ?? null;
  }

  /** Asks a task to stop. Throws `task.unknown`. Nothing happens to one that has ended. */
  cancel(id: string): void {
    const task = this.tasks.get(id);
    if (!task) throw new AppError('task.unknown', { id });
    task.abort.abort();
  }

  /** Waits for a task's end. Throws `task.unknown`. */
  async finished(id: string): Promise<TaskState> {
    const task = this.tasks.get(id);
    if (!task) throw new AppError('task.unknown', { id });
    await task.ended;
    return task.state;
  }

  /** Cancels everything and waits until it has stopped. */
  async stop(): Promise<void> {
    for (const task of this.tasks.values()) task.abort.abort();
    await Promise.all([...this.tasks.values()].map((task) => task.ended));
  }

  private async work(id: string, input: unknown, caller: Caller, signal: AbortSignal): Promise<void> {
    const name = this.tasks.get(id)?.state.name ?? '';
    const context: TaskContext<unknown> = {
      db: this.parts.db,
      caller,
      signal,
      progress: (progress) => this.move(id, { progress }),
      commit: (work) => this.parts.commit(caller, work),
    };
    try {
      const handler = this.parts.handlers()[name as CallName] as unknown as (
        context: TaskContext<unknown>,
        input: unknown,
      ) => Promise<unknown>;
      const value = await handler(context, input);
      this.move(id, { state: 'done', value, endedAt: this.parts.now() });
    } catch (cause) {
      this.move(id, this.failure(cause, name, signal));
    }
  }

  private failure(cause: unknown, name: string, signal: AbortSignal): Partial<TaskState> {
    const endedAt = this.parts.now();
    if (signal.aborted) return { state: 'cancelled', endedAt };
    if (cause instanceof AppError)
      return { state: 'failed', error: { code: cause.code, data: { ...cause.data } }, endedAt };
    this.parts.unexpected(cause, name);
    return { state: 'failed', error: { code: 'internal', data: { call: name } }, endedAt };
  }

  private move(id: string, next: Partial<TaskState>): void {
    const task = this.tasks.get(id);
    if (!task) return;
    task.state = { ...task.state, ...next };
    this.parts.emit(['task']);
  }

  private forgetOldest(): void {
    const ended = [...this.tasks.values()].filter((task) => task.state.endedAt !== null);
    for (const task of ended.slice(0, Math.max(0, ended.length - KEPT_AFTER_END)))
      this.tasks.delete(task.state.id);
  }
}
