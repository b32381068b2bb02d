// [rule 12] Whom to call after a call that did not do: the same person elsewhere, the next deputy, and never the same number twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_TIMES } from '../../../shared/domain/contacts/callTime';
import {
  type Attempt,
  type CallResult,
  exclusionsOf,
  type NextCall,
  nextCall,
  type Situation,
} from '../../../shared/domain/contacts/nextCall';
import type { Reach } from '../../../shared/domain/contacts/order';
import { CONTACT_MEANS } from '../../../shared/model/contact';
import { CALL_RESULTS } from '../../../shared/model/evidence';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-20T03:10:00+09:00');

const reach = (ownerId: string, name: string, values: Partial<Reach> = {}): Reach => ({
  id: `${ownerId}:${name}`,
  ownerId,
  order: 1,
  means: 'mobilePhone',
  when: ['day', 'night', 'holiday'],
  suspect: null,
  ...values,
});

const office = (ownerId: string) => reach(ownerId, 'work', { means: 'workPhone', when: ['day'] });
const mail = (ownerId: string) => reach(ownerId, 'mail', { means: 'privateMail', order: 3 });
const home = (ownerId: string) => reach(ownerId, 'home', { means: 'homePhone', order: 2 });

const attempt = (contactId: string, result: CallResult, minutesAgo = 0): Attempt => ({
  contactId,
  ownerId: contactId.split(':')[0] ?? '',
  result,
  atMs: NOW - minutesAgo * MINUTE,
});

/** p-01 holds the role, p-02 and p-03 deputise; it is night. */
function situation(attempts: readonly Attempt[], values: Partial<Situation> = {}): Situation {
  const last = attempts.at(-1);
  const candidate = (ownerId: string, ...reaches: Reach[]) => ({ ownerId, roleId: 'role-chief', reaches });
  return {
    result: last?.result ?? 'noAnswer',
    ownerId: 'p-01',
    roleId: 'role-chief',
    own: [office('p-01'), reach('p-01', 'mobile'), mail('p-01')],
    candidates: [
      candidate('p-02', office('p-02'), reach('p-02', 'mobile')),
      candidate('p-03', reach('p-03', 'mobile')),
    ],
    exclusions: exclusionsOf(attempts, NOW),
    time: 'night',
    ...values,
  };
}

const offered = (next: NextCall | null) => next && [next.ownerId, next.contactId, next.roleId];

describe('after no answer', () => {
  it('another telephone of the same person comes first, when somebody can answer there now', () => {
    const own = [office('p-01'), reach('p-01', 'mobile'), home('p-01')];
    const next = nextCall(situation([attempt('p-01:mobile', 'noAnswer')], { own }));
    expect(offered(next)).toEqual(['p-01', 'p-01:home', 'role-chief']);
  });

  it('the next deputy comes before an empty office and before mail', () => {
    const next = nextCall(situation([attempt('p-01:mobile', 'noAnswer')]));
    expect(offered(next)).toEqual(['p-02', 'p-02:mobile', 'role-chief']);
  });

  it('a deputy tried in vain within the hour is passed over', () => {
    const next = nextCall(
      situation([
        attempt('p-02:mobile', 'noAnswer', 20),
        attempt('p-02:work', 'noAnswer', 19),
        attempt('p-01:mobile', 'noAnswer'),
      ]),
    );
    expect(offered(next)).toEqual(['p-03', 'p-03:mobile', 'role-chief']);
  });

  it('a deputy tried longer ago is offered again', () => {
    const next = nextCall(
      situation([attempt('p-02:mobile', 'noAnswer', 61), attempt('p-01:mobile', 'noAnswer')]),
    );
    expect(offered(next)).toEqual(['p-02', 'p-02:mobile', 'role-chief']);
  });

  it('a number that was answered since then is good again', () => {
    const calls = [
      attempt('p-02:mobile', 'noAnswer', 20),
      attempt('p-02:mobile', 'reached', 10),
      attempt('p-01:mobile', 'noAnswer'),
    ];
    expect(offered(nextCall(situation(calls)))).toEqual(['p-02', 'p-02:mobile', 'role-chief']);
  });

  it('a deputy who cannot come is passed over', () => {
    const calls = [attempt('p-02:mobile', 'cannotCome', 5), attempt('p-01:mobile', 'noAnswer')];
    expect(offered(nextCall(situation(calls)))).toEqual(['p-03', 'p-03:mobile', 'role-chief']);
  });

  it('without a deputy, what is left of the same person is offered', () => {
    const next = nextCall(situation([attempt('p-01:mobile', 'noAnswer')], { candidates: [], roleId: null }));
    expect(offered(next)).toEqual(['p-01', 'p-01:mail', null]);
  });

  it('a deputy without any number is named when nothing else is left', () => {
    const candidates = [{ ownerId: 'p-04', roleId: 'role-chief', reaches: [] }];
    const own = [reach('p-01', 'mobile')];
    const next = nextCall(situation([attempt('p-01:mobile', 'noAnswer')], { own, candidates }));
    expect(offered(next)).toEqual(['p-04', null, 'role-chief']);
  });

  it('nobody is offered when nobody is left', () => {
    const own = [reach('p-01', 'mobile')];
    expect(nextCall(situation([attempt('p-01:mobile', 'noAnswer')], { own, candidates: [] }))).toBeNull();
  });
});

describe('after a call that was answered', () => {
  it('nobody else is called when the person comes', () => {
    expect(nextCall(situation([attempt('p-01:mobile', 'reached')]))).toBeNull();
  });

  it('the deputy is called when the person cannot come, not another number of theirs', () => {
    const own = [reach('p-01', 'mobile'), home('p-01')];
    const next = nextCall(situation([attempt('p-01:mobile', 'cannotCome')], { own }));
    expect(offered(next)).toEqual(['p-02', 'p-02:mobile', 'role-chief']);
    expect(nextCall(situation([attempt('p-01:mobile', 'cannotCome')], { own, candidates: [] }))).toBeNull();
  });
});

describe('whatever the numbers', () => {
  const owners = ['p-01', 'p-02', 'p-03'];
  const reachOf = (ownerId: string, index: number) =>
    fc.record<Reach>({
      id: fc.constant(`${ownerId}:${index}`),
      ownerId: fc.constant(ownerId),
      order: fc.option(fc.integer({ min: 0, max: 5 })),
      means: fc.constantFrom(...CONTACT_MEANS),
      when: fc.option(fc.subarray([...CALL_TIMES])),
      suspect: fc.option(fc.boolean()),
    });
  const reachesOf = (ownerId: string) =>
    fc
      .integer({ min: 0, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => reachOf(ownerId, index))));
  const plan = fc.tuple(...owners.map(reachesOf)) as fc.Arbitrary<Reach[][]>;
  const time = fc.constantFrom(...CALL_TIMES);

  it('following the offers calls every number at most once, never a suspect one, and comes to an end', () => {
    fc.assert(
      fc.property(
        plan,
        time,
        fc.infiniteStream(fc.constantFrom(...CALL_RESULTS.filter((result) => result !== 'reached'))),
        (numbers, at, results) => {
          const called: Attempt[] = [];
          let owner = 0;
          let next: NextCall | null = null;
          do {
            const result = results.next().value as CallResult;
            const contactId: string | null =
              next?.contactId ?? (called.length === 0 ? numbers[0]?.[0]?.id : null) ?? null;
            if (contactId === null) break;
            owner = owners.indexOf(contactId.split(':')[0] ?? '');
            called.push(attempt(contactId, result));
            next = nextCall({
              result,
              ownerId: owners[owner] ?? '',
              roleId: 'role-chief',
              own: numbers[owner] ?? [],
              candidates: owners.slice(owner + 1).map((ownerId, index) => ({
                ownerId,
                roleId: 'role-chief',
                reaches: numbers[owner + 1 + index] ?? [],
              })),
              exclusions: exclusionsOf(called, NOW),
              time: at,
            });
          } while (next !== null && called.length < 50);
          const ids = called.map(({ contactId }) => contactId);
          const suspects = new Set(
            numbers
              .flat()
              .filter(({ suspect }) => suspect)
              .map(({ id }) => id),
          );
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.slice(1).filter((id) => suspects.has(id))).toEqual([]);
        },
      ),
    );
  });
});
