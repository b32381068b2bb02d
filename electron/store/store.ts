// One data folder's database, opened: reads, commits, and the news of what other processes wrote.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { adoptModel, needsAdoption } from './adopt';
import { CommitGate, type Committed, commit as commitOn } from './commit';
import { asStoreError, type Connection, connect } from './connection';
import { migrate, needsMigration, schemaVersion } from './migrate';
import { ReadDb } from './read';
import type { CommitInput, WriteTx } from './writeTx';

export interface Store {
  readonly file: string;
  /** Reads over a connection that cannot write. */
  readonly reads: ReadDb;
  /** Runs a read over one state of the folder, whatever others commit meanwhile. */
  read<T>(work: (db: ReadDb) => T): T;
  commit<T>(input: CommitInput, work: (tx: WriteTx) => T): Committed<T>;
  /** Grows whenever another process has committed. */
  dataVersion(): number;
  schemaVersion(): number;
  /** How durable a commit is here, as SQLite says (D1). */
  durability(): { readonly synchronous: 'FULL' | 'EXTRA' | 'NORMAL' | 'OFF'; readonly journalMode: string };
  /** What SQLite's own integrity check finds; `['ok']` when all is well. */
  integrity(): string[];
  close(): void;
}

const SYNCHRONOUS = ['OFF', 'NORMAL', 'FULL', 'EXTRA'] as const;

/** Runs work while the folder's lock is held. */
export type WhileLocked = (work: () => void) => void;

/** The database file of a data folder. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'sonae.db');
}

/** Whether the folder holds a database with anything in it. */
export function hasDatabase(dataDir: string): boolean {
  const file = databaseFile(dataDir);
  return existsSync(file) && statSync(file).isFile() && statSync(file).size > 0;
}

/**
 * Opens (or makes) the database of a folder. Its form is changed only while the folder's lock is held: `whileLocked`
 * takes it for those who do not have it already. Throws `store.unreadable`, `store.damaged`, `store.newerVersion`,
 * `store.diskFull`, `store.readOnly`, and what `whileLocked` throws.
 */
export function openStore(
  dataDir: string,
  key: Uint8Array,
  whileLocked: WhileLocked = (work) => work(),
): Store {
  const file = databaseFile(dataDir);
  const writer = connect({ file, key, readonly: false });
  try {
    const gate = new CommitGate(writer);
    if (needsMigration(writer) || needsAdoption(writer)) {
      whileLocked(() => {
        migrate(writer, gate);
        adoptModel(writer, gate);
      });
    }
    const reader = connect({ file, key, readonly: true });
    return assemble(file, writer, reader, gate);
  } catch (cause) {
    writer.close();
    throw asStoreError(cause, file);
  }
}

function assemble(file: string, writer: Connection, reader: Connection, gate: CommitGate): Store {
  const reads = new ReadDb(reader);
  return {
    file,
    reads,
    read: (work) => reader.transaction(() => work(reads)).deferred(),
    commit: (input, work) => commitOn(writer, gate, input, work),
    dataVersion: () => Number(writer.pragma('data_version', { simple: true })),
    schemaVersion: () => schemaVersion(writer),
    durability: () => ({
      synchronous: SYNCHRONOUS[Number(writer.pragma('synchronous', { simple: true }))] ?? 'OFF',
      journalMode: String(writer.pragma('journal_mode', { simple: true })),
    }),
    integrity: () =>
      (writer.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check),
    close() {
      reader.close();
      writer.close();
    },
  };
}
