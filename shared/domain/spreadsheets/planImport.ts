// Works out an import: every row added, changed, unchanged or refused with its reasons, and the writes of the one commit.
import { type Outcome, SHEET_ENTITIES } from '../../model/sheetTerms';
import { foldTight } from '../text/fold';
import { isBlank, textOf } from './cell';
import { contactWrites } from './contactColumns';
import type {
  Draft,
  FieldChange,
  ImportInput,
  ImportPart,
  ImportPlan,
  PlannedWrite,
  RowOutcome,
} from './import';
import { ownersOf } from './match';
import { columnsOf, firstReading, type Planning, secondReading } from './readRow';
import { type AnyRecord, nameField, Stock } from './stock';
import { fieldsOf, pairOf } from './targets';
import { headingOf } from './words';
import { cellOf } from './writeValue';

/** Told how many rows are done; throwing stops the work. */
export type OnRow = (done: number, total: number) => void;

function titleOf(planning: Planning, draft: Draft): string {
  const { entity } = draft.part;
  const { language } = planning.writing;
  const record = { ...draft.existing, ...draft.values };
  const field = nameField(entity);
  if (field !== null) return String(record[field] ?? '');
  const nameOf = (reference: string): string => {
    const id = record[reference];
    const references = fieldsOf(entity)[reference]?.references ?? '*';
    return typeof id === 'string' ? planning.stock.nameFor(references, id, language) : '';
  };
  const ends = (pairOf(entity) ?? ['ownerId']).map(nameOf);
  const parts = entity === 'contact' ? [...ends, String(record.value ?? '')] : ends;
  return parts.filter((part) => part !== '').join(' → ');
}

function isFacts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are the same, whatever the order of a structure's parts. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, at) => same(one, b[at]));
  if (!isFacts(a) || !isFacts(b)) return (a ?? null) === (b ?? null);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((part) => same(a[part], b[part]));
}

/** A name and its reading are the same however they are spaced, in either kana: what people match by is not rewritten. */
const WRITTEN_ANYHOW: ReadonlySet<string> = new Set(['name', 'kana']);

function isSaid(existing: AnyRecord, field: string, value: unknown): boolean {
  const held = existing[field];
  const isText = typeof held === 'string' && typeof value === 'string';
  if (isText && WRITTEN_ANYHOW.has(field)) return foldTight(held) === foldTight(value) && value !== '';
  return same(held, value);
}

/** The values that differ from what is there; for a new record all that were read. */
function changedValues({ existing, values }: Draft): Record<string, unknown> {
  const entries = Object.entries(values).filter(([field, value]) =>
    existing === null ? value !== null && value !== undefined : !isSaid(existing, field, value),
  );
  return Object.fromEntries(entries);
}

function changesOf(
  planning: Planning,
  draft: Draft,
  changed: Readonly<Record<string, unknown>>,
): FieldChange[] {
  const { entity } = draft.part;
  const before: AnyRecord = draft.existing ?? { id: draft.id, deleted: false };
  const after: AnyRecord = { ...before, ...changed, id: before.id, deleted: false };
  return columnsOf(draft.part).flatMap(({ target }) => {
    if (target.kind === 'id' || target.kind === 'contact' || !Object.hasOwn(changed, target.field)) return [];
    const from = textOf(cellOf(planning.writing, entity, target, before));
    const to = textOf(cellOf(planning.writing, entity, target, after));
    return from === to
      ? []
      : [{ heading: headingOf(planning.input.words, entity, target)[planning.input.language], from, to }];
  });
}

/** A number that became another has not been confirmed; one whose confirmation stands in the sheet has. */
function unconfirmed(draft: Draft, changed: Record<string, unknown>): Record<string, unknown> {
  const isOther =
    draft.part.entity === 'contact' && draft.existing !== null && Object.hasOwn(changed, 'value');
  if (!isOther) return changed;
  return { ...changed, confirmedAt: draft.values.confirmedAt ?? null, suspect: draft.values.suspect ?? null };
}

interface Finished {
  readonly outcome: RowOutcome;
  readonly writes: readonly PlannedWrite[];
}

function finish(planning: Planning, draft: Draft): Finished {
  const { part, row } = draft;
  const own = unconfirmed(draft, changedValues(draft));
  const contacts = draft.problems.length === 0 ? contactWrites(planning, draft) : { writes: [], changes: [] };
  const isRefused = draft.problems.length > 0;
  const isNew = draft.existing === null;
  const hasChanged = Object.keys(own).length > 0 || contacts.writes.length > 0;
  const outcome: Outcome = isRefused ? 'refused' : isNew ? 'added' : hasChanged ? 'changed' : 'unchanged';
  const writes: PlannedWrite[] = [];
  if (isNew || Object.keys(own).length > 0)
    writes.push({ entity: part.entity, id: draft.id, isNew, values: own });
  return {
    outcome: {
      sheet: part.sheet,
      row: row.number,
      entity: part.entity,
      outcome,
      title: titleOf(planning, draft),
      recordId: isRefused || isNew ? null : draft.id,
      changes: isRefused ? [] : [...changesOf(planning, draft, own), ...contacts.changes],
      problems: draft.problems,
      notes: draft.notes,
    },
    writes: isRefused ? [] : [...writes, ...contacts.writes],
  };
}

function draftsOf(part: ImportPart): Draft[] {
  const mapped = part.columns.map(({ column }) => column);
  return part.rows
    .filter(({ cells }) => mapped.some((column) => !isBlank(cells[column] ?? null)))
    .map((row) => ({ part, row, values: {}, problems: [], notes: [], existing: null, id: '' }));
}

function mentions(write: PlannedWrite, refused: ReadonlySet<string>): boolean {
  return Object.values(write.values).some((value) =>
    Array.isArray(value)
      ? value.some((one) => refused.has(String(one)))
      : typeof value === 'string' && refused.has(value),
  );
}

/** A row that leans on a refused one falls with it, and so on until nothing leans on nothing. */
function withoutDangling(drafts: readonly Draft[], finished: Finished[]): Finished[] {
  const settled = [...finished];
  for (;;) {
    const refused = new Set(
      drafts.flatMap((draft, at) =>
        settled[at]?.outcome.outcome === 'refused' && draft.existing === null && draft.id !== ''
          ? [draft.id]
          : [],
      ),
    );
    const falling = settled.flatMap((one, at) =>
      one.writes.some((write) => mentions(write, refused)) ? [at] : [],
    );
    if (falling.length === 0) return settled;
    for (const at of falling) {
      const one = settled[at];
      if (one === undefined) continue;
      const problem = { column: null, heading: '', value: '', reason: 'sheet.leansOnRefused' };
      const outcome = {
        ...one.outcome,
        outcome: 'refused' as const,
        changes: [],
        recordId: null,
        problems: [problem],
      };
      settled[at] = { outcome, writes: [] };
    }
  }
}

/** Works out what an import would do; nothing is written. Records that are to be found must all be in `input.records`. */
export function planImport(input: ImportInput, onRow: OnRow = () => undefined): ImportPlan {
  const stock = new Stock(input.records);
  const { words, is1904, zone, language } = input;
  const planning: Planning = {
    input,
    stock,
    owners: ownersOf(stock),
    pairs: new Map(),
    reading: { words, stock, is1904, zone },
    writing: { words, stock, language },
    takenBy: new Map(),
    made: 0,
  };
  const rank = ({ entity }: ImportPart): number => SHEET_ENTITIES.indexOf(entity);
  const drafts = input.parts.toSorted((a, b) => rank(a) - rank(b)).flatMap(draftsOf);
  const total = drafts.length * 2;
  drafts.forEach((draft, at) => {
    firstReading(planning, draft);
    onRow(at + 1, total);
  });
  const finished = drafts.map((draft, at) => {
    secondReading(planning, draft);
    onRow(drafts.length + at + 1, total);
    return finish(planning, draft);
  });
  const settled = withoutDangling(drafts, finished);
  const rows = settled.map(({ outcome }) => outcome);
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows,
    writes: settled.flatMap(({ writes }) => writes),
    counts: {
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
  };
}
