// Runs as their marks say together: read for one screen, or for all runs of a week at once.
import { inOrder } from '../../shared/domain/checklist/order';
import { type ItemState, itemStates, type MarkEvidence } from '../../shared/domain/checklist/state';
import { AppError } from '../../shared/model/errors';
import type { Mark } from '../../shared/model/evidence';
import type { RecordOf } from '../../shared/model/index';
import type { ReadDb } from '../store/read';
import { correctionOf } from './chronology';

type Run = RecordOf<'checklistRun'>;
type Item = RecordOf<'checklistItem'>;

/** A run with its items in order and what the marks say of them. */
export interface RunState {
  readonly run: Run;
  readonly items: readonly Item[];
  readonly states: readonly ItemState[];
}

/** The items of a checklist in order, deleted ones too: they stay in a run while one of its marks speaks of them. */
function allItems(db: ReadDb, checklistId: string): Item[] {
  return inOrder(db.list('checklistItem', { where: { checklistId }, includeDeleted: true }));
}

/** What a run's marks say together. Throws `record.notFound`. */
export function runState(db: ReadDb, runId: string): RunState {
  const [state] = runStates(db, [db.need('checklistRun', runId)]);
  if (!state) throw new AppError('record.notFound', { entity: 'checklistRun', id: runId });
  return state;
}

/** The same of many runs at once: a week's response has hundreds, with thousands of marks. */
export function runStates(db: ReadDb, runs: readonly Run[]): RunState[] {
  const marks = Map.groupBy(marksOf(db, runs), ({ runId }) => runId);
  const lists = new Map(runs.map(({ checklistId }) => [checklistId, allItems(db, checklistId)]));
  return runs.map((run) => {
    const own = marks.get(run.id) ?? [];
    const marked = new Set(own.map(({ itemId }) => itemId));
    const items = (lists.get(run.checklistId) ?? []).filter((item) => !item.deleted || marked.has(item.id));
    const ids = items.map((item) => item.id);
    return { run, items, states: itemStates(ids, own) };
  });
}

/** Of each mark only what its state is told by. */
function marksOf(db: ReadDb, runs: readonly Run[]): (MarkEvidence & { readonly runId: string })[] {
  const correct = correctionOf(db);
  const rows = db.rows<Readonly<Record<MarkColumn, string>> & { readonly after: string | null }>(
    `SELECT id, runId, itemId, mark, after, deviceId, clockAt FROM checklistMark
     WHERE deleted = 0 AND runId IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(runs.map(({ id }) => id)),
  );
  return rows.map((row) => ({
    id: row.id,
    runId: row.runId,
    itemId: row.itemId,
    mark: JSON.parse(row.mark) as Mark,
    after: row.after === null ? [] : (JSON.parse(row.after) as string[]),
    madeAtMs: correct(row.deviceId, Date.parse(row.clockAt)),
  }));
}

type MarkColumn = 'id' | 'runId' | 'itemId' | 'mark' | 'deviceId' | 'clockAt';
