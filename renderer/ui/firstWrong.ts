// After a refusal the focus goes to the first field that is marked wrong, so that the hand is where the words are.
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Spread nothing: put the returned ref on the form. `refusal` is a new value for every refusal (an error, a count), and
 * null or 0 while there is none.
 */
export function useFirstWrong<E extends HTMLElement>(refusal: unknown): RefObject<E | null> {
  const form = useRef<E>(null);
  useEffect(() => {
    if (refusal === null || refusal === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return form;
}
