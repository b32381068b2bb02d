// Everything ever said of a row of the board: states, estimates and other means, newest first, with what counts of it now.
import { estimatedReturn, estimateTotal } from '../../../shared/domain/board/estimate';
import { chronological, type Evidence, inForce } from '../../../shared/domain/board/inForce';
import { rtoClock } from '../../../shared/domain/board/rtoClock';
import { fromInstant } from '../../../shared/model/instant';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import { deviceCode, instants, logNumber } from '../told';
import { loadBoard } from './evidence';
import { type BoardDesk, clockView, type Making } from './view';

interface Told extends Evidence {
  readonly record: {
    readonly deviceId: string;
    readonly clockAt: string;
    readonly logEntryId: string | null;
  };
}

/** Lines with how they stand now, newest first. */
function linesOf<T extends Told>(making: Making, evidence: readonly T[], force: readonly T[]) {
  const wrong = new Set(evidence.flatMap(({ supersedes }) => supersedes ?? []));
  const current = new Set(force.map(({ id }) => id));
  return chronological(evidence)
    .reverse()
    .map((told) => ({ line: lineView(making, told, { wrong, current }), told }));
}

function lineView(
  { db, board, at }: Pick<Making, 'db' | 'board' | 'at'>,
  told: Told,
  sets: { readonly wrong: ReadonlySet<string>; readonly current: ReadonlySet<string> },
) {
  const { record } = told;
  return {
    confirmedAt: at(told.atMs),
    recordedAt: at(board.correct(record.deviceId, fromInstant(record.clockAt))),
    deviceCode: deviceCode(db, record.deviceId),
    logNumber: logNumber(db, record.logEntryId),
    inForce: sets.current.has(told.id),
    isWrong: sets.wrong.has(told.id),
  };
}

/** Everything ever said of one row. */
export function viewHistory(
  db: ReadDb,
  desk: BoardDesk,
  { incidentId, subjectId }: { incidentId: string; subjectId: string },
): OutputOf<'board.history'> {
  const board = loadBoard(db, desk, incidentId);
  const making = { db, board, ...instants(desk) };
  const { statuses, estimates, uses } = board.input.evidence;
  const row = board.rows.find(({ id }) => id === subjectId);
  const own = {
    statuses: statuses.get(subjectId) ?? [],
    estimates: estimates.get(subjectId) ?? [],
    uses: uses.get(subjectId) ?? [],
  };
  return {
    statuses: linesOf(making, own.statuses, inForce(own.statuses)).map(({ line, told }) => ({
      ...line,
      record: told.record,
    })),
    estimates: linesOf(making, own.estimates, inForce(own.estimates)).map(({ line, told }) => {
      const total = estimateTotal(told.parts);
      const { atMs } = estimatedReturn(total, told.countsFromMs);
      return { ...line, record: told.record, minutes: total.minutes, returnAt: making.maybe(atMs) };
    }),
    uses: linesOf(making, own.uses, inForce(own.uses)).map(({ line, told }) => ({
      ...line,
      record: told.record,
    })),
    outages: (row?.standing.outages ?? []).map((outage) =>
      clockView(making, rtoClock(outage, row?.rtoHours ?? null)),
    ),
  };
}
