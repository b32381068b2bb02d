// The rows of the chronology: all of them by their ids, in full those in view.
import { useCallback, useMemo, useState } from 'react';
import type { EntryFilter, ShownEntry } from '../../../shared/rpc/chronology';
import { useQuery } from '../../data/queries';
import { type Drawn, windowOf } from './entryWindow';
import { useStill } from './useStill';

/** A row; its entry is null for the moment it takes to come. */
export interface EntryRow {
  readonly id: string;
  readonly entry: ShownEntry | null;
}

const NO_IDS: readonly string[] = [];

/** The rows a filter and a text leave. `also` names entries that are needed whether they are in view or not. */
export function useEntryRows(
  incidentId: string,
  wanted: { readonly filter: EntryFilter; readonly text: string },
  also: readonly (string | null)[],
) {
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: 40 });
  const order = useQuery('chronology.order', { incidentId, ...wanted });
  const ids = order.data?.ids ?? NO_IDS;
  const still = useStill(ids, order.data?.elsewhere ?? NO_IDS);
  const needed = [...windowOf(still.ids, drawn), ...also.filter((id) => id !== null)];
  const asked = [...new Set(needed)];
  const { data } = useQuery('chronology.entries', { ids: asked }, { enabled: asked.length > 0 });
  const entries = useMemo(() => new Map((data ?? []).map((entry) => [entry.id, entry])), [data]);
  const rows = useMemo(
    () => still.ids.map((id): EntryRow => ({ id, entry: entries.get(id) ?? null })),
    [still.ids, entries],
  );
  return {
    rows,
    still,
    entryOf: (id: string | null) => (id === null ? undefined : entries.get(id)),
    counts: order.data?.counts ?? null,
    error: order.error,
    onDrawn: useCallback((first: number, last: number) => setDrawn({ first, last }), []),
  };
}
