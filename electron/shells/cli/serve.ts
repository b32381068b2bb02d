// `serve`: the loopback shell in the foreground, until a signal ends it.
import { createInterface } from 'node:readline';
import { chromiumEngine } from '../../print/chromiumEngine';
import { openDesk, random } from '../host/desk';
import { unexpected } from '../host/journal';
import { rendererDir } from '../host/places';
import { type Loopback, startLoopback } from '../loopback/server';
import { openBrowser, openerFor } from './browser';
import type { CommandLine } from './options';
import { EXIT, type ExitStatus, type Terminal, UsageError, wordsOf } from './terminal';
import type { Verb } from './verb';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const PARENT_WATCH_MS = 500;

export const serve: Verb = {
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
  async run(terminal, line) {
    const port = portOf(line);
    // Heard from the first moment on: a signal during the start stops as cleanly as one later.
    const stopped = nextSignal();
    const { dataDir, passphrase, log } = terminal;
    const app = openDesk({ dataDir, passphrase, keychain: null, lock: true, print: chromiumEngine(), log });
    try {
      const loopback = await startLoopback({
        app,
        rendererDir: rendererDir(),
        port,
        words: terminal.words,
        random,
        clock: () => Date.now(),
        unexpected: (cause) => log(unexpected(cause)),
      });
      announce(terminal, line, loopback);
      await stopped;
      await loopback.close();
      return EXIT.done satisfies ExitStatus;
    } finally {
      await app.close();
    }
  },
};

function portOf({ own, positionals }: CommandLine): number {
  if (positionals.length > 0) throw new UsageError('usage.serve');
  const text = typeof own.port === 'string' ? own.port : '0';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError('usage.port', { given: text });
  return port;
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.once(signal, () => resolve());
    onNpmGone(resolve);
  });
}

/** npm ends itself on a signal without passing it on; a desk it started would live on unseen and keep the lock. */
function onNpmGone(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, PARENT_WATCH_MS);
  watch.unref();
}

/** Says where the desk is, opens it, and gives a new address on Enter. */
function announce(terminal: Terminal, line: CommandLine, loopback: Loopback): void {
  const words = wordsOf(terminal);
  const tell = (url: string) =>
    terminal.out(line.own.json ? `${JSON.stringify({ url })}\n` : `${words.say('serve.address', { url })}\n`);
  const url = loopback.newAddress();
  tell(url);
  const opener = line.own['no-open'] ? null : openerFor(process.platform, process.env);
  if (opener)
    void openBrowser(url, opener).then(
      (isOpen) => isOpen || terminal.err(`${words.say('serve.openYourself')}\n`),
    );
  if (!process.stdin.isTTY) return;
  terminal.err(`${words.say('serve.keys')}\n`);
  const keys = createInterface({ input: process.stdin });
  keys.on('line', () => tell(loopback.newAddress()));
  // Ctrl+C reaches readline first in a terminal; it means what it always means.
  keys.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
}
