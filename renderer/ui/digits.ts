// Cuts a text into the narrow digit 1 and everything else, so that clocks and columns of times stand still.

/** A run of text; `narrow` runs are ones, which the font draws narrower than the other digits. */
export interface DigitRun {
  readonly text: string;
  readonly narrow: boolean;
}

/**
 * Splits a text so that every `1` can be padded to the width of the other digits.
 * The runs joined again are always the text itself; each 1 is a run of its own.
 */
export function splitDigits(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (const part of text.split(/(1)/)) {
    if (part !== '') runs.push({ text: part, narrow: part === '1' });
  }
  return runs;
}
