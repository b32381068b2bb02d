// Open questions: raised, asked of somebody by a time, answered into the field they came from, or let go by name.
import { entryNumber, questionNumber } from '../../shared/domain/chronology/numbers';
import { byWeight, lookAt, urgencyOf } from '../../shared/domain/questions';
import { AppError } from '../../shared/model/errors';
import type { FieldOf } from '../../shared/model/incident';
import type { RecordOf } from '../../shared/model/index';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { QuestionLine, QuestionTarget } from '../../shared/rpc/questions';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { answerChoices, answerKind, answerLabel, fillField } from './answers';
import { addEntry, addQuestion, openIncident, questionsOf } from './chronology';
import type { Desk } from './desk';
import { nameOf } from './people';
import { keepAnswer } from './questionAnswers';
import { reportContent } from './reports/templates';
import { happenedAt } from './reports/view';

type QuestionDesk = Pick<Desk, 'catalogue' | 'clock' | 'words' | 'zoneMinutes'>;
type Question = RecordOf<'question'>;

/** The field of a report a question is about. */
function reportField(desk: QuestionDesk, key: string) {
  return reportContent(desk.catalogue)
    .templates.flatMap(({ fields }) => fields)
    .find((field) => field.key === key);
}

const KIND_OF_TYPE = {
  text: 'text',
  person: 'name',
  number: 'number',
  money: 'number',
  duration: 'number',
  boolean: 'flag',
  datetime: 'instant',
  enum: 'choice',
} as const;

function reportTarget(desk: QuestionDesk, about: FieldOf): QuestionTarget | null {
  const field = reportField(desk, about.field);
  if (field === undefined) return null;
  return {
    kind: KIND_OF_TYPE[field.type],
    choices: field.values.map(({ id, label }) => ({ id, ...label })),
    field: field.label,
    place: 'report',
    placeNumber: null,
  };
}

/** What the answer fills; null where it stays a text of the question alone. */
function targetOf(db: ReadDb, desk: QuestionDesk, about: FieldOf | null): QuestionTarget | null {
  if (about === null) return null;
  if (about.entity === 'reportFact') return reportTarget(desk, about);
  const kind = answerKind(about);
  if (kind === null) return null;
  const key = answerLabel(about);
  const said = (word: string) => ({ ja: desk.words('ja')(word), en: desk.words('en')(word) });
  const entry = about.entity === 'logEntry' ? db.get('logEntry', about.id) : null;
  return {
    kind,
    choices: answerChoices(about).map(({ id, key: word }) => ({ id, ...said(word) })),
    field: said(key),
    place: entry !== null ? 'entry' : about.entity === 'incident' ? 'incident' : 'other',
    placeNumber: entry && entryNumber(entry.deviceCode, entry.serial),
  };
}

/** The questions by weight: overdue, asked of nobody, waiting; answered ones last. */
function questionBoard(db: ReadDb, desk: QuestionDesk, incidentId: string): QuestionLine[] {
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const at = happenedAt(db, desk);
  const order = byWeight(nowMs);
  return questionsOf(db, incidentId)
    .map((view): QuestionLine => {
      const { question } = view;
      const given = db
        .list('questionAnswer', { where: { questionId: question.id } })
        .map((answer) => ({ answer, at: at(answer) }))
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
      return {
        ...view,
        urgency: urgencyOf(question, nowMs),
        lookAt: lookAt(question),
        target: targetOf(db, desk, question.about),
        answers: given.map(({ answer, at: time }) => ({
          as: answer.as,
          text: answer.text,
          toldBy: answer.toldBy,
          by: answer.by,
          at: time,
          inForce: answer.text === question.answered?.text && answer.as === question.answered.as,
        })),
      };
    })
    .sort((a, b) => {
      const open = Number(a.question.answered !== null) - Number(b.question.answered !== null);
      return open || order(a.question, b.question);
    });
}

const numberOf = (question: Question) => questionNumber(question.deviceCode, question.serial);

/** Raises a question by itself, with its line in the log. */
function raise(tx: WriteTx, desk: QuestionDesk, caller: Caller, input: ParsedOf<'question.raise'>) {
  openIncident(tx, input.incidentId);
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'note',
    medium: 'app',
    text: desk.words(caller.language)('log:question.raised', { text: input.text }),
  });
  const number = addQuestion(tx, { ...input, logEntryId: entry.id });
  const made = tx.list('question', { where: { logEntryId: entry.id } })[0];
  return { id: made?.id ?? '', number };
}

/** Asks somebody, sets the times. Throws `question.settled` once it is answered. */
function assign(tx: WriteTx, desk: QuestionDesk, caller: Caller, input: ParsedOf<'question.assign'>): void {
  const { id, ...given } = input;
  const question = tx.need('question', id);
  openIncident(tx, question.incidentId);
  if (question.answered !== null) throw new AppError('question.settled', { number: numberOf(question) });
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  tx.change('question', id, changes);
  const { askedOf } = given;
  if (askedOf === undefined || askedOf === null || askedOf === question.askedOf) return;
  addEntry(tx, {
    incidentId: question.incidentId,
    kind: 'note',
    medium: 'app',
    to: nameOf(tx, askedOf, caller),
    text: desk.words(caller.language)('log:question.asked', {
      number: numberOf(question),
      question: question.text,
      name: nameOf(tx, askedOf, caller),
    }),
    about: { entity: 'question', id },
  });
}

/** Answers or waives; the answer fills its field. Throws `question.valueUnfit` for a value the field does not take. */
function answer(tx: WriteTx, desk: QuestionDesk, caller: Caller, input: ParsedOf<'question.answer'>): void {
  const { id, as, text, value } = input;
  const question = tx.need('question', id);
  openIncident(tx, question.incidentId);
  const number = numberOf(question);
  const toldBy = input.toldBy ?? null;
  const name = toldBy === null ? '' : nameOf(tx, toldBy, caller);
  const words = desk.words(caller.language);
  const key = as === 'answered' ? 'log:question.answered' : 'log:question.waived';
  const entry = addEntry(tx, {
    incidentId: question.incidentId,
    kind: 'note',
    medium: 'app',
    from: name === '' ? null : name,
    text: words(key, { number, question: question.text, text }),
    about: { entity: 'question', id },
  });
  keepAnswer(tx, id, { as, text, toldBy, logEntryId: entry.id });
  if (as === 'waived' || question.about === null) return;
  const isFilled = fillField(tx, question.about, value ?? text, question.incidentId);
  if (!isFilled && value !== undefined) throw new AppError('question.valueUnfit', { number });
}

type Calls = Extract<keyof (QueryHandlers & CommandHandlers), `question.${string}`>;

/** The calls of open questions. */
export function questionHandlers(desk: QuestionDesk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'question.list': ({ db }, { incidentId }) => questionsOf(db, incidentId),
    'question.board': ({ db }, { incidentId }) => questionBoard(db, desk, incidentId),
    'question.raise': ({ tx, caller }, input) => raise(tx, desk, caller, input),
    'question.assign': ({ tx, caller }, input) => {
      assign(tx, desk, caller, input);
      return {};
    },
    'question.answer': ({ tx, caller }, input) => {
      answer(tx, desk, caller, input);
      return {};
    },
  };
}
