// Names for those who act: `by` holds a person's id or a typed name.
import type { Caller } from '../../shared/rpc/envelope';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import type { Desk } from './desk';

/** The name to write for a person's id or a typed name, in the caller's language where there is one. */
export function nameOf(db: ReadDb, by: string | null, { language }: Pick<Caller, 'language'>): string {
  if (by === null || by === '') return '';
  const person = db.get('person', by);
  return (language === 'en' ? person?.nameEn : null) ?? person?.name ?? by;
}

/** "Ordered by X", and who records it where that is somebody else; empty when nobody ordered. */
export function orderText(tx: WriteTx, desk: Desk, caller: Caller, orderedBy: string | null): string {
  const name = nameOf(tx, orderedBy, caller);
  if (name === '') return '';
  const recorder = nameOf(tx, tx.actor, caller);
  const words = desk.words(caller.language);
  return recorder === '' || recorder === name
    ? words('log:order', { name })
    : words('log:orderRecorded', { name, recorder });
}
