// The numbers of editions: whole and rising; two laptops that published the same one apart are told apart by their codes.
import type { RecordOf } from '../../model/index';
import { fromInstant } from '../../model/instant';

type Edition = RecordOf<'edition'>;

/** When an edition was published, ms since 1970: the told time, else the laptop's clock. */
export function publishedMs(edition: Pick<Edition, 'occurredAt' | 'clockAt'>): number {
  return fromInstant(edition.occurredAt ?? edition.clockAt);
}

/** Editions from the newest to the oldest: by number, then by time, then by id, so that every laptop has the same order. */
export function newestFirst(editions: readonly Edition[]): Edition[] {
  return editions.toSorted(
    (a, b) => b.number - a.number || publishedMs(b) - publishedMs(a) || (a.id < b.id ? 1 : -1),
  );
}

/** The edition a laptop holds: the newest it knows; null before the first. */
export function heldEdition(editions: readonly Edition[]): Edition | null {
  return newestFirst(editions)[0] ?? null;
}

/** What an edition is called: `4`, or `4-B` where another laptop gave the same number. */
export function editionName(edition: Edition, editions: readonly Edition[]): string {
  const same = editions.filter(({ number }) => number === edition.number);
  if (same.length < 2) return String(edition.number);
  const coded = `${edition.number}-${edition.deviceCode}`;
  const twins = same.filter(({ deviceCode }) => deviceCode === edition.deviceCode);
  if (twins.length < 2) return coded;
  // Two laptops of one code (S13) that gave one number: the older keeps the plain name.
  const place = newestFirst(twins)
    .toReversed()
    .findIndex(({ id }) => id === edition.id);
  return place === 0 ? coded : `${coded}${place + 1}`;
}

/**
 * The number of the next edition. The first continues the number a plan bore before it was kept here (`3.1` is followed by 4).
 * @param label what the plan calls its present edition
 */
export function nextNumber(editions: readonly Edition[], label: string | null): number {
  const highest = Math.max(0, ...editions.map(({ number }) => number));
  if (highest > 0) return highest + 1;
  const borne = /^\s*(?:第|ver(?:sion)?\.?|rev\.?)?\s*(\d{1,4})/i.exec(label?.normalize('NFKC') ?? '')?.[1];
  return borne === undefined ? 1 : Number(borne) + 1;
}
