// The findings as the screen knows them: their names, their step of planning, and what the filters leave.
import { findingKey } from '../../../shared/domain/readiness/gather';
import { fold } from '../../../shared/domain/text/fold';
import type { EntityName } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';

type Row = OutputOf<'analysis.readiness'>[number];

export interface Named {
  readonly entity: EntityName;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** A finding; its entity is one of the model, since only the rules make findings. */
export type Finding = Omit<Row, 'entity'> & { readonly entity: EntityName };
export type Severity = Row['severity'];

export const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];

/** One finding by rule and record: a rule finds a record once. */
export const keyOf: (finding: Finding) => string = findingKey;

/** The other records a finding is about. */
export function othersOf({ data }: Finding): readonly Named[] {
  return Array.isArray(data.with) ? (data.with as Named[]) : [];
}

/** The planning step a finding belongs to, 1 to 9: the chapter of the guideline that asks for it. */
export function stepOf({ source }: Finding): number {
  return Number(/ 2\.([1-9])/.exec(source)?.[1] ?? 9);
}

export interface Filter {
  readonly severity: Severity | 'all';
  readonly step: string | null;
  readonly entity: EntityName | null;
  readonly text: string;
}

export const NO_FILTER: Filter = { severity: 'all', step: null, entity: null, text: '' };

/** What the filter leaves; `textOf` gives what is searched. The severity is left to the caller, who counts each. */
export function filtered(
  findings: readonly Finding[],
  { step, entity, text }: Filter,
  textOf: (finding: Finding) => string,
): Finding[] {
  const sought = fold(text);
  return findings.filter(
    (finding) =>
      (step === null || String(stepOf(finding)) === step) &&
      (entity === null || finding.entity === entity) &&
      (sought === '' || fold(textOf(finding)).includes(sought)),
  );
}
