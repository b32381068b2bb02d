// Which record a row is taken for, by the key a person chose.
import type { MatchKey, SheetEntity } from '../../model/sheetTerms';
import { foldTight } from '../text/fold';
import { textOf } from './cell';
import type { Draft, ImportPart } from './import';
import { contactKey, isMail, readContactValue } from './numbers';
import type { AnyRecord, Stock } from './stock';
import { matchKeysOf, pairOf, targetOf } from './targets';

export type Match =
  | { readonly kind: 'one'; readonly record: AnyRecord }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: string };

const NONE: Match = { kind: 'none' };

function among(stock: Stock, entity: SheetEntity, ids: readonly string[]): Match {
  const [id, ...others] = [...new Set(ids)];
  if (id === undefined) return NONE;
  if (others.length > 0) return { kind: 'refused', reason: 'sheet.severalMatch' };
  const record = stock.get(entity, id);
  return record === null ? NONE : { kind: 'one', record };
}

/** The text of a row's column for a target; empty where it has none. */
function cellText(draft: Draft, target: string): string {
  const column = draft.part.columns.find((one) => one.target === target)?.column;
  return column === undefined ? '' : textOf(draft.row.cells[column] ?? null);
}

function byId(stock: Stock, draft: Draft): Match | null {
  const id = cellText(draft, 'id');
  if (id === '') return null;
  const record = stock.get(draft.part.entity, id);
  if (record === null) return NONE;
  return record.deleted ? { kind: 'refused', reason: 'sheet.deletedMatch' } : { kind: 'one', record };
}

function byNameAndKana(stock: Stock, draft: Draft): Match {
  const { entity } = draft.part;
  const kana = foldTight(String(draft.values.kana ?? ''));
  const same = stock.idsNamed(entity, String(draft.values.name ?? ''));
  const readAs = (id: string): string => foldTight(String(stock.get(entity, id)?.kana ?? ''));
  const exact = kana === '' ? [] : same.filter((id) => readAs(id) === kana);
  if (exact.length > 0) return among(stock, entity, exact);
  // A name without its reading, here or there, is taken for the same name.
  return among(stock, entity, kana === '' ? same : same.filter((id) => readAs(id) === ''));
}

/** The numbers and addresses of a row, as they are compared. */
export function reachedBy(draft: Draft, wanted: 'mail' | 'phone'): string[] {
  return draft.part.columns.flatMap(({ column, target }) => {
    const meant = targetOf(draft.part.entity, target);
    if (meant?.kind !== 'contact' || isMail(meant.means) !== (wanted === 'mail')) return [];
    const read = readContactValue(meant.means, draft.row.cells[column] ?? null);
    return read.kind === 'value' ? [contactKey(read.value)] : [];
  });
}

/** Owners by their numbers and addresses, built once for an import. */
export type Owners = Map<string, Set<string>>;

/** Who is reached by which number or address. */
export function ownersOf(stock: Stock): Owners {
  const owners = new Map<string, Set<string>>();
  for (const contact of stock.all('contact')) {
    const key = contactKey(String(contact.value));
    owners.set(key, (owners.get(key) ?? new Set()).add(String(contact.ownerId)));
  }
  return owners;
}

function byReach(stock: Stock, owners: Owners, draft: Draft, wanted: 'mail' | 'phone'): Match {
  const ids = reachedBy(draft, wanted).flatMap((key) => [...(owners.get(key) ?? [])]);
  return among(
    stock,
    draft.part.entity,
    ids.filter((id) => stock.get(draft.part.entity, id) !== null),
  );
}

function byField(stock: Stock, draft: Draft, field: string): Match {
  const wanted = foldTight(String(draft.values[field] ?? ''));
  if (wanted === '') return NONE;
  const same = stock
    .all(draft.part.entity)
    .filter((record) => foldTight(String(record[field] ?? '')) === wanted);
  return among(
    stock,
    draft.part.entity,
    same.map(({ id }) => id),
  );
}

function byOwner(stock: Stock, draft: Draft): Match {
  const { ownerId, means, value } = draft.values;
  const key = contactKey(String(value ?? ''));
  const same = stock
    .contactsOf(String(ownerId ?? ''))
    .filter((contact) => contact.means === means && contactKey(String(contact.value)) === key);
  return among(
    stock,
    'contact',
    same.map(({ id }) => id),
  );
}

/** Links by both their ends; `pairs` is kept by the caller for the length of an import. */
function byPair(stock: Stock, draft: Draft, pairs: Map<SheetEntity, Map<string, string[]>>): Match {
  const { entity } = draft.part;
  const pair = pairOf(entity);
  if (pair === null) return NONE;
  const keyOf = (record: Readonly<Record<string, unknown>>): string =>
    `${record[pair[0]]} ${record[pair[1]]}`;
  let known = pairs.get(entity);
  if (known === undefined) {
    known = new Map<string, string[]>();
    for (const record of stock.all(entity))
      known.set(keyOf(record), [...(known.get(keyOf(record)) ?? []), record.id]);
    pairs.set(entity, known);
  }
  return among(stock, entity, known.get(keyOf(draft.values)) ?? []);
}

export interface Matching {
  readonly stock: Stock;
  readonly owners: Owners;
  readonly pairs: Map<SheetEntity, Map<string, string[]>>;
}

function byKey({ stock, owners, pairs }: Matching, draft: Draft, key: MatchKey): Match {
  switch (key) {
    case 'id':
      return byId(stock, draft) ?? byKey({ stock, owners, pairs }, draft, usualKey(draft.part));
    case 'nameKana':
      return byNameAndKana(stock, draft);
    case 'name':
      return among(
        stock,
        draft.part.entity,
        stock.idsNamed(draft.part.entity, String(draft.values.name ?? '')),
      );
    case 'mail':
    case 'phone':
      return byReach(stock, owners, draft, key);
    case 'contractNo':
      return byField(stock, draft, key);
    case 'ownerValue':
      return byOwner(stock, draft);
    case 'pair':
      return byPair(stock, draft, pairs);
  }
}

/** A row without an id is matched as if no id had been asked for. */
function usualKey({ entity }: ImportPart): MatchKey {
  return matchKeysOf(entity)[0] ?? 'name';
}

/** The record a row is taken for. */
export function matchOf(matching: Matching, draft: Draft): Match {
  return byKey(matching, draft, draft.part.matchBy);
}

/** Whether the record of a row can only be known once its references are: links and contacts. */
export function isKnownByReferences(entity: SheetEntity): boolean {
  return entity === 'contact' || pairOf(entity) !== null;
}

/** The id a file gives a new record; null where it gives none or another key was chosen. */
export function givenId(draft: Draft): string | null {
  const id = draft.part.matchBy === 'id' ? cellText(draft, 'id') : '';
  return id === '' ? null : id;
}
