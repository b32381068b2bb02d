// A record's log as people read it: its moments, newest first, and what the whole record was at one of them.
import type { EntityName } from '../../shared/model/index';
import { fieldsByName } from './fields';

/** A change of one field, as `record.history` tells it, newest first. */
export interface HistoryLine {
  readonly field: string;
  readonly value?: unknown;
  readonly at: string;
  readonly device: string;
  readonly actor: string | null;
  readonly inForce: boolean;
}

/** What one person changed at one moment. */
export interface Moment<L extends HistoryLine = HistoryLine> {
  readonly key: string;
  readonly at: string;
  readonly device: string;
  readonly actor: string | null;
  readonly lines: readonly L[];
}

/** Fields that ever had another value, newest first; what was entered once and never changed has no history. */
export function earlierLines<L extends { readonly field: string }>(lines: readonly L[]): L[] {
  const counts = new Map<string, number>();
  for (const { field } of lines) counts.set(field, (counts.get(field) ?? 0) + 1);
  return lines.filter(({ field }) => field === 'deleted' || (counts.get(field) ?? 0) > 1);
}

/** The lines by the moment they were written at, newest first. */
export function momentsOf<L extends HistoryLine>(lines: readonly L[]): Moment<L>[] {
  const moments = new Map<string, Moment<L> & { lines: L[] }>();
  for (const line of lines) {
    const { at, device, actor } = line;
    const key = `${at} ${device} ${actor ?? ''}`;
    const known = moments.get(key) ?? { key, at, device, actor, lines: [] };
    known.lines.push(line);
    moments.set(key, known);
  }
  return [...moments.values()];
}

/**
 * What must be written so that the whole record is again as it was after a moment: the fields that differ, and `deleted: false`
 * where it has been removed since. Fields that calls of their own write stay as they are.
 * @param lines the whole log of the record, newest first
 * @returns null where the record was removed at that moment, or nothing differs
 */
export function asOf(
  entity: EntityName,
  lines: readonly HistoryLine[],
  moment: Pick<Moment, 'lines'>,
): Readonly<Record<string, unknown>> | null {
  const newest = moment.lines[0];
  const from = newest === undefined ? -1 : lines.indexOf(newest);
  if (from < 0) return null;
  const then = valuesIn(lines.slice(from));
  if (then.get('deleted') === true) return null;
  const now = valuesIn(lines);
  const changed = [...now].filter(
    ([field, value]) => isRestored(entity, field) && !isSame(value, then.get(field) ?? null),
  );
  const back = now.get('deleted') === true ? { deleted: false } : {};
  const fields = {
    ...Object.fromEntries(changed.map(([field]) => [field, then.get(field) ?? null])),
    ...back,
  };
  return Object.keys(fields).length === 0 ? null : fields;
}

/** The newest value of every field in a log. */
function valuesIn(lines: readonly HistoryLine[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { field, value } of lines) if (!values.has(field)) values.set(field, value ?? null);
  return values;
}

function isRestored(entity: EntityName, field: string): boolean {
  return fieldsByName(entity)[field]?.ownedBy === null;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
