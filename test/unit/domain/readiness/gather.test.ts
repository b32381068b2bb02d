// A short list of findings: many of a rule in one line, and lines that stay where they are while they are worked on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findingKey,
  gatherFindings,
  holdLines,
  TOLD_SINGLY,
} from '../../../../shared/domain/readiness/gather';
import { tonight } from '../../../../shared/domain/readiness/tonight';

const found = (rule: string, id: string, severity: 'critical' | 'warning' = 'warning') => ({
  rule,
  id,
  severity,
});
const many = (rule: string, count: number) =>
  Array.from({ length: count }, (_, index) => found(rule, `${rule}${index}`));

describe('gathering', () => {
  it('tells many of one rule as one line and few one by one, in the order of the findings', () => {
    const lines = gatherFindings([
      found('rr-holder', 'r1', 'critical'),
      ...many('backup-tamper', TOLD_SINGLY + 1),
      ...many('org-drill', TOLD_SINGLY),
    ]);
    expect(lines.map(({ rule, findings }) => [rule, findings.length])).toEqual([
      ['rr-holder', 1],
      ['backup-tamper', TOLD_SINGLY + 1],
      ...many('org-drill', TOLD_SINGLY).map(() => ['org-drill', 1]),
    ]);
  });

  it('keeps the same rule apart where it is graver', () => {
    const lines = gatherFindings([
      found('rr-deputy', 'a', 'critical'),
      ...many('rr-deputy', TOLD_SINGLY + 1),
    ]);
    expect(lines.map(({ severity, findings }) => [severity, findings.length])).toEqual([
      ['critical', 1],
      ['warning', TOLD_SINGLY + 1],
    ]);
  });

  it('loses and doubles nothing, and holds its order whatever is mended or comes up', () => {
    const finding = fc.record({
      rule: fc.constantFrom('a', 'b', 'c'),
      id: fc.nat(9).map(String),
      severity: fc.constantFrom('critical' as const, 'warning' as const),
    });
    const list = fc.uniqueArray(finding, { selector: findingKey, maxLength: 25 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const lines = gatherFindings(before);
        expect(lines.flatMap(({ findings }) => findings.map(findingKey)).sort()).toEqual(
          before.map(findingKey).sort(),
        );
        const { held, untold } = holdLines(lines, after);
        expect(held.map(({ key }) => key)).toEqual(lines.map(({ key }) => key));
        expect(held.flatMap(({ left }) => left).length + untold).toBe(after.length);
      }),
    );
  });
});

describe('if it happened tonight', () => {
  const roles = [
    { id: 'lead', personIds: ['a', 'b'] },
    { id: 'work', personIds: ['c'] },
  ];
  const told = (findings: Parameters<typeof tonight>[0]) =>
    tonight(findings, roles).map(({ kind, verdict, good, total }) => `${kind} ${verdict} ${good}/${total}`);

  it('all holds where the rules find nothing', () => {
    expect(told([])).toEqual(['reach yes 2/2', 'filled yes 2/2', 'cards yes 3/3']);
  });

  it('a role is reached through its deputy; a number under suspicion counts for its owner', () => {
    const suspect = { rule: 'contact-suspect', id: 'number', data: { with: [{ id: 'c' }] } };
    const old = { rule: 'contact-old', id: 'a', data: {} };
    expect(told([suspect, old])[0]).toBe('reach partly 1/2');
  });

  it('says how many roles are not filled and how many cards are missing or aged', () => {
    const findings = [
      { rule: 'rr-holder', id: 'lead', data: {} },
      { rule: 'rr-deputy', id: 'work', data: {} },
      { rule: 'card-old', id: 'a', data: {} },
    ];
    expect(told(findings).slice(1)).toEqual(['filled no 0/2', 'cards partly 2/3']);
  });

  it('nothing is known of a plan without roles', () => {
    expect(tonight([], []).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
