// What every telling of the board begins with: the open event, the row it speaks of, who tells, and the questions it leaves.
import type { SubjectKind } from '../../../shared/model/board';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { groupOf, openIncident } from '../chronology';
import type { Desk } from '../desk';
import { askOnce } from '../told';
import { type LoadedBoard, loadBoard, type Row } from './evidence';
import { type Saying, subjectName } from './words';

/** A system or business as calls name it. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };
export type About = NonNullable<RecordOf<'question'>['about']>;

/** One telling under way: the board as it stood before it, and who tells. */
export interface Telling {
  readonly tx: WriteTx;
  readonly desk: Desk;
  readonly caller: Caller;
  readonly saying: Saying;
  readonly board: LoadedBoard;
  readonly incidentId: string;
}

/** Throws `record.notFound`, `incident.closed`. */
export function begin(tx: WriteTx, desk: Desk, caller: Caller, incidentId: string): Telling {
  openIncident(tx, incidentId);
  const saying = { db: tx, desk, caller, nowMs: tx.nowMs };
  return { tx, desk, caller, saying, board: loadBoard(tx, desk, incidentId), incidentId };
}

/** The row told of. Throws `record.notFound`. */
export function rowOf({ board }: Telling, { kind, id }: Subject): Row {
  const row = board.rows.find((one) => one.kind === kind && one.id === id);
  if (row === undefined) throw new AppError('record.notFound', { entity: kind, id });
  return row;
}

type Evidence = 'statusReport' | 'restorationEstimate' | 'alternativeUse';

/** What is declared wrong must be of this event and of the same row. Throws `record.notFound`, `board.otherRow`. */
export function checkSuperseded(
  { tx, incidentId }: Telling,
  entity: Evidence,
  ids: readonly string[],
  supersedes: string | undefined,
): void {
  if (supersedes === undefined) return;
  const wrong = tx.need(entity, supersedes);
  if (!groupOf(tx, incidentId).includes(wrong.incidentId) || !ids.includes(wrong.subjectId))
    throw new AppError('board.otherRow', { id: supersedes });
}

/** Opens a question about a field of what was told of a subject, unless one of that field is open already. */
export function ask(
  telling: Telling,
  subject: Subject,
  logEntryId: string,
  about: About,
  key: string,
): string {
  const { tx, desk, caller, incidentId } = telling;
  const text = desk.words(caller.language)(`log:board.ask.${key}`, {
    name: subjectName(telling.saying, subject.kind, subject.id),
  });
  return askOnce(tx, { incidentId, text, logEntryId, about }, (other) =>
    isSameField(telling, subject, about, other),
  );
}

/** Whether a question is about the same field of the same row. */
export function isSameField({ tx }: Telling, subject: Subject, about: About, other: About): boolean {
  if (other.entity !== about.entity || other.field !== about.field) return false;
  return tx.get(about.entity as Evidence, other.id)?.subjectId === subject.id;
}
