// The shape of a verb, and the desk a one-off verb opens beside a running shell.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { AppError } from '../../../shared/model/errors';
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import { chromiumEngine } from '../../print/chromiumEngine';
import { openDesk } from '../host/desk';
import type { CommandLine } from './options';
import type { ExitStatus, Terminal } from './terminal';

export interface Verb {
  /** Its own options; null takes any `--name value`. */
  readonly options: NonNullable<ParseArgsConfig['options']> | null;
  /** What its usage text names besides its own words. */
  readonly usage?: () => Readonly<Record<string, string>>;
  readonly run: (terminal: Terminal, line: CommandLine) => Promise<ExitStatus>;
}

export interface Beside {
  /** Whether the work begins a plan: only then is a folder that is not there made. */
  readonly begins?: boolean;
}

/** Whether a folder is not there; a file in its place or on the way to it is another matter, which the store names. */
function isMissing(folder: string): boolean {
  if (existsSync(folder)) return false;
  const above = dirname(folder);
  return statSync(above, { throwIfNoEntry: false })?.isDirectory() ?? (above === folder || isMissing(above));
}

/**
 * Opens the folder without its lock, works, closes. Throws `folder.missing` for a folder that is not there, which is more
 * likely a slip of the keys than a wish for a new one; and as `createApp` and as `work`.
 */
export async function besideShell<T>(
  terminal: Terminal,
  work: (app: App) => Promise<T> | T,
  { begins = false }: Beside = {},
): Promise<T> {
  const { dataDir, passphrase, log } = terminal;
  if (!begins && isMissing(dataDir)) throw new AppError('folder.missing', { dataDir });
  const app = openDesk({ dataDir, passphrase, keychain: null, lock: false, print: chromiumEngine(), log });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** One call to its very end: a task is awaited, Ctrl+C cancels it. */
export async function callToEnd(
  app: App,
  terminal: Terminal,
  name: string,
  input: unknown,
): Promise<Envelope> {
  const first = app.dispatch({ name, input, caller: terminal.caller });
  const taskId = first.ok ? taskIdOf(first.value) : null;
  return taskId === null ? first : waitForTask(app, terminal, taskId);
}

function taskIdOf(value: unknown): string | null {
  const isTask = typeof value === 'object' && value !== null && 'taskId' in value;
  return isTask && typeof value.taskId === 'string' ? value.taskId : null;
}

async function waitForTask(app: App, terminal: Terminal, id: string): Promise<Envelope> {
  const cancel = () => void app.dispatch({ name: 'task.cancel', input: { id }, caller: terminal.caller });
  process.on('SIGINT', cancel);
  try {
    const task = await app.taskFinished(id);
    if (task.state === 'done') return { ok: true, value: task.value };
    return { ok: false, code: task.error?.code ?? 'task.cancelled', data: task.error?.data ?? {} };
  } finally {
    process.off('SIGINT', cancel);
  }
}
