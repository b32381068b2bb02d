// The numbered steps from one form of the database to the next; each is a file of its own with a test.
import type { Connection } from '../connection';
import { first } from './0001-first';
import { blobs } from './0002-blobs';
import { itemPlaces } from './0003-item-places';

export interface Migration {
  /** 1, 2, 3... without gaps; kept in `PRAGMA user_version`. */
  readonly version: number;
  readonly name: string;
  /** Runs inside one transaction with the guards open. */
  readonly up: (connection: Connection) => void;
}

export const migrations: readonly Migration[] = [first, blobs, itemPlaces];
