// A queue that always hands out the smallest of its numbers, by an order given from outside.

/** A binary heap of numbers; `before` tells whether a comes out ahead of b and must be a total order. */
export class Heap {
  private readonly items: number[] = [];
  private readonly before: (a: number, b: number) => boolean;

  constructor(before: (a: number, b: number) => boolean) {
    this.before = before;
  }

  /** What comes out next; undefined when it is empty. */
  peek(): number | undefined {
    return this.items[0];
  }

  push(item: number): void {
    const { items, before } = this;
    let place = items.length;
    items.push(item);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = items[parent] as number;
      if (!before(item, above)) break;
      items[place] = above;
      place = parent;
    }
    items[place] = item;
  }

  pop(): number | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.sink(last);
    return first;
  }

  private sink(item: number): void {
    const { items, before } = this;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      const right = child + 1;
      if (right < items.length && before(items[right] as number, items[child] as number)) child = right;
      if (!before(items[child] as number, item)) break;
      items[place] = items[child] as number;
      place = child;
    }
    items[place] = item;
  }
}
