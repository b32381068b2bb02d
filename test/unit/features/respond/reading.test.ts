// What is typed into the lines of a response: read as people type it, unknown kept apart from nothing, nonsense named.
import { describe, expect, it } from 'vitest';
import {
  readDay,
  readMinutes,
  readName,
  readNumber,
  readTime,
} from '../../../../renderer/records/response/reading';

const now = new Date(2026, 10, 20, 5, 24).getTime();
const local = (month: number, day: number, hour: number, minute: number) =>
  new Date(2026, month - 1, day, hour, minute).getTime();
const ms = (read: ReturnType<typeof readTime>) =>
  read !== 'wrong' && typeof read.value === 'string' ? Date.parse(read.value) : read;
const unknown = { value: { unknown: 'unknown' } };

describe('times', () => {
  it('a time of day is the last one that was, or the next one to come', () => {
    expect(ms(readTime('0512', now, 'past'))).toBe(local(11, 20, 5, 12));
    expect(ms(readTime('２３：５０', now, 'past'))).toBe(local(11, 19, 23, 50));
    expect(ms(readTime('0512', now, 'coming'))).toBe(local(11, 21, 5, 12));
  });

  it('with its day it is that day, of the year that is nearest', () => {
    expect(ms(readTime('11/18 2350', now, 'past'))).toBe(local(11, 18, 23, 50));
    const newYear = readTime('1/2 0900', now, 'coming');
    expect(ms(newYear)).toBe(new Date(2027, 0, 2, 9, 0).getTime());
  });

  it('[1] ? is unknown, nothing is nothing, the rest cannot be read', () => {
    expect(readTime('？', now, 'past')).toEqual(unknown);
    expect(readTime(' ', now, 'past')).toEqual({ value: undefined });
    expect(readTime('2460', now, 'past')).toBe('wrong');
    expect(readTime('2/30 0900', now, 'past')).toBe('wrong');
  });
});

describe('amounts, days and names', () => {
  it('minutes are typed as minutes, as hours and minutes, or as hours', () => {
    expect(readMinutes('90')).toEqual({ value: 90 });
    expect(readMinutes('1:30')).toEqual({ value: 90 });
    expect(readMinutes('1.5h')).toEqual({ value: 90 });
    expect(readMinutes('４５分')).toEqual({ value: 45 });
    expect(readMinutes('不明')).toEqual(unknown);
    expect(readMinutes('soon')).toBe('wrong');
  });

  it('numbers take commas and full width, never a sign', () => {
    expect(readNumber('１，２００')).toEqual({ value: 1200 });
    expect(readNumber('-3')).toBe('wrong');
  });

  it('a day is month and day, or a whole date; a day that is none cannot be read', () => {
    expect(readDay('11/24', now)).toEqual({ value: '2026-11-24' });
    expect(readDay('1124', now)).toEqual({ value: '2026-11-24' });
    expect(readDay('1/5', now)).toEqual({ value: '2027-01-05' });
    expect(readDay('2026-11-31', now)).toBe('wrong');
    expect(readDay('?', now)).toEqual(unknown);
  });

  it('a name is a name, unknown, or not said', () => {
    expect(readName(' 架橋 九里 ')).toBe('架橋 九里');
    expect(readName('?')).toEqual({ unknown: 'unknown' });
    expect(readName('')).toBeUndefined();
  });
});
