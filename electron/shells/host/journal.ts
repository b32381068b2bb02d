// The program's own log: one JSON line each on the error stream, never what was typed.
import type { AppOptions } from '../../app';

type Log = AppOptions['log'];

/** Writes warnings and errors; everything when `SONAE_LOG` is `all`. */
export function journal(
  write: (line: string) => void,
  environment: Readonly<Record<string, string | undefined>>,
): Log {
  const isTalkative = environment.SONAE_LOG === 'all';
  return (line) => {
    if (line.level === 'info' && !isTalkative) return;
    write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
  };
}

/** An error nobody foresaw as a log line: its kind and where it arose, not its message, which may quote what was typed. */
export function unexpected(cause: unknown): Parameters<Log>[0] {
  const error = cause instanceof Error ? cause : new Error(typeof cause);
  const place = (error.stack ?? '').split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  return { level: 'error', event: 'shell.unexpected', data: { kind: error.name, place: place.trim() } };
}
