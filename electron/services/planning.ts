// The calls of the nine planning steps: counts by step, the days of reviews, and their calendar file.
import { z } from 'zod';
import { happenings, isOverdue, type NextReview, nextReviewOn } from '../../shared/domain/planning/reviews';
import { STEP_RECORDS } from '../../shared/domain/planning/steps';
import { countTasks, type PlanningPoint, tasksOfStep } from '../../shared/domain/planning/tasks';
import { AppError } from '../../shared/model/errors';
import type { EntityName, RecordOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import { STEP_IDS } from '../../shared/model/planningTask';
import type { OutputOf, ParsedOf, ProgressOf } from '../../shared/rpc/contract';
import type { QueryHandlers, TaskContext, TaskHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { Catalogue, Desk } from './desk';
import { type CalendarEvent, calendarText } from './planningCalendar';

export type PlanningDesk = Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes' | 'files' | 'words'>;
type Handlers = Pick<QueryHandlers, 'planning.steps' | 'planning.reviews'> &
  Pick<TaskHandlers, 'planning.calendar'>;
type Calendar = OutputOf<'planning.calendar'>;

/** What a review's text may take of a calendar line before it is cut. */
const TITLE_LIMIT = 120;

const text = z.object({ ja: z.string(), en: z.string() });
const point: z.ZodType<PlanningPoint> = z.object({
  id: z.string(),
  step: z.string(),
  substep: z.string().nullable(),
  kind: z.string(),
  optional: z.boolean(),
  text,
  responsibleRoles: z.array(z.string()),
  source: z.string(),
  basis: z.string(),
});
const stepsShape = z.object({
  generalConsiderations: z.array(point),
  steps: z.array(z.object({ considerations: z.array(point) })),
});

/** The points of the guideline, those for all steps first. Throws `catalogue.malformed`. */
function planningPoints(catalogue: Catalogue): PlanningPoint[] {
  const name = 'catalogue/planningSteps';
  const found = stepsShape.safeParse(catalogue.read(name));
  if (!found.success) throw new AppError('catalogue.malformed', { name, issues: [] });
  return [...found.data.generalConsiderations, ...found.data.steps.flatMap((one) => one.considerations)];
}

/** Only the roles of planning belong to a step. */
function countOf(db: ReadDb, entity: EntityName): number {
  return entity === 'role' ? db.list('role', { where: { kind: 'planning' } }).length : db.list(entity).length;
}

function stepRows(db: ReadDb, catalogue: Catalogue): OutputOf<'planning.steps'> {
  const points = planningPoints(catalogue);
  const records = db.list('planningTask');
  return STEP_IDS.map((step) => ({
    step,
    tasks: countTasks(tasksOfStep(step, points, records)),
    records: STEP_RECORDS[step].map((entity) => ({ entity, count: countOf(db, entity) })),
  }));
}

/** This desk's day by its corrected clock, `2026-11-21`. */
function today(db: ReadDb, desk: PlanningDesk): string {
  const now = desk.clock() + db.clockOffsetSeconds() * 1000;
  return toInstant(now, desk.zoneMinutes(now)).slice(0, 10);
}

interface Due {
  readonly review: RecordOf<'planReview'>;
  readonly next: NextReview | null;
}

/** Every review with its next day, the earliest first and those without a day last. */
function dueReviews(db: ReadDb): Due[] {
  const plan = db.list('plan')[0];
  const surroundings = {
    budgetMonth: plan?.budgetMonth ?? null,
    startedOn: plan?.issuedOn ?? null,
    events: happenings({
      trainingEntry: db.list('trainingEntry'),
      measure: db.list('measure'),
      incident: db.list('incident'),
    }),
  };
  const place = ({ next, review }: Due): string => `${next?.on ?? '9999'} ${review.area} ${review.order}`;
  return db
    .list('planReview')
    .map((review) => ({ review, next: nextReviewOn(review, surroundings) }))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function reviewRows(db: ReadDb, desk: PlanningDesk): OutputOf<'planning.reviews'> {
  const day = today(db, desk);
  return dueReviews(db).map(({ review, next }) => ({
    id: review.id,
    nextOn: next?.on ?? null,
    because: next?.because ?? null,
    event: next?.event ?? null,
    overdue: isOverdue(next, day),
  }));
}

function shortened(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ')];
  return letters.length <= TITLE_LIMIT ? letters.join('') : `${letters.slice(0, TITLE_LIMIT - 1).join('')}…`;
}

/** What goes into the calendar. A drill is named by its kind only: its title may give the scenario away to players. */
function calendarEvents(db: ReadDb, desk: PlanningDesk, language: 'ja' | 'en'): CalendarEvent[] {
  const say = desk.words(language);
  const own = (ja: string, en: string | null): string => (language === 'en' && en ? en : ja);
  const code = (word: string | null): string => (word === null ? '' : say(`fields:code.${word}`));
  const reviews = dueReviews(db).flatMap(({ review, next }): CalendarEvent[] => {
    if (next === null) return [];
    const what = own(review.text, review.textEn);
    const title = say('plan:calendar.review', { text: what });
    const lines = [code(review.area), what, review.source ?? ''];
    const repeats = next.because === 'interval' ? review.intervalMonths : null;
    return [{ id: review.id, on: next.on, title: shortened(title), text: lines, repeatMonths: repeats }];
  });
  const drills = db.list('trainingEntry').flatMap((entry): CalendarEvent[] => {
    if (entry.plannedOn === null || entry.heldOn !== null) return [];
    const kind = entry.drillType === null ? say('fields:entity.trainingEntry') : code(entry.drillType);
    const title = shortened(say('plan:calendar.drill', { kind }));
    return [{ id: entry.id, on: entry.plannedOn, title, text: [], repeatMonths: null }];
  });
  return [...reviews, ...drills];
}

type CalendarContext = TaskContext<ProgressOf<'planning.calendar'>>;

/** Makes the file and holds it until somebody takes it. Throws `plan.missing`. */
function writeCalendar(
  { db, caller }: CalendarContext,
  input: ParsedOf<'planning.calendar'>,
  desk: PlanningDesk,
): Calendar {
  const plan = db.list('plan')[0];
  if (!plan) throw new AppError('plan.missing');
  const language = input.language ?? caller.language;
  const say = desk.words(language);
  const now = desk.clock() + db.clockOffsetSeconds() * 1000;
  const title = language === 'en' && plan.titleEn ? plan.titleEn : plan.title;
  const events = calendarEvents(db, desk, language);
  const name = say('plan:calendar.name', { title });
  const content = calendarText({ planId: plan.id, name, now: new Date(now), events });
  const fileName = `sonae-reviews-${today(db, desk)}.ics`;
  const bytes = Buffer.from(content);
  return {
    fileId: desk.files.give({ name: fileName, type: 'text/calendar; charset=utf-8', bytes }),
    fileName,
    events: events.length,
    bytes: bytes.length,
  };
}

/** The planning calls. */
export function planningHandlers(desk: PlanningDesk): Handlers {
  return {
    'planning.steps': ({ db }) => stepRows(db, desk.catalogue),
    'planning.reviews': ({ db }) => reviewRows(db, desk),
    'planning.calendar': async (context, input) => writeCalendar(context, input, desk),
  };
}
