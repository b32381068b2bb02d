// Puts the focus on a node of the drawing, also on one that is still being laid out.
import { useEffect, useRef, useState } from 'react';

const TRY_EVERY_MS = 50;
/** Long enough for a cold start of the layout engine. */
const GIVE_UP_AFTER = 100;

/** `place` goes on the element around the drawing. */
export function useNodeFocus() {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      const node = place.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(wanted.id)}"]`);
      node?.focus();
      if (node || tries > GIVE_UP_AFTER) clearInterval(timer);
    }, TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [wanted]);
  return { place, focusNode: (id: string) => setWanted({ id }) };
}
