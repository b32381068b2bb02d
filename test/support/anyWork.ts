// Arbitrary plans for property tests: up to twelve systems, links in any direction, circles among them.
import fc from 'fast-check';
import type { RecoveryPlan } from '../../shared/domain/analysis/recovery';

const hours = fc.option(fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10));

/** Any plan at all. */
export const anyWork: fc.Arbitrary<RecoveryPlan> = plans({ circles: true });
/** A plan that can be scheduled whole: no circles, hours everywhere. */
export const soundWork: fc.Arbitrary<RecoveryPlan> = plans({ circles: false });

function plans({ circles }: { circles: boolean }): fc.Arbitrary<RecoveryPlan> {
  const entered = circles ? hours : fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10);
  const system = fc.record({
    kind: fc.constantFrom('base' as const, 'business' as const),
    ownRtoHours: hours,
    switchoverHours: entered,
    onsiteHours: hours,
  });
  const pair = fc.tuple(fc.nat(11), fc.nat(11));
  return fc
    .tuple(
      fc.array(system, { minLength: 1, maxLength: 12 }),
      fc.array(pair, { maxLength: 20 }),
      fc.array(hours, { minLength: 0, maxLength: 5 }),
      fc.array(pair, { maxLength: 12 }),
    )
    .map(([systems, links, rtos, uses]) => {
      const id = (number: number) => `s${String(number % systems.length).padStart(2, '0')}`;
      const ordered = links.map(([a, b]) => [a % systems.length, b % systems.length] as const);
      const kept = circles ? ordered : ordered.filter(([a, b]) => a > b);
      return {
        systems: systems.map((one, number) => ({ id: id(number), ...one })),
        dependencies: kept.map(([a, b]) => ({ systemId: id(a), dependsOnId: id(b) })),
        businesses: rtos.map((rtoHours, number) => ({ id: `b${number}`, rtoHours })),
        uses: uses.map(([a, b]) => ({ businessId: `b${a}`, systemId: id(b) })),
      };
    });
}
