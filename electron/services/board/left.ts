// What of the board and the backlog still waits when a response is to end: lots not processed, other means not given up.
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import { loadBacklog } from '../backlog/evidence';
import type { Desk } from '../desk';
import { loadBoard } from './evidence';

/** What must be settled, or left by order of a named person. */
export function boardLeft(
  db: ReadDb,
  desk: Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes'>,
  incidentId: string,
): OutputOf<'board.left'> {
  const { rows, systems, businesses } = loadBoard(db, desk, incidentId);
  const { businesses: backlogs } = loadBacklog(db, desk, incidentId);
  return {
    means: rows
      .filter(({ means }) => means?.inUse === true)
      .map(({ kind, id }) => {
        const subject = kind === 'system' ? systems.get(id) : businesses.get(id);
        return { kind, id, name: subject?.name ?? id, nameEn: subject?.nameEn ?? null };
      }),
    lots: backlogs.flatMap(({ lots }) => lots.filter(({ isOpen }) => isOpen).map(({ id }) => id)),
  };
}
