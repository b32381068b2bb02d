// The report templates and their rules of wording, as the catalogue ships them.
import { z } from 'zod';
import type { Both, ReportTemplate } from '../../../shared/domain/reports/template';
import type { WordingSwap } from '../../../shared/domain/reports/wording';
import { AppError } from '../../../shared/model/errors';
import { REPORT_CHANNELS, REPORT_TEMPLATES, type ReportTemplateId } from '../../../shared/model/reports';
import { readSections } from '../demo/content';
import type { Catalogue } from '../desk';

const both = z.object({ ja: z.string(), en: z.string() });
const labelled = z.object({ id: z.string(), label: both });

const templateShape = z.object({
  id: z.enum(REPORT_TEMPLATES),
  key: z.string(),
  title: both,
  audience: both,
  purpose: both,
  when: both,
  approval: both,
  channels: z.array(z.enum(REPORT_CHANNELS)),
  minimumToSend: z.array(z.string()),
  defaultIntervalMinutes: z.number().nullable(),
  formOnlyFields: z.array(z.string()),
  fields: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      label: both,
      type: z.enum(['text', 'number', 'money', 'duration', 'boolean', 'datetime', 'person', 'enum']),
      required: z.boolean(),
      mayBeUnknown: z.boolean(),
      allowedUnknown: z.array(z.enum(['confirming', 'unknown', 'na'])),
      unit: z.enum(['persons', 'count', 'JPY', 'minutes']).nullable(),
      values: z.array(labelled),
    }),
  ),
  textBlocks: z.array(
    z.object({ id: z.string(), order: z.number(), section: both, showWhen: z.string(), text: both }),
  ),
});

const sections = {
  items: z.array(templateShape),
  channels: z.array(labelled),
  wordingRules: z.array(z.object({ id: z.string(), rule: both })),
  wordingSwaps: z.array(z.object({ id: z.string(), avoid: both, use: both })),
};

export interface ReportContent {
  readonly templates: readonly ReportTemplate[];
  readonly channels: ReadonlyMap<string, Both>;
  readonly rules: ReadonlyMap<string, Both>;
  readonly swaps: readonly WordingSwap[];
}

const kept = new WeakMap<Catalogue, ReportContent>();

/** The content of reports, read once. Throws `catalogue.unknown`, `catalogue.malformed`. */
export function reportContent(catalogue: Catalogue): ReportContent {
  const known = kept.get(catalogue);
  if (known) return known;
  const read = readSections(catalogue, 'catalogue/reportTemplates', sections);
  const content: ReportContent = {
    templates: read.items,
    channels: new Map(read.channels.map(({ id, label }) => [id, label])),
    rules: new Map(read.wordingRules.map(({ id, rule }) => [id, rule])),
    swaps: read.wordingSwaps,
  };
  kept.set(catalogue, content);
  return content;
}

/** The template of a report. Throws `catalogue.malformed` where the content has lost it. */
export function templateOf(catalogue: Catalogue, id: ReportTemplateId): ReportTemplate {
  const found = reportContent(catalogue).templates.find((template) => template.id === id);
  if (!found) throw new AppError('catalogue.malformed', { name: 'catalogue/reportTemplates', issues: id });
  return found;
}

const responseShape = { firstReportDefault: z.object({ withinMinutes: z.number() }) };

/** Within how many minutes of noticing the first report is to go out (failureResponse, firstReportDefault). */
export function firstReportMinutes(catalogue: Catalogue): number {
  return readSections(catalogue, 'catalogue/failureResponse', responseShape).firstReportDefault.withinMinutes;
}
