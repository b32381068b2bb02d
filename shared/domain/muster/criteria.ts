// Which of the plan's criteria the staffing touches: the absence rate for telework, the days to a minimum that breaks for activation.
import type { RecordOf } from '../../model/index';

type Criterion = Pick<RecordOf<'criterion'>, 'id' | 'parameters' | 'parameterValues'>;

/** The parameters of the catalogue that staffing is held against, and on which side of the limit a criterion is met. */
const HELD = {
  'tw-absence': { measure: 'absence', meets: (actual: number, limit: number) => actual >= limit },
  'act-staff-days': { measure: 'daysToBreak', meets: (actual: number, limit: number) => actual <= limit },
} as const;
type HeldId = keyof typeof HELD;

/** What was told, as far as it was. */
export interface StaffFacts {
  /** The highest absence of a department today, percent. */
  readonly absence: number | null;
  /** Days until the first minimum breaks; 0: today. */
  readonly daysToBreak: number | null;
}

export interface CriterionTouched {
  readonly criterionId: string;
  readonly measure: keyof StaffFacts;
  readonly limit: number;
  readonly actual: number;
  readonly isMet: boolean;
}

function isHeld(id: string): id is HeldId {
  return Object.hasOwn(HELD, id);
}

/** The organisation's own value, else the reference one; null where it is no number. */
function limitOf({ parameterValues }: Criterion, id: string, reference: unknown): number | null {
  const limit = Number(parameterValues?.[id] ?? reference);
  return Number.isFinite(limit) ? limit : null;
}

/** The criteria about which staffing tells something; what is not known says nothing. Nothing is decided by it. */
export function criteriaTouched(criteria: readonly Criterion[], facts: StaffFacts): CriterionTouched[] {
  return criteria.flatMap((criterion) =>
    (criterion.parameters ?? []).flatMap(({ id, default: reference }): CriterionTouched[] => {
      if (!isHeld(id)) return [];
      const { measure, meets } = HELD[id];
      const actual = facts[measure];
      const limit = limitOf(criterion, id, reference);
      if (actual === null || limit === null) return [];
      return [{ criterionId: criterion.id, measure, limit, actual, isMet: meets(actual, limit) }];
    }),
  );
}
