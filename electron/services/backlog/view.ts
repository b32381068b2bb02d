// The backlog as calls answer it: lots in the order of need, sums, the ledger, the hands, and how it went over time.

import { type Feasibility, feasibilityOf } from '../../../shared/domain/backlog/feasibility';
import { type Lot, lotsOf } from '../../../shared/domain/backlog/lots';
import { ledgerCheck, type Total, totalOf, totalsOf } from '../../../shared/domain/backlog/totals';
import { chronological } from '../../../shared/domain/board/inForce';
import type { BacklogBusiness, BacklogLot, BacklogTotal } from '../../../shared/rpc/backlog';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import { correctionOf } from '../chronology';
import type { Desk } from '../desk';
import { deviceCode, instants, known, logNumber } from '../told';
import {
  type BusinessBacklog,
  handsTold,
  type LoadedBacklog,
  type LotOf,
  loadBacklog,
  lotOf,
  openItems,
} from './evidence';

type BacklogDesk = Pick<Desk, 'clock' | 'zoneMinutes'>;

function lotView(db: ReadDb, desk: BacklogDesk, lot: Lot<LotOf>, versions: number): BacklogLot {
  const { at } = instants(desk);
  const isApart = lot.disputed || lot.maybeTwice;
  return {
    id: lot.id,
    report: lot.latest.record,
    priority: lot.priority,
    isOpen: lot.isOpen,
    disputed: lot.disputed,
    maybeTwice: lot.maybeTwice,
    toldAt: at(lot.latest.atMs),
    logNumber: logNumber(db, lot.latest.record.logEntryId),
    versions,
    words: (isApart ? lot.words : []).map(({ id, state, items, record, atMs }) => ({
      id,
      state,
      items,
      deviceCode: deviceCode(db, record.deviceId),
      by: record.by,
      toldAt: at(atMs),
    })),
  };
}

function totalView(total: Total): BacklogTotal {
  return { ...total, money: total.money.map((one) => ({ ...one })) };
}

/** What the hands can do, at the moment of the backlog. */
export function handsOf(
  backlog: BusinessBacklog,
  nowMs: number,
): (Feasibility & { volume: number | null; availableMinutes: number | null }) | null {
  if (backlog.hand === null) return null;
  const told = handsTold(backlog.hand.record, openItems(backlog.levels), nowMs);
  return { ...feasibilityOf(told), volume: told.volume, availableMinutes: told.availableMinutes };
}

function businessView(
  db: ReadDb,
  desk: BacklogDesk,
  loaded: LoadedBacklog,
  backlog: BusinessBacklog,
): BacklogBusiness {
  const { at } = instants(desk);
  const business = db.get('business', backlog.id);
  const hands = handsOf(backlog, loaded.nowMs);
  const ledger = backlog.ledger?.record ?? null;
  return {
    id: backlog.id,
    name: business?.name ?? backlog.id,
    nameEn: business?.nameEn ?? null,
    open: totalView(totalOf(backlog.lots.filter(({ isOpen }) => isOpen))),
    ledger: ledger && {
      report: ledger,
      ...ledgerCheck(backlog.lots, { items: known(ledger.items), money: known(ledger.money) }),
    },
    hands:
      hands === null || backlog.hand === null
        ? null
        : { report: backlog.hand.record, cutOffAt: known(backlog.hand.record.cutOff), ...hands },
    levels: backlog.levels.map(({ atMs, items, unknown }) => ({ at: at(atMs), items, unknown })),
    catchUp: { ...backlog.catchUp },
  };
}

/** The backlog of an event, all of it or that of one business. */
export function viewBacklog(
  db: ReadDb,
  desk: BacklogDesk,
  input: { readonly incidentId: string; readonly businessId?: string | undefined },
): OutputOf<'backlog.view'> {
  const loaded = loadBacklog(db, desk, input.incidentId);
  const isMeant = (businessId: string) => input.businessId === undefined || businessId === input.businessId;
  const evidence = loaded.evidence.filter(({ businessId }) => isMeant(businessId));
  const lots = lotsOf(evidence, loaded.today);
  const versions = Map.groupBy(evidence, ({ lotId }) => lotId);
  const totals = totalsOf(lots, loaded.today);
  const by = (rows: typeof totals.byBranch) => rows.map((row) => ({ ...totalView(row), key: row.key }));
  return {
    lots: lots.map((lot) => lotView(db, desk, lot, versions.get(lot.id)?.length ?? 0)),
    open: totalView(totals.open),
    dueToday: totalView(totals.dueToday),
    onTheWay: totalView(totals.onTheWay),
    bySettlementDay: by(totals.bySettlementDay),
    byBranch: by(totals.byBranch),
    byBand: by(totals.byBand),
    businesses: loaded.businesses
      .filter(({ id }) => isMeant(id))
      .map((backlog) => businessView(db, desk, loaded, backlog)),
    today: loaded.today,
  };
}

/** Everything told of one lot, newest first. */
export function viewLotHistory(db: ReadDb, desk: BacklogDesk, lotId: string): OutputOf<'backlog.history'> {
  const { at } = instants(desk);
  const correct = correctionOf(db);
  const reports = db.list('backlogReport', { where: { lotId } });
  const wrong = new Set(reports.flatMap(({ supersedes }) => supersedes ?? []));
  return chronological(reports.map((report) => lotOf(report, correct)))
    .reverse()
    .map(({ record: report, atMs }) => ({
      report,
      toldAt: at(atMs),
      deviceCode: deviceCode(db, report.deviceId),
      logNumber: logNumber(db, report.logEntryId),
      isWrong: wrong.has(report.id),
    }));
}
