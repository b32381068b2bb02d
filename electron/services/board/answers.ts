// Answers that fill the board and the backlog: the telling that stands is told again with the field known, and the unknown one counts no longer.
import { chronological, counted, inForce } from '../../../shared/domain/board/inForce';
import { BOARD_STATES } from '../../../shared/model/board';
import type { FieldOf } from '../../../shared/model/incident';
import type { RecordOf } from '../../../shared/model/index';
import { toInstant } from '../../../shared/model/instant';
import type { ReadDb } from '../../store/read';
import type { WriteTx } from '../../store/writeTx';
import { correctionOf, groupOf } from '../chronology';
import { evidenceOf, isAsked } from '../told';

/** What of a telling an answer can fill, and with what. */
const FIELDS = {
  statusReport: { state: 'choice', since: 'instant', saidBy: 'name' },
  restorationEstimate: { countsFrom: 'instant', saidBy: 'name', reason: 'text' },
  alternativeUse: { means: 'text', decidedBy: 'name', since: 'instant', limitHours: 'number' },
  backlogReport: { branch: 'text', items: 'number', money: 'number', owner: 'name' },
  ledgerCount: { items: 'number', money: 'number', source: 'name' },
  handworkEstimate: {
    volume: 'number',
    minutesPerItem: 'number',
    people: 'number',
    efficiencyPercent: 'number',
    cutOff: 'instant',
    availableMinutes: 'number',
    itemsPerHour: 'number',
    saidBy: 'name',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, BoardAnswerKind>>>>;

/** What tellings of each kind are about the same thing. */
const SAME_BY = {
  statusReport: 'subjectId',
  restorationEstimate: 'subjectId',
  alternativeUse: 'subjectId',
  backlogReport: 'lotId',
  ledgerCount: 'businessId',
  handworkEstimate: 'businessId',
} as const;

export type BoardAnswerKind = 'text' | 'instant' | 'name' | 'number' | 'choice';
export type ToldEntity = keyof typeof FIELDS;
/** What is told of the board and the backlog. */
export const TOLD_ENTITIES = Object.keys(FIELDS) as ToldEntity[];
type Telling = RecordOf<ToldEntity>;

function isTold(entity: string): entity is ToldEntity {
  return Object.hasOwn(FIELDS, entity);
}

/** What an answer about the field of a telling must be; null where it stays a text of the question alone. */
export function toldAnswerKind(entity: ToldEntity, field: string): BoardAnswerKind | null {
  const fields: Readonly<Record<string, BoardAnswerKind>> = FIELDS[entity];
  return fields[field] ?? null;
}

/** The states an answer about a state is chosen from. */
export const ANSWER_STATES = BOARD_STATES.filter((state) => state !== 'unknown');

/** Tellings about the same thing, as far as the event goes. */
function tellingsLike(db: ReadDb, entity: ToldEntity, telling: Telling): Telling[] {
  const key = SAME_BY[entity];
  const own = (telling as unknown as Record<string, unknown>)[key];
  const group = groupOf(db, telling.incidentId);
  return db.list(entity, { where: { [key]: own } }).filter(({ incidentId }) => group.includes(incidentId));
}

function isUnknown(telling: Telling, field: string): boolean {
  const value = (telling as unknown as Record<string, unknown>)[field];
  return field === 'state' ? value === 'unknown' : isAsked(value as Parameters<typeof isAsked>[0]);
}

/** Tells again what stands with the field known. Nothing is done where it is known already. */
export function fillTelling(tx: WriteTx, { entity, id, field }: FieldOf, value: string): void {
  if (!isTold(entity)) return;
  const correct = correctionOf(tx);
  const records = tellingsLike(tx, entity, tx.need(entity, id));
  const evidence = records.map((record) => ({ ...evidenceOf(record, correct), record }));
  const standing = counted(evidence).findLast(({ record }) => isUnknown(record, field));
  if (standing === undefined) return;
  const { id: oldId, deleted: _deleted, ...old } = standing.record;
  const heads = inForce(chronological(evidence)).map((one) => one.id);
  tx.create(entity, {
    ...old,
    [field]: toldAnswerKind(entity, field) === 'number' ? Number(value) : value,
    // A state is known from now on. Anything else was so when it was told, and only now is known.
    ...(field === 'state'
      ? { occurredAt: null, supersedes: null }
      : { occurredAt: old.occurredAt ?? toInstant(standing.atMs, 0), supersedes: oldId }),
    after: [...new Set([...heads, oldId])],
    by: tx.actor,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}
