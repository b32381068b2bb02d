// The structure as the screen knows it: systems with what is derived of them, businesses, and the links among them. Pure.
import type { RecordOf } from '../../../../shared/model/index';
import type { OutputOf } from '../../../../shared/rpc/contract';

type Structure = OutputOf<'analysis.structure'>;
export type Derived = Structure['systems'][number];
export type Problem = Derived['problems'][number];
export type SinglePoint = Structure['singlePoints'][number];

export interface SystemRow {
  readonly system: RecordOf<'system'>;
  readonly derived: Derived;
}

export interface StructureView {
  readonly rows: readonly SystemRow[];
  readonly businesses: readonly RecordOf<'business'>[];
  readonly uses: readonly RecordOf<'systemUse'>[];
  readonly dependencies: readonly RecordOf<'dependency'>[];
  readonly singlePoints: readonly SinglePoint[];
  readonly circles: readonly (readonly string[])[];
}

/** A problem of the plan; nothing entered yet is none, it is only unfinished. */
export function isGrave({ code }: Problem): boolean {
  return !code.startsWith('no');
}
