// Keys typed between a shortcut and the moment its field has the focus: they belong to the field and must not be lost.

import { claimKeys } from '../../ui';

/** Long: on a slow machine the field comes late, and what was typed for it must still be there. */
const WAIT_MS = 20_000;

let typed = '';
let entered = false;
let timer: ReturnType<typeof setTimeout> | null = null;

function hold(event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const isBack = event.key === 'Backspace';
  const isEnter = event.key === 'Enter';
  if (!isBack && !isEnter && [...event.key].length !== 1) return;
  event.preventDefault();
  event.stopPropagation();
  if (isEnter) entered = true;
  if (isEnter) return;
  typed = isBack ? typed.slice(0, -1) : typed + event.key;
}

/** Holds what is typed from now on, for at most twenty seconds. */
export function holdTyping(): void {
  takeTyped();
  claimKeys(true);
  window.addEventListener('keydown', hold, { capture: true });
  timer = setTimeout(takeTyped, WAIT_MS);
}

/** What was typed since `holdTyping`, and whether Enter was pressed; typing is free again. */
export function takeTyped(): { readonly text: string; readonly entered: boolean } {
  const held = { text: typed, entered };
  typed = '';
  entered = false;
  claimKeys(false);
  window.removeEventListener('keydown', hold, { capture: true });
  if (timer !== null) clearTimeout(timer);
  timer = null;
  return held;
}
