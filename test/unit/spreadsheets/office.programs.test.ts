// Spreadsheets between us and LibreOffice itself: what it opens of ours, and what we read of its own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { RecordOf } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';
import { openTestApp, temporaryFolder } from '../../support/app';
import { driveSheets, type SheetDriver } from '../../support/sheets';

const folder = temporaryFolder();
let app: App;
let sheets: SheetDriver;

beforeAll(() => {
  app = openTestApp({ dataDir: join(folder.path, 'data') });
  sheets = driveSheets(app, folder.path);
  sheets.call('plan.loadDemo');
  sheets.call('record.save', {
    entity: 'person',
    id: 'p-01',
    fields: { title: '=1+1', commuteMode: '@自転車' },
  });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const SHIFT_JIS = 64;
const UTF_8 = 76;

/** Converts a file as its own program would save it. @returns the new file */
function converted(file: string, to: string, from: readonly string[] = []): string {
  const ending = to.split(':')[0] ?? '';
  const profile = pathToFileURL(join(folder.path, 'office')).href;
  const out = join(folder.path, `from-${ending}`);
  const { error, status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', ...from, '--convert-to', to, '--outdir', out, file],
    // Without a language of its own LibreOffice would read the Japanese file name letter by letter.
    { encoding: 'utf8', timeout: 100_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  if (error || status !== 0) throw error ?? new Error(`soffice ended with ${status}: ${stderr}`);
  const name = file.split('/').at(-1) ?? '';
  return join(out, name.replace(/\.[^.]+$/, `.${ending}`));
}

const asCsv = (encoding: number) => `csv:Text - txt - csv (StarCalc):44,34,${encoding},1`;

async function exported(input: object): Promise<string> {
  const state = await sheets.task('sheet.export', input as never);
  if (state.state !== 'done') throw new Error(JSON.stringify(state.error));
  return (state.value as OutputOf<'sheet.export'>).path;
}

describe('LibreOffice', () => {
  it('opens our workbook with every name, number and date in its place, and runs nothing', async () => {
    const text = readFileSync(
      converted(await exported({ entities: ['person'], format: 'xlsx' }), asCsv(UTF_8)),
      'utf8',
    );
    const lines = text.replaceAll('"', '').trimEnd().split('\n');
    expect(lines).toHaveLength(41);
    expect(lines[0]).toMatch(/^ID,氏名,氏名（英語）,ふりがな,/);
    const people = sheets.call<RecordOf<'person'>[]>('record.list', { entity: 'person' });
    for (const { id, name } of people)
      expect(lines.some((line) => line.startsWith(`${id},${name},`))).toBe(true);
    expect(lines.find((line) => line.startsWith('p-01,'))).toContain(',=1+1,');
    expect(text).not.toMatch(/#(NAME|REF|VALUE)|Err:/);
  });

  it('saves our table as CSV in Shift_JIS, and every row comes back unchanged', async () => {
    const file = converted(await exported({ entities: ['organisation'], format: 'xlsx' }), asCsv(SHIFT_JIS));
    const fileId = app.offerFile(file);
    expect((await sheets.read(fileId)).encoding).toBe('shift_jis');
    const { rows } = await sheets.preview(fileId);
    expect(rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  });

  it.each(['xlsx', 'ods'])(
    'saves a sheet of its own as %s: read with its dates and text, and every row of ours unchanged',
    async (ending) => {
      const own = await exported({ entities: ['contact'], format: 'csv' });
      const { rows } = await sheets.preview(
        app.offerFile(converted(own, ending, ['--infilter=CSV:44,34,76'])),
      );
      expect(rows.filter(({ outcome }) => outcome !== 'unchanged').slice(0, 3)).toEqual([]);
      expect(rows.length).toBeGreaterThan(100);
    },
  );
});
