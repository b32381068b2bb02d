// The built screens as files a shell may hand out: a path of an address in, a file and its type out.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  // Parts of the PDF viewer: encodings and base fonts.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

export interface ScreenFile {
  readonly file: string;
  readonly type: string;
  /** Named after its content by the build: it never changes under this name. */
  readonly lasting: boolean;
}

/**
 * The file of an address path, or null: unknown names and types, and whatever would lead out of the folder.
 * @param pathname still percent-encoded.
 */
export function screenFile(folder: string, pathname: string): ScreenFile | null {
  const name = decode(pathname);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const steps = name.split('/').filter((step) => step !== '');
  if (steps.some((step) => step === '.' || step === '..')) return null;
  const file = path.join(folder, ...(steps.length === 0 ? ['index.html'] : steps));
  const type = TYPES[path.extname(file).toLowerCase()];
  const isInside = file.startsWith(path.resolve(folder) + path.sep);
  if (type === undefined || !isInside || !existsSync(file) || !statSync(file).isFile()) return null;
  return { file, type, lasting: steps[0] === 'assets' };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A broken percent sequence names no file of ours.
    return null;
  }
}
