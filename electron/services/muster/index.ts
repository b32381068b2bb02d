// The calls of the muster: the board and what every other screen asks of it, and the commands that move it.
import { entryNumber } from '../../../shared/domain/chronology/numbers';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { CommandHandlers, QueryHandlers } from '../../store/handles';
import type { ReadDb } from '../../store/read';
import { correctionOf } from '../chronology';
import type { Desk } from '../desk';
import { musterEvidence } from './evidence';
import { callPerson, reportPerson } from './reports';
import { convene, leaveRole, moveShift, relieve, takeRole } from './roles';
import { breaksOn, outlookView, reportStaffing } from './staffing';
import { boardView, rolesView, summaryView } from './views';
import { writing } from './write';

/** Everything told of a person, newest first. Throws `record.notFound`. */
function historyOf(
  db: ReadDb,
  desk: Desk,
  { incidentId, personId }: ParsedOf<'muster.history'>,
): OutputOf<'muster.history'> {
  const reports = musterEvidence(db, desk, incidentId).reports.get(personId) ?? [];
  const corrected = new Set(reports.flatMap(({ supersedes }) => supersedes ?? []));
  const correct = correctionOf(db);
  const instant = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  const entryOf = ({ logEntryId }: RecordOf<'musterReport'>) =>
    logEntryId === null ? null : db.get('logEntry', logEntryId);
  return (
    reports
      .map(({ report, atMs }) => ({ report, atMs, entry: entryOf(report) }))
      // What one laptop wrote within a moment stands in the order of its numbers.
      .sort((a, b) => b.atMs - a.atMs || (b.entry?.serial ?? 0) - (a.entry?.serial ?? 0))
      .map(({ report, atMs, entry }) => {
        return {
          report,
          at: instant(atMs),
          recordedAt: instant(correct(report.deviceId, Date.parse(report.clockAt))),
          number: entry && entryNumber(entry.deviceCode, entry.serial),
          deviceCode: db.get('device', report.deviceId)?.code ?? null,
          corrected: corrected.has(report.id),
        };
      })
  );
}

type Calls =
  | 'muster.board'
  | 'muster.roles'
  | 'muster.summary'
  | 'muster.history'
  | 'muster.outlook'
  | 'muster.convene'
  | 'muster.report'
  | 'muster.call'
  | 'muster.take'
  | 'muster.leave'
  | 'muster.duty'
  | 'muster.relieve'
  | 'muster.staffing';

/** The calls of the muster. */
export function musterHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'muster.board': ({ db }, { incidentId }) => boardView(db, desk, incidentId),
    'muster.roles': ({ db }, { incidentId }) => rolesView(db, desk, incidentId),
    'muster.summary': ({ db }, { incidentId }) =>
      summaryView(db, desk, incidentId, breaksOn(db, desk, incidentId)),
    'muster.history': ({ db }, input) => historyOf(db, desk, input),
    'muster.outlook': ({ db }, input) => outlookView(db, desk, input),
    'muster.convene': ({ tx, caller }, input) => convene(writing(tx, desk, caller), input),
    'muster.report': ({ tx, caller }, input) => reportPerson(writing(tx, desk, caller), input),
    'muster.call': ({ tx, caller }, input) => callPerson(writing(tx, desk, caller), input),
    'muster.take': ({ tx, caller }, input) => takeRole(writing(tx, desk, caller), input),
    'muster.leave': ({ tx, caller }, input) => leaveRole(writing(tx, desk, caller), input),
    'muster.duty': ({ tx, caller }, input) => moveShift(writing(tx, desk, caller), input),
    'muster.relieve': ({ tx, caller }, input) => relieve(writing(tx, desk, caller), input),
    'muster.staffing': ({ tx, caller }, input) => reportStaffing(writing(tx, desk, caller), input),
  };
}
