// The rows of a round in the order of the list, and which of them is to be confirmed next; free of React.
import { confirmationState } from '../../../../shared/domain/contacts/confirmationRound';
import type { RecordOf } from '../../../../shared/model/index';
import type { OutputOf } from '../../../../shared/rpc/contract';

export type RoundView = OutputOf<'confirmation.view'>;
export type RowOwner = RoundView['owners'][number];

/** One number of somebody. */
export interface NumberRow {
  readonly contact: RecordOf<'contact'>;
  readonly owner: RowOwner;
}

/** Every number of the scope, owner by owner. */
export function numberRows(owners: readonly RowOwner[]): NumberRow[] {
  return owners.flatMap((owner) => owner.contacts.map((contact) => ({ contact, owner })));
}

/**
 * The next number left after one: further down, else from the top. Null when none is left.
 * @param handled numbers answered just now, whose answer may not have come back yet.
 */
export function nextOpen(
  rows: readonly NumberRow[],
  afterId: string | null,
  startedOn: string,
  handled: ReadonlySet<string> = new Set(),
): string | null {
  const at = rows.findIndex(({ contact }) => contact.id === afterId);
  const inOrder = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  const open = inOrder.find(
    ({ contact }) => !handled.has(contact.id) && confirmationState(contact, startedOn) === 'open',
  );
  return open?.contact.id ?? null;
}
