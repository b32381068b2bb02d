// What counts as stale in a plan, in which order it is told, and what would hold tonight.
import { describe, expect, it } from 'vitest';
import {
  findStale,
  type HeldRole,
  type Reachable,
  readiness,
  type Stock,
  TOLD_SINGLY,
} from '../../../shared/domain/staleness';

const now = Date.parse('2026-11-21T03:10:00+09:00');

const person = (id: string, values: Partial<Reachable> = {}): Reachable => ({
  id,
  name: `人 ${id}`,
  nameEn: null,
  hasNumber: true,
  confirmedAt: '2026-11-01',
  suspect: false,
  ...values,
});

const role = (id: string, holders: readonly string[], values: Partial<HeldRole> = {}): HeldRole => ({
  id,
  name: `役割 ${id}`,
  nameEn: null,
  needsDeputy: true,
  minDeputies: 1,
  holders: holders.map((personId, order) => ({ personId, order })),
  ...values,
});

const stock = (values: Partial<Stock>): Stock => ({
  people: [person('a'), person('b')],
  roles: [role('r', ['a', 'b'])],
  organisations: [],
  cards: [],
  ...values,
});

const told = (values: Partial<Stock>) => findStale(stock(values), now).map(({ key }) => key);

describe('what is stale', () => {
  it('is nothing where every role is held twice and every number is fresh', () => {
    expect(told({})).toEqual([]);
  });

  it('is told of an empty plan, which must not look sound', () => {
    expect(told({ people: [], roles: [] })).toEqual(['planNobody', 'planNoRoles']);
  });

  it('[rule 12] puts a suspect number above an old one, and tells its age in days', () => {
    const people = [person('a', { confirmedAt: '2025-09-01' }), person('b', { suspect: true })];
    const findings = findStale(stock({ people }), now);
    expect(findings.map(({ key }) => key)).toEqual(['numberSuspect:b', 'numberOld:a']);
    expect(findings[1]?.days).toBe(445);
  });

  it('counts a number as old from the 91st day on', () => {
    const at = (day: string) => told({ people: [person('a', { confirmedAt: day }), person('b')] });
    expect(at('2026-08-22')).toEqual([]);
    expect(at('2026-08-21')).toEqual(['numberOld:a']);
  });

  it('asks of people without a role only whether a number they have is old', () => {
    const stranger = (values: Partial<Reachable>) =>
      told({ people: [person('a'), person('b'), person('c', values)] });
    expect(stranger({ hasNumber: false, confirmedAt: null })).toEqual([]);
    expect(stranger({ confirmedAt: null })).toEqual([]);
    expect(stranger({ confirmedAt: '2026-01-01' })).toEqual(['otherOld:c']);
  });

  it('names roles without a holder and roles without the deputies the plan asks for', () => {
    const roles = [
      role('r', ['a', 'b']),
      role('empty', []),
      role('alone', ['a']),
      role('two', ['a', 'b'], { minDeputies: 2 }),
    ];
    expect(told({ roles })).toEqual(['roleVacant:empty', 'roleNoDeputy:alone', 'roleNoDeputy:two']);
  });

  it('asks no deputy where the plan asks for none', () => {
    expect(told({ roles: [role('r', ['a'], { needsDeputy: false, minDeputies: 0 })] })).toEqual([]);
  });

  it('tells many of a kind as one, with their number and the oldest age', () => {
    const people = Array.from({ length: TOLD_SINGLY + 1 }, (_, index) =>
      person(`p${index}`, { confirmedAt: index === 3 ? '2026-01-01' : '2026-07-01' }),
    );
    const findings = findStale(
      stock({
        people,
        roles: [
          role(
            'r',
            people.map(({ id }) => id),
          ),
        ],
      }),
      now,
    );
    expect(findings).toEqual([
      { key: 'numberOld', kind: 'numberOld', subject: null, count: TOLD_SINGLY + 1, days: 323 },
    ]);
  });

  it('[rule 10] counts cards of people with a role: out of date, or never printed', () => {
    const cards = [
      { personId: 'a', hasRole: true, state: 'outOfDate' as const },
      { personId: 'b', hasRole: true, state: 'never' as const },
      { personId: 'c', hasRole: false, state: 'never' as const },
    ];
    const findings = findStale(stock({ cards }), now);
    expect(findings.map(({ kind, count }) => [kind, count])).toEqual([
      ['cardsOutOfDate', 1],
      ['cardsNever', 1],
    ]);
  });
});

describe('whether it would hold tonight', () => {
  const verdicts = (values: Partial<Stock>) =>
    readiness(stock(values), now).map(({ kind, verdict }) => [kind, verdict]);

  it('is never said of what nobody entered', () => {
    expect(verdicts({ roles: [], cards: [] })).toEqual([
      ['reach', 'unknown'],
      ['filled', 'unknown'],
      ['cards', 'unknown'],
    ]);
  });

  it('reaches a role as soon as one of its people has a fresh, trusted number', () => {
    const reach = (people: Reachable[]) => readiness(stock({ people }), now)[0]?.verdict;
    expect(reach([person('a', { confirmedAt: null }), person('b')])).toBe('yes');
    expect(reach([person('a', { suspect: true }), person('b', { confirmedAt: '2026-01-01' })])).toBe('no');
  });

  it('is partly when some of it holds', () => {
    const roles = [role('r', ['a', 'b']), role('empty', [])];
    const cards = [
      { personId: 'a', hasRole: true, state: 'current' as const },
      { personId: 'b', hasRole: true, state: 'never' as const },
    ];
    expect(readiness(stock({ roles, cards }), now)).toEqual([
      { kind: 'reach', verdict: 'partly', good: 1, total: 2 },
      { kind: 'filled', verdict: 'partly', good: 1, total: 2 },
      { kind: 'cards', verdict: 'partly', good: 1, total: 2 },
    ]);
  });
});
