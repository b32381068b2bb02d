// Checklist runs: opened in an incident, marked item by item; every mark writes its line in the chronology (rule 4).

import { markItem } from '../../shared/domain/checklist/mark';
import { countStates, currentItem, isSettled } from '../../shared/domain/checklist/state';
import { entryNumber } from '../../shared/domain/chronology/numbers';
import { AppError } from '../../shared/model/errors';
import type { Mark } from '../../shared/model/evidence';
import type { RecordOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { RunView } from '../../shared/rpc/response';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { addEntry, correctionOf, openIncident } from './chronology';
import type { Desk } from './desk';
import { liveFlow } from './flowEvidence';
import { beginWithRun, nodeOfRun } from './flowRun';
import { nameOf, orderText } from './people';
import { refusePlanInResponse } from './recordRules';
import { runState } from './runStates';

type Run = RecordOf<'checklistRun'>;
type Item = RecordOf<'checklistItem'>;

/** Opens a checklist in an incident, for the node of the flow it belongs to, and says so in the chronology. Throws `record.notFound`, `incident.closed`. */
export function startRun(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  { incidentId, checklistId, nodeId }: ParsedOf<'checklist.start'>,
): string {
  openIncident(tx, incidentId);
  const checklist = tx.need('checklist', checklistId);
  const live = liveFlow(tx, incidentId);
  const runId = tx.create('checklistRun', {
    incidentId,
    checklistId,
    startedAt: tx.now(),
    startedBy: tx.actor,
  });
  const title = caller.language === 'en' ? (checklist.titleEn ?? checklist.title) : checklist.title;
  const entry = addEntry(tx, {
    incidentId,
    kind: 'tick',
    medium: 'checklist',
    text: desk.words(caller.language)('log:checklist.started', { title }),
    about: { entity: 'checklistRun', id: runId },
  });
  const begun = nodeId ?? (live && nodeOfRun(live, checklistId));
  if (live && begun)
    beginWithRun(tx, live, { incidentId, nodeId: begun, runId, logEntryId: entry.id, by: tx.actor });
  return runId;
}

/** Gives items of a checklist of the plan their places and headings, all at once. Throws `checklist.foreignItem`, `plan.closedInResponse`. */
function arrange(tx: WriteTx, { checklistId, items }: ParsedOf<'checklist.arrange'>): void {
  refusePlanInResponse(tx, 'checklistItem');
  tx.need('checklist', checklistId);
  for (const { id, ...place } of items) {
    if (tx.need('checklistItem', id).checklistId !== checklistId)
      throw new AppError('checklist.foreignItem', { id, checklistId });
    tx.change('checklistItem', id, definedOnly(place));
  }
}

function definedOnly<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Marks an item and writes the line. Throws `checklist.unknownItem`, `checklist.closed`, and what `markItem` throws. */
export function markRunItem(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: ParsedOf<'checklist.mark'>,
): void {
  const { run, items, states } = runState(tx, input.runId);
  if (run.closed !== null) throw new AppError('checklist.closed', { id: run.id });
  const index = items.findIndex((item) => item.id === input.itemId);
  const item = items[index];
  if (!item) throw new AppError('checklist.unknownItem', { runId: run.id, itemId: input.itemId });
  const mark = markItem(input, (by) => nameOf(tx, by, { language: 'ja' }));
  const entry = addEntry(tx, {
    incidentId: run.incidentId,
    kind: 'tick',
    medium: 'checklist',
    from: nameOf(tx, mark.by, caller),
    text: tickText(tx, desk, caller, { run, item, index, mark }),
    about: { entity: 'checklistRun', id: run.id },
    // The mark names who did or ordered it; the line also keeps who entered it.
    by: tx.actor ?? mark.by,
    occurredAt: input.occurredAt ?? null,
  });
  tx.append('checklistMark', {
    runId: run.id,
    itemId: item.id,
    mark,
    after: states[index]?.inForce.map((known) => known.id) ?? [],
    logEntryId: entry.id,
    occurredAt: input.occurredAt ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}

interface Tick {
  readonly run: Run;
  readonly item: Item;
  readonly index: number;
  readonly mark: Mark;
}

function tickText(tx: WriteTx, desk: Desk, caller: Caller, { run, item, index, mark }: Tick): string {
  const words = desk.words(caller.language);
  const pick = (ja: string, en: string | null) => (caller.language === 'en' ? (en ?? ja) : ja);
  const checklist = tx.get('checklist', run.checklistId);
  const place = `${pick(checklist?.title ?? '', checklist?.titleEn ?? null)} ${String(index + 1).padStart(2, '0')}`;
  const text = words(`log:checklist.${mark.state}`, {
    place,
    item: pick(item.text, item.textEn),
    order: orderText(tx, desk, caller, mark.by),
  });
  return [
    text,
    readBackText(tx, desk, caller, { item, mark }),
    mark.reason && words('log:checklist.reason', { reason: mark.reason }),
  ]
    .filter((part) => part)
    .join('');
}

function readBackText(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  { item, mark }: Pick<Tick, 'item' | 'mark'>,
): string {
  const words = desk.words(caller.language);
  if (mark.state !== 'done') return '';
  if (mark.readBackBy !== null)
    return words('log:checklist.readBack', { name: nameOf(tx, mark.readBackBy, caller) });
  if (mark.readBackWaiver !== null)
    return words('log:checklist.readBackWaived', { reason: mark.readBackWaiver });
  return item.readBack ? words('log:checklist.noReadBack') : '';
}

/** A run as its screen shows it. */
export function viewRun(db: ReadDb, desk: Desk, runId: string): RunView {
  const { run, items, states } = runState(db, runId);
  const checklist = db.get('checklist', run.checklistId);
  if (!checklist) throw new AppError('record.notFound', { entity: 'checklist', id: run.checklistId });
  const role = checklist.roleId === null ? null : db.get('role', checklist.roleId);
  const marks = Map.groupBy(db.list('checklistMark', { where: { runId } }), (mark) => mark.itemId);
  const correct = correctionOf(db);
  const instant = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  const isSame = (a: string | null, b: string) =>
    nameOf(db, a, { language: 'ja' }) === nameOf(db, b, { language: 'ja' });
  return {
    run,
    checklist,
    roleName: role?.name ?? null,
    roleNameEn: role?.nameEn ?? null,
    items: items.map((item, index) => ({
      item,
      state: states[index]?.state ?? 'open',
      disputed: states[index]?.disputed ?? false,
      marks: (marks.get(item.id) ?? []).map((mark) => {
        const entry = mark.logEntryId === null ? null : db.get('logEntry', mark.logEntryId);
        return {
          id: mark.id,
          mark: mark.mark,
          occurredAt: mark.occurredAt ?? instant(correct(mark.deviceId, Date.parse(mark.clockAt))),
          deviceId: mark.deviceId,
          recordedBy: entry === null || isSame(entry.by, mark.mark.by) ? null : entry.by,
          logNumber: entry && entryNumber(entry.deviceCode, entry.serial),
        };
      }),
    })),
    currentItemId: currentItem(states, desk.clock() + db.clockOffsetSeconds() * 1000),
    counts: countStates(states),
  };
}

/** Closes a run: nothing deferred or open may remain unless a named person says why. Throws `checklist.unfinished`. */
export function closeRun(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'checklist.close'>): void {
  const { run, items, states } = runState(tx, input.runId);
  if (run.closed !== null) throw new AppError('checklist.closed', { id: run.id });
  const left = states.filter((state) => !isSettled(state.state));
  if (left.length > 0 && !(input.overriddenBy && input.reason)) {
    throw new AppError('checklist.unfinished', {
      id: run.id,
      left: left.length,
      itemIds: left.map((state) => state.itemId),
    });
  }
  tx.change('checklistRun', run.id, {
    closed: {
      at: tx.now(),
      by: tx.actor,
      orderedBy: input.overriddenBy ?? null,
      as: 'closed',
      reason: input.reason ?? null,
    },
  });
  const checklist = tx.get('checklist', run.checklistId);
  const words = desk.words(caller.language);
  const title = caller.language === 'en' ? (checklist?.titleEn ?? checklist?.title) : checklist?.title;
  const values = {
    title: title ?? '',
    left: left.length,
    total: items.length,
    reason: input.reason ?? '',
    order: orderText(tx, desk, caller, input.overriddenBy ?? null),
  };
  addEntry(tx, {
    incidentId: run.incidentId,
    kind: 'tick',
    medium: 'checklist',
    text: words(left.length > 0 ? 'log:checklist.closedUnfinished' : 'log:checklist.closed', values),
    about: { entity: 'checklistRun', id: run.id },
  });
}

type Calls = 'checklist.arrange' | 'checklist.start' | 'checklist.mark' | 'checklist.get' | 'checklist.close';

/** The calls of checklist runs. */
export function checklistHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'checklist.get': ({ db }, { runId }) => viewRun(db, desk, runId),
    'checklist.start': ({ tx, caller }, input) => ({ runId: startRun(tx, desk, caller, input) }),
    'checklist.mark': ({ tx, caller }, input) => {
      markRunItem(tx, desk, caller, input);
      return {};
    },
    'checklist.arrange': ({ tx }, input) => {
      arrange(tx, input);
      return {};
    },
    'checklist.close': ({ tx, caller }, input) => {
      closeRun(tx, desk, caller, input);
      return {};
    },
  };
}
