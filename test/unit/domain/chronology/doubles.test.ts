// Lines that may tell of one thing: one call on two laptops, one sentence twice; and those that do not.
import { describe, expect, it } from 'vitest';
import { type Comparable, comparableText, mayBeOne } from '../../../../shared/domain/chronology/doubles';

const MINUTE_MS = 60_000;

function line(text: string, more: Partial<Comparable> = {}): Comparable {
  return {
    id: text,
    deviceId: 'B',
    occurredMs: 0,
    from: '電力会社',
    medium: 'phone',
    ...more,
    text: comparableText(text),
  };
}

const call = line('復電の見込みは?不明 次の連絡 05:30');

describe('a likely double', () => {
  it('is one caller heard on two laptops within five minutes', () => {
    const heard = { deviceId: 'A', occurredMs: -MINUTE_MS };
    expect(mayBeOne(call, line('電力会社から入電。答えられないとのこと', heard))).toBe(true);
    expect(mayBeOne(call, line('見込みは明朝', { ...heard, occurredMs: 6 * MINUTE_MS }))).toBe(false);
    expect(mayBeOne(call, line('見込みは明朝', { ...heard, from: '通信会社' }))).toBe(false);
    expect(mayBeOne(call, line('見込みは明朝', { ...heard, medium: 'mail' }))).toBe(false);
  });

  it('is the same sentence within ten minutes, also as a part of a longer one, on one laptop or two', () => {
    const seen = line('本庁舎の発電機は運転中');
    const again = line('本庁舎の発電機は、運転中。燃料は半分', { occurredMs: 9 * MINUTE_MS, from: '' });
    expect(mayBeOne(seen, again)).toBe(true);
    expect(mayBeOne(seen, { ...again, occurredMs: 11 * MINUTE_MS })).toBe(false);
  });

  it('is not the same sentence about another number, nor a short word', () => {
    expect(mayBeOne(line('発電機の燃料は残り1'), line('発電機の燃料は残り12'))).toBe(false);
    expect(mayBeOne(line('1号発電機は停止'), line('21号発電機は停止'))).toBe(false);
    expect(mayBeOne(line('復旧した', { from: '' }), line('窓口も復旧した', { from: '' }))).toBe(false);
  });

  it('one caller may tell one laptop two things in a row', () => {
    expect(mayBeOne(call, line('避難所の電源車は08:00に出る'))).toBe(false);
  });
});
