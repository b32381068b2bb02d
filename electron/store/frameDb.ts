// The store's own right to write its frame: the log, the stamps, the search index and this folder's settings.
import type { SqlValue } from './codec';
import { ReadDb } from './read';

/** Reads, and writes the tables that are not an entity; records are written by `WriteTx` only. */
export class FrameDb extends ReadDb {
  /** Runs one writing statement; values are always bound. */
  run(sql: string, ...values: (SqlValue | Uint8Array)[]): void {
    this.statement(sql).run(...values);
  }
}
