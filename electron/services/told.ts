// What every telling of the board and the backlog shares: values that may be unknown, times by the corrected clock, questions asked once.
import { entryNumber, questionNumber } from '../../shared/domain/chronology/numbers';
import type { ClockCorrection } from '../../shared/domain/clock';
import type { Unknown } from '../../shared/model/define';
import type { RecordOf } from '../../shared/model/index';
import { fromInstant, toInstant } from '../../shared/model/instant';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { addQuestion, groupOf } from './chronology';
import type { Desk } from './desk';
import { keepAnswer } from './questionAnswers';

type Told<T> = T | Unknown | null | undefined;

/** The value told; null where none was, or it is unknown. */
export function known<T extends string | number | object>(value: Told<T>): T | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' && 'unknown' in value ? null : (value as T);
}

/** Whether a value was said to be unknown, so that somebody must find out. */
export function isAsked(value: Told<string | number | object>): boolean {
  if (value === null || value === undefined || typeof value !== 'object' || !('unknown' in value))
    return false;
  return value.unknown !== 'notApplicable';
}

interface Evidenced {
  readonly occurredAt: string | null;
  readonly deviceId: string;
  readonly clockAt: string;
}

/** When it was seen or told, by the corrected clock. */
export function toldMs(record: Evidenced, correct: ClockCorrection): number {
  return record.occurredAt === null
    ? correct(record.deviceId, fromInstant(record.clockAt))
    : fromInstant(record.occurredAt);
}

/** What a piece of evidence is, for the rules: what it knew, what it declares wrong, when it was told. */
export function evidenceOf(
  record: Evidenced & Pick<RecordOf<'statusReport'>, 'id' | 'after' | 'supersedes'>,
  correct: ClockCorrection,
) {
  return {
    id: record.id,
    after: record.after ?? [],
    supersedes: record.supersedes,
    atMs: toldMs(record, correct),
  };
}

/** Instants of this place for moments of the rules. */
export function instants(desk: Pick<Desk, 'zoneMinutes'>): {
  at(ms: number): string;
  maybe(ms: number | null): string | null;
} {
  const at = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  return { at, maybe: (ms) => (ms === null ? null : at(ms)) };
}

/** `05:12`, with the day before it when it is another one: `11/19 23:50`. */
export function momentWord(desk: Pick<Desk, 'zoneMinutes'>, ms: number, nowMs: number): string {
  const text = toInstant(ms, desk.zoneMinutes(ms));
  const time = text.slice('2026-11-20T'.length, '2026-11-20T05:12'.length);
  const isToday =
    toInstant(nowMs, desk.zoneMinutes(nowMs)).slice(0, 'YYYY-MM-DD'.length) === text.slice(0, 10);
  return isToday ? time : `${Number(text.slice(5, 7))}/${text.slice(8, 10)} ${time}`;
}

/** A span as it is said: `0:28`, `26:05`. */
export function spanWord(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

type About = NonNullable<RecordOf<'question'>['about']>;

/** The open questions of an event about fields of certain records. */
export function openQuestions(
  db: ReadDb,
  incidentId: string,
  isMeant: (about: About) => boolean,
): RecordOf<'question'>[] {
  return groupOf(db, incidentId)
    .flatMap((id) => db.list('question', { where: { incidentId: id } }))
    .filter(({ answered, about }) => answered === null && about !== null && isMeant(about));
}

/** Asks for what is unknown, unless the same is asked already. @returns the number of the question that is open now. */
export function askOnce(
  tx: WriteTx,
  question: { incidentId: string; text: string; logEntryId: string; about: About },
  isSame: (about: About) => boolean,
): string {
  const [open] = openQuestions(tx, question.incidentId, isSame);
  return open === undefined ? addQuestion(tx, question) : questionNumber(open.deviceCode, open.serial);
}

/** Answers questions whose answer has come by itself. */
export function answerOpen(
  tx: WriteTx,
  questions: readonly RecordOf<'question'>[],
  { text, logEntryId }: { readonly text: string; readonly logEntryId: string },
): void {
  for (const { id } of questions) keepAnswer(tx, id, { as: 'answered', text, toldBy: null, logEntryId });
}

/** The letter of the laptop that wrote something. */
export function deviceCode(db: ReadDb, deviceId: string): string {
  return db.get('device', deviceId)?.code ?? '';
}

/** The number of the chronology entry a telling wrote, `B-0042`; null where it wrote none. */
export function logNumber(db: ReadDb, logEntryId: string | null): string | null {
  const entry = logEntryId === null ? null : db.get('logEntry', logEntryId);
  return entry && entryNumber(entry.deviceCode, entry.serial);
}

/** Who writes a telling and when, as every piece of evidence keeps it. */
export function makingOf(
  tx: WriteTx,
  told: { readonly confirmedAt?: string | undefined; readonly supersedes?: string | undefined },
) {
  return {
    by: tx.actor,
    supersedes: told.supersedes ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
    occurredAt: told.confirmedAt ?? null,
  };
}
