// One contract on every road: a day of calls answers the same, in the contract's shapes, directly and over HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoad, ROADS } from '../../support/roads';
import { faultOf, playDay, STABLE, type Step } from '../../support/stableCalls';

/** The signing key is made by the operating system's own chance. */
const withoutKeys = (steps: readonly Step[]): unknown =>
  JSON.parse(JSON.stringify(steps, (field, value) => (field === 'signingKey' ? 'key' : value)));

describe.each(ROADS)('the stable contract over the %s road', (kind) => {
  let steps: Step[] = [];
  let direct: Step[] = [];

  beforeAll(async () => {
    const road = await openRoad(kind);
    steps = await playDay(road);
    await road.close();
    const other = await openRoad('direct');
    direct = await playDay(other);
    await other.close();
  });

  afterAll(() => {
    steps = [];
  });

  it('answers every call the contract promises', () => {
    const answered = new Set(steps.filter(({ answer }) => answer.ok).map(({ name }) => name));
    expect(STABLE.filter((name) => !answered.has(name))).toEqual([]);
  });

  it('answers in the shapes of the contract', () => {
    expect(steps.flatMap((step) => faultOf(step) ?? [])).toEqual([]);
  });

  it('answers exactly what dispatch answers directly', () => {
    expect(withoutKeys(steps)).toEqual(withoutKeys(direct));
  });

  it('refuses with the codes scripts rely on', () => {
    const refusals = steps.flatMap(({ name, answer }) => (answer.ok ? [] : [`${name} ${answer.code}`]));
    expect(refusals).toEqual([
      'record.save plan.missing',
      'plan.create plan.exists',
      'record.list record.unknownField',
      'record.save record.unknownField',
      'record.save record.appendOnly',
      'record.remove record.notFound',
      'checklist.mark checklist.readBackSame',
      'checklist.mark checklist.reasonNeeded',
      'checklist.get record.notFound',
      'chronology.add input.invalid',
      'incident.join incident.joinSelf',
      'incident.close incident.unfinished',
      'chronology.add incident.closed',
      'analysis.recovery input.invalid',
    ]);
  });

  it('leaves a run with its states, and its ticks in the chronology', () => {
    const run = steps.find(({ name, answer }) => name === 'checklist.get' && answer.ok)?.answer;
    expect(run).toMatchObject({
      value: { counts: { open: 1, overridden: 1, deferred: 1, notApplicable: 1, done: 0 } },
    });
    const list = steps.find(({ name }) => name === 'chronology.list')?.answer;
    const entries = (list?.ok ? list.value : []) as { number: string; text: string }[];
    expect(entries.map(({ number }) => number).toSorted()).toEqual(
      entries.map((_, at) => `B-${String(at + 1).padStart(4, '0')}`),
    );
    expect(entries.some(({ text }) => text.includes('別の班が実施'))).toBe(true);
  });
});
