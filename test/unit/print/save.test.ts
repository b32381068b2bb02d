// Saving a PDF: whole or not at all, under a free name, readable by its owner only.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileBase, savePdf } from '../../../electron/print/save';

const bytes = new TextEncoder().encode('%PDF-1.4');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sonae-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a saved PDF', () => {
  it('[P7] lies in the folder, which is made when missing, under the name told', () => {
    const prints = join(folder, 'prints');
    const { path, fileName } = savePdf(prints, '携行カード_2026-11-21_05_10', bytes);
    expect(fileName).toBe('携行カード_2026-11-21_05_10.pdf');
    expect(path).toBe(join(prints, fileName));
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4');
    expect(readdirSync(prints)).toEqual([fileName]);
  });

  it('never replaces another', () => {
    const names = [1, 2, 3].map(() => savePdf(folder, 'a', bytes).fileName);
    expect(names).toEqual(['a.pdf', 'a-2.pdf', 'a-3.pdf']);
  });

  it('can be read by its owner only', () => {
    // Windows has no such bits: there the folder's own rights decide.
    const expected = process.platform === 'win32' ? 0o666 : 0o600;
    expect(statSync(savePdf(folder, 'a', bytes).path).mode & 0o777).toBe(expected);
  });

  it('that cannot be written is refused by name, and nothing is left', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => savePdf(join(file, 'prints'), 'a', bytes)).toThrow(
      expect.objectContaining({ code: 'print.notSaved' }),
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('a file name', () => {
  it('keeps the title and the time, without what some system refuses', () => {
    expect(fileBase('携行カード', '2026-11-21 05:10')).toBe('携行カード_2026-11-21_05_10');
    expect(fileBase('a/b\\c:d*e?"<>|\u0007', '2026-11-21 05:10')).toBe('abcde_2026-11-21_05_10');
  });
});
