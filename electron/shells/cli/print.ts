// `print KIND --out FILE.pdf [--option value...]`: a document as a PDF file where the caller wants it.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/model/errors';
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import { report, type Terminal, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const print: Verb = {
  options: null,
  async run(terminal, { positionals, own }) {
    const [kind, ...extra] = positionals;
    const { out, ...options } = own;
    if (kind === undefined || extra.length > 0 || typeof out !== 'string' || out === '')
      throw new UsageError('usage.print');
    const input = { language: terminal.caller.language, ...jobOptions(options), kind };
    return report(
      terminal,
      await besideShell(terminal, (app) => printTo(app, terminal, input, path.resolve(out))),
    );
  },
};

async function printTo(app: App, terminal: Terminal, input: unknown, out: string): Promise<Envelope> {
  const envelope = await callToEnd(app, terminal, 'print.run', input);
  if (!envelope.ok) return envelope;
  const value = envelope.value as { readonly fileId: string };
  const file = app.filePath(value.fileId);
  if (file === null) throw new AppError('file.unknown');
  copyTo(file, out);
  return { ok: true, value: { ...value, path: out, fileName: path.basename(out) } };
}

function copyTo(file: string, out: string): void {
  try {
    copyFileSync(file, out);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppError('file.notWritten', { file: out, reason }, { cause });
  }
}

/** `--start-at 3 --person-ids a,b` as the fields of the print job; the contract refuses what it does not know. */
function jobOptions(options: Readonly<Record<string, string | boolean>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const field = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [field, typeof value === 'string' ? fieldValue(field, value) : value];
    }),
  );
}

function fieldValue(field: string, text: string): unknown {
  if (field.endsWith('Ids')) return text.split(',').filter((id) => id !== '');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (!/^[[{]|^(true|false|null)$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('usage.json', { reason: `--${field}` });
  }
}
