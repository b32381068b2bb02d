// A week's response (20,000 entries, 500 runs): what every interaction costs, beside reading the same rows with bare SQL.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app';
import { connect } from '../../electron/store/connection';
import { databaseKey } from '../../electron/store/keys';
import { databaseFile } from '../../electron/store/store';
import { writeLongResponse } from '../support/longResponse';
import { print, projectDir, quantile, timeEach, withFolderAsync } from './measure';

const SIZE = { entries: 20_000, runs: 500 } as const;
const ROUNDS = 60;
const random = (bytes: number): Uint8Array => randomBytes(bytes);

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

function call<T>(app: App, name: string, input: unknown): T {
  const answer = app.dispatch({ name, input });
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.data)}`);
  return answer.value as T;
}

/** The incident, in a folder closed again, with everything written. */
async function build(dataDir: string): Promise<string> {
  const app = openApp(dataDir);
  call(app, 'plan.loadDemo', {});
  const start = { mode: 'real', title: '地震', what: '停電', noticedAt: '2026-11-13T05:00:00+09:00' };
  const { id } = call<{ id: string }>(app, 'incident.start', start);
  await app.close();
  writeLongResponse({ dataDir, sources: sources(dataDir) }, id, SIZE);
  return id;
}

/** The floor of every screen of the log: the rows of the incident fetched and parsed once with bare SQL. */
function floor(dataDir: string): number[] {
  const key = databaseKey({ dataDir, sources: sources(dataDir), random });
  const connection = connect({ file: databaseFile(dataDir), key, readonly: true });
  const rows = connection.prepare('SELECT id, clockAt, occurredAt FROM logEntry WHERE deleted = 0');
  const times = timeEach(ROUNDS, () => rows.all());
  connection.close();
  return times;
}

await withFolderAsync(async (folder) => {
  const incidentId = await build(folder);
  const app = openApp(folder);
  const { ids } = call<{ ids: string[] }>(app, 'chronology.order', { incidentId });
  const { runs } = call<{ runs: { run: { id: string } }[] }>(app, 'incident.overview', { id: incidentId });
  const runId = runs.at(-1)?.run.id;
  const items = call<{ items: { item: { id: string } }[] }>(app, 'checklist.get', { runId }).items;
  const measured = (name: string, work: (round: number) => unknown) => {
    const times = timeEach(ROUNDS, work);
    return [
      { name: `${name}, p95`, ms: quantile(times, 0.95) },
      { name: `${name}, p50`, ms: quantile(times, 0.5) },
    ];
  };
  const asked = (name: string, input: object) => measured(name, () => call(app, name, input));
  const inView = (round: number) => ids.slice(round * 200, round * 200 + 200);
  const rows = [
    ...asked('incident.overview', { id: incidentId }),
    ...asked('chronology.order', { incidentId }),
    ...measured('chronology.order narrowed by a text', () =>
      call(app, 'chronology.order', { incidentId, text: '復電の見込' }),
    ),
    ...measured('chronology.entries, 200 in view', (round) =>
      call(app, 'chronology.entries', { ids: inView(round) }),
    ),
    ...measured('chronology.add', (round) =>
      call(app, 'chronology.add', { incidentId, text: `停電 ${round}`, from: '電力会社', medium: 'phone' }),
    ),
    ...measured('chronology.order right after an entry', (round) => {
      call(app, 'chronology.add', { incidentId, text: `停電 ${round}`, from: '電力会社', medium: 'phone' });
      return call(app, 'chronology.order', { incidentId });
    }),
    ...measured('checklist.mark', (round) =>
      call(app, 'checklist.mark', {
        runId,
        itemId: items[round % items.length]?.item.id,
        state: 'done',
        by: 'p-01',
      }),
    ),
    ...measured('checklist.get', () => call(app, 'checklist.get', { runId })),
    ...asked('question.list', { incidentId }),
    ...asked('decision.list', { incidentId }),
    ...asked('board.clocks', { incidentId }),
    ...asked('promise.list', { incidentId }),
    ...asked('report.list', { incidentId }),
    ...asked('muster.summary', { incidentId }),
    ...asked('handover.page', { incidentId }),
    ...measured('search.find', () => call(app, 'search.find', { text: '復電の見込' })),
  ];
  await app.close();
  print([...rows, { name: 'the rows of the log by bare SQL, p50', ms: quantile(floor(folder), 0.5) }]);
});
