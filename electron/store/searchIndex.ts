// The search index: bigram documents kept in step with every commit, and the query that finds the best first.
import { fold, grams, queryGrams } from '../../shared/domain/text/fold';
import { partings } from '../../shared/domain/text/parting';
import { type EntityName, entities, entityNames } from '../../shared/model/index';
import type { FrameDb } from './frameDb';
import type { ReadDb } from './read';
import { documentOf, documentsTouchedBy, memberTexts, ownersOf } from './searchDocument';
import type { StagedGroup, WriteTx } from './writeTx';

export interface SearchHit {
  readonly entity: EntityName;
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly excerpt: string;
}

export interface FindOptions {
  readonly limit: number;
  readonly entities?: readonly EntityName[];
  /** The language of the excerpts; what is found does not depend on it. */
  readonly language?: 'ja' | 'en';
}

interface DocumentRow {
  readonly id: number;
  readonly entity: EntityName;
  readonly record: string;
  readonly shown: string;
  readonly shown_en: string | null;
  readonly excerpt: string;
  readonly excerpt_en: string;
  readonly title: string;
  readonly alias: string;
  readonly body: string;
}

/** Row ids carry the entity's rank, so that an unsorted, early-stopping scan already meets the first ranks first. */
const RANK_STEP = 2 ** 40;
const CANDIDATES = 120;
const LAST_RANK = 9;
/** A person found by their role comes before a system whose name begins with the word, not before one named exactly so. */
const RANK_WEIGHT = 6;

/** Makes the documents again that the staged changes touch. */
export function refreshSearch(tx: WriteTx, groups: readonly StagedGroup[]): void {
  const touched = new Map<string, [EntityName, string]>();
  for (const group of groups) {
    for (const pair of documentsTouchedBy(tx, group.entity, group.record, [...group.ownersBefore]))
      touched.set(pair.join(' '), pair);
  }
  for (const [entity, record] of touched.values()) putDocument(tx, entity, record);
}

/** Makes every document again, after the model began to search differently. */
export function rebuildSearch(db: FrameDb): void {
  db.run('DELETE FROM search_document');
  db.run("INSERT INTO search_gram (search_gram) VALUES ('delete-all')");
  for (const name of entityNames) {
    if (entities[name].search.rank === null) continue;
    for (const { id } of db.list(name)) putDocument(db, name, id);
  }
}

function putDocument(tx: FrameDb, entity: EntityName, record: string): void {
  const known = tx.row<{ id: number }>('SELECT id FROM search_document WHERE record = ?', record);
  const document = documentOf(tx, entity, record);
  if (known) tx.run('DELETE FROM search_gram WHERE rowid = ?', known.id);
  if (!document) {
    if (known) tx.run('DELETE FROM search_document WHERE id = ?', known.id);
    return;
  }
  const id = known?.id ?? nextDocumentId(tx, entity);
  tx.run(
    `INSERT INTO search_document (id, entity, record, shown, shown_en, excerpt, excerpt_en, title, alias, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET shown = excluded.shown, shown_en = excluded.shown_en, excerpt = excluded.excerpt, excerpt_en = excluded.excerpt_en,
     title = excluded.title, alias = excluded.alias, body = excluded.body`,
    id,
    entity,
    record,
    document.shown,
    document.shownEn,
    document.excerpt,
    document.excerptEn,
    document.title,
    document.alias,
    document.body,
  );
  const text = (folded: string) => grams(folded).join(' ');
  tx.run(
    'INSERT INTO search_gram (rowid, title, alias, body) VALUES (?, ?, ?, ?)',
    id,
    text(document.title),
    text(document.alias),
    text(document.body),
  );
}

function nextDocumentId(tx: FrameDb, entity: EntityName): number {
  const base = ((entities[entity].search.rank ?? 0) + 1) * RANK_STEP;
  const last = tx.row<{ id: number | null }>(
    'SELECT max(id) AS id FROM search_document WHERE id >= ? AND id < ?',
    base,
    base + RANK_STEP,
  );
  return (last?.id ?? base) + 1;
}

/** The FTS5 expression that asks for every word of the query in one of the columns. */
function expression(words: readonly string[], columns: string): string {
  return `{${columns}} : (${words.map(phrase).join(' AND ')})`;
}

function phrase(word: string): string {
  const { tokens, prefix } = queryGrams(word);
  return `"${tokens.join(' ')}"${prefix ? '*' : ''}`;
}

/**
 * Records whose words contain every word of the text, best first: the whole title, the beginning of it or of one of its
 * words, another name or the beginning of one, a part of either, any other text; among equals by the entity's rank.
 * Where nothing contains them all, compound words are taken apart (`partings`) and looked for once more.
 * Entities that stand in their owner's document (a contact) answer with the owners whom they find. Empty for a text
 * without letters or digits.
 */
export function findRecords(db: ReadDb, text: string, options: FindOptions): SearchHit[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits = recordsWith(db, words, options);
  if (hits.length > 0) return hits;
  for (const parted of partings(words)) {
    const found = recordsWith(db, parted, options);
    if (found.length > 0) return found;
  }
  return [];
}

function recordsWith(db: ReadDb, words: readonly string[], options: FindOptions): SearchHit[] {
  const folded = words.join(' ');
  const asked = askedFor(options.entities);
  const filter = entityFilter(asked?.documents);
  const found = new Map<number, DocumentRow>();
  const add = (rows: DocumentRow[]) => {
    for (const row of rows) found.set(row.id, row);
  };
  add(
    db.rows<DocumentRow>(
      `SELECT * FROM search_document WHERE title >= ? AND title < ? ${filter} LIMIT ${CANDIDATES}`,
      folded,
      `${folded}\u{10ffff}`,
    ),
  );
  // The reading of a name stands first among its other words: who begins with the text is met before any limit.
  for (const sought of [
    `{alias} : ^${phrase(words[0] ?? '')}`,
    expression(words, 'title'),
    expression(words, 'alias'),
    expression(words, 'title alias body'),
  ]) {
    if (found.size >= CANDIDATES * 2) break;
    add(
      db.rows<DocumentRow>(
        `SELECT d.* FROM search_gram g JOIN search_document d ON d.id = g.rowid
         WHERE search_gram MATCH ? ${filter} LIMIT ${CANDIDATES}`,
        sought,
      ),
    );
  }
  return [...found.values()]
    .map((row) => ({ row, score: scoreOf(row, folded, words) }))
    .filter(({ row, score }) => score > 0 && isAskedFor(db, row, words, asked))
    .sort((a, b) => b.score - a.score || a.row.id - b.row.id)
    .slice(0, options.limit)
    .map(({ row }) => ({
      entity: row.entity,
      id: row.record,
      title: row.shown,
      titleEn: row.shown_en,
      excerpt: options.language === 'en' ? row.excerpt_en : row.excerpt,
    }));
}

interface Asked {
  /** The entities whose documents are looked through. */
  readonly documents: readonly EntityName[];
  /** Those of them that are asked for themselves. */
  readonly own: ReadonlySet<EntityName>;
  /** Entities without a document, whose owners are asked for. */
  readonly members: readonly EntityName[];
}

/** Null: everything. */
function askedFor(names: readonly EntityName[] | undefined): Asked | null {
  if (!names || names.length === 0) return null;
  const members = names.filter((name) => entities[name].search.rank === null);
  const owners = members.flatMap(ownersOf);
  return { documents: [...new Set([...names, ...owners])], own: new Set(names), members };
}

function isAskedFor(db: ReadDb, row: DocumentRow, words: readonly string[], asked: Asked | null): boolean {
  if (asked === null || asked.own.has(row.entity)) return true;
  return asked.members.some((member) =>
    memberTexts(db, member, row.record).some((text) => words.every((word) => text.includes(word))),
  );
}

function entityFilter(names: readonly EntityName[] | undefined): string {
  if (!names || names.length === 0) return '';
  return `AND entity IN (${names.map((name) => `'${name}'`).join(', ')})`;
}

/** 0: a candidate whose text does not contain the words after all. */
function scoreOf(row: DocumentRow, folded: string, words: readonly string[]): number {
  const everything = `${row.title} ${row.alias} ${row.body}`;
  if (!words.every((word) => everything.includes(word))) return 0;
  const rank = entities[row.entity].search.rank ?? LAST_RANK;
  return placeScore(row, folded, words) + (LAST_RANK - rank) * RANK_WEIGHT;
}

function placeScore(row: DocumentRow, folded: string, words: readonly string[]): number {
  if (row.title === folded || row.title.split(' ').includes(folded)) return 100;
  if (row.title.startsWith(folded)) return 90;
  if (` ${row.title}`.includes(` ${folded}`)) return 88;
  if (` ${row.alias} `.includes(` ${folded} `)) return 86;
  if (` ${row.alias}`.includes(` ${folded}`)) return 84;
  if (row.title.includes(folded)) return 80;
  if (row.alias.includes(folded)) return 75;
  if (words.every((word) => row.title.includes(word) || row.alias.includes(word))) return 60;
  return 40;
}
