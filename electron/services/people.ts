// Names for those who act: `by` holds a person's id or a typed name.
import type { ReadDb } from '../store/read';

/** The name to write for a person's id or a typed name. */
export function nameOf(db: ReadDb, by: string | null): string {
  if (by === null || by === '') return '';
  return db.get('person', by)?.name ?? by;
}
