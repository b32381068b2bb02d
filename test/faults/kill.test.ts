// SIGKILL in the middle of ticking: every tick that was acknowledged is there, and the log verifies.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, temporaryFolder, valueIn } from '../support/app';
import { startLoopback } from '../support/program';

const folder = temporaryFolder();
const dataDir = join(folder.path, 'data');
const TICKS = 200;
const KILL_AFTER = 120;
/** Ticks under way at the same time: some are in the middle when the kill comes. */
const LANES = 4;

interface Run {
  readonly items: readonly {
    item: { id: string };
    state: string;
    marks: readonly { mark: { reason: string | null } }[];
  }[];
}

let acknowledged: string[] = [];
let sent = 0;
let app: ReturnType<typeof openTestApp>;
let runId: string;

/** Ticks in a few lanes; the shell is killed while some are on their way. */
async function tickUntilKilled(): Promise<void> {
  const shell = await startLoopback({ dataDir, demo: true });
  const started = { mode: 'real', title: '停電', noticedAt: { unknown: 'unknown' }, what: '停電' };
  const { id: incidentId } = valueIn<{ id: string }>(await shell.call('incident.start', started));
  const [list] = valueIn<{ id: string }[]>(await shell.call('record.list', { entity: 'checklist' }));
  runId = valueIn<{ runId: string }>(
    await shell.call('checklist.start', { incidentId, checklistId: list?.id }),
  ).runId;
  const { items } = valueIn<Run>(await shell.call('checklist.get', { runId }));
  const ticks = Array.from({ length: TICKS }, (_, at) => ({
    runId,
    itemId: items[at % items.length]?.item.id,
    state: 'overridden',
    by: '架空 太郎',
    reason: `tick ${at}`,
  }));
  const waiting = ticks.values();
  const lane = async () => {
    for (const tick of waiting) {
      sent += 1;
      const answer = await shell.call('checklist.mark', tick).catch(() => null);
      if (answer?.ok) acknowledged.push(tick.reason);
      if (acknowledged.length === KILL_AFTER) await shell.kill();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

beforeAll(async () => {
  acknowledged = [];
  await tickUntilKilled();
  app = openTestApp({ dataDir });
});

afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('after SIGKILL in the middle of 200 ticks', () => {
  it('the kill came while ticks were under way', () => {
    expect(sent).toBe(TICKS);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER);
    expect(acknowledged.length).toBeLessThan(TICKS);
  });

  it('[D1] every acknowledged tick is there, each with its line in the chronology', () => {
    const run = valueIn<Run>(app.dispatch({ name: 'checklist.get', input: { runId } }));
    const kept = run.items.flatMap(({ marks }) => marks.map(({ mark }) => mark.reason));
    expect(acknowledged.filter((reason) => !kept.includes(reason))).toEqual([]);
    const marks = valueIn<unknown[]>(
      app.dispatch({ name: 'record.list', input: { entity: 'checklistMark' } }),
    );
    const lines = valueIn<{ kind: string }[]>(
      app.dispatch({ name: 'record.list', input: { entity: 'logEntry', where: { kind: 'tick' } } }),
    );
    // One more line says that the checklist was opened.
    expect(lines).toHaveLength(marks.length + 1);
  });

  it('[S2] the database is whole and the chain of the log verifies', () => {
    const health = app.dispatch({ name: 'desk.doctor', input: {} });
    expect(valueIn(health)).toMatchObject({
      integrity: ['ok'],
      synchronous: 'FULL',
      chain: { brokenAt: null },
    });
  });

  it('the next tick goes on where it stopped', () => {
    const { items } = valueIn<Run>(app.dispatch({ name: 'checklist.get', input: { runId } }));
    const mark = { runId, itemId: items[0]?.item.id, state: 'open', by: '架空 太郎', reason: 'again' };
    expect(app.dispatch({ name: 'checklist.mark', input: mark })).toEqual({ ok: true, value: {} });
  });
});
