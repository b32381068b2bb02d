// `call NAME [JSON or -]`: one call of the contract, its envelope on the output.
import { text } from 'node:stream/consumers';
import type { App } from '../../app';
import { report, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

/** Calls that put the first plan into a folder. */
const BEGINNINGS: ReadonlySet<string> = new Set(['plan.create', 'plan.loadDemo']);

export const call: Verb = {
  options: {},
  async run(terminal, { positionals }) {
    const [name, json, ...extra] = positionals;
    if (name === undefined || extra.length > 0) throw new UsageError('usage.call');
    const input = parse(json === '-' ? await text(process.stdin) : (json ?? '{}'));
    const begins = BEGINNINGS.has(name);
    const work = (app: App) => callToEnd(app, terminal, name, input);
    return report(terminal, await besideShell(terminal, work, { begins }));
  },
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new UsageError('usage.json', {
      reason: cause instanceof SyntaxError ? cause.message.slice(0, 200) : '',
    });
  }
}
