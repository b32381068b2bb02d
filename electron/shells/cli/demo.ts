// `demo`: fills an empty data folder with the demo plan.
import { report, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const demo: Verb = {
  options: {},
  async run(terminal, { positionals }) {
    if (positionals.length > 0) throw new UsageError('usage.demo');
    return report(
      terminal,
      await besideShell(terminal, (app) => callToEnd(app, terminal, 'plan.loadDemo', {}), { begins: true }),
    );
  },
};
