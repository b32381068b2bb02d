// Puts the focus where something new has come on the screen, so that the keyboard goes on from there.
import { type RefObject, useEffect, useRef } from 'react';

/** A place that takes the focus once it is there. `hasCome`: whether it is. */
export function useArrival<E extends HTMLElement>(hasCome: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    if (hasCome) place.current?.focus({ preventScroll: true });
  }, [hasCome]);
  return place;
}
