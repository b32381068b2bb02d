// What a window must not forget: drafts and the open screen, kept in the folder at every keystroke that matters.
import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../shared/model/errors';
import { call } from './call';

const WRITE_AFTER_MS = 250;
const AGAIN_AFTER_MS = 3000;
const CUT = 'shell.unreachable';

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
  const last = useRef<{ key: string; value: T } | null>(null);
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

  const writeIn = (ms: number) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (last.current === null) return;
      call('desk.remember', last.current).catch((error: unknown) => {
        // While the road is cut, which the frame says, the draft stays here and is offered again.
        if (error instanceof AppError && error.code === CUT) writeIn(AGAIN_AFTER_MS);
      });
    }, ms);
  };
  const set = (value: T) => {
    touched.current = true;
    setState({ key, value, ready: true });
    last.current = { key, value };
    writeIn(WRITE_AFTER_MS);
  };
  return { value: state.key === key ? state.value : initial, ready: state.ready && state.key === key, set };
}
