// The real app on a temporary folder, with a clock and chance of this machine and no browser to print with.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type App, type AppOptions, createApp } from '../../electron/app';
import type { TaskState } from '../../electron/rpc/tasks';
import { databaseKey } from '../../electron/store/keys';
import { openStore } from '../../electron/store/store';
import type { WriteTx } from '../../electron/store/writeTx';
import { AppError } from '../../shared/model/errors';
import type { Envelope } from '../../shared/rpc/envelope';
import { root } from './sources';

/** A folder of its own for one test file, removed by the caller. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sonae-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const noPrinter: AppOptions['print'] = {
  engine: () => null,
  run: () => Promise.reject(new AppError('print.noEngine')),
};

export interface TestAppOptions extends Partial<AppOptions> {
  readonly dataDir: string;
}

/** Opens the app as a shell does. Throws as `createApp`. */
export function openTestApp(options: TestAppOptions): App {
  return createApp({
    resourcesDir: join(root, 'resources'),
    clock: () => Date.now(),
    random: (bytes) => randomBytes(bytes),
    zoneMinutes: () => 540,
    log: () => {},
    keySources: { userConfigDir: `${options.dataDir}-config`, keychain: null, passphrase: null },
    lock: true,
    print: noPrinter,
    version: '0.0.0',
    ...options,
  });
}

/**
 * One commit beside the app, as it comes from another process or another laptop: none of the rules of its calls apply.
 * The app must have been opened by `openTestApp` with no keys of its own.
 */
export function writtenElsewhere(dataDir: string, work: (tx: WriteTx) => unknown): void {
  const random = (bytes: number) => randomBytes(bytes);
  const sources = { userConfigDir: `${dataDir}-config`, keychain: null, passphrase: null };
  const store = openStore(dataDir, databaseKey({ dataDir, sources, random }));
  try {
    store.commit({ clockMs: Date.now(), zoneMinutes: () => 540, random, actor: null }, work);
  } finally {
    store.close();
  }
}

/** The value of an answer that must be one. */
export function valueIn<T>(envelope: Envelope): T {
  if (!envelope.ok) throw new Error(`refused: ${envelope.code} ${JSON.stringify(envelope.data)}`);
  return envelope.value as T;
}

/** The code of an answer that must be a refusal. */
export function codeIn(envelope: Envelope): string {
  if (envelope.ok) throw new Error(`answered: ${JSON.stringify(envelope.value).slice(0, 200)}`);
  return envelope.code;
}

/** Starts a task over any road and waits for what it gives. Throws when it is refused or ends otherwise than done. */
export async function valueOfTask<T>(
  call: (name: string, input: unknown) => Promise<Envelope>,
  name: string,
  input: unknown,
): Promise<T> {
  const { taskId } = valueIn<{ taskId: string }>(await call(name, input));
  for (;;) {
    const task = valueIn<TaskState>(await call('task.get', { id: taskId }));
    if (task.state === 'done') return task.value as T;
    if (task.endedAt !== null) throw new Error(`${name} ended as ${task.state}: ${task.error?.code}`);
    await setTimeout(20);
  }
}
