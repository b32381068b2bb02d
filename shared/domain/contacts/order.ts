// In which order the means of reaching somebody are tried at a given time.
import type { ContactMeans } from '../../model/contact';
import type { RecordOf } from '../../model/index';
import type { CallTime } from './callTime';

/** What the order of calling depends on. */
export type Reach = Pick<RecordOf<'contact'>, 'id' | 'ownerId' | 'order' | 'means' | 'when' | 'suspect'>;

/** Means by which a voice answers at once; the rest is written and read whenever. */
const VOICE: ReadonlySet<ContactMeans> = new Set([
  'mobilePhone',
  'workPhone',
  'homePhone',
  'satellitePhone',
  'radio',
] as const);

/** Whether somebody can answer at once: a telephone or a radio. */
export function isVoice(reach: Pick<Reach, 'means'>): boolean {
  return VOICE.has(reach.means);
}

/** Whether the means is meant for that time; one without times is meant for any. */
export function isUsableAt(reach: Pick<Reach, 'when'>, time: CallTime): boolean {
  return reach.when === null || reach.when.length === 0 || reach.when.includes(time);
}

/** By the order people gave, those without one last; then by id, so that the order never depends on the database. */
export function byOrder(
  a: { order: number | null; id: string },
  b: { order: number | null; id: string },
): number {
  const given = (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER);
  if (given !== 0) return given;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Suspect numbers weigh most (rule 12), then writing, for nobody can call an address, then another time of day. */
function weight(reach: Reach, time: CallTime): number {
  return (reach.suspect ? 4 : 0) + (isVoice(reach) ? 0 : 2) + (isUsableAt(reach, time) ? 0 : 1);
}

/** The means in the order to try them: suspect ones last, telephones before mail, of each those for now first, then as ordered. */
export function callOrder<R extends Reach>(reaches: readonly R[], time: CallTime): R[] {
  return [...reaches].sort((a, b) => weight(a, time) - weight(b, time) || byOrder(a, b));
}

/** What to try first; null when there is no means at all. */
export function firstToTry<R extends Reach>(reaches: readonly R[], time: CallTime): R | null {
  return callOrder(reaches, time)[0] ?? null;
}
