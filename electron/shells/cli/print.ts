// `print KIND --out FILE.pdf [--option value...]`: a document as a PDF file where the caller wants it.
import path from 'node:path';
import { DOCUMENT_KINDS, printJob } from '../../../shared/rpc/print';
import { fileTo } from './fileTo';
import { report, UsageError } from './terminal';
import { besideShell, type Verb } from './verb';

/** What the contract lets be printed, and how. */
function printUsage(): { readonly kinds: string; readonly options: string } {
  const fields = Object.keys(printJob.shape).filter((field) => field !== 'kind' && field !== 'language');
  const options = fields.map(
    (field) => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  return { kinds: DOCUMENT_KINDS.join(', '), options: options.join(', ') };
}

export const print: Verb = {
  options: null,
  usage: printUsage,
  async run(terminal, { positionals, own }) {
    const [kind, ...extra] = positionals;
    const { out, ...options } = own;
    if (kind === undefined || extra.length > 0 || typeof out !== 'string' || out === '')
      throw new UsageError('usage.print', printUsage());
    const input = { language: terminal.caller.language, ...jobOptions(options), kind };
    return report(
      terminal,
      await besideShell(terminal, (app) =>
        fileTo(app, terminal, { name: 'print.run', input, out: path.resolve(out) }),
      ),
    );
  },
};

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
