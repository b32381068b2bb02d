// Wallet cards as HTML: content from the records, layout from the font's metrics, places from the sheet.
import { createElement } from 'react';
import { CardsDocument } from '../../renderer/documents/CardsDocument';
import { type Card, cardContent, cardFor } from '../../shared/domain/cards/content';
import { layoutCard } from '../../shared/domain/cards/layout';
import { cardHolders, type Directory, directoryOf } from '../../shared/domain/cards/people';
import { SHEETS, sheetPages } from '../../shared/domain/cards/sheets';
import type { Laid, PreparedDocument, PrepareInput, PrintFinding } from '../../shared/domain/printing';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import { htmlOf, marksOf } from './markup';
import { FONT_URLS, type PrintResources } from './resources';

function chosenPeople(input: PrepareInput): { directory: Directory; people: RecordOf<'person'>[] } {
  const directory = directoryOf(input.records);
  const ids = input.request.personIds ?? [];
  const people =
    ids.length === 0 ? cardHolders(directory) : ids.flatMap((id) => directory.person.get(id) ?? []);
  if (people.length === 0) throw new AppError('print.nobody');
  return { directory, people };
}

/** Prepares cards on their sheets. Throws AppError `print.nobody`. */
export function prepareCards(input: PrepareInput, resources: PrintResources, laid: Laid): PreparedDocument {
  const { language } = input.request;
  const words = resources.words(language);
  const sheet = SHEETS[input.request.sheet ?? 'card91x55'];
  const { directory, people } = chosenPeople(input);
  const cards = people.map((person) =>
    cardFor({ directory, template: resources.template, language, words }, person),
  );
  const look = {
    widthMm: sheet.card.width,
    heightMm: sheet.card.height,
    faces: sheet.marks === 'fold' ? 6 : 2,
    printedOn: input.printedAt.slice(0, 10),
    marks: marksOf(input, resources),
    words,
    measure: resources.measure,
  } as const;
  const layouts = cards.map((card, at) => {
    const layout = layoutCard(card, look);
    laid(at + 1, cards.length);
    return layout;
  });
  const pages = sheetPages(sheet, cards.length, {
    startAt: input.request.startAt ?? 1,
    offset: input.offset,
    sides: input.request.sides ?? 'longEdge',
  });
  const foldWords =
    sheet.marks === 'fold' ? { axis: words('card.fold.axis'), thirds: words('card.fold.thirds') } : null;
  const title = words('card.title');
  return {
    title,
    html: htmlOf(
      createElement(CardsDocument, {
        title,
        language,
        fonts: FONT_URLS,
        sheet,
        pages,
        cards: layouts,
        foldWords,
      }),
    ),
    page: sheet.page,
    pages: pages.length,
    tagged: false,
    issues: cards.flatMap((card, at) => [
      ...missingValues(card),
      ...fitIssues(card, layouts[at]?.issues ?? []),
    ]),
    subjects: cards.map((card) => ({ subjectId: card.personId, content: cardContent(card) })),
  };
}

function missingValues(card: Card): PrintFinding[] {
  return card.missing.map(({ block, label }) => ({
    kind: 'missingValue',
    subjectId: card.personId,
    subjectName: card.name,
    block,
    detail: label,
  }));
}

function fitIssues(
  card: Card,
  issues: readonly Pick<PrintFinding, 'kind' | 'block' | 'detail'>[],
): PrintFinding[] {
  return issues.map((issue) => ({ ...issue, subjectId: card.personId, subjectName: card.name }));
}
