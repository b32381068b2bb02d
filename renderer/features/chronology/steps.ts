// The step a message waits for, as one key takes it.
import { stepsAt } from '../../../shared/domain/chronology/entryFlow';
import type { EntryStepKind } from '../../../shared/model/chronology';
import type { ShownEntry } from '../../../shared/rpc/chronology';

/** The nearest step; anything can be sorted, also what nobody sent. */
export function nextStepOf(entry: ShownEntry): EntryStepKind {
  return stepsAt(entry.flow.stage)[0] ?? 'triage';
}
