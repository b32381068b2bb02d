// Which number stands first at which hour, who is called for a role, and how old a confirmation is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_TIMES, callTimeAt } from '../../../shared/domain/contacts/callTime';
import { latestConfirmation, oldestConfirmation } from '../../../shared/domain/contacts/confirmation';
import { byKana } from '../../../shared/domain/contacts/names';
import {
  callOrder,
  firstToTry,
  isUsableAt,
  isVoice,
  type Reach,
} from '../../../shared/domain/contacts/order';
import { byRoleOrder, laterThan, roleChain } from '../../../shared/domain/contacts/roleChain';
import { CONTACT_MEANS } from '../../../shared/model/contact';

const JAPAN = 540;
const timeOf = (instant: string) => callTimeAt(Date.parse(instant), JAPAN);

describe('the time of calling', () => {
  it.each([
    ['2026-11-20T08:29:59+09:00', 'night'],
    ['2026-11-20T08:30:00+09:00', 'day'],
    ['2026-11-20T17:29:59+09:00', 'day'],
    ['2026-11-20T17:30:00+09:00', 'night'],
    ['2026-11-20T03:10:00+09:00', 'night'],
    ['2026-11-21T03:10:00+09:00', 'holiday'],
    ['2026-11-22T12:00:00+09:00', 'holiday'],
    ['2026-11-23T00:00:00+09:00', 'night'],
  ])('at %s is %s', (instant, time) => {
    expect(timeOf(instant)).toBe(time);
  });

  it('is that of the place, however the instant was written', () => {
    expect(timeOf('2026-11-20T23:30:00Z')).toBe('holiday');
    expect(timeOf('2026-11-19T23:30:00Z')).toBe('day');
    expect(callTimeAt(Date.parse('2026-11-19T23:30:00Z'), 0)).toBe('night');
  });
});

const reach = (id: string, values: Partial<Reach> = {}): Reach => ({
  id,
  ownerId: 'p-01',
  order: 1,
  means: 'mobilePhone',
  when: null,
  suspect: null,
  ...values,
});

/** A person as the demo has them: office phone, mobile, office mail, private mail, home. */
const usual = [
  reach('work', { order: 1, means: 'workPhone', when: ['day'] }),
  reach('mobile', { order: 2, means: 'mobilePhone', when: ['day', 'night', 'holiday'] }),
  reach('workMail', { order: 3, means: 'workMail', when: ['day'] }),
  reach('privateMail', { order: 4, means: 'privateMail', when: ['night', 'holiday'] }),
  reach('home', { order: 5, means: 'homePhone', when: ['night', 'holiday'] }),
];
const idsOf = (reaches: readonly Reach[]) => reaches.map(({ id }) => id);

describe('the order of trying', () => {
  it('by day puts the office phone first', () => {
    expect(idsOf(callOrder(usual, 'day'))).toEqual(['work', 'mobile', 'home', 'workMail', 'privateMail']);
  });

  it('by night puts the mobile first, an empty office after it, and mail after every telephone', () => {
    expect(idsOf(callOrder(usual, 'night'))).toEqual(['mobile', 'home', 'work', 'privateMail', 'workMail']);
  });

  it('on a Saturday puts the mobile before the phone of weekdays, and neither after mail', () => {
    const saturday = timeOf('2026-11-21T14:00:00+09:00');
    const weekday = usual.filter(({ id }) => id !== 'home');
    expect(idsOf(callOrder(weekday, saturday))).toEqual(['mobile', 'work', 'privateMail', 'workMail']);
  });

  it('[rule 12] puts a suspect number last, even the only one for the hour', () => {
    const doubted = usual.map((one) => (one.id === 'mobile' ? { ...one, suspect: true } : one));
    expect(idsOf(callOrder(doubted, 'night'))).toEqual(['home', 'work', 'privateMail', 'workMail', 'mobile']);
    expect(firstToTry([reach('only', { suspect: true })], 'night')?.id).toBe('only');
  });

  it('has no first where there is no means', () => {
    expect(firstToTry([], 'day')).toBeNull();
  });

  it('takes a means without times as one for any time', () => {
    expect(
      CALL_TIMES.every((time) => isUsableAt({ when: null }, time) && isUsableAt({ when: [] }, time)),
    ).toBe(true);
  });

  const anyReach = fc.record<Reach>({
    id: fc.uuid(),
    ownerId: fc.constant('p-01'),
    order: fc.option(fc.integer({ min: 0, max: 9 })),
    means: fc.constantFrom(...CONTACT_MEANS),
    when: fc.option(fc.subarray([...CALL_TIMES])),
    suspect: fc.option(fc.boolean()),
  });
  const reaches = fc.uniqueArray(anyReach, { selector: ({ id }) => id, maxLength: 12 });
  const time = fc.constantFrom(...CALL_TIMES);

  it('keeps every means, whatever order they come in', () => {
    fc.assert(
      fc.property(reaches, time, (all, at) => {
        const ordered = callOrder(all, at);
        expect(new Set(ordered)).toEqual(new Set(all));
        expect(callOrder([...all].reverse(), at)).toEqual(ordered);
      }),
    );
  });

  it('never puts a suspect number before a good one, nor mail before a telephone, nor a telephone for another hour before one for now', () => {
    fc.assert(
      fc.property(reaches, time, (all, at) => {
        const ranks = callOrder(all, at).map((one) =>
          [one.suspect ? 1 : 0, isVoice(one) ? 0 : 1, isUsableAt(one, at) ? 0 : 1].join(''),
        );
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });
});

describe('the people of a role', () => {
  const one = (personId: string, order: number) => ({
    id: `a-${personId}-${order}`,
    roleId: 'role-chief',
    personId,
    order,
  });
  const chain = roleChain([one('p-03', 2), one('p-01', 0), one('p-02', 1), one('p-01', 3)]);
  const people = (list: readonly { personId: string }[]) => list.map(({ personId }) => personId);

  it('[rule 8] are called in order, each once', () => {
    expect(people(chain)).toEqual(['p-01', 'p-02', 'p-03']);
  });

  it('are those after the one not reached; all of them, when somebody else was called', () => {
    expect(people(laterThan(chain, 'p-01'))).toEqual(['p-02', 'p-03']);
    expect(people(laterThan(chain, 'p-03'))).toEqual([]);
    expect(people(laterThan(chain, 'p-99'))).toEqual(['p-01', 'p-02', 'p-03']);
  });

  it('stand with the roles of the response first', () => {
    const role = (id: string, kind: 'incident' | 'planning' | null, order: number | null) => ({
      id,
      kind,
      order,
    });
    const roles = [
      role('a', 'planning', 0),
      role('b', 'incident', 1),
      role('c', null, null),
      role('d', 'incident', 0),
    ];
    expect(roles.sort(byRoleOrder).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('the age of confirmations', () => {
  const at = (...dates: (string | null)[]) => dates.map((confirmedAt) => ({ confirmedAt }));

  it('is that of the oldest, a day or an instant', () => {
    expect(oldestConfirmation(at('2026-09-14', '2025-08-01T09:00:00+09:00', '2026-01-05'))).toBe(
      '2025-08-01T09:00:00+09:00',
    );
  });

  it('is unknown where one was never confirmed, or there is none', () => {
    expect(oldestConfirmation(at('2026-09-14', null))).toBeNull();
    expect(oldestConfirmation([])).toBeNull();
    expect(latestConfirmation(at(null))).toBeNull();
  });

  it('has a latest among those that were made', () => {
    expect(latestConfirmation(at('2026-09-14', null, '2026-10-01'))).toBe('2026-10-01');
  });
});

describe('the order of people', () => {
  it('is by how the name is read, by the name itself where nobody said', () => {
    const people = [
      { id: '1', name: '例示 次郎', kana: 'れいじ じろう' },
      { id: '2', name: '架空 太郎', kana: 'かくう たろう' },
      { id: '3', name: 'おうむ', kana: null },
      { id: '4', name: '外字', kana: 'ガイジ' },
      { id: '5', name: '架空 花', kana: 'かくう はな' },
    ];
    expect(people.sort(byKana).map(({ id }) => id)).toEqual(['3', '4', '2', '5', '1']);
  });
});
