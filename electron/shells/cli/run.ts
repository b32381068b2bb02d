// Finds the verb, runs it, and turns whatever happens into words and an exit status.
import { AppError } from '../../../shared/model/errors';
import { version } from '../host/desk';
import { journal, unexpected } from '../host/journal';
import { resourcesDir } from '../host/places';
import { shellWords } from '../host/words';
import { calendar } from './calendar';
import { call } from './call';
import { check } from './check';
import { demo } from './demo';
import { doctor } from './doctor';
import { attach, extract } from './documents';
import { languageOf, readCommandLine, splitVerb } from './options';
import { print } from './print';
import { serve } from './serve';
import { sheetExport, sheetImport } from './sheets';
import { EXIT, type ExitStatus, refusalOf, report, type Terminal, UsageError, wordsOf } from './terminal';
import type { Verb } from './verb';

const VERBS: Readonly<Record<string, Verb>> = {
  serve,
  call,
  demo,
  print,
  attach,
  extract,
  check,
  calendar,
  doctor,
  'sheet-import': sheetImport,
  'sheet-export': sheetExport,
};

/** Runs this process's command line and leaves its exit status behind. */
export async function main(): Promise<void> {
  // What this program writes is for this user alone (rule 16).
  process.umask(0o077);
  process.stdout.on('error', endQuietlyWhenNobodyReads);
  const { verb, args } = splitVerb(process.argv.slice(2));
  const terminal = terminalFor(args);
  process.exitCode = await attempt(terminal, () => runVerb(terminal, verb, args));
}

/** `check | head` closes the output early: that is the reader's wish, not a fault. */
function endQuietlyWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
}

function terminalFor(args: readonly string[]): Terminal {
  const err = (text: string) => void process.stderr.write(text);
  const resources = resourcesDir();
  return {
    out: (text) => void process.stdout.write(text),
    err,
    words: { ja: shellWords(resources, 'ja'), en: shellWords(resources, 'en') },
    caller: { actor: null, language: languageOf(args, process.env) },
    dataDir: '',
    passphrase: null,
    log: journal(err, process.env),
  };
}

async function attempt(terminal: Terminal, work: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UsageError) {
      terminal.err(`${wordsOf(terminal).say(cause.key, cause.values)}\n`);
      return EXIT.usage;
    }
    if (cause instanceof AppError) return report(terminal, refusalOf(cause));
    terminal.log(unexpected(cause));
    return report(terminal, { ok: false, code: 'internal', data: {} });
  }
}

async function runVerb(
  terminal: Terminal,
  name: string | undefined,
  args: readonly string[],
): Promise<ExitStatus> {
  const known = Object.keys(VERBS).join(', ');
  if (name === undefined) throw new UsageError('usage.help');
  if (name === 'help' || isHelp(name)) return tell(terminal, wordsOf(terminal).say('usage.help'));
  if (name === '--version') return tell(terminal, version());
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) throw new UsageError('usage.verb', { verb: name, known });
  if (args.some(isHelp)) {
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return tell(terminal, wordsOf(terminal).say(`usage.${key}`, verb.usage?.() ?? {}));
  }
  const line = readCommandLine(args, verb.options, process.env);
  const { dataDir, passphrase, actor, language } = line;
  return verb.run({ ...terminal, dataDir, passphrase, caller: { actor, language } }, line);
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

/** What was asked for is output, not an error. */
function tell(terminal: Terminal, text: string): ExitStatus {
  terminal.out(`${text}\n`);
  return EXIT.done;
}
