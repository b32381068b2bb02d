// Which entries of a long log are asked for in full: the blocks that hold the rows in view.

/** Rows in one block. Blocks are counted from the oldest entry, so that a new one at the top moves none of them. */
const BLOCK = 100;

/** Places of rows from the top: the first and the last one drawn. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
}

/** The ids of whole blocks around the drawn rows; `ids` are newest first. */
export function windowOf(ids: readonly string[], drawn: Drawn): readonly string[] {
  const fromOldest = (at: number) => Math.max(0, ids.length - 1 - at);
  const newestBlock = Math.floor(fromOldest(drawn.first) / BLOCK);
  const oldestBlock = Math.floor(fromOldest(drawn.last) / BLOCK);
  const start = Math.max(0, ids.length - (newestBlock + 1) * BLOCK);
  const end = ids.length - oldestBlock * BLOCK;
  return ids.slice(start, end);
}
