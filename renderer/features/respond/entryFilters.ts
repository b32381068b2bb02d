// Which entries of the chronology are shown: by what they are, and by any word in them.
import { foldTight, tightForms } from '../../../shared/domain/text/fold';
import type { ChronologyEntry } from '../../../shared/rpc/response';

export const ENTRY_FILTERS = [
  'all',
  'important',
  'decision',
  'unknown',
  'report',
  'checklist',
  'call',
  'corrected',
] as const;
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

const TESTS: Readonly<Record<EntryFilter, (entry: ChronologyEntry) => boolean>> = {
  all: () => true,
  important: ({ important }) => important,
  decision: ({ kind }) => kind === 'decision',
  unknown: ({ questions }) => questions.some(({ open }) => open),
  report: ({ kind }) => kind === 'report',
  checklist: ({ kind, medium }) => kind === 'tick' || medium === 'checklist',
  call: ({ kind }) => kind === 'call',
  corrected: ({ supersedes, supersededBy }) => supersedes !== null || supersededBy.length > 0,
};

/** How many entries each filter holds. */
export function countEntries(entries: readonly ChronologyEntry[]): Readonly<Record<EntryFilter, number>> {
  const count = (filter: EntryFilter) => entries.filter(TESTS[filter]).length;
  return Object.fromEntries(ENTRY_FILTERS.map((filter) => [filter, count(filter)])) as Record<
    EntryFilter,
    number
  >;
}

/** The entries a filter and a text leave. The text is compared folded, so kana, width and hyphens do not matter. */
export function filterEntries(
  entries: readonly ChronologyEntry[],
  filter: EntryFilter,
  text: string,
): ChronologyEntry[] {
  const sought = foldTight(text);
  return entries.filter((entry) => {
    if (!TESTS[filter](entry)) return false;
    if (sought === '') return true;
    const words = [entry.number, entry.text, entry.from, entry.to, entry.scribe].join(' ');
    return tightForms(words).some((form) => form.includes(sought));
  });
}
