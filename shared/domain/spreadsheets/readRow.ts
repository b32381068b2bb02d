// Reads one row of an import in two goes: first what stands by itself, then what leans on other records, its own sheet's included.
import { CONTACT_MEANS } from '../../model/contact';
import { idSchema } from '../../model/define';
import { type Cell, textOf } from './cell';
import { type Draft, type ImportInput, type ImportPart, PLACEHOLDER } from './import';
import { givenId, isKnownByReferences, type Matching, matchOf, reachedBy } from './match';
import { guessMeans, readContactValue } from './numbers';
import { withPart } from './parts';
import { type ReadingContext, readField, readPart } from './readValue';
import { supplyMissing } from './supply';
import { requiredTargets, type Target, targetOf } from './targets';
import { headingOf } from './words';
import type { WritingContext } from './writeValue';

/** What is known while an import is worked out. */
export interface Planning extends Matching {
  readonly input: ImportInput;
  readonly reading: ReadingContext;
  readonly writing: WritingContext;
  /** Which row took a record first. */
  readonly takenBy: Map<string, number>;
  made: number;
}

interface MappedColumn {
  readonly column: number;
  readonly target: Target;
}

/** The columns of a part with what they stand for. */
export function columnsOf(part: ImportPart): MappedColumn[] {
  return part.columns.flatMap(({ column, target: id }) => {
    const target = targetOf(part.entity, id);
    return target === null ? [] : [{ column, target }];
  });
}

function isReference(target: Target): boolean {
  return (
    target.kind === 'field' && (target.definition.references !== null || target.definition.input === 'list')
  );
}

function refuse(draft: Draft, column: number | null, heading: string, reason: string): void {
  const cell: Cell = column === null ? null : (draft.row.cells[column] ?? null);
  draft.problems.push({ column, heading, reason, value: textOf(cell).slice(0, 200) });
}

function headingAt(draft: Draft, column: number): string {
  return draft.part.headings[column] ?? '';
}

function readColumn(planning: Planning, draft: Draft, { column, target }: MappedColumn): void {
  const cell = draft.row.cells[column] ?? null;
  if (target.kind === 'id' || target.kind === 'contact') return;
  const isNumber = draft.part.entity === 'contact' && target.id === 'value';
  const reading =
    target.kind === 'part'
      ? readPart(target, cell)
      : readField(
          planning.reading,
          draft.part.entity,
          target,
          isNumber ? numberCell(draft, column, cell) : cell,
        );
  if (reading.kind === 'refused') refuse(draft, column, headingAt(draft, column), reading.reason);
  else if (reading.kind === 'value') setValue(draft, target, reading.value);
  else if (planning.input.emptyClears) setValue(draft, target, null);
}

/** On a sheet of contacts the means of the row says what its number must look like. */
function numberCell(draft: Draft, column: number, cell: Cell): Cell {
  const told = CONTACT_MEANS.find((means) => means === draft.values.means);
  const read = readContactValue(told ?? guessMeans(textOf(cell)), cell);
  if (read.kind === 'refused') refuse(draft, column, headingAt(draft, column), read.reason);
  if (read.kind !== 'value') return read.kind === 'blank' ? null : cell;
  if (read.zeroAdded)
    draft.notes.push({ heading: headingAt(draft, column), value: read.value, note: 'zeroAdded' });
  return read.value;
}

function setValue(draft: Draft, target: Exclude<Target, { kind: 'id' | 'contact' }>, value: unknown): void {
  if (target.kind === 'field') {
    draft.values[target.field] = value;
    return;
  }
  const held = Object.hasOwn(draft.values, target.field)
    ? draft.values[target.field]
    : draft.existing?.[target.field];
  const whole = withPart(target, held ?? null, value);
  const parsed = target.definition.schema.safeParse(whole);
  if (parsed.success) draft.values[target.field] = parsed.data;
}

function take(planning: Planning, draft: Draft): void {
  const match = matchOf(planning, draft);
  if (match.kind === 'refused') {
    refuse(draft, null, '', match.reason);
    return;
  }
  const given = match.kind === 'one' ? null : givenId(draft);
  if (given !== null && !idSchema.safeParse(given).success) {
    draft.problems.push({ column: null, heading: 'ID', reason: 'text.tooLong', value: given.slice(0, 200) });
    return;
  }
  planning.made += 1;
  const id = match.kind === 'one' ? match.record.id : (given ?? `${PLACEHOLDER}${planning.made}`);
  draft.existing = match.kind === 'one' && !match.record.id.startsWith(PLACEHOLDER) ? match.record : null;
  const key = `${draft.part.entity} ${id}`;
  const before = planning.takenBy.get(key);
  if (before !== undefined) {
    draft.problems.push({ column: null, heading: '', reason: 'sheet.twice', value: String(before) });
    return;
  }
  planning.takenBy.set(key, draft.row.number);
  draft.id = id;
}

/** A new record can be meant by other rows as soon as its name is known. */
function announce(planning: Planning, draft: Draft): void {
  if (draft.existing !== null || draft.problems.length > 0) return;
  planning.stock.put(draft.part.entity, { ...draft.values, id: draft.id, deleted: false });
  if (draft.part.matchBy !== 'mail' && draft.part.matchBy !== 'phone') return;
  for (const key of reachedBy(draft, draft.part.matchBy))
    planning.owners.set(key, (planning.owners.get(key) ?? new Set()).add(draft.id));
}

function missing(planning: Planning, draft: Draft): void {
  if (draft.existing !== null) return;
  for (const name of requiredTargets(draft.part.entity)) {
    const value = draft.values[name];
    if (value !== undefined && value !== null) continue;
    const column = draft.part.columns.find(({ target }) => target === name)?.column ?? null;
    if (draft.problems.some((problem) => problem.column !== null && problem.column === column)) continue;
    const target = targetOf(draft.part.entity, name);
    const heading =
      target === null
        ? name
        : headingOf(planning.input.words, draft.part.entity, target)[planning.input.language];
    refuse(
      draft,
      column,
      column === null ? heading : headingAt(draft, column),
      column === null ? 'sheet.columnMissing' : 'schema.required',
    );
  }
}

/** Reads the fields that need no other record, and finds the row's own record where those are enough. */
export function firstReading(planning: Planning, draft: Draft): void {
  const columns = columnsOf(draft.part);
  const isLate = isKnownByReferences(draft.part.entity);
  // The means of a contact decides how its number is read.
  const order = (one: MappedColumn): number => (one.target.id === 'value' ? 1 : 0);
  for (const column of columns.toSorted((a, b) => order(a) - order(b)))
    if (!isReference(column.target) && column.target.kind === 'field') readColumn(planning, draft, column);
  if (isLate) return;
  take(planning, draft);
  for (const column of columns) if (column.target.kind === 'part') readColumn(planning, draft, column);
  announce(planning, draft);
}

/** Reads the references; all records of the import are known by now. */
export function secondReading(planning: Planning, draft: Draft): void {
  const isLate = isKnownByReferences(draft.part.entity);
  for (const column of columnsOf(draft.part))
    if (isReference(column.target)) readColumn(planning, draft, column);
  supplyMissing(planning.stock, draft, planning.input);
  if (isLate && draft.problems.length === 0) take(planning, draft);
  missing(planning, draft);
  if (isLate) announce(planning, draft);
}
