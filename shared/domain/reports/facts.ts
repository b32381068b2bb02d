// The one base of facts all reports are drafted from: what the records of the response say, and what was told over it.
import type { FactValue, FactValues } from '../../model/reports';

/** What is known of one system or business on the status board. */
export interface BoardFact {
  readonly name: string;
  readonly kind: 'system' | 'business';
  readonly state: 'working' | 'alternative' | 'degraded' | 'stopped' | 'restoring' | 'stoppedOnPurpose';
}

/**
 * What the records say, gathered in the language of the report. A room that records more of the response gives it here, and
 * every report says it; what is left out is not on record.
 */
export interface FactSources {
  readonly title: string;
  readonly what: string | { readonly unknown: 'unknown' | 'confirming' | 'notApplicable' };
  readonly noticedAt: string | { readonly unknown: 'unknown' | 'confirming' | 'notApplicable' };
  readonly organisation: string;
  /** What is being done: open checklists and what they are at. */
  readonly actions: readonly string[];
  /** Decisions with their time, oldest first. */
  readonly decisions: readonly string[];
  readonly commander?: string | null;
  /** The status board, in its own order; left out while nobody has reported a state. */
  readonly board?: readonly BoardFact[];
  /** When everything that stood still was working again; null while something is not. */
  readonly restoredAt?: string | null;
  /** When it is expected back: the earlier and the later moment, with the minutes of deciding and catching up in it. */
  readonly eta?: {
    readonly from: string | null;
    readonly to: string | null;
    readonly decisionMinutes: number | null;
    readonly followUpMinutes: number | null;
  };
  readonly backlog?: {
    readonly todayCount: number | null;
    readonly todayAmount: number | null;
    readonly laterCount: number | null;
  };
  /** Other means in use. */
  readonly alternatives?: readonly string[];
  /** Whether the work can go on by hand. */
  readonly manualFeasible?: boolean | null;
  /** What went out to customers and the press, newest last. */
  readonly published: readonly string[];
  /** Between the names of a list: `、` or `, `. */
  readonly separator: string;
}

const OUT: ReadonlySet<BoardFact['state']> = new Set(['stopped', 'restoring', 'stoppedOnPurpose']);
const IN_USE: ReadonlySet<BoardFact['state']> = new Set(['working', 'alternative']);

function list(names: readonly string[], separator: string): string | null {
  return names.length === 0 ? null : names.join(separator);
}

function boardFacts(board: readonly BoardFact[], separator: string): Record<string, FactValue | null> {
  const names = (kind: BoardFact['kind'], isMeant: (state: BoardFact['state']) => boolean) =>
    list(
      board.filter((one) => one.kind === kind && isMeant(one.state)).map(({ name }) => name),
      separator,
    );
  const isHit = (state: BoardFact['state']) => state !== 'working';
  return {
    system_name: names('system', isHit),
    impact_scope: names('business', isHit),
    stopped_services: names('business', (state) => OUT.has(state)),
    available_services: names('business', (state) => IN_USE.has(state)),
  };
}

/** What the records say by themselves, by the keys of the fields; what is not on record is left out. */
export function recordFacts(sources: FactSources): FactValues {
  const { separator, eta, backlog } = sources;
  const all: Record<string, FactValue | null | undefined> = {
    subject: sources.title,
    organisation: sources.organisation,
    phenomenon: sources.what,
    detected_at: sources.noticedAt,
    current_action: list(sources.actions, separator),
    decisions_made: list(sources.decisions, separator),
    commander: sources.commander,
    recovery_eta_from: eta?.from,
    recovery_eta_to: eta?.to,
    eta_decision_minutes: eta?.decisionMinutes,
    eta_followup_minutes: eta?.followUpMinutes,
    unprocessed_today_count: backlog?.todayCount,
    unprocessed_today_amount: backlog?.todayAmount,
    unprocessed_later_count: backlog?.laterCount,
    fallback: list(sources.alternatives ?? [], separator),
    manual_feasible: sources.manualFeasible,
    restored_at: sources.restoredAt,
    pr_status: list(sources.published, separator),
    ...boardFacts(sources.board ?? [], separator),
  };
  if (sources.restoredAt) {
    const restored = (sources.board ?? []).filter(({ state }) => state === 'working').map(({ name }) => name);
    all.restored_scope = list(restored, separator);
  }
  const known = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known) as FactValues;
}

/** A statement about a field, with those its author had seen. */
export interface Told {
  readonly id: string;
  readonly key: string;
  /** Null: what the records say holds again. */
  readonly value: FactValue | null;
  readonly after: readonly string[];
  readonly atMs: number;
  readonly by: string | null;
}

/** A field of the base. */
export interface Fact {
  readonly key: string;
  /** What holds: told, else on record; null: nobody has said anything. */
  readonly value: FactValue | null;
  readonly origin: 'told' | 'record' | 'none';
  /** What the records say by themselves, where somebody told otherwise. */
  readonly onRecord: FactValue | null;
  /** The statement in force; null where it comes from the records. */
  readonly told: Told | null;
  /** Statements made in ignorance of each other that differ; all of them are shown (S7). */
  readonly disputed: readonly Told[];
}

/** The statements about a field that nobody who spoke later had seen, by time. */
export function toldInForce(told: readonly Told[]): Told[] {
  const seen = new Set(told.flatMap(({ after }) => after));
  return told
    .filter(({ id }) => !seen.has(id))
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function sameValue(a: FactValue | null, b: FactValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What holds of one field. */
export function factOf(key: string, told: readonly Told[], onRecord: FactValue | null): Fact {
  const inForce = toldInForce(told);
  const last = inForce.at(-1) ?? null;
  const isTold = last !== null && last.value !== null;
  const differing = inForce.filter((one) => !sameValue(one.value, last?.value ?? null));
  const value = isTold ? last.value : onRecord;
  return {
    key,
    value,
    origin: isTold ? 'told' : value === null ? 'none' : 'record',
    onRecord: isTold && onRecord !== null && !sameValue(onRecord, last.value) ? onRecord : null,
    told: isTold ? last : null,
    disputed: differing.length === 0 ? [] : inForce,
  };
}

/** The base: every field somebody told or the records say. Independent of the order in which the statements arrive. */
export function factBase(told: readonly Told[], onRecord: FactValues): Map<string, Fact> {
  const byKey = Map.groupBy(told, ({ key }) => key);
  const keys = new Set([...byKey.keys(), ...Object.keys(onRecord)]);
  return new Map([...keys].map((key) => [key, factOf(key, byKey.get(key) ?? [], onRecord[key] ?? null)]));
}
