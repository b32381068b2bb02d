// What a folder must still hold when it is opened again: its key slots, and the database it once had.
import { AppError } from '../../shared/model/errors';
import { isEstablished, slotKinds, slotsFile } from './keys';
import { databaseFile, hasDatabase } from './store';

/**
 * A database without its slots cannot be opened by a key made now; nothing is written over what may come back.
 * Throws `key.slotsDamaged`.
 */
export function refuseKeyless(dataDir: string): void {
  if (hasDatabase(dataDir) && slotKinds(dataDir).length === 0)
    throw new AppError('key.slotsDamaged', { file: slotsFile(dataDir) });
}

/**
 * A folder that was in use and has lost its database is not a new one: nobody should start over without knowing.
 * Throws `store.emptied`.
 */
export function refuseEmptied(dataDir: string): void {
  if (isEstablished(dataDir) && !hasDatabase(dataDir))
    throw new AppError('store.emptied', { file: databaseFile(dataDir) });
}
