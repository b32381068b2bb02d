// The lines the board writes into the chronology, in the caller's language.
import { clockFace, type RtoClock } from '../../../shared/domain/board/rtoClock';
import type { BoardState, SubjectKind } from '../../../shared/model/board';
import type { Caller } from '../../../shared/rpc/envelope';
import type { ReadDb } from '../../store/read';
import type { Desk } from '../desk';
import { momentWord, spanWord } from '../told';

/** What a line needs to know of the surroundings. */
export interface Saying {
  readonly db: ReadDb;
  readonly desk: Pick<Desk, 'words' | 'zoneMinutes'>;
  readonly caller: Pick<Caller, 'language'>;
  readonly nowMs: number;
}

/** The name of a system or business of the plan. Throws `record.notFound`. */
export function subjectName({ db, caller }: Saying, kind: SubjectKind, id: string): string {
  const { name, nameEn } = db.need(kind, id);
  return caller.language === 'en' ? (nameEn ?? name) : name;
}

/** The word of a state. */
export function stateWord({ desk, caller }: Saying, state: BoardState): string {
  return desk.words(caller.language)(`fields:choice.statusReport.state.${state}`);
}

/** `05:12`, with its day where it is another one. */
export function timeWord({ desk, nowMs }: Saying, ms: number): string {
  return momentWord(desk, ms, nowMs);
}

/** `認証基盤：停止 → 復旧中`, or that it stays as it was. */
export function changeText(
  saying: Saying,
  change: {
    readonly names: readonly string[];
    readonly before: BoardState | null;
    readonly state: BoardState;
  },
): string {
  const words = saying.desk.words(saying.caller.language);
  const name = change.names.join(words('log:board.join'));
  const state = stateWord(saying, change.state);
  if (change.before === null) return words('log:board.told', { name, state });
  if (change.before === change.state) return words('log:board.same', { name, state });
  return words('log:board.changed', { name, before: stateWord(saying, change.before), state });
}

/** That something is restored, and whether in time; empty while it is not. */
export function restoredText(saying: Saying, clock: RtoClock | null): string {
  if (clock === null || clock.endMs === null) return '';
  const words = saying.desk.words(saying.caller.language);
  const face = clockFace(clock, saying.nowMs);
  if (clock.deadlineMs === null || face.remainingMs === null) return words('log:board.restored');
  const values = { time: timeWord(saying, clock.deadlineMs), span: spanWord(face.remainingMs) };
  return words(face.is === 'late' ? 'log:board.restoredLate' : 'log:board.restoredInTime', values);
}
