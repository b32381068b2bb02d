// What real programs say of a PDF: its pages, its fonts, its words with their places, its codes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Millimetres from the top left of the page. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A grey picture of a page. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly dotsPerMm: number;
}

const MM_PER_POINT = 25.4 / 72;

function run(program: string, args: readonly string[]): Buffer {
  const result = spawnSync(program, args, { maxBuffer: 1 << 28 });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program}: ${result.stderr.toString()}`);
  return result.stdout;
}

function field(text: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1] ?? '';
}

/** A PDF kept in a folder of its own while programs look at it; `remove()` at the end. */
export class PdfFile {
  readonly folder = mkdtempSync(join(tmpdir(), 'sonae-pdf-'));
  readonly path = join(this.folder, 'document.pdf');

  constructor(bytes: Uint8Array) {
    writeFileSync(this.path, bytes);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Number of pages and the size of the first, in millimetres. */
  info(): { pages: number; width: number; height: number } {
    const text = run('pdfinfo', [this.path]).toString();
    const [width = 0, height = 0] = field(text, 'Page size')
      .split(' x ')
      .map((part) => Number.parseFloat(part) * MM_PER_POINT);
    return { pages: Number(field(text, 'Pages')), width, height };
  }

  /** Every font: its name without the subset's prefix, and whether it is embedded. */
  fonts(): { name: string; embedded: boolean }[] {
    const [, , ...rows] = run('pdffonts', [this.path]).toString().trimEnd().split('\n');
    return rows.map((row) => {
      const columns = row.trim().split(/\s+/);
      return { name: (columns[0] ?? '').replace(/^[A-Z]{6}\+/, ''), embedded: columns.at(-5) === 'yes' };
    });
  }

  /** The words of every page, in reading order. */
  pageTexts(): string[] {
    const text = run('pdftotext', ['-layout', this.path, '-']).toString();
    return text.split('\f').slice(0, -1);
  }

  /** Every word with the top left corner of its box. */
  words(): Word[] {
    const text = run('pdftotext', ['-bbox', this.path, '-']).toString();
    return text
      .split('<page ')
      .slice(1)
      .flatMap((part, page) =>
        [...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/word>/g)].map(
          ([, x, y, word]) => ({
            page,
            text: word ?? '',
            x: Number(x) * MM_PER_POINT,
            y: Number(y) * MM_PER_POINT,
          }),
        ),
      );
  }

  /** The text inside a rectangle of a page, in millimetres. */
  textIn(page: number, rect: { x: number; y: number; width: number; height: number }): string {
    const dpi = 254;
    const at = (mm: number) => String(Math.round(mm * 10));
    const box = ['-x', at(rect.x), '-y', at(rect.y), '-W', at(rect.width), '-H', at(rect.height)];
    const pages = ['-f', String(page + 1), '-l', String(page + 1)];
    return run('pdftotext', ['-r', String(dpi), ...pages, ...box, this.path, '-']).toString();
  }

  /** A page as a picture. */
  picture(page: number, dpi = 300): Picture {
    const number = String(page + 1);
    const bytes = run('pdftoppm', [
      '-gray',
      '-r',
      String(dpi),
      '-f',
      number,
      '-l',
      number,
      '-singlefile',
      this.path,
    ]);
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
    if (!header) throw new Error('pdftoppm gave no grey picture');
    return {
      width: Number(header[1]),
      height: Number(header[2]),
      pixels: bytes.subarray(header[0].length),
      dotsPerMm: dpi / 25.4,
    };
  }

  /** What the code inside a rectangle of a picture says; null when it cannot be read. */
  codeIn(picture: Picture, rect: { x: number; y: number; width: number; height: number }): string | null {
    const dot = (mm: number) => Math.round(mm * picture.dotsPerMm);
    const [left, top, width, height] = [dot(rect.x), dot(rect.y), dot(rect.width), dot(rect.height)];
    const rows = Array.from({ length: height }, (_, row) => {
      const from = (top + row) * picture.width + left;
      return picture.pixels.subarray(from, from + width);
    });
    const file = join(this.folder, 'code.pgm');
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), ...rows]));
    const result = spawnSync('zbarimg', ['--raw', '--oneshot', '-Sbinary', '-q', file]);
    if (result.error) throw result.error;
    return result.status === 0 ? result.stdout.toString('utf8') : null;
  }
}

/** Where a level line across a picture meets ink: the middle of every dark run, in millimetres from the left. */
export function inkAlong(picture: Picture, yMm: number): number[] {
  const row = Math.round(yMm * picture.dotsPerMm);
  const found: number[] = [];
  let start: number | null = null;
  for (let x = 0; x <= picture.width; x++) {
    const dark = x < picture.width && (picture.pixels[row * picture.width + x] ?? 255) < 160;
    if (dark && start === null) start = x;
    if (!dark && start !== null) {
      found.push((start + x - 1) / 2 / picture.dotsPerMm);
      start = null;
    }
  }
  return found;
}

/** The bytes of a file. */
export function bytesOf(path: string): Uint8Array {
  return readFileSync(path);
}
