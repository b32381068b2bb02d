// What of the frame is open at the moment; nothing here outlives the window.
import { create } from 'zustand';
import { holdTyping, takeTyped } from './typeAhead';

/** The one dialog of the frame that may be open. */
export type FrameDialog = 'palette' | 'actor' | 'keys' | null;

interface FrameState {
  readonly dialog: FrameDialog;
  /** Text the palette opens with. */
  readonly sought: string;
  /** Counts the wishes to write an entry; the chronology focuses its line at each. */
  readonly writeWishes: number;
  open(dialog: FrameDialog, sought?: string): void;
  close(): void;
  wishToWrite(): void;
}

/** The frame's own view state. */
export const useFrame = create<FrameState>((set) => ({
  dialog: null,
  sought: '',
  writeWishes: 0,
  open: (dialog, sought = '') => {
    if (dialog === 'palette') holdTyping();
    set({ dialog, sought });
  },
  close: () => {
    takeTyped();
    set({ dialog: null });
  },
  wishToWrite: () => set((state) => ({ writeWishes: state.writeWishes + 1 })),
}));
