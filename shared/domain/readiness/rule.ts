// The shape of a readiness rule and of what it finds; rules are data, their words stand in readiness.json under the id.
import type { ReadinessEntity, Situation } from './plan';

/** Gravest first. */
export const SEVERITIES = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule says of one record, before it is named. */
export interface Hit {
  readonly id: string;
  /** Only where it is not the rule's own. */
  readonly severity?: Severity;
  /** Numbers and words for the text of the finding. */
  readonly data?: Readonly<Record<string, number | string | null>>;
  /** Other records the finding is about. */
  readonly with?: readonly { readonly entity: ReadinessEntity; readonly id: string }[];
}

export interface Rule {
  /** Stable; the catalogue's id where the rule comes from there. */
  readonly id: string;
  /** Where the field asks for it. */
  readonly source: string;
  readonly severity: Severity;
  /** The kind of record it is about. */
  readonly entity: ReadinessEntity;
  /** The field to go to; null where the record as a whole, or one that is missing, is meant. */
  readonly field: string | null;
  readonly check: (plan: Situation) => readonly Hit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly entity: string;
  readonly id: string;
  readonly source: string;
  /** `name`, `nameEn`, `field`, `with` (named records) and the numbers of the rule. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The guideline all sources without another name stand in. */
export const GUIDELINE = 'NISC-ITBCP3';

/** After so many days anything that must be looked at once a year is overdue. */
export const YEAR_DAYS = 365;

/** Records of one entity as references. */
export function refs(
  entity: ReadinessEntity,
  ids: Iterable<string>,
): { readonly entity: ReadinessEntity; readonly id: string }[] {
  return [...ids].map((id) => ({ entity, id }));
}
