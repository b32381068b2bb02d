// The board's own rules: its rows, where a call falls to, a typed arrival, and the columns of the weeks ahead.
import { describe, expect, it } from 'vitest';
import { readArrival } from '../../../../renderer/features/muster/board/arrivalText';
import { boardRows, fallsTo, firstKey, rowKey } from '../../../../renderer/features/muster/board/rows';
import { horizonDays, inColumns } from '../../../../renderer/features/muster/staff/columns';
import type { Board } from '../../../../renderer/features/muster/view';

const person = (id: string) => ({ person: { id } }) as Board['people'][number];
const role = (roleId: string, ids: string[], callNext: string | null, holders: string[] = []) =>
  ({
    roleId,
    callNext,
    planned: ids.map((personId, order) => ({ personId, order })),
    holders: holders.map((holder) => ({ holder })),
  }) as unknown as Board['roles'][number];

const board = {
  people: ['p1', 'p2', 'p3', 'p4'].map(person),
  roles: [role('chief', ['p1', 'p2'], null, ['p2']), role('lead', ['p2', 'p3'], 'p3')],
};

describe('the rows of the board', () => {
  const rows = boardRows(board);

  it('[8] stand by role in the order of calling; those without a role come last, once', () => {
    expect(rows.map(({ key }) => key)).toEqual(['chief p1', 'chief p2', 'lead p2', 'lead p3', '- p4']);
    expect(rows.filter(({ isHolding }) => isHolding).map(({ key }) => key)).toEqual(['chief p2']);
  });

  it('open at the first call to make', () => {
    expect(firstKey(rows)).toBe('lead p3');
    expect(firstKey([])).toBeNull();
  });

  it('[12] let a call in vain fall to the deputy, else to the next role nobody holds', () => {
    const from = rows[0];
    if (from === undefined) throw new Error('no row');
    expect(fallsTo(rows, from, 'p2')).toBe(rowKey('chief', 'p2'));
    expect(fallsTo(rows, from, null)).toBe('lead p3');
    const last = rows[3];
    expect(last && fallsTo(rows, last, null)).toBeNull();
  });
});

describe('a typed arrival', () => {
  const now = Date.parse('2026-11-20T05:00:00Z');

  it('is the next time of that name, 不明 as a value, or nothing', () => {
    const at = readArrival('0630', now);
    const ahead = Date.parse(String(at)) - now;
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThanOrEqual(24 * 3_600_000);
    expect(readArrival('６：３０', now)).toBe(at);
    expect(readArrival('不明', now)).toEqual({ unknown: 'unknown' });
    expect(readArrival('？', now)).toEqual({ unknown: 'unknown' });
    expect(readArrival('  ', now)).toBeNull();
    expect(readArrival('すぐ', now)).toBe('wrong');
  });
});

describe('the weeks ahead', () => {
  it('stand by the day over two weeks, by the week over twelve', () => {
    const days = Array.from({ length: horizonDays('12w') }, (_, at) => at);
    expect(inColumns(days.slice(0, 14), '2w')).toHaveLength(14);
    expect(inColumns(days, '12w').map(([first]) => first)).toEqual([
      0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77,
    ]);
  });
});
