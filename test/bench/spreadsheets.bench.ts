// Ten thousand people with two numbers each from a workbook into the plan: read, matched and committed.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { createApp } from '../../electron/app';
import { AppError } from '../../shared/model/errors';
import type { OutputOf } from '../../shared/rpc/contract';
import { print, projectDir, withFolderAsync } from './measure';

const ROWS = 10_000;
const caller = { actor: '計測', language: 'ja' };

async function workbook(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const number = String(at).padStart(5, '0');
    return [
      `架空 ${number}`,
      `かくう ${number}`,
      '主事',
      `090-0${number.slice(0, 3)}-0${number.slice(2)}`,
      `p${number}@example.jp`,
    ];
  });
  return writeXlsx({
    sheets: [{ name: '名簿', rows: [['氏名', 'ふりがな', '役職', '携帯', 'メール'], ...rows] }],
  });
}

await withFolderAsync(async (folder) => {
  const file = join(folder, '名簿.xlsx');
  writeFileSync(file, await workbook());
  const app = createApp({
    dataDir: join(folder, 'data'),
    resourcesDir: join(projectDir, 'resources'),
    clock: () => Date.now(),
    random: (bytes) => randomBytes(bytes),
    zoneMinutes: () => 540,
    log: () => undefined,
    keySources: { userConfigDir: join(folder, 'config'), keychain: null, passphrase: null },
    lock: true,
    print: { engine: () => null, run: () => Promise.reject(new AppError('print.noEngine')) },
    version: '0.0.0',
  });
  const task = async <T>(name: string, input: unknown): Promise<{ value: T; ms: number }> => {
    const begun = performance.now();
    const envelope = app.dispatch({ name, input, caller });
    if (!envelope.ok) throw new Error(`${name}: ${envelope.code}`);
    const state = await app.taskFinished((envelope.value as { taskId: string }).taskId);
    if (state.state !== 'done') throw new Error(`${name}: ${JSON.stringify(state.error)}`);
    return { value: state.value as T, ms: performance.now() - begun };
  };
  app.dispatch({ name: 'plan.loadDemo', input: {}, caller });
  const fileId = app.offerFile(file);
  const read = await task<OutputOf<'sheet.read'>>('sheet.read', { fileId });
  const parts = read.value.sheets.map((sheet) => ({
    sheet: sheet.name,
    headingRow: sheet.headingRow,
    entity: sheet.entity,
    matchBy: sheet.matchBy,
    columns: sheet.columns.flatMap(({ column, target }) => (target === null ? [] : [{ column, target }])),
  }));
  const preview = await task<OutputOf<'sheet.preview'>>('sheet.preview', { fileId, parts });
  const commit = await task<OutputOf<'sheet.import'>>('sheet.import', { previewId: preview.value.previewId });
  if (commit.value.counts.added !== ROWS) throw new Error(JSON.stringify(commit.value));
  const again = await task<OutputOf<'sheet.preview'>>('sheet.preview', { fileId, parts });
  const out = await task('sheet.export', { entities: ['person'], format: 'xlsx' });
  await app.close();
  print([
    { name: '10,000 people: read, previewed and committed', ms: read.ms + preview.ms + commit.ms },
    { name: 'reading the workbook', ms: read.ms },
    { name: 'matching every row', ms: preview.ms },
    { name: 'the one commit of 30,000 records', ms: commit.ms },
    { name: 'matching again: nothing to change', ms: again.ms },
    { name: 'writing 10,000 people as a workbook', ms: out.ms },
  ]);
});
