// Finds a Chromium, Chrome or Edge installed on this laptop.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

/** A file that may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_TAILS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

function candidates({ platform, env }: BrowserSearch): string[] {
  if (platform === 'darwin') return MAC_PATHS;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_TAILS.flatMap((tail) => roots.map((root) => join(root, ...tail)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );
}

/** The one named by `SONAE_BROWSER` or `CHROME_PATH`, else the first installed one; null: none. */
export function findBrowser(search: BrowserSearch): string | null {
  const named = [search.env.SONAE_BROWSER, search.env.CHROME_PATH].filter(
    (path) => path !== undefined && path !== '',
  );
  return (
    [...named, ...candidates(search)].find(
      (path): path is string => path !== undefined && search.isExecutable(path),
    ) ?? null
  );
}

/** The search on this laptop. */
export function findInstalledBrowser(): string | null {
  return findBrowser({ platform: process.platform, env: process.env, isExecutable });
}
