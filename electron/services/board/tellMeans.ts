// Telling of other means: taken into use by a decision, looked at again, given up.
import { AppError } from '../../../shared/model/errors';
import { fromInstant } from '../../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { addEntry } from '../chronology';
import type { Desk } from '../desk';
import { nameOf } from '../people';
import { isAsked, known, makingOf } from '../told';
import { ask, begin, checkSuperseded, rowOf, type Telling } from './telling';
import { subjectName, timeWord } from './words';

type MeansInput = ParsedOf<'board.means'>;

function meansText(telling: Telling, input: MeansInput): string {
  const { saying, desk, caller, tx } = telling;
  const words = desk.words(caller.language);
  const since = known(input.since);
  const decidedBy = known(input.decidedBy);
  const limit = known(input.limitHours);
  return [
    words(`log:board.means.${input.act}`, {
      name: subjectName(saying, input.subject.kind, input.subject.id),
      means: known(input.means) ?? words('log:unknown'),
    }),
    since === null ? '' : words('log:board.since', { time: timeWord(saying, fromInstant(since)) }),
    decidedBy === null ? '' : words('log:board.decidedBy', { name: nameOf(tx, decidedBy, caller) }),
    limit === null ? '' : words('log:board.limit', { hours: limit }),
    input.note ? words('log:board.note', { note: input.note }) : '',
  ].join('');
}

/** Tells of other means. Throws `record.notFound`, `incident.closed`, `board.otherRow`, `board.notInUse`. */
export function tellMeans(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  given: MeansInput,
): OutputOf<'board.means'> {
  const telling = begin(tx, desk, caller, given.incidentId);
  const { subject } = given;
  const row = rowOf(telling, subject);
  checkSuperseded(telling, 'alternativeUse', [subject.id], given.supersedes);
  const latest = row.means?.inUse ? row.means.latest.record : null;
  if (given.act !== 'started' && latest === null) throw new AppError('board.notInUse', { ...subject });
  // What is not said again stays as it was: the means, who decided, the limit and the amounts.
  const input = {
    ...given,
    means: given.means ?? latest?.means ?? undefined,
    decidedBy: given.decidedBy ?? (given.act === 'changed' ? (latest?.decidedBy ?? undefined) : undefined),
    limitHours: given.limitHours ?? (given.act === 'changed' ? (latest?.limitHours ?? undefined) : undefined),
    work: given.work ?? (given.act === 'changed' ? (latest?.work ?? undefined) : undefined),
  };
  const id = tx.newId();
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: input.act === 'changed' ? 'fact' : 'decision',
    medium: 'app',
    text: meansText(telling, input),
    occurredAt: input.confirmedAt ?? null,
    about: { entity: 'alternativeUse', id },
    mentions: [{ entity: subject.kind, id: subject.id }],
  });
  tx.create(
    'alternativeUse',
    {
      incidentId: input.incidentId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      act: input.act,
      means: input.means ?? null,
      decidedBy: input.decidedBy ?? null,
      since: input.since ?? null,
      limitHours: input.limitHours ?? null,
      work: input.work ?? null,
      note: input.note ?? null,
      after: row.means?.words.map((word) => word.id) ?? [],
      logEntryId: entry.id,
      ...makingOf(tx, input),
    },
    id,
  );
  const fields = ['means', 'decidedBy', 'since', 'limitHours'] as const;
  const questions = fields
    .filter((field) => isAsked(given[field]))
    .map((field) =>
      ask(telling, subject, entry.id, { entity: 'alternativeUse', id, field }, `means.${field}`),
    );
  return { id, number: entry.number, questions };
}
