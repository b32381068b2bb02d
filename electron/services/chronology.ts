// The chronology: entries by hand and by themselves, numbered for the device's life, shown by corrected time.

import { askedFields, toldAndNot } from '../../shared/domain/chronology/notKnown';
import { entryNumber, questionNumber } from '../../shared/domain/chronology/numbers';
import { type ClockCorrection, clockCorrection } from '../../shared/domain/clock';
import { incidentGroup } from '../../shared/domain/incident';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import type { ChronologyEntry } from '../../shared/rpc/response';
import type { CommandHandlers, QueryHandlers, TaskHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { NewValues, WriteTx } from '../store/writeTx';
import { proveChronology } from './chronologyProof';
import { linkEntries, takeStep } from './chronologySteps';
import { chronologyOrder, namesTold, shownEntries } from './chronologyWindow';
import type { Desk } from './desk';

type Entry = RecordOf<'logEntry'>;
export type NewEntry = Omit<NewValues<'logEntry'>, 'deviceCode' | 'serial' | 'deviceId' | 'clockAt'>;

/** Writes one entry with this device's next number. Throws `record.notFound`, `incident.closed`. */
export function addEntry(tx: WriteTx, entry: NewEntry): { id: string; number: string } {
  openIncident(tx, entry.incidentId);
  const device = tx.ownDevice();
  const serial = tx.nextSerial('logEntry');
  const id = tx.append('logEntry', {
    by: tx.actor,
    ...entry,
    deviceCode: device.code,
    serial,
    deviceId: device.id,
    clockAt: tx.clockNow(),
  });
  return { id, number: entryNumber(device.code, serial) };
}

/** The incident, which must be open. Throws `record.notFound`, `incident.closed`. */
export function openIncident(tx: WriteTx, id: string): RecordOf<'incident'> {
  const incident = tx.need('incident', id);
  if (incident.closed !== null) throw new AppError('incident.closed', { id, title: incident.title });
  return incident;
}

/** Opens a question for something not known. @returns its number. */
export function addQuestion(
  tx: WriteTx,
  values: Omit<NewValues<'question'>, 'deviceCode' | 'serial' | 'raisedAt' | 'answered'>,
): string {
  const { code } = tx.ownDevice();
  const serial = tx.nextSerial('question');
  tx.create('question', { ...values, deviceCode: code, serial, raisedAt: tx.now() });
  return questionNumber(code, serial);
}

/** Corrects the time of evidence by every clock check known here. */
export function correctionOf(db: ReadDb): ClockCorrection {
  return clockCorrection(
    db.list('clockCheck').map((check) => ({
      deviceId: check.deviceId,
      clockMs: Date.parse(check.clockAt),
      offsetSeconds: check.offsetSeconds,
    })),
  );
}

/** The ids of an incident and of those declared one event with it (S14). */
export function groupOf(db: ReadDb, incidentId: string): string[] {
  db.need('incident', incidentId);
  return incidentGroup(db.list('incident'), incidentId);
}

interface Neighbours {
  readonly supersededBy: ReadonlyMap<string, string[]>;
  readonly questions: ReadonlyMap<string, ChronologyEntry['questions']>;
  readonly correct: ClockCorrection;
  readonly zoneMinutes: (ms: number) => number;
}

function view(entry: Entry, near: Neighbours): ChronologyEntry {
  const recordedMs = near.correct(entry.deviceId, Date.parse(entry.clockAt));
  const instant = (ms: number) => toInstant(ms, near.zoneMinutes(ms));
  return {
    id: entry.id,
    incidentId: entry.incidentId,
    number: entryNumber(entry.deviceCode, entry.serial),
    text: entry.text,
    kind: entry.kind,
    important: entry.important !== null,
    from: entry.from,
    to: entry.to,
    medium: entry.medium,
    by: entry.by,
    scribe: entry.scribe,
    occurredAt: entry.occurredAt ?? instant(recordedMs),
    occurredTold: entry.occurredAt !== null,
    recordedAt: instant(recordedMs),
    clockAt: entry.clockAt,
    deviceId: entry.deviceId,
    supersedes: entry.supersedes,
    supersededBy: near.supersededBy.get(entry.id) ?? [],
    about: entry.about,
    mentions: entry.mentions ?? [],
    notKnown: entry.notKnown ?? {},
    questions: near.questions.get(entry.id) ?? [],
  };
}

/** The entries of an incident and those joined to it, in the order in which things happened. */
export function chronologyOf(
  db: ReadDb,
  incidentId: string,
  zoneMinutes: (ms: number) => number,
): ChronologyEntry[] {
  const ids = groupOf(db, incidentId);
  const entries = ids.flatMap((id) => db.list('logEntry', { where: { incidentId: id } }));
  const questions = ids.flatMap((id) => db.list('question', { where: { incidentId: id } }));
  const near: Neighbours = {
    supersededBy: groupIds(entries.filter((entry) => entry.supersedes !== null)),
    questions: questionsByEntry(questions),
    correct: correctionOf(db),
    zoneMinutes,
  };
  return entries
    .map((entry) => timed(view(entry, near)))
    .sort(byOccurrence)
    .map(({ entry }) => entry);
}

/** Entries by id with what points at them, in the order asked for; ids that name none are left out. */
export function entriesById(
  db: ReadDb,
  ids: readonly string[],
  zoneMinutes: (ms: number) => number,
): ChronologyEntry[] {
  const later = ids.flatMap((id) => db.list('logEntry', { where: { supersedes: id } }));
  const questions = ids.flatMap((id) => db.list('question', { where: { logEntryId: id } }));
  const near: Neighbours = {
    supersededBy: groupIds(later),
    questions: questionsByEntry(questions),
    correct: correctionOf(db),
    zoneMinutes,
  };
  return ids.flatMap((id) => {
    const entry = db.get('logEntry', id);
    return entry === null || entry.deleted ? [] : [view(entry, near)];
  });
}

function groupIds(entries: readonly Entry[]): Map<string, string[]> {
  const grouped = Map.groupBy(entries, (entry) => entry.supersedes ?? '');
  return new Map([...grouped].map(([id, later]) => [id, later.map((entry) => entry.id)]));
}

function questionsByEntry(questions: readonly RecordOf<'question'>[]): Neighbours['questions'] {
  const grouped = Map.groupBy(questions, (question) => question.logEntryId ?? '');
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((question) => ({
        id: question.id,
        number: questionNumber(question.deviceCode, question.serial),
        text: question.text,
        open: question.answered === null,
      })),
    ]),
  );
}

/** An entry with its times as numbers, read once: a week's log has ten thousand of them to sort. */
interface Timed {
  readonly entry: ChronologyEntry;
  readonly occurredMs: number;
  readonly recordedMs: number;
}

function timed(entry: ChronologyEntry): Timed {
  return { entry, occurredMs: Date.parse(entry.occurredAt), recordedMs: Date.parse(entry.recordedAt) };
}

function byOccurrence(a: Timed, b: Timed): number {
  const order = a.occurredMs - b.occurredMs || a.recordedMs - b.recordedMs;
  return order !== 0 ? order : byNumber(a.entry.number, b.entry.number);
}

const numbers = new Intl.Collator('en', { numeric: true });

/** `B-0042` after `B-0009`. */
function byNumber(a: string, b: string): number {
  return numbers.compare(a, b);
}

type Calls =
  | 'chronology.list'
  | 'chronology.order'
  | 'chronology.entries'
  | 'chronology.next'
  | 'chronology.add'
  | 'chronology.names'
  | 'chronology.step'
  | 'chronology.link'
  | 'chronology.prove';

/** The calls of the chronology. */
export function chronologyHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers & TaskHandlers, Calls> {
  return {
    'chronology.list': ({ db }, { incidentId }) => chronologyOf(db, incidentId, desk.zoneMinutes),
    'chronology.order': ({ db }, input) => chronologyOrder(db, desk, input),
    'chronology.entries': ({ db }, { ids }) => shownEntries(db, desk, ids),
    'chronology.names': ({ db }, { incidentId }) => namesTold(db, desk, incidentId),
    'chronology.next': ({ db }) => {
      const device = db.device();
      return { number: entryNumber(device?.code ?? '', (db.setting<number>('serial.logEntry') ?? 0) + 1) };
    },
    'chronology.add': ({ tx, caller }, input) => {
      const { questions, kind, important, ...rest } = input;
      const old =
        rest.supersedes === undefined ? null : supersededEntry(tx, rest.incidentId, rest.supersedes);
      const told = toldAndNot(rest);
      const entry = addEntry(tx, {
        ...rest,
        ...told,
        kind: kind ?? 'fact',
        important: important ? 'important' : null,
      });
      const words = desk.words(caller.language);
      // What was unknown of the corrected entry has its question already.
      const fresh = askedFields(told.notKnown).filter((field) => old?.notKnown?.[field] === undefined);
      const asked = fresh.map((field) => ({
        text: words(`log:entry.${field}`, { number: entry.number }),
        about: { entity: 'logEntry', id: entry.id, field },
      }));
      const named = (questions ?? []).map((text) => ({ text }));
      const numbers = [...named, ...asked].map((one) =>
        addQuestion(tx, { ...one, incidentId: rest.incidentId, logEntryId: entry.id }),
      );
      return { ...entry, questions: numbers };
    },
    'chronology.step': ({ tx, caller }, input) => takeStep(tx, desk, caller, input),
    'chronology.link': ({ tx }, input) => {
      linkEntries(tx, input);
      return {};
    },
    'chronology.prove': ({ db, signal, progress }) => proveChronology(db, desk, { signal, progress }),
  };
}

/** The entry that is corrected. Throws `record.notFound`, `chronology.otherIncident`. */
function supersededEntry(tx: WriteTx, incidentId: string, entryId: string): Entry {
  const superseded = tx.need('logEntry', entryId);
  if (!groupOf(tx, incidentId).includes(superseded.incidentId))
    throw new AppError('chronology.otherIncident', { id: entryId });
  return superseded;
}

type QuestionView = ReturnType<QueryHandlers['question.list']>[number];

/** The questions of an incident and those joined to it, open ones first, each in the order they were raised. */
export function questionsOf(db: ReadDb, incidentId: string): QuestionView[] {
  return groupOf(db, incidentId)
    .flatMap((id) => db.list('question', { where: { incidentId: id } }))
    .map((question): QuestionView => {
      const entry = question.logEntryId === null ? null : db.get('logEntry', question.logEntryId);
      return {
        number: questionNumber(question.deviceCode, question.serial),
        question,
        entryNumber: entry && entryNumber(entry.deviceCode, entry.serial),
      };
    })
    .sort(byUrgency);
}

function byUrgency(a: QuestionView, b: QuestionView): number {
  const open = Number(a.question.answered !== null) - Number(b.question.answered !== null);
  const raised = Date.parse(a.question.raisedAt) - Date.parse(b.question.raisedAt);
  return open || raised || byNumber(a.number, b.number);
}
