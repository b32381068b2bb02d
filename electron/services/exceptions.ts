// The register of exceptions: rules set aside, by whom, until when; made longer, withdrawn, put in order, reviewed.
import { type ExceptionMark, exceptionState } from '../../shared/domain/exceptions';
import { reportTime } from '../../shared/domain/reports/write';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { ExceptionView } from '../../shared/rpc/exceptions';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { addEntry, openIncident } from './chronology';
import type { Desk } from './desk';
import { nameOf } from './people';
import { happenedAt, numberOfEntry } from './reports/view';

type ExceptionDesk = Pick<Desk, 'clock' | 'words' | 'zoneMinutes'>;
type Measure = RecordOf<'exceptionMeasure'>;

function reviewOf(db: ReadDb, incidentId: string | null): 'never' | 'afterStandDown' | 'now' {
  if (incidentId === null) return 'never';
  return db.get('incident', incidentId)?.closed === null ? 'afterStandDown' : 'now';
}

/** An exception with where it stands at this moment. */
function viewOf(db: ReadDb, desk: ExceptionDesk, exception: Measure): ExceptionView {
  const at = happenedAt(db, desk);
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const events = db.list('exceptionEvent', { where: { exceptionId: exception.id } });
  const marks: ExceptionMark[] = events.map((event) => ({ ...event, atMs: Date.parse(at(event)) }));
  const facts = { expiresOn: exception.expiresOn, review: reviewOf(db, exception.incidentId) };
  const { expiresAtMs, ...state } = exceptionState(facts, marks, {
    nowMs,
    zoneMinutes: desk.zoneMinutes(nowMs),
  });
  return {
    exception,
    ...state,
    expiresAt: expiresAtMs === null ? null : toInstant(expiresAtMs, desk.zoneMinutes(expiresAtMs)),
    entryNumber: numberOfEntry(db, exception.logEntryId),
    events: events
      .map((event) => ({
        id: event.id,
        as: event.as,
        at: at(event),
        decidedBy: event.decidedBy,
        expiresOn: event.expiresOn,
        text: event.text,
        textEn: event.textEn,
        entryNumber: numberOfEntry(db, event.logEntryId),
      }))
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}

const RANK = { inForce: 1, withdrawn: 2, settled: 3 } as const;

function byUrgency(a: ExceptionView, b: ExceptionView): number {
  const rank = (view: ExceptionView) => (view.isOverdue ? 0 : RANK[view.status]);
  const end = ({ expiresAt }: ExceptionView) => (expiresAt === null ? 0 : Date.parse(expiresAt));
  return rank(a) - rank(b) || end(a) - end(b) || (a.exception.id < b.exception.id ? -1 : 1);
}

/** The register: what is overdue first, then what is in force by its end, then the rest. */
export function exceptionsOf(db: ReadDb, desk: ExceptionDesk): ExceptionView[] {
  return db
    .list('exceptionMeasure')
    .map((exception) => viewOf(db, desk, exception))
    .sort(byUrgency);
}

/** A day as it is, a moment as people read it. */
const endWords = (expiresOn: string): string => (expiresOn.includes('T') ? reportTime(expiresOn) : expiresOn);

/** Sets a rule aside; in a response with its entry. Throws `incident.closed`. */
function allow(tx: WriteTx, desk: ExceptionDesk, caller: Caller, input: ParsedOf<'exception.allow'>): string {
  const words = desk.words(caller.language);
  const until =
    input.expiresOn === undefined
      ? words('log:exception.endUnknown')
      : words('log:exception.until', { at: endWords(input.expiresOn) });
  if (input.incidentId !== undefined) openIncident(tx, input.incidentId);
  const entry =
    input.incidentId === undefined
      ? null
      : addEntry(tx, {
          incidentId: input.incidentId,
          kind: 'decision',
          medium: 'app',
          text:
            words('log:exception.allowed', {
              title: input.title,
              rule: input.ruleDeparted,
              name: nameOf(tx, input.approvedBy, caller),
            }) + until,
        });
  return tx.append('exceptionMeasure', {
    ...input,
    approvedAt: tx.now(),
    by: tx.actor,
    logEntryId: entry?.id ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}

/** What may follow in which state; a rule that holds again is not made longer. */
function refuseOutOfTurn(view: ExceptionView, as: ParsedOf<'exception.note'>['as']): void {
  const isInForce = view.status === 'inForce';
  const fits = as === 'extended' || as === 'withdrawn' ? isInForce : !isInForce;
  const isAgain = as !== 'extended' && view.events.some((event) => event.as === as);
  if (!fits || isAgain) throw new AppError('exception.outOfTurn', { id: view.exception.id, as });
}

/** Writes what became of an exception. Throws `exception.outOfTurn`, `exception.endNeeded`, `exception.textNeeded`. */
function note(tx: WriteTx, desk: ExceptionDesk, caller: Caller, input: ParsedOf<'exception.note'>): void {
  const exception = tx.need('exceptionMeasure', input.id);
  refuseOutOfTurn(viewOf(tx, desk, exception), input.as);
  const text = input.text?.trim() ?? '';
  if (input.as === 'extended' && input.expiresOn === undefined) throw new AppError('exception.endNeeded');
  if (input.as !== 'withdrawn' && input.as !== 'extended' && text === '')
    throw new AppError('exception.textNeeded');
  const words = desk.words(caller.language);
  const incident = exception.incidentId === null ? null : tx.get('incident', exception.incidentId);
  const name = nameOf(tx, input.decidedBy ?? tx.actor, caller);
  // What is put in order after the stand-down no longer belongs into the frozen log.
  const entry =
    incident === null || incident.closed !== null
      ? null
      : addEntry(tx, {
          incidentId: incident.id,
          kind: input.as === 'extended' || input.as === 'withdrawn' ? 'decision' : 'note',
          medium: 'app',
          text:
            words(`log:exception.${input.as}`, {
              title: exception.title,
              name,
              at: input.expiresOn === undefined ? '' : endWords(input.expiresOn),
            }) + (text === '' ? '' : words('log:call.note', { note: text })),
          about: { entity: 'exceptionMeasure', id: exception.id },
        });
  tx.append('exceptionEvent', {
    exceptionId: exception.id,
    as: input.as,
    decidedBy: input.decidedBy ?? tx.actor,
    expiresOn: input.as === 'extended' ? (input.expiresOn ?? null) : null,
    text: text === '' ? null : text,
    by: tx.actor,
    logEntryId: entry?.id ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}

type Calls = Extract<keyof (QueryHandlers & CommandHandlers), `exception.${string}`>;

/** The calls of the register of exceptions. */
export function exceptionHandlers(desk: ExceptionDesk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'exception.list': ({ db }) => exceptionsOf(db, desk),
    'exception.allow': ({ tx, caller }, input) => ({ id: allow(tx, desk, caller, input) }),
    'exception.note': ({ tx, caller }, input) => {
      note(tx, desk, caller, input);
      return {};
    },
  };
}
