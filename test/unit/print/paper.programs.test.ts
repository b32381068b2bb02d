// The roster and the alignment page on paper: frames, rulers, page numbers, everything in the bundled font.
import { describe, expect, it } from 'vitest';
import { inkAlong } from '../../support/pdf';
import { prepared, printed, printInput } from '../../support/printing';
import { demoRecords } from '../../support/printRecords';

const demo = demoRecords();

describe('the contact roster', () => {
  it('[P6] has title, edition, confidentiality, marks and page n of m on every page', async () => {
    const document = prepared(printInput({ kind: 'roster', language: 'ja' }, { drill: true }));
    const pdf = await printed(document);
    const { pages, width, height } = pdf.info();
    expect(pages).toBe(document.pages);
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    for (let page = 0; page < pages; page++) {
      const text = pdf.textIn(page, { x: 0, y: 0, width: 210, height: 297 });
      expect(text).toContain('連絡先一覧');
      expect(text).toContain('機密。外部へ公表しない');
      expect(text).toContain('見本');
      expect(text).toContain('訓練');
      expect(text).toContain('第3.1版');
      expect(text).toContain('印刷 2026-11-21 05:10');
      expect(text).toContain(`${page + 1}／${pages}`);
    }
    expect(pdf.fonts().every((font) => font.embedded && font.name.startsWith('BIZUDPGothic'))).toBe(true);
    pdf.remove();
  });

  it('repeats its headings on every page and loses nobody, however long', async () => {
    const people = Array.from({ length: 200 }, (_, at) => ({
      ...demo.people[at % 40],
      id: `x-${at}`,
      name: `番号${at} 氏名`,
    })) as typeof demo.people;
    const pdf = await printed(
      prepared(
        printInput({ kind: 'roster', language: 'ja' }, { records: { ...demo, people, assignments: [] } }),
      ),
    );
    const { pages } = pdf.info();
    const texts = Array.from({ length: pages }, (_, page) =>
      pdf.textIn(page, { x: 0, y: 0, width: 210, height: 297 }),
    );
    const listing = texts.filter((text) => text.includes('全員'));
    expect(listing.length).toBeGreaterThan(3);
    expect(listing.every((text) => text.includes('所属') && text.includes('確認日'))).toBe(true);
    const all = texts.join('\n');
    expect(people.filter((person) => !all.includes(`${person.name.split(' ')[0]} `))).toEqual([]);
    // The last row of a full page still stands above the footer.
    const last = pdf
      .words()
      .filter((word) => word.text.startsWith('番号'))
      .map((word) => word.y);
    expect(Math.max(...last)).toBeLessThan(297 - 15);
    pdf.remove();
  });
});

describe('[P1] the alignment page', () => {
  it('draws the frames of the cards where the sheet has them', async () => {
    const pdf = await printed(prepared(printInput({ kind: 'calibration', language: 'ja' })));
    const ink = inkAlong(pdf.picture(0, 600), 11 + 4 * 55 + 10);
    for (const x of [14, 105, 196]) {
      expect(Math.min(...ink.map((one) => Math.abs(one - x)))).toBeLessThanOrEqual(0.1);
    }
    expect(ink).toHaveLength(3);
    pdf.remove();
  });

  it('moves with the offset in use', async () => {
    const pdf = await printed(
      prepared(printInput({ kind: 'calibration', language: 'ja' }, { offset: { xMm: 2, yMm: 0 } })),
    );
    expect(inkAlong(pdf.picture(0, 600), 11 + 4 * 55 + 10)[0]).toBeCloseTo(16, 0);
    pdf.remove();
  });
});
