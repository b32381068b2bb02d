// Calls about paper: what can be printed, its preview, the printing task and what was printed.
import { z } from 'zod';
import { confirmationScope } from '../model/confirmationRound';
import { idSchema } from '../model/define';
import { command, nothing, query, recordSchema, task } from './define';

/** The wallet card sheets of the house (millimetres in `shared/domain/cards/sheets.ts`). */
export const SHEET_IDS = ['card91x55', 'card86x51', 'cr80', 'folded'] as const;
/** The documents that can be printed. */
export const DOCUMENT_KINDS = [
  'cards',
  'calibration',
  'roster',
  'confirmation',
  'binder',
  'handover',
] as const;

/** What to print. */
export const printJob = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  language: z.enum(['ja', 'en']),
  /** Cards: whose; empty means everyone who holds or deputises a role. */
  personIds: z.array(idSchema).max(2000).optional(),
  sheet: z.enum(SHEET_IDS).optional(),
  /** One side only, or backs mirrored for turning over the long or the short edge. */
  sides: z.enum(['front', 'longEdge', 'shortEdge']).optional(),
  /** First free position on a partly used sheet, 1 = top left. */
  startAt: z.int().min(1).max(10).optional(),
  /** The confirmation list: whose numbers; everybody's when left out. */
  scope: confirmationScope.optional(),
  /** The handover page: of which response. */
  incidentId: idSchema.optional(),
  /** The measured offset of this printer in millimetres, within 5 either way; the remembered one when left out. */
  offset: z.strictObject({ xMm: z.number().min(-5).max(5), yMm: z.number().min(-5).max(5) }).optional(),
});
export type PrintJob = z.output<typeof printJob>;

/** Something a person should know before printing: what does not fit, what the font lacks. */
export const printIssue = z.strictObject({
  kind: z.enum(['overflow', 'missingGlyph', 'missingValue', 'shrunk']),
  subjectId: z.string().nullable(),
  subjectName: z.string().nullable(),
  block: z.string().nullable(),
  detail: z.string(),
});

export const printCalls = {
  /** The very pages that will be printed, as one self-contained HTML text without scripts, and what is wrong with them. */
  'print.preview': task({
    input: printJob,
    progress: z.null(),
    output: z.strictObject({ html: z.string(), pages: z.int(), issues: z.array(printIssue) }),
  }),
  'print.run': task({
    input: printJob,
    progress: z.strictObject({
      phase: z.enum(['collecting', 'waiting', 'laying', 'starting', 'loading', 'printing']),
      /** While cards are being set: how many of `total` are. */
      done: z.int(),
      /** The cards while they are being set, afterwards the pages; 0 while nobody knows. */
      total: z.int(),
    }),
    /** The file is held in memory under its id until somebody takes it to a place of their choice (rule 16). */
    output: z.strictObject({
      fileId: z.string(),
      fileName: z.string(),
      pages: z.int(),
      bytes: z.int(),
      issues: z.array(printIssue),
    }),
  }),
  /** Everyone who could carry a card: what was printed last, and why it is out of date (rule 10). */
  'print.cardStates': query({
    input: z.strictObject({ language: z.enum(['ja', 'en']).optional() }),
    output: z.array(
      z.strictObject({
        personId: z.string(),
        name: z.string(),
        nameEn: z.string().nullable(),
        roles: z.array(z.string()),
        rolesEn: z.array(z.string()),
        last: recordSchema('printRecord').nullable(),
        state: z.enum(['never', 'current', 'outOfDate']),
        /** Blocks whose content differs from what was printed. */
        changedBlocks: z.array(z.string()),
      }),
    ),
    reads: '*',
  }),
  'print.settings': query({
    input: nothing,
    output: z.strictObject({
      xMm: z.number(),
      yMm: z.number(),
      engine: z.string().nullable(),
    }),
    reads: ['local'],
  }),
  /** Files made here that somebody took: those that stand in the record of prints. */
  'print.taken': query({ input: nothing, output: z.array(z.string()), reads: ['printRecord'] }),
  'print.configure': command({
    input: z.strictObject({ xMm: z.number().min(-5).max(5), yMm: z.number().min(-5).max(5) }),
    output: nothing,
  }),
} as const;
