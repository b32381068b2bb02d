// `doctor`: integrity, versions, paths and the engines found.
import { report, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const doctor: Verb = {
  options: { json: { type: 'boolean' } },
  async run(terminal, { positionals }) {
    if (positionals.length > 0) throw new UsageError('usage.doctor');
    return report(
      terminal,
      await besideShell(terminal, (app) => callToEnd(app, terminal, 'desk.doctor', {})),
    );
  },
};
