// What all documents share on their way to HTML: the text itself, the marks, and the frame of paged ones.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Frame } from '../../renderer/documents/PageFrame';
import { inLanguage } from '../../shared/domain/cards/people';
import type { PrepareInput } from '../../shared/domain/printing';
import type { PrintResources } from './resources';

/** The whole HTML text of a document. */
export function htmlOf(document: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

/** 見本 and 訓練, as they apply. */
export function marksOf(input: PrepareInput, resources: PrintResources): string[] {
  const words = resources.words(input.request.language);
  return [
    ...(input.records.plan.demo ? [words('mark.demo')] : []),
    ...(input.drill ? [words('mark.drill')] : []),
  ];
}

/** The frame of a paged document from this plan. */
export function frameOf(input: PrepareInput, resources: PrintResources, title: string): Frame {
  const { plan } = input.records;
  const { language } = input.request;
  const words = resources.words(language);
  return {
    title,
    organisation: inLanguage(plan.organisation, plan.organisationEn, language),
    edition: plan.edition === null ? '' : words('frame.edition', { edition: plan.edition }),
    printedAt: words('frame.printedAt', { at: input.printedAt }),
    confidentiality:
      plan.confidentiality === null
        ? words('confidential')
        : inLanguage(plan.confidentiality, plan.confidentialityEn, language),
    marks: marksOf(input, resources),
  };
}
