// Prints with a browser installed on this laptop, over a pipe: a throw-away profile, no network, nothing left behind.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { AppError } from '../../shared/model/errors';
import { findInstalledBrowser } from './findBrowser';
import type { EngineStep, PreparedJob, PrintPort } from './port';
import { secluded } from './seclude';

/** The address documents stand under while they are printed; `.invalid` exists nowhere (RFC 2606), and every request is answered here. */
const ORIGIN = 'https://document.invalid';
const STEP_TIMEOUT_MS = 120_000;

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  // Whatever would still ask for a name finds none, and whatever would still connect meets a closed door.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--font-render-hinting=none',
  '--lang=en-US',
];

function launchArguments(): string[] {
  // Chromium refuses its own sandbox to root; everybody else prints inside it.
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return root ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
}

/** On Linux a killed browser would leave its own temporary folder behind; elsewhere a deeper path would be too long for its socket. */
function browserEnvironment(folder: string): Record<string, string | undefined> {
  return process.platform === 'linux' ? { ...process.env, TMPDIR: folder } : process.env;
}

/** The engine of the loopback and command-line shells. */
export function chromiumEngine(find: () => string | null = findInstalledBrowser): PrintPort {
  return {
    engine: () => {
      const path = find();
      return path === null ? null : { name: basename(path).replace(/\.exe$/i, ''), path };
    },
    run: async (job, signal, progress) => {
      const executablePath = find();
      if (executablePath === null) throw new AppError('print.noEngine');
      const folder = await mkdtemp(join(tmpdir(), 'sonae-print-'));
      try {
        return await print(job, { executablePath, folder, signal, progress });
      } catch (cause) {
        if (signal.aborted) throw new AppError('print.cancelled', {}, { cause });
        if (cause instanceof AppError) throw cause;
        throw new AppError(
          'print.engineFailed',
          { engine: basename(executablePath), reason: reasonOf(cause) },
          { cause },
        );
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
  };
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0]?.slice(0, 200) ?? '';
}

interface Run {
  readonly executablePath: string;
  /** Holds everything the browser writes; removed afterwards. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: (step: EngineStep) => void;
}

async function print(
  job: PreparedJob,
  { executablePath, folder, signal, progress }: Run,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  progress('starting');
  // Loaded at the first print: it would double the time every start takes.
  const { default: puppeteer } = await import('puppeteer-core');
  const userDataDir = join(folder, 'profile');
  const options = { headless: true, userDataDir, args: launchArguments() };
  const start = secluded({ executablePath, args: await puppeteer.defaultArgs(options) });
  const browser = await puppeteer.launch({
    ...start,
    args: [...start.args],
    ignoreDefaultArgs: true,
    pipe: true,
    userDataDir,
    env: browserEnvironment(folder),
    timeout: STEP_TIMEOUT_MS,
    protocolTimeout: STEP_TIMEOUT_MS,
    signal,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const kill = (): void => {
    browser.process()?.kill('SIGKILL');
  };
  signal.addEventListener('abort', kill, { once: true });
  try {
    return await printPage(browser, job, progress);
  } finally {
    signal.removeEventListener('abort', kill);
    await ended(browser);
  }
}

async function printPage(
  browser: Browser,
  job: PreparedJob,
  progress: (step: EngineStep) => void,
): Promise<Uint8Array> {
  progress('loading');
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, job));
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: STEP_TIMEOUT_MS });
  progress('printing');
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    timeout: STEP_TIMEOUT_MS,
    tagged: job.tagged,
  });
}

/** Answers the document and the files it was given; everything else is refused before it leaves the program. */
async function answer(request: HTTPRequest, job: PreparedJob): Promise<void> {
  const url = request.url();
  if (url.startsWith('data:')) return request.continue();
  if (url === `${ORIGIN}/`)
    return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: job.html });
  const file = job.files.find((one) => url === `${ORIGIN}/${one.path}`);
  if (file) return request.respond({ status: 200, contentType: file.contentType, body: file.bytes });
  // An aborted navigation leaves the page as it is; any other refusal would put an error page in its place.
  return request.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
}

/** Closes the browser and waits until its process is gone, so that its profile can be removed. */
async function ended(browser: Browser): Promise<void> {
  const process = browser.process();
  const exited =
    process === null || process.exitCode !== null || process.signalCode !== null
      ? null
      : new Promise((resolve) => process.once('exit', resolve));
  await browser.close().catch(() => process?.kill('SIGKILL'));
  await exited;
}
