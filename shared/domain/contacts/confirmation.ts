// How old the confirmation of somebody's numbers is (rule 12).

/** After so many days without confirmation a number counts as old. */
export const CONFIRM_WITHIN_DAYS = 90;

const DAY_MS = 86_400_000;

/** Whole days between a day or instant and a moment in ms. */
export function daysSince(text: string, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(text)) / DAY_MS);
}

interface Confirmed {
  readonly confirmedAt: string | null;
}

/** The oldest of the confirmations, a date or an instant; null when one was never confirmed, or there is none at all. */
export function oldestConfirmation(reaches: readonly Confirmed[]): string | null {
  if (reaches.some(({ confirmedAt }) => confirmedAt === null)) return null;
  return sorted(reaches)[0] ?? null;
}

/** The newest of the confirmations; null when none was ever confirmed. */
export function latestConfirmation(reaches: readonly Confirmed[]): string | null {
  return sorted(reaches).at(-1) ?? null;
}

function sorted(reaches: readonly Confirmed[]): string[] {
  return reaches
    .flatMap(({ confirmedAt }) => confirmedAt ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b));
}
