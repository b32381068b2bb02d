// The plan binder as a PDF other programs read: contents, page numbers, edition and marks on every page, our font only.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareBinder } from '../../../electron/print/prepareBinder';
import { printResources } from '../../../electron/print/resources';
import { binderInput } from '../../../electron/services/binder';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import { publishEdition } from '../../../electron/services/editions';
import type { PreparedDocument, PrepareInput } from '../../../shared/domain/printing';
import { shipped } from '../../support/content';
import type { PdfFile } from '../../support/pdf';
import { printed } from '../../support/printing';
import { root } from '../../support/sources';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

let folder: StoreFixture;
let made: PreparedDocument;
let english: PreparedDocument;
let pdf: PdfFile;
let texts: string[];

beforeAll(async () => {
  folder = openFixture({ empty: true });
  folder.write((tx) => loadDemo(tx, { read: (name) => shipped(`${name}.json`) }, { code: 'C' }));
  folder.write((tx) => publishEdition(tx, { title: '年次' }));
  made = prepareBinder(inputOf(folder, 'ja'), printResources(join(root, 'resources')));
  english = prepareBinder(inputOf(folder, 'en'), printResources(join(root, 'resources')));
  pdf = await printed(made);
  texts = pdf.pageTexts();
}, 60_000);

afterAll(() => {
  pdf.remove();
  folder.close();
});

function inputOf({ store: { reads } }: StoreFixture, language: 'ja' | 'en'): PrepareInput {
  const [plan] = reads.list('plan');
  if (!plan) throw new Error('no plan');
  return {
    request: { kind: 'binder', language },
    records: {
      plan,
      people: reads.list('person'),
      contacts: reads.list('contact'),
      assignments: reads.list('assignment'),
      roles: reads.list('role'),
      sites: reads.list('site'),
      units: reads.list('unit'),
      organisations: reads.list('organisation'),
      criteria: reads.list('criterion'),
    },
    offset: { xMm: 0, yMm: 0 },
    printedAt: '2026-11-20 05:00',
    drill: true,
    binder: binderInput(reads),
  };
}

describe('the plan binder', () => {
  it('[P6] bears edition, confidentiality, page n/m and, in a drill, 訓練 on every page', () => {
    const { pages } = pdf.info();
    expect(pages).toBe(made.pages);
    for (let page = 1; page <= pages; page += 1) {
      const text = texts[page - 1];
      for (const mark of ['第4版', '機密', '訓練', '見本', `${page}／${pages}`]) expect(text).toContain(mark);
    }
  });

  it('[P6] names in its contents the page every chapter stands on, the nine steps in order', () => {
    const lines = texts.slice(1, 3).join('\n').split('\n');
    const chapters = lines.flatMap((line) => {
      const hit = /^\s*([1-9ABC])\s+(\S+).*?(\d+)\s*$/.exec(line.replaceAll('　', ' '));
      return hit ? [{ number: hit[1], title: hit[2] ?? '', page: Number(hit[3]) }] : [];
    });
    expect(chapters.map(({ number }) => number).slice(0, 9)).toEqual([...'123456789']);
    for (const { title, page } of chapters) expect(texts[page - 1]).toContain(title);
  });

  it('[P3] embeds the bundled font and no other', () => {
    expect(new Set(pdf.fonts().map(({ name }) => name))).toEqual(
      new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']),
    );
    expect(made.issues).toEqual([]);
  });

  it('has every person with a role, every checklist and every node of the flow', () => {
    const all = texts.join('').replaceAll(/\s/g, '');
    const { reads } = folder.store;
    const wanted = [
      ...reads.list('checklist').map(({ title }) => title),
      ...reads.list('flowNode').map(({ title }) => title),
      ...reads.list('person').map(({ name }) => name),
    ];
    expect(wanted.filter((name) => !all.includes(name.replaceAll(/\s/g, '')))).toEqual([]);
  });

  it('is complete in English', () => {
    expect(english.html).toContain('Policy and scope');
    expect(english.issues).toEqual([]);
  });

  it('breaks no number and no day over two lines, in both languages', () => {
    for (const { html } of [made, english]) {
      expect(html).toMatch(/090-0000-2002/);
      expect(html.match(/\d-?\n-?\d/g) ?? []).toEqual([]);
    }
  });
});
