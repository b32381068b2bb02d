// Setting cards with the bundled font's metrics: nothing leaves its face, nothing is lost without being named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printResources } from '../../../../electron/print/resources';
import type { Primitive } from '../../../../shared/domain/cards/blocks';
import { cardFor } from '../../../../shared/domain/cards/content';
import { layoutCard } from '../../../../shared/domain/cards/layout';
import { type CardRecords, cardHolders, directoryOf } from '../../../../shared/domain/cards/people';
import { SHEETS, type SheetId } from '../../../../shared/domain/cards/sheets';
import { MM_PER_POINT } from '../../../../shared/domain/typeset/measure';
import { demoRecords, resourcesDir } from '../../../support/printRecords';

const demo = demoRecords();
const resources = printResources(resourcesDir);

function layout(
  personId: string,
  sheetId: SheetId,
  records: CardRecords = demo,
  language: 'ja' | 'en' = 'ja',
  marks: readonly string[] = ['見本', '訓練'],
) {
  const directory = directoryOf(records);
  const sheet = SHEETS[sheetId];
  const words = resources.words(language);
  const person = directory.person.get(personId);
  if (!person) throw new Error(`no person ${personId}`);
  const card = cardFor({ directory, template: resources.template, language, words }, person);
  const faces = sheet.marks === 'fold' ? 6 : 2;
  const look = {
    widthMm: sheet.card.width,
    heightMm: sheet.card.height,
    faces,
    printedOn: '2026-11-21',
    marks,
    words,
    measure: resources.measure,
  } as const;
  return layoutCard(card, look);
}

function bounds(piece: Primitive): [left: number, top: number, right: number, bottom: number] {
  switch (piece.kind) {
    case 'text':
      return [piece.x, piece.y, piece.x + piece.width, piece.y + piece.sizePt * MM_PER_POINT];
    case 'rule':
      return [piece.x1, piece.y1, piece.x2, piece.y2];
    case 'box':
      return [piece.x, piece.y, piece.x + piece.width, piece.y + piece.height];
    case 'code':
      return [piece.x, piece.y, piece.x + piece.size, piece.y + piece.size];
  }
}

/** Pieces nearer than 1.5 mm to an edge of their face: what perforation and cutting may touch. */
function tooNear(sheetId: SheetId, faces: readonly (readonly Primitive[])[]): Primitive[] {
  const { width, height } = SHEETS[sheetId].card;
  return faces.flat().filter((piece) => {
    const [left, top, right, bottom] = bounds(piece);
    return left < 1.5 || top < 1.5 || right > width - 1.5 || bottom > height - 1.5;
  });
}

const texts = (faces: readonly (readonly Primitive[])[]) =>
  faces.flat().flatMap((piece) => (piece.kind === 'text' ? [piece] : []));
const sheets = Object.keys(SHEETS) as SheetId[];

describe.each(sheets)('[P4] on %s', (sheetId) => {
  it('every card of the demo fits, in type of 6 pt or more', () => {
    for (const person of demo.people) {
      const { faces, smallestPt, issues } = layout(person.id, sheetId);
      expect(issues.filter((issue) => issue.kind === 'overflow')).toEqual([]);
      expect(smallestPt).toBeGreaterThanOrEqual(6);
      expect(Math.min(...texts(faces).map((piece) => piece.sizePt))).toBeGreaterThanOrEqual(6);
      expect(tooNear(sheetId, faces)).toEqual([]);
    }
  });

  it('stays inside its face in English as well', () => {
    for (const person of demo.people)
      expect(tooNear(sheetId, layout(person.id, sheetId, demo, 'en').faces)).toEqual([]);
  });

  it('nothing leaves its face whatever people are called', () => {
    const name = fc.string({
      unit: fc.constantFrom('髙', '﨑', '𠮟', 'ァ', 'W', ' ', 'あ', '－', 'i'),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(name, name, (personName, unitName) => {
        const people = demo.people.map((person) => ({ ...person, name: `${personName}${person.id}` }));
        const units = demo.units.map((unit) => ({ ...unit, name: unitName }));
        expect(tooNear(sheetId, layout('p-01', sheetId, { ...demo, people, units }).faces)).toEqual([]);
      }),
      { numRuns: 40, examples: [['W'.repeat(60), 'W'.repeat(60)]] },
    );
  });

  it('shows 見本 and 訓練 on every face', () => {
    for (const face of layout('p-01', sheetId).faces) {
      const shown = texts([face]).map((piece) => piece.text);
      expect(shown).toEqual(expect.arrayContaining(['見本', '訓練']));
    }
  });
});

describe('[P4] in English', () => {
  it.each(['card91x55', 'folded'] as const)('a holder of one role has everything on %s', (sheetId) => {
    for (const person of ['p-01', 'p-04', 'p-07', 'p-10', 'p-13', 'p-20', 'p-30']) {
      expect(layout(person, sheetId, demo, 'en').issues.filter((issue) => issue.kind === 'overflow')).toEqual(
        [],
      );
    }
  });
});

describe('[P4] in English on the two smallest cards', () => {
  const sample = cardHolders(directoryOf(demo)).filter((_person, at) => at % 3 === 0);

  it.each(['card86x51', 'cr80'] as const)(
    'almost everybody has everything on %s, the rest are named',
    (sheetId) => {
      const lacking = sample.flatMap(({ id }) => {
        const cut = layout(id, sheetId, demo, 'en', ['DEMO']).issues.filter(
          ({ kind }) => kind === 'overflow',
        );
        return cut.length > 0 ? [cut.map(({ block }) => block)] : [];
      });
      expect(lacking.length).toBeLessThanOrEqual(2);
      expect(lacking.flat().filter((block) => block !== 'blk-alternate' && block !== 'blk-contacts')).toEqual(
        [],
      );
    },
  );
});

describe('[P4] what does not fit', () => {
  const longTexts: CardRecords = {
    ...demo,
    plan: {
      ...demo.plan,
      cardDefaults: { ...demo.plan.cardDefaults, 'safety.primary': 'とても長い手順を書く。'.repeat(60) },
    },
  };

  it('is named with its block, and the rest stays on the card', () => {
    const { faces, issues } = layout('p-01', 'card91x55', longTexts);
    expect(issues.filter((issue) => issue.kind === 'overflow').map((issue) => issue.block)).toContain(
      'blk-safety',
    );
    expect(texts(faces).map((piece) => piece.text)).toContain('090-0000-2010');
    expect(tooNear('card91x55', faces)).toEqual([]);
  });

  it('moves to the next face first', () => {
    const plan = {
      ...demo.plan,
      cardDefaults: { ...demo.plan.cardDefaults, 'muster.auto': '震度6弱以上、または津波警報。'.repeat(5) },
    };
    const { faces, issues } = layout('p-01', 'folded', { ...demo, plan });
    expect(issues.filter((issue) => issue.kind === 'overflow')).toEqual([]);
    expect(texts(faces).some((piece) => piece.text.includes('津波警報'))).toBe(true);
  });

  it('says when a name of sixty characters had to be cut short', () => {
    const people = demo.people.map((person) =>
      person.id === 'p-01' ? { ...person, name: '長'.repeat(60) } : person,
    );
    const { issues } = layout('p-01', 'card86x51', { ...demo, people });
    expect(issues).toContainEqual({ kind: 'overflow', block: 'blk-role', detail: '長'.repeat(60) });
  });

  it('is never a number on the call list, whatever the others are called', () => {
    const people = demo.people.map((person) => ({ ...person, name: 'W'.repeat(60) }));
    for (const sheetId of sheets) {
      const { faces, issues } = layout('p-30', sheetId, { ...demo, people });
      const shown = texts(faces).map((piece) => piece.text);
      expect(shown).toEqual(
        expect.arrayContaining([
          '090-0000-2010',
          '090-0000-2004',
          '090-0000-2011',
          '090-0000-2007',
          '03-0000-0110',
          '090-0000-7004',
        ]),
      );
      expect(issues.map((issue) => issue.block)).toContain('blk-contacts');
    }
  });

  it('keeps a name of thirty characters whole', () => {
    const name = '髙﨑𠮟'.repeat(10);
    const people = demo.people.map((person) => (person.id === 'p-01' ? { ...person, name } : person));
    for (const sheetId of sheets) {
      expect(texts(layout('p-01', sheetId, { ...demo, people }).faces).map((piece) => piece.text)).toContain(
        name,
      );
    }
  });
});

describe('[P3] a character the font lacks', () => {
  it('is named once with its block, and printed as the geta mark', () => {
    const units = demo.units.map((unit) => ({ ...unit, name: '危機😀管理室😀' }));
    const { faces, issues } = layout('p-01', 'card91x55', { ...demo, units });
    expect(issues.filter((issue) => issue.kind === 'missingGlyph')).toEqual([
      { kind: 'missingGlyph', block: expect.anything(), detail: '😀' },
    ]);
    expect(
      texts(faces)
        .map((piece) => piece.text)
        .join(''),
    ).toContain('危機〓管理室〓');
  });
});

describe('the code', () => {
  it('stands free of everything else by four modules and more', () => {
    for (const sheetId of sheets) {
      for (const face of layout('p-01', sheetId).faces) {
        const code = face.find((piece) => piece.kind === 'code');
        if (!code) continue;
        const [left, top, right, bottom] = bounds(code);
        const near = face.filter((piece) => {
          if (piece === code) return false;
          const [l, t, r, b] = bounds(piece);
          return r > left - 1.3 && l < right + 1.3 && b > top - 1.3 && t < bottom + 1.3;
        });
        expect(near).toEqual([]);
      }
    }
  });
});
