// Proof that the log is whole: the chain of every device recomputed from the bytes that lie there, and rows held against it.
import { type EntityName, entities } from '../../shared/model/index';
import { CHAIN_START, chainHash, decodeGroup, type Group } from '../../shared/sync/change';
import { type Row, toColumn } from './codec';
import { sha256 } from './commit';
import type { ReadDb } from './read';
import { quoted } from './schema';

interface CommitRow {
  readonly n: number;
  readonly device: string;
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly actor: string | null;
  readonly chain: string;
}

interface GroupLine {
  readonly first: number;
  readonly entity: string;
  readonly record: string;
  readonly line: string;
}

export interface ChainReport {
  readonly commits: number;
  /** Number of the first change of the first commit whose hash is not what its bytes give; null when all agree. */
  readonly brokenAt: number | null;
}

/** One commit and whether its bytes give its hash. */
export interface CheckedCommit {
  readonly device: string;
  readonly first: number;
  readonly chain: string;
  readonly whole: boolean;
  /** What the commit says of which records; of a broken one, what its rows claim. */
  readonly groups: readonly GroupLine[];
  /** The decoded groups; empty where the bytes cannot be read. */
  readonly decoded: readonly Group[];
}

/** How many commits the log holds. */
export function commitCount(db: ReadDb): number {
  return db.row<{ n: number }>('SELECT count(*) AS n FROM log_commit')?.n ?? 0;
}

/**
 * Every commit of every device in order, each with its verdict (S2). A broken one does not break those behind it: they stand
 * on the hash it claims, so that only what was altered is named.
 */
export function* checkedCommits(db: ReadDb): Generator<CheckedCommit> {
  const rows = db.rows<CommitRow>(
    `SELECT c.device AS n, d.id AS device, c.first, c.last, c.at, c.actor, c.chain
     FROM log_commit c JOIN log_device d ON d.n = c.device ORDER BY c.device, c.first`,
  );
  const heads = new Map<number, { chain: string; last: number }>();
  for (const row of rows) {
    const head = heads.get(row.n) ?? { chain: CHAIN_START, last: 0 };
    heads.set(row.n, { chain: row.chain, last: row.last });
    const groups = linesOf(db, row);
    const decoded = decodedGroups(row, groups);
    const whole = row.first === head.last + 1 && chainOf(row, decoded, head.chain) === row.chain;
    yield { device: row.device, first: row.first, chain: row.chain, whole, groups, decoded };
  }
}

/** Recomputes the chain of every device: a change altered, lost or inserted afterwards shows (S2). */
export function verifyChain(db: ReadDb): ChainReport {
  let commits = 0;
  let brokenAt: number | null = null;
  for (const commit of checkedCommits(db)) {
    commits += 1;
    if (!commit.whole) brokenAt ??= commit.first;
  }
  return { commits, brokenAt };
}

function linesOf(db: ReadDb, row: CommitRow): GroupLine[] {
  return db.rows<GroupLine>(
    'SELECT first, entity, record, line FROM log_group WHERE device = ? AND first BETWEEN ? AND ? ORDER BY first',
    row.n,
    row.first,
    row.last,
  );
}

/** Bytes that are no group any more are an alteration like any other, not a failure of the proof. */
function decodedGroups(row: CommitRow, lines: readonly GroupLine[]): Group[] {
  try {
    return lines.map(({ first, line }) => decodeGroup(line, { device: row.device, at: row.at, first }));
  } catch {
    return [];
  }
}

function chainOf(row: CommitRow, groups: readonly Group[], previous: string): string | null {
  const counted = groups.reduce((sum, group) => sum + group.changes.length, 0);
  if (counted !== row.last - row.first + 1) return null;
  const { device, first, last, at, actor } = row;
  return chainHash(previous, { device, first, last, at, actor, groups }, sha256);
}

/** A row of evidence held against the log: the fields in which it differs; null when the row is gone. */
export function alteredFields(db: ReadDb, entity: EntityName, group: Group): string[] | null {
  const row = db.row(`SELECT * FROM ${quoted(entity)} WHERE id = ?`, group.record);
  return row && differences(entity, row, group);
}

/** Evidence is written once: what the log does not name is empty, and an erased value stands nowhere. */
function differences(entity: EntityName, row: Row, group: Group): string[] {
  const changes = new Map(group.changes.map((change) => [change.field, change]));
  const fields = Object.entries(entities[entity].fields);
  const altered = fields.filter(([field, definition]) => {
    const change = changes.get(field);
    if (change?.erased) return false;
    return (row[field] ?? null) !== toColumn(definition, change?.value ?? null);
  });
  const isHidden = row.deleted !== 0 && changes.get('deleted')?.value !== true;
  return [...altered.map(([field]) => field), ...(isHidden ? ['deleted'] : [])];
}

/** Ids of records of an entity that no commit ever wrote. */
export function unloggedRecords(db: ReadDb, entity: EntityName): string[] {
  const rows = db.rows<{ id: string }>(
    `SELECT id FROM ${quoted(entity)} AS e
     WHERE NOT EXISTS (SELECT 1 FROM log_group g WHERE g.record = e.id AND g.entity = ?) ORDER BY id`,
    entity,
  );
  return rows.map(({ id }) => id);
}
