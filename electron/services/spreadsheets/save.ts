// Keeps an exported file under a name of its own in the folder of exports.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { WriteRequest } from '../../../shared/domain/spreadsheets/room';
import { wordOf } from '../../../shared/domain/spreadsheets/words';
import { toInstant } from '../../../shared/model/instant';
import { makeFolders, writeDurably } from '../../store/durableFile';
import type { SheetDesk } from './service';

const ENDINGS = { xlsx: 'xlsx', csv: 'csv', vcard: 'vcf' } as const;

function freeFile(folder: string, base: string, ending: string): string {
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, n === 1 ? `${base}.${ending}` : `${base}-${n}.${ending}`);
    if (!existsSync(file)) return file;
  }
}

function titleOf({ entities, words, language, organisation }: WriteRequest): string {
  const [first, ...others] = entities;
  const title =
    first !== undefined && others.length === 0 ? wordOf(words, `entity.${first}`)[language] : organisation;
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || 'sonae';
}

/** Saves an export. Throws `store.diskFull`, `store.readOnly`, `store.unreadable`. @returns where it lies */
export function saveExport(
  desk: Pick<SheetDesk, 'dataDir' | 'clock' | 'zoneMinutes'>,
  request: WriteRequest,
  bytes: Uint8Array,
): { path: string; fileName: string } {
  const folder = path.join(desk.dataDir, 'exports');
  makeFolders(folder);
  const now = desk.clock();
  const at = toInstant(now, desk.zoneMinutes(now))
    .slice(0, '2026-11-21T05:12'.length)
    .replace('T', '_')
    .replace(':', '');
  const file = freeFile(folder, `${titleOf(request)}_${at}`, ENDINGS[request.format]);
  writeDurably(file, bytes);
  return { path: file, fileName: path.basename(file) };
}
