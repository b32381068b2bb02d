// What is found of the criteria and the information a decision needs; an unknown opens a question (rule 1).
import { findingsOn } from '../../shared/domain/decisions/findings';
import { AppError } from '../../shared/model/errors';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { WriteTx } from '../store/writeTx';
import { addEntry, addQuestion, groupOf, openIncident } from './chronology';
import { openBook } from './decisionViews';
import type { Desk } from './desk';
import { pick, stamp, trimmed } from './evidenceParts';
import { foundIn, itemsOf, placeOf } from './matter';

/** The entry something came from, by its id or its number. Throws `record.notFound`, `decision.noEntry`. */
function sourceOf(
  tx: WriteTx,
  { incidentId, entryId, entryNumber }: ParsedOf<'decision.find'>,
): string | null {
  if (entryId !== undefined) return tx.need('logEntry', entryId).id;
  const said = trimmed(entryNumber);
  if (said === null) return null;
  const [, code, serial] =
    /^([A-Z]+)[-\u2010-\u2015\u2212]?0*(\d+)$/.exec(said.normalize('NFKC').toUpperCase()) ?? [];
  const group = groupOf(tx, incidentId);
  const entry =
    code === undefined
      ? undefined
      : tx
          .list('logEntry', { where: { deviceCode: code, serial: Number(serial) } })
          .find((one) => group.includes(one.incidentId));
  if (entry === undefined) throw new AppError('decision.noEntry', { number: said });
  return entry.id;
}

/** Writes what is known of one item; an unknown opens a question, put to whoever is named. Throws `decision.unknownItem`. */
export function find(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'decision.find'>) {
  const { incidentId, nodeId, criterionId, kind, verdict } = input;
  openIncident(tx, incidentId);
  const place = placeOf(tx, { nodeId, criterionId });
  const item = itemsOf(place).find((one) => one.kind === kind && one.item === input.item);
  if (item === undefined) throw new AppError('decision.unknownItem', { item: input.item });
  const source = sourceOf(tx, input);
  const words = desk.words(caller.language);
  const text = trimmed(input.text);
  const subject = pick(caller, item.text);
  const entry = addEntry(tx, {
    incidentId,
    kind: 'note',
    medium: 'app',
    text:
      words(`log:decision.${kind}.${verdict}`, { subject }) +
      (text === null ? '' : words('log:decision.known', { text })),
    about: {
      entity: place.node === null ? 'criterion' : 'flowNode',
      id: place.node?.id ?? place.criterion?.id ?? '',
    },
  });
  const { inForce } = findingsOn(item.item, foundIn(openBook(tx, desk, incidentId)));
  const asked =
    verdict === 'unknown'
      ? askedFor(tx, desk, caller, { input, subject, logEntryId: entry.id, inForce })
      : null;
  const id = tx.append('finding', {
    incidentId,
    nodeId: place.node?.id ?? null,
    criterionId: place.criterion?.id ?? null,
    kind,
    item: item.item,
    verdict,
    text,
    entryId: source,
    questionId: asked?.id ?? null,
    by: tx.actor,
    after: inForce.map((one) => one.id),
    logEntryId: entry.id,
    ...stamp(tx, undefined),
  });
  return { id, number: entry.number, question: asked?.number ?? null };
}

/** The question of an unknown: the one that is open already, else a new one; put to somebody where that is said. */
function askedFor(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  asked: {
    readonly input: ParsedOf<'decision.find'>;
    readonly subject: string;
    readonly logEntryId: string;
    readonly inForce: Readonly<ReturnType<typeof foundIn>>;
  },
): { id: string; number: string | null } {
  const { input, subject, logEntryId, inForce } = asked;
  const open = inForce
    .flatMap(({ finding }) =>
      finding.questionId === null ? [] : (tx.get('question', finding.questionId) ?? []),
    )
    .find(({ answered }) => answered === null);
  const put = {
    ...(input.askOf ? { askedOf: input.askOf } : {}),
    ...(input.askBy ? { dueAt: input.askBy } : {}),
  };
  if (open !== undefined) {
    if (Object.keys(put).length > 0) tx.change('question', open.id, put);
    return { id: open.id, number: null };
  }
  const text = desk.words(caller.language)(`log:decision.${input.kind}.question`, { subject });
  const number = addQuestion(tx, { incidentId: input.incidentId, text, logEntryId });
  const made = tx.list('question', { where: { logEntryId } }).at(-1);
  if (made === undefined) throw new AppError('record.notFound', { entity: 'question', id: number });
  if (Object.keys(put).length > 0) tx.change('question', made.id, put);
  return { id: made.id, number };
}
