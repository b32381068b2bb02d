// Forty wallet cards printed for real: paper size, places, fonts and every code, checked by other programs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printResources } from '../../../electron/print/resources';
import { cardFor } from '../../../shared/domain/cards/content';
import { PAD } from '../../../shared/domain/cards/look';
import { directoryOf } from '../../../shared/domain/cards/people';
import { mirrored, type Rect, SHEETS, type SheetPage, sheetPages } from '../../../shared/domain/cards/sheets';
import type { PreparedDocument } from '../../../shared/domain/printing';
import { inkAlong, type PdfFile, type Word } from '../../support/pdf';
import { prepared, printed, printInput } from '../../support/printing';
import { demoRecords, resourcesDir } from '../../support/printRecords';

const TOLERANCE_MM = 0.5;
/** A busy machine starts a browser slowly. */
const PRINT_MS = 90_000;
const NOWHERE = { xMm: 0, yMm: 0 };
const demo = demoRecords();
const everyone = demo.people.map((person) => person.id);

function within(actual: number | undefined, expected: number): void {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(TOLERANCE_MM);
}

/** The first word of a name where the head of its card should have it. */
function nameOn(words: readonly Word[], page: number, rect: Rect, name: string): Word | undefined {
  const first = name.split(' ')[0] ?? '';
  return words.find(
    (word) =>
      word.page === page &&
      word.text === first &&
      Math.abs(word.x - (rect.x + PAD.x)) <= TOLERANCE_MM &&
      word.y > rect.y &&
      word.y < rect.y + 8,
  );
}

describe('forty cards on both sides of 91 x 55 sheets', () => {
  let document: PreparedDocument;
  let pdf: PdfFile;
  let words: Word[];
  let pages: SheetPage[];

  beforeAll(async () => {
    document = prepared(printInput({ kind: 'cards', language: 'ja', personIds: everyone }));
    pdf = await printed(document);
    words = pdf.words();
    pages = sheetPages(SHEETS.card91x55, everyone.length, { startAt: 1, offset: NOWHERE, sides: 'longEdge' });
  }, PRINT_MS);
  afterAll(() => pdf.remove());

  it('are eight A4 pages', () => {
    const { pages: count, width, height } = pdf.info();
    expect(count).toBe(8);
    expect(document.pages).toBe(8);
    within(width, 210);
    within(height, 297);
  });

  it('[P3] embed the bundled font and use no other', () => {
    const fonts = pdf.fonts();
    expect(new Set(fonts.map((font) => font.name))).toEqual(
      new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']),
    );
    expect(fonts.every((font) => font.embedded)).toBe(true);
  });

  it('stand within half a millimetre of their places', () => {
    const found = pages.flatMap((page, at) =>
      page.side === 'back'
        ? []
        : page.placed.map((placed) => nameOn(words, at, placed.rect, demo.people[placed.card]?.name ?? '')),
    );
    expect(found).toHaveLength(40);
    expect(found.filter((word) => word === undefined)).toEqual([]);
  });

  it('[P2] have every back behind its own front', () => {
    for (const [at, page] of pages.entries()) {
      if (page.side === 'front') continue;
      for (const placed of page.placed) {
        const front = pages[at - 1]?.placed.find((one) => one.card === placed.card);
        expect(placed.rect).toEqual(mirrored(SHEETS.card91x55, front?.rect ?? placed.rect, 'longEdge'));
        expect(pdf.textIn(at, placed.rect)).toContain(`持つ人 ${demo.people[placed.card]?.name}`);
      }
    }
  });

  it('[P5] carry a code that any reader decodes, all forty of them', () => {
    const resources = printResources(resourcesDir);
    const context = {
      directory: directoryOf(demo),
      template: resources.template,
      language: 'ja',
      words: resources.words('ja'),
    } as const;
    let read = 0;
    for (const [at, page] of pages.entries()) {
      if (page.side === 'front') continue;
      const picture = pdf.picture(at);
      for (const placed of page.placed) {
        const person = demo.people[placed.card];
        if (!person) throw new Error('a card of nobody');
        expect(pdf.codeIn(picture, placed.rect)).toBe(cardFor(context, person).code);
        read += 1;
      }
    }
    expect(read).toBe(40);
  });

  it('show every number whole', () => {
    const text = words.map((word) => word.text);
    for (const number of ['090-0000-2010', '090-0000-2004', '03-0000-0110', '03-0000-0119']) {
      expect(text.filter((one) => one === number).length).toBeGreaterThanOrEqual(30);
    }
  });
});

describe('other sheets', () => {
  it('[P2] turned over the short edge have every back behind its own front', async () => {
    const pdf = await printed(
      prepared(
        printInput({ kind: 'cards', language: 'ja', personIds: everyone.slice(0, 4), sides: 'shortEdge' }),
      ),
    );
    const pages = sheetPages(SHEETS.card91x55, 4, { startAt: 1, offset: NOWHERE, sides: 'shortEdge' });
    for (const placed of pages[1]?.placed ?? []) {
      // Words of turned text come in any order; the family name alone is enough to know the card.
      const name = demo.people[placed.card]?.name.split(' ')[1] ?? '';
      expect(pdf.textIn(1, placed.rect)).toContain(name);
    }
    pdf.remove();
  });

  it('[P1] move by the measured offset', async () => {
    const offset = { xMm: 3, yMm: -2 };
    const pdf = await printed(
      prepared(
        printInput(
          { kind: 'cards', language: 'ja', personIds: ['p-01'], sides: 'front', startAt: 4 },
          { offset },
        ),
      ),
    );
    const rect = { x: 14 + 91 + 3, y: 11 + 55 - 2, width: 91, height: 55 };
    expect(nameOn(pdf.words(), 0, rect, '架空 太郎')).toBeDefined();
    pdf.remove();
  });

  it('have CR80 crop marks where the cards end', async () => {
    const pdf = await printed(
      prepared(printInput({ kind: 'cards', language: 'ja', personIds: ['p-01'], sheet: 'cr80' })),
    );
    const marks = inkAlong(pdf.picture(0, 600), 13.55 - 4);
    expect(marks).toHaveLength(3);
    for (const [at, x] of [19.4, 105, 190.6].entries()) within(marks[at], x);
    pdf.remove();
  });

  it('fold to six faces on one landscape page, all of them readable', async () => {
    const pdf = await printed(
      prepared(printInput({ kind: 'cards', language: 'ja', personIds: ['p-10'], sheet: 'folded' })),
    );
    const { pages, width, height } = pdf.info();
    expect(pages).toBe(1);
    within(width, 297);
    within(height, 210);
    const picture = pdf.picture(0);
    expect(pdf.codeIn(picture, { x: 194, y: 50, width: 91, height: 55 })).toContain('FN:見本 二葉');
    expect(pdf.fonts().every((font) => font.embedded && font.name.startsWith('BIZUDPGothic'))).toBe(true);
    pdf.remove();
  });
});

describe('difficult names', () => {
  it('[P3] [P4] are printed whole, in the bundled font', async () => {
    const names = [
      '髙﨑 𠮟',
      '龍山 澤邊',
      'Maximiliana Wolfeschlegelsteinhausen',
      '長谷川原 '.repeat(6).trim(),
      '<b>太字</b> & "引用"',
    ];
    const people = demo.people.map((person, at) => ({ ...person, name: names[at] ?? person.name }));
    const document = prepared(
      printInput(
        { kind: 'cards', language: 'ja', personIds: everyone.slice(0, names.length) },
        { records: { ...demo, people } },
      ),
    );
    expect(
      document.issues.filter((issue) => issue.kind === 'overflow' || issue.kind === 'missingGlyph'),
    ).toEqual([]);
    const pdf = await printed(document);
    const [page] = sheetPages(SHEETS.card91x55, names.length, {
      startAt: 1,
      offset: NOWHERE,
      sides: 'front',
    });
    for (const placed of page?.placed ?? []) expect(pdf.textIn(0, placed.rect)).toContain(names[placed.card]);
    expect(new Set(pdf.fonts().map((font) => font.name))).toEqual(
      new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']),
    );
    pdf.remove();
  });

  it('[P3] with a character the font lacks are named before printing, and still printed in the bundled font', async () => {
    const people = demo.people.map((person) =>
      person.id === 'p-01' ? { ...person, name: '架空 😀' } : person,
    );
    const document = prepared(
      printInput({ kind: 'cards', language: 'ja', personIds: ['p-01'] }, { records: { ...demo, people } }),
    );
    expect(document.issues).toContainEqual({
      kind: 'missingGlyph',
      subjectId: 'p-01',
      subjectName: '架空 😀',
      block: expect.anything(),
      detail: '😀',
    });
    const pdf = await printed(document);
    expect(pdf.fonts().every((font) => font.name.startsWith('BIZUDPGothic'))).toBe(true);
    pdf.remove();
  });
});
