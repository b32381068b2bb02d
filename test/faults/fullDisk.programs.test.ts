// A disk that fills up under a running shell: said clearly, nothing half-written, earlier records there, work goes on.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, temporaryFolder, valueIn } from '../support/app';
import { type RunningShell, startLoopback } from '../support/program';
import { type SmallDisk, smallDisk } from '../support/smallDisk';

const folder = temporaryFolder();
const disk = join(folder.path, 'disk');
const LONG = '電'.repeat(19_000);

let shell: RunningShell;
let small: SmallDisk;
let incidentId: string;
const written: string[] = [];
const refusals: string[] = [];

beforeAll(async () => {
  mkdirSync(disk);
  small = smallDisk(disk);
  const env = { SONAE_CONFIG: join(folder.path, 'config') };
  shell = await startLoopback({ dataDir: join(disk, 'data'), through: small.through, env });
  await shell.call('plan.create', { organisation: 'みらい県', title: '計画' });
  const started = { mode: 'real', title: '停電', noticedAt: { unknown: 'unknown' }, what: '停電' };
  incidentId = valueIn<{ id: string }>(await shell.call('incident.start', started)).id;
  while (refusals.length < 3 && written.length < 500) {
    const answer = await shell.call('chronology.add', { incidentId, text: LONG });
    if (answer.ok) written.push(valueIn<{ number: string }>(answer).number);
    else refusals.push(answer.code);
  }
});

afterAll(async () => {
  await shell.stop();
  folder.remove();
});

describe('a full disk', () => {
  it('is named as such, every time', () => {
    expect(written.length).toBeGreaterThan(5);
    expect(refusals).toEqual([small.code, small.code, small.code]);
  });

  it('takes nothing of what was written before, and keeps nothing half-written', async () => {
    const entries = valueIn<{ number: string; text: string }[]>(
      await shell.call('chronology.list', { incidentId }),
    );
    const long = entries.filter(({ text }) => text === LONG);
    expect(long.map(({ number }) => number)).toEqual(written);
    expect(entries).toHaveLength(written.length + 1);
  });

  it('leaves the log whole and the shell at work', async () => {
    const health = valueIn(await shell.call('desk.doctor'));
    expect(health).toMatchObject({ integrity: ['ok'], chain: { brokenAt: null } });
    expect(codeIn(await shell.call('chronology.add', { incidentId, text: '' }))).toBe('input.invalid');
    expect(valueIn<unknown[]>(await shell.call('search.find', { text: '停電' }))).not.toEqual([]);
  });

  it('shows no person a stack trace', () => {
    expect(shell.err()).not.toMatch(/\n\s+at /);
  });
});
