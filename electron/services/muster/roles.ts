// 着任 and 離任, hours on duty and the call to muster: commands that move roles and shifts, each with its line.

import { roleChain } from '../../../shared/domain/contacts/roleChain';
import { stretchesOf } from '../../../shared/domain/muster/duty';
import { rankOf, roleState } from '../../../shared/domain/muster/roles';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import { musterEvidence } from './evidence';
import { factWords } from './factWords';
import { responseRoles } from './present';
import { keepWithTaking } from './reports';
import { enter, making, named, timeText, titled, type Writing } from './write';

interface Told {
  readonly incidentId: string;
  readonly occurredAt?: string | undefined;
  readonly scribe?: string | undefined;
}

function stateOf({ tx, desk }: Writing, incidentId: string, roleId: string) {
  return roleState(roleId, musterEvidence(tx, desk, incidentId).takings.get(roleId) ?? []);
}

function isOnDuty({ tx, desk }: Writing, incidentId: string, holder: string): boolean {
  const shifts = musterEvidence(tx, desk, incidentId).shifts.get(holder) ?? [];
  return stretchesOf(shifts).at(-1)?.toMs === null;
}

/** What was written on paper came by paper; the rest is said to the app itself. */
function mediumOf({ scribe }: Told): 'paper' | 'app' {
  return scribe === undefined ? 'app' : 'paper';
}

function reasonText({ words }: Writing, reason: string | undefined): string {
  return reason ? words('log:checklist.reason', { reason }) : '';
}

function mention({ tx }: Writing, holder: string): { mentions?: { entity: string; id: string }[] } {
  return tx.get('person', holder) === null ? {} : { mentions: [{ entity: 'person', id: holder }] };
}

/** Keeps one move of a role. */
function keepTaking(
  writing: Writing,
  told: Told & { readonly roleId: string; readonly holder: string; readonly reason?: string | undefined },
  act: 'taken' | 'left',
  { id, logEntryId }: { readonly id: string; readonly logEntryId: string },
): void {
  const { tx } = writing;
  const { incidentId, roleId, holder, reason } = told;
  const after = [...stateOf(writing, incidentId, roleId).seen];
  tx.create(
    'roleTaking',
    { incidentId, roleId, act, holder, reason: reason ?? null, after, logEntryId, ...making(writing, told) },
    id,
  );
}

/** Keeps one move of a shift. */
function keepShift(
  writing: Writing,
  told: Told & { readonly holder: string; readonly plannedEndAt?: string | undefined },
  act: RecordOf<'dutyShift'>['act'],
  logEntryId: string,
): string {
  const { incidentId, holder, plannedEndAt } = told;
  return writing.tx.append('dutyShift', {
    incidentId,
    act,
    holder,
    plannedEndAt: plannedEndAt ?? null,
    logEntryId,
    ...making(writing, told),
  });
}

/** Whoever takes a role is on duty from then on. */
function comeOnDuty(
  writing: Writing,
  told: Told & { readonly holder: string; readonly plannedEndAt?: string | undefined },
  logEntryId: string,
): void {
  const isOn = isOnDuty(writing, told.incidentId, told.holder);
  if (!isOn) keepShift(writing, told, 'on', logEntryId);
  else if (told.plannedEndAt !== undefined) keepShift(writing, told, 'planned', logEntryId);
}

/** `第1代行` where the plan names them as a deputy; empty for the one named first and for others. */
function rankText({ tx, words }: Writing, roleId: string, holder: string): string {
  const rank = rankOf(holder, roleChain(tx.list('assignment', { where: { roleId } })));
  return rank === null || rank === 0 ? '' : words('log:muster.rank', { rank });
}

/** 着任. Throws `muster.alreadyHeld`, `incident.closed`, `record.notFound`. */
export function takeRole(writing: Writing, input: ParsedOf<'muster.take'>): OutputOf<'muster.take'> {
  const { tx, words } = writing;
  const { incidentId, roleId, holder } = input;
  const role = tx.need('role', roleId);
  const { holders } = stateOf(writing, incidentId, roleId);
  if (holders.length === 1 && holders[0]?.holder === holder)
    throw new AppError('muster.alreadyHeld', { role: titled(writing, role), name: named(writing, holder) });
  const id = tx.newId();
  const before = holders.filter((one) => one.holder !== holder).map((one) => named(writing, one.holder));
  const values = {
    role: titled(writing, role),
    name: named(writing, holder) + rankText(writing, roleId, holder),
    from: before.join(words('log:muster.and')),
  };
  const isThere = input.attendance !== undefined && tx.get('person', holder) !== null;
  const facts = isThere ? factWords(writing, { safety: 'safe', attendance: input.attendance }) : '';
  const text =
    words(before.length === 0 ? 'log:muster.taken' : 'log:muster.takenFrom', values) +
    (facts === '' ? '' : words('log:call.note', { note: facts })) +
    reasonText(writing, input.reason);
  const entry = enter(writing, input, {
    incidentId,
    kind: 'note',
    medium: mediumOf(input),
    text,
    about: { entity: 'roleTaking', id },
    ...mention(writing, holder),
  });
  keepTaking(writing, input, 'taken', { id, logEntryId: entry.id });
  comeOnDuty(writing, input, entry.id);
  keepWithTaking(writing, input, { logEntryId: entry.id, text });
  return { id, number: entry.number };
}

/** 離任. Throws `muster.notHeld`, `muster.holderNeeded`, `incident.closed`, `record.notFound`. */
export function leaveRole(writing: Writing, input: ParsedOf<'muster.leave'>): OutputOf<'muster.leave'> {
  const { tx, words } = writing;
  const { incidentId, roleId } = input;
  const role = tx.need('role', roleId);
  const { holders } = stateOf(writing, incidentId, roleId);
  if (input.holder === undefined && holders.length > 1)
    throw new AppError('muster.holderNeeded', { role: titled(writing, role) });
  const holder = holders.find((one) => input.holder === undefined || one.holder === input.holder)?.holder;
  if (holder === undefined) throw new AppError('muster.notHeld', { role: titled(writing, role) });
  const id = tx.newId();
  const entry = enter(writing, input, {
    incidentId,
    kind: 'note',
    medium: mediumOf(input),
    text:
      words('log:muster.left', { role: titled(writing, role), name: named(writing, holder) }) +
      reasonText(writing, input.reason),
    about: { entity: 'roleTaking', id },
    ...mention(writing, holder),
  });
  keepTaking(writing, { ...input, holder }, 'left', { id, logEntryId: entry.id });
  return { id, number: entry.number };
}

/** Comes on duty, goes off it or plans its end. Throws `muster.onDuty`, `muster.offDuty`, `muster.endNeeded`, `incident.closed`. */
export function moveShift(writing: Writing, input: ParsedOf<'muster.duty'>): OutputOf<'muster.duty'> {
  const { words } = writing;
  const { incidentId, holder, act, plannedEndAt } = input;
  const name = named(writing, holder);
  const isOn = isOnDuty(writing, incidentId, holder);
  if (act === 'on' && isOn) throw new AppError('muster.onDuty', { name });
  if (act !== 'on' && !isOn) throw new AppError('muster.offDuty', { name });
  if (act === 'planned' && plannedEndAt === undefined) throw new AppError('muster.endNeeded', { name });
  const end =
    plannedEndAt === undefined ? '' : words('log:muster.duty.end', { time: timeText(writing, plannedEndAt) });
  const entry = enter(writing, input, {
    incidentId,
    kind: 'note',
    medium: mediumOf(input),
    text: words(`log:muster.duty.${act}`, { name }) + end + reasonText(writing, input.reason),
    ...mention(writing, holder),
  });
  return { id: keepShift(writing, input, act, entry.id), number: entry.number };
}

/** Moves roles from one to another under a line already written; for the handover. Roles the leaver does not hold stay. */
export function moveRoles(
  writing: Writing,
  told: Told & { readonly from: string; readonly to: string; readonly roleIds: readonly string[] },
  logEntryId: string,
): void {
  const { tx } = writing;
  const { from, to, roleIds, ...rest } = told;
  const held = roleIds.filter((roleId) =>
    stateOf(writing, told.incidentId, roleId).holders.some(({ holder }) => holder === from),
  );
  for (const roleId of held)
    keepTaking(writing, { ...rest, roleId, holder: to }, 'taken', { id: tx.newId(), logEntryId });
  if (isOnDuty(writing, told.incidentId, from))
    keepShift(writing, { ...rest, holder: from }, 'off', logEntryId);
  comeOnDuty(writing, { ...rest, holder: to }, logEntryId);
}

/**
 * A change of shift in one line: every role goes from one to the next, who comes on duty as the other goes off.
 * Throws `muster.sameHolder`, `muster.nothingToHand`, `incident.closed`.
 */
export function relieve(writing: Writing, input: ParsedOf<'muster.relieve'>): OutputOf<'muster.relieve'> {
  const { tx, words } = writing;
  const { incidentId, from, to, plannedEndAt, ...told } = input;
  if (from === to) throw new AppError('muster.sameHolder', { name: named(writing, from) });
  const roles = responseRoles(tx).filter(({ id }) =>
    stateOf(writing, incidentId, id).holders.some(({ holder }) => holder === from),
  );
  const wasOn = isOnDuty(writing, incidentId, from);
  if (roles.length === 0 && !wasOn)
    throw new AppError('muster.nothingToHand', { name: named(writing, from) });
  const titles = roles.map((role) => titled(writing, role)).join(words('log:muster.and'));
  const entry = enter(writing, input, {
    incidentId,
    kind: 'note',
    medium: mediumOf(input),
    text:
      words(roles.length === 0 ? 'log:muster.relievedDuty' : 'log:muster.relieved', {
        from: named(writing, from),
        to: named(writing, to),
        roles: titles,
      }) + reasonText(writing, input.reason),
    ...mention(writing, to),
  });
  for (const { id: roleId } of roles)
    keepTaking(writing, { incidentId, ...told, roleId, holder: to }, 'taken', {
      id: tx.newId(),
      logEntryId: entry.id,
    });
  if (wasOn) keepShift(writing, { incidentId, ...told, holder: from }, 'off', entry.id);
  const end = plannedEndAt === undefined ? {} : { plannedEndAt };
  comeOnDuty(writing, { incidentId, ...told, ...end, holder: to }, entry.id);
  return { roles: roles.length };
}

/** Calls people to muster. Throws `incident.closed`, `record.notFound`. */
export function convene(writing: Writing, input: ParsedOf<'muster.convene'>): OutputOf<'muster.convene'> {
  const { tx, desk, words } = writing;
  const { incidentId, level, siteId, place, assembleBy, travel, reason } = input;
  const site = siteId === undefined ? null : tx.need('site', siteId);
  const id = tx.newId();
  const parts = [
    level ?? '',
    site === null ? '' : titled(writing, site),
    place ?? '',
    assembleBy === undefined ? '' : words('log:muster.by', { time: timeText(writing, assembleBy) }),
    travel === 'walk' ? words('log:muster.onFoot') : '',
  ];
  const what = parts.filter((part) => part !== '').join(words('log:muster.and'));
  const entry = enter(writing, input, {
    incidentId,
    kind: 'fact',
    medium: mediumOf(input),
    text:
      words(what === '' ? 'log:muster.convenedPlain' : 'log:muster.convened', { what }) +
      reasonText(writing, reason),
    about: { entity: 'musterCall', id },
  });
  const after = musterEvidence(tx, desk, incidentId).convened.map((one) => one.id);
  tx.create(
    'musterCall',
    {
      incidentId,
      level: level ?? null,
      siteId: siteId ?? null,
      place: place ?? null,
      assembleBy: assembleBy ?? null,
      travel,
      reason: reason ?? null,
      after,
      logEntryId: entry.id,
      ...making(writing, input),
    },
    id,
  );
  return { id, number: entry.number };
}
