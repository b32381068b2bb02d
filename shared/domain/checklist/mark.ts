// The rule of marking an item: what each state asks for (rule 6).
import { AppError } from '../../model/errors';
import type { Mark, MarkState } from '../../model/evidence';

export interface MarkRequest {
  readonly state: MarkState;
  readonly by: string;
  readonly reason?: string | undefined;
  readonly readBackBy?: string | undefined;
  readonly readBackWaiver?: string | undefined;
  readonly returnAt?: string | undefined;
}

const NEEDS_REASON: ReadonlySet<MarkState> = new Set(['notApplicable', 'overridden']);

/**
 * The mark as one fact; `nameOf` gives the name behind a person's id, so that an id and the same name typed are one person. Throws `checklist.reasonNeeded` (not applicable and overridden are said with a reason) and
 * `checklist.readBackSame` (a read-back is by a second person).
 */
export function markItem(request: MarkRequest, nameOf: (by: string) => string = (by) => by): Mark {
  const reason = blankToNull(request.reason);
  const readBackBy = blankToNull(request.readBackBy);
  if (NEEDS_REASON.has(request.state) && reason === null)
    throw new AppError('checklist.reasonNeeded', { state: request.state });
  if (readBackBy !== null && sameName(nameOf(readBackBy), nameOf(request.by)))
    throw new AppError('checklist.readBackSame', { by: request.by });
  return {
    state: request.state,
    by: request.by,
    reason,
    readBackBy,
    readBackWaiver: blankToNull(request.readBackWaiver),
    returnAt: request.state === 'deferred' ? (request.returnAt ?? null) : null,
  };
}

function blankToNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** 架空 太郎 and 架空太郎 are one person. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return plain(a) === plain(b);
}
