// What of an entry is told and what is said to be unknown (rule 1): the entry is written all the same, and asks.
import type { Unknown } from '../../model/define';
import { MAYBE_UNKNOWN, type Medium, type NotKnown } from '../../model/evidence';

/** As it comes in: each told, said to be unknown, or left out. */
export interface Told {
  readonly occurredAt?: string | Unknown | undefined;
  readonly from?: string | Unknown | undefined;
  readonly to?: string | Unknown | undefined;
  readonly medium?: Medium | Unknown | undefined;
}

function known<T extends string>(value: T | Unknown | undefined): T | null {
  return typeof value === 'string' ? value : null;
}

/** What is told, and apart from it what is said to be unknown; `notKnown` null when nothing is. */
export function toldAndNot({ occurredAt, from, to, medium }: Told) {
  const said = Object.entries({ occurredAt, from, to, medium });
  const unknowns = said.flatMap(([field, value]) =>
    typeof value === 'object' ? [[field, value.unknown]] : [],
  );
  return {
    occurredAt: known(occurredAt),
    from: known(from),
    to: known(to),
    medium: known(medium),
    notKnown: unknowns.length === 0 ? null : (Object.fromEntries(unknowns) as NotKnown),
  };
}

/** The fields about which a question is open; what is not applicable asks nothing. */
export function askedFields(notKnown: NotKnown | null): (typeof MAYBE_UNKNOWN)[number][] {
  return MAYBE_UNKNOWN.filter((field) => {
    const state = notKnown?.[field];
    return state !== undefined && state !== 'notApplicable';
  });
}

/** Whether a typed field says that its value is not known: `?` or the word. */
export function saysUnknown(text: string): boolean {
  return /^(?:\?|不明|unknown)$/i.test(text.normalize('NFKC').trim());
}
