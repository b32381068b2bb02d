// The imports worked out and not yet committed: the last few, by an id of their own.
import type { ImportPlan } from '../../../shared/domain/spreadsheets/import';
import { AppError } from '../../../shared/model/errors';
import type { EntityName } from '../../../shared/model/index';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';

export interface Prepared {
  readonly fileName: string;
  readonly plan: ImportPlan;
  /** The entities it was worked out from. */
  readonly concerned: readonly EntityName[];
  /** What their log stood at. */
  readonly state: number;
}

const KEPT = 3;

/** A few previews; an older one is worked out again when it is wanted. */
export class Previews {
  private readonly prepared = new Map<string, Prepared>();
  private made = 0;

  /** Keeps a preview. @returns its id */
  keep(prepared: Prepared): string {
    this.made += 1;
    const id = `preview-${this.made}`;
    this.prepared.set(id, prepared);
    const [oldest] = this.prepared.keys();
    if (this.prepared.size > KEPT && oldest !== undefined) this.prepared.delete(oldest);
    return id;
  }

  /** Throws `sheet.previewGone`. */
  need(id: string): Prepared {
    const prepared = this.prepared.get(id);
    if (prepared === undefined) throw new AppError('sheet.previewGone');
    return prepared;
  }

  drop(id: string): void {
    this.prepared.delete(id);
  }

  /** Rows of a preview in the order of the sheet; of one outcome where it is given. Throws `sheet.previewGone`. */
  rows({ previewId, outcome, offset = 0, limit = 1_000 }: ParsedOf<'sheet.rows'>): OutputOf<'sheet.rows'> {
    const { rows } = this.need(previewId).plan;
    const wanted = outcome === undefined ? rows : rows.filter((row) => row.outcome === outcome);
    const shown = wanted.slice(offset, offset + limit).map((row) => ({
      ...row,
      changes: [...row.changes],
      problems: [...row.problems],
      notes: [...row.notes],
    }));
    return { total: wanted.length, rows: shown };
  }
}
