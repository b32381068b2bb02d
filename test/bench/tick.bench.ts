// One tick end to end, dispatch to acknowledged commit, beside the same rows by raw prepared statements and a bare fsync.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type App, createApp } from '../../electron/app';
import { connect } from '../../electron/store/connection';
import { databaseKey } from '../../electron/store/keys';
import { databaseFile } from '../../electron/store/store';
import { fsyncFloor, print, projectDir, quantile, timeEach, withFolder } from './measure';

const TICKS = 300;
const WARM_UP = 30;
const random = (bytes: number): Uint8Array => randomBytes(bytes);

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

function sources(dataDir: string) {
  return { userConfigDir: join(dataDir, 'config'), keychain: null, passphrase: null };
}

function call<T>(app: App, name: string, input: unknown): T {
  const answer = app.dispatch({ name, input });
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.data)}`);
  return answer.value as T;
}

/** Ticks as a response makes them: every item once, then the next run of the checklist. */
function ticks(dataDir: string): number[] {
  const app = openApp(dataDir);
  call(app, 'plan.loadDemo', {});
  const start = { mode: 'real', title: '停電', what: '停電', noticedAt: '2026-11-20T05:00:00+09:00' };
  const { id } = call<{ id: string }>(app, 'incident.start', start);
  let left: { runId: string; itemId: string }[] = [];
  const next = () => {
    if (left.length === 0) left = openRun(app, id);
    return left.shift();
  };
  const items = Array.from({ length: WARM_UP + TICKS }, next);
  const tick = (round: number) => call(app, 'checklist.mark', { ...items[round], state: 'done', by: 'p-01' });
  timeEach(WARM_UP, tick);
  const times = timeEach(TICKS, (round) => tick(round + WARM_UP));
  void app.close();
  return times;
}

function openRun(app: App, incidentId: string): { runId: string; itemId: string }[] {
  const { runId } = call<{ runId: string }>(app, 'checklist.start', {
    incidentId,
    checklistId: 'cl-initial',
  });
  const run = call<{ items: { item: { id: string } }[] }>(app, 'checklist.get', { runId });
  return run.items.map(({ item }) => ({ runId, itemId: item.id }));
}

interface Statement {
  readonly sql: string;
  readonly values: (string | number | null)[];
}

/** The rows the last tick left, as the statements that would write them again under other keys. */
function rowsOfLastTick(connection: ReturnType<typeof connect>): Statement[] {
  const last = connection.prepare('SELECT max(first) AS first FROM log_commit').get() as { first: number };
  const groups = connection.prepare('SELECT * FROM log_group WHERE first >= ?').all(last.first) as Record<
    string,
    string | number
  >[];
  const commit = connection.prepare('SELECT * FROM log_commit WHERE first = ?').get(last.first) as Record<
    string,
    string | number | null
  >;
  const records = groups.map((group) => ({
    table: String(group.entity),
    row: connection.prepare(`SELECT * FROM "${group.entity}" WHERE id = ?`).get(group.record) as Record<
      string,
      string | number | null
    >,
  }));
  const entry = records.find((record) => record.table === 'logEntry');
  const documents = connection
    .prepare('SELECT * FROM search_document WHERE record = ?')
    .all(entry?.row.id) as Record<string, string | number | null>[];
  const all = [
    { table: 'log_commit', row: commit },
    ...groups.map((row) => ({ table: 'log_group', row })),
    ...records,
    ...documents.map((row) => ({ table: 'search_document', row })),
  ];
  return all.map(({ table, row }) => ({
    sql: `INSERT INTO "${table}" (${Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
    values: Object.values(row),
  }));
}

/** The same rows in the same encrypted tables in one immediate transaction, without rules, stamps, hashes or index text. */
function rawTicks(dataDir: string): number[] {
  const key = databaseKey({ dataDir, sources: sources(dataDir), random });
  const connection = connect({ file: databaseFile(dataDir), key, readonly: false });
  connection.function('commit_open', () => 1);
  const prepared = rowsOfLastTick(connection).map(({ sql, values }) => ({
    statement: connection.prepare(sql),
    values,
  }));
  const grams = connection.prepare('INSERT INTO search_gram (rowid, title, alias, body) VALUES (?, ?, ?, ?)');
  const text = '初動 動対 対応 応0 01 1 自分 分と と周 周囲 囲の の安 安全 全を を確 確か かめ め';
  const counter = connection.prepare("UPDATE local_setting SET value = ? WHERE key = 'serial.logEntry'");
  const write = connection.transaction((round: number) => {
    for (const { statement, values } of prepared) {
      statement.run(...values.map((value, index) => renewed(value, index, round, statement.source)));
    }
    grams.run(9e15 - round, text, '', text);
    counter.run(String(round));
  });
  timeEach(WARM_UP, (round) => write.immediate(round));
  const times = timeEach(TICKS, (round) => write.immediate(round + WARM_UP));
  connection.close();
  return times;
}

/** Keys are made new so that the rows are inserts; everything else stays as it was. */
function renewed(
  value: string | number | null,
  index: number,
  round: number,
  sql: string,
): string | number | null {
  const isLog = sql.includes('"log_commit"') || sql.includes('"log_group"');
  if (isLog)
    return (index === 1 || index === 2) && typeof value === 'number'
      ? value + 1_000_000 + round * 100
      : value;
  if (index === 0) return typeof value === 'number' ? value + 1_000_000 + round : `${value}-${round}`;
  return sql.includes('"search_document"') && index === 2 ? `${value}-${round}` : value;
}

withFolder((folder) => {
  const app = ticks(folder);
  const raw = rawTicks(folder);
  const floor = fsyncFloor(folder, TICKS);
  print([
    { name: 'tick, dispatch to acknowledged commit, p50', ms: quantile(app, 0.5) },
    { name: 'the same rows by raw prepared statements, p50', ms: quantile(raw, 0.5) },
    { name: '4 KB write and fsync, p50', ms: quantile(floor, 0.5) },
    { name: 'tick, p99', ms: quantile(app, 0.99) },
    { name: 'raw prepared statements, p99', ms: quantile(raw, 0.99) },
  ]);
});
