// The tests' desk: a running program on a folder of its own, a window on it, and a watch on what the window must never do.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { CommandName, InputOf, OutputOf, QueryName } from '../../../shared/rpc/contract';
import type { Envelope } from '../../../shared/rpc/envelope';
import { ask, enter, pageHeaders } from '../../support/http';
import { type Folders, runProgram, type Server, startServer } from './server';
import { type Language, type Words, wordsOf } from './words';

export { expect, type Page };

/** What a window keeps of how it is seen. */
interface Preferences {
  readonly language?: Language;
  readonly scheme?: 'auto' | 'light' | 'dark';
  /** A person's id or a typed name. */
  readonly actor?: string | null;
}

export interface Desk {
  readonly folders: Folders;
  /** Calls the program beside the window; the answer must be a value. */
  call<N extends QueryName | CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Sets language, theme and acting person before a window opens. */
  prefer(preferences: Preferences): Promise<void>;
  /** Opens the window, on a screen when one is named (`/contacts`), and waits for its frame. */
  open(path?: string): Promise<void>;
  /** Opens the one-time address as the operating system would. */
  enter(): Promise<void>;
  /** SIGKILL. From then on the window may say that it lost its road. */
  kill(): Promise<void>;
  /** Starts the program again on the same folder, on another port. */
  restart(): Promise<void>;
}

interface Options {
  /** What the folder holds: the demo plan, or nothing yet. */
  readonly folder: 'demo' | 'empty';
  readonly language: Language;
}

interface Fixtures {
  readonly desk: Desk;
  readonly t: Words;
}

const LOST_ROAD =
  /ERR_(CONNECTION_REFUSED|SOCKET_NOT_CONNECTED|CONTENT_LENGTH_MISMATCH|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|NETWORK)/;

/** Collects what no window may do: errors in the console, uncaught errors, requests to anywhere else. */
function watch(page: Page) {
  const seen = { faults: [] as string[], mayLoseRoad: false };
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (seen.mayLoseRoad && LOST_ROAD.test(message.text())) return;
    seen.faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) =>
    seen.faults.push(`uncaught: ${error.name} ${error.message} ${error.stack ?? ''}`),
  );
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = hostname === '127.0.0.1' || ['blob:', 'data:', 'about:'].includes(protocol);
    if (!isOwn) seen.faults.push(`outbound: ${request.url()}`);
  });
  return seen;
}

class RunningDesk implements Desk {
  readonly folders: Folders;
  readonly seen: ReturnType<typeof watch>;
  private readonly page: Page;
  private server: Server;
  private cookie: string | null = null;
  private preferences: Preferences;

  constructor(folders: Folders, page: Page, server: Server, language: Language) {
    this.folders = folders;
    this.page = page;
    this.server = server;
    this.seen = watch(page);
    this.preferences = { language };
  }

  private get origin(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  private async ownCookie(): Promise<string> {
    this.cookie ??= await enter(this.server.port, this.server.url);
    return this.cookie;
  }

  async call<N extends QueryName | CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const headers = pageHeaders(this.server.port, await this.ownCookie());
    const { actor = null, language = 'ja' } = this.preferences;
    const caller = { actor, language };
    const body = JSON.stringify({ name, input, caller });
    const answer = await ask(this.server.port, { method: 'POST', path: '/rpc', headers, body });
    const envelope = JSON.parse(answer.text) as Envelope<OutputOf<N>>;
    if (!envelope.ok) throw new Error(`${name} refused: ${envelope.code} ${JSON.stringify(envelope.data)}`);
    return envelope.value;
  }

  async prefer(preferences: Preferences): Promise<void> {
    this.preferences = { ...this.preferences, ...preferences };
    const { language, scheme = 'light', actor = null } = this.preferences;
    await this.call('desk.remember', { key: 'window:preferences', value: { language, scheme, actor } });
  }

  async open(path = ''): Promise<void> {
    const [name = '', ...value] = (await this.ownCookie()).split('=');
    await this.page.context().addCookies([{ name, value: value.join('='), url: this.origin }]);
    await this.page.goto(`${this.origin}/${path === '' ? '' : `#${path}`}`);
    await expect(this.page.getByRole('banner')).toBeVisible();
  }

  async enter(): Promise<void> {
    await this.page.goto(this.server.url);
    this.cookie = await cookieOf(this.page.context(), this.origin);
  }

  async kill(): Promise<void> {
    this.seen.mayLoseRoad = true;
    await this.server.kill();
  }

  async restart(): Promise<void> {
    this.cookie = null;
    this.server = await startServer(this.folders);
  }

  async end(): Promise<void> {
    this.seen.mayLoseRoad = true;
    await this.server.stop();
  }
}

async function cookieOf(context: BrowserContext, origin: string): Promise<string> {
  const port = new URL(origin).port;
  const cookie = (await context.cookies(origin)).find(({ name }) => name.endsWith(port));
  if (cookie === undefined) throw new Error('the browser got no cookie');
  return `${cookie.name}=${cookie.value}`;
}

/** A folder on disk for the length of a test or a worker. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sonae-e2e-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const foldersIn = (folder: string): Folders => ({
  data: join(folder, 'data'),
  config: join(folder, 'config'),
});

/** `test` with a desk. Every test fails on an error in the console and on any request that leaves the machine. */
export const test = base.extend<Fixtures & Options, { readonly demoFolder: string }>({
  folder: ['demo', { option: true }],
  language: ['ja', { option: true }],
  t: async ({ language }, use) => use(wordsOf(language)),
  demoFolder: [
    async ({ playwright: _playwright }, use) =>
      inFolder(async (folder) => {
        await runProgram(foldersIn(folder), ['demo']);
        await use(folder);
      }),
    { scope: 'worker' },
  ],
  desk: async ({ page, folder, demoFolder, language }, use) =>
    inFolder(async (own) => {
      if (folder === 'demo') cpSync(demoFolder, own, { recursive: true });
      const folders = foldersIn(own);
      const desk = new RunningDesk(folders, page, await startServer(folders), language);
      if (folder === 'demo') await desk.prefer({ actor: 'p-01' });
      await use(desk);
      await page.close();
      await desk.end();
      expect(desk.seen.faults).toEqual([]);
    }),
});
