// The files calls speak of by an id of their own: those a window handed over, and those made for somebody to take away.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../shared/rpc/document';

/** A place for a file that is about to be handed over. */
export interface IncomingFile {
  readonly fileId: string;
  /** Where its bytes are to be written. */
  readonly path: string;
}

export interface GiveOptions {
  /** Called once, when somebody takes the file for the first time; what it throws, the taker is told. */
  readonly taken?: () => void;
}

export interface FileShelf {
  /**
   * Holds a file made here in memory until this run ends or newer ones need the room: it lies nowhere in the clear until its
   * taker chooses a place (rule 16). @returns its id
   */
  give(file: FileContent, options?: GiveOptions): string;
  /** A file made here; null for an unknown id or one that had to make room. Looking is not taking. */
  made(fileId: string): FileContent | null;
  /** Says that a file made here was taken out of the program. The first time counts; what `taken` throws is thrown on, and the next time counts again. */
  wasTaken(fileId: string): void;
  /** Files made here that were taken and are still known. */
  takenIds(): readonly string[];
  /** Makes a file of this machine known to calls. @returns its id */
  put(file: string): string;
  /** Where a file lies; null for an unknown id. */
  path(fileId: string): string | null;
  /** Makes a place for a file from a window; `name` is the name its owner gave it. */
  take(name: string): IncomingFile;
  /** Forgets a handed-over file and removes it; files that were only made known stay where they are. */
  drop(fileId: string): void;
  /** Removes everything that was handed over. */
  clear(): void;
}

const NAME_LIMIT = 120;
/** Made files are kept while they fit in this much memory; the newest always is. */
const HELD_BYTES = 256 * 1024 * 1024;

/** The owner's name for a file without what cannot stand in a file name, and never a path. */
export function safeFileName(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '').replace(/[:*?"<>|\p{Cc}]/gu, '');
  const short = [...bare].slice(-NAME_LIMIT).join('').trim();
  return short === '' || /^\.+$/.test(short) ? 'file' : short;
}

/** Where handed-over files lie until this run ends: beside the database, readable by this user only. */
export function incomingFolder(dataDir: string): string {
  return path.join(dataDir, 'incoming');
}

/** Removes what a run that was killed left behind; only whoever has the folder for itself may do so. */
export function sweepIncoming(dataDir: string): void {
  rmSync(incomingFolder(dataDir), { recursive: true, force: true });
}

/** An empty shelf for one run of the program. */
export function openShelf(dataDir: string, newId: () => string): FileShelf {
  const known = new Map<string, string>();
  const taken = new Map<string, string>();
  const held = new Map<string, FileContent>();
  const toTell = new Map<string, () => void>();
  const out = new Set<string>();
  const makeRoom = (): void => {
    const sizes = [...held.values()].map(({ bytes }) => bytes.length);
    let total = sizes.reduce((sum, size) => sum + size, 0);
    for (const [fileId, { bytes }] of [...held].slice(0, -1)) {
      if (total <= HELD_BYTES) return;
      held.delete(fileId);
      toTell.delete(fileId);
      total -= bytes.length;
    }
  };
  const drop = (fileId: string): void => {
    const folder = taken.get(fileId);
    known.delete(fileId);
    taken.delete(fileId);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  return {
    drop,
    give: (file, { taken: tell } = {}) => {
      const fileId = newId();
      held.set(fileId, { ...file, name: safeFileName(file.name) });
      if (tell) toTell.set(fileId, tell);
      makeRoom();
      return fileId;
    },
    made: (fileId) => held.get(fileId) ?? null,
    wasTaken: (fileId) => {
      if (!held.has(fileId) || out.has(fileId)) return;
      toTell.get(fileId)?.();
      toTell.delete(fileId);
      out.add(fileId);
    },
    takenIds: () => [...out],
    put: (file) => {
      const fileId = newId();
      known.set(fileId, file);
      return fileId;
    },
    path: (fileId) => known.get(fileId) ?? null,
    take: (name) => {
      const fileId = newId();
      const folder = path.join(incomingFolder(dataDir), fileId);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, safeFileName(name));
      known.set(fileId, file);
      taken.set(fileId, folder);
      return { fileId, path: file };
    },
    clear: () => {
      for (const fileId of [...taken.keys()]) drop(fileId);
      held.clear();
      toTell.clear();
    },
  };
}
