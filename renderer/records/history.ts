// Which lines of a record's log are worth showing as its earlier values.

/** Fields that ever had another value, newest first; what was entered once and never changed has no history. */
export function earlierLines<L extends { readonly field: string }>(lines: readonly L[]): L[] {
  const counts = new Map<string, number>();
  for (const { field } of lines) counts.set(field, (counts.get(field) ?? 0) + 1);
  return lines.filter(({ field }) => field === 'deleted' || (counts.get(field) ?? 0) > 1);
}
