// Which keys wait for a screen that is still coming.
import { describe, expect, it } from 'vitest';
import { type WaitingPress, waitsForScreen } from '../../../renderer/ui/heldKeys';

const press = (key: string, more: Partial<WaitingPress> = {}): WaitingPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('while a screen is coming', () => {
  it.each(['1', 'j', '？', ' ', 'Enter', 'Backspace', 'ArrowDown'])('%s waits for it', (key) => {
    expect(waitsForScreen(press(key))).toBe(true);
  });

  it.each(['F9', 'F1', 'Tab', 'Shift', 'Escape'])('%s works at once', (key) => {
    expect(waitsForScreen(press(key))).toBe(false);
  });

  it('what is pressed with Ctrl or Alt works at once, and an input method keeps its keys', () => {
    expect(waitsForScreen(press('k', { ctrlKey: true }))).toBe(false);
    expect(waitsForScreen(press('1', { altKey: true }))).toBe(false);
    expect(waitsForScreen(press('あ', { isComposing: true }))).toBe(false);
  });
});
