// Objectives and the handover: the page is made of what is on record, and kept as it stood when somebody took over.

import { entryNumber } from '../../../shared/domain/chronology/numbers';
import { objectivesOf } from '../../../shared/domain/handover/objectives';
import type { HandoverInput } from '../../../shared/domain/printing';
import { AppError } from '../../../shared/model/errors';
import { PAGE_PARTS } from '../../../shared/model/handover';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { CommandHandlers, QueryHandlers } from '../../store/handles';
import type { ReadDb } from '../../store/read';
import type { WriteTx } from '../../store/writeTx';
import { addEntry, correctionOf, groupOf, openIncident } from '../chronology';
import type { Desk } from '../desk';
import { rolesHeld } from '../muster/handover';
import { moveRoles } from '../muster/roles';
import { writing } from '../muster/write';
import { nameOf } from '../people';
import { momentWord } from '../told';
import type { PageDesk, PageRooms } from './facts';
import { partOf } from './page';

type Wording = RecordOf<'objective'>;

/** The corrected time of evidence, ms: the told time where there is one. */
function timing(db: ReadDb) {
  const correct = correctionOf(db);
  return (one: Pick<Wording, 'occurredAt' | 'clockAt' | 'deviceId'>): number =>
    one.occurredAt === null ? correct(one.deviceId, Date.parse(one.clockAt)) : Date.parse(one.occurredAt);
}

function wordingsOf(db: ReadDb, incidentId: string): Wording[] {
  return groupOf(db, incidentId).flatMap((id) => db.list('objective', { where: { incidentId: id } }));
}

function listObjectives(db: ReadDb, desk: PageDesk, incidentId: string): OutputOf<'objective.list'> {
  return objectivesOf(wordingsOf(db, incidentId), timing(db)).map(({ latest, sinceMs, disputed }) => ({
    objective: latest,
    since: toInstant(sinceMs, desk.zoneMinutes(sinceMs)),
    disputed: [...disputed],
  }));
}

/** The wording to be replaced, which must be of this event. Throws `record.notFound`, `objective.otherIncident`. */
function replaced(tx: WriteTx, incidentId: string, id: string | undefined): Wording | null {
  if (id === undefined) return null;
  const old = tx.need('objective', id);
  if (!groupOf(tx, incidentId).includes(old.incidentId))
    throw new AppError('objective.otherIncident', { id });
  return old;
}

/** Writes an objective, a new wording of one, or its end. Throws `incident.closed`, and as `replaced`. */
function setObjective(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'objective.set'>): string {
  openIncident(tx, input.incidentId);
  const old = replaced(tx, input.incidentId, input.supersedes);
  const state = input.state ?? 'open';
  const reason = input.reason?.trim() ? input.reason.trim() : null;
  const key = state !== 'open' ? state : old === null ? 'set' : old.state === 'open' ? 'changed' : 'reopened';
  const words = desk.words(caller.language);
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'decision',
    medium: 'app',
    text:
      words(`log:objective.${key}`, { text: input.text, before: old?.text ?? '' }) +
      (reason === null ? '' : words('log:checklist.reason', { reason })),
  });
  return tx.append('objective', {
    incidentId: input.incidentId,
    text: input.text,
    state,
    reason,
    supersedes: old?.id ?? null,
    by: tx.actor,
    logEntryId: entry.id,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}

/** What a handover is made of: the desk, and the rooms the page asks. */
export interface Handing {
  readonly desk: Desk;
  readonly rooms: PageRooms;
}

/** The page as it stands now; parts with nothing in them are there and empty. Throws `record.notFound`. */
function pageOf(
  db: ReadDb,
  { desk, rooms }: Handing,
  caller: Caller,
  incidentId: string,
): OutputOf<'handover.page'>['page'] {
  const objectives = listObjectives(db, desk, incidentId);
  return PAGE_PARTS.map((part) => ({
    part,
    lines: partOf(part, { db, desk, rooms, caller, language: caller.language, incidentId, objectives }),
  }));
}

/** Takes over: the page is kept as it stands, the line is written, the roles move. Throws `incident.closed`, `handover.samePerson`. */
function take(
  tx: WriteTx,
  handing: Handing,
  caller: Caller,
  input: ParsedOf<'handover.take'>,
): OutputOf<'handover.take'> {
  const { desk } = handing;
  openIncident(tx, input.incidentId);
  const from = nameOf(tx, input.from, caller);
  const to = nameOf(tx, input.to, caller);
  if (input.from === input.to || from === to) throw new AppError('handover.samePerson', { name: to });
  const remarks = input.remarks?.trim() ? input.remarks.trim() : null;
  const page = pageOf(tx, handing, caller, input.incidentId);
  const words = desk.words(caller.language);
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'decision',
    medium: 'faceToFace',
    important: 'important',
    from,
    to,
    by: input.to,
    occurredAt: input.occurredAt ?? null,
    text:
      words('log:handover.taken', { from, to }) +
      (remarks === null ? '' : words('log:call.note', { note: remarks })),
  });
  const id = tx.append('handover', {
    incidentId: input.incidentId,
    from: input.from,
    to: input.to,
    roleIds: input.roleIds ?? [],
    remarks,
    page,
    by: tx.actor,
    logEntryId: entry.id,
    occurredAt: input.occurredAt ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
  const told = input.occurredAt === undefined ? {} : { occurredAt: input.occurredAt };
  moveRoles(
    writing(tx, desk, caller),
    {
      incidentId: input.incidentId,
      from: input.from,
      to: input.to,
      roleIds: input.roleIds ?? [],
      ...told,
    },
    entry.id,
  );
  return { id, number: entry.number };
}

function listHandovers(
  db: ReadDb,
  desk: PageDesk,
  language: Caller['language'],
  incidentId: string,
): OutputOf<'handover.list'> {
  const timeOf = timing(db);
  return groupOf(db, incidentId)
    .flatMap((id) => db.list('handover', { where: { incidentId: id } }))
    .toSorted((a, b) => timeOf(b) - timeOf(a))
    .map((handover) => {
      const entry = handover.logEntryId === null ? null : db.get('logEntry', handover.logEntryId);
      const ms = timeOf(handover);
      return {
        handover,
        at: toInstant(ms, desk.zoneMinutes(ms)),
        entryNumber: entry && entryNumber(entry.deviceCode, entry.serial),
        fromName: nameOf(db, handover.from, { language }),
        toName: nameOf(db, handover.to, { language }),
        roleNames: (handover.roleIds ?? []).flatMap((id) => db.get('role', id)?.name ?? []),
      };
    });
}

type Calls = 'objective.list' | 'objective.set' | 'handover.page' | 'handover.list' | 'handover.take';

/** The calls of objectives and of the handover; the page asks the other rooms what they know. */
export function handoverHandlers(desk: Desk, rooms: PageRooms): Pick<QueryHandlers & CommandHandlers, Calls> {
  const handing = { desk, rooms };
  return {
    'objective.list': ({ db }, { incidentId }) => listObjectives(db, desk, incidentId),
    'objective.set': ({ tx, caller }, input) => ({ id: setObjective(tx, desk, caller, input) }),
    'handover.page': ({ db, caller }, { incidentId }) => ({
      incident: db.need('incident', incidentId),
      page: pageOf(db, handing, caller, incidentId),
      roles: rolesHeld(db, desk, incidentId),
    }),
    'handover.list': ({ db, caller }, { incidentId }) => listHandovers(db, desk, caller.language, incidentId),
    'handover.take': ({ tx, caller }, input) => take(tx, handing, caller, input),
  };
}

/** The page as paper takes it. Throws `print.noIncident`, `record.notFound`. */
export function handoverPaper(
  db: ReadDb,
  handing: Handing,
  job: { readonly language: Caller['language']; readonly incidentId?: string | undefined },
): HandoverInput {
  if (job.incidentId === undefined) throw new AppError('print.noIncident');
  const { desk } = handing;
  const page = pageOf(db, handing, { actor: null, language: job.language }, job.incidentId);
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const instants = page.flatMap(({ lines }) => lines.flatMap(({ at }) => at ?? []));
  return {
    title: db.need('incident', job.incidentId).title,
    page,
    times: Object.fromEntries(instants.map((at) => [at, momentWord(desk, Date.parse(at), nowMs)])),
  };
}
