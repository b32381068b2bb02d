// The plan binder set beforehand: nothing is lost, headings stay with what follows, the contents know every page.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontMeasure } from '../../../electron/print/fontMeasure';
import type { BinderBlock, BinderChapter } from '../../../shared/domain/binder/blocks';
import { type BinderPiece, setBinder } from '../../../shared/domain/binder/pages';
import { root } from '../../support/sources';

const measure = fontMeasure(join(root, 'resources', 'fonts'));
const PAPER = { widthMm: 190, heightMm: 256 };
const columns = [
  { title: '名前', widthMm: 60 },
  { title: '内容', widthMm: 130 },
];

function table(rows: number, text = '停電したら発電機を起動する'): BinderBlock {
  return {
    kind: 'table',
    columns,
    rows: Array.from({ length: rows }, (_, at) => ({ cells: [`行${at + 1}`, text], starts: false })),
  };
}

const set = (...blocks: BinderBlock[]) => setBinder([{ number: '1', title: '方針', blocks }], measure, PAPER);
const heightOf = (pieces: readonly BinderPiece[]) => pieces.reduce((sum, { heightMm }) => sum + heightMm, 0);
const rowsOf = (pieces: readonly BinderPiece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'table' ? piece.rows : []));

describe('the pages of the binder', () => {
  it('hold every row once, in order, and none is higher than the paper', () => {
    const { pages } = set(table(300), { kind: 'heading', text: '次' }, table(80));
    const names = pages.flatMap(({ pieces }) => rowsOf(pieces).map((row) => row.cells[0]?.[0]));
    expect(names).toEqual([...range(300), ...range(80)]);
    for (const { pieces } of pages) expect(heightOf(pieces)).toBeLessThanOrEqual(PAPER.heightMm + 1e-6);
  });

  it('divide a row that is higher than a page, and lose nothing of it', () => {
    const text = Array.from({ length: 400 }, (_, at) => `第${at}の文を書く。`).join('');
    const { pages } = set(table(1, text));
    const said = pages.flatMap(({ pieces }) => rowsOf(pieces).flatMap((row) => row.cells[1] ?? [])).join('');
    expect(said).toBe(text);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('keep a heading with what follows it', () => {
    for (let rows = 20; rows < 50; rows++) {
      const { pages } = set(table(rows), { kind: 'heading', text: '次' }, table(3));
      for (const { pieces } of pages) expect(pieces.at(-1)?.kind).not.toBe('heading');
    }
  });

  it('keep a heading, the line of words under it and two rows of its table together', () => {
    for (let rows = 20; rows < 50; rows++) {
      const { pages } = set(
        table(rows),
        { kind: 'heading', text: '手順' },
        { kind: 'text', text: '停電の時に使う。' },
        table(6),
      );
      const last = pages.at(-1)?.pieces ?? [];
      const found = pages.find(({ pieces }) => pieces.some(({ kind }) => kind === 'heading'))?.pieces ?? [];
      const at = found.findIndex(({ kind }) => kind === 'heading');
      expect(found.slice(at, at + 3).map(({ kind }) => kind)).toEqual(['heading', 'lines', 'table']);
      expect(rowsOf(found.slice(at)).length).toBeGreaterThanOrEqual(2);
      expect(rowsOf(last).at(-1)?.cells[0]).toEqual(['行6']);
    }
  });

  it('hold a heading with words that nothing follows', () => {
    const { pages, entries } = set({ kind: 'heading', text: '備考' }, { kind: 'text', text: 'なし' });
    expect(pages[0]?.pieces.map(({ kind }) => kind)).toEqual(['chapter', 'heading', 'lines']);
    expect(entries.map(({ text }) => text)).toEqual(['1　方針', '備考']);
  });

  it('keep paragraphs of a cell apart, and name what the font lacks', () => {
    const { pages, missing } = set(table(1, '一\n二\u{1F600}'));
    expect(rowsOf(pages[0]?.pieces ?? [])[0]?.cells[1]).toEqual(['一', '二〓']);
    expect(missing).toEqual(['\u{1F600}']);
  });

  it('are named by the contents: each entry stands on the page its anchor is on', () => {
    const blocks = Array.from({ length: 30 }, (_, at): BinderBlock[] => [
      { kind: 'heading', text: `見出し${at}` },
      table(7 + (at % 5)),
    ]).flat();
    const chapters: BinderChapter[] = ['1', '2', 'A'].map((number) => ({
      number,
      title: `章${number}`,
      blocks,
    }));
    const { pages, entries } = setBinder(chapters, measure, PAPER);
    expect(entries).toHaveLength(93);
    expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(93);
    for (const { level, text, anchor, page } of entries) {
      const pieces = pages[page - 1]?.pieces ?? [];
      const found = pieces.find((piece) => (piece.kind === 'heading' ? piece.anchor === anchor : false));
      if (level === 2) expect(found).toMatchObject({ text });
      else expect(pieces[0]).toMatchObject({ kind: 'chapter', text });
    }
  });

  it('draw a flow with a shape and words for every node, over as many pages as it takes', () => {
    const nodes = Array.from({ length: 60 }, (_, at) => ({
      number: at + 1,
      title: `手順${at + 1}を行う`,
      lane: at % 4,
      isDecision: at % 7 === 0,
      isEnd: at === 0,
      detail: '責任者',
      ways: [
        { to: at + 2, label: '' },
        { to: Math.max(1, at - 3), label: '戻る' },
      ],
    }));
    const { pages } = set({ kind: 'flow', nodes, lanes: ['指揮', '情報', '作業', '外部'] });
    const words = pages.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'figure' ? piece.pieces : [])),
    );
    const texts = words.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
    for (const { title, number } of nodes) {
      expect(texts).toContain(title);
      expect(texts).toContain(String(number));
    }
    expect(pages.length).toBeGreaterThan(2);
  });
});

function range(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `行${at + 1}`);
}
