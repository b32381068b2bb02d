// The board as calls answer it: rows with names and instants, clocks, the order of recovery and the history of a row.
import { at, graphOf } from '../../../shared/domain/analysis/graph';
import { planRecovery } from '../../../shared/domain/analysis/recovery';
import { estimateTotal } from '../../../shared/domain/board/estimate';
import { recoveryOrder } from '../../../shared/domain/board/order';
import type { RtoClock } from '../../../shared/domain/board/rtoClock';
import { countStates, holds, nextToFall } from '../../../shared/domain/board/summary';
import type { BoardRowView, BoardView } from '../../../shared/rpc/board';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import type { Desk } from '../desk';
import { deviceCode, instants, known, logNumber } from '../told';
import { type LoadedBoard, loadBoard, type Row, type StatusOf } from './evidence';

export type BoardDesk = Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes'>;

const MINUTE_MS = 60_000;

/** What the lines of an answer are made from. */
export interface Making {
  readonly db: ReadDb;
  readonly board: LoadedBoard;
  readonly at: (ms: number) => string;
  readonly maybe: (ms: number | null) => string | null;
}

function wordView({ db, at, maybe }: Making, word: StatusOf): BoardRowView['words'][number] {
  const { record } = word;
  return {
    id: word.id,
    state: word.state,
    since: maybe(word.sinceMs),
    saidBy: known(record.saidBy),
    by: record.by,
    deviceCode: deviceCode(db, record.deviceId),
    confirmedAt: at(word.atMs),
    note: record.note,
    waitsFor: record.waitsFor,
    logNumber: logNumber(db, record.logEntryId),
  };
}

/** A clock with instants. */
export function clockView({ at, maybe }: Pick<Making, 'at' | 'maybe'>, clock: RtoClock) {
  return {
    startedAt: at(clock.startMs),
    from: clock.from,
    rtoHours: clock.rtoHours,
    deadlineAt: maybe(clock.deadlineMs),
    endedAt: maybe(clock.endMs),
  };
}

function outlookView({ at, maybe }: Making, outlook: Row['outlook']): BoardRowView['outlook'] {
  if (outlook === null) return null;
  const { latest, total, words } = outlook;
  const sums = words.map((word) => `${estimateTotal(word.parts).minutes} ${word.countsFromMs}`);
  return {
    id: latest.id,
    versions: outlook.versions,
    disputed: new Set(sums).size > 1,
    parts: outlook.parts,
    followUpFrom: latest.followUpFrom,
    countsFrom: maybe(latest.countsFromMs),
    minutes: total.minutes,
    atLeastMinutes: total.atLeastMinutes,
    unknown: [...total.unknown],
    forgotten: [...total.forgotten],
    measuredMinutes: latest.record.measuredMinutes,
    reason: known(latest.record.reason),
    saidBy: known(latest.record.saidBy),
    announcedAt: known(latest.record.announcedAt),
    givenAt: at(latest.atMs),
  };
}

function meansView({ maybe }: Making, means: Row['means']): BoardRowView['means'] {
  if (means === null) return null;
  const { record } = means.latest;
  return {
    id: record.id,
    inUse: means.inUse,
    disputed: means.disputed,
    means: known(record.means),
    decidedBy: known(record.decidedBy),
    since: maybe(means.sinceMs),
    lasting: means.lasting.because,
    lastsHours: means.lasting.hours,
    exhaustedAt: maybe(means.exhaustedMs),
    behindCases: means.behindCases,
    limitHours: known(record.limitHours),
    work: record.work,
    note: record.note,
  };
}

/** What the plan says of the subject of a row. */
function plannedView({ board }: Making, { kind, id }: Row) {
  if (kind === 'system') {
    const system = board.systems.get(id);
    return {
      name: system?.name ?? id,
      nameEn: system?.nameEn ?? null,
      systemKind: system?.kind ?? null,
      ownerId: system?.ownerPersonId ?? null,
      rlo: system?.rlo ?? null,
      planned: null,
    };
  }
  const business = board.businesses.get(id);
  return {
    name: business?.name ?? id,
    nameEn: business?.nameEn ?? null,
    systemKind: null,
    ownerId: null,
    rlo: business?.rlo ?? null,
    planned:
      business === undefined
        ? null
        : {
            means: business.alternative,
            meansEn: business.alternativeEn,
            limitHours: business.alternativeLimitHours,
            agreed: business.alternativeAgreed,
            work: business.alternativeWork,
          },
  };
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : Math.floor(ms / MINUTE_MS);
}

function rowView(making: Making, row: Row): BoardRowView {
  const { maybe, board } = making;
  const { standing, blocking, expected } = row;
  return {
    kind: row.kind,
    id: row.id,
    ...plannedView(making, row),
    group: row.group,
    rtoHours: row.rtoHours,
    rtoFrom: row.rtoFrom,
    state: standing.state,
    isUp: standing.isUp,
    disputed: standing.disputed,
    since: maybe(standing.sinceMs),
    confirmedAt: maybe(standing.confirmedMs),
    words: standing.words.map((word) => wordView(making, word)),
    clock: row.clock && clockView(making, row.clock),
    outlook: outlookView(making, row.outlook),
    expected: { at: maybe(expected.atMs), atLeast: maybe(expected.atLeastMs), heldBy: expected.heldBy },
    blockers: blocking.blockers.map(({ id, path }) => ({ id, path: [...path] })),
    unknownBelow: [...blocking.unknownBelow],
    doubtful: row.isDoubtful,
    slackMinutes: minutes(row.slackMs),
    slackAtMostMinutes: minutes(row.slackAtMostMs),
    means: meansView(making, row.means),
    catchUpMinutes: board.input.catchUp.get(row.id) ?? null,
  };
}

function rankOf({ kind, systemKind }: BoardRowView): number {
  return kind === 'business' ? 2 : systemKind === 'base' ? 0 : 1;
}

/** Base systems first, then by priority: the shortest RTO first, what has none last; what others stand on before them. */
function byPlace(board: LoadedBoard): (a: BoardRowView, b: BoardRowView) => number {
  const graph = graphOf(board.input.plan.systems, board.input.plan.dependencies);
  const height = ({ id }: BoardRowView) => at(graph.knotOf, graph.numberOf.get(id) ?? 0) ?? 0;
  return (a, b) => {
    const rank = rankOf(a) - rankOf(b);
    const rto = (a.rtoHours ?? Number.MAX_VALUE) - (b.rtoHours ?? Number.MAX_VALUE);
    return rank || rto || height(a) - height(b) || (a.id < b.id ? -1 : 1);
  };
}

function holdViews(rows: readonly Row[]): BoardView['holds'] {
  return holds(rows).map(({ id, waiting }) => ({ id, waiting: waiting.map((row) => row.id) }));
}

/** The whole board. */
export function viewBoard(db: ReadDb, desk: BoardDesk, incidentId: string): BoardView {
  const board = loadBoard(db, desk, incidentId);
  const making = { db, board, ...instants(desk) };
  const { noticedMs, startedMs } = board.input.detection;
  return {
    incidentId,
    noticedAt: making.maybe(noticedMs),
    startedAt: making.at(startedMs),
    counts: {
      system: countStates(board.rows.filter(({ kind }) => kind === 'system')),
      business: countStates(board.rows.filter(({ kind }) => kind === 'business')),
    },
    rows: board.rows.map((row) => rowView(making, row)).sort(byPlace(board)),
    holds: holdViews(board.rows),
  };
}

const DEFAULT_CLOCKS = 6;

/** The clocks that run, next to fall first. */
export function viewClocks(
  db: ReadDb,
  desk: BoardDesk,
  { incidentId, limit = DEFAULT_CLOCKS }: { incidentId: string; limit?: number | undefined },
): OutputOf<'board.clocks'> {
  const board = loadBoard(db, desk, incidentId);
  const making = { db, board, ...instants(desk) };
  const running = nextToFall(board.rows);
  const names = [...board.systems.values(), ...board.businesses.values()].map(
    ({ id, name, nameEn }) => [id, { ja: name, en: nameEn }] as const,
  );
  return {
    counts: countStates(board.rows),
    running: running.length,
    deadlines: running.flatMap(({ clock, standing }) =>
      standing.state === 'unknown' ? [] : (making.maybe(clock?.deadlineMs ?? null) ?? []),
    ),
    rows: running.slice(0, limit).map((row) => rowView(making, row)),
    names: Object.fromEntries(names),
    holds: holdViews(board.rows),
  };
}

/** The order of recovery: suggested by the plan, and what happens. */
export function viewOrder(db: ReadDb, desk: BoardDesk, incidentId: string): OutputOf<'board.order'> {
  const board = loadBoard(db, desk, incidentId);
  const { at, maybe } = instants(desk);
  const { plan, detection } = board.input;
  const systems = [...board.systems.values()];
  const recovery = planRecovery({ ...plan, systems }, { teams: null, standby: 'used', whatIfs: [] });
  const fromMs = detection.noticedMs ?? detection.startedMs;
  const planned = (hours: number | null) => (hours === null ? null : at(fromMs + hours * 60 * MINUTE_MS));
  const rows = new Map(board.rows.map((row) => [row.id, row]));
  return recoveryOrder(board.rows, recovery).map((one) => {
    const system = board.systems.get(one.id);
    return {
      id: one.id,
      name: system?.name ?? one.id,
      nameEn: system?.nameEn ?? null,
      state: rows.get(one.id)?.standing.state ?? 'unknown',
      place: one.place,
      plannedStartAt: planned(one.startHours),
      plannedEndAt: planned(one.endHours),
      is: one.is,
      begunAt: maybe(one.begunMs),
      doneAt: maybe(one.doneMs),
      cameBack: one.cameBack,
      before: [...one.before],
    };
  });
}
