// News of people and calls to them: evidence and its line in one transaction; a call that reached nobody falls to the deputy.
import { isKnown, MUSTER_FACTS, personState, seenReports } from '../../../shared/domain/muster/people';
import { AppError } from '../../../shared/model/errors';
import type { MusterMeans } from '../../../shared/model/muster';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import { logCall } from '../calls';
import { groupOf } from '../chronology';
import { musterEvidence } from './evidence';
import { type Facts, factWords } from './factWords';
import { askAbout, settle, settledBy } from './personQuestions';
import { musterNow } from './present';
import { enter, MEDIUM, making, named, type Writing } from './write';

/** A piece of news before it is written. */
interface News {
  readonly id: string;
  readonly incidentId: string;
  readonly personId: string;
  readonly facts: Facts;
  readonly means: MusterMeans;
  readonly toldBy?: string | undefined;
  readonly supersedes?: string | undefined;
  readonly occurredAt?: string | undefined;
  readonly scribe?: string | undefined;
}

/** The reports about a person that stand now: what the next one is written in knowledge of. */
function seenOf({ tx, desk }: Writing, incidentId: string, personId: string): string[] {
  const reports = musterEvidence(tx, desk, incidentId).reports.get(personId) ?? [];
  return seenReports(personState(personId, reports));
}

function tellsNothing(facts: Facts): boolean {
  return MUSTER_FACTS.every((fact) => facts[fact] === undefined) && !facts.note;
}

/** Keeps the news and opens a question for each fact told as unknown; "does not apply" asks nothing. */
function keepReport(
  writing: Writing,
  news: News,
  { logEntryId, callAttemptId = null }: { logEntryId: string | null; callAttemptId?: string | null },
): void {
  const { tx } = writing;
  const { id, incidentId, personId, facts } = news;
  const after = seenOf(writing, incidentId, personId);
  tx.create(
    'musterReport',
    {
      incidentId,
      personId,
      safety: facts.safety ?? null,
      place: facts.place ?? null,
      attendance: facts.attendance ?? null,
      arrivalAt: facts.arrivalAt ?? null,
      untilOn: facts.untilOn ?? null,
      note: facts.note ?? null,
      means: news.means,
      toldBy: news.toldBy ?? null,
      supersedes: news.supersedes ?? null,
      callAttemptId,
      after,
      logEntryId,
      ...making(writing, news),
    },
    id,
  );
  for (const fact of MUSTER_FACTS) {
    const value = facts[fact];
    if (value === undefined || typeof value === 'string' || value.unknown === 'notApplicable') continue;
    askAbout(writing, { incidentId, personId, logEntryId }, fact);
  }
}

/** The line of a report: who, what, how it came, and which questions it answers. */
function reportText(writing: Writing, news: News, answered: readonly string[]): string {
  const { words } = writing;
  const teller = news.toldBy === undefined ? '' : named(writing, news.toldBy);
  const means = words(`log:muster.means.${news.means}`);
  const text = words(news.supersedes === undefined ? 'log:muster.report' : 'log:muster.corrected', {
    name: named(writing, news.personId),
    facts: factWords(writing, news.facts),
    source: teller === '' ? means : words('log:muster.toldBy', { means, who: teller }),
  });
  return answered.length === 0 ? text : text + words('log:muster.answers', { numbers: answered.join(' ') });
}

/** Throws `muster.otherPerson` where the corrected report speaks of somebody else, or stands in another response. */
function refuseForeign({ tx }: Writing, { incidentId, personId, supersedes }: News): void {
  if (supersedes === undefined) return;
  const corrected = tx.need('musterReport', supersedes);
  const isOwn = corrected.personId === personId && groupOf(tx, incidentId).includes(corrected.incidentId);
  if (!isOwn) throw new AppError('muster.otherPerson', { id: supersedes });
}

/** Writes one piece of news. Throws `muster.nothingTold`, `muster.otherPerson`, `incident.closed`, `record.notFound`. */
export function reportPerson(writing: Writing, input: ParsedOf<'muster.report'>): OutputOf<'muster.report'> {
  const { tx } = writing;
  const { safety, place, attendance, arrivalAt, untilOn, note, ...rest } = input;
  const facts: Facts = { safety, place, attendance, arrivalAt, untilOn, note };
  const person = tx.need('person', input.personId);
  if (tellsNothing(facts)) throw new AppError('muster.nothingTold', { id: person.id });
  const news: News = { ...rest, id: tx.newId(), facts };
  refuseForeign(writing, news);
  const settled = settledBy(tx, input.incidentId, person.id, facts);
  const text = reportText(
    writing,
    news,
    settled.map(({ number }) => number),
  );
  const entry = enter(writing, input, {
    incidentId: input.incidentId,
    kind: 'fact',
    medium: MEDIUM[input.means],
    from: named(writing, input.toldBy ?? person.id),
    text,
    mentions: [{ entity: 'person', id: person.id }],
    about: { entity: 'musterReport', id: news.id },
  });
  keepReport(writing, news, { logEntryId: entry.id });
  settle(
    writing,
    settled.map(({ id }) => id),
    { text, logEntryId: entry.id },
  );
  return { id: news.id, number: entry.number };
}

/** What whoever takes a role says of themselves by it, kept beside the taking's own line. */
export function keepWithTaking(
  writing: Writing,
  input: Pick<ParsedOf<'muster.take'>, 'incidentId' | 'holder' | 'attendance' | 'occurredAt' | 'scribe'>,
  { logEntryId, text }: { readonly logEntryId: string; readonly text: string },
): void {
  const { tx } = writing;
  const { incidentId, holder: personId, attendance, ...told } = input;
  if (attendance === undefined || tx.get('person', personId) === null) return;
  const facts: Facts = { safety: 'safe', attendance };
  const settled = settledBy(tx, incidentId, personId, facts);
  const means = told.scribe === undefined ? 'faceToFace' : 'paper';
  keepReport(writing, { id: tx.newId(), incidentId, personId, facts, means, ...told }, { logEntryId });
  settle(
    writing,
    settled.map(({ id }) => id),
    { text, logEntryId },
  );
}

/** A call in vain leaves a question: how somebody is, else whether they come. */
function askUnreached(
  writing: Writing,
  incidentId: string,
  personId: string,
  logEntryId: string | null,
): void {
  const { tx, desk } = writing;
  const state = personState(personId, musterEvidence(tx, desk, incidentId).reports.get(personId) ?? []);
  const about = { incidentId, personId, logEntryId };
  if (!isKnown(state.safety.value)) askAbout(writing, about, 'unreached');
  else if (!isKnown(state.attendance.value)) askAbout(writing, about, 'attendance');
}

/**
 * Logs a call by the one way calls are logged, keeps what it told, and says whose turn it is after a call in vain.
 * Throws `muster.notAPerson`, `incident.closed`, `record.notFound`.
 */
export function callPerson(writing: Writing, input: ParsedOf<'muster.call'>): OutputOf<'muster.call'> {
  const { tx, desk, caller } = writing;
  const { incidentId, contactId, roleId, result, ...told } = input;
  const personId = tx.need('contact', contactId).ownerId;
  if (tx.get('person', personId) === null) throw new AppError('muster.notAPerson', { id: personId });
  const facts: Facts = result === 'cannotCome' ? { attendance: 'cannotCome', ...told } : told;
  const isHeard = result === 'reached' || result === 'cannotCome';
  const settled = isHeard ? settledBy(tx, incidentId, personId, facts) : [];
  const note = isHeard ? factWords(writing, facts) : '';
  const answers =
    settled.length === 0
      ? ''
      : writing.words('log:muster.answers', { numbers: settled.map(({ number }) => number).join(' ') });
  const logged = logCall(tx, desk, caller.language, {
    contactId,
    incidentId,
    result,
    ...(roleId === undefined ? {} : { roleId }),
    ...(note + answers === '' ? {} : { note: note + answers }),
  });
  const logEntryId = tx.need('callAttempt', logged.id).logEntryId;
  if (isHeard && !tellsNothing(facts)) {
    const news: News = { id: tx.newId(), incidentId, personId, facts, means: 'call' };
    keepReport(writing, news, { logEntryId, callAttemptId: logged.id });
    settle(
      writing,
      settled.map(({ id }) => id),
      { text: note, logEntryId },
    );
  }
  if (!isHeard) askUnreached(writing, incidentId, personId, logEntryId);
  const isNext = result !== 'reached' && roleId !== undefined;
  const role = isNext
    ? musterNow(tx, desk, incidentId).roles.find((one) => one.role.id === roleId)
    : undefined;
  return {
    id: logged.id,
    number: logged.number,
    next: role?.callNext === personId ? null : (role?.callNext ?? null),
    otherContactId: logged.next?.ownerId === personId ? logged.next.contactId : null,
  };
}
