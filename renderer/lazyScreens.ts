// Screens that are loaded when they are first opened, or before that in a quiet moment.
import {
  createElement,
  type FunctionComponent,
  lazy as lazyComponent,
  type ReactNode,
  useState,
} from 'react';

interface File<P> {
  readonly default: (props: P) => ReactNode;
}

const loads: (() => Promise<unknown>)[] = [];

/** A screen in a file of its own. Once its file is there it is drawn at once, without a moment of waiting. */
export function lazy<P extends object>(load: () => Promise<File<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | null = null;
  const once = async () => {
    const file = await load();
    loaded = file.default;
    return file;
  };
  const Later = lazyComponent<FunctionComponent<P>>(once) as unknown as FunctionComponent<P>;
  loads.push(once);
  return function Screen(props: P) {
    // Chosen once: the screen must not be made anew when its file arrives.
    const [Shown] = useState(() => loaded ?? Later);
    return createElement(Shown, props);
  };
}

/** Loads what is not loaded yet. A file that fails now is asked for again when its screen is opened. */
export async function loadScreens(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
