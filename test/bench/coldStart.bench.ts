// From the start of `serve` to the first usable screen in a browser, beside the same browser with nothing to show and with an empty React page.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findInstalledBrowser } from '../../electron/print/findBrowser';
import { serveEmptyPage } from './emptyPage';
import { print, projectDir } from './measure';

const program = join(projectDir, 'dist', 'electron', 'cli.js');
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a browser with a throw-away profile and opens what `page` does. */
async function inBrowser(work: (page: Page) => Promise<void>): Promise<void> {
  const executablePath = findInstalledBrowser();
  if (executablePath === null) throw new Error('no browser is installed');
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({ executablePath, chromiumSandbox, args: ARGUMENTS });
  try {
    await work(await browser.newPage({ viewport: { width: 1366, height: 768 } }));
  } finally {
    await browser.close();
  }
}

/** Milliseconds from `start()` until `work` says that it is done. */
async function timed(work: (done: () => void) => Promise<void>): Promise<number> {
  const start = performance.now();
  let took = Number.NaN;
  await work(() => {
    took = performance.now() - start;
  });
  return took;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (part) => resolve((JSON.parse(String(part)) as { url: string }).url));
    child.once('close', (status) => reject(new Error(`serve ended with ${status}`)));
  });
}

/** The rail, and the first row of what the home screen lists. */
async function firstUsable(page: Page): Promise<void> {
  await page.locator('nav a[aria-current="page"]').waitFor();
  await page.locator('main table tbody tr, main ol > li, main ul > li').first().waitFor();
}

/** Both the time to the screen and the part of it until the program had an address. */
async function desk(folder: string): Promise<{ screen: number; address: number }> {
  const env = { ...process.env, SONAE_CONFIG: join(folder, 'config') };
  const data = ['--data', join(folder, 'data')];
  const made = spawnSync(process.execPath, [program, 'demo', ...data], { env });
  if (made.status !== 0) throw new Error(`demo failed: ${made.stderr}`);
  let address = Number.NaN;
  const start = performance.now();
  const screen = await timed(async (done) => {
    const child = spawn(process.execPath, [program, 'serve', '--json', '--no-open', ...data], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const url = await addressOf(child);
      address = performance.now() - start;
      await inBrowser(async (page) => {
        await page.goto(url, { waitUntil: 'commit' });
        await firstUsable(page);
        done();
      });
    } finally {
      child.kill('SIGTERM');
    }
  });
  return { screen, address };
}

const blank = (): Promise<number> =>
  timed((done) =>
    inBrowser(async (page) => {
      await page.goto('about:blank');
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
      done();
    }),
  );

async function emptyPage(): Promise<number> {
  const { url, close } = await serveEmptyPage();
  try {
    return await timed((done) =>
      inBrowser(async (page) => {
        await page.goto(url, { waitUntil: 'commit' });
        await page.getByText('ready').waitFor();
        done();
      }),
    );
  } finally {
    close();
  }
}

async function main(): Promise<void> {
  if (!existsSync(program)) throw new Error('Error: nothing is built: run "npm run build"');
  const folder = mkdtempSync(join(process.env.SONAE_BENCH_DIR ?? tmpdir(), 'sonae-bench-'));
  try {
    const { screen, address } = await desk(folder);
    print([
      { name: 'start of serve to the first usable screen', ms: screen },
      { name: 'the same browser, blank page', ms: await blank() },
      { name: 'the same browser, an empty React page of 1 MB', ms: await emptyPage() },
      { name: 'start of serve to its address', ms: address },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
