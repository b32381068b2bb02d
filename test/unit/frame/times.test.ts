// Spans and corrections as people read them.
import { describe, expect, it } from 'vitest';
import { correction, span } from '../../../renderer/i18n/times';

const MINUTE = 60_000;

describe('a span', () => {
  it('is hours and minutes within a day, days and hours beyond', () => {
    expect(span(28 * MINUTE, 'ja')).toBe('0:28');
    expect(span(152 * MINUTE, 'ja')).toBe('2:32');
    expect(span((2 * 24 + 21) * 60 * MINUTE, 'ja')).toBe('2日21時間');
    expect(span((2 * 24 + 21) * 60 * MINUTE, 'en')).toBe('2 d 21 h');
  });

  it('is never negative, whatever the clocks say', () => {
    expect(span(-5 * MINUTE, 'ja')).toBe('0:00');
  });
});

describe('a correction', () => {
  it.each([
    [0, '0:00'],
    [3, '+0:03'],
    [-12, '−0:12'],
    [-80, '−1:20'],
    [3600 + 125, '+1:02:05'],
  ])('of %i seconds reads %s', (seconds, text) => {
    expect(correction(seconds)).toBe(text);
  });
});
