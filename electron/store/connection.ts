// One door to SQLite: every connection is keyed, durable (D1) and tells plainly why it could not be opened.
import Database from 'better-sqlite3';
import { AppError } from '../../shared/model/errors';

export type Connection = Database.Database;
/** A prepared statement; its values are always bound, never written into the text. */
export type Statement = Database.Statement<(string | number | null | Uint8Array)[]>;

const BUSY_TIMEOUT_MS = 5_000;
const FULL = 2;

export interface ConnectionOptions {
  readonly file: string;
  /** 32 bytes; the database is encrypted in the SQLCipher 4 format (D2). */
  readonly key: Uint8Array;
  readonly readonly: boolean;
}

/**
 * Opens a connection. Throws `store.damaged` (not a database, wrong key, broken pages), `store.unreadable` (no access).
 */
export function connect(options: ConnectionOptions): Connection {
  const connection = openFile(options);
  try {
    unlock(connection, options.key);
    makeDurable(connection, options.readonly);
    return connection;
  } catch (cause) {
    connection.close();
    throw asStoreError(cause, options.file);
  }
}

function openFile({ file, readonly }: ConnectionOptions): Connection {
  try {
    return new Database(file, { readonly, fileMustExist: readonly, timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    throw asStoreError(cause, file);
  }
}

function unlock(connection: Connection, key: Uint8Array): void {
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  // Reading the first page is what proves the key.
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/** WAL first: setting it silently drops `synchronous` back to NORMAL, so FULL is set after it and asserted. */
function makeDurable(connection: Connection, readonly: boolean): void {
  if (!readonly) connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = OFF');
  // The guards of the tables call a function of ours; SQLite lets triggers do so only in a trusted schema.
  connection.pragma(`trusted_schema = ${readonly ? 'OFF' : 'ON'}`);
  connection.pragma('temp_store = MEMORY');
  if (readonly) connection.pragma('query_only = ON');
  assertDurable(connection);
}

/** D1: an acknowledged commit survives a power loss only in WAL mode with `synchronous=FULL`. */
export function assertDurable(connection: Connection): void {
  const synchronous = connection.pragma('synchronous', { simple: true });
  const journal = connection.pragma('journal_mode', { simple: true });
  if (synchronous === FULL && journal === 'wal') return;
  throw new AppError('store.notDurable', { synchronous, journal });
}

interface SqliteError {
  readonly code: string;
}

function sqliteCode(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
  return String((cause as SqliteError).code);
}

/** Names what SQLite refused: a full disk, a read-only medium, a damaged file. Other errors come back unchanged. */
export function asStoreError(cause: unknown, file: string): unknown {
  if (cause instanceof AppError) return cause;
  const code = sqliteCode(cause);
  const data = { file, reason: code };
  if (code === 'SQLITE_FULL') return new AppError('store.diskFull', data, { cause });
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT'))
    return new AppError('store.damaged', data, { cause });
  if (code.startsWith('SQLITE_READONLY')) return new AppError('store.readOnly', data, { cause });
  if (code.startsWith('SQLITE_BUSY')) return new AppError('store.busy', data, { cause });
  if (code.startsWith('SQLITE_IOERR')) return new AppError('store.mediumFailed', data, { cause });
  if (code.startsWith('SQLITE_CANTOPEN')) return new AppError('store.unreadable', data, { cause });
  const isMissingFolder = cause instanceof TypeError && cause.message.includes('directory does not exist');
  return isMissingFolder ? new AppError('store.unreadable', { file, reason: 'ENOENT' }, { cause }) : cause;
}
