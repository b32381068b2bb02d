// Line breaking with the bundled font's own metrics: nothing lost, nothing too wide, Japanese and Latin rules kept.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontMeasure } from '../../../../electron/print/fontMeasure';
import { setLines } from '../../../../shared/domain/typeset/breaks';
import { printable, sizeToFit, textWidth } from '../../../../shared/domain/typeset/measure';
import { resourcesDir } from '../../../support/printRecords';

const measure = fontMeasure(join(resourcesDir, 'fonts'));
const lines = (text: string, widthMm: number, sizePt = 7) =>
  setLines([{ text, weight: 'regular', mark: null }], widthMm, sizePt, measure).map((line) =>
    line.runs.map((run) => run.text).join(''),
  );

const words = fc
  .array(
    fc.constantFrom(
      '電源',
      'を',
      '切らず',
      '、',
      '（',
      '）',
      'ネットワーク',
      '。',
      'ー',
      ' ',
      'HQ',
      '090-0000-1003',
      '5分',
      '「',
      '」',
      'っ',
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('set lines', () => {
  it('[P4] are never wider than their column while a character fits it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 90 }), (text, width) => {
        const set = setLines([{ text, weight: 'bold', mark: null }], width, 6.5, measure);
        expect(Math.max(...set.map((line) => line.width))).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });

  it('lose nothing but the spaces at their ends', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (text, width) => {
        expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('never begin with a closing mark or a small kana, nor end with an opening one', () => {
    expect(lines('あいうえおか、きくけこ', 13.9, 7)[1]).not.toMatch(/^、/);
    expect(lines('あいうえおかっきくけこ', 14.6, 7)[1]).not.toMatch(/^っ/);
    expect(lines('漢字漢字漢（字）漢字', 15, 7)[0]).not.toMatch(/（$/);
  });

  it('keep numbers, Latin words, katakana words and counters whole', () => {
    const all = lines('電話は090-0000-1003かネットワーク班へ。headquarters では30分待つ', 30, 7).join('|');
    expect(all).toContain('090-0000-1003');
    expect(all).toContain('ネットワーク');
    expect(all).toContain('headquarters');
    expect(all).toContain('30分');
  });

  it('keep a numbering figure with what it numbers', () => {
    const set = lines('1 外部チャット 2 衛星電話（指揮者） 3 北支所 03-0000-0200', 41, 6.4);
    expect(set.some((line) => / \d$/.test(line))).toBe(false);
  });

  it('cut a word wider than the column rather than let it stand out', () => {
    expect(lines('a'.repeat(80), 20).length).toBeGreaterThan(1);
  });
});

describe('the font', () => {
  it('[P3] knows the characters of Japanese names and the signs of our texts', () => {
    expect(printable(measure, '髙﨑𠮟辻󠄀'.replace(/[\u{e0100}-\u{e01ef}]/gu, '')).missing).toEqual([]);
    expect(printable(measure, '※→①㈱～〓【】・：；／＿').missing).toEqual([]);
  });

  it('[P3] names every character it lacks once, and puts the geta mark in its place', () => {
    expect(printable(measure, '😀山😀𓀀')).toEqual({ text: '〓山〓〓', missing: ['😀', '𓀀'] });
  });

  it('finds the largest size that fits, or says that none does', () => {
    const fit = sizeToFit(measure, '最高責任者', 'bold', { widthMm: 12, max: 8, min: 6 }) ?? 0;
    expect(textWidth(measure, '最高責任者', 'bold', fit)).toBeLessThanOrEqual(12);
    expect(textWidth(measure, '最高責任者', 'bold', fit + 0.1)).toBeGreaterThan(12);
    expect(sizeToFit(measure, '最高責任者', 'bold', { widthMm: 5, max: 8, min: 6 })).toBeNull();
  });
});
