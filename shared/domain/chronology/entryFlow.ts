// Where a message stands between triage, decision and delivery, as its steps say together.
import type { EntryStage, EntryStepKind } from '../../model/chronology';
import type { EntryKind, Medium } from '../../model/evidence';

/** A step as evidence: which ones its author had seen, and when it was made by the corrected clock. */
export interface StepEvidence {
  readonly id: string;
  readonly step: EntryStepKind;
  readonly next: EntryStage | null;
  readonly roles: readonly string[];
  readonly after: readonly string[];
  readonly madeAtMs: number;
}

/** What a message waits for and who is still to be told; `none`: it is no message and nobody sorted it. */
export interface EntryFlow {
  readonly stage: EntryStage | 'none';
  /** Who is to decide, or was to be told, by the last word on it. */
  readonly roles: readonly string[];
  /** Those of them who have not taken it yet. */
  readonly outstanding: readonly string[];
  /** The steps in force: more than one when they were made in ignorance of each other. */
  readonly inForce: readonly string[];
  /** Steps in force that send it different ways; it then waits at the earliest of them (S7). */
  readonly disputed: boolean;
}

const OWN_MEDIA: ReadonlySet<Medium> = new Set(['checklist', 'app']);
const ORDER: readonly EntryStage[] = ['triage', 'decision', 'delivery', 'filed'];

/** A line by hand that came from somebody or by some medium: it has to be sorted. What the app writes itself has not. */
export function isMessage(entry: {
  readonly kind: EntryKind;
  readonly from: string | null;
  readonly medium: Medium | null;
}): boolean {
  if (entry.kind !== 'fact' && entry.kind !== 'report') return false;
  if (entry.medium !== null) return !OWN_MEDIA.has(entry.medium);
  return entry.from !== null;
}

/** The steps that can be taken at a stage, the nearest first. A message can be sorted anew at any time. */
export function stepsAt(stage: EntryFlow['stage']): readonly EntryStepKind[] {
  switch (stage) {
    case 'decision':
      return ['decision', 'sendBack', 'triage'];
    case 'delivery':
      return ['delivery', 'sendBack', 'triage'];
    case 'triage':
    case 'filed':
    case 'none':
      return ['triage'];
  }
}

/** Where a message that is sent back goes: the step before the one it waits for. */
export function sentBackTo(stage: EntryFlow['stage'], hadDecision: boolean): EntryStage {
  return stage === 'delivery' && hadDecision ? 'decision' : 'triage';
}

/** Where a message stands; the order in which its steps arrived does not matter. */
export function entryFlow(message: boolean, steps: readonly StepEvidence[]): EntryFlow {
  if (steps.length === 0)
    return { stage: message ? 'triage' : 'none', roles: [], outstanding: [], inForce: [], disputed: false };
  const ordered = [...steps].sort(byTime);
  const byId = new Map(ordered.map((step) => [step.id, step]));
  const seen = new Set(ordered.flatMap(({ after }) => after));
  const heads = ordered.filter(({ id }) => !seen.has(id));
  const stands = heads.map((head) => standing(head, ordered, byId));
  const stages = new Set(stands.map(({ stage }) => stage));
  const earliest = stands.reduce((a, b) => (ORDER.indexOf(b.stage) < ORDER.indexOf(a.stage) ? b : a));
  return { ...earliest, inForce: heads.map(({ id }) => id), disputed: stages.size > 1 };
}

type Standing = Pick<EntryFlow, 'roles' | 'outstanding'> & { readonly stage: EntryStage };

/** What one step in force says; a delivery speaks for the last word before it. */
function standing(
  head: StepEvidence,
  steps: readonly StepEvidence[],
  byId: ReadonlyMap<string, StepEvidence>,
): Standing {
  const word = head.step === 'delivery' ? lastWordBefore(head, byId) : head;
  const stage = word?.next ?? 'triage';
  const roles = word?.roles ?? [];
  if (stage !== 'delivery') return { stage, roles, outstanding: [] };
  const older = word === null ? new Set<string>() : ancestors(word, byId);
  const deliveries = steps.filter(({ id, step }) => step === 'delivery' && !older.has(id));
  const told = new Set(deliveries.flatMap((step) => step.roles));
  const outstanding = roles.filter((role) => !told.has(role));
  const isDone = deliveries.length > 0 && outstanding.length === 0;
  return { stage: isDone ? 'filed' : 'delivery', roles, outstanding };
}

/** How many steps lie behind each, by id: a step comes after those its author had seen, whatever the clocks say. */
export function stepsBehind(steps: readonly StepEvidence[]): ReadonlyMap<string, number> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return new Map(steps.map((step) => [step.id, ancestors(step, byId).size]));
}

function ancestors(step: StepEvidence, byId: ReadonlyMap<string, StepEvidence>): Set<string> {
  const found = new Set<string>();
  const open = [...step.after];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(byId.get(id)?.after ?? []));
  }
  return found;
}

function lastWordBefore(
  delivery: StepEvidence,
  byId: ReadonlyMap<string, StepEvidence>,
): StepEvidence | null {
  const before = [...ancestors(delivery, byId)].flatMap((id) => byId.get(id) ?? []);
  const words = before.filter(({ step }) => step !== 'delivery');
  const older = new Set(words.flatMap((word) => [...ancestors(word, byId)]));
  const newest = words.filter(({ id }) => !older.has(id)).sort(byTime);
  return newest.at(-1) ?? null;
}

function byTime(a: StepEvidence, b: StepEvidence): number {
  if (a.madeAtMs !== b.madeAtMs) return a.madeAtMs - b.madeAtMs;
  return a.id < b.id ? -1 : 1;
}
