// Proof that the log is whole: the chain of every device recomputed from the bytes that lie there.
import { CHAIN_START, chainHash, decodeGroup } from '../../shared/sync/change';
import { sha256 } from './commit';
import type { ReadDb } from './read';

interface CommitRow {
  readonly n: number;
  readonly device: string;
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly actor: string | null;
  readonly chain: string;
}

export interface ChainReport {
  readonly commits: number;
  /** Number of the first change of the first commit whose hash is not what its bytes give; null when all agree. */
  readonly brokenAt: number | null;
}

/** Recomputes the chain of every device: a change altered, lost or inserted afterwards shows (S2). */
export function verifyChain(db: ReadDb): ChainReport {
  const rows = db.rows<CommitRow>(
    `SELECT c.device AS n, d.id AS device, c.first, c.last, c.at, c.actor, c.chain
     FROM log_commit c JOIN log_device d ON d.n = c.device ORDER BY c.device, c.first`,
  );
  const heads = new Map<number, { chain: string; last: number }>();
  for (const row of rows) {
    const head = heads.get(row.n) ?? { chain: CHAIN_START, last: 0 };
    if (row.first !== head.last + 1 || chainOf(db, row, head.chain) !== row.chain)
      return { commits: rows.length, brokenAt: row.first };
    heads.set(row.n, { chain: row.chain, last: row.last });
  }
  return { commits: rows.length, brokenAt: null };
}

function chainOf(db: ReadDb, row: CommitRow, previous: string): string | null {
  const lines = db.rows<{ first: number; last: number; line: string }>(
    'SELECT first, last, line FROM log_group WHERE device = ? AND first BETWEEN ? AND ? ORDER BY first',
    row.n,
    row.first,
    row.last,
  );
  const groups = lines.map(({ first, line }) => decodeGroup(line, { device: row.device, at: row.at, first }));
  const counted = groups.reduce((sum, group) => sum + group.changes.length, 0);
  if (counted !== row.last - row.first + 1) return null;
  return chainHash(
    previous,
    { device: row.device, first: row.first, last: row.last, at: row.at, actor: row.actor, groups },
    sha256,
  );
}
