// The right to decide handed on for a time, and taken back: who, to whom, for what, until when.
import { AppError } from '../../shared/model/errors';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { WriteTx } from '../store/writeTx';
import { addEntry, addQuestion, openIncident } from './chronology';
import { delegationViews, openBook } from './decisionViews';
import type { Desk } from './desk';
import { inLanguage, stamp, trimmed } from './evidenceParts';
import { nameOf } from './people';

/** Hands the right to decide on; an end that is not known opens a question. Throws `decision.delegatedToSelf`. */
export function delegate(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'decision.delegate'>) {
  const { incidentId, roleId, from, to, until } = input;
  openIncident(tx, incidentId);
  const role = tx.need('role', roleId);
  const [fromName, toName] = [nameOf(tx, from, caller), nameOf(tx, to, caller)];
  if (fromName === toName) throw new AppError('decision.delegatedToSelf', { name: toName });
  const words = desk.words(caller.language);
  const time =
    typeof until === 'string'
      ? words('log:decision.until', { time: clockOf(until) })
      : words('log:decision.untilUnknown');
  const values = { role: inLanguage(caller.language, role.name, role.nameEn), from: fromName, to: toName };
  const entry = addEntry(tx, {
    incidentId,
    kind: 'decision',
    medium: 'app',
    from: fromName,
    to: toName,
    text: words('log:decision.delegated', { ...values, scope: input.scope, until: time }),
    about: { entity: 'role', id: roleId },
    occurredAt: input.occurredAt ?? null,
  });
  if (typeof until !== 'string' && until.unknown !== 'notApplicable')
    addQuestion(tx, { incidentId, text: words('log:decision.untilQuestion', values), logEntryId: entry.id });
  const id = tx.append('delegation', {
    incidentId,
    roleId,
    from,
    to,
    scope: input.scope,
    until,
    act: 'given',
    logEntryId: entry.id,
    ...stamp(tx, input.occurredAt),
  });
  return { id, number: entry.number };
}

/** `11/20 12:00` of an instant as it was written. */
function clockOf(instant: string): string {
  const [, month, day, clock] = /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(instant) ?? [];
  return `${Number(month)}/${Number(day)} ${clock ?? ''}`;
}

/** Takes a delegation back. Throws `decision.notDelegated` where it is over. */
export function withdraw(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: ParsedOf<'decision.withdrawDelegation'>,
): void {
  const given = tx.need('delegation', input.id);
  openIncident(tx, given.incidentId);
  const state = delegationViews(openBook(tx, desk, given.incidentId)).find(
    (one) => one.delegation.id === given.id,
  )?.state;
  if (state !== 'active') throw new AppError('decision.notDelegated', { id: given.id });
  const role = tx.get('role', given.roleId);
  const reason = trimmed(input.reason);
  const words = desk.words(caller.language);
  const values = {
    role: inLanguage(caller.language, role?.name ?? '', role?.nameEn ?? null),
    from: nameOf(tx, given.from, caller),
    to: nameOf(tx, given.to, caller),
  };
  const entry = addEntry(tx, {
    incidentId: given.incidentId,
    kind: 'decision',
    medium: 'app',
    text:
      words('log:decision.withdrawn', values) +
      (reason === null ? '' : words('log:checklist.reason', { reason })),
    about: { entity: 'role', id: given.roleId },
  });
  tx.append('delegation', {
    incidentId: given.incidentId,
    roleId: given.roleId,
    from: given.from,
    to: given.to,
    scope: given.scope,
    until: given.until,
    act: 'withdrawn',
    reason,
    after: [given.id],
    logEntryId: entry.id,
    ...stamp(tx, undefined),
  });
}
