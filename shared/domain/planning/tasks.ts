// The tasks of the nine planning steps: the guideline's points and the organisation's own, with where each stands.
import type { RecordOf } from '../../model/index';
import { STEP_IDS, type TASK_STATUSES } from '../../model/planningTask';

export type StepId = (typeof STEP_IDS)[number];
export type TaskStatus = (typeof TASK_STATUSES)[number];

interface Text {
  readonly ja: string;
  readonly en: string;
}

/** A point of the guideline as the catalogue ships it (検討事項, 考え方 or 例示). */
export interface PlanningPoint {
  readonly id: string;
  readonly step: string;
  readonly substep: string | null;
  readonly kind: string;
  readonly optional: boolean;
  readonly text: Text;
  readonly responsibleRoles: readonly string[];
  readonly source: string;
  readonly basis: string;
}

type TaskRecord = RecordOf<'planningTask'>;

/** One task as a list shows it: the guideline's point, the record, or both. */
export interface Task {
  /** The id its record has or will have. */
  readonly id: string;
  readonly step: StepId;
  readonly point: PlanningPoint | null;
  readonly record: TaskRecord | null;
  readonly status: TaskStatus;
}

/** The record of a point of the guideline: two laptops that touch the same point make one record. */
export function taskRecordId(pointId: string): string {
  return `planningTask:${pointId}`;
}

/**
 * The tasks of one step in the guideline's order, own tasks last. What nobody has touched is open; a record whose point the
 * catalogue no longer has stays as an own task.
 */
export function tasksOfStep(
  step: StepId,
  points: readonly PlanningPoint[],
  records: readonly TaskRecord[],
): Task[] {
  const byPoint = new Map(
    records.flatMap((record) => (record.point === null ? [] : [[record.point, record]])),
  );
  const known = points.filter((point) => point.step === step);
  const ofGuideline = known.map((point): Task => {
    const record = byPoint.get(point.id) ?? null;
    return { id: taskRecordId(point.id), step, point, record, status: record?.status ?? 'open' };
  });
  const pointIds = new Set(known.map(({ id }) => id));
  const own = records
    .filter((record) => record.step === step && (record.point === null || !pointIds.has(record.point)))
    .map((record): Task => ({ id: record.id, step, point: null, record, status: record.status }));
  return [...ofGuideline, ...own];
}

/** How many tasks stand where. */
export type TaskCounts = Readonly<Record<TaskStatus, number>> & { readonly all: number };

/** Counts tasks by status; `all` counts every one of them, also those that are not needed. */
export function countTasks(tasks: readonly Pick<Task, 'status'>[]): TaskCounts {
  const counts = { open: 0, doing: 0, done: 0, notNeeded: 0, all: tasks.length };
  for (const { status } of tasks) counts[status] += 1;
  return counts;
}

/** A task is not needed only with a reason (the guideline's point is set aside, not forgotten). */
export function lacksReason(task: Pick<TaskRecord, 'status' | 'reason'>): boolean {
  return task.status === 'notNeeded' && (task.reason ?? '').trim() === '';
}

/** Whether a word names a step. */
export function isStepId(word: string): word is StepId {
  return (STEP_IDS as readonly string[]).includes(word);
}
