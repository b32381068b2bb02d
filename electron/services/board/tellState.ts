// Telling a state: one line for all rows it is said of; what is unknown asks, what is known answers.
import { rtoClock } from '../../../shared/domain/board/rtoClock';
import { standingOf } from '../../../shared/domain/board/standing';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import { fromInstant } from '../../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { addEntry } from '../chronology';
import type { Desk } from '../desk';
import { nameOf } from '../people';
import { answerOpen, isAsked, known, makingOf, openQuestions } from '../told';
import { type Row, statusOf } from './evidence';
import { ask, begin, checkSuperseded, rowOf, type Subject, type Telling } from './telling';
import { changeText, restoredText, stateWord, subjectName, timeWord } from './words';

type ReportInput = ParsedOf<'board.report'>;

function sinceText({ saying, desk, caller }: Telling, { since, state }: ReportInput): string {
  const words = desk.words(caller.language);
  const told = known(since);
  if (told !== null) return words('log:board.since', { time: timeWord(saying, fromInstant(told)) });
  return isAsked(since) && state !== 'unknown' ? words('log:board.sinceUnknown') : '';
}

/** Everything of a line after the change itself. */
function reportDetails(telling: Telling, input: ReportInput): string {
  const { tx, desk, caller } = telling;
  const words = desk.words(caller.language);
  const saidBy = known(input.saidBy);
  return [
    sinceText(telling, input),
    saidBy === null ? '' : words('log:board.saidBy', { name: nameOf(tx, saidBy, caller) }),
    input.level === undefined ? '' : words(`log:board.level.${input.level}`),
    input.waitsFor ? words('log:board.waitsFor', { name: input.waitsFor }) : '',
    input.note ? words('log:board.note', { note: input.note }) : '',
  ].join('');
}

/** The report as it will stand in the evidence, so that a restoration can be said in its own line. */
function draftOf(telling: Telling, input: ReportInput, row: Row, id: string): RecordOf<'statusReport'> {
  return {
    id,
    deleted: false,
    incidentId: telling.incidentId,
    subjectKind: row.kind,
    subjectId: row.id,
    state: input.state,
    since: input.since ?? null,
    saidBy: input.saidBy ?? null,
    level: input.level ?? null,
    note: input.note ?? null,
    waitsFor: input.waitsFor ?? null,
    after: row.standing.words.map((word) => word.id),
    logEntryId: null,
    ...makingOf(telling.tx, input),
  };
}

/** The clock that this report stops; null when the row is not restored by it. */
function restoredBy(telling: Telling, row: Row, draft: RecordOf<'statusReport'>) {
  const { board } = telling;
  const known = board.input.evidence.statuses.get(row.id) ?? [];
  const wasDown = known.length > 0 && !row.standing.isUp;
  const next = standingOf([...known, statusOf(draft, board.correct)], board.input.detection);
  const last = next.outages.at(-1);
  return wasDown && next.isUp && last !== undefined ? rtoClock(last, row.rtoHours) : null;
}

/** What was not known and is known now answers its question. */
function answerStates(
  telling: Telling,
  subjects: readonly Subject[],
  input: ReportInput,
  logEntryId: string,
): void {
  const { tx, incidentId, saying } = telling;
  if (input.state === 'unknown') return;
  const ids = new Set(subjects.map(({ id }) => id));
  const open = openQuestions(tx, incidentId, ({ entity, id, field }) => {
    if (entity !== 'statusReport') return false;
    const answers = field === 'state' || (field === 'since' && known(input.since) !== null);
    return answers && ids.has(tx.get('statusReport', id)?.subjectId ?? '');
  });
  const text = stateWord(saying, input.state) + sinceText(telling, input);
  answerOpen(tx, open, { text, logEntryId });
}

function uniqueSubjects(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()];
}

/** Says in which state subjects are. Throws `record.notFound`, `incident.closed`, `board.otherRow`. */
export function tellState(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: ReportInput,
): OutputOf<'board.report'> {
  const telling = begin(tx, desk, caller, input.incidentId);
  const subjects = uniqueSubjects(input.subjects);
  const ids = subjects.map(({ id }) => id);
  checkSuperseded(telling, 'statusReport', ids, input.supersedes);
  const drafts = subjects.map((subject) => {
    const row = rowOf(telling, subject);
    return { row, subject, draft: draftOf(telling, input, row, tx.newId()) };
  });
  const [first] = drafts;
  if (first === undefined) throw new AppError('input.invalid', { issues: [] });
  const saying = telling.saying;
  const before = new Set(drafts.map(({ row }) => row.standing.state));
  const text = changeText(saying, {
    names: subjects.map(({ kind, id }) => subjectName(saying, kind, id)),
    before: before.size === 1 && first.row.standing.words.length > 0 ? first.row.standing.state : null,
    state: input.state,
  });
  // Several at once are told in one line; each one's clock stands on the board.
  const restored =
    drafts.length === 1 ? restoredText(saying, restoredBy(telling, first.row, first.draft)) : '';
  const saidBy = known(input.saidBy);
  const isChange = !before.has(input.state);
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'fact',
    medium: input.medium ?? 'app',
    text: text + restored + reportDetails(telling, input),
    from: saidBy === null ? null : nameOf(tx, saidBy, caller),
    // A change happened when it happened; that it goes on was seen when it was told.
    occurredAt: (isChange ? known(input.since) : null) ?? input.confirmedAt ?? null,
    about: { entity: 'statusReport', id: first.draft.id },
    mentions: subjects.slice(0, 50).map(({ kind, id }) => ({ entity: kind, id })),
  });
  for (const { draft } of drafts) {
    const { id, deleted: _deleted, ...values } = draft;
    tx.create('statusReport', { ...values, logEntryId: entry.id }, id);
  }
  answerStates(telling, subjects, input, entry.id);
  const questions = drafts.flatMap(({ subject, draft }) => {
    const about = (field: string) => ({ entity: 'statusReport', id: draft.id, field });
    const state = input.state === 'unknown';
    return [
      ...(state ? [ask(telling, subject, entry.id, about('state'), 'state')] : []),
      ...(!state && isAsked(input.since) ? [ask(telling, subject, entry.id, about('since'), 'since')] : []),
      ...(isAsked(input.saidBy) ? [ask(telling, subject, entry.id, about('saidBy'), 'saidBy')] : []),
    ];
  });
  return { number: entry.number, ids: drafts.map(({ draft }) => draft.id), questions };
}
