// Ids of new records: UUIDv7 from a given time and given random bytes, or one plain word a caller gives.
import { z } from 'zod';

/**
 * A UUID version 7 (RFC 9562, section 5.7).
 * @param ms milliseconds since 1970; @param random ten random bytes.
 */
export function uuidV7(ms: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = ms;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id a caller gives a new record: one word of letters, digits and marks that means nothing to a page, a file name or a shell. */
export const newIdSchema = z
  .string()
  .max(200, 'text.tooLong')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:()-]*$/u, 'id.malformed');
