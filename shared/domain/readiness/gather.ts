// Findings as a short list tells them: many of one rule as one line, and no line moves while it is being worked on.
import type { Finding } from './rule';

type Found = Pick<Finding, 'rule' | 'severity' | 'id'>;

/** More findings of one rule than this are told as one, with their number. */
export const TOLD_SINGLY = 3;

/** One line: a finding, or all of a rule that are equally grave. */
export interface Line<F extends Found> {
  readonly key: string;
  readonly rule: string;
  readonly severity: F['severity'];
  /** As they were when the list was made. */
  readonly findings: readonly F[];
}

/** One finding of one rule and record, whatever else it says. */
export function findingKey({ rule, id }: Pick<Found, 'rule' | 'id'>): string {
  return `${rule} ${id}`;
}

/** The lines in the order of the findings, which is by weight. */
export function gatherFindings<F extends Found>(findings: readonly F[]): Line<F>[] {
  const alike = Map.groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`);
  return [...alike].flatMap(([key, own]): Line<F>[] => {
    const { rule, severity } = own[0] ?? {};
    if (rule === undefined || severity === undefined) return [];
    if (own.length > TOLD_SINGLY) return [{ key, rule, severity, findings: own }];
    return own.map((one) => ({ key: findingKey(one), rule, severity, findings: [one] }));
  });
}

/** A line as it stands now: what of it is still found. None: it is done. */
export interface HeldLine<F extends Found> extends Line<F> {
  readonly left: readonly F[];
}

/** The lines made before against what is found now, in their old order; and how many findings they do not tell. */
export function holdLines<F extends Found>(
  lines: readonly Line<F>[],
  findings: readonly F[],
): { readonly held: readonly HeldLine<F>[]; readonly untold: number } {
  const now = new Map(findings.map((one) => [findingKey(one), one]));
  const told = new Set(lines.flatMap((line) => line.findings.map(findingKey)));
  return {
    held: lines.map((line) => ({
      ...line,
      left: line.findings.flatMap((one) => now.get(findingKey(one)) ?? []),
    })),
    untold: findings.filter((one) => !told.has(findingKey(one))).length,
  };
}
