// One listener for all keys of the desk: the newest layer of shortcuts answers first.
import { useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
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
  readonly group: string;
  readonly blocking: boolean;
  readonly map: () => ShortcutMap;
  readonly listed: readonly ListedShortcut[];
}

let layers: readonly Layer[] = [];
let typed: readonly string[] = [];
let typedAt = 0;
const watchers = new Set<() => void>();

function changeLayers(next: readonly Layer[]): void {
  if (layers.length === 0 && next.length > 0) window.addEventListener('keydown', onKeyDown);
  if (layers.length > 0 && next.length === 0) window.removeEventListener('keydown', onKeyDown);
  layers = next;
  for (const watcher of watchers) watcher();
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
  const before = sequencePending(event.timeStamp) ? typed : [];
  const maps = layers.map((layer) => layer.map());
  const match = matchStroke(
    before,
    stroke,
    layers.map((layer, at) => ({ patterns: Object.keys(maps[at] ?? {}), blocking: layer.blocking })),
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

/**
 * Makes shortcuts work while the calling component is on screen. A layer mounted later answers first;
 * single letters are off in text fields and while an input method composes.
 * @param options.group heading in the sheet of keys
 * @param options.blocking true keeps the keys of everything beneath from working (a dialog)
 * @param options.off true switches this layer off
 */
export function useShortcuts(
  map: ShortcutMap,
  options: { group?: string; blocking?: boolean; off?: boolean } = {},
): void {
  const id = useId();
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  const { group = '', blocking = false, off = false } = options;
  const listing = JSON.stringify(
    Object.entries(map).flatMap(([keys, action]) =>
      typeof action === 'function' || action.word === undefined ? [] : [{ keys, word: action.word, group }],
    ),
  );
  useEffect(() => {
    if (off) return;
    const listed = JSON.parse(listing) as ListedShortcut[];
    changeLayers([...layers, { id, group, blocking, map: () => latest.current, listed }]);
    return () => changeLayers(layers.filter((layer) => layer.id !== id));
  }, [id, group, blocking, off, listing]);
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
