// What every command of the muster shares: the entry in the chronology beside the evidence, and times and names in its words.
import type { Medium } from '../../../shared/model/evidence';
import { toInstant } from '../../../shared/model/instant';
import type { MusterMeans } from '../../../shared/model/muster';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { addEntry, type NewEntry } from '../chronology';
import type { Desk } from '../desk';
import { nameOf } from '../people';
import type { Words } from '../words';

/** How a piece of news travelled, in the words of the chronology. */
export const MEDIUM: Readonly<Record<MusterMeans, Medium>> = {
  call: 'phone',
  message: 'mail',
  paper: 'paper',
  wordOfMouth: 'runner',
  faceToFace: 'faceToFace',
};

/** Who writes, in which words, and when it is. */
export interface Writing {
  readonly tx: WriteTx;
  readonly desk: Desk;
  readonly caller: Caller;
  readonly words: Words;
}

export function writing(tx: WriteTx, desk: Desk, caller: Caller): Writing {
  return { tx, desk, caller, words: desk.words(caller.language) };
}

/** The name of a person of the plan in the caller's language, or the typed one. */
export function named({ tx, caller }: Writing, holder: string): string {
  return nameOf(tx, holder, caller);
}

/** A record's name in the caller's language. */
export function titled({ caller }: Writing, record: { name: string; nameEn: string | null }): string {
  return caller.language === 'en' ? (record.nameEn ?? record.name) : record.name;
}

/** `06:30`, with the day before it when it is not today's. */
export function timeText({ tx, desk }: Writing, instant: string): string {
  const local = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  const text = local(Date.parse(instant));
  const time = text.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm'.length);
  const day = text.slice(0, 'YYYY-MM-DD'.length);
  return day === local(tx.nowMs).slice(0, day.length) ? time : `${dayText(day)} ${time}`;
}

/** `11/24` of a day. */
export function dayText(on: string): string {
  return on.slice('YYYY-'.length).replace('-', '/');
}

/** What evidence keeps of its making. */
export function making(
  { tx }: Writing,
  told: { occurredAt?: string | undefined; scribe?: string | undefined },
) {
  return {
    by: tx.actor,
    scribe: told.scribe ?? null,
    occurredAt: told.occurredAt ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  };
}

/** Writes the entry of a command, with its told time and its scribe. Throws `incident.closed`, `record.notFound`. */
export function enter(
  { tx }: Writing,
  told: { occurredAt?: string | undefined; scribe?: string | undefined },
  entry: Omit<NewEntry, 'occurredAt' | 'scribe'>,
): { id: string; number: string } {
  return addEntry(tx, { ...entry, occurredAt: told.occurredAt ?? null, scribe: told.scribe ?? null });
}
