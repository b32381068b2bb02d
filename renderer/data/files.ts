// Files in and out: handing over one its owner chose, opening a finished one outside the app.
import { AppError } from '../../shared/model/errors';
import { bridge } from '../bridge/bridge';

/**
 * Opens a finished file by its id. Throws the `AppError` the shell answered with.
 * @returns where its taker saved it; null where the browser asks for that itself, or nothing was saved
 */
export async function showFile(fileId: string): Promise<string | null> {
  const envelope = await bridge.showFile(fileId);
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
  const { path } = (envelope.value ?? {}) as { readonly path?: string | null };
  return path ?? null;
}

/** An address of our own under which a document is read, once. Throws the `AppError` the shell answered with. */
export async function fileAddress(fileId: string): Promise<string> {
  const envelope = await bridge.fileAddress(fileId);
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
  return (envelope.value as { url: string }).url;
}

/** The bytes under an address of our own. Throws `file.ticketUsed` when it was read before. */
export async function readBytes(address: string): Promise<Uint8Array> {
  const bytes = await bridge.readBytes(address);
  if (bytes === null) throw new AppError('file.ticketUsed', {});
  return bytes;
}

/** Hands a file over to the program. @returns the id calls know it by. Throws the `AppError` the shell answered with. */
export async function takeFile(file: File): Promise<string> {
  const envelope = await bridge.takeFile(file);
  if (!envelope.ok) throw new AppError(envelope.code, envelope.data);
  return (envelope.value as { fileId: string }).fileId;
}
