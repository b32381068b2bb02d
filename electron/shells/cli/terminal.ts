// What a verb works with: its options, its words and the two streams; and how it says yes, no and wrong.
import type { AppError } from '../../../shared/model/errors';
import type { Caller, Envelope } from '../../../shared/rpc/envelope';
import type { AppOptions } from '../../app';
import type { ShellWords } from '../host/words';

/** Done, refused, wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly words: Readonly<Record<'ja' | 'en', ShellWords>>;
  readonly caller: Caller;
  readonly dataDir: string;
  readonly passphrase: string | null;
  readonly log: AppOptions['log'];
}

/** The words in the language of this run. */
export function wordsOf(terminal: Terminal): ShellWords {
  return terminal.words[terminal.caller.language];
}

/** A command line that cannot be meant: `key` names its text in `shells.json`. */
export class UsageError extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(key: string, values: Readonly<Record<string, unknown>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Prints the envelope on the output and, for a refusal, its reason in words on the error stream. */
export function report(terminal: Terminal, envelope: Envelope): ExitStatus {
  terminal.out(`${JSON.stringify(envelope)}\n`);
  if (envelope.ok) return EXIT.done;
  terminal.err(`${wordsOf(terminal).explain(envelope.code, envelope.data)}\n`);
  return EXIT.refused;
}

/** The envelope of an error thrown before or beside a call. */
export function refusalOf(cause: AppError): Envelope {
  return { ok: false, code: cause.code, data: cause.data };
}
