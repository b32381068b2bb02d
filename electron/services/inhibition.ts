// Work held back because it follows from something that comes first, and let go again.
import { waitsInCircle } from '../../shared/domain/flowRun/inhibition';
import { AppError } from '../../shared/model/errors';
import type { Work } from '../../shared/model/flowRun';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { WriteTx } from '../store/writeTx';
import { addEntry, openIncident } from './chronology';
import type { Desk } from './desk';
import { pick, stamp, trimmed } from './evidenceParts';
import { isSettledIn, type LiveFlow, needFlow } from './flowEvidence';
import { titleOf } from './flowRunView';
import { nameOf } from './people';

function needWork(live: LiveFlow, { entity, id }: Work): void {
  const isThere = entity === 'checklistRun' ? live.runs.has(id) : live.nodes.some((node) => node.id === id);
  if (!isThere) throw new AppError('record.notFound', { entity, id });
}

/** Holds work back, or lets it go on. Throws `flowRun.holdsItself`, `flowRun.settledPrimary`, `flowRun.notHeld`. */
export function inhibit(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'flowRun.inhibit'>): void {
  const { incidentId, work, primary, by } = input;
  openIncident(tx, incidentId);
  const live = needFlow(tx, incidentId);
  needWork(live, work);
  if (primary !== null) {
    needWork(live, primary);
    if (waitsInCircle(live.inhibitions, work, primary))
      throw new AppError('flowRun.holdsItself', { id: work.id });
    if (isSettledIn(live.run, live.runs)(primary))
      throw new AppError('flowRun.settledPrimary', { id: primary.id });
  }
  const standing = standingInhibitions(live, work);
  if (primary === null && !live.held.some((one) => standing.includes(one.id)))
    throw new AppError('flowRun.notHeld', { id: work.id });
  const words = desk.words(caller.language);
  const reason = trimmed(input.reason);
  const values = {
    title: pick(caller, titleOf(tx, work)),
    primary: primary === null ? '' : pick(caller, titleOf(tx, primary)),
  };
  const entry = addEntry(tx, {
    incidentId,
    kind: 'tick',
    medium: 'app',
    from: nameOf(tx, by, caller),
    text:
      words(primary === null ? 'log:flowRun.released' : 'log:flowRun.held', values) +
      (reason === null ? '' : words('log:checklist.reason', { reason })),
    about: { entity: work.entity, id: work.id },
    by: tx.actor ?? by,
  });
  tx.append('inhibition', {
    incidentId,
    work,
    primary,
    by,
    reason,
    after: standing,
    logEntryId: entry.id,
    ...stamp(tx, undefined),
  });
}

function standingInhibitions({ inhibitions }: LiveFlow, work: Work): string[] {
  const known = new Set(inhibitions.flatMap(({ after }) => after));
  return inhibitions
    .filter((one) => one.work.entity === work.entity && one.work.id === work.id && !known.has(one.id))
    .map(({ id }) => id);
}
