// Digits, times and answers as they are typed and shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerForKey } from '../../../renderer/ui/answers';
import { halfWidth, readClockTime } from '../../../renderer/ui/clockTime';
import { splitDigits } from '../../../renderer/ui/digits';

describe('digits of one width', () => {
  it('sets every 1 apart, because only the 1 is narrower', () => {
    expect(splitDigits('05:11')).toEqual([
      { text: '05:', narrow: false },
      { text: '1', narrow: true },
      { text: '1', narrow: true },
    ]);
  });

  it('loses and adds no character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const runs = splitDigits(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.narrow === (run.text === '1'))).toBe(true);
      }),
    );
  });
});

describe('a time of day typed in a hurry', () => {
  it('reads four digits, three digits, colons and full-width digits', () => {
    expect(['0512', '512', '5:12', '05:12', '０５１２', '5：12', ' 0512 '].map(readClockTime)).toEqual(
      Array(7).fill('05:12'),
    );
    expect(readClockTime('2359')).toBe('23:59');
  });

  it('leaves what is no time of day alone', () => {
    expect(['2400', '0560', '12', '12345', '', '未定', '5.12'].map(readClockTime)).toEqual(
      Array(7).fill(null),
    );
  });

  it('reads back every minute of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        return readClockTime(time) === time && readClockTime(time.replace(':', '')) === time;
      }),
    );
  });

  it('makes digits half-width and leaves other characters', () => {
    expect(halfWidth('１２：３０ 頃')).toBe('12:30 頃');
  });
});

describe('answers by key', () => {
  const answers = [
    { value: 'yes', word: '当たる', key: '1' },
    { value: 'unknown', word: '不明', key: '0' },
    { value: 'call', word: '電話', key: 'C' },
  ];

  it('chooses by digit, by full-width digit and by letter of either case', () => {
    expect(['1', '１', '0', '０', 'c', 'C'].map((key) => answerForKey(answers, key)?.value)).toEqual([
      'yes',
      'yes',
      'unknown',
      'unknown',
      'call',
      'call',
    ]);
  });

  it('chooses nothing for a key without an answer', () => {
    expect(answerForKey(answers, '5')).toBeNull();
    expect(answerForKey(answers, 'Enter')).toBeNull();
  });
});
