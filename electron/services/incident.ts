// Incidents: started with two facts, joined when they are one event, closed when nothing waits.

import { currentItem, isSettled } from '../../shared/domain/checklist/state';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { boardLeft } from './board/left';
import { addEntry, addQuestion, groupOf, openIncident, questionsOf } from './chronology';
import { latestEntries } from './chronologyWindow';
import type { Desk } from './desk';
import { editionHeld } from './editions';
import { exceptionsOf } from './exceptions';
import { flowLeft } from './flowEvidence';
import { nameOf, orderText } from './people';
import { dropPromises, promisesOf } from './reports/promises';
import { type RunState, runStates } from './runStates';

const LATEST = 8;

/** Starts a response with what is known; what is not becomes a question (rule 1). @returns the incident's id. */
function startIncident(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'incident.start'>): string {
  tx.ownDevice();
  const words = desk.words(caller.language);
  const id = tx.create('incident', {
    ...input,
    startedAt: tx.now(),
    editionId: editionHeld(tx)?.edition.id ?? null,
  });
  const what = typeof input.what === 'string' ? input.what : words('log:unknown');
  const entry = addEntry(tx, {
    incidentId: id,
    kind: 'start',
    medium: 'app',
    text: words('log:incident.started', { title: input.title, what }),
    occurredAt: typeof input.noticedAt === 'string' ? input.noticedAt : null,
    about: { entity: 'incident', id },
  });
  const ask = (field: 'what' | 'noticedAt', text: string) =>
    addQuestion(tx, { incidentId: id, text, logEntryId: entry.id, about: { entity: 'incident', id, field } });
  if (isOpenUnknown(input.what)) ask('what', words('log:incident.whatUnknown'));
  if (isOpenUnknown(input.noticedAt)) ask('noticedAt', words('log:incident.noticedUnknown'));
  return id;
}

function isOpenUnknown(value: string | { readonly unknown: string }): boolean {
  return typeof value !== 'string' && value.unknown !== 'notApplicable';
}

/** Declares two incidents one event (S14); nothing is renumbered. Throws `incident.joinSelf`, `incident.alreadyJoined`. */
function joinIncident(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'incident.join'>): void {
  if (input.id === input.with) throw new AppError('incident.joinSelf', { id: input.id });
  const joined = openIncident(tx, input.id);
  const other = openIncident(tx, input.with);
  if (groupOf(tx, input.id).includes(input.with)) throw new AppError('incident.alreadyJoined', { ...input });
  tx.change('incident', input.id, { joinedTo: input.with });
  addEntry(tx, {
    incidentId: input.id,
    kind: 'note',
    medium: 'app',
    text: desk.words(caller.language)('log:incident.joined', { title: joined.title, other: other.title }),
    about: { entity: 'incident', id: input.with },
  });
}

function runsOf(db: ReadDb, incidentId: string): RunState[] {
  const runs = groupOf(db, incidentId).flatMap((id) =>
    db.list('checklistRun', { where: { incidentId: id } }),
  );
  return runStates(db, runs);
}

/**
 * What still waits: deferred items of runs not closed, open questions, promised news, rules still set aside, what of the flow
 * was put off or held back, lots not processed and other means not given up.
 */
function unfinished(db: ReadDb, desk: Desk, incidentId: string) {
  const deferred = runsOf(db, incidentId)
    .filter(({ run }) => run.closed === null)
    .flatMap(({ run, states }) =>
      states
        .filter((state) => state.state === 'deferred')
        .map((state) => ({ runId: run.id, itemId: state.itemId })),
    );
  const questions = questionsOf(db, incidentId).filter(({ question }) => question.answered === null);
  const promises = promisesOf(db, desk, incidentId).filter(({ state }) => state.status === 'open');
  const group = groupOf(db, incidentId);
  const exceptions = exceptionsOf(db, desk).filter(
    ({ exception, status }) => status === 'inForce' && group.includes(exception.incidentId ?? ''),
  );
  return {
    deferred,
    questions,
    promises,
    exceptions,
    flow: flowLeft(db, incidentId),
    board: boardLeft(db, desk, incidentId),
  };
}

/**
 * Closes an incident. Refused with `incident.unfinished` while anything is left, unless a named person ordered it with a reason;
 * a false alarm answers its own questions.
 */
function closeIncident(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'incident.close'>): void {
  const incident = openIncident(tx, input.id);
  const as = input.as ?? 'closed';
  const { deferred, questions, promises, exceptions, flow, board } = unfinished(tx, desk, input.id);
  const lists = [deferred, questions, promises, exceptions, flow.nodeIds, flow.held, board.means, board.lots];
  const left = lists.reduce((sum, list) => sum + list.length, 0);
  const isOrdered = Boolean(input.overriddenBy && input.reason);
  if (left > 0 && as === 'closed' && !isOrdered) {
    throw new AppError('incident.unfinished', {
      id: input.id,
      deferred: deferred.length,
      questions: questions.length,
      promises: promises.length,
      exceptions: exceptions.length,
      items: deferred,
      questionNumbers: questions.map(({ number }) => number),
      nodes: flow.nodeIds,
      held: flow.held,
      means: board.means.length,
      lots: board.lots.length,
    });
  }
  const words = desk.words(caller.language);
  const values = {
    title: incident.title,
    reason: input.reason ?? '',
    order: orderText(tx, desk, caller, input.overriddenBy ?? null),
    left,
  };
  const key = as === 'falseAlarm' ? 'falseAlarm' : left > 0 ? 'closedUnfinished' : 'closed';
  const reasonText =
    input.reason && key !== 'closedUnfinished' ? words('log:checklist.reason', { reason: input.reason }) : '';
  addEntry(tx, {
    incidentId: input.id,
    kind: 'close',
    medium: 'app',
    text: words(`log:incident.${key}`, values) + reasonText,
  });
  for (const { question } of questions) {
    const answered = {
      at: tx.now(),
      by: tx.actor ?? input.overriddenBy ?? null,
      as: 'waived' as const,
      text: words(`log:incident.${key}`, values),
    };
    tx.change('question', question.id, { answered });
  }
  const orderedBy = nameOf(tx, input.overriddenBy ?? tx.actor, caller);
  dropPromises(tx, desk, input.id, [orderedBy, input.reason].filter(Boolean).join(': '));
  const closed = {
    at: tx.now(),
    by: tx.actor,
    orderedBy: input.overriddenBy ?? null,
    as,
    reason: input.reason ?? null,
  };
  for (const id of groupOf(tx, input.id)) {
    if (tx.need('incident', id).closed === null) tx.change('incident', id, { closed });
  }
}

/** The checklist of a run, also one that has since left the plan: the run goes on. Throws `record.notFound`. */
function checklistOf(db: ReadDb, id: string): RecordOf<'checklist'> {
  const checklist = db.get('checklist', id);
  if (!checklist) throw new AppError('record.notFound', { entity: 'checklist', id });
  return checklist;
}

function overview(db: ReadDb, desk: Desk, id: string): ReturnType<QueryHandlers['incident.overview']> {
  const runs = runsOf(db, id);
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  // A week's response runs the same few checklists hundreds of times.
  const checklists = new Map(
    [...new Set(runs.map(({ run }) => run.checklistId))].map((list) => [list, checklistOf(db, list)]),
  );
  return {
    incident: db.need('incident', id),
    runs: runs.map(({ run, items, states }) => ({
      run,
      checklist: checklists.get(run.checklistId) ?? checklistOf(db, run.checklistId),
      settled: states.filter((state) => isSettled(state.state)).length,
      total: items.length,
      currentItem: currentItemOf({ run, items, states }, nowMs),
    })),
    deferred: runs
      .filter(({ run }) => run.closed === null)
      .flatMap(({ run, items, states }) =>
        items.flatMap((item, index) => {
          const mark = states[index]?.inForce.at(-1)?.mark;
          return mark && states[index]?.state === 'deferred' ? [{ runId: run.id, item, mark }] : [];
        }),
      ),
    questions: questionsOf(db, id),
    ...latestEntries(db, desk, id, LATEST),
  };
}

function currentItemOf({ run, items, states }: RunState, nowMs: number) {
  if (run.closed !== null) return null;
  const id = currentItem(states, nowMs);
  return items.find((item) => item.id === id) ?? null;
}

type Calls = 'incident.start' | 'incident.join' | 'incident.close' | 'incident.list' | 'incident.overview';

/** The calls of incidents. */
export function incidentHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'incident.start': ({ tx, caller }, input) => ({ id: startIncident(tx, desk, caller, input) }),
    'incident.join': ({ tx, caller }, input) => {
      joinIncident(tx, desk, caller, input);
      return {};
    },
    'incident.close': ({ tx, caller }, input) => {
      closeIncident(tx, desk, caller, input);
      return {};
    },
    'incident.list': ({ db }, { includeClosed }) =>
      db.list('incident').filter((incident) => includeClosed || incident.closed === null),
    'incident.overview': ({ db }, { id }) => overview(db, desk, id),
  };
}
