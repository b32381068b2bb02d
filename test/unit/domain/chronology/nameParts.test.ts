// Names in one field: which one is typed, how several are parted, and what somebody signs with.
import { describe, expect, it } from 'vitest';
import { initialsOf, namePartAt, namesIn } from '../../../../shared/domain/chronology/nameParts';

describe('names in one field', () => {
  it('the one at the cursor is told apart by arrows and commas', () => {
    expect(namePartAt('電力会社 → かり', 9)).toEqual({ text: 'かり', from: 7, to: 9 });
    expect(namePartAt('電力会社 → かり', 2)).toEqual({ text: '電力会社', from: 0, to: 4 });
    expect(namePartAt('a, b', 4)).toEqual({ text: 'b', from: 3, to: 4 });
    expect(namePartAt('', 0)).toEqual({ text: '', from: 0, to: 0 });
  });

  it('several are parted by commas of either language, each once', () => {
    expect(namesIn('網復旧担当、北分室, 網復旧担当')).toEqual(['網復旧担当', '北分室']);
  });

  it('a Japanese name signs with the family name, a Latin one with its first letters', () => {
    expect(initialsOf('仮川 七海')).toBe('仮川');
    expect(initialsOf('Nanami Karikawa')).toBe('NK');
    expect(initialsOf('')).toBe('');
  });
});
