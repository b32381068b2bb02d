// Reading a watch and turning it into the correction of a laptop's clock.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetFromWatch, readWatch, suspicionOf } from '../../../shared/domain/clockCheck';

const JST = 540;
const at = (time: string) => Date.parse(`2026-11-21T${time}+09:00`);

describe('the time of a watch', () => {
  it.each([
    ['05:12:03', 18_723],
    ['051203', 18_723],
    ['5:12', 18_720],
    ['0512', 18_720],
    ['０５：１２', 18_720],
    ['23:59:59', 86_399],
  ])('reads %s', (text, seconds) => {
    expect(readWatch(text)).toBe(seconds);
  });

  it.each(['', '24:00', '12:60', '12:00:60', 'five', '5:1'])('refuses "%s"', (text) => {
    expect(readWatch(text)).toBeNull();
  });
});

describe('the correction', () => {
  it('is what the watch says minus what the laptop says', () => {
    expect(offsetFromWatch(18_723, at('05:12:00'), JST)).toBe(3);
    expect(offsetFromWatch(18_720, at('05:13:20'), JST)).toBe(-80);
  });

  it('goes the shorter way round midnight', () => {
    expect(offsetFromWatch(5, at('23:59:55'), JST)).toBe(10);
    expect(offsetFromWatch(86_395, at('00:00:05'), JST)).toBe(-10);
  });

  it('brings any clock to the time of the watch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -720, max: 840 }),
        (watch, ms, zone) => {
          const offset = offsetFromWatch(watch, ms, zone);
          const shown = Math.floor(ms / 1000) + zone * 60 + offset;
          expect(((shown % 86_400) + 86_400) % 86_400).toBe(watch);
          expect(Math.abs(offset)).toBeLessThanOrEqual(43_200);
        },
      ),
    );
  });
});

describe('[rule 3] what to suspect behind a correction', () => {
  it.each([
    [0, null],
    [600, null],
    [-600, null],
    [601, { kind: 'large' }],
    [-1800, { kind: 'large' }],
    [32_400, { kind: 'zone', hours: 9 }],
    [-32_403, { kind: 'zone', hours: 9 }],
    [3_400, { kind: 'zone', hours: 1 }],
    [28_799 - 300, { kind: 'large' }],
    [5_400, { kind: 'large' }],
  ])('of %i seconds is %o', (seconds, suspicion) => {
    expect(suspicionOf(seconds)).toEqual(suspicion);
  });
});
