// Which other time of calling the palette shows beside the present one.
import { describe, expect, it } from 'vitest';
import { otherTime } from '../../../renderer/features/frame/palette/otherTime';

const JST = 540;
const other = (local: string) => {
  const { ms, time } = otherTime(Date.parse(`${local}+09:00`), JST);
  return `${time} ${new Date(ms + JST * 60_000).toISOString().slice(0, 16)}`;
};

describe('the other time of calling', () => {
  it('is tonight during office hours', () => {
    expect(other('2026-11-20T10:00')).toBe('night 2026-11-20T23:00');
  });

  it('is the next office hours at night, and after the weekend on a day off', () => {
    expect(other('2026-11-18T22:00')).toBe('day 2026-11-19T11:00');
    expect(other('2026-11-20T22:00')).toBe('day 2026-11-23T11:00');
    expect(other('2026-11-21T03:10')).toBe('day 2026-11-23T11:00');
  });
});
