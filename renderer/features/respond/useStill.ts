// Keeps rows where they are while somebody walks through them: those from elsewhere wait until they are wanted.
import { useMemo, useState } from 'react';

interface Row {
  readonly id: string;
  readonly deviceId: string;
}

/**
 * The rows to show, how many wait, and how to hold the present ones or let all in. What this laptop itself writes never
 * waits: the person who wrote it looks for it.
 */
export function useStill<T extends Row>(rows: readonly T[], ownDeviceId: string | undefined) {
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const still = useMemo(
    () =>
      held === null ? rows : rows.filter(({ id, deviceId }) => held.has(id) || deviceId === ownDeviceId),
    [rows, held, ownDeviceId],
  );
  return {
    still,
    waiting: rows.length - still.length,
    hold: () => setHeld((now) => now ?? new Set(rows.map(({ id }) => id))),
    release: () => setHeld(null),
  };
}
