// Calls about spreadsheets: reading a file's facts, working out an import, committing it, taking it back, writing files.
import { z } from 'zod';
import { confirmationScope } from '../model/confirmationRound';
import { idSchema, safeText } from '../model/define';
import {
  ENCODINGS,
  EXPORT_FORMATS,
  FILE_FORMATS,
  MATCH_KEYS,
  NOTES,
  OUTCOMES,
  SHEET_ENTITIES,
  WARNINGS,
} from '../model/sheetTerms';
import { command, nothing, query, task } from './define';

const sheetEntity = z.enum(SHEET_ENTITIES);
/** As the file has it, whatever that is: it only finds the sheet again. */
const sheetName = z.string().max(200);
const rowNumber = z.int().min(1).max(1_048_576);
const columnNumber = z.int().min(0).max(16_383);
const counts = z.record(z.enum(OUTCOMES), z.int());
const progress = z.strictObject({ done: z.int(), total: z.int() });

/** One sheet of a file as it is to be imported. */
const part = z.strictObject({
  sheet: sheetName,
  headingRow: rowNumber,
  entity: sheetEntity,
  columns: z
    .array(z.strictObject({ column: columnNumber, target: safeText(200) }))
    .min(1)
    .max(400),
  matchBy: z.enum(MATCH_KEYS),
});

const sheetFacts = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** The row that bears the headings, from 1. */
  headingRow: z.int(),
  rows: z.int(),
  entity: sheetEntity.nullable(),
  /** The key that fits what the sheet has. */
  matchBy: z.enum(MATCH_KEYS),
  columns: z.array(
    z.strictObject({
      column: z.int(),
      heading: z.string(),
      samples: z.array(z.string()),
      target: z.string().nullable(),
    }),
  ),
});

const rowOutcome = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  entity: sheetEntity,
  outcome: z.enum(OUTCOMES),
  title: z.string(),
  recordId: z.string().nullable(),
  changes: z.array(z.strictObject({ heading: z.string(), from: z.string(), to: z.string() })),
  /** Why the row cannot be taken: the column (from 0; null: not one column), its heading, what stands there, an error key. */
  problems: z.array(
    z.strictObject({
      column: z.int().nullable(),
      heading: z.string(),
      value: z.string(),
      reason: z.string(),
    }),
  ),
  notes: z.array(z.strictObject({ heading: z.string(), value: z.string(), note: z.enum(NOTES) })),
});

/** A record an undo leaves as it is, and why. */
const kept = z.strictObject({
  entity: z.string(),
  id: z.string(),
  title: z.string(),
  why: z.enum(['changedSince', 'mentionedSince']),
});

export const sheetCalls = {
  /** What a file holds: its sheets, headings with samples, what each column may stand for, what to know beforehand. */
  'sheet.read': task({
    input: z.strictObject({
      fileId: idSchema,
      encoding: z.enum(ENCODINGS).optional(),
      /** Where somebody knows better than the guess. */
      choices: z
        .array(
          z.strictObject({
            sheet: sheetName,
            headingRow: rowNumber.optional(),
            entity: sheetEntity.optional(),
          }),
        )
        .max(200)
        .optional(),
    }),
    progress,
    output: z.strictObject({
      fileName: z.string(),
      format: z.enum(FILE_FORMATS),
      encoding: z.enum(ENCODINGS).nullable(),
      sheets: z.array(sheetFacts),
      warnings: z.array(z.strictObject({ kind: z.enum(WARNINGS), detail: z.string() })),
    }),
  }),
  /** Works out what an import would do; nothing is written. The rows are asked for by `sheet.rows`. */
  'sheet.preview': task({
    input: z.strictObject({
      fileId: idSchema,
      encoding: z.enum(ENCODINGS).optional(),
      parts: z.array(part).min(1).max(50),
      /** An empty cell empties its field; otherwise it says nothing. */
      emptyClears: z.boolean().optional(),
    }),
    progress,
    output: z.strictObject({ previewId: z.string(), counts }),
  }),
  'sheet.rows': query({
    input: z.strictObject({
      previewId: idSchema,
      outcome: z.enum(OUTCOMES).optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(50_000).optional(),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(rowOutcome) }),
    reads: [],
  }),
  /** Commits a preview in one transaction. Refuses `sheet.planChanged` when its records have changed meanwhile. */
  'sheet.import': task({
    input: z.strictObject({ previewId: idSchema }),
    progress,
    output: z.strictObject({ counts, records: z.int() }),
  }),
  /** The last import of this device that was not taken back, and what taking it back would leave. */
  'sheet.lastImport': query({
    input: nothing,
    output: z
      .strictObject({
        fileName: z.string(),
        at: z.string(),
        counts,
        /** Records that would be set back. */
        back: z.int(),
        kept: z.array(kept),
      })
      .nullable(),
    reads: '*',
  }),
  /** Sets back what the last import changed, in a commit of its own; records changed since stay and are named. */
  'sheet.undo': command({
    input: nothing,
    output: z.strictObject({ back: z.int(), kept: z.array(kept) }),
  }),
  'sheet.export': task({
    input: z.strictObject({
      entities: z.array(sheetEntity).min(1).max(SHEET_ENTITIES.length),
      format: z.enum(EXPORT_FORMATS),
      /** Of text tables; UTF-8 with its mark when left out. */
      encoding: z.enum(['utf-8', 'utf-8-bom', 'shift_jis']).optional(),
      language: z.enum(['ja', 'en']).optional(),
      /** Only the contacts of these owners: the list of a round of confirming, to be filled in and read back. */
      scope: confirmationScope.optional(),
    }),
    progress,
    output: z.strictObject({
      fileId: z.string(),
      fileName: z.string(),
      /** Where the file lies on this laptop. */
      path: z.string(),
      rows: z.int(),
      bytes: z.int(),
    }),
  }),
} as const;
