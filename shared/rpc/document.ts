// Calls about attached documents: attaching a file to a record, listing what is attached, and clearing what nothing needs.
import { z } from 'zod';
import { idSchema, lineSchema, paragraphSchema } from '../model/define';
import { type EntityName, entityNames } from '../model/index';
import { command, query, recordSchema } from './define';

const entity = z.enum(entityNames as [EntityName, ...EntityName[]]);
const sum = z.strictObject({ count: z.int(), bytes: z.int() });

/** The id under which a shell hands out a document's content. */
export function documentFileId(documentId: string): string {
  return `document:${documentId}`;
}

/** A file that lies in no folder: its bytes, what they are, and its name. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

export const documentCalls = {
  /**
   * Attaches a handed-over file to a record. Refused with `document.type`, `document.empty`, `document.tooLarge`,
   * `document.full`, `document.already`, `file.unknown`, `record.notFound`.
   */
  'document.attach': command({
    input: z.strictObject({
      ownerEntity: entity,
      ownerId: idSchema,
      fileId: idSchema,
      /** The file's own name where it is left out. */
      title: lineSchema.min(1, 'text.empty').optional(),
      note: paragraphSchema.optional(),
    }),
    output: z.strictObject({ id: z.string(), sha256: z.string() }),
  }),
  /** What is attached to a record, or one document, or everything; oldest first. */
  'document.list': query({
    input: z.strictObject({
      owner: z.strictObject({ entity, id: idSchema }).optional(),
      id: idSchema.optional(),
    }),
    output: z.array(
      z.strictObject({
        document: recordSchema('document'),
        /** Whether its content is on this laptop. */
        here: z.boolean(),
      }),
    ),
    reads: ['document', 'local'],
  }),
  /** Contents no record and no edition needs any more. */
  'document.spare': query({
    input: z.strictObject({}),
    output: sum,
    reads: ['document', 'edition', 'local'],
  }),
  /** Removes them for good; the documents they belonged to can no longer be brought back. */
  'document.sweep': command({ input: z.strictObject({}), output: sum }),
} as const;
