// Giving an estimate of a restoration: its parts told or unknown, earlier versions kept.
import {
  estimatedReturn,
  estimateTotal,
  isShorterThanMeasured,
  withCatchUp,
} from '../../../shared/domain/board/estimate';
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
import { ask, begin, checkSuperseded, isSameField, rowOf, type Telling } from './telling';
import { subjectName, timeWord } from './words';

type EstimateInput = ParsedOf<'board.estimate'>;

const NO_PARTS = {
  detect: null,
  decide: null,
  repair: null,
  restart: null,
  verify: null,
  followUp: null,
  margin: null,
};

/** Parts left out are empty, not unknown. */
function partsOf(given: EstimateInput['parts']): RecordOf<'restorationEstimate'>['parts'] {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...NO_PARTS, ...Object.fromEntries(told) };
}

function estimateText(
  telling: Telling,
  input: EstimateInput,
  parts: RecordOf<'restorationEstimate'>['parts'],
): string {
  const { saying, desk, caller, tx } = telling;
  const words = desk.words(caller.language);
  const total = estimateTotal(parts);
  const from = known(input.countsFrom);
  const { atMs, atLeastMs } = estimatedReturn(total, from === null ? null : fromInstant(from));
  const name = subjectName(saying, input.subject.kind, input.subject.id);
  const unknown = total.unknown.map((part) => words(`fields:part.${part}`)).join(words('log:board.join'));
  const saidBy = known(input.saidBy);
  const reason = known(input.reason);
  return [
    atMs !== null
      ? words('log:board.estimate', { name, time: timeWord(saying, atMs), minutes: total.minutes ?? 0 })
      : atLeastMs !== null && total.atLeastMinutes > 0
        ? words('log:board.estimateAtLeast', { name, time: timeWord(saying, atLeastMs) })
        : words('log:board.estimateUnknown', { name }),
    unknown === '' ? '' : words('log:board.estimateParts', { parts: unknown }),
    saidBy === null ? '' : words('log:board.saidBy', { name: nameOf(tx, saidBy, caller) }),
    reason === null ? '' : words('log:board.note', { note: reason }),
  ].join('');
}

/** Gives an estimate. Throws `record.notFound`, `incident.closed`, `board.otherRow`, `estimate.reasonNeeded`. */
export function tellEstimate(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: EstimateInput,
): OutputOf<'board.estimate'> {
  const telling = begin(tx, desk, caller, input.incidentId);
  const { subject } = input;
  const row = rowOf(telling, subject);
  checkSuperseded(telling, 'restorationEstimate', [subject.id], input.supersedes);
  const parts = partsOf(input.parts);
  const followUpFrom = input.followUpFrom ?? 'told';
  const catchUp = telling.board.input.catchUp.get(subject.id) ?? null;
  const shown = followUpFrom === 'backlog' ? withCatchUp(parts, catchUp) : parts;
  const total = estimateTotal(shown);
  if (isShorterThanMeasured(total, input.measuredMinutes ?? null) && !input.reason)
    throw new AppError('estimate.reasonNeeded', { minutes: total.minutes, measured: input.measuredMinutes });
  const id = tx.newId();
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'fact',
    medium: 'app',
    text: estimateText(telling, input, shown),
    occurredAt: input.confirmedAt ?? null,
    about: { entity: 'restorationEstimate', id },
    mentions: [{ entity: subject.kind, id: subject.id }],
  });
  tx.create(
    'restorationEstimate',
    {
      incidentId: input.incidentId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      // The catching up as it was known when the estimate was given: versions stay comparable.
      parts: shown,
      countsFrom: input.countsFrom,
      followUpFrom,
      measuredMinutes: input.measuredMinutes ?? null,
      reason: input.reason ?? null,
      saidBy: input.saidBy ?? null,
      announcedAt: input.announcedAt ?? null,
      after: row.outlook?.words.map((word) => word.id) ?? [],
      logEntryId: entry.id,
      ...makingOf(tx, input),
    },
    id,
  );
  const about = (field: string) => ({ entity: 'restorationEstimate', id, field });
  const asked = total.unknown.length > 0 || isAsked(input.countsFrom);
  const questions = [
    ...(asked ? [ask(telling, subject, entry.id, about('parts'), 'parts')] : []),
    ...(isAsked(input.reason) ? [ask(telling, subject, entry.id, about('reason'), 'reason')] : []),
    ...(isAsked(input.saidBy) ? [ask(telling, subject, entry.id, about('saidBy'), 'estimateBy')] : []),
  ];
  if (!asked) {
    const open = openQuestions(tx, input.incidentId, (other) =>
      isSameField(telling, subject, about('parts'), other),
    );
    answerOpen(tx, open, { text: estimateText(telling, input, shown), logEntryId: entry.id });
  }
  return { id, number: entry.number, minutes: total.minutes, questions };
}
