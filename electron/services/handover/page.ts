// The lines of the handover page, part by part, out of what is on record.

import { currentItem, isSettled } from '../../../shared/domain/checklist/state';
import type { PageLine, PagePart } from '../../../shared/model/handover';
import { entriesById, groupOf, questionsOf } from '../chronology';
import { idsInOrder } from '../chronologyRows';
import { nameOf } from '../people';
import { type RunState, runStates } from '../runStates';
import { EMPTY, inLanguage, type PageFacts } from './facts';
import { downLines, exceptions, promises, resources, undecided } from './fromRooms';

/** As many of the latest important entries as tell the situation on one page. */
const IMPORTANT = 6;

function openRuns({ db, incidentId }: PageFacts): RunState[] {
  const runs = groupOf(db, incidentId).flatMap((id) =>
    db.list('checklistRun', { where: { incidentId: id } }),
  );
  return runStates(
    db,
    runs.filter(({ closed }) => closed === null),
  );
}

function situation(facts: PageFacts): PageLine[] {
  const { db, desk, language, incidentId } = facts;
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
  return [...started, ...downLines(facts), ...entries];
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

const PARTS: Readonly<Record<PagePart, (facts: PageFacts) => PageLine[]>> = {
  situation,
  objectives,
  actions,
  resources,
  decisions: undecided,
  promises,
  deferred,
  unknowns,
  exceptions,
};

/** The lines of one part, five hundred at most. Throws `record.notFound`. */
export function partOf(part: PagePart, facts: PageFacts): PageLine[] {
  return PARTS[part](facts).slice(0, 500);
}
