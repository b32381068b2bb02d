// What is done with a message: sorted, decided, handed over, sent back, each with initials; and whether two lines are one.
import { pairOf } from '../../shared/domain/chronology/doubles';
import { entryFlow, isMessage, sentBackTo, stepsAt } from '../../shared/domain/chronology/entryFlow';
import { entryNumber } from '../../shared/domain/chronology/numbers';
import type { EntryStage } from '../../shared/model/chronology';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { WriteTx } from '../store/writeTx';
import { addEntry, correctionOf, groupOf, openIncident } from './chronology';
import { stepEvidence } from './chronologyRows';
import type { Desk } from './desk';

type Step = ParsedOf<'chronology.step'>;

/** An entry of an open incident that no other corrects. Throws `record.notFound`, `incident.closed`, `chronology.superseded`. */
function openEntry(tx: WriteTx, id: string): RecordOf<'logEntry'> {
  const entry = tx.need('logEntry', id);
  openIncident(tx, entry.incidentId);
  const later = tx.list('logEntry', { where: { supersedes: id } })[0];
  if (later) {
    throw new AppError('chronology.superseded', {
      id,
      number: numberOf(entry),
      by: numberOf(later),
    });
  }
  return entry;
}

function numberOf(entry: RecordOf<'logEntry'>): string {
  return entryNumber(entry.deviceCode, entry.serial);
}

/**
 * Takes a step with a message. A step stands on its own entry, with its time and initials; a decision is something others
 * must hear of, so it writes a line of its own (rule 4). Throws `chronology.stepNotNow`, `chronology.stepIncomplete`.
 */
export function takeStep(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: Step,
): { id: string; number: string | null } {
  const entry = openEntry(tx, input.entryId);
  const correct = correctionOf(tx);
  const before = tx.list('entryStep', { where: { entryId: entry.id } });
  const steps = before.map((step) => stepEvidence(step, correct));
  const flow = entryFlow(isMessage(entry), steps);
  const number = numberOf(entry);
  if (!stepsAt(flow.stage).includes(input.step))
    throw new AppError('chronology.stepNotNow', { number, step: input.step, stage: flow.stage });
  const hadDecision = before.some(({ step }) => step === 'decision');
  const next = nextStage(input, sentBackTo(flow.stage, hadDecision), number);
  const written = input.step === 'decision' ? writeDecision(tx, desk, caller, { entry, input }) : null;
  const id = tx.append('entryStep', {
    entryId: entry.id,
    step: input.step,
    next,
    roles: rolesOf(input, flow.outstanding),
    initials: input.initials.trim(),
    text: input.text ?? null,
    by: tx.actor,
    after: [...flow.inForce],
    logEntryId: written?.id ?? null,
    occurredAt: input.occurredAt ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
  return { id, number: written?.number ?? null };
}

/** Where the message goes. What is sent back, or decided, needs its words. Throws `chronology.stepIncomplete`. */
function nextStage(input: Step, back: EntryStage, number: string): EntryStage | null {
  const needsText = input.step === 'sendBack' || input.step === 'decision';
  if (needsText && (input.text ?? '').trim() === '')
    throw new AppError('chronology.stepIncomplete', { number, step: input.step });
  switch (input.step) {
    case 'delivery':
      return null;
    case 'sendBack':
      return input.next ?? back;
    case 'decision':
      return input.next ?? 'delivery';
    case 'triage':
      return input.next ?? 'decision';
  }
}

/** A delivery that names nobody reached everybody who was still to be told. */
function rolesOf({ step, roles }: Step, outstanding: readonly string[]): string[] | null {
  const named = roles ?? (step === 'delivery' ? outstanding : []);
  return named.length === 0 ? null : [...named];
}

function writeDecision(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  { entry, input }: { readonly entry: RecordOf<'logEntry'>; readonly input: Step },
): { id: string; number: string } {
  return addEntry(tx, {
    incidentId: entry.incidentId,
    kind: 'decision',
    medium: 'app',
    text: desk.words(caller.language)('log:entry.decided', {
      number: numberOf(entry),
      text: input.text ?? '',
      initials: input.initials.trim(),
    }),
    about: { entity: 'logEntry', id: entry.id },
    occurredAt: input.occurredAt ?? null,
  });
}

/** Says whether two entries of one event tell of one thing. Throws `chronology.otherIncident`, `chronology.linkSelf`. */
export function linkEntries(tx: WriteTx, { entryId, otherId, is }: ParsedOf<'chronology.link'>): void {
  const entry = tx.need('logEntry', entryId);
  const other = tx.need('logEntry', otherId);
  openIncident(tx, entry.incidentId);
  if (entryId === otherId) throw new AppError('chronology.linkSelf', { number: numberOf(entry) });
  if (!groupOf(tx, entry.incidentId).includes(other.incidentId))
    throw new AppError('chronology.otherIncident', { id: otherId });
  const pair = pairOf(entryId, otherId);
  const known = [
    ...tx.list('entryLink', { where: { entryId } }),
    ...tx.list('entryLink', { where: { entryId: otherId } }),
  ].filter((link) => pairOf(link.entryId, link.otherId) === pair);
  const seen = new Set(known.flatMap(({ after }) => after ?? []));
  tx.append('entryLink', {
    entryId,
    otherId,
    is,
    by: tx.actor,
    after: known.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}
