// The pandemic branch: how many of a unit, a team or a contractor are at work, for days and weeks, and what follows from it.
import { entryNumber } from '../../../shared/domain/chronology/numbers';
import { byKana } from '../../../shared/domain/contacts/names';
import { criteriaTouched } from '../../../shared/domain/muster/criteria';
import { standing } from '../../../shared/domain/muster/evidence';
import { isKnown } from '../../../shared/domain/muster/people';
import {
  breakDay,
  daysBetween,
  daysFrom,
  type RolePerson,
  roleDays,
  staffDays,
  staffLevel,
} from '../../../shared/domain/muster/staffing';
import { AppError } from '../../../shared/model/errors';
import { toInstant } from '../../../shared/model/instant';
import type { StaffSubject } from '../../../shared/model/muster';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import { groupOf } from '../chronology';
import type { Desk } from '../desk';
import { staffingEvidence } from './evidence';
import { type MusterNow, musterNow, neededOf, type PersonNow } from './present';
import { dayText, enter, MEDIUM, making, named, titled, type Writing } from './write';

type Outlook = OutputOf<'muster.outlook'>;

/** So far ahead the summary looks for a minimum that breaks: two weeks, what a shift plan covers. */
const LOOK_AHEAD_DAYS = 14;

const keyOf = ({ entity, id }: StaffSubject) => `${entity} ${id}`;

interface Subject {
  readonly subject: StaffSubject;
  readonly name: string;
  readonly nameEn: string | null;
  readonly minimum: number | null;
  readonly planned: number | null;
}

/** Units with people, teams and contractors, in this order; those nobody reported on are there, too. */
function subjectsOf(db: ReadDb, now: MusterNow): Subject[] {
  const people = db.list('person');
  const units = db.list('unit').map(
    (unit): Subject => ({
      subject: { entity: 'unit', id: unit.id },
      name: unit.name,
      nameEn: unit.nameEn,
      minimum: unit.minPeople,
      planned: people.filter(({ unitId }) => unitId === unit.id).length,
    }),
  );
  const own = now.roles.filter(({ role }) => role.external !== true);
  const teams = [...Map.groupBy(own, ({ role }) => role.group ?? '')].map(
    ([id, roles]): Subject => ({
      subject: { entity: 'team', id },
      name: id,
      nameEn: null,
      minimum: roles.reduce((sum, { role }) => sum + neededOf(role), 0),
      planned: new Set(roles.flatMap(({ chain }) => chain.map((person) => person.id))).size,
    }),
  );
  const contractors = db
    .list('organisation')
    .sort(byKana)
    .map(
      (organisation): Subject => ({
        subject: { entity: 'organisation', id: organisation.id },
        name: organisation.name,
        nameEn: organisation.nameEn,
        minimum: null,
        planned: null,
      }),
    );
  return [...units, ...teams, ...contractors];
}

/** Away: does not come, or is hurt; until a told day, else until news comes. */
function rolePerson({ person, state, availability }: PersonNow): RolePerson {
  const isAway = availability === 'out';
  const until = state.untilOn.value;
  return {
    personId: person.id,
    isAway,
    awayUntilOn: isAway && isKnown(until) ? until : null,
    isHeard: availability !== 'unknown',
  };
}

/** The outlook from a day on. Throws `record.notFound`. */
export function outlookView(db: ReadDb, desk: Desk, input: ParsedOf<'muster.outlook'>): Outlook {
  const now = musterNow(db, desk, input.incidentId);
  const instant = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  const today = instant(now.evidence.nowMs).slice(0, 'YYYY-MM-DD'.length);
  const days = daysFrom(input.fromOn ?? today, input.days);
  const reports = Map.groupBy(staffingEvidence(db, now.evidence.incidentIds), ({ subject }) =>
    keyOf(subject),
  );
  const people = db.list('person');
  const subjects = subjectsOf(db, now).map(({ subject, name, nameEn, minimum, planned }) => {
    const told = reports.get(keyOf(subject)) ?? [];
    const staffed = staffDays(told, days, { planned, minimum }).map(({ level, ...day }) => ({
      ...day,
      ...level,
    }));
    return {
      subject,
      name,
      nameEn,
      minimum,
      days: staffed,
      breaksOn: breakDay(staffed),
      reports: [...told]
        .sort((a, b) => b.atMs - a.atMs)
        .map(({ report, atMs }) => ({
          report,
          at: instant(atMs),
          number: numberOf(db, report.logEntryId),
        })),
    };
  });
  const roles = now.roles
    .filter(({ role }) => role.external !== true)
    .map(({ role, chain }) => {
      const own = chain.flatMap(({ id }) => now.personOf(id) ?? []).map(rolePerson);
      const roleOn = roleDays(own, neededOf(role), days);
      return {
        role: { id: role.id, name: role.name, nameEn: role.nameEn },
        needed: neededOf(role),
        days: roleOn,
        breaksOn: roleOn.find(({ coverage }) => coverage === 'short')?.on ?? null,
      };
    });
  return {
    days,
    subjects,
    roles,
    telework: {
      ready: people.filter(({ teleworkReady }) => teleworkReady === true).length,
      people: people.length,
    },
    criteria: touchedCriteria(db, { days, subjects, roles }, today),
  };
}

/** The criteria of the plan that the numbers touch, each with a node where it is decided. */
function touchedCriteria(
  db: ReadDb,
  { subjects, roles }: Pick<Outlook, 'days' | 'subjects' | 'roles'>,
  today: string,
): Outlook['criteria'] {
  const absences = subjects
    .filter(({ subject }) => subject.entity === 'unit')
    .flatMap(({ days }) => days.find(({ on, percent }) => on === today && percent !== null)?.percent ?? [])
    .map((percent) => 100 - percent);
  const broken = [...subjects, ...roles].flatMap((one) => one.breaksOn ?? []).sort()[0];
  const criteria = db.list('criterion');
  const nodes = db.list('flowNode', { where: { kind: 'decision' } });
  const touched = criteriaTouched(criteria, {
    absence: absences.length === 0 ? null : Math.max(...absences),
    daysToBreak: broken === undefined ? null : daysBetween(today, broken),
  });
  return touched.map((one) => {
    const criterion = criteria.find(({ id }) => id === one.criterionId);
    const own = nodes.filter(({ criterionId }) => criterionId === one.criterionId);
    const node = own.find(({ threats }) => threats?.includes('thr-pandemic')) ?? own[0];
    return {
      ...one,
      title: criterion?.title ?? '',
      titleEn: criterion?.titleEn ?? null,
      nodeId: node?.id ?? null,
    };
  });
}

function numberOf(db: ReadDb, logEntryId: string | null): string | null {
  const entry = logEntryId === null ? null : db.get('logEntry', logEntryId);
  return entry && entryNumber(entry.deviceCode, entry.serial);
}

/** The first day in the coming two weeks on which a minimum breaks, of what was reported. Throws `record.notFound`. */
export function breaksOn(db: ReadDb, desk: Desk, incidentId: string): string | null {
  if (staffingEvidence(db, groupOf(db, incidentId)).length === 0) return null;
  const { subjects, roles } = outlookView(db, desk, { incidentId, days: LOOK_AHEAD_DAYS });
  return [...subjects, ...roles].flatMap((one) => one.breaksOn ?? []).sort()[0] ?? null;
}

/** The name of a subject in the caller's language. Throws `record.notFound`. */
function subjectName(writing: Writing, { entity, id }: StaffSubject): string {
  if (entity === 'team') return writing.words(`fields:code.${id}`);
  return titled(writing, writing.tx.need(entity, id));
}

function staffWords({ words }: Writing, staff: ParsedOf<'muster.staffing'>['staff']): string {
  if (staff === undefined) return '';
  if (!isKnown(staff)) return words('log:muster.staff.unknown');
  const { percent } = staffLevel(staff, null);
  const parts = [
    staff.onSite === null ? '' : words('log:muster.staff.onSite', { count: staff.onSite }),
    staff.remote === null ? '' : words('log:muster.staff.remote', { count: staff.remote }),
    staff.expected === null ? '' : words('log:muster.staff.expected', { count: staff.expected }),
    percent === null ? '' : words('log:muster.staff.percent', { percent }),
  ];
  return parts.filter((part) => part !== '').join(words('log:muster.and'));
}

function tellsNothing({ staff, service, note }: ParsedOf<'muster.staffing'>): boolean {
  if (service !== undefined || note) return false;
  if (staff === undefined) return true;
  return isKnown(staff) && Object.values(staff).every((value) => value === null);
}

/** Writes how many are at work. Throws `muster.nothingTold`, `muster.daysReversed`, `incident.closed`, `record.notFound`. */
export function reportStaffing(
  writing: Writing,
  input: ParsedOf<'muster.staffing'>,
): OutputOf<'muster.staffing'> {
  const { tx, words } = writing;
  const { incidentId, subject, staff, service, fromOn, untilOn, means, toldBy, note, supersedes } = input;
  if (tellsNothing(input)) throw new AppError('muster.nothingTold', { id: subject.id });
  if (typeof untilOn === 'string' && untilOn < fromOn)
    throw new AppError('muster.daysReversed', { fromOn, untilOn });
  const id = tx.newId();
  const until =
    untilOn === undefined
      ? ''
      : typeof untilOn === 'string'
        ? words('log:muster.until.told', { day: dayText(untilOn) })
        : words('log:muster.until.unknown');
  const facts = [
    staffWords(writing, staff),
    service === undefined ? '' : words(`log:muster.service.${service}`),
    until,
    note ?? '',
  ];
  const teller = toldBy === undefined ? '' : named(writing, toldBy);
  const told = words(`log:muster.means.${means}`);
  const entry = enter(writing, input, {
    incidentId,
    kind: 'fact',
    medium: MEDIUM[means],
    ...(teller === '' ? {} : { from: teller }),
    text: words('log:muster.staffing', {
      name: subjectName(writing, subject),
      day: dayText(fromOn),
      facts: facts.filter((part) => part !== '').join(words('log:muster.and')),
      source: teller === '' ? told : words('log:muster.toldBy', { means: told, who: teller }),
    }),
    about: { entity: 'staffingReport', id },
  });
  const same = staffingEvidence(tx, groupOf(tx, incidentId)).filter(
    (one) => keyOf(one.subject) === keyOf(subject),
  );
  tx.create(
    'staffingReport',
    {
      incidentId,
      subject,
      staff: staff ?? null,
      service: service ?? null,
      fromOn,
      untilOn: untilOn ?? null,
      means,
      toldBy: toldBy ?? null,
      note: note ?? null,
      supersedes: supersedes ?? null,
      after: standing(same, (later, earlier) => later.fromOn === earlier.fromOn).map((one) => one.id),
      logEntryId: entry.id,
      ...making(writing, input),
    },
    id,
  );
  return { id, number: entry.number };
}
