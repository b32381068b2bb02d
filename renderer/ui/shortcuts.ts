// One listener for all keys of the desk: the innermost layer of shortcuts answers first.
import { useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type FocusTarget, matchStroke, mayCommand, sequencePause, strokeName } from './keys';

/** What a shortcut does, with the word that the sheet of keys shows for it. */
export interface ShortcutAction {
  readonly run: (event: KeyboardEvent) => void;
  /** The word in the sheet of keys; without it the key works but is not listed. */
  readonly word?: string;
}

/** Patterns ("g h", "Ctrl+K", "F9", "Alt+1", "Space", "?") and what they do. */
export type ShortcutMap = Readonly<Record<string, ShortcutAction | ((event: KeyboardEvent) => void)>>;

/** A listed shortcut, for the sheet of keys. */
export interface ListedShortcut {
  readonly keys: string;
  readonly word: string;
  readonly group: string;
}

interface Layer {
  readonly id: string;
  /** Parents count lower than what they contain, because they render first. */
  readonly order: number;
  readonly group: string;
  readonly blocking: boolean;
  readonly map: () => ShortcutMap;
  readonly listed: readonly ListedShortcut[];
}

let layers: readonly Layer[] = [];
let atPress: { readonly layers: readonly Layer[]; readonly inPopup: boolean } = { layers, inPopup: false };
let typed: readonly string[] = [];
let typedAt = 0;
let renderedLayers = 0;
const watchers = new Set<() => void>();

function changeLayers(next: readonly Layer[]): void {
  if (layers.length === 0 && next.length > 0) {
    window.addEventListener('keydown', onPress, true);
    window.addEventListener('keydown', onKeyDown);
  }
  if (layers.length > 0 && next.length === 0) {
    window.removeEventListener('keydown', onPress, true);
    window.removeEventListener('keydown', onKeyDown);
  }
  // A blocking layer lies on top of everything, however early its component came on screen.
  layers = [...next].sort((a, b) => Number(a.blocking) - Number(b.blocking) || a.order - b.order);
  for (const watcher of watchers) watcher();
}

// What is on screen when the key goes down decides. By the time the press has come up to the window a
// dialog may already have closed on it, and the same Escape must not act on the screen beneath, too.
function onPress(event: KeyboardEvent): void {
  const target = event.target;
  const inPopup =
    target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
  atPress = { layers, inPopup };
}

function focusTarget(event: KeyboardEvent): FocusTarget {
  const element = event.target;
  if (!(element instanceof HTMLElement)) return { tagName: '', editable: false };
  const type = element.getAttribute('type');
  return {
    tagName: element.tagName,
    role: element.getAttribute('role'),
    editable: element.isContentEditable,
    ...(type === null ? {} : { type }),
  };
}

function onKeyDown(event: KeyboardEvent): void {
  // 229 is what a key reports while an input method still owns it.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const stroke = strokeName(event);
  if (stroke === null || !mayCommand(stroke, focusTarget(event))) return;
  if (stroke === 'escape' && atPress.inPopup) return;
  const before = sequencePending(event.timeStamp) ? typed : [];
  const present = atPress.layers;
  const maps = present.map((layer) => layer.map());
  const match = matchStroke(
    before,
    stroke,
    present.map((layer, at) => ({ patterns: Object.keys(maps[at] ?? {}), blocking: layer.blocking })),
  );
  typed = match.kind === 'pending' ? match.strokes : [];
  typedAt = event.timeStamp;
  if (match.kind === 'hit') runAction(maps[match.layer]?.[match.pattern], event);
}

/** Whether the first key of a sequence waits for the next one; `at` is the time stamp of an event. */
export function sequencePending(at: number): boolean {
  return typed.length > 0 && at - typedAt <= sequencePause;
}

function runAction(action: ShortcutMap[string] | undefined, event: KeyboardEvent): void {
  if (action === undefined) return;
  event.preventDefault();
  if (typeof action === 'function') action(event);
  else action.run(event);
}

function nextOrder(): number {
  renderedLayers += 1;
  return renderedLayers;
}

/**
 * Makes shortcuts work while the calling component is on screen. The innermost component answers
 * first, then the newest; single letters are off in text fields and while an input method composes.
 * @param options.group heading in the sheet of keys
 * @param options.blocking true keeps the keys of everything beneath from working (a dialog)
 * @param options.off true switches this layer off
 */
export function useShortcuts(
  map: ShortcutMap,
  options: { group?: string; blocking?: boolean; off?: boolean } = {},
): void {
  const id = useId();
  const [order] = useState(nextOrder);
  const latest = useRef(map);
  // Before the screen is shown: a key pressed at what is seen must find the actions of what is seen.
  useLayoutEffect(() => {
    latest.current = map;
  });
  const { group = '', blocking = false, off = false } = options;
  const listing = JSON.stringify(
    Object.entries(map).flatMap(([keys, action]) =>
      typeof action === 'function' || action.word === undefined ? [] : [{ keys, word: action.word, group }],
    ),
  );
  useLayoutEffect(() => {
    if (off) return;
    const listed = JSON.parse(listing) as ListedShortcut[];
    changeLayers([...layers, { id, order, group, blocking, map: () => latest.current, listed }]);
    return () => changeLayers(layers.filter((layer) => layer.id !== id));
  }, [id, order, group, blocking, off, listing]);
}

function watchLayers(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** All shortcuts that work now and carry a word, newest layer first, for the sheet of keys. */
export function useListedShortcuts(): readonly ListedShortcut[] {
  const now = useSyncExternalStore(watchLayers, () => layers);
  return useMemo(() => [...now].reverse().flatMap((layer) => layer.listed), [now]);
}
