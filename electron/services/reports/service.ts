// The calls of reports and promises.
import type { Caller } from '../../../shared/rpc/envelope';
import type { ReportLine } from '../../../shared/rpc/reports';
import type { CommandHandlers, QueryHandlers } from '../../store/handles';
import type { ReadDb } from '../../store/read';
import { draftOf } from './draft';
import { eventFacts, type ReportDesk } from './event';
import { makePromise, promiseViews, settlePromise } from './promises';
import { approveReport, fixReport, sendReport } from './sending';
import { reportsStanding } from './standing';
import { startReport, tellField, withdrawReport } from './telling';
import { lineOf, viewOf } from './view';

/** The reports of an incident and those joined to it, the latest first. */
export function reportLines(
  db: ReadDb,
  desk: ReportDesk,
  incidentId: string,
  caller: Pick<Caller, 'language'>,
): ReportLine[] {
  const event = eventFacts(db, desk, incidentId, caller.language);
  return event.reports
    .map((report) => lineOf(db, desk, event, report, draftOf(db, desk, event, report)))
    .sort((a, b) => Date.parse(b.report.startedAt) - Date.parse(a.report.startedAt));
}

type Calls = Extract<keyof (QueryHandlers & CommandHandlers), `report.${string}` | `promise.${string}`>;

/** The calls of reports and promises. */
export function reportHandlers(desk: ReportDesk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'report.list': ({ db, caller }, { incidentId }) => reportLines(db, desk, incidentId, caller),
    'report.get': ({ db, caller }, { id }) => {
      const report = db.need('report', id);
      return viewOf(db, desk, eventFacts(db, desk, report.incidentId, caller.language), report);
    },
    'report.start': ({ tx, caller }, input) => startReport({ tx, desk, caller }, input),
    'report.tell': ({ tx, caller }, input) => {
      tellField({ tx, desk, caller }, input);
      return {};
    },
    'report.fix': ({ tx, caller }, { id }) => fixReport({ tx, desk, caller }, id),
    'report.approve': ({ tx, caller }, input) => {
      approveReport({ tx, desk, caller }, input);
      return {};
    },
    'report.send': ({ tx, caller }, input) => sendReport({ tx, desk, caller }, input),
    'report.withdraw': ({ tx, caller }, input) => {
      withdrawReport({ tx, desk, caller }, input);
      return {};
    },
    'promise.list': ({ db, caller }, { incidentId }) =>
      promiseViews(db, desk, { incidentId, ...caller }, reportsStanding(db, incidentId)),
    'promise.make': ({ tx, caller }, input) => ({ id: makePromise(tx, desk, caller, input) }),
    'promise.settle': ({ tx, caller }, input) => {
      settlePromise(tx, desk, caller, input);
      return {};
    },
  };
}
