// Opens a data folder the way every shell does: this machine's clock, chance, words and key places.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type App, type AppOptions, createApp } from '../../app';
import { packageFile, resourcesDir, userConfigDir } from './places';

export interface DeskParts {
  readonly dataDir: string;
  /** Given by file or environment; null when none was. */
  readonly passphrase: string | null;
  /** The operating system's keychain, where a shell has one. */
  readonly keychain: AppOptions['keySources']['keychain'];
  /** True for a shell, which has the folder for itself; false for a call beside one. */
  readonly lock: boolean;
  readonly print: AppOptions['print'];
  readonly log: AppOptions['log'];
}

/** Random bytes for keys, tokens and ids. */
export function random(bytes: number): Uint8Array {
  return randomBytes(bytes);
}

/** The version of this program. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string };
  return version;
}

/** Opens the folder. Throws as `createApp`. */
export function openDesk(parts: DeskParts): App {
  const { dataDir, passphrase, keychain, lock, print, log } = parts;
  return createApp({
    dataDir,
    resourcesDir: resourcesDir(),
    clock: () => Date.now(),
    random,
    zoneMinutes: (ms) => -new Date(ms).getTimezoneOffset(),
    log,
    keySources: { userConfigDir: userConfigDir(process.platform, process.env), keychain, passphrase },
    lock,
    print,
    version: version(),
  });
}
