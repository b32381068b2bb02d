// The numbers on a sheet of people or organisations: each column is a means of contact of the row's record.
import type { ContactMeans } from '../../model/contact';
import type { Draft, FieldChange, ImportInput, PlannedWrite } from './import';
import { PLACEHOLDER } from './import';
import { contactKey, readContactValue } from './numbers';
import type { AnyRecord, Stock } from './stock';
import { type ContactTarget, targetOf } from './targets';
import { headingOf } from './words';
import { contactsFor } from './writeValue';

interface Planning {
  readonly input: ImportInput;
  readonly stock: Stock;
  made: number;
}

interface ContactWrites {
  readonly writes: readonly PlannedWrite[];
  readonly changes: readonly FieldChange[];
}

const NONE: ContactWrites = { writes: [], changes: [] };

/** What one cell does: nothing, the one number of this means made another, or a number more. */
function writeOf(planning: Planning, draft: Draft, target: ContactTarget, value: string): ContactWrites {
  const { input, stock } = planning;
  const all = stock.contactsOf(draft.id);
  const ofMeans = all.filter(({ means }) => means === target.means);
  // The same number under its means is there already, however it is written and whenever it is used.
  if (ofMeans.some((contact) => contactKey(String(contact.value)) === contactKey(value))) return NONE;
  const heading = headingOf(input.words, draft.part.entity, target)[input.language];
  const [replaced, ...others] = contactsFor(all, target);
  if (replaced !== undefined && others.length === 0) {
    // Another number has not been confirmed: the date travels with the number.
    const values = { value, confirmedAt: null, suspect: null };
    stock.put('contact', { ...replaced, ...values });
    return {
      writes: [{ entity: 'contact', id: replaced.id, isNew: false, values }],
      changes: [{ heading, from: String(replaced.value), to: value }],
    };
  }
  return added(planning, draft, target, { value, heading, all });
}

function added(
  planning: Planning,
  draft: Draft,
  target: ContactTarget,
  { value, heading, all }: { value: string; heading: string; all: readonly AnyRecord[] },
): ContactWrites {
  planning.made += 1;
  const last = Math.max(0, ...all.map(({ order }) => (typeof order === 'number' ? order : 0)));
  const id = `${PLACEHOLDER}${planning.made}`;
  const values: Record<string, unknown> = {
    ownerId: draft.id,
    means: target.means satisfies ContactMeans,
    value,
    order: last + 1,
    ...(target.when === null ? {} : { when: [target.when] }),
  };
  planning.stock.put('contact', { ...values, id, deleted: false });
  return {
    writes: [{ entity: 'contact', id, isNew: true, values }],
    changes: [{ heading, from: '', to: value }],
  };
}

/** The writes and changes of all number columns of a row; a cell that is no number refuses the row. */
export function contactWrites(planning: Planning, draft: Draft): ContactWrites {
  const read = draft.part.columns.flatMap(({ column, target: id }) => {
    const target = targetOf(draft.part.entity, id);
    if (target?.kind !== 'contact') return [];
    const cell = draft.row.cells[column] ?? null;
    const heading = draft.part.headings[column] ?? '';
    const found = readContactValue(target.means, cell);
    if (found.kind === 'refused')
      draft.problems.push({ column, heading, reason: found.reason, value: String(cell).slice(0, 200) });
    if (found.kind !== 'value') return [];
    if (found.value.length > 500 || found.value.includes('\n'))
      draft.problems.push({
        column,
        heading,
        reason: found.value.includes('\n') ? 'text.lineBreak' : 'text.tooLong',
        value: found.value.slice(0, 200),
      });
    if (found.zeroAdded) draft.notes.push({ heading, value: found.value, note: 'zeroAdded' });
    return [{ target, value: found.value }];
  });
  if (draft.problems.length > 0) return NONE;
  const results = read.map(({ target, value }) => writeOf(planning, draft, target, value));
  return {
    writes: results.flatMap(({ writes }) => writes),
    changes: results.flatMap(({ changes }) => changes),
  };
}
