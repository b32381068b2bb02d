// What services know of the surroundings: the shipped content, the words, the clock, the running tasks. All of it passed in.
import type { FileShelf } from './files';
import type { Language } from './words';

/** The content shipped with the app. */
export interface Catalogue {
  /** One normalised file: `catalogue/roles`, `demo/demoPlan`. Throws `catalogue.unknown`. */
  read(name: string): unknown;
}

export interface TaskView {
  /** Running tasks and those that ended lately; of one name where it is given. */
  list(name?: string): unknown[];
  get(id: string): unknown;
  cancel(id: string): void;
}

/** Facts of the open database that only the store knows. */
export interface StoreFacts {
  readonly file: string;
  schemaVersion(): number;
  durability(): { readonly synchronous: 'FULL' | 'EXTRA' | 'NORMAL' | 'OFF'; readonly journalMode: string };
  integrity(): string[];
}

/** The key slots of this folder, without the key. */
export interface KeySlots {
  kinds(): ('keychain' | 'keyFile' | 'passphrase' | 'recovery')[];
  setPassphrase(passphrase: string): void;
  removePassphrase(): void;
}

export interface Desk {
  readonly version: string;
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly catalogue: Catalogue;
  readonly words: (language: Language) => (key: string, values?: Record<string, string | number>) => string;
  readonly zoneMinutes: (ms: number) => number;
  /** This device's own clock, ms. */
  readonly clock: () => number;
  readonly tasks: TaskView;
  /** Files by their ids: handed over by windows, or made for them. */
  readonly files: FileShelf;
  readonly store: StoreFacts;
  readonly keys: KeySlots;
  readonly engines: () => { readonly name: string; readonly path: string }[];
}
