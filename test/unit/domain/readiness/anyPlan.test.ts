// Readiness over plans half filled in: whatever is missing, the rules answer and name only records that are there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READINESS_ENTITIES } from '../../../../shared/domain/readiness/plan';
import { findFindings } from '../../../../shared/domain/readiness/rules';
import { entities } from '../../../../shared/model/index';
import { shipped } from '../../../support/content';
import { JUDGED_MS, soundPlan } from '../../../support/soundPlan';
import { shippedGroups } from '../../../support/work';

const moment = {
  nowMs: JUDGED_MS,
  today: '2026-11-21',
  groups: shippedGroups(),
  agedCards: new Set<string>(),
  isRosterAged: false,
};

const { rules } = shipped('locales/ja/readiness.json') as unknown as {
  readonly rules: Readonly<Record<string, { readonly finding: string }>>;
};

/** What the sentence of a rule has to be given. */
function blanksOf(rule: string): string[] {
  return [...(rules[rule]?.finding ?? '{{text}}').matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1] ?? '');
}

function isSaid(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value !== null && value !== undefined;
}

/** Empties fields nobody must fill in, and takes records away, as the numbers say. */
function thinned(numbers: Iterator<number>) {
  const next = () => numbers.next().value as number;
  const plan = soundPlan();
  for (const entity of READINESS_ENTITIES) {
    const list = plan[entity] as unknown as Record<string, unknown>[];
    for (const record of list)
      for (const [field, { required }] of Object.entries(entities[entity].fields))
        if (!required && next() < 25) record[field] = null;
    const kept = list.filter(() => next() >= 15);
    list.splice(0, list.length, ...kept);
  }
  return plan;
}

describe('a plan half filled in', () => {
  it('is judged without a fault, the same each time, and only of records it holds', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 99 })), (numbers) => {
        const plan = thinned(numbers);
        const found = findFindings(plan, moment);
        expect(findFindings(plan, moment)).toEqual(found);
        for (const { rule, entity, id, data } of found) {
          const records = plan[entity as keyof typeof plan] as readonly { readonly id: string }[];
          expect(records.some((record) => record.id === id)).toBe(true);
          expect(blanksOf(rule).filter((blank) => !isSaid(data[blank]))).toEqual([]);
        }
        const keys = found.map(({ rule, id }) => `${rule} ${id}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
