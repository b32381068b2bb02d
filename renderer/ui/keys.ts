// Reads key patterns such as "g h", "Ctrl+K" or "Alt+1" and finds which one a key press completes.

/** What of a key press is needed to name it. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What of the focused element decides whether single letters belong to it. */
export interface FocusTarget {
  readonly tagName: string;
  readonly type?: string;
  readonly role?: string | null;
  readonly editable: boolean;
}

/** How long the first key of a sequence waits for the second, in milliseconds. */
export const sequencePause = 1500;

const modifierOrder = ['ctrl', 'alt', 'shift'];
const aliases: Readonly<Record<string, string>> = { ' ': 'space', esc: 'escape', cmd: 'ctrl', meta: 'ctrl' };
const bareModifiers = new Set(['control', 'alt', 'shift', 'meta', 'altgraph', 'capslock']);

/**
 * The pattern as a list of stroke names: `"G H"` is `['g', 'h']`, `"Ctrl+Enter"` is `['ctrl+enter']`.
 * @throws RangeError for a stroke without a key
 */
export function parseKeys(pattern: string): string[] {
  return pattern.trim().split(/\s+/).map(normaliseStroke);
}

function normaliseStroke(stroke: string): string {
  // A lone "+" is a key; elsewhere it joins the parts.
  const parts = stroke === '+' ? ['+'] : stroke.split('+').map((part) => part.toLowerCase());
  const named = parts.map((part) => aliases[part] ?? part);
  const key = named.at(-1) ?? '';
  if (key === '' || modifierOrder.includes(key)) throw new RangeError(`no key in the pattern "${stroke}"`);
  const modifiers = named.slice(0, -1);
  return [...modifierOrder.filter((name) => modifiers.includes(name)), key].join('+');
}

const shownNames: Readonly<Record<string, string>> = { escape: 'Esc', arrowup: '↑', arrowdown: '↓' };

/** A pattern as people read it on a key: `"g h"` is `"G H"`, `"ctrl+enter"` is `"Ctrl+Enter"`. */
export function showKeys(pattern: string): string {
  const showPart = (part: string): string => shownNames[part] ?? part.charAt(0).toUpperCase() + part.slice(1);
  return parseKeys(pattern)
    .map((stroke) => (stroke === '+' ? '+' : stroke.split('+').map(showPart).join('+')))
    .join(' ');
}

/** The name of a key press, as `parseKeys` would write it; null for a modifier pressed alone. */
export function strokeName(press: Stroke): string | null {
  const raw = aliases[press.key] ?? press.key.toLowerCase();
  if (bareModifiers.has(raw)) return null;
  // With Alt some layouts produce another character: the key's place tells which digit it is.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  const key = press.altKey && digit !== undefined ? digit : raw;
  const isLetterOrName = key.length > 1 || /^[a-z]$/.test(key);
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'ctrl' : '',
    press.altKey ? 'alt' : '',
    // A sign such as "?" already contains its Shift.
    press.shiftKey && isLetterOrName ? 'shift' : '',
  ].filter((name) => name !== '');
  return [...modifiers, key].join('+');
}

/** One set of patterns; a blocking layer hides everything beneath it. */
export interface KeyLayer {
  readonly patterns: readonly string[];
  readonly blocking: boolean;
}

/** The outcome of one stroke: a whole pattern of a layer, the beginning of one, or nothing. */
export type KeyMatch =
  | { readonly kind: 'hit'; readonly layer: number; readonly pattern: string }
  | { readonly kind: 'pending'; readonly strokes: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Adds a stroke to those already typed and looks for a pattern, the last layer first. A begun sequence
 * goes before any single key of a newer layer ("g h" is never taken for "h"). When the whole does not
 * fit, the stroke is tried alone, so that a mistyped first key never swallows the next command.
 */
export function matchStroke(typed: readonly string[], stroke: string, layers: readonly KeyLayer[]): KeyMatch {
  const whole = matchStrokes([...typed, stroke], layers);
  if (whole.kind !== 'none' || typed.length === 0) return whole;
  return matchStrokes([stroke], layers);
}

function matchStrokes(strokes: readonly string[], layers: readonly KeyLayer[]): KeyMatch {
  let longer = false;
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at];
    for (const pattern of layer?.patterns ?? []) {
      const wanted = parseKeys(pattern);
      if (!strokes.every((stroke, place) => stroke === wanted[place])) continue;
      if (wanted.length === strokes.length) return { kind: 'hit', layer: at, pattern };
      longer = true;
    }
    if (layer?.blocking === true) break;
  }
  return longer ? { kind: 'pending', strokes } : { kind: 'none' };
}

const typingInputs = new Set([
  'text',
  'search',
  'tel',
  'url',
  'email',
  'password',
  'number',
  'date',
  'time',
  'datetime-local',
  'month',
  'week',
  '',
]);

/** Whether typed letters belong to the focused element rather than to the screen. */
export function takesTyping(target: FocusTarget): boolean {
  if (target.editable) return true;
  if (target.role === 'textbox' || target.role === 'combobox' || target.role === 'searchbox') return true;
  const tag = target.tagName.toLowerCase();
  if (tag === 'textarea' || tag === 'select') return true;
  return tag === 'input' && typingInputs.has((target.type ?? '').toLowerCase());
}

/** Whether Space and Enter already mean "press this" for the focused element. */
export function isPressable(target: FocusTarget): boolean {
  const tag = target.tagName.toLowerCase();
  if (tag === 'button' || tag === 'a' || tag === 'summary') return true;
  if (tag === 'input') return !typingInputs.has((target.type ?? '').toLowerCase());
  return ['button', 'link', 'radio', 'checkbox', 'tab', 'switch', 'menuitem', 'option'].includes(
    target.role ?? '',
  );
}

/**
 * Whether a stroke may act as a command while this element has the focus: in text only combinations
 * with Ctrl or Alt, function keys and Escape; on a button neither Space nor Enter.
 */
export function mayCommand(stroke: string, target: FocusTarget): boolean {
  if (takesTyping(target)) return /^(ctrl|alt)\+|^(shift\+)?f\d+$|^escape$/.test(stroke);
  if (isPressable(target)) return stroke !== 'space' && stroke !== 'enter';
  return true;
}
