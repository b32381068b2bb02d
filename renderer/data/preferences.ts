// What a window keeps between starts beside its screen: language, theme and acting person.
import { z } from 'zod';
import { create } from 'zustand';
import { call } from './call';
import { useCaller } from './caller';

export type Scheme = 'auto' | 'light' | 'dark';

interface PreferenceState {
  /** auto: as the operating system says, and dark on battery. */
  readonly scheme: Scheme;
  setScheme(scheme: Scheme): void;
}

/** The theme of this window; language and acting person stand in `useCaller`. */
export const usePreferences = create<PreferenceState>((set) => ({
  scheme: 'auto',
  setScheme: (scheme) => set({ scheme }),
}));

const KEY = 'window:preferences';

const kept = z.object({
  language: z.enum(['ja', 'en']).catch('ja'),
  scheme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  actor: z.string().nullable().catch(null),
});

function current(): z.output<typeof kept> {
  const { language, actor } = useCaller.getState();
  const { scheme } = usePreferences.getState();
  return { language, scheme, actor };
}

/** Takes over what this folder kept; without anything kept the defaults stay. Throws what the call throws. */
export async function restorePreferences(): Promise<void> {
  const { value } = await call('desk.recall', { key: KEY });
  const parsed = kept.safeParse(value);
  if (!parsed.success) return;
  const { language, actor, scheme } = parsed.data;
  useCaller.setState({ language, actor });
  usePreferences.setState({ scheme });
}

/** Writes every later change to the folder. @returns how to stop. */
export function keepPreferences(): () => void {
  let last = JSON.stringify(current());
  const write = () => {
    const value = current();
    const text = JSON.stringify(value);
    if (text === last) return;
    last = text;
    // A window that cannot write still works; the frame shows why the road is cut.
    void call('desk.remember', { key: KEY, value }).catch(() => undefined);
  };
  const stops = [useCaller.subscribe(write), usePreferences.subscribe(write)];
  return () => {
    for (const stop of stops) stop();
  };
}
