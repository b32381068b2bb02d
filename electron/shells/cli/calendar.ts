// `calendar --out FILE.ics`: planned reviews and drills as a calendar file where the caller wants it.
import path from 'node:path';
import { fileTo } from './fileTo';
import { report, UsageError } from './terminal';
import { besideShell, type Verb } from './verb';

export const calendar: Verb = {
  options: { out: { type: 'string' } },
  async run(terminal, { positionals, own }) {
    const { out } = own;
    if (positionals.length > 0 || typeof out !== 'string' || out === '')
      throw new UsageError('usage.calendar');
    const input = { language: terminal.caller.language };
    const made = { name: 'planning.calendar', input, out: path.resolve(out) };
    return report(terminal, await besideShell(terminal, (app) => fileTo(app, terminal, made)));
  },
};
