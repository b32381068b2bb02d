// A file attached to a record: a network diagram, a site map, a manual. Its bytes are kept under their SHA-256.
import { choice, defineEntity, instant, integer, line, paragraph, reference } from './define';

/** What may be attached, told by the content and never by the name. */
export const DOCUMENT_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/svg+xml',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const document = defineEntity({
  name: 'document',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    ownerEntity: line({ required: true, ownedBy: 'document.attach' }),
    ownerId: reference('*', { required: true, ownedBy: 'document.attach' }),
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'title' }),
    note: paragraph({ search: 'body' }),
    fileName: line({ search: 'alias', ownedBy: 'document.attach' }),
    type: choice(DOCUMENT_TYPES, { required: true, ownedBy: 'document.attach' }),
    sha256: line({ required: true, ownedBy: 'document.attach' }),
    bytes: integer({ required: true, ownedBy: 'document.attach' }),
    /** Of an image, in its own pixels; null for a PDF and where a drawing states none. */
    widthPx: integer({ ownedBy: 'document.attach' }),
    heightPx: integer({ ownedBy: 'document.attach' }),
    addedAt: instant({ required: true, ownedBy: 'document.attach' }),
    addedBy: line({ ownedBy: 'document.attach' }),
  },
});
