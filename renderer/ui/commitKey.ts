// Lets Ctrl+Enter commit a panel from a choice list, which would otherwise take it as a plain Enter and open.

function pass(event: KeyboardEvent): void {
  const isCommit = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
  const parent = (event.target as HTMLElement).parentElement;
  if (!isCommit || parent === null) return;
  // Told again from just above the list, so that forms and shortcuts hear it and the list does not.
  event.stopPropagation();
  event.preventDefault();
  const { key, code, ctrlKey, metaKey, shiftKey } = event;
  parent.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true }),
  );
}

/** A ref for the input of a choice list. @returns how to stop. */
export function passCommitKey(input: HTMLInputElement | null): (() => void) | undefined {
  if (input === null) return undefined;
  input.addEventListener('keydown', pass);
  return () => input.removeEventListener('keydown', pass);
}
