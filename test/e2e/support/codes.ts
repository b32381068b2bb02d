// Reads QR codes from pictures and pages with real programs, as a phone would.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const DPI = '200';

/** What zbar finds in the pictures, the texts of all codes behind each other. */
export function readCodes(pictures: readonly string[]): string {
  const { error, stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sbinary', ...pictures], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return stdout;
}

/** Draws every page of a PDF into a folder. @returns the pictures in page order. */
export function drawPages(pdf: string, folder: string): string[] {
  const { error, status } = spawnSync('pdftoppm', ['-r', DPI, '-gray', '-png', pdf, join(folder, 'page')]);
  if (error || status !== 0) throw error ?? new Error(`pdftoppm ended with ${status}`);
  const pictures = readdirSync(folder).filter((name) => name.startsWith('page'));
  return pictures.sort().map((name) => join(folder, name));
}
