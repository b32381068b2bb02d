// Which number of a round comes next.
import { describe, expect, it } from 'vitest';
import { nextOpen, numberRows, type RowOwner } from '../../../../renderer/features/contacts/confirm/rows';

const owner = (
  id: string,
  contacts: readonly [id: string, confirmedAt: string | null, suspect?: boolean][],
) =>
  ({
    owner: { id, name: id, nameEn: null },
    contacts: contacts.map(([contact, confirmedAt, suspect = false]) => ({
      id: contact,
      confirmedAt,
      suspect,
    })),
  }) as unknown as RowOwner;

const rows = numberRows([
  owner('p', [
    ['a', null],
    ['b', '2026-11-20'],
    ['c', '2026-01-01'],
  ]),
  owner('q', [
    ['d', null, true],
    ['e', null],
  ]),
]);

describe('[rule 12] the next number', () => {
  const next = (after: string | null, handled: string[] = []) =>
    nextOpen(rows, after, '2026-11-20', new Set(handled));

  it('is the first one left below; what is confirmed or suspect is passed over', () => {
    expect(next(null)).toBe('a');
    expect(next('a')).toBe('c');
    expect(next('c')).toBe('e');
  });

  it('comes from the top again after the last, and is none when none is left', () => {
    expect(next('e', ['e'])).toBe('a');
    expect(next('e', ['a', 'c', 'e'])).toBeNull();
  });
});
