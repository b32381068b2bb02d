// The lines of the handover page, part by part, out of what is on record.

import { currentItem, isSettled } from '../../shared/domain/checklist/state';
import type { PageLine, PagePart } from '../../shared/model/handover';
import type { OutputOf } from '../../shared/rpc/contract';
import type { ReadDb } from '../store/read';
import { entriesById, groupOf, questionsOf } from './chronology';
import { idsInOrder } from './chronologyRows';
import type { Desk } from './desk';
import { exceptionsOf } from './exceptions';
import { peopleOnDuty } from './muster/handover';
import { nameOf } from './people';
import { promiseViews } from './reports/promises';
import { reportsStanding } from './reports/standing';
import { type RunState, runState } from './runStates';
import type { Language } from './words';

/** What the page knows of the surroundings. */
export type PageDesk = Pick<Desk, 'catalogue' | 'words' | 'zoneMinutes' | 'clock'>;

export interface PageFacts {
  readonly db: ReadDb;
  readonly desk: PageDesk;
  readonly language: Language;
  readonly incidentId: string;
  readonly objectives: OutputOf<'objective.list'>;
}

/** As many of the latest important entries as tell the situation on one page. */
const IMPORTANT = 6;
const EMPTY: PageLine = {
  number: null,
  text: '',
  who: null,
  at: null,
  atMeans: null,
  note: null,
  about: null,
};

function inLanguage(language: Language, ja: string, en: string | null): string {
  return language === 'en' ? (en ?? ja) : ja;
}

function openRuns({ db, incidentId }: PageFacts): RunState[] {
  return groupOf(db, incidentId)
    .flatMap((id) => db.list('checklistRun', { where: { incidentId: id } }))
    .filter(({ closed }) => closed === null)
    .map(({ id }) => runState(db, id));
}

function situation({ db, desk, language, incidentId }: PageFacts): PageLine[] {
  const words = desk.words(language);
  const events = groupOf(db, incidentId).map((id) => db.need('incident', id));
  const started = events.map((incident): PageLine => {
    const { noticedAt, what } = incident;
    return {
      ...EMPTY,
      text:
        typeof what === 'string' ? `${incident.title} ${what}` : `${incident.title} ${words('log:unknown')}`,
      at: typeof noticedAt === 'string' ? noticedAt : incident.startedAt,
      atMeans: typeof noticedAt === 'string' ? 'since' : 'at',
      note: typeof noticedAt === 'string' ? null : words('log:incident.noticedUnknown'),
      about: { entity: 'incident', id: incident.id },
    };
  });
  const ids = idsInOrder(db, groupOf(db, incidentId), 'important');
  // What has been corrected since no longer says where things stand.
  const latest = entriesById(db, ids, desk.zoneMinutes).filter(
    ({ supersededBy }) => supersededBy.length === 0,
  );
  const entries = latest.slice(0, IMPORTANT).map(
    (entry): PageLine => ({
      ...EMPTY,
      number: entry.number,
      text: entry.text,
      who: entry.from,
      at: entry.occurredAt,
      atMeans: 'at',
      about: { entity: 'logEntry', id: entry.id },
    }),
  );
  return [...started, ...entries];
}

function objectives(facts: PageFacts): PageLine[] {
  const { db, language } = facts;
  return facts.objectives
    .filter(({ objective }) => objective.state === 'open')
    .map(({ objective, since, disputed }) => ({
      ...EMPTY,
      text: disputed.length === 0 ? objective.text : disputed.map(({ text }) => text).join(' ／ '),
      who: objective.by === null ? null : nameOf(db, objective.by, { language }),
      at: since,
      atMeans: 'since',
      about: { entity: 'objective', id: objective.id },
    }));
}

function actions(facts: PageFacts): PageLine[] {
  const { db, desk, language } = facts;
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  return openRuns(facts).map(({ run, items, states }): PageLine => {
    const checklist = db.get('checklist', run.checklistId);
    const role = checklist?.roleId ? db.get('role', checklist.roleId) : null;
    const inHand = items.find(({ id }) => id === currentItem(states, nowMs));
    const settled = states.filter(({ state }) => isSettled(state)).length;
    return {
      ...EMPTY,
      number: `${settled}/${items.length}`,
      text: checklist ? inLanguage(language, checklist.title, checklist.titleEn) : run.checklistId,
      who: role ? inLanguage(language, role.name, role.nameEn) : null,
      at: run.startedAt,
      atMeans: 'since',
      note: inHand ? inLanguage(language, inHand.text, inHand.textEn) : null,
      about: { entity: 'checklistRun', id: run.id },
    };
  });
}

function deferred(facts: PageFacts): PageLine[] {
  const { db, language } = facts;
  return openRuns(facts).flatMap(({ run, items, states }) =>
    items.flatMap((item, index): PageLine[] => {
      const state = states[index];
      const mark = state?.inForce.at(-1)?.mark;
      if (state?.state !== 'deferred' || mark === undefined) return [];
      return [
        {
          ...EMPTY,
          text: inLanguage(language, item.text, item.textEn),
          who: nameOf(db, mark.by, { language }),
          at: mark.returnAt,
          atMeans: mark.returnAt === null ? null : 'due',
          note: mark.reason,
          about: { entity: 'checklistRun', id: run.id },
        },
      ];
    }),
  );
}

function unknowns({ db, language, incidentId }: PageFacts): PageLine[] {
  return questionsOf(db, incidentId)
    .filter(({ question }) => question.answered === null)
    .map(({ number, question }) => ({
      ...EMPTY,
      number,
      text: question.text,
      who: question.askedOf === null ? null : nameOf(db, question.askedOf, { language }),
      at: question.nextCheckAt ?? question.raisedAt,
      atMeans: question.nextCheckAt === null ? 'since' : 'due',
      about: { entity: 'question', id: question.id },
    }));
}

/** Who is on duty, in which roles, since when and until when. */
function resources({ db, desk, language, incidentId }: PageFacts): PageLine[] {
  const words = desk.words(language);
  const until = (at: string) =>
    words('log:muster.by', { time: at.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm'.length) });
  return peopleOnDuty(db, desk, { incidentId, language, until });
}

/** News that is promised and not yet told, by its time. */
function promises({ db, desk, language, incidentId }: PageFacts): PageLine[] {
  const lines = promiseViews(db, desk, { incidentId, language }, reportsStanding(db, incidentId));
  return lines
    .filter(({ status }) => status === 'open')
    .map(({ id, report, what, to, dueAt }) => ({
      ...EMPTY,
      number: report?.number ?? null,
      text: inLanguage(language, what.ja, what.en),
      who: to.join(desk.words(language)('log:report.and')),
      at: dueAt,
      atMeans: 'due',
      about: id === null ? null : { entity: 'promise', id },
    }));
}

/** Rules set aside in this response that hold no longer than their end. */
function exceptions({ db, desk, language, incidentId }: PageFacts): PageLine[] {
  const ids = groupOf(db, incidentId);
  return exceptionsOf(db, desk)
    .filter(({ exception, status }) => status === 'inForce' && ids.includes(exception.incidentId ?? ''))
    .map(({ exception, expiresAt }) => ({
      ...EMPTY,
      text: inLanguage(language, exception.title, exception.titleEn),
      who: nameOf(db, exception.approvedBy, { language }),
      at: expiresAt ?? (exception.approvedAt.includes('T') ? exception.approvedAt : null),
      atMeans: expiresAt === null ? 'since' : 'due',
      note: inLanguage(language, exception.ruleDeparted, exception.ruleDepartedEn),
      about: { entity: 'exceptionMeasure', id: exception.id },
    }));
}

const PARTS: Readonly<Record<PagePart, (facts: PageFacts) => PageLine[]>> = {
  situation,
  objectives,
  actions,
  resources,
  decisions: () => [],
  promises,
  deferred,
  unknowns,
  exceptions,
};

/** The lines of one part, five hundred at most. Throws `record.notFound`. */
export function partOf(part: PagePart, facts: PageFacts): PageLine[] {
  return PARTS[part](facts).slice(0, 500);
}
