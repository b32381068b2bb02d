// The muster as its calls answer it: the derived present with names, times as text and the questions it left open.

import { questionNumber } from '../../../shared/domain/chronology/numbers';
import { type Arrival, arrivalOf } from '../../../shared/domain/muster/arrival';
import type { DutyState } from '../../../shared/domain/muster/duty';
import type { Fact } from '../../../shared/domain/muster/people';
import { rankOf } from '../../../shared/domain/muster/roles';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import type { Lookup } from '../directory';
import { type MusterDesk, musterSettings } from './evidence';
import { openQuestions } from './personQuestions';
import { dutyNow, type MusterNow, musterNow, type PersonNow, type RoleNow, teamsNow } from './present';

type Board = OutputOf<'muster.board'>;
type PersonView = Board['people'][number];
type RoleView = Board['roles'][number];
type Instant = (ms: number) => string;

/** The name of a person of the plan, or the typed one. */
export function namesOf(lookup: Lookup, holder: string): { name: string; nameEn: string | null } {
  const person = lookup.person(holder);
  return { name: person?.name ?? holder, nameEn: person?.nameEn ?? null };
}

function factView<V>(fact: Fact<V>, instant: Instant) {
  return {
    value: fact.value,
    at: fact.atMs === null ? null : instant(fact.atMs),
    disputed: fact.disputed,
    versions: fact.versions.map(({ value, reportId, atMs }) => ({ value, reportId, at: instant(atMs) })),
  };
}

function arrivalView(arrival: Arrival | null, instant: Instant): PersonView['arrival'] {
  return (
    arrival && {
      at: instant(arrival.atMs),
      guessed: arrival.guessed,
      minutes: arrival.minutes,
      mode: arrival.mode,
    }
  );
}

type OpenQuestion = RecordOf<'question'>;

function personView(
  { person, state, standing }: PersonNow,
  { evidence, rolesHeldBy }: MusterNow,
  { instant, question }: { readonly instant: Instant; readonly question: OpenQuestion | undefined },
): PersonView {
  const calls = [...(evidence.calls.get(person.id) ?? [])].sort((a, b) => a.atMs - b.atMs);
  const attempt = calls.at(-1);
  const isHolding = rolesHeldBy(person.id).length > 0;
  const travel = evidence.convened.at(-1)?.call.travel ?? 'usual';
  const last = evidence.reports.get(person.id)?.find(({ id }) => id === state.last?.id);
  return {
    person,
    safety: factView(state.safety, instant),
    place: factView(state.place, instant),
    attendance: factView(state.attendance, instant),
    untilOn: factView(state.untilOn, instant),
    arrivalAt: factView(state.arrivalAt, instant),
    // Whoever holds a role is at work already.
    arrival: isHolding
      ? null
      : arrivalView(arrivalOf(state, person, { nowMs: evidence.nowMs, travel }), instant),
    standing,
    last: last?.report ?? null,
    lastAt: last === undefined ? null : instant(last.atMs),
    attempt:
      attempt === undefined ? null : { result: attempt.result, at: instant(attempt.atMs), by: attempt.by },
    attempts: calls.length,
    question:
      question === undefined
        ? null
        : { id: question.id, number: questionNumber(question.deviceCode, question.serial) },
  };
}

function roleView(
  { role, state, chain, suggestion, callNext }: RoleNow,
  lookup: Lookup,
  instant: Instant,
): RoleView {
  const planned = chain.map(({ id, name, nameEn }, order) => ({ personId: id, name, nameEn, order }));
  return {
    roleId: role.id,
    role,
    holders: state.holders.map(({ holder, sinceMs }) => ({
      holder,
      ...namesOf(lookup, holder),
      since: instant(sinceMs),
      rank: rankOf(holder, planned),
    })),
    disputed: state.disputed,
    leftAt: state.leftMs === null ? null : instant(state.leftMs),
    planned,
    suggestion: suggestion && {
      personId: suggestion.personId,
      rank: suggestion.rank,
      passed: suggestion.passed.map((one) => ({ ...one })),
    },
    callNext,
  };
}

function dutyView(
  duty: DutyState,
  { lookup, rolesHeldBy }: MusterNow,
  instant: Instant,
): Board['duty'][number] {
  const orNull = (ms: number | null) => (ms === null ? null : instant(ms));
  return {
    holder: duty.holder,
    ...namesOf(lookup, duty.holder),
    mark: duty.mark,
    since: orNull(duty.sinceMs),
    plannedEndAt: orNull(duty.plannedEndMs),
    restDueAt: orNull(duty.restDueMs),
    restingSince: orNull(duty.restingSinceMs),
    weekMinutes: Math.floor(duty.weekMs / 60_000),
    roleIds: [...rolesHeldBy(duty.holder)],
  };
}

/** The call to muster in force, with its place. */
function convenedView({ evidence, lookup }: MusterNow, instant: Instant): Board['convened'] {
  const last = evidence.convened.at(-1);
  if (last === undefined) return null;
  const site = last.call.siteId === null ? null : lookup.site(last.call.siteId);
  return {
    call: last.call,
    at: instant(last.atMs),
    site: site && { id: site.id, name: site.name, nameEn: site.nameEn },
  };
}

function instantAt(desk: MusterDesk): Instant {
  return (ms) => toInstant(ms, desk.zoneMinutes(ms));
}

/** The whole board. Throws `record.notFound`. */
export function boardView(db: ReadDb, desk: MusterDesk, incidentId: string): Board {
  const now = musterNow(db, desk, incidentId);
  const instant = instantAt(desk);
  const questions = openQuestions(db, now.evidence.incidentIds);
  return {
    people: now.people.map((one) =>
      personView(one, now, { instant, question: questions.get(one.person.id)?.[0] }),
    ),
    roles: now.roles.map((role) => roleView(role, now.lookup, instant)),
    teams: teamsNow(now).map((team) => ({ ...team, roles: [...team.roles], skills: [...team.skills] })),
    duty: dutyNow(db, now).map((duty) => dutyView(duty, now, instant)),
    convened: convenedView(now, instant),
    skills: db.list('skill').map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    ...musterSettings(db),
  };
}

/** The roles alone. Throws `record.notFound`. */
export function rolesView(db: ReadDb, desk: MusterDesk, incidentId: string): RoleView[] {
  const now = musterNow(db, desk, incidentId);
  return now.roles.map((role) => roleView(role, now.lookup, instantAt(desk)));
}

type Summary = OutputOf<'muster.summary'>;

function peopleCounts({ people }: MusterNow): Summary['people'] {
  const count = (test: (one: PersonNow) => boolean) => people.filter(test).length;
  const attends = (value: string) => count(({ state }) => state.attendance.value === value);
  return {
    total: people.length,
    safe: count(({ state }) => state.safety.value === 'safe'),
    injured: count(({ state }) => state.safety.value === 'injured'),
    unknown: count(({ state }) => state.safety.value !== 'safe' && state.safety.value !== 'injured'),
    unreached: count(({ standing }) => standing === 'unreached'),
    onSite: attends('onSite'),
    coming: attends('coming'),
    remote: attends('remote'),
    cannotCome: attends('cannotCome'),
    disputed: count(({ state }) => state.safety.disputed || state.attendance.disputed),
  };
}

/** The roles counted: contractors answer for their own people. */
function roleParts(views: readonly RoleView[], people: readonly PersonView[]) {
  const own = views.filter(({ role }) => role.external !== true);
  const named = ({ role }: RoleView) => ({
    id: role.id,
    name: role.short ?? role.name,
    nameEn: role.shortEn ?? role.nameEn,
  });
  const arrivalOfPerson = (id: string | undefined) =>
    people.find(({ person }) => person.id === id)?.arrival?.at ?? null;
  const vacant = own.filter(({ holders }) => holders.length === 0);
  const byDeputy = own.flatMap((view) => {
    const holder = view.holders.find(({ rank }) => rank !== 0);
    return holder === undefined ? [] : [{ role: named(view), holder }];
  });
  return {
    roles: {
      total: own.length,
      taken: own.length - vacant.length,
      byDeputy: byDeputy.length,
      vacant: vacant.length,
      disputed: own.filter(({ disputed }) => disputed).length,
    },
    byDeputy,
    vacant: vacant.map((view) => {
      const next = view.planned.find(({ personId }) => personId === view.suggestion?.personId);
      return {
        role: named(view),
        expected: next === undefined ? null : { id: next.personId, name: next.name, nameEn: next.nameEn },
        arrivalAt: arrivalOfPerson(next?.personId),
      };
    }),
  };
}

/** The muster in numbers. @param breaksOn the first day a minimum breaks. Throws `record.notFound`. */
export function summaryView(
  db: ReadDb,
  desk: MusterDesk,
  incidentId: string,
  breaksOn: string | null,
): Summary {
  const now = musterNow(db, desk, incidentId);
  const instant = instantAt(desk);
  const views = now.roles.map((role) => roleView(role, now.lookup, instant));
  const people = now.people.map((one) => personView(one, now, { instant, question: undefined }));
  const duty = dutyNow(db, now);
  const marked = (mark: DutyState['mark']) => duty.filter((one) => one.mark === mark).length;
  return {
    people: peopleCounts(now),
    ...roleParts(views, people),
    teamsShort: teamsNow(now).flatMap(({ id, coverage }) => (coverage === 'short' ? [id] : [])),
    duty: { on: duty.length - marked('off'), soon: marked('soon'), over: marked('over') },
    convened: convenedView(now, instant),
    breaksOn,
  };
}
