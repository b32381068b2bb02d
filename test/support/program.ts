// The command-line program built from the present source, and running shells of it, for tests that need a process of their own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import type { Envelope } from '../../shared/rpc/envelope';
import { ask, enter, pageHeaders } from './http';
import { root } from './sources';

const cache = join(root, 'node_modules', '.cache', 'sonae-program');
const SOURCES = ['shared', 'electron', 'renderer/documents', 'package-lock.json', 'vite.config.ts'];
const OLD_MS = 3_600_000;

function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Builds the program once for each state of the source. @returns the path of `cli.js`. */
export async function builtProgram(): Promise<string> {
  const state = Math.round(Math.max(...SOURCES.map((name) => newestChange(join(root, name)))));
  const folder = join(cache, String(state));
  if (!existsSync(folder)) await build(folder);
  return join(folder, 'cli.js');
}

/** Built beside its place and renamed: two test files that build at once do not see each other's half. */
async function build(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const old = join(cache, name);
    if (Date.now() - statSync(old).mtimeMs > OLD_MS) rmSync(old, { recursive: true, force: true });
  }
  const making = `${folder}.${process.pid}`;
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    environments: { programs: { build: { outDir: making } } },
  });
  const programs = builder.environments.programs;
  if (!programs) throw new Error('the build has no programs');
  await builder.build(programs);
  if (existsSync(folder)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, folder);
}

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Runs through another program: `prlimit --fsize=... node`. */
  readonly through?: readonly string[];
  /** Arguments of Node itself, before the program. */
  readonly nodeArgs?: readonly string[];
  /** Another build of the program; the present source's when left out. */
  readonly program?: string;
}

/** The environment of a test's process: no display to open a browser on, keys in a folder of the test. */
function environment(env: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, SONAE_DATA: _data, ...inherited } = process.env;
  return { ...inherited, LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo', ...env };
}

async function launch(options: RunOptions): Promise<ChildProcess> {
  const program = options.program ?? (await builtProgram());
  const [first = '', ...rest] = [
    ...(options.through ?? []),
    process.execPath,
    ...(options.nodeArgs ?? []),
    program,
    ...options.args,
  ];
  return spawn(first, rest, { env: environment(options.env), stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs the program to its end. */
export async function run(options: RunOptions): Promise<Ended> {
  const child = await launch(options);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin?.on('error', () => undefined).end(options.input ?? '');
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { status, out, err };
}

export interface RunningShell {
  readonly url: string;
  readonly port: number;
  readonly cookie: string;
  readonly pid: number;
  /** Everything it has said on the error stream. */
  readonly err: () => string;
  call(name: string, input?: unknown, actor?: string): Promise<Envelope>;
  /** SIGTERM, and its exit status. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export interface ShellOptions extends Omit<RunOptions, 'args' | 'input'> {
  readonly dataDir: string;
  /** Loads the demo plan first. */
  readonly demo?: boolean;
  readonly port?: number;
}

/** Starts `serve` as a process of its own and enters it as a browser would. */
export async function startLoopback(options: ShellOptions): Promise<RunningShell> {
  const env = { SONAE_CONFIG: `${options.dataDir}-config`, ...options.env };
  const common = { ...options, env };
  if (options.demo) {
    const demo = await run({ ...common, args: ['demo', '--data', options.dataDir] });
    if (demo.status !== 0) throw new Error(`demo failed: ${demo.err}`);
  }
  const args = [
    'serve',
    '--json',
    '--no-open',
    '--data',
    options.dataDir,
    '--port',
    String(options.port ?? 0),
  ];
  const child = await launch({ ...common, args });
  return entered(child);
}

async function entered(child: ChildProcess): Promise<RunningShell> {
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const line = await firstLine(child, ended, () => err);
  const { url } = JSON.parse(line) as { url: string };
  const port = Number(new URL(url).port);
  const cookie = await enter(port, url);
  const call = async (name: string, input: unknown = {}, actor: string | null = null): Promise<Envelope> => {
    const body = JSON.stringify({ name, input, caller: { actor, language: 'ja' } });
    const answer = await ask(port, {
      method: 'POST',
      path: '/rpc',
      headers: pageHeaders(port, cookie),
      body,
    });
    return JSON.parse(answer.text) as Envelope;
  };
  return {
    url,
    port,
    cookie,
    pid: child.pid ?? 0,
    err: () => err,
    call,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function firstLine(child: ChildProcess, ended: Promise<number | null>, err: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    void ended.then((status) => reject(new Error(`the shell ended with ${status}: ${err()}`)));
  });
}
