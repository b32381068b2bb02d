// The answer to a question about a person becomes news of that person, as if it had been told here.
import { personState, seenReports } from '../../../shared/domain/muster/people';
import { ATTENDANCE, SAFETY } from '../../../shared/model/muster';
import type { WriteTx } from '../../store/writeTx';
import { musterEvidence } from './evidence';

/** What an answer about each fact of a person must be; a day is asked for in words, since a question takes none. */
export const PERSON_ANSWERS = {
  safety: 'choice',
  attendance: 'choice',
  place: 'text',
  arrivalAt: 'instant',
} as const;
type PersonField = keyof typeof PERSON_ANSWERS;

const CHOICES: Readonly<Record<string, readonly string[]>> = { safety: SAFETY, attendance: ATTENDANCE };

/** Whether an answer can fill this fact. */
export function isPersonField(field: string): field is PersonField {
  return Object.hasOwn(PERSON_ANSWERS, field);
}

/** The values an answer chooses from; none where it is not a choice. */
export function personChoices(field: string): readonly string[] {
  return CHOICES[field] ?? [];
}

/** Keeps the answered fact as a report; the question's own line tells it in the chronology. */
export function fillPerson(
  tx: WriteTx,
  { personId, field, value }: { personId: string; field: string; value: string },
  incidentId: string,
): void {
  if (!isPersonField(field)) return;
  const surroundings = { clock: () => tx.clockMs, zoneMinutes: () => 0 };
  const reports = musterEvidence(tx, surroundings, incidentId).reports.get(personId) ?? [];
  tx.append('musterReport', {
    incidentId,
    personId,
    [field]: value,
    means: 'wordOfMouth',
    after: seenReports(personState(personId, reports)),
    by: tx.actor,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
}
