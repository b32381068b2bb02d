// What a form holds between typing and writing, free of React: drafts by field, and what is worth writing.

export type Draft = Readonly<Record<string, unknown>>;

/** Text of nothing but spaces is nothing; so is an empty list. */
export function settled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value) && value.length === 0) return null;
  return value ?? null;
}

/** Whether two values of a field say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(settled(a)) === JSON.stringify(settled(b));
}

/** The draft with a field typed into. */
export function typed(draft: Draft, name: string, value: unknown): Draft {
  return { ...draft, [name]: value };
}

/** The draft without a field: it was written, or stands as it did. */
export function dropped(draft: Draft, name: string): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([field]) => field !== name));
}

/** The value a control shows: what was typed, else what is stored. */
export function shownValue(draft: Draft, record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(draft, name) ? draft[name] : record[name];
}

/** The fields of a new record worth sending: what was entered, settled. */
export function entered(draft: Draft): Record<string, unknown> {
  const settledFields = Object.entries(draft).map(([name, value]) => [name, settled(value)] as const);
  return Object.fromEntries(settledFields.filter(([, value]) => value !== null));
}
