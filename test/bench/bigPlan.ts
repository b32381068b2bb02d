// The plan the analysis is measured with: 500 systems, 2,000 links, a handful of them closing circles.
import type { RecoveryPlan } from '../../shared/domain/analysis/recovery';
import { seededRandom } from '../support/storeFixture';

const SYSTEMS = 500;
const LINKS = 2_000;
const BUSINESSES = 120;

const random = seededRandom(3);
const below = (limit: number) => {
  const [a = 0, b = 0] = random(2);
  return (a * 256 + b) % limit;
};
const id = (number: number) => `sys-${String(number).padStart(3, '0')}`;

/** Links go from a system to an earlier one, apart from a handful that close circles. */
export function bigPlan(): RecoveryPlan {
  const numbers = Array.from({ length: SYSTEMS }, (_unused, number) => number);
  const links = Array.from({ length: LINKS }, (_unused, number) => {
    const from = 1 + below(SYSTEMS - 1);
    const to = below(from);
    const isBack = number % 500 === 0;
    return { systemId: id(isBack ? to : from), dependsOnId: id(isBack ? from : to) };
  });
  return {
    systems: numbers.map((number) => ({
      id: id(number),
      kind: number < 100 ? ('base' as const) : ('business' as const),
      ownRtoHours: 1 + below(300),
      switchoverHours: (1 + below(40)) / 4,
      onsiteHours: 4 + below(60),
    })),
    dependencies: links,
    businesses: Array.from({ length: BUSINESSES }, (_unused, n) => ({
      id: `biz-${n}`,
      rtoHours: 2 + below(300),
    })),
    uses: Array.from({ length: 600 }, (_unused, n) => ({
      businessId: `biz-${n % BUSINESSES}`,
      systemId: id(below(SYSTEMS)),
    })),
  };
}
