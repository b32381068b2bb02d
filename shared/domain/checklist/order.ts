// Where an item stands in its checklist: a number between its neighbours', so that two laptops' insertions both stay.

/** An item with its place. */
export interface Placed {
  readonly id: string;
  readonly order: number;
}

/** In the order of a run: by place, items of one place by their ids, the same on every laptop. */
export function inOrder<T extends Placed>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** A number strictly between two places; null when there is none. Whole numbers at the end, halves between. */
function between(before: number | undefined, after: number | undefined): number | null {
  if (after === undefined) return before === undefined ? 1 : Math.floor(before) + 1;
  const low = before ?? 0;
  const middle = low + (after - low) / 2;
  return middle > low && middle < after ? middle : null;
}

/**
 * The places of an item that comes to stand at `at` among the others, and of those that must give way because no number is
 * left between (two laptops may have put items on one place): as few as possible.
 */
function placesAt(others: readonly Placed[], id: string, at: number): Placed[] {
  const before = others[at - 1]?.order;
  const free = between(before, others[at]?.order);
  if (free !== null) return [{ id, order: free }];
  const low = before ?? 0;
  for (let count = 1; ; count += 1) {
    const moved = [id, ...others.slice(at, at + count).map((item) => item.id)];
    const after = others[at + count]?.order;
    const step = after === undefined ? 1 : (after - low) / (moved.length + 1);
    const start = after === undefined ? Math.floor(low) : low;
    const places = moved.map((one, index) => ({ id: one, order: start + step * (index + 1) }));
    if (after === undefined || isRising([low, ...places.map(({ order }) => order), after])) return places;
  }
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}

/** The new places when an item is moved to stand at `to` (0: first); none when it stands there. */
export function moveItem(items: readonly Placed[], id: string, to: number): Placed[] {
  const sorted = inOrder(items);
  const from = sorted.findIndex((item) => item.id === id);
  const others = sorted.filter((item) => item.id !== id);
  const at = Math.max(0, Math.min(to, others.length));
  return from < 0 || from === at ? [] : placesAt(others, id, at);
}

/** The places when a new item is put at `at`; the first of them is its own, under the id given. */
export function insertItem(items: readonly Placed[], id: string, at: number): Placed[] {
  return placesAt(inOrder(items), id, Math.max(0, Math.min(at, items.length)));
}

/** An item with the heading it stands under. */
export interface Headed {
  readonly section: string | null;
  readonly sectionEn: string | null;
}

/** The heading an item comes under between two others: its own where one of them has it, else that of the one above. */
export function headingBetween(own: Headed, above: Headed | undefined, below: Headed | undefined): Headed {
  const isOwn = own.section === above?.section || own.section === below?.section;
  const { section, sectionEn } = isOwn ? own : (above ?? below ?? own);
  return { section, sectionEn };
}

/** The items of a group: those around `at` that follow each other under the same heading. */
export function groupAround<T extends Headed>(items: readonly T[], at: number): readonly T[] {
  const section = items[at]?.section ?? null;
  const isOther = (item: T) => item.section !== section;
  const start = items.slice(0, at).findLastIndex(isOther) + 1;
  const end = items.findIndex((item, index) => index > at && isOther(item));
  return items.slice(start, end < 0 ? items.length : end);
}
