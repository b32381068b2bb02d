// Filling a line of the card template: labels, absent values, separators.
import { describe, expect, it } from 'vitest';
import { type Filling, fillLine, plain } from '../../../../shared/domain/cards/template';

const fill =
  (values: Record<string, string>) =>
  (id: string): Filling =>
    values[id] === undefined ? null : { text: values[id], kind: 'text' };
const filled = (text: string, values: Record<string, string>) => {
  const segments = fillLine(text, fill(values));
  return segments === null ? null : plain(segments);
};

describe('a line of the template', () => {
  it('keeps its words around the values', () => {
    expect(filled('4 {{a}} へ知らせる。{{b}}分応答なしで次の人へ', { a: '図解 八雲', b: '5' })).toBe(
      '4 図解 八雲 へ知らせる。5分応答なしで次の人へ',
    );
  });

  it.each([
    ['代行 1 {{a}} 2 {{b}}', { a: '甲' }, '代行 1 甲'],
    ['代行 1 {{a}} 2 {{b}}', { b: '乙' }, '代行 2 乙'],
    ['1 {{a}} 2 {{b}} 3 {{c}}', { a: '甲', c: '丙' }, '1 甲 3 丙'],
    ['委託先緊急 {{a}} {{b}}', { b: '03-0000-0000' }, '03-0000-0000'],
    ['自動：{{a}}／呼出し：{{b}}', { a: '甲' }, '自動：甲'],
    ['自動：{{a}}／呼出し：{{b}}', { b: '乙' }, '呼出し：乙'],
  ])('leaves nothing dangling where a value is absent: %s', (text, values, expected) => {
    expect(filled(text, values as Record<string, string>)).toBe(expected);
  });

  it('is left out when all its values are absent', () => {
    expect(filled('家族との連絡 {{a}}', {})).toBeNull();
  });

  it('stays when it asks for nothing', () => {
    expect(filled('3 事実と時刻を書く', {})).toBe('3 事実と時刻を書く');
  });

  it('makes what names a value strong, and neither the value nor a separator', () => {
    const segments = fillLine('自動：{{a}}／呼出し：{{b}}', fill({ a: '甲', b: '乙' }));
    expect(segments).toEqual([
      { text: '自動：', kind: 'strong' },
      { text: '甲／', kind: 'text' },
      { text: '呼出し：', kind: 'strong' },
      { text: '乙', kind: 'text' },
    ]);
  });

  it('takes values as they are, even those that look like places to fill or like markup', () => {
    expect(filled('第一 {{a}}', { a: '{{b}} <b>&' })).toBe('第一 {{b}} <b>&');
  });
});
