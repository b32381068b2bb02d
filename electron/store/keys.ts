// The database's random key and the slots it lies in (D2): keychain, key file, passphrase.
import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/model/errors';
import { makeFolders, writeDurably } from './durableFile';

/** The operating system's keychain, as the desktop shell offers it. */
export interface Keychain {
  available(): boolean;
  encrypt(secret: Uint8Array): Uint8Array;
  decrypt(blob: Uint8Array): Uint8Array;
}

export interface KeySources {
  /** The user's configuration folder, apart from the data folder; key files lie there, readable by the user only. */
  readonly userConfigDir: string;
  readonly keychain: Keychain | null;
  readonly passphrase: string | null;
}

const wrapped = z.strictObject({ nonce: z.string(), text: z.string(), tag: z.string() });
const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keychain'), blob: z.string() }),
  z.strictObject({ kind: z.literal('keyFile'), file: z.string(), wrapped }),
  z.strictObject({
    kind: z.literal('passphrase'),
    salt: z.string(),
    n: z.int(),
    r: z.int(),
    p: z.int(),
    wrapped,
  }),
]);
const keyFileSchema = z.strictObject({
  format: z.literal(1),
  folder: z.string(),
  established: z.boolean(),
  slots: z.array(slotSchema),
});
type Slot = z.output<typeof slotSchema>;
type Slots = z.output<typeof keyFileSchema>;
export type SlotKind = Slot['kind'];

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const SCRYPT = { n: 2 ** 16, r: 8, p: 1 } as const;
const SCRYPT_MEMORY = 256 * 1024 * 1024;

type Random = (bytes: number) => Uint8Array;

/** The key slots of one data folder. */
export interface KeyRing {
  readonly dataDir: string;
  readonly sources: KeySources;
  readonly random: Random;
}

/** Where the slots of a data folder lie. */
export function slotsFile(dataDir: string): string {
  return path.join(dataDir, 'keys.json');
}

/** The slots that exist; empty for a folder without a database key. Throws `key.slotsDamaged`. */
export function slotKinds(dataDir: string): SlotKind[] {
  return readSlots(dataDir)?.slots.map((slot) => slot.kind) ?? [];
}

function readSlots(dataDir: string): Slots | null {
  const file = slotsFile(dataDir);
  if (!existsSync(file)) return null;
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError('key.slotsDamaged', { file }, { cause });
  }
}

/** Whether this folder's database was ever opened whole: from then on, a missing one is a loss. */
export function isEstablished(dataDir: string): boolean {
  return readSlots(dataDir)?.established ?? false;
}

/** Notes that the database is there. */
export function markEstablished(ring: KeyRing): void {
  const slots = needSlots(ring);
  if (!slots.established) writeSlots(ring, { ...slots, established: true });
}

function writeSlots(ring: KeyRing, slots: Slots): void {
  writeDurably(slotsFile(ring.dataDir), `${JSON.stringify(slots, null, 2)}\n`, 0o600);
}

/**
 * The database key of this folder, made on first use. Throws `key.passphraseNeeded`, `key.passphraseWrong`,
 * `key.notHere` (the slots belong to another user or laptop), `key.slotsDamaged`.
 */
export function databaseKey(ring: KeyRing): Uint8Array {
  const slots = readSlots(ring.dataDir);
  if (!slots) return firstKey(ring);
  for (const slot of slots.slots) {
    const key = tryOpen(ring, slot);
    if (key) return key;
  }
  const hasPassphrase = slots.slots.some((slot) => slot.kind === 'passphrase');
  if (!hasPassphrase) throw new AppError('key.notHere', { dataDir: ring.dataDir });
  throw new AppError(ring.sources.passphrase === null ? 'key.passphraseNeeded' : 'key.passphraseWrong');
}

function firstKey(ring: KeyRing): Uint8Array {
  const key = ring.random(KEY_BYTES);
  const folder = Buffer.from(ring.random(8)).toString('hex');
  const keychain = ring.sources.keychain;
  const slot = keychain?.available()
    ? { kind: 'keychain' as const, blob: Buffer.from(keychain.encrypt(key)).toString('base64') }
    : newKeyFile(ring, folder, key);
  writeSlots(ring, { format: 1, folder, established: false, slots: [slot] });
  return key;
}

function newKeyFile(ring: KeyRing, folder: string, key: Uint8Array): Slot {
  const secret = ring.random(KEY_BYTES);
  const file = `${folder}.key`;
  const folderPath = keyFolder(ring.sources);
  makeFolders(folderPath);
  writeDurably(path.join(folderPath, file), Buffer.from(secret).toString('hex'), 0o600);
  return { kind: 'keyFile', file, wrapped: wrap(key, secret, ring.random) };
}

function keyFolder(sources: KeySources): string {
  return path.join(sources.userConfigDir, 'keys');
}

function tryOpen(ring: KeyRing, slot: Slot): Uint8Array | null {
  switch (slot.kind) {
    case 'keychain':
      return openKeychain(ring.sources.keychain, slot.blob);
    case 'keyFile':
      return openKeyFile(ring.sources, slot);
    case 'passphrase':
      return ring.sources.passphrase === null
        ? null
        : unwrap(slot.wrapped, passphraseKey(ring.sources.passphrase, slot));
  }
}

function openKeychain(keychain: Keychain | null, blob: string): Uint8Array | null {
  if (!keychain?.available()) return null;
  try {
    return keychain.decrypt(Buffer.from(blob, 'base64'));
  } catch {
    // Another user's or laptop's keychain: the next slot is tried, and the caller says so when none opens.
    return null;
  }
}

function openKeyFile(sources: KeySources, slot: Extract<Slot, { kind: 'keyFile' }>): Uint8Array | null {
  // Only the file's own name is used: a doctored slot cannot point elsewhere.
  const file = path.join(keyFolder(sources), path.basename(slot.file));
  if (!existsSync(file)) return null;
  return unwrap(slot.wrapped, Buffer.from(readFileSync(file, 'utf8').trim(), 'hex'));
}

function passphraseKey(
  passphrase: string,
  slot: Pick<Extract<Slot, { kind: 'passphrase' }>, 'salt' | 'n' | 'r' | 'p'>,
): Uint8Array {
  const text = passphrase.normalize('NFKC');
  return scryptSync(text, Buffer.from(slot.salt, 'base64'), KEY_BYTES, {
    N: slot.n,
    r: slot.r,
    p: slot.p,
    maxmem: SCRYPT_MEMORY,
  });
}

function wrap(key: Uint8Array, secret: Uint8Array, random: Random): z.output<typeof wrapped> {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  const text = Buffer.concat([cipher.update(key), cipher.final()]);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { nonce: base64(nonce), text: base64(text), tag: base64(cipher.getAuthTag()) };
}

function unwrap(box: z.output<typeof wrapped>, secret: Uint8Array): Uint8Array | null {
  if (secret.length !== KEY_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(box.nonce, 'base64'));
  decipher.setAuthTag(Buffer.from(box.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(box.text, 'base64')), decipher.final()]);
  } catch {
    // Authentication failed: the secret is not this slot's. Costs time, loses nothing.
    return null;
  }
}

/** Adds or replaces the passphrase slot; the key file ends with it, since it would open the folder without one. */
export function setPassphrase(ring: KeyRing, key: Uint8Array, passphrase: string): void {
  const slots = needSlots(ring);
  const part = { salt: Buffer.from(ring.random(16)).toString('base64'), ...SCRYPT };
  const slot: Slot = {
    kind: 'passphrase',
    ...part,
    wrapped: wrap(key, passphraseKey(passphrase, part), ring.random),
  };
  const kept = slots.slots.filter((old) => old.kind === 'keychain');
  writeSlots(ring, { ...slots, slots: [...kept, slot] });
  for (const old of slots.slots) removeKeyFile(ring, old);
}

/** Takes the passphrase away; the folder opens by keychain or key file of this user again. */
export function removePassphrase(ring: KeyRing, key: Uint8Array): void {
  const slots = needSlots(ring);
  const kept = slots.slots.filter((slot) => slot.kind === 'keychain');
  const next = kept.length > 0 ? kept : [newKeyFile(ring, slots.folder, key)];
  writeSlots(ring, { ...slots, slots: next });
}

function needSlots(ring: KeyRing): Slots {
  const slots = readSlots(ring.dataDir);
  if (!slots) throw new AppError('key.slotsDamaged', { file: slotsFile(ring.dataDir) });
  return slots;
}

function removeKeyFile(ring: KeyRing, slot: Slot): void {
  if (slot.kind === 'keyFile')
    rmSync(path.join(keyFolder(ring.sources), path.basename(slot.file)), { force: true });
}
