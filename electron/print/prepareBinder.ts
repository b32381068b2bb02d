// The plan binder as HTML: content from the records, set and paged beforehand, so that the contents know every page.
import { createElement } from 'react';
import { BinderDocument, ENTRY_MM } from '../../renderer/documents/BinderDocument';
import { FRAME } from '../../renderer/documents/PageFrame';
import { type BinderContext, type BinderRecords, binderFor } from '../../shared/domain/binder/content';
import { type BinderEntry, type SetBinder, setBinder } from '../../shared/domain/binder/pages';
import { directoryOf, inLanguage } from '../../shared/domain/cards/people';
import type { DocumentKey } from '../../shared/domain/cards/words';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { rosterFor } from '../../shared/domain/roster';
import { entityNames } from '../../shared/model/index';
import { frameOf, htmlOf } from './markup';
import { FONT_URLS, type PrintResources } from './resources';

const PAGE = { width: 210, height: 297 } as const;
/** What rounding in the browser may add up to over a page. */
const SLACK_MM = 4;
const ROOM_MM = PAGE.height - FRAME.top - FRAME.bottom - SLACK_MM;
const ENTRIES_A_PAGE = Math.floor(ROOM_MM / ENTRY_MM);

type Named = { readonly ja: string; readonly en: string | null };

/** What records are called, by id; a title of their own or none. */
function recordNames(records: BinderRecords): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const entity of entityNames) {
    for (const record of records[entity] ?? []) {
      const ja = record.name ?? record.title ?? record.text ?? null;
      const en = record.nameEn ?? record.titleEn ?? record.textEn ?? null;
      if (typeof ja === 'string') names.set(record.id, { ja, en: typeof en === 'string' ? en : null });
    }
  }
  return names;
}

function contextOf(input: PrepareInput, resources: PrintResources): BinderContext {
  const { language } = input.request;
  const words = resources.words(language);
  const records = input.binder?.records ?? {};
  const names = recordNames(records);
  const fieldWords = resources.fieldWords(language);
  const key = (text: string) => words(text as DocumentKey);
  return {
    language,
    records,
    nameOf: (id) => {
      const named = names.get(id) ?? resources.catalogueNames.get(id);
      return named === undefined ? null : inLanguage(named.ja, named.en, language);
    },
    words: {
      ...fieldWords,
      yes: words('binder.yes'),
      no: words('binder.no'),
      unknown: {
        unknown: words('binder.unknown.unknown'),
        confirming: words('binder.unknown.confirming'),
        notApplicable: words('binder.unknown.notApplicable'),
      },
      separator: words('listSeparator'),
    },
    entityName: fieldWords.entity,
    chapterTitle: (number) => key(`binder.chapter.${number}`),
    label: (name) => key(`binder.label.${name}`),
    roster: rosterFor({ directory: directoryOf(input.records), language, words }),
  };
}

/** The contents dealt out to pages, with the page numbers as printed. */
function contentsOf(entries: readonly BinderEntry[]): BinderEntry[][] {
  const count = Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE));
  const printed = entries.map((entry) => ({ ...entry, page: entry.page + 1 + count }));
  return Array.from({ length: count }, (_, at) =>
    printed.slice(at * ENTRIES_A_PAGE, (at + 1) * ENTRIES_A_PAGE),
  );
}

function coverOf(input: PrepareInput, resources: PrintResources): { label: string; value: string }[] {
  const { language } = input.request;
  const { plan, people } = input.records;
  const words = resources.words(language);
  const custodian = people.find(({ id }) => id === plan.custodianId);
  const lines: (readonly [DocumentKey, string | null])[] = [
    ['binder.cover.edition', plan.edition],
    ['binder.cover.issuedOn', plan.issuedOn],
    ['binder.cover.printedAt', input.printedAt],
    ['binder.cover.custodian', custodian ? inLanguage(custodian.name, custodian.nameEn, language) : null],
    [
      'binder.cover.confidentiality',
      plan.confidentiality && inLanguage(plan.confidentiality, plan.confidentialityEn, language),
    ],
    ['binder.cover.fingerprint', input.binder?.fingerprint?.match(/.{1,8}/g)?.join(' ') ?? null],
  ];
  return lines.map(([label, value]) => ({ label: words(label), value: value ?? words('mark.undecided') }));
}

/** Prepares the plan binder. */
export function prepareBinder(input: PrepareInput, resources: PrintResources): PreparedDocument {
  const { language } = input.request;
  const words = resources.words(language);
  const chapters = binderFor(contextOf(input, resources));
  const paper = { widthMm: PAGE.width - FRAME.left - FRAME.right, heightMm: ROOM_MM };
  const set: SetBinder = setBinder(chapters, resources.measure, paper);
  const contents = contentsOf(set.entries);
  const { plan } = input.records;
  const title = words('binder.title');
  const document = createElement(BinderDocument, {
    language,
    fonts: FONT_URLS,
    frame: frameOf(input, resources, title),
    page: PAGE,
    title: inLanguage(plan.title, plan.titleEn, language),
    cover: coverOf(input, resources),
    contentsTitle: words('binder.contents'),
    contents,
    pages: set.pages,
    pictures: input.binder?.pictures ?? {},
    pageOf: (n, total) => words('frame.page', { n, total }),
  });
  return {
    title,
    html: htmlOf(document),
    page: PAGE,
    pages: 1 + contents.length + set.pages.length,
    tagged: false,
    issues: set.missing.map((detail) => ({
      kind: 'missingGlyph',
      subjectId: null,
      subjectName: null,
      block: null,
      detail,
    })),
    subjects: [
      { subjectId: null, content: { pages: String(set.pages.length), edition: plan.edition ?? '' } },
    ],
  };
}
