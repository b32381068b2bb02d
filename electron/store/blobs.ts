// Bytes under their SHA-256: the same file attached twice lies here once, and what is read is what was written.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/model/errors';
import type { ReadDb } from './read';
import type { WriteTx } from './writeTx';

/** Deflated bytes are kept only where they save at least a tenth: pictures and PDFs are packed already. */
const WORTH_IT = 0.9;

interface BlobRow {
  readonly size: number;
  readonly deflated: number;
  readonly bytes: Buffer;
}

/** What lies in the blobs altogether. */
export interface BlobSum {
  readonly count: number;
  readonly bytes: number;
}

/** SHA-256 of bytes as lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps bytes, once for each content. @returns the SHA-256 to find them under. */
export function putBlob(tx: WriteTx, bytes: Uint8Array): string {
  const sha256 = digestOf(bytes);
  if (hasBlob(tx, sha256)) return sha256;
  const small = deflateRawSync(bytes);
  const isWorthIt = small.length < bytes.length * WORTH_IT;
  tx.run(
    'INSERT INTO blob (sha256, size, deflated, bytes) VALUES (?, ?, ?, ?)',
    sha256,
    bytes.length,
    isWorthIt ? 1 : 0,
    isWorthIt ? small : bytes,
  );
  return sha256;
}

/** Whether bytes are here. */
export function hasBlob(db: ReadDb, sha256: string): boolean {
  return db.row('SELECT 1 AS found FROM blob WHERE sha256 = ?', sha256) !== null;
}

/** The bytes under a SHA-256; null where they are not here. Throws `blob.damaged` when they are not what was kept. */
export function readBlob(db: ReadDb, sha256: string): Uint8Array | null {
  const row = db.row<BlobRow>('SELECT size, deflated, bytes FROM blob WHERE sha256 = ?', sha256);
  if (!row) return null;
  const bytes = row.deflated === 1 ? inflated(row, sha256) : row.bytes;
  if (digestOf(bytes) !== sha256) throw new AppError('blob.damaged', { sha256 });
  return bytes;
}

function inflated({ size, bytes }: BlobRow, sha256: string): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new AppError('blob.damaged', { sha256 }, { cause });
  }
}

/** How many blobs there are and how large they are as files. */
export function sumOfBlobs(db: ReadDb): BlobSum {
  return db.row<BlobSum>('SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM blob') as BlobSum;
}

/** Takes away every blob that is not among those still needed. @returns what went. */
export function sweepBlobs(tx: WriteTx, needed: ReadonlySet<string>): BlobSum {
  const idle = idleBlobs(tx, needed);
  for (const { sha256 } of idle) tx.run('DELETE FROM blob WHERE sha256 = ?', sha256);
  return { count: idle.length, bytes: idle.reduce((sum, { size }) => sum + size, 0) };
}

/** The blobs nothing needs. */
export function idleBlobs(
  db: ReadDb,
  needed: ReadonlySet<string>,
): { readonly sha256: string; readonly size: number }[] {
  return db
    .rows<{ sha256: string; size: number }>('SELECT sha256, size FROM blob ORDER BY sha256')
    .filter(({ sha256 }) => !needed.has(sha256));
}
