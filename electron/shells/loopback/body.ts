// Reads the body of a request: JSON bounded in size and depth, or a file bounded in size.
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/model/errors';

/** The largest body taken in; the largest text a field allows is far below. */
export const BODY_LIMIT = 12 * 1024 * 1024;
/** What is still read and thrown away so that the sender hears the refusal; beyond it the connection is cut. */
const DRAIN_LIMIT = 64 * 1024 * 1024;
const DEPTH_LIMIT = 200;
/** The largest file taken in: a plan's scanned documents stay far below. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** Throws `request.tooLarge`, `request.wrongType`, `request.malformed`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const bytes = await readBytes(request);
  if (type !== 'application/json') throw new AppError('request.wrongType', { expected: 'application/json' });
  return parseJson(bytes);
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > DRAIN_LIMIT) break;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new AppError('request.tooLarge', { limitBytes: BODY_LIMIT });
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (depthOf(text) > DEPTH_LIMIT) throw new SyntaxError('too deep');
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      'request.malformed',
      { issues: [{ path: 'body', reason: 'request.notJson' }] },
      { cause },
    );
  }
}

/** How deep brackets nest outside strings: nesting without end would exhaust whoever walks the value. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Writes a request's body to a new file, readable by this user only. Throws `request.tooLarge`, `file.diskFull`,
 * `file.notTaken`; what was written so far is the caller's to remove.
 */
export async function saveBody(
  request: IncomingMessage,
  file: string,
  limitBytes = FILE_LIMIT,
): Promise<void> {
  let size = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      size += chunk.length;
      if (size > limitBytes) done(new AppError('request.tooLarge', { limitBytes }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(request, bounded, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (cause) {
    throw cause instanceof AppError ? cause : notTaken(cause);
  }
}

function notTaken(cause: unknown): AppError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const full = reason === 'ENOSPC' || reason === 'EDQUOT';
  return new AppError(full ? 'file.diskFull' : 'file.notTaken', { reason }, { cause });
}
