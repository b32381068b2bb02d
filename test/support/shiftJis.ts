// Text as Windows in Japan writes it.
import iconv from 'iconv-lite';

/** A text in Windows' Japanese code page. */
export function inShiftJis(text: string): Uint8Array {
  return iconv.encode(text, 'cp932');
}
