// The board of the response in view with names for its ids, and the time its clocks are read at.
import type { BoardRowView, BoardView } from '../../../shared/rpc/board';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { useNow } from '../../records/response';

export interface Board {
  readonly view: BoardView;
  readonly now: number;
  readonly rows: ReadonlyMap<string, BoardRowView>;
  readonly nameOf: (id: string) => string;
  /** What waits for a system, by id of the system. */
  readonly waitingFor: ReadonlyMap<string, readonly BoardRowView[]>;
}

/** The board once it is there, and the refusal where it is not. */
export function useBoard(incidentId: string): { readonly board: Board | null; readonly error: unknown } {
  const query = useQuery('board.view', { incidentId });
  const words = useWords();
  const now = useNow();
  const view = query.data;
  if (view === undefined || view.incidentId !== incidentId) return { board: null, error: query.error };
  const rows = new Map(view.rows.map((row) => [row.id, row]));
  const nameOf = (id: string) => {
    const row = rows.get(id);
    return row === undefined ? id : words(row.name, row.nameEn);
  };
  const waitingFor = new Map(
    view.holds.map(({ id, waiting }) => [id, waiting.flatMap((one) => rows.get(one) ?? [])]),
  );
  return { board: { view, now, rows, nameOf, waitingFor }, error: query.error };
}
