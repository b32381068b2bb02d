// A fact told in a report answers the questions that asked for it.
import type { WriteTx } from '../../store/writeTx';
import { questionsOf } from '../chronology';
import { keepAnswer } from '../questionAnswers';

/** Answers the open questions about a field of the reports with what was told. */
export function closeQuestionsAbout(tx: WriteTx, incidentId: string, key: string, text: string): void {
  for (const { question } of questionsOf(tx, incidentId)) {
    const isMeant = question.about?.entity === 'reportFact' && question.about.field === key;
    if (question.answered === null && isMeant)
      keepAnswer(tx, question.id, { as: 'answered', text, toldBy: null, logEntryId: null });
  }
}
