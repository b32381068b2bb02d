// An edit and the required RTOs after it, dispatch to answer, over 500 systems and 2,000 links; beside the edit alone and a bare fsync.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app';
import { databaseKey } from '../../electron/store/keys';
import { openStore } from '../../electron/store/store';
import type { WriteTx } from '../../electron/store/writeTx';
import { seededRandom } from '../support/storeFixture';
import { fsyncFloor, print, projectDir, quantile, timeEach, withFolder } from './measure';

const SYSTEMS = 500;
const LINKS = 2_000;
const BUSINESSES = 120;
const USES = 600;
const ROUNDS = 60;
const WARM_UP = 5;

const random = (bytes: number): Uint8Array => randomBytes(bytes);
const seeded = seededRandom(3);
const below = (limit: number): number => {
  const [a = 0, b = 0] = seeded(2);
  return (a * 256 + b) % limit;
};
const system = (number: number): string => `sys-${String(number).padStart(3, '0')}`;

function sources(dataDir: string) {
  return { userConfigDir: join(dataDir, 'config'), keychain: null, passphrase: null };
}

function openApp(dataDir: string): App {
  return createApp({
    dataDir,
    resourcesDir: join(projectDir, 'resources'),
    clock: () => Date.now(),
    random,
    zoneMinutes: () => 540,
    log: (line) => console.error(JSON.stringify(line)),
    keySources: sources(dataDir),
    lock: true,
    print: { run: () => Promise.reject(new Error('not in this benchmark')), engine: () => null },
    version: 'bench',
  });
}

function call(app: App, name: string, input: unknown): unknown {
  const answer = app.dispatch({ name, input });
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.data)}`);
  return answer.value;
}

/** Links go from a system to an earlier one, so that every chain has an end. */
function fill(tx: WriteTx): void {
  for (let n = 0; n < SYSTEMS; n += 1)
    tx.create(
      'system',
      { name: system(n), kind: n < 100 ? 'base' : 'business', ownRtoHours: 1 + below(300), onsiteHours: 4 },
      system(n),
    );
  for (let n = 0; n < BUSINESSES; n += 1)
    tx.create('business', { name: `biz-${n}`, rtoHours: 2 + below(300) }, `biz-${n}`);
  for (let n = 0; n < LINKS; n += 1) {
    const from = 1 + below(SYSTEMS - 1);
    tx.create('dependency', { systemId: system(from), dependsOnId: system(below(from)) });
  }
  for (let n = 0; n < USES; n += 1)
    tx.create('systemUse', { businessId: `biz-${n % BUSINESSES}`, systemId: system(below(SYSTEMS)) });
}

function filled(dataDir: string): App {
  const app = openApp(dataDir);
  call(app, 'plan.create', { organisation: 'みらい県', title: '計画' });
  const store = openStore(dataDir, databaseKey({ dataDir, sources: sources(dataDir), random }));
  store.commit({ clockMs: Date.now(), zoneMinutes: () => 540, random, actor: null }, fill);
  store.close();
  return app;
}

withFolder((folder) => {
  const app = filled(join(folder, 'data'));
  const edit = (round: number) =>
    call(app, 'record.save', {
      entity: 'system',
      id: system(round * 7),
      fields: { ownRtoHours: 301 + round },
    });
  const ask = () => call(app, 'analysis.rto', {});
  timeEach(WARM_UP, ask);
  const whole = timeEach(ROUNDS, (round) => {
    edit(round);
    ask();
  });
  const alone = timeEach(ROUNDS, edit);
  const answers = timeEach(ROUNDS, ask);
  const floor = fsyncFloor(folder, ROUNDS);
  void app.close();
  print([
    { name: 'an edit and the RTOs after it, p50', ms: quantile(whole, 0.5) },
    { name: 'a bare 4 KB fsync, p50', ms: quantile(floor, 0.5) },
    { name: 'the same, p95', ms: quantile(whole, 0.95) },
    { name: 'the RTOs alone, p50', ms: quantile(answers, 0.5) },
    { name: 'an edit that changes nothing, p50', ms: quantile(alone, 0.5) },
  ]);
});
