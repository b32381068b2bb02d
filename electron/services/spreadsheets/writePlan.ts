// Writes a planned import inside one transaction, and marks which commit it is so that it can be taken back.
import { type ImportPlan, PLACEHOLDER, type PlannedWrite } from '../../../shared/domain/spreadsheets/import';
import type { Outcome } from '../../../shared/model/sheetTerms';
import type { WriteTx } from '../../store/writeTx';

/** The mark of the last import on this device, a setting of this folder. */
export interface ImportMark {
  readonly fileName: string;
  readonly at: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The number of the first change of its commit. */
  readonly first: number;
}

export const IMPORT_MARK = 'sheet.lastImport';

/** The number the next change of this device will have. */
function nextChange(tx: WriteTx): number {
  const sql =
    'SELECT max(c.last) AS last FROM log_commit c JOIN log_device d ON d.n = c.device WHERE d.id = ?';
  return (tx.row<{ last: number | null }>(sql, tx.ownDevice().id)?.last ?? 0) + 1;
}

/** Ids for the records that had only placeholders. */
function newIds(tx: WriteTx, writes: readonly PlannedWrite[]): ReadonlyMap<string, string> {
  const made = writes.filter(({ isNew, id }) => isNew && id.startsWith(PLACEHOLDER));
  return new Map(made.map(({ id }) => [id, tx.newId()]));
}

function placed(ids: ReadonlyMap<string, string>, value: unknown): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  return Array.isArray(value) ? value.map((one) => placed(ids, one)) : value;
}

/** Writes everything. @returns how many records were written. Throws as `create` and `change`. */
export function writePlan(
  tx: WriteTx,
  { fileName, plan }: { readonly fileName: string; readonly plan: ImportPlan },
): number {
  const mark: ImportMark = { fileName, at: tx.now(), counts: plan.counts, first: nextChange(tx) };
  const ids = newIds(tx, plan.writes);
  for (const { entity, id, isNew, values } of plan.writes) {
    const whole = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, placed(ids, value)]),
    );
    const own = ids.get(id) ?? id;
    if (isNew) tx.create(entity, whole as never, own);
    else tx.change(entity, own, whole as never);
  }
  tx.keep(IMPORT_MARK, mark);
  return plan.writes.length;
}
