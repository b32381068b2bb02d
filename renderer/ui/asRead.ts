// Text as it will be read: pasted numbers and names often carry invisible signs that turn the direction of writing.

/** The text without them; nobody could find and delete what cannot be seen. */
export function asRead(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '');
}
