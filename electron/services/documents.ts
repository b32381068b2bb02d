// Attached documents: taken in by what they are, kept once under their SHA-256, handed out to be looked at.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { DocumentType } from '../../shared/model/document';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import { fromInstant } from '../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../shared/rpc/contract';
import type { FileContent } from '../../shared/rpc/document';
import { digestOf, hasBlob, idleBlobs, putBlob, readBlob, sumOfBlobs, sweepBlobs } from '../store/blobs';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import type { Desk } from './desk';
import { copiedDocuments } from './editions';
import { refusePlanInResponse } from './recordRules';

const MEGABYTE = 1024 * 1024;
/** A scanned map or a manual's chapter; every laptop of the plan carries it. */
export const DOCUMENT_LIMIT = 25 * MEGABYTE;
/** All documents together: the folder must still fit a stick and a backup. */
export const DOCUMENTS_LIMIT = 500 * MEGABYTE;

/** A PDF may have bytes before its heading, within the first 1,024. */
const PDF_HEAD = 1024;
const FILE_ID = /^document:(.+)$/s;

const PICTURES: Readonly<Record<string, DocumentType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

const ENDINGS: Readonly<Record<DocumentType, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
};

interface Recognised {
  readonly type: DocumentType;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** A photograph lying on its side is shown upright: its width is the height of its pixels. */
const SIDEWAYS = 5;

/** What bytes are, by themselves and never by their name; null for anything that cannot be attached. */
export function recognise(bytes: Uint8Array): Recognised | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD)).toString(
    'latin1',
  );
  if (head.includes('%PDF-')) return { type: 'application/pdf', widthPx: null, heightPx: null };
  const picture = measured(bytes);
  const type = PICTURES[picture?.type ?? ''];
  if (!picture || !type) return null;
  // Entities of its own make a drawing grow without bound when it is read.
  if (type === 'image/svg+xml' && Buffer.from(bytes).toString('utf8').includes('<!ENTITY')) return null;
  const turned = (picture.orientation ?? 1) >= SIDEWAYS;
  const [widthPx, heightPx] = turned ? [picture.height, picture.width] : [picture.width, picture.height];
  return { type, widthPx: Math.round(widthPx), heightPx: Math.round(heightPx) };
}

function measured(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    // Not a picture, or one whose size cannot be read: it could not be shown either.
    return null;
  }
}

/** The bytes of a handed-over file. Throws `file.unknown`, `document.tooLarge`. */
function takenFile(desk: Pick<Desk, 'files'>, fileId: string): { bytes: Uint8Array; fileName: string } {
  const file = desk.files.path(fileId);
  const size = file === null ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
  if (file === null || size === undefined) throw new AppError('file.unknown', { id: fileId });
  const fileName = path.basename(file);
  if (size > DOCUMENT_LIMIT) {
    throw new AppError('document.tooLarge', {
      fileName,
      megabytes: Math.ceil(size / MEGABYTE),
      limitMegabytes: DOCUMENT_LIMIT / MEGABYTE,
    });
  }
  return { bytes: readFileSync(file), fileName };
}

function attach(
  tx: WriteTx,
  desk: Pick<Desk, 'files'>,
  input: ParsedOf<'document.attach'>,
): OutputOf<'document.attach'> {
  const { ownerEntity, ownerId, fileId } = input;
  refusePlanInResponse(tx, 'document');
  tx.need(ownerEntity, ownerId);
  const { bytes, fileName } = takenFile(desk, fileId);
  if (bytes.length === 0) throw new AppError('document.empty', { fileName });
  const found = recognise(bytes);
  if (!found) throw new AppError('document.type', { fileName });
  const sha256 = digestOf(bytes);
  const twin = tx.list('document', { where: { ownerId, sha256 } })[0];
  if (twin) throw new AppError('document.already', { title: twin.title });
  refuseOverfull(tx, sha256, bytes.length);
  putBlob(tx, bytes);
  const id = tx.create('document', {
    ownerEntity,
    ownerId,
    title: input.title ?? (path.parse(fileName).name || fileName),
    note: input.note ?? null,
    fileName,
    ...found,
    sha256,
    bytes: bytes.length,
    addedAt: tx.now(),
    addedBy: tx.actor,
  });
  desk.files.drop(fileId);
  return { id, sha256 };
}

function refuseOverfull(tx: WriteTx, sha256: string, size: number): void {
  if (hasBlob(tx, sha256) || sumOfBlobs(tx).bytes + size <= DOCUMENTS_LIMIT) return;
  throw new AppError('document.full', { limitMegabytes: DOCUMENTS_LIMIT / MEGABYTE });
}

/** The contents something still needs: documents in force, documents of an edition, and the editions' copies. */
function neededBlobs(db: ReadDb): Set<string> {
  return new Set([
    ...db.list('document').map(({ sha256 }) => sha256),
    ...db.list('edition').map(({ hash }) => hash),
    ...copiedDocuments(db),
  ]);
}

function spare(db: ReadDb): OutputOf<'document.spare'> {
  const idle = idleBlobs(db, neededBlobs(db));
  return { count: idle.length, bytes: idle.reduce((sum, { size }) => sum + size, 0) };
}

function list(db: ReadDb, { owner, id }: ParsedOf<'document.list'>): OutputOf<'document.list'> {
  const where = {
    ...(owner ? { ownerEntity: owner.entity, ownerId: owner.id } : {}),
    ...(id === undefined ? {} : { id }),
  };
  return db
    .list('document', { where })
    .toSorted((a, b) => fromInstant(a.addedAt) - fromInstant(b.addedAt) || (a.id < b.id ? -1 : 1))
    .map((document) => ({ document, here: hasBlob(db, document.sha256) }));
}

/** A document's name as a file, with the ending of what it is. */
function nameAsFile({ fileName, title }: RecordOf<'document'>, type: DocumentType): string {
  const name = fileName ?? title;
  const { ext } = path.parse(name);
  const isRight = ext.toLowerCase() === ENDINGS[type] || (type === 'image/jpeg' && /^\.jpe?g$/i.test(ext));
  return isRight ? name : `${name}${ENDINGS[type]}`;
}

/**
 * The content of a document by the id it is handed out under; null for any other id and for one whose content is not here.
 * Its type is what the bytes are, whatever its record says. Throws `blob.damaged`.
 */
export function documentContent(db: ReadDb, fileId: string): FileContent | null {
  const id = FILE_ID.exec(fileId)?.[1];
  const document = id === undefined ? null : db.get('document', id);
  const bytes = document && readBlob(db, document.sha256);
  const type = bytes && recognise(bytes)?.type;
  return document && bytes && type ? { bytes, type, name: nameAsFile(document, type) } : null;
}

type Calls = 'document.attach' | 'document.list' | 'document.spare' | 'document.sweep';

/** The calls of documents. */
export function documentHandlers(desk: Pick<Desk, 'files'>): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'document.attach': ({ tx }, input) => attach(tx, desk, input),
    'document.list': ({ db }, input) => list(db, input),
    'document.spare': ({ db }) => spare(db),
    'document.sweep': ({ tx }) => {
      const went = sweepBlobs(tx, neededBlobs(tx));
      // Whoever looks at the documents is told: what can be shown has changed, though no record has.
      tx.keep('document.sweptAt', tx.now());
      return went;
    },
  };
}
