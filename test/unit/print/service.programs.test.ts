// Printing through the app itself: preview, task, file, record of what was printed, and cards that have aged.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import { chromiumEngine } from '../../../electron/print/chromiumEngine';
import type { RecordOf } from '../../../shared/model/index';
import type { InputOf, OutputOf } from '../../../shared/rpc/contract';
import {
  codeIn,
  openTestApp,
  temporaryFolder,
  valueIn,
  valueOfTask,
  writtenElsewhere,
} from '../../support/app';
import { PdfFile } from '../../support/pdf';

const folder = temporaryFolder();
const caller = { actor: '試験係', language: 'ja' as const };
let app: App;

const call = (name: string, input: unknown = {}) => app.dispatch({ name, input, caller });
const value = <T>(name: string, input: unknown = {}) => valueIn<T>(call(name, input));

async function printed(job: InputOf<'print.run'>) {
  const { taskId } = value<{ taskId: string }>('print.run', job);
  return app.taskFinished(taskId);
}

/** Prints, and takes the file as a window would. */
async function printedAndTaken(job: InputOf<'print.run'>) {
  const task = await printed(job);
  app.fileTaken((task.value as OutputOf<'print.run'>).fileId);
  return task;
}

const stateOf = (id: string) =>
  value<OutputOf<'print.cardStates'>>('print.cardStates').find((one) => one.personId === id);
const previewed = (job: object) =>
  valueOfTask<OutputOf<'print.preview'>>(async (name, input) => call(name, input), 'print.preview', job);
const records = () => value<RecordOf<'printRecord'>[]>('record.list', { entity: 'printRecord' });

beforeAll(() => {
  app = openTestApp({ dataDir: folder.path, print: chromiumEngine() });
  value('plan.loadDemo');
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

/** Files of the data folder that hold these bytes in the clear. */
function filesHolding(text: string): string[] {
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}

describe('printing', () => {
  it('previews the very pages without writing anything', async () => {
    const preview = await previewed({ kind: 'cards', language: 'ja' });
    expect(preview.pages).toBe(6);
    expect(preview.html).toContain('架空 太郎');
    expect(preview.issues.filter((issue) => issue.kind !== 'shrunk')).toEqual([]);
    expect(records()).toEqual([]);
  });

  it('says what prints here', () => {
    expect(value<OutputOf<'print.settings'>>('print.settings')).toEqual({
      xMm: 0,
      yMm: 0,
      engine: expect.any(String),
    });
  });

  it('knows nobody’s card before the first print', () => {
    const states = value<OutputOf<'print.cardStates'>>('print.cardStates');
    expect(states).toHaveLength(40);
    // Those with a role come first; the others may carry a card as well.
    expect(states.findIndex((state) => state.roles.length === 0)).toBe(29);
    expect(states.every((state) => state.state === 'never' && state.last === null)).toBe(true);
    expect(stateOf('p-04')).toMatchObject({ name: '見本 二葉', nameEn: 'MIHON Futaba', roles: ['責任者'] });
  });

  it('[P7][rule 16] makes a PDF that lies nowhere in the clear until it is taken, and only then records one line for each person', async () => {
    const task = await printed({ kind: 'cards', language: 'ja', personIds: ['p-04', 'p-10'] });
    expect(task.error).toBeNull();
    const output = task.value as OutputOf<'print.run'>;
    const made = app.fileContent(output.fileId);
    expect([made?.name, made?.bytes.length]).toEqual([output.fileName, output.bytes]);
    expect(output.fileName).toMatch(/^携行カード_[\d_-]+\.pdf$/);
    expect(filesHolding('%PDF')).toEqual([]);
    const pdf = new PdfFile(made?.bytes ?? new Uint8Array());
    expect(pdf.info().pages).toBe(output.pages);
    pdf.remove();
    // Made, looked at, and still on no paper.
    expect(records()).toEqual([]);
    expect(stateOf('p-04')).toMatchObject({ state: 'never' });
    expect(value('print.taken')).toEqual([]);
    app.fileTaken(output.fileId);
    expect(value('print.taken')).toEqual([output.fileId]);
    const kept = records();
    expect(kept.map((one) => one.subjectId).sort()).toEqual(['p-04', 'p-10']);
    expect(kept[0]).toMatchObject({
      document: 'cards',
      sheet: 'card91x55',
      language: 'ja',
      by: '試験係',
      fileName: output.fileName,
    });
    expect(kept[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
    app.fileTaken(output.fileId);
    expect(records()).toHaveLength(2);
  });

  it('[P7] records what stood on the paper, whatever changed between making and taking', async () => {
    const task = await printed({ kind: 'cards', language: 'ja', personIds: ['p-39'] });
    value('record.save', { entity: 'person', id: 'p-39', fields: { name: '見本 改名' } });
    app.fileTaken((task.value as OutputOf<'print.run'>).fileId);
    expect(stateOf('p-39')).toMatchObject({ state: 'outOfDate' });
  });
});

describe('[rule 10] a printed card', () => {
  it('is current until something on it changes', () => {
    expect(stateOf('p-04')).toMatchObject({ state: 'current', changedBlocks: [] });
    expect(stateOf('p-01')).toMatchObject({ state: 'never' });
  });

  it('is out of date when a number on it changes, and says where', () => {
    const [contact] = value<RecordOf<'contact'>[]>('record.list', {
      entity: 'contact',
      where: { ownerId: 'p-10', means: 'mobilePhone' },
    });
    value('record.save', { entity: 'contact', id: contact?.id, fields: { value: '090-0000-2999' } });
    expect(stateOf('p-04')).toMatchObject({ state: 'outOfDate', changedBlocks: ['blk-contacts'] });
    // Their own number stands on nobody's own card.
    expect(stateOf('p-10')).toMatchObject({ state: 'current' });
  });

  it('is current again after a new print', async () => {
    expect((await printedAndTaken({ kind: 'cards', language: 'en', personIds: ['p-04'] })).state).toBe(
      'done',
    );
    expect(stateOf('p-04')).toMatchObject({ state: 'current', last: { language: 'en' } });
  });
});

describe('a list of hundreds', () => {
  it('[P7] is recorded as well, by a digest of each part', async () => {
    const name = (at: number) => `見本 ${'長'.repeat(60)}${at}`;
    writtenElsewhere(folder.path, (tx) => {
      for (let at = 0; at < 400; at += 1) tx.create('person', { name: name(at) });
    });
    await printedAndTaken({ kind: 'roster', language: 'ja' });
    const kept = records().filter(({ document }) => document === 'roster');
    expect(kept).toHaveLength(1);
    const blocks = Object.values(JSON.parse(kept[0]?.content ?? '{}') as Record<string, string>);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.filter((block) => !/^[0-9a-f]{64}$/.test(block))).toEqual([]);
  });
});

describe('the measured offset', () => {
  it('[P1] is remembered, used, and overruled by one given with the job', async () => {
    value('print.configure', { xMm: 1.5, yMm: -2 });
    expect(value<OutputOf<'print.settings'>>('print.settings')).toMatchObject({ xMm: 1.5, yMm: -2 });
    const left = async (job: object) =>
      /class="face" style="left:([\d.]+)mm/.exec((await previewed(job)).html)?.[1];
    expect(await left({ kind: 'cards', language: 'ja', personIds: ['p-01'] })).toBe('15.5');
    expect(
      await left({ kind: 'cards', language: 'ja', personIds: ['p-01'], offset: { xMm: -1, yMm: 0 } }),
    ).toBe('13');
    value('print.configure', { xMm: 0, yMm: 0 });
  });

  it('[P1] beyond five millimetres is refused', () => {
    expect(codeIn(call('print.configure', { xMm: 5.1, yMm: 0 }))).toBe('input.invalid');
  });
});

describe('what cannot be printed', () => {
  it('is refused by name, and leaves no record', async () => {
    const lines = records().length;
    const nobody = await printed({ kind: 'cards', language: 'ja', personIds: ['nobody'] });
    expect([nobody.state, nobody.error?.code]).toEqual(['failed', 'print.nobody']);
    expect(records()).toHaveLength(lines);
  });

  it('leaves no record when it was cancelled', async () => {
    const lines = records().length;
    const { taskId } = value<{ taskId: string }>('print.run', { kind: 'cards', language: 'ja' });
    value('task.cancel', { id: taskId });
    expect((await app.taskFinished(taskId)).state).toBe('cancelled');
    expect(records()).toHaveLength(lines);
  });
});

describe('an open drill', () => {
  const roster = async () => (await previewed({ kind: 'roster', language: 'ja' })).html;

  it('puts 訓練 on paper, unless a real event is open as well', async () => {
    expect(await roster()).not.toContain('>訓練<');
    const at = '2026-11-21T05:00:00+09:00';
    const drill = { mode: 'drill', title: '机上訓練', what: '停電', noticedAt: at, startedAt: at } as const;
    writtenElsewhere(folder.path, (tx) => tx.create('incident', drill));
    expect(await roster()).toContain('>訓練<');
    value('incident.start', { mode: 'real', title: '停電', noticedAt: at, what: '停電' });
    expect(await roster()).not.toContain('>訓練<');
  });
});

describe('[rule 10] a printed roster', () => {
  const findings = () =>
    value<OutputOf<'analysis.readiness'>>('analysis.readiness', {}).map(({ rule }) => rule);

  it('is found out of date when a number on it changes, and right again after a new print', async () => {
    await printedAndTaken({ kind: 'roster', language: 'ja' });
    expect(findings()).not.toContain('roster-old');
    const [contact] = value<RecordOf<'contact'>[]>('record.list', {
      entity: 'contact',
      where: { ownerId: 'p-10', means: 'mobilePhone' },
    });
    value('record.save', { entity: 'contact', id: contact?.id, fields: { value: '090-0000-2888' } });
    expect(findings()).toContain('roster-old');
    await printedAndTaken({ kind: 'roster', language: 'ja' });
    expect(findings()).not.toContain('roster-old');
  });
});
