// The desktop shell: one instance, one window over the app, closed only when the app has closed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron';
import { AppError } from '../../../shared/model/errors';
import type { FileContent } from '../../../shared/rpc/document';
import type { App } from '../../app';
import { openDesk, random } from '../host/desk';
import { journal, unexpected } from '../host/journal';
import { defaultDataDir, rendererDir, resourcesDir, userConfigDir } from '../host/places';
import { Tickets } from '../host/tickets';
import { type ShellWords, shellWords } from '../host/words';
import { answerWindows, tellWindows } from './calls';
import { confinePages, confineSession, silenceChromium } from './confine';
import { systemKeychain } from './keychain';
import { setMenu } from './menu';
import { electronEngine } from './printEngine';
import { registerSchemes, serveScreens } from './screens';
import { openWindow, type WindowParts } from './window';

const log = journal((text) => void process.stderr.write(text), process.env);

/** `--data DIR`, `SONAE_DATA`, or this user's own folder. */
function dataDir(): string {
  const place = process.argv.indexOf('--data');
  const given = place >= 0 ? process.argv[place + 1] : process.env.SONAE_DATA;
  return given ? path.resolve(given) : defaultDataDir(process.platform, process.env);
}

function start(): void {
  // The browser's own leftovers stay out of the data folder.
  app.setPath('userData', path.join(userConfigDir(process.platform, process.env), 'desktop'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  silenceChromium();
  registerSchemes();
  confinePages();
  // What this program writes is for this user alone (rule 16).
  process.umask(0o077);
  app.whenReady().then(ready).catch(stopWithWords);
}

function wordsHere(): ShellWords {
  return shellWords(resourcesDir(), app.getLocale().startsWith('ja') ? 'ja' : 'en');
}

function ready(): void {
  const words = wordsHere();
  const desk = openDesk({
    dataDir: dataDir(),
    passphrase: process.env.SONAE_PASSPHRASE || null,
    keychain: systemKeychain(process.platform),
    lock: true,
    print: electronEngine,
    log,
  });
  // Lives in memory: no cache or history of what was on the screens is left on the disk.
  const screens = session.fromPartition('screens');
  confineSession(screens);
  confineSession(session.defaultSession);
  const tickets = new Tickets({ random, clock: () => Date.now() });
  serveScreens(screens, rendererDir(), (ticket) => redeem(desk, tickets, ticket));
  setMenu(words, process.platform);
  const parts = {
    session: screens,
    preload: preloadFile(),
    onLost: (outcome: 'reopened' | 'gaveUp') => tellLost(words, outcome),
  };
  answerWindows(desk, tickets, () => openWall(parts));
  closeBeforeQuit(desk);
  const window = openWindow(parts);
  // A print still running has a window of its own, which nobody sees: it neither holds the program nor comes forward.
  window.once('closed', () => app.quit());
  app.on('second-instance', () => bringForward(window));
  app.on('activate', () => bringForward(window));
  app.on('window-all-closed', () => app.quit());
  // After a sleep the clock has jumped: everything shown is asked for again.
  powerMonitor.on('resume', () => tellWindows(['*']));
}

let wall: BrowserWindow | null = null;

/** One wall is enough: asked for again, it comes forward. */
function openWall(parts: WindowParts): void {
  if (wall !== null) {
    bringForward(wall);
    return;
  }
  wall = openWindow({ ...parts, kind: 'wall' });
  wall.once('closed', () => {
    wall = null;
  });
}

function redeem(desk: App, tickets: Tickets, ticket: string): FileContent | null {
  const errand = tickets.redeem(ticket);
  return errand !== null && 'fetch' in errand ? desk.fileContent(errand.fetch) : null;
}

function preloadFile(): string {
  return path.join(path.dirname(fileURLToPath(import.meta.url)), 'preload.cjs');
}

function bringForward(window: BrowserWindow): void {
  // On its way out.
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function tellLost(words: ShellWords, outcome: 'reopened' | 'gaveUp'): void {
  log({ level: 'error', event: 'desktop.screenLost', data: { outcome } });
  if (outcome === 'reopened') return;
  dialog.showErrorBox('Sonae', words.say('desktop.screenLost'));
  app.quit();
}

/** The program ends only after tasks have stopped and the folder is closed and free. */
function closeBeforeQuit(desk: App): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    desk.close().then(
      () => app.exit(0),
      (cause: unknown) => {
        log(unexpected(cause));
        app.exit(1);
      },
    );
  });
}

function stopWithWords(cause: unknown): void {
  const words = wordsHere();
  if (!(cause instanceof AppError)) log(unexpected(cause));
  const reason =
    cause instanceof AppError ? words.explain(cause.code, cause.data) : words.explain('internal', {});
  dialog.showErrorBox(words.say('desktop.cannotStart'), reason);
  app.exit(1);
}

start();
