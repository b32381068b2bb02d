// The one-line entry: what a responder types in ten seconds is read as told, and nothing typed is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  piecesOf,
  readEntryLine,
  readFromTo,
  wordAtCursor,
} from '../../../shared/domain/chronology/entryLine';
import { comesAt, happenedAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';

const TOKYO = 540;
const at = (text: string) => Date.parse(text);

describe('the entry line', () => {
  it('keeps a plain fact as it was typed', () => {
    expect(readEntryLine('認証基盤：1台目の起動を確認。2台目は同期待ち')).toEqual({
      text: '認証基盤：1台目の起動を確認。2台目は同期待ち',
      time: null,
      decision: false,
      important: false,
      mentions: [],
      systems: [],
      unknowns: [],
    });
  });

  it.each([
    '0512 発電機が動いた',
    '発電機が動いた 0512',
    '発電機が 05:12 動いた',
    '　０５：１２　発電機が動いた',
    '発電機が動いた　５：１２',
  ])('reads the told time wherever it stands: %s', (line) => {
    expect(readEntryLine(line).time).toBe(312);
    expect(readEntryLine(line).text).not.toMatch(/12/);
  });

  it('leaves a time inside a sentence alone', () => {
    for (const line of [
      '保守員2名が06:40に北分室へ着く',
      'Two engineers arrive at 06:40',
      '内線1016へ',
      'room 0512 is cold',
    ]) {
      expect(readEntryLine(line)).toMatchObject({ time: null, text: line });
    }
  });

  it('takes the first time and leaves a second one and impossible ones in the text', () => {
    expect(readEntryLine('0512 0610 着')).toMatchObject({ time: 312, text: '0610 着' });
    expect(readEntryLine('2561 件')).toMatchObject({ time: null, text: '2561 件' });
  });

  it('reads decisions and important entries, in full width too', () => {
    expect(readEntryLine('! 代替拠点へ切り替える')).toMatchObject({
      decision: true,
      important: false,
      text: '代替拠点へ切り替える',
    });
    expect(readEntryLine('！代替拠点へ切り替える')).toMatchObject({
      decision: true,
      text: '代替拠点へ切り替える',
    });
    expect(readEntryLine('停電 ！！')).toMatchObject({ decision: false, important: true, text: '停電' });
    expect(readEntryLine('動いた！')).toMatchObject({ decision: false, important: false, text: '動いた！' });
  });

  it('reads people, systems and unknowns and keeps them in the text', () => {
    expect(readEntryLine('＠見本\u00a0六実 #防災情報 は止まった。復電は ？見込み、次は0600')).toMatchObject({
      text: '@見本\u00a0六実 #防災情報 は止まった。復電は ?見込み、次は0600',
      mentions: ['見本\u00a0六実'],
      systems: ['防災情報'],
      unknowns: ['見込み'],
    });
  });

  it('takes a mark without a word as plain text', () => {
    expect(readEntryLine('本当か ? 1 @ 2 #')).toMatchObject({
      text: '本当か ? 1 @ 2 #',
      mentions: [],
      systems: [],
      unknowns: [],
    });
    expect(readEntryLine('??')).toMatchObject({ text: '??', unknowns: [] });
  });

  it('finds the marked words of a written text again', () => {
    expect(piecesOf('復電の見込みは ?部品。#電源 待ち')).toEqual([
      { kind: 'text', text: '復電の見込みは ' },
      { kind: 'unknown', text: '部品' },
      { kind: 'text', text: '。#電源 待ち' },
    ]);
  });

  it('never loses a character of what stands in the text, whatever was typed', () => {
    const sign = { text: '', mention: '@', system: '#', unknown: '?' };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('あ', '@', '#', '?', '!', '0', '1', ':', ' ', '　', '。', 'a') }),
        (line) => {
          const { text } = readEntryLine(line);
          const joined = piecesOf(text).map((piece) => sign[piece.kind] + piece.text);
          expect(joined.join('')).toBe(text);
        },
      ),
    );
  });

  it('knows the word under the cursor for suggestions', () => {
    expect(wordAtCursor('停電 @みほ', 6)).toEqual({ kind: 'mention', text: 'みほ', from: 3 });
    expect(wordAtCursor('停電 ＃', 4)).toEqual({ kind: 'system', text: '', from: 3 });
    expect(wordAtCursor('停電 @みほ は', 8)).toBeNull();
    expect(wordAtCursor('@みほ', 0)).toBeNull();
  });

  it('reads who told whom', () => {
    expect(readFromTo('みほん保守 → 仮川')).toEqual({ from: 'みほん保守', to: '仮川' });
    expect(readFromTo('模木>見本')).toEqual({ from: '模木', to: '見本' });
    expect(readFromTo('-> 仮川')).toEqual({ from: null, to: '仮川' });
    expect(readFromTo(' 架橋 ')).toEqual({ from: '架橋', to: null });
  });
});

describe('a time of day', () => {
  it('is read with and without a colon, in full width too', () => {
    expect(['0512', '512', '5:12', '０５：１２'].map(readTimeOfDay)).toEqual([312, 312, 312, 312]);
    expect(['2400', '0560', '5', '', 'abc'].map(readTimeOfDay)).toEqual([null, null, null, null, null]);
  });

  it('that happened is the last one: shortly after midnight 2350 is yesterday', () => {
    expect(happenedAt(1430, at('2026-11-20T00:10:00+09:00'), TOKYO)).toBe('2026-11-19T23:50:00+09:00');
    expect(happenedAt(312, at('2026-11-20T05:16:00+09:00'), TOKYO)).toBe('2026-11-20T05:12:00+09:00');
    expect(happenedAt(320, at('2026-11-20T05:16:00+09:00'), TOKYO)).toBe('2026-11-20T05:20:00+09:00');
  });

  it('that is promised is the next one', () => {
    expect(comesAt(345, at('2026-11-20T05:16:00+09:00'), TOKYO)).toBe('2026-11-20T05:45:00+09:00');
    expect(comesAt(10, at('2026-11-20T23:50:00+09:00'), TOKYO)).toBe('2026-11-21T00:10:00+09:00');
  });
});
