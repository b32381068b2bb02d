// The laws of news: the order of arrival never matters, what its author knew is replaced, what he did not know stays visible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standing, type Told } from '../../../../shared/domain/muster/evidence';
import { availabilityOf, personState, type ReportTold } from '../../../../shared/domain/muster/people';

const told = (id: string, atMs: number, after: string[] = [], supersedes: string | null = null): Told => ({
  id,
  atMs,
  after,
  supersedes,
});
const idsOf = (all: readonly Told[]) => standing(all).map(({ id }) => id);

/** Evidence as laptops make it: each piece knows some of what was written before it, and may correct one of it. */
const anyEvidence = fc
  .array(
    fc.record({
      atMs: fc.integer({ min: 0, max: 20 }),
      knows: fc.array(fc.nat(30), { maxLength: 4 }),
      corrects: fc.option(fc.nat(30), { freq: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((made) =>
    made.map(({ atMs, knows, corrects }, at): Told => {
      const before = (n: number) => `t${n % at}`;
      const after = at === 0 ? [] : [...new Set(knows.map(before))];
      return told(`t${at}`, atMs, after, at === 0 || corrects === null ? null : before(corrects));
    }),
  );

describe('news that stands', () => {
  it('[S7] is the same in whatever order it arrived', () => {
    fc.assert(
      fc.property(anyEvidence, fc.infiniteStream(fc.nat(1000)), (all, chance) => {
        const shuffled = all
          .map((one) => ({ one, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(idsOf(shuffled)).toEqual(idsOf(all));
      }),
    );
  });

  it('[2] never is nothing while somebody told something, and never what was corrected', () => {
    fc.assert(
      fc.property(anyEvidence, (all) => {
        const corrected = new Set(all.flatMap(({ supersedes }) => supersedes ?? []));
        const live = all.filter(({ id }) => !corrected.has(id));
        expect(idsOf(all).length > 0).toBe(live.length > 0);
        expect(idsOf(all).filter((id) => corrected.has(id))).toEqual([]);
      }),
    );
  });

  it('is one piece where each author knew all before, the one told last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), (times) => {
        const all = times.map((atMs, at) =>
          told(
            `t${at}`,
            atMs,
            times.slice(0, at).map((_, n) => `t${n}`),
          ),
        );
        const latest = Math.max(...times);
        expect(idsOf(all)).toEqual([`t${times.lastIndexOf(latest)}`]);
      }),
    );
  });

  it('[S7] is both of two that did not know of each other, until one who knows both speaks', () => {
    const apart = [told('a', 1, ['first']), told('b', 9, ['first']), told('first', 0)];
    expect(idsOf(apart)).toEqual(['a', 'b']);
    expect(idsOf([...apart, told('c', 10, ['a', 'b'])])).toEqual(['c']);
  });

  it('[3] is the call of six o’clock, though a paper of five was entered after it', () => {
    expect(idsOf([told('call', 6), told('paper', 5, ['call'])])).toEqual(['call']);
  });

  it('[2] is the correction, though what it corrects replaced something else before', () => {
    const all = [told('old', 1), told('wrong', 2, ['old']), told('right', 3, ['wrong'], 'wrong')];
    expect(idsOf(all)).toEqual(['right']);
  });
});

const report = (id: string, facts: Partial<ReportTold>): ReportTold => ({
  ...told(id, 0),
  personId: 'p',
  safety: null,
  place: null,
  attendance: null,
  arrivalAt: null,
  untilOn: null,
  means: 'call',
  toldBy: null,
  deviceId: 'd',
  ...facts,
});

describe('what is known of a person', () => {
  it('keeps each fact of its own report: a later word of the place leaves the safety as it was', () => {
    const state = personState('p', [
      report('a', { safety: 'injured', atMs: 1 }),
      report('b', { place: '駅', atMs: 2, after: ['a'] }),
    ]);
    expect([state.safety.value, state.place.value, state.last?.id]).toEqual(['injured', '駅', 'b']);
  });

  it('[S7] shows both words of two laptops, and counts on the worse one', () => {
    const state = personState('p', [
      report('a', { safety: 'safe', attendance: 'coming', atMs: 1 }),
      report('b', { safety: 'injured', atMs: 2 }),
    ]);
    expect(state.safety).toMatchObject({
      disputed: true,
      versions: [{ value: 'safe' }, { value: 'injured' }],
    });
    expect(availabilityOf(state)).toBe('out');
  });

  it('[1] nobody is counted on of whom it is said that it is not known', () => {
    const state = personState('p', [report('a', { attendance: { unknown: 'unknown' } })]);
    expect(availabilityOf(state)).toBe('unknown');
    expect(availabilityOf(personState('p', []))).toBe('unknown');
  });

  it('a correction strikes the whole report, also the facts it does not tell again', () => {
    const state = personState('p', [
      report('a', { safety: 'injured', place: '病院', atMs: 1 }),
      report('b', { safety: 'safe', atMs: 2, after: ['a'], supersedes: 'a' }),
    ]);
    expect([state.safety.value, state.place.value]).toEqual(['safe', null]);
  });
});
