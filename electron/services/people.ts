// Names for those who act: `by` holds a person's id or a typed name.
import type { Caller } from '../../shared/rpc/envelope';
import type { ReadDb } from '../store/read';

/** The name to write for a person's id or a typed name, in the caller's language where there is one. */
export function nameOf(db: ReadDb, by: string | null, { language }: Pick<Caller, 'language'>): string {
  if (by === null || by === '') return '';
  const person = db.get('person', by);
  return (language === 'en' ? person?.nameEn : null) ?? person?.name ?? by;
}
