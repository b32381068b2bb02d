// Reads a command line: the verb, what every verb takes, and the rest for the verb itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { defaultDataDir } from '../host/places';
import { type Language, systemLanguage } from '../host/words';
import { UsageError } from './terminal';

type Environment = Readonly<Record<string, string | undefined>>;
type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** Options every verb takes. */
const COMMON = {
  data: { type: 'string' },
  'passphrase-file': { type: 'string' },
  as: { type: 'string' },
  lang: { type: 'string' },
} as const satisfies OptionTypes;

export interface CommandLine {
  readonly dataDir: string;
  readonly passphrase: string | null;
  readonly actor: string | null;
  readonly language: Language;
  /** The language `--lang` named; null when it is only the system's. */
  readonly askedLanguage: Language | null;
  readonly positionals: readonly string[];
  /** The verb's own options; a flag is `true`. */
  readonly own: Readonly<Record<string, string | boolean>>;
}

/** The language asked for anywhere on the line, so that even a wrong line is answered in it. */
export function languageOf(args: readonly string[], environment: Environment): Language {
  const place = args.indexOf('--lang');
  const given =
    place >= 0 ? args[place + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return given === 'ja' || given === 'en' ? given : systemLanguage(environment);
}

/** The verb and what else stands on the line: the options every verb takes may stand before it as well. */
export function splitVerb(line: readonly string[]): { verb: string | undefined; args: readonly string[] } {
  let at = 0;
  while (Object.hasOwn(COMMON, (line[at] ?? '').replace(/^--/, '').replace(/=.*$/, '')))
    at += line[at]?.includes('=') ? 1 : 2;
  return { verb: line[at], args: [...line.slice(0, at), ...line.slice(at + 1)] };
}

/**
 * Reads what follows the verb. `own` names the verb's options; null takes any `--name value`.
 * Throws `UsageError`.
 */
export function readCommandLine(
  args: readonly string[],
  own: OptionTypes | null,
  environment: Environment,
): CommandLine {
  const { values, positionals } = parse([...args], own === null ? openOptions(args) : own);
  const { data, 'passphrase-file': passphraseFile, as: actor, lang, ...rest } = values;
  if (lang !== undefined && lang !== 'ja' && lang !== 'en')
    throw new UsageError('usage.language', { given: lang });
  const folder = textOf(data) ?? environment.SONAE_DATA;
  return {
    dataDir: folder ? path.resolve(folder) : defaultDataDir(process.platform, environment),
    passphrase: passphraseOf(textOf(passphraseFile), environment),
    actor: textOf(actor) ?? null,
    language: languageOf(args, environment),
    askedLanguage: lang ?? null,
    positionals,
    own: rest as Record<string, string | boolean>,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function parse(args: string[], own: OptionTypes): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args, options: { ...own, ...COMMON }, allowPositionals: true, strict: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    throw new UsageError('usage.options', { reason });
  }
}

/** Every `--name` on the line as an option with a value. */
function openOptions(args: readonly string[]): OptionTypes {
  const names = args.filter((arg) => /^--[a-z]/i.test(arg)).map((arg) => arg.slice(2).split('=')[0] ?? '');
  return Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
}

/** The text of a file as editors of every system save it: UTF-8 with or without its mark, or UTF-16 with it. */
function textIn(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8';
  // The decoder takes the mark itself off.
  return new TextDecoder(encoding).decode(bytes);
}

/** A secret comes from a file or the environment, never from the line itself, which other users can see. */
function passphraseOf(file: string | undefined, environment: Environment): string | null {
  if (file === undefined) return environment.SONAE_PASSPHRASE || null;
  try {
    return textIn(readFileSync(file)).replace(/\r?\n$/, '');
  } catch {
    throw new UsageError('usage.passphraseFile', { file });
  }
}
