// Spreadsheets as the contract has them: read, preview, import in one commit, undo, export.
import path from 'node:path';
import type { ImportPlan } from '../../../shared/domain/spreadsheets/import';
import type { FileFacts, SheetFacts, SheetRoom } from '../../../shared/domain/spreadsheets/room';
import type { Records } from '../../../shared/domain/spreadsheets/stock';
import { matchKeysOf } from '../../../shared/domain/spreadsheets/targets';
import { AppError } from '../../../shared/model/errors';
import type { MatchKey } from '../../../shared/model/sheetTerms';
import type { ParsedOf, ProgressOf } from '../../../shared/rpc/contract';
import type { CommandHandlers, QueryHandlers, TaskContext, TaskHandlers } from '../../store/handles';
import type { ReadDb } from '../../store/read';
import { askedOwners } from '../confirmation';
import type { Desk } from '../desk';
import { refusePlanInResponse } from '../recordRules';
import { type Prepared, Previews } from './previews';
import { concernedBy, plainRecords, stateOf } from './records';
import { saveExport } from './save';
import { lastImport, undoLastImport } from './undo';
import { sheetWords } from './words';
import { writePlan } from './writePlan';

/** What spreadsheets know of the surroundings. */
export type SheetDesk = Pick<Desk, 'dataDir' | 'resourcesDir' | 'clock' | 'zoneMinutes' | 'files'>;

type SheetHandlers = Pick<QueryHandlers, 'sheet.rows' | 'sheet.lastImport'> &
  Pick<CommandHandlers, 'sheet.undo'> &
  Pick<TaskHandlers, 'sheet.read' | 'sheet.preview' | 'sheet.import' | 'sheet.export'>;

/** Throws `file.unknown`. */
function fileOf(desk: SheetDesk, fileId: string): string {
  const file = desk.files.path(fileId);
  if (file === null) throw new AppError('file.unknown');
  return file;
}

/** By id where the sheet's ids are records of this plan, else by what people match by: staff numbers are no record ids. */
function matchKeyFor(db: ReadDb, facts: SheetFacts): MatchKey {
  const { entity } = facts;
  if (entity === null) return 'name';
  const ids = facts.columns.find(({ target }) => target === 'id')?.samples ?? [];
  const usual = matchKeysOf(entity)[0] ?? 'name';
  return ids.some((id) => db.get(entity, id) !== null) ? 'id' : usual;
}

function factsFor(db: ReadDb, file: string, facts: FileFacts) {
  const sheets = facts.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    matchBy: matchKeyFor(db, sheet),
  }));
  return { ...facts, fileName: path.basename(file), sheets, warnings: [...facts.warnings] };
}

function zoneText(desk: SheetDesk): string {
  const minutes = desk.zoneMinutes(desk.clock());
  const two = (value: number): string => String(value).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

async function preview(
  desk: SheetDesk,
  room: SheetRoom<AbortSignal>,
  { db, caller, signal, progress }: TaskContext<ProgressOf<'sheet.preview'>>,
  input: ParsedOf<'sheet.preview'>,
): Promise<Prepared> {
  const file = fileOf(desk, input.fileId);
  if (db.device() === null) throw new AppError('plan.missing');
  const concerned = concernedBy(input.parts.map(({ entity }) => entity));
  const state = stateOf(db, concerned);
  const plan: ImportPlan = await room.plan(
    {
      path: file,
      encoding: input.encoding ?? null,
      parts: input.parts,
      records: plainRecords(db, concerned, { includeDeleted: true }),
      words: sheetWords(desk.resourcesDir),
      language: caller.language,
      zone: zoneText(desk),
      emptyClears: input.emptyClears ?? false,
    },
    signal,
    progress,
  );
  return { fileName: path.basename(file), plan, concerned, state };
}

/** The one commit; it cannot be stopped. Throws `sheet.planChanged`, `sheet.nothing`, `plan.closedInResponse`. */
function commitImport(context: TaskContext<ProgressOf<'sheet.import'>>, prepared: Prepared): number {
  const { plan, fileName, concerned, state } = prepared;
  if (plan.writes.length === 0) throw new AppError('sheet.nothing');
  if (context.signal.aborted) throw new AppError('task.cancelled');
  context.progress({ done: 0, total: plan.writes.length });
  return context.commit((tx) => {
    for (const entity of new Set(plan.writes.map((write) => write.entity))) refusePlanInResponse(tx, entity);
    if (stateOf(tx, concerned) !== state) throw new AppError('sheet.planChanged');
    return writePlan(tx, { fileName, plan });
  });
}

/** Of the contacts only those of a scope; without one, all records as they are. */
function inScope(db: ReadDb, records: Records, scope: ParsedOf<'sheet.export'>['scope']): Records {
  const { contact } = records;
  if (scope === undefined || contact === undefined) return records;
  const asked = askedOwners(db, scope);
  return { ...records, contact: contact.filter(({ ownerId }) => asked.has(String(ownerId))) };
}

function exportInput(desk: SheetDesk, db: ReadDb, input: ParsedOf<'sheet.export'>, language: 'ja' | 'en') {
  const concerned = concernedBy(input.entities);
  // Cards are of those asked for; their numbers and departments come along.
  const wanted = new Set<string>(input.entities);
  const isOther = (entity: string): boolean =>
    input.format === 'vcard' && (entity === 'person' || entity === 'organisation') && !wanted.has(entity);
  const known = concerned.filter((entity) => !isOther(entity));
  return {
    format: input.format,
    encoding: input.encoding ?? ('utf-8-bom' as const),
    entities: input.entities,
    records: inScope(db, plainRecords(db, known, { includeDeleted: false }), input.scope),
    words: sheetWords(desk.resourcesDir),
    language: input.language ?? language,
    organisation: db.list('plan')[0]?.organisation ?? '',
  };
}

/** Wires the spreadsheet calls to their room. */
export function sheetHandlers(desk: SheetDesk, room: SheetRoom<AbortSignal>): SheetHandlers {
  const previews = new Previews();
  return {
    'sheet.read': async ({ db, signal, progress }, { fileId, encoding, choices }) => {
      const file = fileOf(desk, fileId);
      const words = sheetWords(desk.resourcesDir);
      const request = { path: file, encoding: encoding ?? null, choices: choices ?? [], words };
      return factsFor(db, file, await room.read(request, signal, progress));
    },
    'sheet.preview': async (context, input) => {
      const prepared = await preview(desk, room, context, input);
      return { previewId: previews.keep(prepared), counts: { ...prepared.plan.counts } };
    },
    'sheet.rows': (_context, input) => previews.rows(input),
    'sheet.import': async (context, { previewId }) => {
      const prepared = previews.need(previewId);
      const records = commitImport(context, prepared);
      previews.drop(previewId);
      return { counts: { ...prepared.plan.counts }, records };
    },
    'sheet.lastImport': ({ db }) => lastImport(db),
    'sheet.undo': ({ tx }) => undoLastImport(tx),
    'sheet.export': async ({ db, caller, signal, progress }, input) => {
      if (input.format === 'csv' && input.entities.length > 1) throw new AppError('sheet.oneTable');
      const request = exportInput(desk, db, input, caller.language);
      const written = await room.write(request, signal, progress);
      if (signal.aborted) throw new AppError('task.cancelled');
      const saved = saveExport(desk, request, written.bytes);
      return {
        ...saved,
        fileId: desk.files.put(saved.path),
        rows: written.rows,
        bytes: written.bytes.length,
      };
    },
  };
}
