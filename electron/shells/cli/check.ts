// `check [--json] [--as-of DATE]`: what of the plan would not hold, in words or as the envelope.
import { contract } from '../../../shared/rpc/contract';
import { EXIT, type ExitStatus, report, type Terminal, UsageError, wordsOf } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

const findings = contract['analysis.readiness'].output;
type Found = ReturnType<typeof findings.parse>;

export const check: Verb = {
  options: { json: { type: 'boolean' }, 'as-of': { type: 'string' } },
  async run(terminal, { positionals, own }) {
    if (positionals.length > 0) throw new UsageError('usage.check');
    const asOf = own['as-of'];
    const input = asOf === undefined ? {} : { asOf };
    const envelope = await besideShell(terminal, (app) =>
      callToEnd(app, terminal, 'analysis.readiness', input),
    );
    if (own.json === true || !envelope.ok) return report(terminal, envelope);
    return tell(terminal, findings.parse(envelope.value));
  },
};

/** One line a finding, the gravest first, and their number at the end. Findings are an answer, not a failure. */
function tell(terminal: Terminal, found: Found): ExitStatus {
  for (const finding of found) terminal.out(`${lineOf(terminal, finding)}\n`);
  const count = (severity: string) => found.filter((finding) => finding.severity === severity).length;
  const counts = { critical: count('critical'), warning: count('warning'), info: count('info') };
  terminal.out(`${wordsOf(terminal).say('readiness:check.sum', counts)}\n`);
  return EXIT.done;
}

function lineOf(terminal: Terminal, { rule, severity, data }: Found[number]): string {
  const { say } = wordsOf(terminal);
  const others = Array.isArray(data.with) ? data.with.map((one) => nameOf(terminal, one)) : [];
  const values = { ...data, with: others.join(say('readiness:check.separator')) };
  return say('readiness:check.line', {
    severity: say(`readiness:severity.${severity}`),
    name: nameOf(terminal, data),
    finding: say(`readiness:rules.${rule}.finding`, values),
    rule,
  });
}

/** A record's name in the language of this run; the other language where it has none. */
function nameOf(terminal: Terminal, named: unknown): string {
  const { name, nameEn } = named as { readonly name?: unknown; readonly nameEn?: unknown };
  return String((terminal.caller.language === 'en' && nameEn) || name || '');
}
