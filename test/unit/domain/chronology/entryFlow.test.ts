// Where a message stands: triage, decision, delivery to every role named, sending back; whatever order the steps arrive in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entryFlow,
  isMessage,
  type StepEvidence,
  sentBackTo,
  stepsAt,
} from '../../../../shared/domain/chronology/entryFlow';

function step(id: string, kind: StepEvidence['step'], more: Partial<StepEvidence> = {}): StepEvidence {
  return { id, step: kind, next: null, roles: [], after: [], madeAtMs: Number(id.slice(1)), ...more };
}

const triage = step('s1', 'triage', { next: 'decision', roles: ['role-lead'] });
const decision = step('s2', 'decision', {
  next: 'delivery',
  roles: ['role-net', 'role-power'],
  after: ['s1'],
});

describe('what has to be sorted', () => {
  it('is a line by hand that somebody told or that came by a medium; not what the app or a checklist wrote', () => {
    const line = { kind: 'fact', from: null, medium: null } as const;
    expect(isMessage({ ...line, from: '電力会社' })).toBe(true);
    expect(isMessage({ ...line, medium: 'radio' })).toBe(true);
    expect(isMessage(line)).toBe(false);
    expect(isMessage({ ...line, from: '架空 太郎', medium: 'checklist' })).toBe(false);
    expect(isMessage({ ...line, kind: 'decision', from: '責任者' })).toBe(false);
  });
});

describe('the way of a message', () => {
  it('waits for triage, then for whom triage named, then for delivery', () => {
    expect(entryFlow(true, [])).toMatchObject({ stage: 'triage', outstanding: [] });
    expect(entryFlow(true, [triage])).toMatchObject({ stage: 'decision', roles: ['role-lead'] });
    expect(entryFlow(true, [triage, decision])).toMatchObject({
      stage: 'delivery',
      outstanding: ['role-net', 'role-power'],
    });
  });

  it('is delivered when every role named has taken it, each with its own step', () => {
    const first = step('s3', 'delivery', { roles: ['role-power'], after: ['s2'] });
    const second = step('s4', 'delivery', { roles: ['role-net'], after: ['s3'] });
    expect(entryFlow(true, [triage, decision, first])).toMatchObject({
      stage: 'delivery',
      outstanding: ['role-net'],
    });
    expect(entryFlow(true, [triage, decision, first, second])).toMatchObject({
      stage: 'filed',
      outstanding: [],
    });
  });

  it('two roles that take it in ignorance of each other both count', () => {
    const one = step('s3', 'delivery', { roles: ['role-power'], after: ['s2'] });
    const other = step('s4', 'delivery', { roles: ['role-net'], after: ['s2'] });
    expect(entryFlow(true, [triage, decision, one, other])).toMatchObject({
      stage: 'filed',
      disputed: false,
    });
  });

  it('decided anew, it has to be delivered anew', () => {
    const told = step('s3', 'delivery', { roles: ['role-power', 'role-net'], after: ['s2'] });
    const back = step('s4', 'sendBack', { next: 'decision', after: ['s3'] });
    const again = step('s5', 'decision', { next: 'delivery', roles: ['role-net'], after: ['s4'] });
    expect(entryFlow(true, [triage, decision, told, back, again])).toMatchObject({
      stage: 'delivery',
      outstanding: ['role-net'],
    });
  });

  it('goes back a step: from delivery to whoever decided, else to triage', () => {
    expect(sentBackTo('delivery', true)).toBe('decision');
    expect(sentBackTo('delivery', false)).toBe('triage');
    expect(sentBackTo('decision', false)).toBe('triage');
    expect(stepsAt('decision')).toEqual(['decision', 'sendBack', 'triage']);
  });

  it('[S7] sorted two ways in ignorance of each other, it waits at the earlier stage and says so', () => {
    const other = step('s9', 'triage', { next: 'filed' });
    expect(entryFlow(true, [other, triage])).toMatchObject({ stage: 'decision', disputed: true });
    const settled = step('s10', 'triage', { next: 'filed', after: ['s1', 's9'] });
    expect(entryFlow(true, [other, triage, settled])).toMatchObject({ stage: 'filed', disputed: false });
  });

  it('[S7] says the same whatever order the steps arrive in', () => {
    const kinds = fc.constantFrom<StepEvidence['step']>('triage', 'decision', 'delivery', 'sendBack');
    const stages = fc.constantFrom<NonNullable<StepEvidence['next']>>(
      'triage',
      'decision',
      'delivery',
      'filed',
    );
    const roles = fc.subarray(['a', 'b', 'c']);
    const made = fc.array(fc.record({ kind: kinds, next: stages, roles, behind: fc.nat(5) }), {
      maxLength: 8,
    });
    const steps = made.map((all) =>
      all.map(({ kind, next, roles: named, behind }, at) =>
        step(`s${at}`, kind, {
          next: kind === 'delivery' ? null : next,
          roles: named,
          after: at - behind - 1 >= 0 ? [`s${at - behind - 1}`] : [],
        }),
      ),
    );
    fc.assert(
      fc.property(steps, fc.nat(), (all, turn) => {
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
        expect(entryFlow(true, turned)).toEqual(entryFlow(true, all));
      }),
    );
  });
});
