// Objectives out of their wordings: whatever order the evidence arrives in, the same list, and nothing hidden.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectivesOf } from '../../../../shared/domain/handover/objectives';
import type { RecordOf } from '../../../../shared/model/index';

type Wording = RecordOf<'objective'>;

function wording(id: string, minute: number, more: Partial<Wording> = {}): Wording {
  const clockAt = new Date(Date.UTC(2026, 10, 20, 5, minute)).toISOString();
  return {
    id,
    deleted: false,
    incidentId: 'i-1',
    text: id,
    state: 'open',
    reason: null,
    supersedes: null,
    by: null,
    logEntryId: null,
    deviceId: 'B',
    clockAt,
    occurredAt: null,
    ...more,
  };
}

const timeOf = ({ clockAt }: Wording): number => Date.parse(clockAt);
const texts = (wordings: readonly Wording[]) =>
  objectivesOf(wordings, timeOf).map(({ latest }) => latest.text);

describe('objectives', () => {
  it('[2] stand in their last wording, in the order in which they were first written', () => {
    const first = wording('電源を戻す', 1);
    const second = wording('窓口を開く', 2);
    const changed = wording('電源を3時間で戻す', 9, { supersedes: first.id });
    expect(texts([changed, second, first])).toEqual(['電源を3時間で戻す', '窓口を開く']);
  });

  it('[S7] two wordings made in ignorance of each other are both there', () => {
    const first = wording('a', 1);
    const one = wording('b', 3, { supersedes: first.id });
    const other = wording('c', 4, { supersedes: first.id, deviceId: 'C' });
    const [only, ...more] = objectivesOf([first, other, one], timeOf);
    expect(more).toEqual([]);
    expect(only?.disputed.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(only?.latest.id).toBe('c');
  });

  it('a wording whose predecessor has not arrived stands for itself', () => {
    expect(texts([wording('b', 3, { supersedes: 'not here' })])).toEqual(['b']);
  });

  it('are the same whatever the order of the evidence, and no wording in force is lost', () => {
    const chains = fc.array(fc.record({ minute: fc.nat(50), after: fc.option(fc.nat(20)) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(chains, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (steps, dice) => {
        const wordings = steps.map(({ minute, after }, index) =>
          wording(`w${index}`, minute, {
            supersedes: after === null || index === 0 ? null : `w${after % index}`,
          }),
        );
        const turned = wordings
          .map((one) => ({ one, place: dice.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const straight = objectivesOf(wordings, timeOf);
        expect(objectivesOf(turned, timeOf)).toEqual(straight);
        const superseded = new Set(wordings.map(({ supersedes }) => supersedes));
        const inForce = wordings.filter(({ id }) => !superseded.has(id)).map(({ id }) => id);
        const shown = straight.flatMap(({ latest, disputed }) => [
          latest.id,
          ...disputed.map(({ id }) => id),
        ]);
        expect(new Set(shown)).toEqual(new Set(inForce));
      }),
    );
  });
});
