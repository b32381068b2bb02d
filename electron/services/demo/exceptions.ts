// The demo's standing exceptions: rules set aside in calm days, one of them withdrawn and put in order.
import { z } from 'zod';
import { exceptionMeasure } from '../../../shared/model/exceptions';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const sections = {
  exceptions: z.array(
    z.strictObject({
      ...sameAs(exceptionMeasure, 'requestedBy', 'approvedBy', 'approvedAt'),
      id: z.string(),
      title: textSchema,
      ruleDeparted: textSchema,
      reason: textSchema,
      risk: textSchema,
      mitigation: textSchema,
      expiresOn: z.string(),
      cleanup: textSchema.nullable(),
    }),
  ),
};

/** Midnight of a day where an instant was told: what ended that day ended in that zone. */
function startOfDay(day: string, instant: string): string {
  return `${day}T00:00:00${instant.slice('2026-08-21T13:20:00'.length)}`;
}

/** Makes the exceptions with what became of them. */
export function loadExceptions(tx: WriteTx, catalogue: Catalogue): void {
  const origin = { deviceId: tx.ownDevice().id, clockAt: tx.clockNow() };
  for (const content of readSections(catalogue, DEMO_PLAN, sections).exceptions) {
    const { id, title, ruleDeparted, reason, risk, mitigation, cleanup, ...same } = content;
    tx.create(
      'exceptionMeasure',
      {
        ...same,
        ...both('title', title),
        ...both('ruleDeparted', ruleDeparted),
        ...both('reason', reason),
        ...both('risk', risk),
        ...both('mitigation', mitigation),
        ...origin,
      },
      id,
    );
    if (cleanup === null) continue;
    const ended = { exceptionId: id, occurredAt: startOfDay(same.expiresOn, same.approvedAt), ...origin };
    tx.append('exceptionEvent', { ...ended, as: 'withdrawn', decidedBy: same.approvedBy });
    tx.append('exceptionEvent', { ...ended, as: 'cleanedUp', ...both('text', cleanup) });
  }
}
