// Promised news: what is still owed to whom by when, what was kept, late or not, moved or dropped.
import type { ReportTemplateId } from '../../model/reports';
import { isSameStream } from './template';

export interface Promised {
  readonly id: string;
  readonly templateId: ReportTemplateId | null;
  readonly to: readonly string[];
  readonly dueAt: string;
}

export interface PromiseMark {
  readonly id: string;
  readonly promiseId: string;
  readonly as: 'kept' | 'moved' | 'dropped';
  readonly dueAt: string | null;
  readonly reason: string | null;
  /** When it happened, by the corrected clock. */
  readonly atMs: number;
}

/** `late`: kept, but after its time. */
export type PromiseStatus = 'open' | 'kept' | 'late' | 'dropped';

export interface PromiseState {
  readonly status: PromiseStatus;
  /** The time that holds now: the promised one, or the one it was moved to last before it ended. */
  readonly dueAt: string;
  /** Every move in order, with the time it was moved from. */
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly reason: string | null;
    readonly atMs: number;
  }[];
  readonly endedAtMs: number | null;
  readonly reason: string | null;
}

function inOrder(marks: readonly PromiseMark[]): PromiseMark[] {
  return [...marks].sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Where a promise stands; independent of the order in which the marks arrive. The first end counts, moves after it do not. */
export function promiseState(promised: Promised, marks: readonly PromiseMark[]): PromiseState {
  const own = inOrder(marks.filter(({ promiseId }) => promiseId === promised.id));
  const end = own.find(({ as }) => as !== 'moved') ?? null;
  const until = end === null ? own : own.slice(0, own.indexOf(end));
  let dueAt = promised.dueAt;
  const moves = until.flatMap((mark) => {
    if (mark.dueAt === null) return [];
    const move = { from: dueAt, to: mark.dueAt, reason: mark.reason, atMs: mark.atMs };
    dueAt = mark.dueAt;
    return [move];
  });
  return {
    status: statusOf(end, dueAt),
    dueAt,
    moves,
    endedAtMs: end?.atMs ?? null,
    reason: end?.reason ?? null,
  };
}

function statusOf(end: PromiseMark | null, dueAt: string): PromiseStatus {
  if (end === null) return 'open';
  if (end.as === 'dropped') return 'dropped';
  return end.atMs > Date.parse(dueAt) ? 'late' : 'kept';
}

/** Whether an open promise is past its time. */
export function isOverdue({ status, dueAt }: Pick<PromiseState, 'status' | 'dueAt'>, nowMs: number): boolean {
  return status === 'open' && Date.parse(dueAt) < nowMs;
}

/** Whether a report that went to these people is the news a promise speaks of: the same line of reports, and everybody it was promised to. */
export function keepsPromise(
  promised: Promised,
  sent: { readonly templateId: ReportTemplateId; readonly to: readonly string[] },
): boolean {
  if (promised.templateId === null || !isSameStream(promised.templateId, sent.templateId)) return false;
  const reached = new Set(sent.to);
  return promised.to.every((name) => reached.has(name));
}

const FIVE_MINUTES_MS = 300_000;

/** When the next report is offered for: after the template's interval, at a full five minutes people can say aloud. */
export function nextReportMs(nowMs: number, intervalMinutes: number): number {
  return Math.ceil((nowMs + intervalMinutes * 60_000) / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
}

/** By when the first report is to go out: so many minutes after it was noticed (failureResponse, firstReportDefault). */
export function firstReportDueMs(noticedAtMs: number, withinMinutes: number): number {
  return noticedAtMs + withinMinutes * 60_000;
}
