// A plan binder of 300 pages: set, written as HTML and printed, beside the printing of as many empty pages.
import path from 'node:path';
import { createElement } from 'react';
import { chromiumEngine } from '../../electron/print/chromiumEngine';
import { htmlOf } from '../../electron/print/markup';
import { FONT_URLS, fontFiles, printResources } from '../../electron/print/resources';
import { BinderDocument } from '../../renderer/documents/BinderDocument';
import type { BinderChapter } from '../../shared/domain/binder/blocks';
import { setBinder } from '../../shared/domain/binder/pages';
import { print, projectDir } from './measure';

const PAGES = 300;
const PAGE = { width: 210, height: 297 } as const;
const PAPER = { widthMm: 190, heightMm: 256 } as const;
const SENTENCE = '停電したら非常用発電機が動いているか確かめ、責任者へ第1報を入れて記録する。';

const columns = [
  { title: '項目', widthMm: 30, weight: 'bold' as const },
  { title: '内容', widthMm: 110 },
  { title: '時刻・担当', widthMm: 50 },
];

/** Checklists until there are enough pages: rows of one line, some 45 a page. */
function chapters(rows: number): BinderChapter[] {
  const table = {
    kind: 'table' as const,
    columns,
    rows: Array.from({ length: rows / 10 }, (_unused, at) => ({
      cells: [`手順 ${at + 1}`, SENTENCE, ''],
      starts: false,
    })),
  };
  return Array.from({ length: 10 }, (_unused, at) => ({
    number: String(at),
    title: `章 ${at}`,
    blocks: [{ kind: 'heading' as const, text: 'チェックリスト' }, table],
  }));
}

const resourcesDir = path.join(projectDir, 'resources');
const resources = printResources(resourcesDir);
const frame = {
  title: '',
  organisation: 'みらい県',
  edition: '第4版',
  printedAt: '2026-11-20 05:00',
  confidentiality: '機密',
  marks: ['見本'],
};

async function pdfOf(html: string): Promise<number> {
  const start = performance.now();
  const job = { html, files: fontFiles(resourcesDir), page: PAGE, tagged: false };
  await chromiumEngine().run(job, new AbortController().signal, () => undefined);
  return performance.now() - start;
}

const start = performance.now();
const set = setBinder(chapters(48 * PAGES), resources.measure, PAPER);
const html = htmlOf(
  createElement(BinderDocument, {
    language: 'ja',
    fonts: FONT_URLS,
    frame,
    page: PAGE,
    title: '計画',
    cover: [],
    contentsTitle: '目次',
    contents: [[...set.entries]],
    pages: set.pages,
    pictures: {},
    pageOf: (n, total) => `${n}／${total}`,
  }),
);
const setMs = performance.now() - start;
if (set.pages.length < PAGES) throw new Error(`only ${set.pages.length} pages`);
const printMs = await pdfOf(html);
const empty = `<!doctype html><style>@page{size:210mm 297mm;margin:0}p{break-after:page}</style>${'<p>1</p>'.repeat(PAGES)}`;
const floorMs = await pdfOf(empty);

print([
  { name: `binder of ${set.pages.length} pages: set and printed`, ms: setMs + printMs },
  { name: 'of it setting and HTML', ms: setMs },
  { name: `printing ${PAGES} pages with one figure each`, ms: floorMs },
]);
