// The built program's `serve` as a process of its own, on a data folder and a key folder of the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../support/sources';

const program = join(root, 'dist', 'electron', 'cli.js');

/** Where a desk keeps its things; nothing of the user's is read or written. */
export interface Folders {
  readonly data: string;
  readonly config: string;
}

export interface Server {
  /** One-time address for a browser. */
  readonly url: string;
  readonly port: number;
  /** SIGKILL: nothing gets the chance to be written. */
  kill(): Promise<void>;
  /** SIGTERM, as when somebody ends it. */
  stop(): Promise<void>;
}

function environment(folders: Folders): NodeJS.ProcessEnv {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, SONAE_DATA: _data, ...inherited } = process.env;
  const own = { SONAE_CONFIG: folders.config, LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' };
  return { ...inherited, ...own };
}

function launch(folders: Folders, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args, '--data', folders.data], {
    env: environment(folders),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ending(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** Runs a verb of the program to its end. @returns what it printed. Throws when it failed. */
export async function runProgram(folders: Folders, args: readonly string[]): Promise<string> {
  const child = launch(folders, args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (part) => (out += part));
  child.stderr?.on('data', (part) => (err += part));
  const status = await ending(child);
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${err}`);
  return out;
}

/** Starts `serve` on a free port. */
export async function startServer(folders: Folders): Promise<Server> {
  const child = launch(folders, ['serve', '--json', '--no-open', '--port', '0']);
  let err = '';
  child.stderr?.on('data', (part) => (err += part));
  const ended = ending(child);
  const line = await Promise.race([
    new Promise<string>((resolve) => child.stdout?.once('data', (part) => resolve(String(part)))),
    ended.then((status) => Promise.reject(new Error(`serve ended with ${status}: ${err}`))),
  ]);
  const { url } = JSON.parse(line) as { url: string };
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
    child.kill(signal);
    await ended;
  };
  return { url, port: Number(new URL(url).port), kill: end('SIGKILL'), stop: end('SIGTERM') };
}
