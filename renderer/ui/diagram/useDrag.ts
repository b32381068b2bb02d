// Moves a scrolled area by dragging it with the pointer.
import { type PointerEvent, type RefObject, useRef } from 'react';

const THRESHOLD = 4;

interface Grip {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  moved: boolean;
}

/** Spread on the scrolling element. A press that does not move stays a click. */
export function useDrag(scroller: RefObject<HTMLElement | null>) {
  const grip = useRef<Grip | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const room = scroller.current;
      if (room === null || event.button !== 0 || event.pointerType === 'touch') return;
      grip.current = {
        x: event.clientX,
        y: event.clientY,
        left: room.scrollLeft,
        top: room.scrollTop,
        moved: false,
      };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = grip.current;
      const room = scroller.current;
      if (held === null || room === null || event.buttons === 0) return;
      const byX = event.clientX - held.x;
      const byY = event.clientY - held.y;
      if (!held.moved && Math.hypot(byX, byY) < THRESHOLD) return;
      held.moved = true;
      room.scrollTo({ left: held.left - byX, top: held.top - byY });
    },
    onPointerUp: () => {
      grip.current = null;
    },
  };
}
