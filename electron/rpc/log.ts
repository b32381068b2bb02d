// The program's own log lines: what happened, never what was typed and never a secret.
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  /** A dotted word: `dispatch.unexpected`, `store.opened`. */
  readonly event: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Log = (line: LogLine) => void;
