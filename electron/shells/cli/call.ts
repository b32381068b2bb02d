// `call NAME [JSON or -]`: one call of the contract, its envelope on the output.
import { text } from 'node:stream/consumers';
import { report, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const call: Verb = {
  options: {},
  async run(terminal, { positionals }) {
    const [name, json, ...extra] = positionals;
    if (name === undefined || extra.length > 0) throw new UsageError('usage.call');
    const input = parse(json === '-' ? await text(process.stdin) : (json ?? '{}'));
    return report(terminal, await besideShell(terminal, (app) => callToEnd(app, terminal, name, input)));
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
