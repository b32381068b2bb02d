// The composition: one folder opened, its services wired, every call answered through dispatch.
import os from 'node:os';
import { AppError } from '../shared/model/errors';
import { uuidV7 } from '../shared/model/id';
import { toInstant } from '../shared/model/instant';
import type { Topic } from '../shared/rpc/define';
import type { FileContent } from '../shared/rpc/document';
import {
  type Caller,
  type Changed,
  type Envelope,
  requestSchema,
  type WindowKind,
} from '../shared/rpc/envelope';
import type { PrintPort } from './print/port';
import { openPrintRoom } from './print/room';
import { commitAndTell, type DispatchParts, dispatch, logUnexpected } from './rpc/dispatch';
import type { Log } from './rpc/log';
import { TaskRunner, type TaskState } from './rpc/tasks';
import { openCatalogue } from './services/catalogue';
import type { Desk } from './services/desk';
import { documentContent } from './services/documents';
import { type FileShelf, type IncomingFile, openShelf, sweepIncoming } from './services/files';
import { createHandlers } from './services/index';
import { openWords } from './services/words';
import { openSheetRoom } from './spreadsheets/room';
import { makeFolders } from './store/durableFile';
import { refuseEmptied, refuseKeyless } from './store/expected';
import {
  databaseKey,
  type KeyRing,
  type KeySources,
  markEstablished,
  removePassphrase,
  setPassphrase,
  slotKinds,
} from './store/keys';
import { type FolderLock, lockFolder } from './store/lock';
import { openStore, type Store } from './store/store';
import { watchOthers } from './store/watch';
import type { CommitInput } from './store/writeTx';

export interface AppOptions {
  readonly dataDir: string;
  /** Holds `catalogue/`, `demo/`, `locales/`, `fonts/`. */
  readonly resourcesDir: string;
  /** Milliseconds since 1970 by this laptop's own clock. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Minutes east of UTC at a moment. */
  readonly zoneMinutes: (ms: number) => number;
  readonly log: Log;
  readonly keySources: KeySources;
  /** Shells take the folder's lock; a command-line call runs beside one. */
  readonly lock: boolean;
  readonly print: PrintPort;
  readonly version: string;
}

export interface App {
  /** Answers one call of a window, the desk's unless said; never throws. While the folder waits for its passphrase only `desk.unlock` works. */
  dispatch(request: unknown, window?: WindowKind): Envelope;
  /** Told of every change, also of those other processes made. @returns how to stop listening. */
  onChanged(listener: (changed: Changed) => void): () => void;
  /** Waits for a task's end. Throws `task.unknown`. */
  taskFinished(id: string): Promise<TaskState>;
  /** Where a file of this machine lies; null for an unknown one. */
  filePath(fileId: string): string | null;
  /** A file that lies in no folder: made by a call and held in memory, or attached; null for an unknown one. Throws `blob.damaged`. */
  fileContent(fileId: string): FileContent | null;
  /**
   * Says that a file was taken out of the program: what hangs on that is written now, a print's record above all. Nothing
   * happens for files that were only known or attached. Throws what the writing throws; the file then does not count as taken.
   */
  fileTaken(fileId: string): void;
  /** Makes a place for a file a window hands over; calls then know it by its id. Throws `key.passphraseNeeded`. */
  takeFile(name: string): IncomingFile;
  /** Removes a handed-over file that did not arrive whole. */
  dropFile(fileId: string): void;
  /** Makes a file of this machine known to calls. @returns its id. Throws `key.passphraseNeeded`. */
  offerFile(path: string): string;
  close(): Promise<void>;
}

/** The app over an open database. */
interface OpenFolder {
  readonly parts: DispatchParts;
  readonly tasks: TaskRunner;
  readonly files: FileShelf;
  readonly store: Store;
}

/**
 * Opens a data folder. Throws `store.locked`, `store.unreadable`, `store.damaged`, `store.newerVersion`, `store.diskFull`,
 * `key.notHere`, `key.slotsDamaged`; a folder that waits for its passphrase opens locked instead.
 */
export function createApp(options: AppOptions): App {
  const listeners = new Set<(changed: Changed) => void>();
  const emit = (topics: readonly string[]) => {
    for (const listener of listeners) listener({ topics });
  };
  makeFolders(options.dataDir);
  const lock = options.lock ? takeLock(options) : null;
  let folder: OpenFolder | null;
  try {
    folder = openOrWait(options, emit);
  } catch (cause) {
    lock?.release();
    throw cause;
  }
  const watch = options.lock ? watchOthers(() => folder?.store ?? null, emit) : null;
  return {
    dispatch(request, window = 'desk') {
      if (folder) return dispatch(folder.parts, request, window);
      if (window !== 'desk') return { ok: false, code: 'key.passphraseNeeded', data: {} };
      const answer = unlock(options, emit, request);
      folder = answer.folder;
      if (folder) emit(['*', 'local']);
      return answer.envelope;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async taskFinished(id) {
      if (!folder) throw new AppError('key.passphraseNeeded');
      return folder.tasks.finished(id);
    },
    filePath: (fileId) => folder?.files.path(fileId) ?? null,
    fileContent: (fileId) => (folder ? contentOf(folder, fileId) : null),
    fileTaken: (fileId) => folder?.files.wasTaken(fileId),
    takeFile: (name) => shelfOf(folder).take(name),
    dropFile: (fileId) => folder?.files.drop(fileId),
    offerFile: (file) => shelfOf(folder).put(file),
    async close() {
      if (watch) clearInterval(watch);
      await folder?.tasks.stop();
      folder?.files.clear();
      folder?.store.close();
      lock?.release();
    },
  };
}

function contentOf({ files, store }: OpenFolder, fileId: string): FileContent | null {
  return files.made(fileId) ?? store.read((db) => documentContent(db, fileId));
}

function shelfOf(folder: OpenFolder | null): FileShelf {
  if (!folder) throw new AppError('key.passphraseNeeded');
  return folder.files;
}

function takeLock(options: AppOptions): FolderLock {
  const now = options.clock();
  return lockFolder(options.dataDir, {
    pid: process.pid,
    host: os.hostname(),
    since: toInstant(now, options.zoneMinutes(now)),
  });
}

/** A command-line call has no lock of its own: it takes the folder's for as long as it must. Throws `store.locked`. */
function lockedFor(options: AppOptions, work: () => void): void {
  const lock = takeLock(options);
  try {
    work();
  } finally {
    lock.release();
  }
}

function isWaiting(cause: unknown): boolean {
  return (
    cause instanceof AppError &&
    (cause.code === 'key.passphraseNeeded' || cause.code === 'key.passphraseWrong')
  );
}

function openOrWait(options: AppOptions, emit: (topics: readonly string[]) => void): OpenFolder | null {
  try {
    return openFolder(options, options.keySources, emit);
  } catch (cause) {
    // A passphrase given wrongly at start is told at once; a missing one is asked for on the screen.
    if (isWaiting(cause) && options.keySources.passphrase === null) return null;
    throw cause;
  }
}

function unlock(
  options: AppOptions,
  emit: (topics: readonly string[]) => void,
  request: unknown,
): { readonly folder: OpenFolder | null; readonly envelope: Envelope } {
  const parsed = requestSchema.safeParse(request);
  const input = parsed.success && parsed.data.name === 'desk.unlock' ? parsed.data.input : null;
  const passphrase = input && typeof input === 'object' && 'passphrase' in input ? input.passphrase : null;
  if (typeof passphrase !== 'string')
    return { folder: null, envelope: { ok: false, code: 'key.passphraseNeeded', data: {} } };
  try {
    const folder = openFolder(options, { ...options.keySources, passphrase }, emit);
    return { folder, envelope: { ok: true, value: {} } };
  } catch (cause) {
    if (cause instanceof AppError)
      return { folder: null, envelope: { ok: false, code: cause.code, data: cause.data } };
    logUnexpected(options.log, cause, 'desk.unlock');
    return { folder: null, envelope: { ok: false, code: 'internal', data: { call: 'desk.unlock' } } };
  }
}

function openFolder(
  options: AppOptions,
  sources: KeySources,
  emit: (topics: readonly string[]) => void,
): OpenFolder {
  const ring: KeyRing = { dataDir: options.dataDir, sources, random: options.random };
  refuseKeyless(options.dataDir);
  const key = databaseKey(ring);
  refuseEmptied(options.dataDir);
  const store = openStore(
    options.dataDir,
    key,
    options.lock ? undefined : (work) => lockedFor(options, work),
  );
  markEstablished(ring);
  const commitInput = (actor: string | null): CommitInput => ({
    clockMs: options.clock(),
    zoneMinutes: options.zoneMinutes,
    random: options.random,
    actor,
  });
  const base = { store, log: options.log, commitInput, emit: (topics: readonly Topic[]) => emit(topics) };
  const tasks: TaskRunner = new TaskRunner({
    handlers: () => handlers,
    db: store.reads,
    commit: (caller: Caller, work) => commitAndTell(base, caller, work),
    emit: base.emit,
    newId: () => uuidV7(options.clock(), options.random(10)),
    now: () => toInstant(options.clock(), options.zoneMinutes(options.clock())),
    unexpected: (cause, call) => logUnexpected(options.log, cause, call),
  });
  if (options.lock) sweepIncoming(options.dataDir);
  const files = openShelf(options.dataDir, () => uuidV7(options.clock(), options.random(10)));
  const desk = deskOf(options, { store, ring, key, tasks, files });
  const print = openPrintRoom(options.print, options.resourcesDir);
  const handlers = createHandlers(desk, { print, sheets: openSheetRoom() });
  return { parts: { ...base, handlers, tasks }, tasks, files, store };
}

/** Keys change only in the shell that has the folder for itself; a passphrase never comes as an argument of a command. */
function refuseWithoutLock(options: AppOptions): void {
  if (!options.lock) throw new AppError('key.needsShell');
}

interface OpenParts {
  readonly store: Store;
  readonly ring: KeyRing;
  readonly key: Uint8Array;
  readonly tasks: TaskRunner;
  readonly files: FileShelf;
}

function deskOf(options: AppOptions, { store, ring, key, tasks, files }: OpenParts): Desk {
  return {
    version: options.version,
    dataDir: options.dataDir,
    resourcesDir: options.resourcesDir,
    catalogue: openCatalogue(options.resourcesDir),
    words: openWords(options.resourcesDir),
    zoneMinutes: options.zoneMinutes,
    clock: options.clock,
    tasks,
    files,
    store: {
      file: store.file,
      schemaVersion: store.schemaVersion,
      durability: store.durability,
      integrity: store.integrity,
    },
    keys: {
      kinds: () => slotKinds(options.dataDir),
      setPassphrase: (passphrase) => {
        refuseWithoutLock(options);
        setPassphrase(ring, key, passphrase);
      },
      removePassphrase: () => {
        refuseWithoutLock(options);
        removePassphrase(ring, key);
      },
    },
    engines: () => {
      const engine = options.print.engine();
      return engine === null ? [] : [engine];
    },
  };
}
