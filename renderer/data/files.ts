// Finished files: opening them outside the app.
import { AppError } from '../../shared/model/errors';
import { bridge } from '../bridge/bridge';

/** Opens a finished file by its id. Throws the `AppError` the shell answered with. */
export async function showFile(fileId: string): Promise<void> {
  const envelope = await bridge.showFile(fileId);
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
}
