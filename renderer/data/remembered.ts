// What a window must not forget: drafts and the open screen, kept in the folder at every keystroke that matters.
import { useEffect, useRef, useState } from 'react';
import { call } from './call';

const WRITE_AFTER_MS = 250;

export interface Remembered<T> {
  readonly value: T;
  readonly ready: boolean;
  readonly set: (value: T) => void;
}

/**
 * A value kept under a key across a crash (rule 5). It starts as `initial` until the folder has answered; what is set in
 * the meantime wins over what comes back.
 */
export function useRemembered<T>(key: string, initial: T): Remembered<T> {
  const [state, setState] = useState<{ key: string; value: T; ready: boolean }>({
    key,
    value: initial,
    ready: false,
  });
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const start = useRef(initial);

  useEffect(() => {
    let current = true;
    touched.current = false;
    void call('desk.recall', { key }).then(
      ({ value }) => {
        if (!current || touched.current) return;
        setState({ key, value: value === null ? start.current : (value as T), ready: true });
      },
      () => {
        if (current) setState((old) => ({ ...old, ready: true }));
      },
    );
    return () => {
      current = false;
    };
  }, [key]);

  const set = (value: T) => {
    touched.current = true;
    setState({ key, value, ready: true });
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void call('desk.remember', { key, value }), WRITE_AFTER_MS);
  };
  return { value: state.key === key ? state.value : initial, ready: state.ready && state.key === key, set };
}
