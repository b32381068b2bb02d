// The real programs that tests drive: finds them, installs what this machine lets us install, and names the rest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findInstalledBrowser, isExecutable } from '../../electron/print/findBrowser.ts';

/** A program the tests call by name, and the Debian package that brings it. */
interface Tool {
  readonly program: string;
  readonly debian: string;
}

const TOOLS: readonly Tool[] = [
  { program: 'zbarimg', debian: 'zbar-tools' },
  { program: 'pdfinfo', debian: 'poppler-utils' },
  { program: 'pdffonts', debian: 'poppler-utils' },
  { program: 'pdftoppm', debian: 'poppler-utils' },
  { program: 'pdftotext', debian: 'poppler-utils' },
  { program: 'soffice', debian: 'libreoffice-calc' },
];

const BROWSER_DOWNLOAD_MS = 180_000;

function find(program: string): string | null {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable) ?? null;
}

/** Playwright's own browser, or null while it has not been downloaded. */
function downloadedBrowser(): string | null {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path: string = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** The browser the app itself would print with, else the one Playwright downloaded. */
function findBrowser(): string | null {
  return findInstalledBrowser() ?? downloadedBrowser();
}

/** The Chromium-like browser that end-to-end and print tests drive. Throws when there is none: run `npm run test:tools`. */
export function browserPath(): string {
  const path = findBrowser();
  if (path === null)
    throw new Error('No Chromium, Chrome or Edge found: run "npm run test:tools" or set CHROME_PATH');
  return path;
}

/** Chromium refuses its sandbox to root. */
export function browserSandbox(): boolean {
  return process.getuid?.() !== 0;
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && find('apt-get') !== null;
}

function installDebian(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: readonly string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function downloadBrowser(): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  console.log('No browser installed: trying to download Chromium');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: BROWSER_DOWNLOAD_MS,
  });
}

function ensureBrowser(): void {
  if (findBrowser() === null && !process.env.CHROME_PATH) downloadBrowser();
  if (findBrowser() === null && !process.env.CHROME_PATH && mayInstall()) installDebian(['chromium']);
}

function missingTools(): Tool[] {
  return TOOLS.filter(({ program }) => find(program) === null);
}

/** Finds or installs everything; returns the names of what is still missing, with the package that would bring it. */
export function ensureTools(): string[] {
  const wanted = [...new Set(missingTools().map(({ debian }) => debian))];
  if (wanted.length > 0 && mayInstall()) installDebian(wanted);
  ensureBrowser();
  const missing = missingTools().map(({ program, debian }) => `${program} (${debian})`);
  return findBrowser() === null ? [...missing, 'chromium, google-chrome or microsoft-edge'] : missing;
}

function main(): void {
  const missing = ensureTools();
  if (missing.length === 0) {
    console.log(`Tools found; browser: ${browserPath()}`);
    return;
  }
  console.error(
    `Missing programs: ${missing.join(', ')}. Install them, or run "npm run test:core", which needs none.`,
  );
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
