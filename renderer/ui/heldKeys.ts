// Keys pressed while a screen is still coming: kept in their order and given to the screen once it stands.
import { useLayoutEffect } from 'react';
import { isPressable, takesTyping } from './keys';

/** What of a key press decides whether it waits for the screen. */
export interface WaitingPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

const NAMED = new Set(['Enter', 'Backspace', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/**
 * Whether a press belongs to the screen that is coming. What works on every screen (Ctrl+K, F9, Tab) works at once, and
 * an input method needs a field before it can begin.
 */
export function waitsForScreen(press: WaitingPress): boolean {
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return false;
  return [...press.key].length === 1 || NAMED.has(press.key);
}

let comingScreens = 0;
let held: KeyboardEvent[] = [];
let isHandingOver = false;
let isClaimed = false;
const replayed = new WeakSet<Event>();

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('[role="dialog"]') !== null || isTypedInto(target);
}

function isTypedInto(element: HTMLElement): boolean {
  const { tagName, isContentEditable } = element;
  return takesTyping({ tagName, editable: isContentEditable, type: element.getAttribute('type') ?? '' });
}

/**
 * While claimed, keys are for something that opens over the coming screen and keeps them itself; what was pressed for the
 * screen before that is let go, or it would be typed into what has opened.
 */
export function claimKeys(on: boolean): void {
  isClaimed = on;
  if (on) held = [];
}

function onKeyDown(event: KeyboardEvent): void {
  if (isClaimed) return;
  if (replayed.has(event) || isElsewhere(event.target)) return;
  // Escape takes back what was pressed too early.
  if (event.key === 'Escape') held = [];
  if (!waitsForScreen(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
}

function begin(): void {
  if (comingScreens === 0 && !isHandingOver) window.addEventListener('keydown', onKeyDown, true);
  comingScreens += 1;
}

function end(): void {
  comingScreens -= 1;
  if (comingScreens > 0 || isHandingOver) return;
  isHandingOver = true;
  // After the paint the screen has set its focus.
  requestAnimationFrame(() => setTimeout(handOver));
}

/** One key at a time, so that the screen has drawn what the last one did before the next one comes. */
function handOver(): void {
  const event = comingScreens > 0 ? undefined : held.shift();
  if (event === undefined) {
    isHandingOver = false;
    if (comingScreens === 0) window.removeEventListener('keydown', onKeyDown, true);
    return;
  }
  press(event);
  setTimeout(handOver);
}

function press({ key, code, shiftKey }: KeyboardEvent): void {
  const target = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  const again = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
  replayed.add(again);
  if (target.dispatchEvent(again)) act(target, key);
}

/** What the browser itself does with a key nobody has taken; it does nothing for a press it did not see. */
function act(target: HTMLElement, key: string): void {
  if (isTypedInto(target)) {
    if (key === 'Enter') target.closest('form')?.requestSubmit();
    else if (key === 'Backspace') document.execCommand('delete');
    else if ([...key].length === 1) document.execCommand('insertText', false, key);
    return;
  }
  const isPress = key === 'Enter' || key === ' ';
  if (isPress && isPressable({ tagName: target.tagName, editable: false })) target.click();
}

/** Keeps what is pressed while the calling component is on screen for the screen that takes its place. */
export function useHeldKeys(): void {
  useLayoutEffect(() => {
    begin();
    return end;
  }, []);
}

/** Stands where a screen is about to be, without anything to see. */
export function HeldKeys(): null {
  useHeldKeys();
  return null;
}
