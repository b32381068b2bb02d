// What the plan binder is made of: chapters, and in them headings, texts, facts, tables, drawings and pictures.
import type { TableColumn, TableRow } from '../typeset/table';

export type BinderBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'flow'; readonly nodes: readonly FlowRow[]; readonly lanes: readonly string[] }
  | {
      readonly kind: 'picture';
      readonly documentId: string;
      readonly caption: string;
      readonly widthPx: number;
      readonly heightPx: number;
    };

/** One node of a flow on its own row: the box stands in its lane, its ways lead to other rows. */
export interface FlowRow {
  readonly number: number;
  readonly title: string;
  readonly lane: number;
  readonly isDecision: boolean;
  readonly isEnd: boolean;
  /** What the box also says: who, by when, by which checklist. */
  readonly detail: string;
  readonly ways: readonly { readonly to: number; readonly label: string }[];
}

export interface BinderChapter {
  /** `1` to `9` for the steps, `A`... for the annexes. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly BinderBlock[];
}
