// The planning calls over a real folder with the demo plan, and the calendar file as another program reads it.
import path from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import { openShelf } from '../../../electron/services/files';
import { planningHandlers } from '../../../electron/services/planning';
import { calendarText } from '../../../electron/services/planningCalendar';
import { openWords } from '../../../electron/services/words';
import { AppError } from '../../../shared/model/errors';
import { contract } from '../../../shared/rpc/contract';
import { temporaryFolder } from '../../support/app';
import { shipped } from '../../support/content';
import { root } from '../../support/sources';
import { openFixture, START_MS, type StoreFixture } from '../../support/storeFixture';

let folder: StoreFixture;
const exported = temporaryFolder();
const catalogue = { read: (name: string) => shipped(`${name}.json`) };
const shelf = openShelf(exported.path, () => 'file-1');
const textOf = (fileId: string) => Buffer.from(shelf.made(fileId)?.bytes ?? []).toString('utf8');
const calls = planningHandlers({
  catalogue,
  clock: () => START_MS,
  zoneMinutes: () => 540,
  files: shelf,
  words: openWords(path.join(root, 'resources')),
});
const context = () => ({ db: folder.store.reads, caller: { actor: null, language: 'ja' as const } });
const task = () => ({
  ...context(),
  signal: new AbortController().signal,
  progress: () => undefined,
  commit: folder.write.bind(folder) as never,
});

beforeAll(() => {
  folder = openFixture({ empty: true });
  folder.write((tx) => loadDemo(tx, catalogue));
});
afterAll(() => {
  folder.close();
  exported.remove();
});

describe('planning.steps', () => {
  it('counts the tasks and records of the nine steps of the demo', () => {
    const rows = calls['planning.steps'](context(), {});
    contract['planning.steps'].output.parse(rows);
    expect(rows.map(({ step, tasks }) => [step, tasks.all, tasks.done])).toEqual([
      ['general', 8, 8],
      ['step-1', 12, 12],
      ['step-2', 16, 16],
      ['step-3', 19, 19],
      ['step-4', 15, 15],
      ['step-5', 32, 31],
      ['step-6', 24, 24],
      ['step-7', 23, 0],
      ['step-8', 32, 1],
      ['step-9', 28, 1],
    ]);
    const records = Object.fromEntries(
      rows.flatMap((row) => row.records.map(({ entity, count }) => [entity, count])),
    );
    expect(records).toMatchObject({ role: 3, threat: 4, damageAssumption: 12, measure: 10, planReview: 21 });
  });
});

describe('planning.reviews', () => {
  it('gives every review of table 2.9-3 its day, the earliest first, those without one last', () => {
    const rows = calls['planning.reviews'](context(), {});
    contract['planning.reviews'].output.parse(rows);
    const days = rows.map(({ nextOn }) => nextOn ?? '9999');
    expect(rows.length).toBe(21);
    expect(days).toEqual([...days].sort());
    expect(rows.find(({ id }) => id === 'rev-response-1')).toMatchObject({ because: 'interval' });
    expect(rows.find(({ id }) => id === 'rev-training-2')).toMatchObject({ nextOn: null });
  });

  it('lets a drill that was held call for the reviews that wait for one', () => {
    folder.write((tx) => tx.change('trainingEntry', 'dp-01', { heldOn: '2026-10-17' }));
    const row = calls['planning.reviews'](context(), {}).find(({ id }) => id === 'rev-training-2');
    expect(row).toEqual({
      id: 'rev-training-2',
      nextOn: '2026-11-16',
      because: 'event',
      event: 'drill-finished',
      overdue: true,
    });
    folder.write((tx) => tx.change('trainingEntry', 'dp-01', { heldOn: null }));
  });
});

describe('planning.calendar', () => {
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  it('writes a file another program reads: every review with a day, every drill to come', async () => {
    const made = await calls['planning.calendar'](task(), {});
    const text = textOf(made.fileId);
    const events = read(text);
    expect(made.events).toBe(events.length);
    expect(Buffer.byteLength(text)).toBe(made.bytes);
    const drills = events.filter(({ summary }) => summary.startsWith('訓練：'));
    expect(drills.map(({ startDate }) => startDate.toString()).sort()).toEqual([
      '2026-12-17',
      '2027-01-14',
      '2027-02-24',
      '2027-03-09',
      '2027-09-01',
    ]);
    const due = calls['planning.reviews'](context(), {}).filter(({ nextOn }) => nextOn !== null);
    expect(events.length - drills.length).toBe(due.length);
    const contacts = events.find(({ uid }) => uid.startsWith('rev-response-1@'));
    expect(contacts?.startDate.isDate).toBe(true);
    expect(contacts?.summary).toBe('見直し：担当者と連絡先は最新か');
  });

  it('does not give the scenario of an undisclosed drill away', async () => {
    const made = await calls['planning.calendar'](task(), { language: 'en' });
    const text = textOf(made.fileId).replaceAll('\r\n ', '');
    expect(text).not.toMatch(/ransom|earthquake|ランサム|地震/i);
    expect(text).toContain('SUMMARY:Drill: ');
  });

  it('is refused without a plan', async () => {
    const empty = openFixture({ empty: true });
    const refused = calls['planning.calendar']({ ...task(), db: empty.store.reads }, {});
    await expect(refused).rejects.toEqual(new AppError('plan.missing'));
    empty.close();
  });
});

describe('the text of a calendar', () => {
  const long =
    '予算編成の前に、来年度に取り上げる対策と、まだ決めていない対策の予算化を、関係する部署と確かめる。';
  const text = calendarText({
    planId: 'plan-1',
    name: '計画；見直し, 2027',
    now: new Date('2026-11-21T03:10:00Z'),
    events: [
      { id: 'r-1', on: '2027-02-28', title: long, text: [long, 'a;b,c\\d'], repeatMonths: 3 },
      { id: 'r-2', on: '2027-03-01', title: 'once', text: [], repeatMonths: null },
    ],
  });
  const lines = text.split('\r\n');

  it('ends every line with CRLF and folds it within 75 octets, never inside a character', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text).not.toContain('\uFFFD');
  });

  it('has the parts every calendar asks for, once for each event', () => {
    const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect([count('VERSION:2.0'), count('PRODID:'), count('METHOD:PUBLISH')]).toEqual([1, 1, 1]);
    expect([count('UID:'), count('DTSTAMP:20261121T031000Z'), count('BEGIN:VALARM')]).toEqual([2, 2, 2]);
    expect([count('DTSTART;VALUE=DATE:20270228'), count('RRULE:FREQ=MONTHLY;INTERVAL=3')]).toEqual([1, 1]);
  });

  it('comes back whole: commas, semicolons, backslashes and line breaks', () => {
    const [first] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const event = new ICAL.Event(first);
    expect(event.uid).toBe('r-1@plan-1.sonae');
    expect(event.summary).toBe(long);
    expect(event.description).toBe(`${long}\na;b,c\\d`);
  });
});
