// Dragging a row to another place with mouse, pen or finger: the handle is held, a line shows where the row would go.
import { type PointerEvent, useRef, useState } from 'react';

/** A row on its way: its id, and its place among the others if it were let go now. */
export interface Drag {
  readonly id: string;
  readonly to: number;
}

/** Spread `handleProps(id)` on the handle and `ref={rowRef(id)}` on the row. */
export function useDragOrder(ids: readonly string[], onDrop: (id: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const rows = useRef(new Map<string, HTMLElement>());
  const othersOf = (id: string) => ids.filter((one) => one !== id);
  const placeAt = (id: string, y: number) =>
    othersOf(id).filter((one) => {
      const box = rows.current.get(one)?.getBoundingClientRect();
      return box !== undefined && box.top + box.height / 2 < y;
    }).length;
  const onPointerDown = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // Without the focus: a row that unfolds under the hand would move everything.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ id, to: ids.indexOf(id) });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (drag === null) return;
    const to = placeAt(drag.id, event.clientY);
    if (to === drag.to) return;
    setDrag({ ...drag, to });
    // A long list follows the hand.
    rows.current
      .get(othersOf(drag.id)[to] ?? othersOf(drag.id).at(-1) ?? '')
      ?.scrollIntoView({ block: 'nearest' });
  };
  const onPointerUp = () => {
    if (drag !== null && drag.to !== ids.indexOf(drag.id)) onDrop(drag.id, drag.to);
    setDrag(null);
  };
  return {
    drag,
    cancel: () => setDrag(null),
    rowRef: (id: string) => (element: HTMLElement | null) => {
      if (element === null) rows.current.delete(id);
      else rows.current.set(id, element);
    },
    handleProps: (id: string) => ({
      onPointerDown: onPointerDown(id),
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => setDrag(null),
    }),
    /** Where the line that shows the new place stands at a row. */
    dropAt: (id: string): 'before' | 'after' | undefined => {
      if (drag === null || drag.id === id || drag.to === ids.indexOf(drag.id)) return undefined;
      const others = othersOf(drag.id);
      const at = others.indexOf(id);
      if (at === drag.to) return 'before';
      return at === others.length - 1 && drag.to === others.length ? 'after' : undefined;
    },
  };
}
