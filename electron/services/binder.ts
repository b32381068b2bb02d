// What the plan binder is printed from: every record of the plan, and the attached pictures.
import type { BinderInput } from '../../shared/domain/printing';
import { documentFileId } from '../../shared/rpc/document';
import { planEntities } from '../../shared/sync/planCopy';
import type { ReadDb } from '../store/read';
import { documentContent } from './documents';
import { editionHeld } from './editions';

/** Pictures are laid into the page; drawings and PDFs are listed. */
const LAID_IN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

function pictures(db: ReadDb): Record<string, string> {
  const found = db.list('document').flatMap((document): [string, string][] => {
    const content = LAID_IN.has(document.type) ? documentContent(db, documentFileId(document.id)) : null;
    if (content === null || !LAID_IN.has(content.type)) return [];
    return [[document.id, `data:${content.type};base64,${Buffer.from(content.bytes).toString('base64')}`]];
  });
  return Object.fromEntries(found);
}

/** The whole plan for its binder. Throws `blob.damaged`. */
export function binderInput(db: ReadDb): BinderInput {
  return {
    records: Object.fromEntries(planEntities.map((entity) => [entity, db.list(entity)])),
    pictures: pictures(db),
    fingerprint: editionHeld(db)?.edition.hash ?? null,
  };
}
