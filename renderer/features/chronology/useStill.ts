// Keeps rows where they are while somebody walks through them: those from elsewhere wait until they are wanted.
import { useMemo, useState } from 'react';

/**
 * The rows to show, how many wait, and how to hold the present ones or let all in. What this laptop itself writes never
 * waits: the person who wrote it looks for it.
 */
export function useStill(ids: readonly string[], elsewhere: readonly string[]) {
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const shown = useMemo(() => {
    if (held === null) return ids;
    const foreign = new Set(elsewhere);
    return ids.filter((id) => held.has(id) || !foreign.has(id));
  }, [ids, elsewhere, held]);
  return {
    ids: shown,
    waiting: ids.length - shown.length,
    hold: () => setHeld((now) => now ?? new Set(ids)),
    release: () => setHeld(null),
  };
}
