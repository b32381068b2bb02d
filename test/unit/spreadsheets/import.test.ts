// Importing a spreadsheet into the real app: what is guessed, every row's outcome, one commit, and the way back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { RecordOf } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';
import { codeIn, openTestApp, temporaryFolder } from '../../support/app';
import { csv, driveSheets, type SheetDriver } from '../../support/sheets';
import { inShiftJis } from '../../support/shiftJis';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let sheets: SheetDriver;

beforeEach(() => {
  folder = temporaryFolder();
  app = openTestApp({ dataDir: `${folder.path}/data` });
  sheets = driveSheets(app, folder.path);
  sheets.call('plan.loadDemo');
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

const people = () => sheets.call<RecordOf<'person'>[]>('record.list', { entity: 'person' });
const named = (name: string) => people().find((person) => person.name === name);
const contactsOf = (ownerId: string | undefined) =>
  sheets
    .call<RecordOf<'contact'>[]>('record.list', { entity: 'contact', where: { ownerId } })
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
const SHEET = csv(
  ['担当者名', 'フリガナ', '部署', '携帯', '電話番号(夜間)', 'メールアドレス'],
  ['架空 太郎', 'カクウ タロウ', '', '090-0000-7777', '', ''],
  [
    '新人　花子',
    'シンジン　ハナコ',
    '情報システム課',
    '０９０－００００－８８８８',
    '03-0000-1111',
    'h@example.jp',
  ],
  ['不明 三郎', 'フメイ サブロウ', '存在しない課', '090-0000-9999', '', ''],
);

describe('a sheet of people', () => {
  it('is read in Shift_JIS, its columns recognised by Japanese headings', async () => {
    const facts = await sheets.read(sheets.file('名簿.csv', inShiftJis(SHEET)));
    expect(facts).toMatchObject({ fileName: '名簿.csv', format: 'csv', encoding: 'shift_jis', warnings: [] });
    const [sheet] = facts.sheets;
    expect(sheet).toMatchObject({ entity: 'person', headingRow: 1, rows: 3, matchBy: 'nameKana' });
    expect(sheet?.columns.map(({ target }) => target)).toEqual([
      'name',
      'kana',
      'unitId',
      'contact.mobilePhone',
      'contact.workPhone.night',
      'contact.workMail',
    ]);
  });

  it('is previewed row by row: changed from what to what, added, refused at which column and why', async () => {
    const unit = sheets.call<RecordOf<'unit'>[]>('record.list', { entity: 'unit' })[0];
    const { counts, rows } = await sheets.preview(
      sheets.file('名簿.csv', SHEET.replace('情報システム課', unit?.name ?? '')),
    );
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 0, refused: 1 });
    const before = contactsOf(named('架空 太郎')?.id).find(({ means }) => means === 'mobilePhone');
    expect(rows[0]).toMatchObject({
      row: 2,
      outcome: 'changed',
      title: '架空 太郎',
      changes: [{ heading: '携帯電話', from: before?.value, to: '090-0000-7777' }],
    });
    expect(rows[1]).toMatchObject({ row: 3, outcome: 'added', title: '新人　花子' });
    expect(rows[2]).toMatchObject({
      row: 4,
      outcome: 'refused',
      problems: [{ column: 2, heading: '部署', value: '存在しない課', reason: 'sheet.noneMeant' }],
    });
  });

  it('comes in one commit, the confirmation staying with the old number, and goes back in another', async () => {
    const unit = sheets.call<RecordOf<'unit'>[]>('record.list', { entity: 'unit' })[0];
    const before = contactsOf(named('架空 太郎')?.id);
    const { previewId } = await sheets.preview(
      sheets.file('名簿.csv', SHEET.replace('情報システム課', unit?.name ?? '')),
    );
    const done = await sheets.commit(previewId);
    expect(done.error).toBeNull();
    const hanako = named('新人　花子');
    expect(hanako).toMatchObject({ kana: 'シンジン　ハナコ', unitId: unit?.id });
    expect(contactsOf(hanako?.id)).toMatchObject([
      { means: 'mobilePhone', value: '090-0000-8888', order: 1 },
      { means: 'workPhone', value: '03-0000-1111', when: ['night'] },
      { means: 'workMail', value: 'h@example.jp' },
    ]);
    const mobile = contactsOf(named('架空 太郎')?.id).find(({ means }) => means === 'mobilePhone');
    expect(mobile).toMatchObject({ value: '090-0000-7777', confirmedAt: null });
    expect(sheets.call('sheet.lastImport')).toMatchObject({ fileName: '名簿.csv', back: 5, kept: [] });
    expect(sheets.call('sheet.undo')).toEqual({ back: 5, kept: [] });
    expect(named('新人　花子')).toBeUndefined();
    expect(contactsOf(named('架空 太郎')?.id)).toEqual(before);
    expect(sheets.call('sheet.lastImport')).toBeNull();
  });

  it('is unchanged when it comes again', async () => {
    const file = sheets.file('名簿.csv', SHEET);
    await sheets.commit((await sheets.preview(file)).previewId);
    expect((await sheets.preview(file)).counts).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('[rule 15] during a response', () => {
  const start = () =>
    sheets.call<{ id: string }>('incident.start', {
      mode: 'real',
      title: '停電',
      noticedAt: { unknown: 'unknown' },
      what: '停電',
    });

  it('an import that changes the plan is refused whole, one of numbers comes in', async () => {
    const plan = await sheets.preview(
      sheets.file('役職.csv', csv(['氏名', '役職', '携帯'], ['架空 太郎', '参与', '090-0000-7777'])),
    );
    const numbers = await sheets.preview(
      sheets.file('番号.csv', csv(['氏名', '携帯'], ['架空 太郎', '090-0000-6666'])),
    );
    start();
    expect((await sheets.commit(plan.previewId)).error).toMatchObject({
      code: 'plan.closedInResponse',
      data: { entity: 'person', incident: '停電' },
    });
    expect(named('架空 太郎')?.title).not.toBe('参与');
    expect((await sheets.commit(numbers.previewId)).error).toBeNull();
    expect(contactsOf(named('架空 太郎')?.id).map(({ value }) => value)).toContain('090-0000-6666');
  });

  it('an import of the plan is not taken back', async () => {
    await sheets.commit(
      (await sheets.preview(sheets.file('役職.csv', csv(['氏名', '役職'], ['架空 太郎', '参与'])))).previewId,
    );
    start();
    expect(codeIn(app.dispatch({ name: 'sheet.undo', input: {} }))).toBe('plan.closedInResponse');
    expect(named('架空 太郎')?.title).toBe('参与');
  });
});

describe('taking an import back', () => {
  it('leaves what was changed since, by name', async () => {
    const file = sheets.file(
      'a.csv',
      csv(['氏名', '役職'], ['架空 太郎', '参与'], ['後藤 新', '主事'], ['後日 変子', '主事']),
    );
    await sheets.commit((await sheets.preview(file)).previewId);
    sheets.call('record.save', { entity: 'person', id: named('架空 太郎')?.id, fields: { title: '理事' } });
    sheets.call('record.save', { entity: 'person', id: named('後日 変子')?.id, fields: { kana: 'ごじつ' } });
    const owner = named('後藤 新')?.id;
    sheets.call('record.save', {
      entity: 'contact',
      fields: { ownerId: owner, means: 'fax', value: '03-1' },
    });
    const undone = sheets.call<OutputOf<'sheet.undo'>>('sheet.undo');
    expect(undone.back).toBe(0);
    expect(undone.kept.map(({ title, why }) => [title, why])).toEqual([
      ['架空 太郎', 'changedSince'],
      ['後日 変子', 'changedSince'],
      ['後藤 新', 'mentionedSince'],
    ]);
    expect(named('架空 太郎')?.title).toBe('理事');
  });
});

describe('a preview', () => {
  it('that has grown stale is not committed', async () => {
    const { previewId } = await sheets.preview(
      sheets.file('a.csv', csv(['氏名', '役職'], ['架空 太郎', '参与'])),
    );
    sheets.call('record.save', { entity: 'person', id: 'p-02', fields: { title: '主査' } });
    expect((await sheets.commit(previewId)).error?.code).toBe('sheet.planChanged');
    expect(named('架空 太郎')?.title).not.toBe('参与');
  });

  it('does not grow stale by the chronology of a response', async () => {
    const { previewId } = await sheets.preview(
      sheets.file('a.csv', csv(['氏名', '携帯'], ['架空 太郎', '090-0000-6666'])),
    );
    sheets.call('incident.start', {
      mode: 'real',
      title: '停電',
      noticedAt: '2026-11-21T05:00:00+09:00',
      what: '停電',
    });
    expect((await sheets.commit(previewId)).state).toBe('done');
  });

  it('names a row that means the same record as one before it', async () => {
    const { rows } = await sheets.preview(sheets.file('a.csv', csv(['氏名'], ['新人 一郎'], ['新人一郎'])));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'refused']);
    expect(rows[1]?.problems).toEqual([{ column: null, heading: '', value: '2', reason: 'sheet.twice' }]);
  });

  it('lets an empty cell say nothing, unless it is to empty its field', async () => {
    const file = sheets.file('a.csv', csv(['氏名', '役職', 'ふりがな'], ['架空 太郎', '', '']));
    expect((await sheets.preview(file)).counts.unchanged).toBe(1);
    const { rows } = await sheets.preview(file, {}, { emptyClears: true });
    expect(rows[0]?.changes.map(({ heading, to }) => [heading, to])).toEqual([
      ['役職', ''],
      ['ふりがな', ''],
    ]);
  });

  it('puts back the zero that a spreadsheet program dropped from a number, and says so', async () => {
    const { rows } = await sheets.preview(
      sheets.file('a.csv', csv(['氏名', '携帯'], ['新人 一郎', '9000001234'])),
    );
    expect(rows[0]).toMatchObject({
      outcome: 'added',
      changes: expect.arrayContaining([{ heading: '携帯電話', from: '', to: '09000001234' }]),
      notes: [{ heading: '携帯', value: '09000001234', note: 'zeroAdded' }],
    });
  });

  it('matches by the address or the number a person chooses, so that a new name is a change', async () => {
    const mobile = contactsOf('p-01').find(({ means }) => means === 'mobilePhone')?.value ?? '';
    const file = sheets.file('a.csv', csv(['氏名', '携帯'], ['改姓 太郎', mobile.replaceAll('-', '')]));
    const { rows } = await sheets.preview(file, { matchBy: 'phone' });
    expect(rows[0]).toMatchObject({
      outcome: 'changed',
      recordId: 'p-01',
      changes: [{ heading: '氏名', to: '改姓 太郎' }],
    });
  });
});

describe('links', () => {
  it('are found by the names of both ends; an unknown name is refused at its column', async () => {
    const systems = sheets.call<RecordOf<'system'>[]>('record.list', { entity: 'system' });
    const uses = sheets.call<RecordOf<'systemUse'>[]>('record.list', { entity: 'systemUse' });
    const business = sheets
      .call<RecordOf<'business'>[]>('record.list', { entity: 'business' })
      .find(({ id }) => id === uses[0]?.businessId);
    const used = systems.find(({ id }) => id === uses[0]?.systemId)?.name ?? '';
    const other =
      systems.find(({ id }) => !uses.some((use) => use.businessId === business?.id && use.systemId === id))
        ?.name ?? '';
    const file = sheets.file(
      'a.csv',
      csv(
        ['業務名', '利用システム'],
        [business?.name ?? '', used],
        [business?.name ?? '', other],
        [business?.name ?? '', 'ない'],
      ),
    );
    const { rows } = await sheets.preview(file);
    expect(rows.map(({ entity, outcome }) => [entity, outcome])).toEqual([
      ['systemUse', 'unchanged'],
      ['systemUse', 'added'],
      ['systemUse', 'refused'],
    ]);
    expect(rows[1]?.title).toBe(`${business?.name} → ${other}`);
  });
});
