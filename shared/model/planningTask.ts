// A task of the nine planning steps: one of the guideline's points, or one of the organisation's own.
import { choice, date, defineEntity, line, paragraph, reference } from './define';

/** The nine steps of the guideline, and what holds for all of them. */
export const STEP_IDS = [
  'general',
  'step-1',
  'step-2',
  'step-3',
  'step-4',
  'step-5',
  'step-6',
  'step-7',
  'step-8',
  'step-9',
] as const;
/** Where a task stands; `notNeeded` wants a reason. */
export const TASK_STATUSES = ['open', 'doing', 'done', 'notNeeded'] as const;

export const planningTask = defineEntity({
  name: 'planningTask',
  kind: 'record',
  search: { rank: null },
  fields: {
    step: choice(STEP_IDS, { required: true }),
    /** The point of the guideline in the catalogue; null for a task of the organisation's own. */
    point: line({}),
    /** Text of an own task; a point of the guideline has its text in the catalogue. */
    text: paragraph({}),
    textEn: paragraph({}),
    status: choice(TASK_STATUSES, { required: true }),
    reason: paragraph({}),
    ownerId: reference('person', {}),
    dueOn: date({}),
    note: paragraph({}),
    noteEn: paragraph({}),
    /** Where the proof stands: a document, a minute, a record. */
    evidence: line({}),
  },
});
