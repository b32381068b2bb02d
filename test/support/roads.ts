// The two roads to one app: dispatch called directly, and HTTP through the loopback shell; same clock and chance on both.
import { join } from 'node:path';
import { shellWords } from '../../electron/shells/host/words';
import { startLoopback } from '../../electron/shells/loopback/server';
import type { Envelope } from '../../shared/rpc/envelope';
import { openTestApp, temporaryFolder } from './app';
import { ask, enter, pageHeaders } from './http';
import { root } from './sources';
import { START_MS, seededRandom } from './storeFixture';

export interface Road {
  call(name: string, input?: unknown): Promise<Envelope>;
  /** A request as it is, well formed or not. */
  send(request: unknown): Promise<Envelope>;
  close(): Promise<void>;
}

export const ROADS = ['direct', 'http'] as const;

const ACTOR = '架空 太郎';

/** A clock that goes on by a second at every look: answers are the same in every run. */
function tickingClock(): () => number {
  let now = START_MS;
  return () => (now += 1_000);
}

/** Opens a fresh folder and one road to it. */
export async function openRoad(kind: (typeof ROADS)[number]): Promise<Road> {
  const folder = temporaryFolder();
  const app = openTestApp({
    dataDir: join(folder.path, 'data'),
    clock: tickingClock(),
    random: seededRandom(11),
    lock: false,
  });
  const caller = { actor: ACTOR, language: 'ja' };
  const carried = kind === 'direct' ? null : await overHttp(app);
  const send = carried ? carried.send : async (request: unknown) => app.dispatch(structuredClone(request));
  return {
    send,
    call: (name, input = {}) => send({ name, input, caller }),
    async close() {
      await carried?.close();
      await app.close();
      folder.remove();
    },
  };
}

async function overHttp(app: ReturnType<typeof openTestApp>): Promise<Pick<Road, 'send' | 'close'>> {
  const resources = join(root, 'resources');
  const shell = await startLoopback({
    app,
    rendererDir: join(root, 'dist', 'renderer'),
    port: 0,
    words: { ja: shellWords(resources, 'ja'), en: shellWords(resources, 'en') },
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    clock: () => Date.now(),
    unexpected: (cause) => {
      throw cause;
    },
  });
  const headers = pageHeaders(shell.port, await enter(shell.port, shell.newAddress()));
  return {
    async send(request) {
      const body = JSON.stringify(request);
      const answer = await ask(shell.port, { method: 'POST', path: '/rpc', headers, body });
      return JSON.parse(answer.text) as Envelope;
    },
    close: () => shell.close(),
  };
}
