// Whether the plan would hold if it happened tonight, told from what the readiness rules find; never a score.
import type { Finding } from './rule';

type Found = Pick<Finding, 'rule' | 'id' | 'data'>;

/** A role of the response with the people in its chain. */
export interface RoleTonight {
  readonly id: string;
  readonly personIds: readonly string[];
}

/** All, some, none of it, or nothing is known. */
export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

export interface TonightLine {
  readonly kind: 'reach' | 'filled' | 'cards';
  readonly verdict: Verdict;
  readonly good: number;
  readonly total: number;
}

/** What keeps somebody from being reached under a number somebody confirmed. */
const UNREACHED: ReadonlySet<string> = new Set([
  'contact-missing',
  'contact-never',
  'contact-suspect',
  'contact-old',
  'rr-fresh',
]);
const UNFILLED: ReadonlySet<string> = new Set(['rr-holder', 'rr-deputy']);
const WITHOUT_CARD: ReadonlySet<string> = new Set(['card-never', 'card-old']);

function line(kind: TonightLine['kind'], good: number, total: number): TonightLine {
  const verdict = total === 0 ? 'unknown' : good === total ? 'yes' : good === 0 ? 'no' : 'partly';
  return { kind, verdict, good, total };
}

/** The record a finding is of, and those it names beside it: a number under suspicion names its owner. */
function concerned({ id, data }: Found): string[] {
  const others = Array.isArray(data.with) ? (data.with as readonly { readonly id: string }[]) : [];
  return [id, ...others.map((one) => one.id)];
}

function idsOf(findings: readonly Found[], rules: ReadonlySet<string>): Set<string> {
  return new Set(findings.filter(({ rule }) => rules.has(rule)).flatMap(concerned));
}

/** Roles reached, roles filled, cards in force. */
export function tonight(findings: readonly Found[], roles: readonly RoleTonight[]): TonightLine[] {
  const unreached = idsOf(findings, UNREACHED);
  const unfilled = idsOf(findings, UNFILLED);
  const without = idsOf(findings, WITHOUT_CARD);
  const people = [...new Set(roles.flatMap(({ personIds }) => personIds))];
  const reached = roles.filter(({ personIds }) => personIds.some((id) => !unreached.has(id)));
  return [
    line('reach', reached.length, roles.length),
    line('filled', roles.filter(({ id }) => !unfilled.has(id)).length, roles.length),
    line('cards', people.filter((id) => !without.has(id)).length, people.length),
  ];
}
