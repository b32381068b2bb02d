// What is not known of a person as open questions (rule 1): opened when somebody is not reached or says 不明, answered by news.
import { questionNumber } from '../../../shared/domain/chronology/numbers';
import type { MusterFact } from '../../../shared/domain/muster/people';
import type { RecordOf } from '../../../shared/model/index';
import type { ReadDb } from '../../store/read';
import { addQuestion, groupOf } from '../chronology';
import { keepAnswer } from '../questionAnswers';
import type { Facts } from './factWords';
import { named, type Writing } from './write';

type Question = RecordOf<'question'>;

/** The open questions about people of these incidents, by person; the one about safety first. */
export function openQuestions(db: ReadDb, incidentIds: readonly string[]): Map<string, Question[]> {
  const open = incidentIds
    .flatMap((incidentId) => db.list('question', { where: { incidentId } }))
    .filter(({ answered, about }) => answered === null && about?.entity === 'person')
    .sort((a, b) => Number(a.about?.field !== 'safety') - Number(b.about?.field !== 'safety'));
  return Map.groupBy(open, ({ about }) => about?.id ?? '');
}

/** Who is there, works from elsewhere or does not come is waited for no longer. */
function endsWaiting({ attendance }: Facts): boolean {
  return typeof attendance === 'string' && attendance !== 'coming';
}

/** Whether news settles the question about a field; a fact told as unknown settles nothing. */
function settles(facts: Facts, field: string): boolean {
  if (field === 'arrivalAt' && endsWaiting(facts)) return true;
  const values: Readonly<Record<string, unknown>> = { ...facts };
  return typeof values[field] === 'string';
}

/** The open questions that a piece of news answers. */
export function settledBy(
  db: ReadDb,
  incidentId: string,
  personId: string,
  facts: Facts,
): { id: string; number: string }[] {
  return (openQuestions(db, groupOf(db, incidentId)).get(personId) ?? [])
    .filter(({ about }) => settles(facts, about?.field ?? ''))
    .map(({ id, deviceCode, serial }) => ({ id, number: questionNumber(deviceCode, serial) }));
}

/** Answers questions in the words of the news. */
export function settle(
  { tx }: Writing,
  questionIds: readonly string[],
  { text, logEntryId }: { readonly text: string; readonly logEntryId: string | null },
): void {
  for (const id of questionIds) keepAnswer(tx, id, { as: 'answered', text, toldBy: null, logEntryId });
}

/** What a question asks: one fact, or how somebody is whom nobody reached. */
export type AskedOf = MusterFact | 'unreached';

/** Opens a question about a person unless one about the same is open. @returns its number, or null. */
export function askAbout(
  writing: Writing,
  { incidentId, personId, logEntryId }: { incidentId: string; personId: string; logEntryId: string | null },
  asked: AskedOf,
): string | null {
  const { tx, words } = writing;
  const field: MusterFact = asked === 'unreached' ? 'safety' : asked;
  const open = openQuestions(tx, groupOf(tx, incidentId)).get(personId) ?? [];
  if (open.some(({ about }) => about?.field === field)) return null;
  return addQuestion(tx, {
    incidentId,
    text: words(`log:muster.question.${asked}`, { name: named(writing, personId) }),
    logEntryId,
    about: { entity: 'person', id: personId, field },
  });
}
