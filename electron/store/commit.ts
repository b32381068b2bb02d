// The one way to write shared data (S1): row, change log and search index in one durable transaction, then the news of it.
import { createHash } from 'node:crypto';
import { type EntityName, entities } from '../../shared/model/index';
import {
  CHAIN_START,
  type Change,
  type Commit,
  chainHash,
  encodeGroup,
  type Group,
} from '../../shared/sync/change';
import { asStoreError, type Connection } from './connection';
import { refreshSearch } from './searchIndex';
import { type CommitInput, type StagedGroup, WriteTx } from './writeTx';

/** What a commit answers: the work's value and the entities it touched. */
export interface Committed<T> {
  readonly value: T;
  readonly touched: readonly EntityName[];
  /** Whether a setting of this folder was changed. */
  readonly localTouched: boolean;
}

const SALT_BYTES = 16;

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Lets the guards of the tables pass; set only while a commit runs on this connection. */
export class CommitGate {
  private open = 0;

  /** Registers `commit_open()` for the triggers of `schema.ts`; without it a raw write fails. */
  constructor(connection: Connection) {
    connection.function('commit_open', { deterministic: false }, () => this.open);
  }

  pass<T>(work: () => T): T {
    this.open = 1;
    try {
      return work();
    } finally {
      this.open = 0;
    }
  }
}

/**
 * Runs `work` in one `BEGIN IMMEDIATE` transaction and commits everything it staged: all of it or nothing.
 * When this returns, the commit is on the disk (D1). Throws what `work` throws, and `store.diskFull`, `store.readOnly`,
 * `store.busy`, `store.mediumFailed` when the medium refuses.
 */
export function commit<T>(
  connection: Connection,
  gate: CommitGate,
  input: CommitInput,
  work: (tx: WriteTx) => T,
): Committed<T> {
  const transaction = connection.transaction((): Committed<T> => {
    const tx = new WriteTx(connection, input);
    const value = work(tx);
    const groups = [...tx.groups.values()];
    if (groups.length > 0) {
      appendToLog(tx, groups);
      refreshSearch(tx, groups);
    }
    return {
      value,
      touched: [...new Set(groups.map((group) => group.entity))],
      localTouched: tx.localTouched,
    };
  });
  try {
    return gate.pass(() => transaction.immediate());
  } catch (cause) {
    throw asStoreError(cause, connection.name);
  }
}

/** Numbers the staged changes without gaps (S2), writes their bytes and the chain hash of the commit. */
function appendToLog(tx: WriteTx, staged: readonly StagedGroup[]): void {
  const device = tx.ownDevice().id;
  const n = deviceNumber(tx, device);
  const head = tx.row<{ last: number; chain: string }>(
    'SELECT last, chain FROM log_commit WHERE device = ? ORDER BY first DESC LIMIT 1',
    n,
  );
  let next = (head?.last ?? 0) + 1;
  const groups: Group[] = staged.map((group) => {
    const numbered: Group = {
      entity: group.entity,
      record: group.record,
      first: next,
      changes: changesOf(tx, group),
    };
    next += numbered.changes.length;
    return numbered;
  });
  const entry: Commit = {
    device,
    first: groups[0]?.first ?? next,
    last: next - 1,
    at: tx.nowMs,
    actor: tx.actor,
    groups,
  };
  tx.run(
    'INSERT INTO log_commit (device, first, last, at, actor, chain) VALUES (?, ?, ?, ?, ?, ?)',
    n,
    entry.first,
    entry.last,
    entry.at,
    entry.actor,
    chainHash(head?.chain ?? CHAIN_START, entry, sha256),
  );
  for (const group of groups) {
    tx.run(
      'INSERT INTO log_group (device, first, last, entity, record, line) VALUES (?, ?, ?, ?, ?, ?)',
      n,
      group.first,
      group.first + group.changes.length - 1,
      group.entity,
      group.record,
      encodeGroup(group, entry.at),
    );
  }
}

function changesOf(tx: WriteTx, group: StagedGroup): Change[] {
  const fields: Readonly<Record<string, { readonly personal: boolean }>> = entities[group.entity].fields;
  return [...group.changes.values()].map((change) => ({
    ...change,
    erased: false,
    digest: null,
    salt: fields[change.field]?.personal ? tx.randomHex(SALT_BYTES) : null,
  }));
}

/** The log names devices by small numbers of this folder's own. */
function deviceNumber(tx: WriteTx, id: string): number {
  const known = tx.row<{ n: number }>('SELECT n FROM log_device WHERE id = ?', id);
  if (known) return known.n;
  tx.run('INSERT INTO log_device (id) VALUES (?)', id);
  return deviceNumber(tx, id);
}
