// Moments as people type them: what is left out is today's, what does not exist is not rolled on to another day.
import { describe, expect, it } from 'vitest';
import { readMoment, writtenMoment } from '../../../renderer/records/moment';

const NOW = new Date(2026, 10, 20, 5, 12).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();
const ms = (typed: string) => {
  const read = readMoment(typed, NOW);
  return typeof read === 'string' ? Date.parse(read) : read;
};

describe('a moment', () => {
  it.each([
    ['2026/11/19 23:50', at(2026, 10, 19, 23, 50)],
    ['2026-11-19T23:50', at(2026, 10, 19, 23, 50)],
    ['11/19 5:07', at(2026, 10, 19, 5, 7)],
    ['0512', at(2026, 10, 20, 5, 12)],
    ['５：１２', at(2026, 10, 20, 5, 12)],
  ])('typed as %s is read', (typed, expected) => {
    expect(ms(typed)).toBe(expected);
  });

  it.each(['2026/02/30 05:00', '24:00', '0560', 'あさ', '5'])('typed as %s is no moment', (typed) => {
    expect(readMoment(typed, NOW)).toBeUndefined();
  });

  it('nothing typed is nothing, and what is written is read back as the same moment', () => {
    expect(readMoment('  ', NOW)).toBeNull();
    const instant = readMoment('2026/11/20 05:12', NOW) ?? '';
    expect(writtenMoment(instant)).toBe('2026/11/20 05:12');
    expect(readMoment(writtenMoment(instant), NOW)).toBe(instant);
  });
});
