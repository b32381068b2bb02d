// Where a row stands by what was said of it: order of arrival, ignorance, clocks, and what counts after being corrected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, inForce } from '../../../../shared/domain/board/inForce';
import { clockFace, rtoClock } from '../../../../shared/domain/board/rtoClock';
import { type Status, standingOf } from '../../../../shared/domain/board/standing';
import { BOARD_STATES } from '../../../../shared/model/board';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T = (clock: string) => Date.parse(`2026-11-20T${clock}:00+09:00`);
const detection = { noticedMs: T('02:52'), startedMs: T('03:00') };

function word(id: string, at: string, state: Status['state'], more: Partial<Status> = {}): Status {
  const plain = { sinceMs: null, isSinceUnknown: false, level: null, supersedes: null, after: [] };
  return { id, atMs: T(at), state, ...plain, ...more };
}

describe('the state of a row', () => {
  it('[1] is unknown while nobody said anything, and its clock runs from the detection all the same', () => {
    const standing = standingOf([], detection);
    expect(standing).toMatchObject({ state: 'unknown', isUp: false, confirmedMs: null, sinceMs: null });
    expect(standing.outages).toEqual([{ startMs: T('02:52'), from: 'detection', endMs: null }]);
  });

  it('counts from the stoppage where it was told, else from the detection, else from the start', () => {
    const told = standingOf([word('a', '03:10', 'stopped', { sinceMs: T('02:40') })], detection);
    expect(told.outages).toEqual([{ startMs: T('02:40'), from: 'stoppage', endMs: null }]);
    const untold = standingOf([word('a', '03:10', 'stopped')], detection);
    expect(untold.outages[0]).toMatchObject({ startMs: T('02:52'), from: 'detection' });
    const unknown = standingOf([word('a', '03:10', 'stopped')], { noticedMs: null, startedMs: T('03:00') });
    expect(unknown.outages[0]).toMatchObject({ startMs: T('03:00'), from: 'start' });
  });

  it('a stoppage told later moves the clock back to it; the beginning of the restoring does not', () => {
    const lines = [
      word('a', '03:10', 'restoring', { sinceMs: T('03:05') }),
      word('b', '03:20', 'stopped', { sinceMs: T('02:45'), after: ['a'] }),
    ];
    expect(standingOf(lines.slice(0, 1), detection).outages[0]).toMatchObject({ from: 'detection' });
    expect(standingOf(lines, detection).outages[0]).toMatchObject({ startMs: T('02:45'), from: 'stoppage' });
  });

  it('restored is an event: the clock ends with it, and a second stop has a clock of its own', () => {
    const lines = [
      word('a', '03:10', 'stopped', { sinceMs: T('02:52') }),
      word('b', '04:30', 'working', { sinceMs: T('04:12'), after: ['a'] }),
      word('c', '05:00', 'stopped', { after: ['b'] }),
    ];
    expect(standingOf(lines, detection).outages).toEqual([
      { startMs: T('02:52'), from: 'stoppage', endMs: T('04:12') },
      { startMs: T('05:00'), from: 'report', endMs: null },
    ]);
  });

  it('degraded does not stop the clock unless its level is reached; working by other means does', () => {
    const degraded = word('a', '03:10', 'degraded', { sinceMs: T('02:52') });
    expect(standingOf([degraded], detection).isUp).toBe(false);
    expect(standingOf([{ ...degraded, level: 'met' }], detection).isUp).toBe(true);
    expect(standingOf([word('a', '03:10', 'otherMeans')], detection).isUp).toBe(true);
    expect(standingOf([word('a', '03:10', 'otherMeans', { level: 'notMet' })], detection).isUp).toBe(false);
  });

  it('keeps since when through confirmations of the same state', () => {
    const lines = [
      word('a', '03:10', 'stopped', { sinceMs: T('02:52') }),
      word('b', '03:40', 'stopped', { after: ['a'] }),
    ];
    expect(standingOf(lines, detection)).toMatchObject({ sinceMs: T('02:52'), confirmedMs: T('03:40') });
  });

  it('[S7] two laptops that did not know each other both stand, the later one first in line', () => {
    const words = [word('a', '03:10', 'working'), word('b', '03:20', 'stopped')];
    const standing = standingOf(words, detection);
    expect(standing).toMatchObject({ state: 'stopped', disputed: true });
    expect(standing.words.map(({ id }) => id)).toEqual(['a', 'b']);
    const settled = standingOf([...words, word('c', '03:30', 'stopped', { after: ['a', 'b'] })], detection);
    expect(settled).toMatchObject({ state: 'stopped', disputed: false });
  });

  it('[9] what was written on paper at four does not turn back what was told at five', () => {
    const lines = [word('now', '05:00', 'working'), word('paper', '04:00', 'stopped', { after: ['now'] })];
    expect(standingOf(lines, detection)).toMatchObject({ state: 'working', disputed: false });
  });

  it('[2] what was declared wrong counts no longer', () => {
    const lines = [
      word('a', '03:10', 'stopped', { sinceMs: T('02:52') }),
      word('b', '03:20', 'working', { after: ['a'] }),
      word('c', '03:21', 'stopped', { after: ['b'], supersedes: 'b' }),
    ];
    expect(standingOf(lines, detection).outages).toEqual([
      { startMs: T('02:52'), from: 'stoppage', endMs: null },
    ]);
  });
});

describe('the RTO clock', () => {
  const outage = { startMs: T('02:52'), from: 'detection' as const, endMs: null };

  it('runs, falls, and says how late it was restored', () => {
    const clock = rtoClock(outage, 2.5);
    expect(clock.deadlineMs).toBe(T('05:22'));
    expect(clockFace(clock, T('05:00'))).toMatchObject({ is: 'running', remainingMs: 22 * MINUTE });
    expect(clockFace(clock, T('05:24'))).toMatchObject({ is: 'overdue', remainingMs: -2 * MINUTE });
    const late = rtoClock({ ...outage, endMs: T('05:40') }, 2.5);
    expect(clockFace(late, T('09:00'))).toMatchObject({ is: 'late', remainingMs: -18 * MINUTE });
    expect(clockFace(rtoClock(outage, null), T('05:24'))).toMatchObject({ is: 'noRto', remainingMs: null });
  });

  it('elapsed and remaining always make up the RTO', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: -500, max: 5000 }),
        fc.option(fc.integer({ min: 0, max: 5000 })),
        (tenths, minutes, ended) => {
          const endMs = ended === null ? null : outage.startMs + ended * MINUTE;
          const face = clockFace(
            rtoClock({ ...outage, endMs }, tenths / 10),
            outage.startMs + minutes * MINUTE,
          );
          expect(face.elapsedMs + (face.remainingMs ?? 0)).toBeCloseTo((tenths / 10) * HOUR, 3);
        },
      ),
    );
  });
});

/** Any evidence: each piece may know earlier written ones, be told at any time, correct another. */
const anyEvidence = fc
  .array(
    fc.record({
      state: fc.constantFrom(...BOARD_STATES),
      minutes: fc.integer({ min: 0, max: 30 }),
      since: fc.option(fc.integer({ min: -30, max: 30 })),
      knows: fc.array(fc.nat(11), { maxLength: 3 }),
      wrong: fc.option(fc.nat(11), { freq: 6 }),
      level: fc.constantFrom('met' as const, 'notMet' as const, null, null),
    }),
    { maxLength: 12 },
  )
  .map((lines) =>
    lines.map(
      ({ state, minutes, since, knows, wrong, level }, place): Status => ({
        id: `e${place}`,
        state,
        level,
        atMs: T('03:00') + minutes * MINUTE,
        sinceMs: since === null ? null : T('03:00') + since * MINUTE,
        isSinceUnknown: false,
        after: knows.filter((one) => one < place).map((one) => `e${one}`),
        supersedes: wrong !== null && wrong < place ? `e${wrong}` : null,
      }),
    ),
  );

describe('evidence', () => {
  it('says the same in whatever order it arrives', () => {
    fc.assert(
      fc.property(
        anyEvidence.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          expect(standingOf(shuffled, detection)).toEqual(standingOf(lines, detection));
          expect(inForce(shuffled)).toEqual(inForce(lines));
        },
      ),
    );
  });

  it('always has the last line in force, and times of being down that do not overlap', () => {
    fc.assert(
      fc.property(anyEvidence, (lines) => {
        const last = counted(lines).at(-1);
        if (last !== undefined) expect(inForce(lines)).toContain(last);
        const { outages, isUp } = standingOf(lines, detection);
        expect(outages.filter(({ endMs }) => endMs === null)).toHaveLength(isUp ? 0 : 1);
        for (const { startMs, endMs } of outages) expect(endMs ?? startMs).toBeGreaterThanOrEqual(startMs);
      }),
    );
  });
});
