// Promises of news over the store: made with a report or by hand, kept by the next one, moved or dropped with a reason.
import {
  firstReportDueMs,
  isOverdue,
  keepsPromise,
  type PromiseMark,
  type PromiseState,
  promiseState,
} from '../../../shared/domain/reports/promises';
import type { Both } from '../../../shared/domain/reports/template';
import { isSameStream } from '../../../shared/domain/reports/template';
import { reportTime } from '../../../shared/domain/reports/write';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { ReportTemplateId } from '../../../shared/model/reports';
import type { ParsedOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { PromiseView } from '../../../shared/rpc/reports';
import type { ReadDb } from '../../store/read';
import type { WriteTx } from '../../store/writeTx';
import { addEntry, groupOf, openIncident } from '../chronology';
import type { Language } from '../words';
import type { ReportDesk } from './event';
import type { ReportStanding } from './standing';
import { firstReportMinutes, reportContent } from './templates';
import { happenedAt, numberOfEntry } from './view';

type Promised = RecordOf<'promise'>;

/** A promise with where it stands. */
export interface StandingPromise {
  readonly promise: Promised;
  readonly state: PromiseState;
}

/** All promises of an incident and those joined to it, with where they stand. */
export function promisesOf(
  db: ReadDb,
  desk: Pick<ReportDesk, 'zoneMinutes'>,
  incidentId: string,
): StandingPromise[] {
  const at = happenedAt(db, desk);
  const ids = groupOf(db, incidentId);
  const marks: PromiseMark[] = ids
    .flatMap((id) => db.list('promiseEvent', { where: { incidentId: id } }))
    .map((event) => ({ ...event, atMs: Date.parse(at(event)) }));
  return ids
    .flatMap((id) => db.list('promise', { where: { incidentId: id } }))
    .map((promise) => ({ promise, state: promiseState(promise, marks) }));
}

/** What a promise is about, in both languages. */
function aboutOf(desk: Pick<ReportDesk, 'catalogue'>, promise: Promised): Both {
  if (promise.what !== null) return { ja: promise.what, en: promise.what };
  const template = reportContent(desk.catalogue).templates.find(({ id }) => id === promise.templateId);
  return template?.title ?? { ja: '', en: '' };
}

/** The report in work that would keep a promise: the latest one of its line that has not gone out. */
function reportFor(
  lines: readonly ReportStanding[],
  templateId: ReportTemplateId | null,
): PromiseView['report'] {
  if (templateId === null) return null;
  const inWork = lines.find(
    ({ report, state }) =>
      isSameStream(report.templateId, templateId) && state !== 'sent' && state !== 'withdrawn',
  );
  return inWork === undefined ? null : { id: inWork.report.id, number: inWork.number, state: inWork.state };
}

/** The news that follows by itself: after a first report, follow-ups; of the others, the next version. */
function nextOf(templateId: ReportTemplateId | null): ReportTemplateId | null {
  return templateId === 'RT-FIRST' ? 'RT-FOLLOW' : templateId;
}

/** Until a first report is out, the house rule stands as a promise nobody had to make. */
function firstReportDue(
  db: ReadDb,
  desk: ReportDesk,
  { incidentId, language }: { readonly incidentId: string; readonly language: Language },
  lines: readonly ReportStanding[],
): PromiseView[] {
  const incident = db.need('incident', incidentId);
  const isOut = lines.some(
    ({ report, state }) => isSameStream(report.templateId, 'RT-FIRST') && state === 'sent',
  );
  if (isOut || incident.closed !== null) return [];
  const noticed = typeof incident.noticedAt === 'string' ? incident.noticedAt : incident.startedAt;
  const dueMs = firstReportDueMs(Date.parse(noticed), firstReportMinutes(desk.catalogue));
  const template = reportContent(desk.catalogue).templates.find(({ id }) => id === 'RT-FIRST');
  return [
    {
      id: null,
      templateId: 'RT-FIRST',
      what: template?.title ?? { ja: '', en: '' },
      to: template === undefined ? [] : [template.audience[language]],
      dueAt: toInstant(dueMs, desk.zoneMinutes(dueMs)),
      status: 'open',
      moves: [],
      endedAt: null,
      reason: null,
      entryNumber: null,
      report: reportFor(lines, 'RT-FIRST'),
    },
  ];
}

/** Promises by their time, the open ones first. */
export function promiseViews(
  db: ReadDb,
  desk: ReportDesk,
  event: { readonly incidentId: string; readonly language: Language },
  lines: readonly ReportStanding[],
): PromiseView[] {
  const instant = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  const made = promisesOf(db, desk, event.incidentId).map(({ promise, state }): PromiseView => {
    const templateId = nextOf(promise.templateId);
    return {
      id: promise.id,
      templateId,
      what: promise.what === null ? aboutOf(desk, { ...promise, templateId }) : aboutOf(desk, promise),
      to: promise.to,
      dueAt: state.dueAt,
      status: state.status,
      moves: state.moves.map(({ atMs, ...move }) => ({ ...move, at: instant(atMs) })),
      endedAt: state.endedAtMs === null ? null : instant(state.endedAtMs),
      reason: state.reason,
      entryNumber: numberOfEntry(db, promise.logEntryId),
      report: state.status === 'open' ? reportFor(lines, templateId) : null,
    };
  });
  const isEnded = ({ status }: PromiseView) => Number(status !== 'open');
  return [...firstReportDue(db, desk, event, lines), ...made].sort(
    (a, b) => isEnded(a) - isEnded(b) || Date.parse(a.dueAt) - Date.parse(b.dueAt),
  );
}

const evidenceOf = (tx: WriteTx) => ({ by: tx.actor, deviceId: tx.ownDevice().id, clockAt: tx.clockNow() });

/** Makes a promise by hand. Throws `incident.closed`, `promise.whatNeeded`. @returns its id. */
export function makePromise(
  tx: WriteTx,
  desk: ReportDesk,
  caller: Caller,
  input: ParsedOf<'promise.make'>,
): string {
  openIncident(tx, input.incidentId);
  if (input.templateId === undefined && input.what === undefined) throw new AppError('promise.whatNeeded');
  const template = reportContent(desk.catalogue).templates.find(({ id }) => id === input.templateId);
  const what = input.what ?? template?.title[caller.language] ?? '';
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'note',
    medium: 'app',
    text: desk.words(caller.language)('log:promise.made', {
      what,
      to: input.to.join('、'),
      at: reportTime(input.dueAt),
    }),
  });
  return tx.append('promise', { ...input, logEntryId: entry.id, ...evidenceOf(tx) });
}

/** Records what a sending was the promised news for. @returns how many promises it kept. */
export function keepPromises(
  tx: WriteTx,
  desk: Pick<ReportDesk, 'zoneMinutes'>,
  sent: {
    readonly incidentId: string;
    readonly templateId: ReportTemplateId;
    readonly to: readonly string[];
    readonly deliveryId: string;
    readonly occurredAt: string | null;
    readonly lateReason: string | null;
    readonly logEntryId: string;
  },
): number {
  const sentMs = sent.occurredAt === null ? tx.nowMs : Date.parse(sent.occurredAt);
  const kept = promisesOf(tx, desk, sent.incidentId).filter(
    ({ promise, state }) => state.status === 'open' && keepsPromise(promise, sent),
  );
  for (const { promise, state } of kept) {
    tx.append('promiseEvent', {
      incidentId: promise.incidentId,
      promiseId: promise.id,
      as: 'kept',
      reason: isOverdue(state, sentMs) ? sent.lateReason : null,
      deliveryId: sent.deliveryId,
      occurredAt: sent.occurredAt,
      logEntryId: sent.logEntryId,
      ...evidenceOf(tx),
    });
  }
  return kept.length;
}

/** Keeps by other means, moves or drops a promise. Throws `promise.ended`, `promise.reasonNeeded`, `promise.timeNeeded`. */
export function settlePromise(
  tx: WriteTx,
  desk: ReportDesk,
  caller: Caller,
  input: ParsedOf<'promise.settle'>,
): void {
  const promise = tx.need('promise', input.id);
  openIncident(tx, promise.incidentId);
  const standing = promisesOf(tx, desk, promise.incidentId).find((one) => one.promise.id === input.id);
  if (standing === undefined || standing.state.status !== 'open')
    throw new AppError('promise.ended', { id: input.id });
  const reason = input.reason?.trim() ?? '';
  if (input.as !== 'kept' && reason === '') throw new AppError('promise.reasonNeeded', { id: input.id });
  if (input.as === 'moved' && input.dueAt === undefined)
    throw new AppError('promise.timeNeeded', { id: input.id });
  const words = desk.words(caller.language);
  const entry = addEntry(tx, {
    incidentId: promise.incidentId,
    kind: 'note',
    medium: 'app',
    text:
      words(`log:promise.${input.as}`, {
        what: aboutOf(desk, { ...promise, templateId: nextOf(promise.templateId) })[caller.language],
        to: promise.to.join('、'),
        from: reportTime(standing.state.dueAt),
        at: input.dueAt === undefined ? '' : reportTime(input.dueAt),
      }) + (reason === '' ? '' : words('log:checklist.reason', { reason })),
    about: { entity: 'promise', id: promise.id },
  });
  tx.append('promiseEvent', {
    incidentId: promise.incidentId,
    promiseId: promise.id,
    as: input.as,
    dueAt: input.as === 'moved' ? (input.dueAt ?? null) : null,
    reason: reason === '' ? null : reason,
    logEntryId: entry.id,
    ...evidenceOf(tx),
  });
}

/** Drops what is still promised when a response is ended by order. */
export function dropPromises(
  tx: WriteTx,
  desk: Pick<ReportDesk, 'zoneMinutes'>,
  incidentId: string,
  reason: string,
): void {
  for (const { promise, state } of promisesOf(tx, desk, incidentId)) {
    if (state.status !== 'open') continue;
    tx.append('promiseEvent', {
      incidentId: promise.incidentId,
      promiseId: promise.id,
      as: 'dropped',
      reason,
      ...evidenceOf(tx),
    });
  }
}
