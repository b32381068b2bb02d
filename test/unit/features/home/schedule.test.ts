// The days the home screen tells: late ones first, a month ahead, never a long list.
import { describe, expect, it } from 'vitest';
import { comingDays } from '../../../../renderer/features/home/schedule';

const planned = (id: string, on: string) => ({ id, on, title: id, ownerId: null, path: '/' });

describe('the coming days', () => {
  it('begin with what is late and end a month ahead, across a year', () => {
    const all = [
      planned('beyond', '2027-01-22'),
      planned('new year', '2027-01-20'),
      planned('late', '2026-10-30'),
      planned('today', '2026-12-21'),
    ];
    expect(comingDays(all, '2026-12-21').map(({ id }) => id)).toEqual(['late', 'today', 'new year']);
  });

  it('are six at most, the earliest of them', () => {
    const many = Array.from({ length: 9 }, (_, at) => planned(`n${at}`, `2026-12-0${9 - at}`));
    expect(comingDays(many, '2026-12-01').map(({ on }) => on.slice(-2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
    ]);
  });
});
