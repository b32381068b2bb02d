// `demo`: fills an empty data folder with the demo plan; `--lang` chooses the language its windows start in.
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import type { CommandLine } from './options';
import { report, type Terminal, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const demo: Verb = {
  options: {},
  async run(terminal, line) {
    if (line.positionals.length > 0) throw new UsageError('usage.demo');
    return report(
      terminal,
      await besideShell(terminal, (app) => fill(app, terminal, line), { begins: true }),
    );
  },
};

async function fill(app: App, terminal: Terminal, { askedLanguage }: CommandLine): Promise<Envelope> {
  const filled = await callToEnd(app, terminal, 'plan.loadDemo', {});
  if (!filled.ok || askedLanguage === null) return filled;
  const shown = { key: 'window:preferences', value: { language: askedLanguage } };
  const kept = await callToEnd(app, terminal, 'desk.remember', shown);
  return kept.ok ? filled : kept;
}
