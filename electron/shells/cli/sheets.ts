// `sheet-import FILE [--entity person] [--dry-run]` and `sheet-export FILE`: spreadsheets in and out of the plan.
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/model/errors';
import { contract } from '../../../shared/rpc/contract';
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import type { CommandLine } from './options';
import { report, type Terminal, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

const facts = contract['sheet.read'].output;
const preview = contract['sheet.preview'].output;
const rows = contract['sheet.rows'].output;
type Facts = ReturnType<typeof facts.parse>;
type Sheet = Facts['sheets'][number];

const FORMATS: Readonly<Record<string, string>> = { '.xlsx': 'xlsx', '.csv': 'csv', '.vcf': 'vcard' };
const ALL_ROWS = 50_000;

type Own = CommandLine['own'];

function text(own: Own, name: string): string | undefined {
  const value = own[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value of a call that must not be refused; a refusal ends the verb with its own envelope. */
async function value(app: App, terminal: Terminal, name: string, input: unknown): Promise<unknown> {
  const envelope = await callToEnd(app, terminal, name, input);
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
  return envelope.value;
}

function partOf(sheet: Sheet, own: Own) {
  const columns = sheet.columns.flatMap(({ column, target }) =>
    target === null ? [] : [{ column, target }],
  );
  if (sheet.entity === null || columns.length === 0)
    throw new AppError('sheet.noEntity', { sheet: sheet.name });
  return {
    sheet: sheet.name,
    headingRow: sheet.headingRow,
    entity: sheet.entity,
    columns,
    matchBy: text(own, 'match-by') ?? sheet.matchBy,
  };
}

/** The sheet named, or every sheet that is recognised. */
function chosenSheets(read: Facts, own: Own): Sheet[] {
  const named = text(own, 'sheet');
  if (named !== undefined) return read.sheets.filter(({ name }) => name === named);
  const recognised = read.sheets.filter(({ entity, hidden }) => entity !== null && !hidden);
  return recognised.length > 0 ? recognised : read.sheets.slice(0, 1);
}

async function importFile(app: App, terminal: Terminal, file: string, own: Own): Promise<Envelope> {
  const encoding = text(own, 'encoding');
  const entity = text(own, 'entity');
  const known = {
    fileId: app.offerFile(path.resolve(file)),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const first = facts.parse(await value(app, terminal, 'sheet.read', known));
  const choices = chosenSheets(first, own).map(({ name }) => ({
    sheet: name,
    ...(entity === undefined ? {} : { entity }),
  }));
  const read =
    entity === undefined
      ? first
      : facts.parse(await value(app, terminal, 'sheet.read', { ...known, choices }));
  const parts = chosenSheets(read, own).map((sheet) => partOf(sheet, own));
  if (parts.length === 0) throw new AppError('sheet.noSheet', { sheet: text(own, 'sheet') ?? '' });
  const asked = { ...known, parts, emptyClears: own['empty-clears'] === true };
  const { previewId, counts } = preview.parse(await value(app, terminal, 'sheet.preview', asked));
  const outcome = rows.parse(await value(app, terminal, 'sheet.rows', { previewId, limit: ALL_ROWS }));
  const told = {
    fileName: read.fileName,
    encoding: read.encoding,
    warnings: read.warnings,
    counts,
    rows: outcome.rows,
  };
  const hasAny = (counts.added ?? 0) + (counts.changed ?? 0) > 0;
  if (own['dry-run'] === true || !hasAny) return { ok: true, value: { ...told, imported: false } };
  await value(app, terminal, 'sheet.import', { previewId });
  return { ok: true, value: { ...told, imported: true } };
}

export const sheetImport: Verb = {
  options: {
    entity: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    'match-by': { type: 'string' },
    'empty-clears': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(terminal, { positionals, own }) {
    const [file, ...extra] = positionals;
    if (file === undefined || extra.length > 0) throw new UsageError('usage.sheetImport');
    return report(terminal, await besideShell(terminal, (app) => importFile(app, terminal, file, own)));
  },
};

async function exportFile(app: App, terminal: Terminal, out: string, own: Own): Promise<Envelope> {
  const format = FORMATS[path.extname(out).toLowerCase()];
  if (format === undefined) throw new UsageError('usage.sheetExport');
  const everything =
    format === 'vcard'
      ? ['person', 'organisation']
      : [...contract['sheet.export'].input.shape.entities.element.options];
  const asked = text(own, 'entity')?.split(',') ?? everything;
  const encoding = text(own, 'encoding');
  const made = (await value(app, terminal, 'sheet.export', {
    format,
    entities: asked,
    language: terminal.caller.language,
    ...(encoding === undefined ? {} : { encoding }),
  })) as { readonly path: string };
  try {
    copyFileSync(made.path, out);
    // No second copy of everybody's numbers stays behind unseen.
    rmSync(made.path);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppError('file.notWritten', { file: out, reason }, { cause });
  }
  return { ok: true, value: { ...made, path: out, fileName: path.basename(out) } };
}

export const sheetExport: Verb = {
  options: { entity: { type: 'string' }, encoding: { type: 'string' } },
  async run(terminal, { positionals, own }) {
    const [file, ...extra] = positionals;
    if (file === undefined || extra.length > 0) throw new UsageError('usage.sheetExport');
    return report(
      terminal,
      await besideShell(terminal, (app) => exportFile(app, terminal, path.resolve(file), own)),
    );
  },
};
