// Key slots over real files: keychain, key file, passphrase (D2).
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  databaseKey,
  type Keychain,
  type KeyRing,
  removePassphrase,
  setPassphrase,
  slotKinds,
} from '../../../electron/store/keys';
import { seededRandom } from '../../support/storeFixture';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'sonae-keys-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function ring(options: { passphrase?: string; keychain?: Keychain; user?: string } = {}): KeyRing {
  return {
    dataDir: root,
    sources: {
      userConfigDir: path.join(root, 'config', options.user ?? 'user'),
      keychain: options.keychain ?? null,
      passphrase: options.passphrase ?? null,
    },
    random: seededRandom(5),
  };
}

const flip = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 0xff);
const keychain: Keychain = { available: () => true, encrypt: flip, decrypt: flip };

describe('key slots', () => {
  it('[D2] the first key lies in a key file only the user can read, apart from the data folder', () => {
    const key = databaseKey(ring());
    expect(key).toHaveLength(32);
    expect(databaseKey(ring())).toEqual(Buffer.from(key));
    expect(slotKinds(root)).toEqual(['keyFile']);
    const folder = path.join(root, 'config', 'user', 'keys');
    const [file] = readdirSync(folder);
    expect(statSync(path.join(folder, file ?? '')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(root, 'keys.json'), 'utf8')).not.toContain(
      Buffer.from(key).toString('hex'),
    );
  });

  it('[D2] another user of the laptop cannot open the folder by key file, and is told so', () => {
    databaseKey(ring());
    expect(() => databaseKey(ring({ user: 'other' }))).toThrow('key.notHere');
  });

  it('[D2] where there is a keychain the key lies there and no key file is made', () => {
    const key = databaseKey(ring({ keychain }));
    expect(slotKinds(root)).toEqual(['keychain']);
    expect(existsSync(path.join(root, 'config'))).toBe(false);
    expect(databaseKey(ring({ keychain }))).toEqual(key);
    expect(() => databaseKey(ring())).toThrow('key.notHere');
  });

  it('[D2] a passphrase ends the key file; without it the folder waits, a wrong one is refused, the right one opens', () => {
    const key = databaseKey(ring());
    setPassphrase(ring(), key, 'ひみつの合言葉');
    expect(slotKinds(root)).toEqual(['passphrase']);
    expect(readdirSync(path.join(root, 'config', 'user', 'keys'))).toEqual([]);
    expect(() => databaseKey(ring())).toThrow('key.passphraseNeeded');
    expect(() => databaseKey(ring({ passphrase: 'ちがう合言葉' }))).toThrow('key.passphraseWrong');
    expect(databaseKey(ring({ passphrase: 'ひみつの合言葉' }))).toEqual(Buffer.from(key));
    // The same words typed in half-width katakana are the same passphrase.
    setPassphrase(ring(), key, 'カギ12345');
    expect(databaseKey(ring({ passphrase: 'ｶｷﾞ12345' }))).toEqual(Buffer.from(key));
  });

  it('[D2] taking the passphrase away gives the folder back to this user', () => {
    const key = databaseKey(ring());
    setPassphrase(ring(), key, '12345678');
    removePassphrase(ring(), key);
    expect(slotKinds(root)).toEqual(['keyFile']);
    expect(databaseKey(ring())).toEqual(Buffer.from(key));
  });

  it('damaged slots are named and left as they are', () => {
    databaseKey(ring());
    const file = path.join(root, 'keys.json');
    writeFileSync(file, '{"format":1,');
    expect(() => databaseKey(ring())).toThrow('key.slotsDamaged');
    expect(readFileSync(file, 'utf8')).toBe('{"format":1,');
  });

  it('a slot that names a file elsewhere reads only from the key folder', () => {
    databaseKey(ring());
    const file = path.join(root, 'keys.json');
    const slots = JSON.parse(readFileSync(file, 'utf8')) as { slots: { file: string }[] };
    for (const slot of slots.slots) slot.file = `../../../${slot.file}`;
    writeFileSync(file, JSON.stringify(slots));
    expect(() => databaseKey(ring())).not.toThrow();
  });
});
