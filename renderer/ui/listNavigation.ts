// The rules of moving through a list with the keyboard, free of React and the page.

/** One move in a list. */
export type ListStep = 'next' | 'previous' | 'first' | 'last' | 'open' | 'back';

/** What of a key press the rules look at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const steps: Readonly<Record<string, ListStep>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  Escape: 'back',
};

/** The move a key stands for in a list, or null. J and K work with Caps Lock on, too. */
export function stepOfKey(press: KeyPress): ListStep | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return steps[key] ?? null;
}

/**
 * The key of the row a move leads to. The ends hold: a move never wraps round, because a list read
 * under stress must not jump. Without a row in focus the first move lands on an end of the list.
 */
export function moveInList(keys: readonly string[], active: string | null, step: ListStep): string | null {
  if (keys.length === 0) return null;
  const last = keys.length - 1;
  const at = active === null ? -1 : keys.indexOf(active);
  switch (step) {
    case 'first':
      return keys[0] ?? null;
    case 'last':
      return keys[last] ?? null;
    case 'next':
      return keys[at < 0 ? 0 : Math.min(at + 1, last)] ?? null;
    case 'previous':
      return keys[at < 0 ? last : Math.max(at - 1, 0)] ?? null;
    default:
      return at < 0 ? null : active;
  }
}

/**
 * The row that carries the tab stop: the active one while it is in the list, otherwise the first.
 * A list must never lose its tab stop when rows come and go.
 */
export function tabStop(keys: readonly string[], active: string | null): string | null {
  if (active !== null && keys.includes(active)) return active;
  return keys[0] ?? null;
}
