// The small rules of the contacts screens: finding rows as one types, empty seats and moves in a role, and what a code holds.
import { describe, expect, it } from 'vitest';
import { dialText, ownerVcard } from '../../../../renderer/features/contacts/code';
import {
  type DirectoryPerson,
  matchPeople,
  type RoleRow,
} from '../../../../renderer/features/contacts/matches';
import { emptySeats, moved, nextOrder } from '../../../../renderer/features/contacts/seats';
import { contactToCall } from '../../../../renderer/features/contacts/toCall';
import { utf8Bytes } from '../../../../shared/domain/vcard';

const person = (values: Partial<DirectoryPerson['person']>): DirectoryPerson =>
  ({
    person: { id: 'p', name: '例示 花子', nameEn: 'REIJI Hanako', kana: 'れいじ はなこ', ...values },
    unitName: '総務課',
    roles: [{ roleName: '網復旧', roleNameEn: 'Network recovery' }],
    first: { value: '090-0000-1016' },
  }) as unknown as DirectoryPerson;

describe('a row is found', () => {
  const found = (sought: string) => matchPeople([person({})], sought).length === 1;

  it.each(['例示', 'レイジ', 'れいじは', '花子', 'reiji', '網復', '総務', '0900000', '090-0000-1016', ''])(
    'by %s',
    (sought) => {
      expect(found(sought)).toBe(true);
    },
  );

  it('by all of several words', () => {
    expect(found('総務 れい')).toBe(true);
    expect(found('総務 やまだ')).toBe(false);
  });
});

const row = (role: Partial<RoleRow['role']>, orders: readonly number[]): RoleRow =>
  ({
    role: { id: 'r', needsDeputy: true, minDeputies: 2, external: null, ...role },
    holders: orders.map((order) => ({ assignment: { id: `a${order}`, order } })),
  }) as unknown as RoleRow;

describe('the seats of a role', () => {
  it('[rule 8] are empty where holder or asked-for deputies are missing', () => {
    expect(emptySeats(row({}, [0, 1, 2]))).toEqual([]);
    expect(emptySeats(row({}, [0, 1]))).toEqual([2]);
    expect(emptySeats(row({}, [1]))).toEqual([0, 2]);
    expect(emptySeats(row({ minDeputies: null }, [0]))).toEqual([1]);
    expect(emptySeats(row({ needsDeputy: false, minDeputies: null }, []))).toEqual([0]);
  });

  it('are not asked of a role held from outside', () => {
    expect(emptySeats(row({ external: true, needsDeputy: false, minDeputies: 0 }, []))).toEqual([]);
  });

  const chain = [
    { id: 'a', order: 0 },
    { id: 'b', order: 1 },
    { id: 'c', order: 2 },
  ];

  it('change places by the two that move', () => {
    expect(moved(chain, 'b', 'up')).toEqual([
      { id: 'b', order: 0 },
      { id: 'a', order: 1 },
    ]);
    expect(moved(chain, 'c', 'down')).toEqual([]);
    expect(moved(chain, 'a', 'up')).toEqual([]);
  });

  it('let the first deputy take the holder’s empty seat, the others moving up', () => {
    const vacant = [
      { id: 'b', order: 1 },
      { id: 'c', order: 2 },
    ];
    expect(moved(vacant, 'b', 'up')).toEqual([
      { id: 'b', order: 0 },
      { id: 'c', order: 1 },
    ]);
  });

  it('take a new member where one is missing first', () => {
    expect(nextOrder([])).toBe(0);
    expect(nextOrder([{ id: 'b', order: 1 }])).toBe(0);
    expect(nextOrder(chain)).toBe(3);
  });
});

describe('a call', () => {
  const contacts = [
    { id: 'mail', means: 'workMail' as const, value: 'p16@example.jp' },
    { id: 'mobile', means: 'mobilePhone' as const, value: '090-0000-1016' },
    { id: 'work', means: 'workPhone' as const, value: '03-0000-1016' },
  ];

  it('goes to the number that was asked for, however it was written, else to the first voice', () => {
    expect(contactToCall(contacts, '０３００００１０１６')?.id).toBe('work');
    expect(contactToCall(contacts, null)?.id).toBe('mobile');
    expect(contactToCall(contacts, '090-9999-9999')?.id).toBe('mobile');
    expect(contactToCall(contacts.slice(0, 1), 'p16@example.jp')).toBeNull();
  });
});

describe('the code on a card', () => {
  const owner = { name: '例示 花子', kana: 'れいじ はなこ', organisation: '総務課', title: '課長' };
  const contacts = [
    { means: 'mobilePhone' as const, value: '090-0000-1016', suspect: null },
    { means: 'workPhone' as const, value: '03-0000-1016', suspect: true },
    { means: 'workMail' as const, value: 'p16@example.jp', suspect: null },
  ];

  it('holds name, reading and every trusted number', () => {
    const text = ownerVcard(owner, contacts);
    expect(text).toContain('N:例示;花子;;;');
    expect(text).toContain('X-PHONETIC-LAST-NAME:れいじ');
    expect(text).toContain('TEL;TYPE=CELL:090-0000-1016');
    expect(text).toContain('EMAIL;TYPE=INTERNET,WORK:p16@example.jp');
  });

  it('[rule 12] never holds a number under suspicion', () => {
    expect(ownerVcard(owner, contacts)).not.toContain('03-0000-1016');
    expect(dialText(contacts.slice(1))).toBeNull();
  });

  it('stays small enough to be read from a screen, the numbers last to go', () => {
    const long = { ...owner, organisation: '部'.repeat(120), title: '長'.repeat(60) };
    const text = ownerVcard(long, contacts);
    expect(utf8Bytes(text)).toBeLessThanOrEqual(400);
    expect(text).toContain('090-0000-1016');
  });

  it('dials the first number without the signs between digits', () => {
    expect(dialText(contacts)).toBe('tel:09000001016');
  });
});
