// Notices what other processes wrote into the folder, so that windows ask again.
import type { Store } from './store';

const WATCH_MS = 1_000;

/** Writes of other processes (a command-line call, another shell's task) show in SQLite's data version. */
export function watchOthers(
  store: () => Store | null,
  emit: (topics: readonly string[]) => void,
): NodeJS.Timeout {
  let seen = store()?.dataVersion() ?? 0;
  const timer = setInterval(() => {
    const now = store()?.dataVersion() ?? seen;
    if (now === seen) return;
    seen = now;
    emit(['*']);
  }, WATCH_MS);
  timer.unref();
  return timer;
}
