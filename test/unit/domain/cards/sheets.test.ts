// The sheets of cards: every card on the paper, none over another, backs behind their fronts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsPerSheet,
  MAX_OFFSET_MM,
  mirrored,
  type Rect,
  SHEETS,
  type Sheet,
  type SheetPage,
  sheetPages,
} from '../../../../shared/domain/cards/sheets';
import { SHEET_IDS } from '../../../../shared/rpc/print';

const sheet = fc.constantFrom(...Object.values(SHEETS));
const grid = fc.constantFrom(SHEETS.card91x55, SHEETS.card86x51, SHEETS.cr80);
const offset = fc.record({
  xMm: fc.double({ min: -MAX_OFFSET_MM, max: MAX_OFFSET_MM, noNaN: true }),
  yMm: fc.double({ min: -MAX_OFFSET_MM, max: MAX_OFFSET_MM, noNaN: true }),
});
const options = fc.record({
  startAt: fc.integer({ min: 1, max: 10 }),
  offset,
  sides: fc.constantFrom('front' as const, 'longEdge' as const, 'shortEdge' as const),
});
const count = fc.integer({ min: 1, max: 45 });

const rects = (page: SheetPage) => page.placed.map((placed) => placed.rect);
const inside = (rect: Rect, { page }: Sheet) =>
  rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= page.width && rect.y + rect.height <= page.height;
const overlaps = (a: Rect, b: Rect) =>
  a.x + a.width - 1e-9 > b.x &&
  b.x + b.width - 1e-9 > a.x &&
  a.y + a.height - 1e-9 > b.y &&
  b.y + b.height - 1e-9 > a.y;

describe('the sheets', () => {
  it('are those the contract offers', () => {
    expect(Object.keys(SHEETS)).toEqual([...SHEET_IDS]);
  });

  it('have the measures of the house', () => {
    const corners = Object.values(SHEETS).map((one) => [one.card.width, one.card.height, one.left, one.top]);
    expect(corners).toEqual([
      [91, 55, 14, 11],
      [86.4, 50.8, 18.6, 21.2],
      [85.6, 53.98, 19.4, 13.55],
      [91, 55, 12, 50],
    ]);
  });

  it('[P1] keep every card on the paper with any offset a person can type', () => {
    fc.assert(
      fc.property(sheet, count, options, (one, n, how) =>
        sheetPages(one, n, how).every((page) => rects(page).every((rect) => inside(rect, one))),
      ),
    );
  });

  it('[P1] move everything by the offset, marks too', () => {
    const at = (xMm: number, yMm: number) =>
      sheetPages(SHEETS.cr80, 1, { startAt: 1, offset: { xMm, yMm }, sides: 'front' })[0];
    expect(at(2, -1)?.placed[0]?.rect).toEqual({ x: 21.4, y: 12.55, width: 85.6, height: 53.98 });
    const mark = (page: SheetPage | undefined) => page?.marks.find((line) => line.x1 === line.x2);
    expect((mark(at(2, -1))?.x1 ?? 0) - (mark(at(0, 0))?.x1 ?? 0)).toBeCloseTo(2);
  });

  it('never lay one card over another', () => {
    fc.assert(
      fc.property(sheet, count, options, (one, n, how) =>
        sheetPages(one, n, how).every((page) =>
          rects(page).every((a, at) => rects(page).every((b, other) => at === other || !overlaps(a, b))),
        ),
      ),
    );
  });

  it('[P2] lay every back exactly behind its front', () => {
    const twoSided = options.filter((how) => how.sides !== 'front');
    fc.assert(
      fc.property(grid, count, twoSided, (one, n, how) => {
        const pages = sheetPages(one, n, how);
        for (let at = 0; at < pages.length; at += 2) {
          const [front, back] = [pages[at], pages[at + 1]];
          expect([front?.side, back?.side]).toEqual(['front', 'back']);
          expect(back?.placed.map((placed) => placed.card)).toEqual(
            front?.placed.map((placed) => placed.card),
          );
          for (const [index, placed] of (front?.placed ?? []).entries()) {
            const nominal = {
              ...placed.rect,
              x: placed.rect.x - how.offset.xMm,
              y: placed.rect.y - how.offset.yMm,
            };
            const expected = mirrored(one, nominal, how.sides === 'shortEdge' ? 'shortEdge' : 'longEdge');
            const actual = back?.placed[index]?.rect;
            expect(actual?.x).toBeCloseTo(expected.x + how.offset.xMm);
            expect(actual?.y).toBeCloseTo(expected.y + how.offset.yMm);
            expect(back?.placed[index]?.turned).toBe(how.sides === 'shortEdge');
          }
        }
      }),
    );
  });

  it('[P2] mirror left and right over the long edge, top and bottom over the short one', () => {
    const first = { x: 14, y: 11, width: 91, height: 55 };
    expect(mirrored(SHEETS.card91x55, first, 'longEdge')).toMatchObject({ x: 105, y: 11 });
    expect(mirrored(SHEETS.card91x55, first, 'shortEdge')).toMatchObject({ x: 14, y: 231 });
  });

  it('print every card once, in order, from the first free place', () => {
    fc.assert(
      fc.property(grid, count, options, (one, n, how) => {
        const fronts = sheetPages(one, n, how).filter((page) => page.side === 'front');
        expect(fronts.flatMap((page) => page.placed.map((placed) => placed.card))).toEqual(
          Array.from({ length: n }, (_, card) => card),
        );
        expect(fronts.length).toBe(Math.ceil((n + how.startAt - 1) / cardsPerSheet(one)));
        const first = fronts[0]?.placed[0]?.rect;
        expect(first?.x).toBeCloseTo(one.left + ((how.startAt - 1) % 2) * one.card.width + how.offset.xMm);
        expect(first?.y).toBeCloseTo(
          one.top + Math.floor((how.startAt - 1) / 2) * one.card.height + how.offset.yMm,
        );
      }),
    );
  });

  it('show crop marks only outside the cards, at every edge to cut', () => {
    const [page] = sheetPages(SHEETS.cr80, 10, { startAt: 1, offset: { xMm: 0, yMm: 0 }, sides: 'front' });
    expect(page?.marks).toHaveLength(2 * 3 + 2 * 6);
    const onCards = page?.marks.filter((mark) =>
      rects(page).some((rect) =>
        overlaps(rect, { x: mark.x1, y: mark.y1, width: mark.x2 - mark.x1, height: mark.y2 - mark.y1 }),
      ),
    );
    expect(onCards).toEqual([]);
  });
});

describe('a folded card', () => {
  const [page] = sheetPages(SHEETS.folded, 1, { startAt: 1, offset: { xMm: 0, yMm: 0 }, sides: 'longEdge' });

  it('has six faces on one side of one page, centred', () => {
    expect(page?.placed).toHaveLength(6);
    const left = Math.min(...rects(page as SheetPage).map((rect) => rect.x));
    const right = Math.max(...rects(page as SheetPage).map((rect) => rect.x + rect.width));
    expect(left + right).toBeCloseTo(SHEETS.folded.page.width);
  });

  it('stands the upper row on its head', () => {
    const turned = page?.placed.filter((placed) => placed.turned).map((placed) => placed.rect.y);
    expect(turned).toEqual([50, 50, 50]);
  });

  it('reads on from the front to the back of the same third when it is folded', () => {
    // Behind face n of the lower row, folded over, lies face 7 - n.
    const behind = (face: number) => {
      const front = page?.placed[face]?.rect;
      return page?.placed.findIndex((placed) => placed.turned && placed.rect.x === front?.x);
    };
    expect([behind(0), behind(1), behind(2)]).toEqual([5, 4, 3]);
  });

  it('is cut at its corners and folded at the axis and the thirds', () => {
    expect(page?.marks.filter((mark) => mark.kind === 'cut')).toHaveLength(8);
    expect(page?.marks.filter((mark) => mark.kind === 'fold')).toHaveLength(6);
  });
});
