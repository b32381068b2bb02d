// What can follow for an exception in its present state, and the keys for it.
import type { ExceptionEventKind } from '../../../shared/model/exceptions';
import type { ExceptionView } from '../../../shared/rpc/exceptions';

/** What can follow now, with its key. */
export function actsOf({ status, events, duty }: ExceptionView): readonly ExceptionEventKind[] {
  if (status === 'inForce') return ['withdrawn', 'extended'];
  if (status === 'settled') return [];
  const isCleanedUp = events.some(({ as }) => as === 'cleanedUp');
  if (!isCleanedUp) return ['cleanedUp'];
  return duty === 'review' ? ['reviewed'] : [];
}

/** The keys of what can be done about the row that is chosen. */
export const ACT_KEYS: Readonly<Record<ExceptionEventKind, string>> = {
  withdrawn: 'W',
  extended: 'E',
  cleanedUp: 'C',
  reviewed: 'V',
};
