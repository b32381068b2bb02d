// The search document of a record: its own words, those of records that belong to it, and those it borrows.

import { foldForms } from '../../shared/domain/text/fold';
import type { Entity, Field } from '../../shared/model/define';
import { type EntityName, entities, entityNames, isEntityName } from '../../shared/model/index';
import type { ReadDb } from './read';

export interface SearchDocument {
  readonly entity: EntityName;
  readonly record: string;
  /** What a result shows: the title as written, and in English where there is one. */
  readonly shown: string;
  readonly shownEn: string | null;
  readonly excerpt: string;
  readonly excerptEn: string;
  /** Folded texts, in falling weight. */
  readonly title: string;
  readonly alias: string;
  readonly body: string;
}

interface Texts {
  readonly title: string[];
  readonly alias: string[];
  readonly body: string[];
  /** What a result shows under its title, in either language. */
  readonly excerpt: string[];
  readonly excerptEn: string[];
}

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly deleted: boolean };

const EXCERPT_LIMIT = 160;
/** What may still be a name. */
const NAME_WORDS = 4;
const NAME_LENGTH = 40;

/** Reference fields that lead from one entity's words into another's document. */
const memberships = entityNames.flatMap((name) => {
  const into = planOf(name).into;
  return into ? [{ member: name, field: into, owner: entityOf(name).fields[into]?.references ?? '*' }] : [];
});

/** Fields through which a document holds words of another record. */
function lendingFields({ borrow = [], place }: Entity['search']): readonly string[] {
  return place === undefined ? borrow : [...borrow, place];
}

const borrowings = entityNames.flatMap((name) =>
  lendingFields(planOf(name)).map((field) => ({
    borrower: name,
    field,
    lender: entityOf(name).fields[field]?.references ?? '',
  })),
);

function entityOf(name: EntityName): Entity {
  return entities[name];
}

function planOf(name: EntityName): Entity['search'] {
  return entityOf(name).search;
}

/** Which documents must be made again after a record changed: `entity id` pairs of ranked entities. */
export function documentsTouchedBy(
  db: ReadDb,
  name: EntityName,
  id: string,
  ownersBefore: readonly string[],
): [EntityName, string][] {
  const touched: [EntityName, string][] = [];
  if (planOf(name).rank !== null) touched.push([name, id]);
  const record = db.get(name, id) as AnyRecord | null;
  const into = planOf(name).into;
  const owners = into && record ? [String(record[into]), ...ownersBefore] : ownersBefore;
  for (const owner of owners) touched.push(...ownerOf(db, owner));
  for (const { borrower, field, lender } of borrowings) {
    if (lender !== name) continue;
    const rows = db.rows<{ id: string }>(`SELECT id FROM "${borrower}" WHERE "${field}" = ?`, id);
    for (const row of rows) touched.push(...documentsTouchedBy(db, borrower, row.id, []));
  }
  return touched;
}

/** An owner may be of several kinds; the one that is there is meant. */
function ownerOf(db: ReadDb, id: string): [EntityName, string][] {
  const owners = entityNames.filter((name) => memberships.some((m) => m.owner === name) || OWNERS.has(name));
  const found = owners.find((name) => db.row(`SELECT 1 AS one FROM "${name}" WHERE id = ?`, id));
  return found ? [[found, id]] : [];
}

/** Entities whose records can own a contact. */
const OWNERS: ReadonlySet<EntityName> = new Set(['person', 'organisation', 'site']);

/** The document of a ranked record; null when it is gone. */
export function documentOf(db: ReadDb, name: EntityName, id: string): SearchDocument | null {
  const record = db.get(name, id) as AnyRecord | null;
  if (!record || record.deleted) return null;
  const texts: Texts = { title: [], alias: [], body: [], excerpt: [], excerptEn: [] };
  showPlace(db, name, record, texts);
  collectOwn(name, record, texts);
  collectBorrowed(db, name, record, texts);
  collectMembers(db, id, texts);
  const shown = texts.title[0] ?? id;
  return {
    entity: name,
    record: id,
    shown,
    shownEn: englishTitle(name, record),
    excerpt: excerptOf(texts.excerpt, shown),
    excerptEn: excerptOf(texts.excerptEn, shown),
    title: foldWithTight(texts.title),
    alias: foldWithTight(texts.alias),
    body: foldWithTight(texts.body),
  };
}

function excerptOf(texts: readonly string[], shown: string): string {
  const unique = [...new Set(texts)].filter((text) => text !== shown);
  return unique.join(' · ').slice(0, EXCERPT_LIMIT);
}

function foldWithTight(texts: readonly string[]): string {
  return texts
    .flatMap(foldForms)
    .flatMap((folded) => {
      const words = folded.split(' ');
      // A short name is also findable without its gap: 架空太郎 as 架空 太郎. Closing up a sentence would make words of its gaps.
      const isName = words.length > 1 && words.length <= NAME_WORDS && folded.length <= NAME_LENGTH;
      return isName ? [folded, words.join('')] : [folded];
    })
    .filter((text) => text !== '')
    .join(' ');
}

function englishTitle(name: EntityName, record: AnyRecord): string | null {
  const titleField = Object.entries(entityOf(name).fields).find(([, field]) => field.search === 'title')?.[0];
  const value = titleField ? record[`${titleField}En`] : null;
  return typeof value === 'string' ? value : null;
}

function collectOwn(name: EntityName, record: AnyRecord, texts: Texts): void {
  for (const [field, definition] of Object.entries(entityOf(name).fields)) {
    const value = record[field];
    if (typeof value !== 'string' || value === '') continue;
    push(definition, value, texts);
    if (isExcerpt(field, definition)) show(record, field, value, texts);
  }
}

/** English twins are shown in place of their original, not beside it. */
function isExcerpt(field: string, definition: Field<unknown>): boolean {
  return (definition.search === 'body' || definition.search === 'phone') && !field.endsWith('En');
}

function show(record: AnyRecord, field: string, value: string, texts: Texts): void {
  const english = record[`${field}En`];
  texts.excerpt.push(value);
  texts.excerptEn.push(typeof english === 'string' && english !== '' ? english : value);
}

function push(definition: Field<unknown>, value: string, texts: Texts): void {
  if (definition.search === 'title') texts.title.push(value);
  if (definition.search === 'alias') texts.alias.push(value);
  if (definition.search === 'body' || definition.search === 'phone') texts.body.push(value);
}

/** Borrowed words count like other names of the record: 復旧担当 finds who holds it. */
function collectBorrowed(db: ReadDb, name: EntityName, record: AnyRecord, texts: Texts): void {
  for (const field of planOf(name).borrow ?? []) {
    const lender = entityOf(name).fields[field]?.references ?? '';
    const id = record[field];
    if (!isEntityName(lender) || typeof id !== 'string') continue;
    const lent = db.get(lender, id) as AnyRecord | null;
    if (!lent || lent.deleted) continue;
    for (const [lentField, definition] of Object.entries(entityOf(lender).fields)) {
      const value = lent[lentField];
      if (typeof value !== 'string' || (definition.search !== 'title' && definition.search !== 'alias'))
        continue;
      texts.alias.push(value);
      if (definition.search === 'title') show(lent, lentField, value, texts);
    }
  }
}

/** The title of the record this one belongs to, first under the hit. */
function showPlace(db: ReadDb, name: EntityName, record: AnyRecord, texts: Texts): void {
  const { place } = planOf(name);
  if (place === undefined) return;
  const holder = entityOf(name).fields[place]?.references ?? '';
  const id = record[place];
  if (!isEntityName(holder) || typeof id !== 'string') return;
  const found = db.get(holder, id) as AnyRecord | null;
  const title = Object.entries(entityOf(holder).fields).find(([, field]) => field.search === 'title')?.[0];
  const value = title === undefined ? null : found?.[title];
  if (found && title !== undefined && typeof value === 'string') show(found, title, value, texts);
}

/** The entities into whose documents the words of this one go. */
export function ownersOf(name: EntityName): EntityName[] {
  const into = memberships.filter(({ member }) => member === name);
  return into.flatMap(({ owner }) => (isEntityName(owner) ? [owner] : [...OWNERS]));
}

/** The folded words of every record of an entity that stands in the document of `ownerId`, a text a record. */
export function memberTexts(db: ReadDb, name: EntityName, ownerId: string): string[] {
  const fields = memberships.filter(({ member }) => member === name).map(({ field }) => field);
  return fields.flatMap((field) =>
    db
      .rows<{ id: string }>(`SELECT id FROM "${name}" WHERE "${field}" = ? AND deleted = 0`, ownerId)
      .map(({ id }) => {
        const texts: Texts = { title: [], alias: [], body: [], excerpt: [], excerptEn: [] };
        const record = db.get(name, id) as AnyRecord;
        collectOwn(name, record, texts);
        collectBorrowed(db, name, record, texts);
        return foldWithTight([...texts.title, ...texts.alias, ...texts.body]);
      }),
  );
}

function collectMembers(db: ReadDb, id: string, texts: Texts): void {
  for (const { member, field } of memberships) {
    const rows = db.rows<{ id: string }>(
      `SELECT id FROM "${member}" WHERE "${field}" = ? AND deleted = 0 ORDER BY id`,
      id,
    );
    for (const row of rows) {
      const record = db.get(member, row.id) as AnyRecord;
      collectOwn(member, record, texts);
      collectBorrowed(db, member, record, texts);
    }
  }
}
