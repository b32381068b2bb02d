// What the status board, the backlog and the muster say for the reports of an event.
import type { BoardFact, FactSources } from '../../../shared/domain/reports/facts';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { ReadDb } from '../../store/read';
import { viewBacklog } from '../backlog/view';
import { loadBoard, type Row } from '../board/evidence';
import { groupOf } from '../chronology';
import type { Desk } from '../desk';
import { rolesHeld } from '../muster/handover';
import type { Language } from '../words';

type ResponseDesk = Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes'>;

/** Who commands: the first of these roles somebody has taken. */
const COMMAND_ROLES = ['role-chief', 'role-lead', 'role-work-lead'] as const;

const STATES: Readonly<Partial<Record<Row['standing']['state'], BoardFact['state']>>> = {
  working: 'working',
  otherMeans: 'alternative',
  degraded: 'degraded',
  restoring: 'restoring',
  stopped: 'stopped',
  stoppedOnPurpose: 'stoppedOnPurpose',
};

function minutesOf(part: unknown): number | null {
  return typeof part === 'number' ? part : null;
}

/** The earliest and the latest expected return, with the deciding and the catching up in the latest. */
function etaOf(down: readonly Row[], at: (ms: number) => string): FactSources['eta'] {
  const told = down.flatMap((row) => (row.expected.atMs === null ? [] : [{ row, ms: row.expected.atMs }]));
  const [first] = told.toSorted((a, b) => a.ms - b.ms);
  const last = told.toSorted((a, b) => a.ms - b.ms).at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isWhole = told.length === down.length;
  const parts = last.row.outlook?.parts;
  return {
    from: at(first.ms),
    // While one of them has no estimate nobody can say when the last one is back.
    to: isWhole ? at(last.ms) : null,
    decisionMinutes: minutesOf(parts?.decide),
    followUpMinutes: minutesOf(parts?.followUp),
  };
}

function meansOf(rows: readonly Row[], nameOf: (row: Row) => string): string[] {
  return rows.flatMap((row) => {
    const means = row.means?.inUse === true ? row.means.latest.record.means : null;
    return typeof means === 'string' ? [`${nameOf(row)}: ${means}`] : [];
  });
}

/** The board in words; nothing while nobody has told a state. */
function boardFacts(
  db: ReadDb,
  desk: ResponseDesk,
  incidentId: string,
  language: Language,
): Partial<FactSources> {
  const isTold = groupOf(db, incidentId).some(
    (id) => db.list('statusReport', { where: { incidentId: id } }).length > 0,
  );
  if (!isTold) return {};
  const { rows, systems, businesses } = loadBoard(db, desk, incidentId);
  const named = (record: Pick<RecordOf<'system'>, 'name' | 'nameEn'> | undefined, id: string) =>
    (language === 'en' ? record?.nameEn : null) ?? record?.name ?? id;
  const nameOf = ({ kind, id }: Row) => named(kind === 'system' ? systems.get(id) : businesses.get(id), id);
  const at = (ms: number) => toInstant(ms, desk.zoneMinutes(ms));
  // Of what nobody has spoken of nothing can be reported, neither that it is down nor that it is back.
  const spoken = rows.filter(({ standing }) => standing.confirmedMs !== null);
  const down = spoken.filter(({ standing }) => !standing.isUp);
  const ended = spoken.flatMap(({ clock }) => clock?.endMs ?? []);
  const eta = etaOf(down, at);
  return {
    board: rows.flatMap((row): BoardFact[] => {
      const state = STATES[row.standing.state];
      return state === undefined ? [] : [{ name: nameOf(row), kind: row.kind, state }];
    }),
    restoredAt: down.length === 0 && ended.length > 0 ? at(Math.max(...ended)) : null,
    alternatives: meansOf(rows, nameOf),
    ...(eta === undefined ? {} : { eta }),
  };
}

/** The lots still open by the day they are to be settled; nothing where a part of them is not known. */
function backlogFacts(db: ReadDb, desk: ResponseDesk, incidentId: string): Partial<FactSources> {
  const isTold = groupOf(db, incidentId).some(
    (id) => db.list('backlogReport', { where: { incidentId: id } }).length > 0,
  );
  if (!isTold) return {};
  const { open, dueToday, businesses } = viewBacklog(db, desk, { incidentId });
  const feasible = businesses.flatMap(({ hands }) => hands?.feasible ?? []);
  const yen = dueToday.money.find(({ currency }) => currency === 'JPY')?.amount ?? null;
  const isCounted = dueToday.itemsUnknown === 0;
  const todayCount = isCounted ? dueToday.items : null;
  return {
    // Handwork carries the business only where it carries every part of it that was reckoned.
    manualFeasible: feasible.length === 0 ? null : feasible.every((can) => can),
    backlog: {
      todayCount,
      todayAmount: dueToday.moneyUnknown === 0 ? yen : null,
      laterCount: todayCount === null || open.itemsUnknown > 0 ? null : open.items - todayCount,
    },
  };
}

/** What other rooms have on record of an event. */
export function responseFacts(
  db: ReadDb,
  desk: ResponseDesk,
  incidentId: string,
  language: Language,
): Partial<FactSources> {
  const held = rolesHeld(db, desk, incidentId);
  const commander = COMMAND_ROLES.flatMap((role) => held.filter(({ roleId }) => roleId === role))[0];
  return {
    commander: commander?.holder ?? null,
    ...boardFacts(db, desk, incidentId, language),
    ...backlogFacts(db, desk, incidentId),
  };
}
