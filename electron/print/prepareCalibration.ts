// The alignment page of a sheet as HTML (P1).
import { createElement } from 'react';
import { CalibrationDocument } from '../../renderer/documents/CalibrationDocument';
import { cardsPerSheet, facesPerCard, SHEETS, sheetPages } from '../../shared/domain/cards/sheets';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { htmlOf } from './markup';
import { FONT_URLS, type PrintResources } from './resources';

/** Prepares the alignment page, drawn with the offset in use so that a second print shows whether it was right. */
export function prepareCalibration(input: PrepareInput, resources: PrintResources): PreparedDocument {
  const { language } = input.request;
  const words = resources.words(language);
  const sheet = SHEETS[input.request.sheet ?? 'card91x55'];
  const [page] = sheetPages(sheet, cardsPerSheet(sheet), {
    startAt: 1,
    offset: input.offset,
    sides: 'front',
  });
  const cards = (page?.placed ?? []).map((placed) => placed.rect);
  const title = words('calibration.title');
  const blank = '＿＿＿＿';
  const lines = [
    words('calibration.sheet', {
      count: facesPerCard(sheet, 'front') * cardsPerSheet(sheet),
      ...sheet.card,
      left: sheet.left,
      top: sheet.top,
    }),
    words('calibration.scale'),
    words('calibration.ruler'),
    words('calibration.measure'),
    words('calibration.right', { blank }),
    words('calibration.down', { blank }),
  ];
  return {
    title,
    html: htmlOf(
      createElement(CalibrationDocument, { title, language, fonts: FONT_URLS, sheet, cards, lines }),
    ),
    page: sheet.page,
    pages: 1,
    tagged: false,
    issues: [],
    subjects: [{ subjectId: null, content: { offset: `${input.offset.xMm} ${input.offset.yMm}` } }],
  };
}
