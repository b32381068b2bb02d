// Places in the damage matrix, and what a severity can be.
import type { RecordOf } from '../../../../../shared/model/index';

export type Damage = RecordOf<'damageAssumption'>;
export type Severity = Damage['severity'];

/** A cell: a threat, a target of the matrix, a site. */
export interface DamagePlace {
  readonly threatId: string;
  readonly target: string;
  readonly siteId: string;
}

/** The id of a cell's record, the same on every laptop, so that two that fill a cell make one record. */
export function cellId({ threatId, target, siteId }: DamagePlace): string {
  return `damage:${threatId}:${target}:${siteId}`;
}

/** The severity a key stands for; undefined for keys that mean nothing here. */
export function severityOfKey(key: string): Severity | undefined {
  if (/^[123]$/.test(key)) return Number(key);
  if (key === '0') return { unknown: 'unknown' };
  if (key.toLowerCase() === 'x') return { unknown: 'notApplicable' };
  return key === 'Delete' || key === 'Backspace' ? null : undefined;
}
