// Roving focus for lists and tables: one tab stop, J, K, arrows, Enter and Escape move within.
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { takesTyping } from './keys';
import { moveInList, stepOfKey, tabStop } from './listNavigation';
import { sequencePending, useShortcuts } from './shortcuts';

/** What a navigable list needs to know. Rows are named by stable keys. */
export interface ListNavigation {
  readonly keys: readonly string[];
  readonly activeKey: string | null;
  readonly onActiveChange: (key: string) => void;
  /** Enter on a row. */
  readonly onOpen?: (key: string) => void;
  /** Escape in the list. */
  readonly onBack?: () => void;
  /** Other keys on the active row; return true when the key was used. */
  readonly onRowKey?: (key: string, event: KeyboardEvent) => boolean;
  /**
   * True for the main list of a screen: J and K move into it from anywhere outside text fields, and Enter opens its chosen
   * row while nothing has the focus.
   */
  readonly main?: boolean;
  /** What J and K of a main list are called in the sheet of keys, and under which heading. */
  readonly listed?: { readonly group: string; readonly next: string; readonly previous: string };
  /** Called before focus moves, for lists that must first bring a row into the page. */
  readonly reveal?: (key: string) => void;
}

/** What each row element spreads. */
export interface RowFocusProps {
  readonly tabIndex: 0 | -1;
  readonly 'aria-selected': boolean;
  readonly 'data-active': boolean;
  readonly ref: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
}

/** Keyboard movement in a list: spread `listProps` on the list and `rowProps(key)` on each row. */
export function useListNavigation(list: ListNavigation): {
  listProps: { onKeyDown: (event: KeyboardEvent) => void };
  rowProps: (key: string) => RowFocusProps;
  focusRow: (key: string) => void;
} {
  const elements = useRef(new Map<string, HTMLElement>());
  const stop = tabStop(list.keys, list.activeKey);

  const focusRow = (key: string): void => {
    list.onActiveChange(key);
    list.reveal?.(key);
    const element = elements.current.get(key);
    if (element !== undefined) element.focus();
    // A virtual row appears only after the next paint.
    else requestAnimationFrame(() => elements.current.get(key)?.focus());
  };
  const step = (by: 'next' | 'previous'): void => {
    const to = moveInList(list.keys, list.activeKey, by);
    if (to !== null) focusRow(to);
  };
  const { group = '', next, previous } = list.listed ?? {};
  useShortcuts(
    {
      j: { run: () => step('next'), ...(next === undefined ? {} : { word: next }) },
      k: { run: () => step('previous'), ...(previous === undefined ? {} : { word: previous }) },
    },
    { group, off: list.main !== true },
  );
  const chosen = list.keys.find((key) => key === list.activeKey);
  const open = (event: { readonly target: EventTarget | null }): void => {
    const isFree = event.target === document.body || event.target === document.querySelector('main');
    if (isFree && chosen !== undefined) list.onOpen?.(chosen);
  };
  useShortcuts(
    { Enter: open },
    { off: list.main !== true || list.onOpen === undefined || chosen === undefined },
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    // After "g" the next key belongs to the sequence, not to the row.
    if (sequencePending(event.timeStamp)) return;
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (takesTyping({ tagName: target.tagName, editable: target.isContentEditable, ...typeOf(target) }))
      return;
    const onRow = [...elements.current.values()].includes(target);
    if (onRow && list.activeKey !== null && list.onRowKey?.(list.activeKey, event) === true) {
      event.preventDefault();
      return;
    }
    const move = stepOfKey(event);
    if (move === null || (move === 'open' && !onRow)) return;
    if (move === 'back') {
      if (list.onBack === undefined) return;
      event.preventDefault();
      list.onBack();
      return;
    }
    const to = moveInList(list.keys, list.activeKey, move);
    if (to === null || (move === 'open' && list.onOpen === undefined)) return;
    event.preventDefault();
    if (move === 'open') list.onOpen?.(to);
    else focusRow(to);
  };

  const register = useCallback(
    (key: string) => (element: HTMLElement | null) => {
      if (element === null) elements.current.delete(key);
      else elements.current.set(key, element);
    },
    [],
  );
  const rowProps = (key: string): RowFocusProps => ({
    tabIndex: key === stop ? 0 : -1,
    'aria-selected': key === list.activeKey,
    'data-active': key === list.activeKey,
    ref: register(key),
    onFocus: () => {
      if (key !== list.activeKey) list.onActiveChange(key);
    },
  });
  return { listProps: { onKeyDown }, rowProps, focusRow };
}

function typeOf(element: HTMLElement): { type?: string; role?: string | null } {
  const type = element.getAttribute('type');
  return { role: element.getAttribute('role'), ...(type === null ? {} : { type }) };
}
