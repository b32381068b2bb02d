// Whether the loopback shell can be reached: once the road is cut, nobody asks again until something gives hope, and then only one.

/** Timers of a sleeping laptop stand still: a tick this much too late means that it slept, and a call may have died of it. */
const TICK_MS = 3000;
const SLEPT_MS = 10_000;

/** What tells of somebody who came back to the window, or of a network that did. */
export interface Signs {
  /** Calls back whenever somebody or something comes back. */
  follow(again: () => void): void;
}

export interface Road {
  /** Whether a call may go out. While the road is cut one may for each sign of hope; the others know the answer. */
  mayGo(): boolean;
  /** A call arrived: the road is whole. */
  reached(): void;
  /** A call failed: nothing goes out before the next sign of hope. While news comes in, it was that call alone. */
  failed(): void;
  /** News comes in: the road is whole. */
  hears(): void;
  /** The news broke off: one call may find out why. */
  brokeOff(): void;
  /** Told when a cut road is whole again. */
  onWhole(listener: () => void): void;
}

/** A road that is whole until a call fails. */
export function openRoad(signs: Signs): Road {
  let isCut = false;
  let hope = false;
  let isHearing = false;
  const listeners = new Set<() => void>();
  signs.follow(() => {
    hope = true;
  });
  const reached = (): void => {
    if (!isCut) return;
    isCut = false;
    for (const listener of listeners) listener();
  };
  return {
    reached,
    mayGo: () => {
      if (!isCut) return true;
      const may = hope;
      hope = false;
      return may;
    },
    failed: () => {
      if (isHearing) return;
      isCut = true;
      hope = false;
    },
    hears: () => {
      isHearing = true;
      reached();
    },
    brokeOff: () => {
      isHearing = false;
      if (isCut) return;
      isCut = true;
      hope = true;
    },
    onWhole: (listener) => listeners.add(listener),
  };
}

/** The signs a window gives: it is looked at, clicked, Enter is pressed in it, or the laptop woke up. */
export function windowSigns(): Signs {
  return {
    follow: (again) => {
      for (const name of ['focus', 'online', 'pageshow', 'pointerdown'])
        window.addEventListener(name, again, { capture: true });
      document.addEventListener('visibilitychange', again);
      const onKey = ({ key }: KeyboardEvent) => key === 'Enter' && again();
      window.addEventListener('keydown', onKey, { capture: true });
      let last = Date.now();
      setInterval(() => {
        const now = Date.now();
        if (now - last > SLEPT_MS) again();
        last = now;
      }, TICK_MS);
    },
  };
}
