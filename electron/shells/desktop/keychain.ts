// The operating system's keychain as a key slot (D2); refused where it would only pretend to protect.
import { safeStorage } from 'electron';
import type { AppOptions } from '../../app';

type Keychain = NonNullable<AppOptions['keySources']['keychain']>;

/** Linux without a keyring encrypts with a password everybody knows: that is no keychain. */
function isReal(platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** The keychain of this platform. */
export function systemKeychain(platform: NodeJS.Platform): Keychain {
  return {
    available: () => safeStorage.isEncryptionAvailable() && isReal(platform),
    encrypt: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    decrypt: (blob) => Buffer.from(safeStorage.decryptString(Buffer.from(blob)), 'base64'),
  };
}
