// Files as they come: every encoding, wrong names, damage and malice, each with words of its own; and files as they leave.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { RecordOf } from '../../../shared/model/index';
import { SHEET_ENTITIES } from '../../../shared/model/sheetTerms';
import type { OutputOf } from '../../../shared/rpc/contract';
import { openTestApp, temporaryFolder } from '../../support/app';
import { csv, driveSheets, type SheetDriver } from '../../support/sheets';
import { inShiftJis } from '../../support/shiftJis';
import { packed, textCell, workbook, workbookOf } from '../../support/workbooks';

const folder = temporaryFolder();
let app: App;
let sheets: SheetDriver;

beforeAll(() => {
  app = openTestApp({ dataDir: join(folder.path, 'data') });
  sheets = driveSheets(app, folder.path);
  sheets.call('plan.loadDemo');
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const PEOPLE = csv(['氏名', '役職'], ['新人 一郎', '主事'], ['髙橋 ㈱①', '課長']);

describe('a text file', () => {
  it.each([
    ['utf-8', Buffer.from(PEOPLE)],
    ['utf-8-bom', Buffer.from(`\ufeff${PEOPLE}`)],
    ['shift_jis', Buffer.from(inShiftJis(PEOPLE))],
    ['utf-16le', Buffer.from(`\ufeff${PEOPLE}`, 'utf16le')],
  ] as const)('in %s is recognised', async (encoding, bytes) => {
    const facts = await sheets.read(sheets.file('a.csv', bytes));
    expect(facts.encoding).toBe(encoding);
    expect(facts.sheets[0]?.columns.map(({ heading, samples }) => [heading, samples])).toEqual([
      ['氏名', ['新人 一郎', '髙橋 ㈱①']],
      ['役職', ['主事', '課長']],
    ]);
  });

  it('can be read in another encoding than the one recognised, and says when it cannot', async () => {
    const file = sheets.file('a.csv', inShiftJis(PEOPLE));
    expect((await sheets.read(file, { encoding: 'shift_jis' })).encoding).toBe('shift_jis');
    expect(await sheets.refusal(file, { encoding: 'utf-8' })).toBe('sheet.notInEncoding');
  });

  it('may part its cells by tabs or semicolons, and hold line breaks in quotes', async () => {
    const facts = await sheets.read(sheets.file('a.tsv', '氏名\t備考欄\r\n架空 太郎\t"一行\n二行"\r\n'));
    expect(facts.sheets[0]?.columns[1]?.samples).toEqual(['一行\n二行']);
  });

  it('with a quote that is never closed is refused where it begins', async () => {
    const state = await sheets.task('sheet.read', {
      fileId: sheets.file('a.csv', '氏名,役職\r\n架空 太郎,"主事\r\n後の行,x\r\n'),
    });
    expect(state.error).toEqual({ code: 'sheet.brokenQuotes', data: { row: expect.any(Number) } });
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    ['空.csv', '', 'sheet.empty'],
    ['空行.csv', '\r\n,,\r\n', 'sheet.empty'],
    ['頁.xls', '<html><table><tr><td>氏名</td></tr></table></html>', 'sheet.wrongKind'],
    ['書類.csv', '%PDF-1.7\n', 'sheet.wrongKind'],
    ['何か.xlsx', packed({ 'a.txt': 'x' }), 'sheet.wrongKind'],
    ['切れた.xlsx', Buffer.from('504b0304aabbccdd', 'hex'), 'sheet.damaged'],
    ['古い.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet.oldFormat'],
    ['絵.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'sheet.wrongKind'],
  ])('%s is refused as what it is', async (name, content, code) => {
    expect(await sheets.refusal(sheets.file(name, content))).toBe(code);
  });

  it('unfolds into too much: refused before it is unpacked', async () => {
    const bomb = await workbookOf(
      `<row r="1">${textCell('A1', '氏名')}</row>${' '.repeat(300 * 1024 * 1024)}`,
    );
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await sheets.refusal(sheets.file('bomb.xlsx', bomb))).toBe('sheet.tooLarge');
  });

  it('spans a whole sheet by two cells in its corners', async () => {
    const corners = await workbookOf(
      `<row r="1">${textCell('A1', '氏名')}</row><row r="1048576">${textCell('XFD1048576', 'x')}</row>`,
    );
    expect(await sheets.refusal(sheets.file('corners.xlsx', corners))).toBe('sheet.tooLarge');
  });

  it('has more rows than any plan', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => `人${at}`).join('\r\n');
    expect(await sheets.refusal(sheets.file('many.csv', `氏名\r\n${rows}`))).toBe('sheet.tooManyRows');
  });

  it('only has headings: nothing is left to preview', async () => {
    const file = sheets.file('headings.csv', '氏名,役職\r\n');
    expect((await sheets.read(file)).sheets[0]?.rows).toBe(0);
    const part = {
      sheet: 'CSV',
      headingRow: 1,
      entity: 'person',
      columns: [{ column: 0, target: 'name' }],
      matchBy: 'name',
    };
    expect((await sheets.task('sheet.preview', { fileId: file, parts: [part] })).error?.code).toBe(
      'sheet.noRows',
    );
  });

  it('is gone, or was never handed over', async () => {
    expect(await sheets.refusal('no-such-file')).toBe('file.unknown');
    expect(await sheets.refusal(app.offerFile(join(folder.path, 'none.csv')))).toBe('sheet.unreadable');
  });
});

describe('a workbook', () => {
  it('of a hundred thousand empty rows is read for the two that hold something', async () => {
    const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 3}"/>`).join('');
    const file = await workbookOf(
      `<row r="1">${textCell('A1', '氏名')}</row><row r="2">${textCell('A2', '空行 多')}</row>${empty}`,
    );
    expect((await sheets.read(sheets.file('empty.xlsx', file))).sheets[0]).toMatchObject({
      rows: 1,
      entity: 'person',
    });
  });

  it('with a cell of ten megabytes refuses that row by name', async () => {
    const file = await workbookOf(
      `<row r="1">${textCell('A1', '氏名')}</row><row r="2">${textCell('A2', 'x'.repeat(10_000_000))}</row>`,
    );
    const { rows } = await sheets.preview(sheets.file('cell.xlsx', file));
    expect(rows[0]).toMatchObject({
      row: 2,
      outcome: 'refused',
      problems: [{ column: 0, heading: '氏名', reason: 'text.tooLong' }],
    });
    expect(JSON.stringify(rows).length).toBeLessThan(50_000);
  });

  it('with formulas gives their kept values and runs none; a formula error refuses its row', async () => {
    const file = await workbookOf(
      `<row r="1">${textCell('A1', '氏名')}${textCell('B1', '通勤時間')}</row>` +
        `<row r="2">${textCell('A2', '式野 一')}<c r="B2"><f>10+20</f><v>30</v></c></row>` +
        `<row r="3">${textCell('A3', '式野 二')}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    );
    const fileId = sheets.file('formulas.xlsx', file);
    expect((await sheets.read(fileId)).warnings).toEqual([{ kind: 'formulas', detail: '1' }]);
    const { rows } = await sheets.preview(fileId);
    expect(rows[0]?.changes).toContainEqual({ heading: '通勤（分）', from: '', to: '30' });
    expect(rows[1]?.problems).toMatchObject([{ column: 1, value: '#DIV/0!', reason: 'sheet.errorCell' }]);
  });

  it('says which cells are merged, which headings come twice, and when its name lies', async () => {
    const unit = sheets.call<RecordOf<'unit'>[]>('record.list', { entity: 'unit' })[0]?.name ?? '';
    const file = await workbook(
      [
        ['部署', '氏名', '氏名'],
        [unit, '結合 一', ''],
        ['', '結合 二', ''],
      ],
      {
        merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
      },
    );
    const fileId = sheets.file('merged.csv', file);
    expect((await sheets.read(fileId)).warnings.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['wrongExtension', '.csv'],
      ['merged', '1'],
      ['duplicateHeadings', '氏名'],
    ]);
    const { rows } = await sheets.preview(fileId);
    expect(rows.map(({ changes }) => changes.find(({ heading }) => heading === '所属')?.to)).toEqual([
      unit,
      unit,
    ]);
  });

  it('keeps its dates, whichever day its numbers count from', async () => {
    const rows = [
      ['組織名', '最後の合同訓練'],
      ['架空通信', new Date('2026-04-01T00:00:00Z')],
      ['架空電力', '令和8年4月2日'],
    ];
    const { rows: seen } = await sheets.preview(sheets.file('dates.xlsx', await workbook(rows)));
    expect(
      seen.map(({ changes }) => changes.find(({ heading }) => heading === '最後の合同訓練')?.to),
    ).toEqual(['2026-04-01', '2026-04-02']);
  });
});

describe('address cards', () => {
  it('of versions 2.1, 3.0 and 4.0 come in as people', async () => {
    const quoted = [...Buffer.from('山田;太郎')]
      .map((byte) => (byte === 0x3b ? ';' : `=${byte.toString(16).toUpperCase()}`))
      .join('');
    const cards = [
      `BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted};;;\r\nTEL;CELL:09000001234\r\nEND:VCARD`,
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:名刺;花子;;;\r\nFN:名刺 花子\r\nX-PHONETIC-LAST-NAME:めいし\r\nTITLE:課長\\, 兼務\r\nTEL;TYPE=WORK:03-0000-0000\r\nEMAIL;TYPE=INTERNET,WORK:a@example.jp\r\nEND:VCARD',
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sato Hanako\r\nTEL;VALUE=uri;TYPE="voice,cell":tel:+81-90-0000-0001\r\nEND:VCARD',
    ];
    const { rows, counts } = await sheets.preview(sheets.file('cards.vcf', cards.join('\r\n')));
    expect(counts.added).toBe(3);
    expect(rows.map(({ title, changes }) => [title, changes.at(-1)?.to])).toEqual([
      ['山田 太郎', '09000001234'],
      ['名刺 花子', 'a@example.jp'],
      ['Sato Hanako', '+81-90-0000-0001'],
    ]);
  });

  it('of everybody come back as they left', async () => {
    const state = await sheets.task('sheet.export', { entities: ['person'], format: 'vcard' });
    const { path, rows } = state.value as OutputOf<'sheet.export'>;
    expect(rows).toBe(40);
    const back = await sheets.preview(app.offerFile(path), { matchBy: 'name' });
    expect(back.counts).toMatchObject({ added: 0, refused: 0 });
  });
});

describe('an export', () => {
  const exported = async (input: object) => {
    const state = await sheets.task('sheet.export', input as never);
    if (state.state !== 'done') throw new Error(JSON.stringify(state.error));
    return state.value as OutputOf<'sheet.export'>;
  };

  it.each(['ja', 'en'])(
    'of everything as a workbook in %s comes back with every row unchanged',
    async (language) => {
      const file = await exported({ entities: SHEET_ENTITIES, format: 'xlsx', language });
      const back = await sheets.preview(app.offerFile(file.path));
      expect(back.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      expect(back.counts.unchanged).toBe(file.rows);
    },
  );

  it.each(['utf-8', 'utf-8-bom', 'shift_jis'])(
    'of the people as CSV in %s comes back with every row unchanged',
    async (encoding) => {
      const file = await exported({ entities: ['person'], format: 'csv', encoding });
      const back = await sheets.preview(app.offerFile(file.path));
      expect((await sheets.read(app.offerFile(file.path))).encoding).toBe(encoding);
      expect(back.counts).toEqual({ added: 0, changed: 0, refused: 0, unchanged: 40 });
    },
  );

  it('runs nothing and loses nothing: +81 and =1+1 survive the round', async () => {
    sheets.call('record.save', {
      entity: 'person',
      id: 'p-01',
      fields: { title: '=HYPERLINK("x")', commuteMode: '@a' },
    });
    const owned = sheets.call<RecordOf<'contact'>[]>('record.list', {
      entity: 'contact',
      where: { ownerId: 'p-01', means: 'mobilePhone' },
    });
    sheets.call('record.save', {
      entity: 'contact',
      id: owned[0]?.id,
      fields: { value: '+81-90-0000-0001' },
    });
    const file = await exported({ entities: ['person'], format: 'csv' });
    const text = readFileSync(file.path, 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain("'+81-90-0000-0001");
    expect((await sheets.preview(app.offerFile(file.path))).counts.unchanged).toBe(40);
  });

  it('says which characters an encoding lacks, and makes no file', async () => {
    sheets.call('record.save', { entity: 'skill', fields: { name: '🚒 消防' } });
    const state = await sheets.task('sheet.export', {
      entities: ['skill'],
      format: 'csv',
      encoding: 'shift_jis',
    });
    expect(state.error).toEqual({
      code: 'sheet.notWritable',
      data: { encoding: 'shift_jis', characters: '🚒' },
    });
  });

  it('of the numbers of a role holds those to confirm and no others, and comes back unchanged', async () => {
    const scope = { kind: 'role', id: 'role-net-recovery' } as const;
    const { owners } = sheets.call<OutputOf<'confirmation.view'>>('confirmation.view', { scope });
    const numbers = owners.flatMap(({ contacts }) => contacts);
    expect(numbers.length).toBeGreaterThan(1);
    const file = await exported({ entities: ['contact'], format: 'csv', scope });
    expect(file.rows).toBe(numbers.length);
    const text = readFileSync(file.path, 'utf8');
    expect(numbers.filter(({ value }) => !text.includes(value))).toEqual([]);
    expect((await sheets.preview(app.offerFile(file.path))).counts.unchanged).toBe(numbers.length);
  });

  it('of several kinds needs a workbook', async () => {
    const state = await sheets.task('sheet.export', { entities: ['person', 'unit'], format: 'csv' });
    expect(state.error?.code).toBe('sheet.oneTable');
  });
});
