// Keeps an answer as evidence and puts it in force; every earlier one stays.
import type { WriteTx } from '../store/writeTx';

export interface Answer {
  readonly as: 'answered' | 'waived';
  readonly text: string;
  readonly toldBy: string | null;
  readonly logEntryId: string | null;
}

/** Appends the answer and makes it the one that holds. */
export function keepAnswer(tx: WriteTx, questionId: string, answer: Answer): void {
  const { as, text, toldBy, logEntryId } = answer;
  tx.append('questionAnswer', {
    questionId,
    as,
    text,
    toldBy,
    logEntryId,
    by: tx.actor,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
  tx.change('question', questionId, { answered: { at: tx.now(), by: toldBy ?? tx.actor, as, text } });
}
