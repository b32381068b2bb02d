// What of the plan has gone stale or has a hole: numbers not confirmed, roles without holder or deputy, cards out of date.

/** After so many days without confirmation a number counts as old. */
export const CONFIRM_WITHIN_DAYS = 90;
/** More findings of one kind than this are told as one, with their number. */
export const TOLD_SINGLY = 6;

const DAY_MS = 86_400_000;

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Someone who can be called, with the oldest confirmation among the means of contact. */
export interface Reachable extends Named {
  readonly hasNumber: boolean;
  /** A day or an instant; null when one was never confirmed. */
  readonly confirmedAt: string | null;
  readonly suspect: boolean;
}

export interface HeldRole extends Named {
  readonly needsDeputy: boolean;
  /** How many deputies the plan asks for. */
  readonly minDeputies: number;
  /** In the order they are called: 0 holds the role. */
  readonly holders: readonly { readonly personId: string; readonly order: number }[];
}

export interface CardKept {
  readonly personId: string;
  readonly hasRole: boolean;
  readonly state: 'never' | 'current' | 'outOfDate';
}

export interface Stock {
  readonly people: readonly Reachable[];
  readonly roles: readonly HeldRole[];
  readonly organisations: readonly Reachable[];
  readonly cards: readonly CardKept[];
}

export const FINDING_KINDS = [
  'planNobody',
  'planNoRoles',
  'roleVacant',
  'numberSuspect',
  'numberMissing',
  'organisationSuspect',
  'numberOld',
  'roleNoDeputy',
  'cardsOutOfDate',
  'organisationOld',
  'otherOld',
  'numberUnconfirmed',
  'organisationUnconfirmed',
  'cardsNever',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing to put right. `subject` null: it concerns `count` records of a kind together. */
export interface Finding {
  readonly key: string;
  readonly kind: FindingKind;
  readonly subject: Named | null;
  readonly count: number;
  /** The age of the oldest confirmation, where that is the matter. */
  readonly days: number | null;
}

/** Whole days between a day or instant and a moment in ms. */
export function daysSince(text: string, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(text)) / DAY_MS);
}

function ageOf(reachable: Reachable, nowMs: number): number | null {
  return reachable.confirmedAt === null ? null : daysSince(reachable.confirmedAt, nowMs);
}

interface Hit {
  readonly kind: FindingKind;
  readonly subject: Named;
  readonly days: number | null;
}

function hitOfPerson(person: Reachable, holdsRole: boolean, nowMs: number): Hit[] {
  const days = ageOf(person, nowMs);
  const hit = (kind: FindingKind): Hit[] => [{ kind, subject: person, days }];
  if (person.suspect) return hit('numberSuspect');
  if (!person.hasNumber) return holdsRole ? hit('numberMissing') : [];
  if (days === null) return holdsRole ? hit('numberUnconfirmed') : [];
  if (days <= CONFIRM_WITHIN_DAYS) return [];
  return hit(holdsRole ? 'numberOld' : 'otherOld');
}

function hitOfOrganisation(organisation: Reachable, nowMs: number): Hit[] {
  const days = ageOf(organisation, nowMs);
  const hit = (kind: FindingKind): Hit[] => [{ kind, subject: organisation, days }];
  if (organisation.suspect) return hit('organisationSuspect');
  if (!organisation.hasNumber) return [];
  if (days === null) return hit('organisationUnconfirmed');
  return days > CONFIRM_WITHIN_DAYS ? hit('organisationOld') : [];
}

function deputiesAskedFor(role: HeldRole): number {
  return role.needsDeputy ? Math.max(1, role.minDeputies) : role.minDeputies;
}

function deputiesOf(role: HeldRole): number {
  return role.holders.filter(({ order }) => order > 0).length;
}

function hitOfRole(role: HeldRole): Hit[] {
  if (!role.holders.some(({ order }) => order === 0))
    return [{ kind: 'roleVacant', subject: role, days: null }];
  const isShort = deputiesOf(role) < deputiesAskedFor(role);
  return isShort ? [{ kind: 'roleNoDeputy', subject: role, days: null }] : [];
}

/** Several of one kind become one finding; the oldest stand first within a kind. */
function gather(kind: FindingKind, hits: readonly Hit[]): Finding[] {
  const own = hits.filter((hit) => hit.kind === kind).sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const oldest = own[0]?.days ?? null;
  if (own.length > TOLD_SINGLY) return [{ key: kind, kind, subject: null, count: own.length, days: oldest }];
  return own.map(({ subject, days }) => ({ key: `${kind}:${subject.id}`, kind, subject, count: 1, days }));
}

function cardFinding(kind: 'cardsOutOfDate' | 'cardsNever', count: number): Finding[] {
  return count === 0 ? [] : [{ key: kind, kind, subject: null, count, days: null }];
}

/** A hole of the whole plan: an empty plan must never look sound. */
function whole(kind: 'planNobody' | 'planNoRoles', isHole: boolean): Finding[] {
  return isHole ? [{ key: kind, kind, subject: null, count: 0, days: null }] : [];
}

/**
 * What to put right, the gravest first (order of `FINDING_KINDS`). Rules 10 and 12: a wrong number is worse than none,
 * so suspicion stands above age; people without a role count only once their number is old or suspect.
 * @param nowMs the corrected present, ms.
 */
export function findStale(stock: Stock, nowMs: number): Finding[] {
  const holders = new Set(stock.roles.flatMap((role) => role.holders.map(({ personId }) => personId)));
  const hits = [
    ...stock.roles.flatMap(hitOfRole),
    ...stock.people.flatMap((person) => hitOfPerson(person, holders.has(person.id), nowMs)),
    ...stock.organisations.flatMap((organisation) => hitOfOrganisation(organisation, nowMs)),
  ];
  const cards = stock.cards.filter(({ hasRole }) => hasRole);
  const aged = cards.filter(({ state }) => state === 'outOfDate').length;
  const never = cards.filter(({ state }) => state === 'never').length;
  return FINDING_KINDS.flatMap((kind) => {
    if (kind === 'planNobody') return whole(kind, stock.people.length === 0);
    if (kind === 'planNoRoles') return whole(kind, stock.roles.length === 0);
    if (kind === 'cardsOutOfDate') return cardFinding(kind, aged);
    if (kind === 'cardsNever') return cardFinding(kind, never);
    return gather(kind, hits);
  });
}

/** What would hold tonight: all, some, none of it, or nothing is known. Never a score. */
export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

export interface ReadyLine {
  readonly kind: 'reach' | 'filled' | 'cards';
  readonly verdict: Verdict;
  readonly good: number;
  readonly total: number;
}

function readyLine(kind: ReadyLine['kind'], good: number, total: number): ReadyLine {
  const verdict = total === 0 ? 'unknown' : good === total ? 'yes' : good === 0 ? 'no' : 'partly';
  return { kind, verdict, good, total };
}

function isFresh(person: Reachable, nowMs: number): boolean {
  const days = ageOf(person, nowMs);
  return person.hasNumber && !person.suspect && days !== null && days <= CONFIRM_WITHIN_DAYS;
}

/** Whether the plan would hold if it happened tonight: roles reached, roles filled, cards in force. */
export function readiness(stock: Stock, nowMs: number): ReadyLine[] {
  const fresh = new Set(stock.people.filter((person) => isFresh(person, nowMs)).map(({ id }) => id));
  const reached = stock.roles.filter((role) => role.holders.some(({ personId }) => fresh.has(personId)));
  const filled = stock.roles.filter((role) => hitOfRole(role).length === 0);
  const cards = stock.cards.filter(({ hasRole }) => hasRole);
  return [
    readyLine('reach', reached.length, stock.roles.length),
    readyLine('filled', filled.length, stock.roles.length),
    readyLine('cards', cards.filter(({ state }) => state === 'current').length, cards.length),
  ];
}
