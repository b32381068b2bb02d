// The rows of the status board: every system and business with its standing, its clock, what keeps it down and when it comes back.
import type { EstimateParts, SubjectKind } from '../../model/board';
import { groupOf, type PriorityGroup } from '../analysis/priority';
import { deriveRtos, type Work } from '../analysis/rto';
import { type Blocking, BlockingIndex, conditionOf } from './blocking';
import { type EstimateTotal, estimatedReturn, estimateTotal, withCatchUp } from './estimate';
import { counted, type Evidence, inForce } from './inForce';
import { type MeansInUse, meansInUse, type PlannedMeans, type UseEvidence } from './lasting';
import { type RtoClock, rtoClock } from './rtoClock';
import { type Detection, type Standing, type Status, standingOf } from './standing';

/** One version of an estimate. */
export interface EstimateEvidence extends Evidence {
  readonly parts: EstimateParts;
  readonly countsFromMs: number | null;
  readonly followUpFrom: 'told' | 'backlog';
}

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface BoardEvidence<S extends Status, E extends EstimateEvidence, U extends UseEvidence> {
  readonly statuses: ReadonlyMap<string, readonly S[]>;
  readonly estimates: ReadonlyMap<string, readonly E[]>;
  readonly uses: ReadonlyMap<string, readonly U[]>;
}

export interface BoardPlan extends Work {
  readonly businesses: readonly (Work['businesses'][number] & PlannedMeans)[];
  readonly groups: readonly PriorityGroup[];
}

/** An estimate in force with what it comes to. */
export interface Outlook<E extends EstimateEvidence = EstimateEvidence> {
  readonly latest: E;
  readonly versions: number;
  /** Versions given in ignorance of each other. */
  readonly words: readonly E[];
  readonly total: EstimateTotal;
  readonly parts: EstimateParts;
}

/** When something comes back: by its own estimate, and not before what it waits for. */
export interface Expected {
  /** Null: unknown. */
  readonly atMs: number | null;
  /** Not before; known although the end may not be. */
  readonly atLeastMs: number | null;
  /** The system whose estimate moves it beyond its own; null where its own is the later one. */
  readonly heldBy: string | null;
}

export interface BoardRow<
  S extends Status = Status,
  E extends EstimateEvidence = EstimateEvidence,
  U extends UseEvidence = UseEvidence,
> extends Subject {
  /** Code of the priority group of the RTO. */
  readonly group: string | null;
  readonly rtoHours: number | null;
  /** `required` by a business, or the system's `own`; null without any. */
  readonly rtoFrom: 'required' | 'own' | null;
  readonly standing: Standing<S>;
  /** The clock of the last time of being down; null where it was never down. */
  readonly clock: RtoClock | null;
  readonly outlook: Outlook<E> | null;
  readonly expected: Expected;
  readonly blocking: Blocking;
  /** Said to be up although something it stands on is known to be down: somebody should look. */
  readonly isDoubtful: boolean;
  /** Deadline minus expected return; null where either is unknown, or it is up. */
  readonly slackMs: number | null;
  /** The most the slack can be where the return is unknown but not before a moment known. */
  readonly slackAtMostMs: number | null;
  readonly means: MeansInUse<U> | null;
}

interface Rto {
  readonly rtoHours: number | null;
  readonly rtoFrom: BoardRow['rtoFrom'];
  readonly group: string | null;
}

function rtosOf(plan: BoardPlan): ReadonlyMap<string, Rto> {
  const systems = deriveRtos(plan, plan.groups).map(({ id, requiredRtoHours, ownRtoHours }) => {
    // The stricter of both holds: what the businesses need, and what was promised for the system itself.
    const isOwn = ownRtoHours !== null && (requiredRtoHours === null || ownRtoHours < requiredRtoHours);
    const rtoHours = isOwn ? ownRtoHours : requiredRtoHours;
    const rtoFrom = isOwn ? ('own' as const) : requiredRtoHours === null ? null : ('required' as const);
    return [id, { rtoHours, rtoFrom, group: groupOf(rtoHours, plan.groups)?.code ?? null }] as const;
  });
  const businesses = plan.businesses.map(({ id, rtoHours }) => {
    const rtoFrom = rtoHours === null ? null : ('own' as const);
    return [id, { rtoHours, rtoFrom, group: groupOf(rtoHours, plan.groups)?.code ?? null }] as const;
  });
  return new Map([...systems, ...businesses]);
}

function outlookOf<E extends EstimateEvidence>(
  evidence: readonly E[],
  catchUpMinutes: number | null,
): Outlook<E> | null {
  const lines = counted(evidence);
  const latest = lines.at(-1);
  if (latest === undefined) return null;
  const parts = latest.followUpFrom === 'backlog' ? withCatchUp(latest.parts, catchUpMinutes) : latest.parts;
  const total = estimateTotal(parts);
  return { latest, versions: lines.length, words: inForce(evidence), total, parts };
}

type Return = ReturnType<typeof estimatedReturn>;

interface Below {
  readonly id: string;
  readonly own: Return;
}

/** The one of what it waits for that comes back last, as far as can be said. */
function lastBack(below: readonly Below[]): { readonly id: string; readonly ms: number } | null {
  let last: { readonly id: string; readonly ms: number } | null = null;
  for (const { id, own } of below) {
    const ms = own.atMs ?? own.atLeastMs;
    if (ms !== null && (last === null || ms > last.ms)) last = { id, ms };
  }
  return last;
}

/** Its own return moved back to the latest of what it waits for; each of those is looked at, so that circles do no harm. */
function expectedOf(own: Return, below: readonly Below[]): Expected {
  const last = lastBack(below);
  const ownMs = own.atMs ?? own.atLeastMs;
  const isHeld = last !== null && (ownMs === null || last.ms > ownMs);
  const latestMs = isHeld ? last.ms : ownMs;
  return { atMs: own.atMs === null ? null : latestMs, atLeastMs: latestMs, heldBy: isHeld ? last.id : null };
}

/** A business nobody estimated is back with the last of its systems, where all of them can be said. */
function withSystems(below: readonly Below[], blocking: Blocking): Expected {
  const last = lastBack(below);
  const isKnown = blocking.unknownBelow.length === 0 && below.every(({ own }) => own.atMs !== null);
  return {
    atMs: isKnown && last !== null ? last.ms : null,
    atLeastMs: last?.ms ?? null,
    heldBy: last?.id ?? null,
  };
}

export interface BoardInput<S extends Status, E extends EstimateEvidence, U extends UseEvidence> {
  readonly plan: BoardPlan;
  readonly evidence: BoardEvidence<S, E, U>;
  readonly detection: Detection;
  /** Minutes of catching up by subject, as far as the backlog says. */
  readonly catchUp: ReadonlyMap<string, number>;
}

const NEVER: Return = { atMs: null, atLeastMs: null };

/** Every system by id, then every business by id. The same evidence gives the same rows in whatever order it comes. */
export function boardRows<S extends Status, E extends EstimateEvidence, U extends UseEvidence>(
  input: BoardInput<S, E, U>,
): BoardRow<S, E, U>[] {
  const { plan, evidence, detection, catchUp } = input;
  const planned = new Map(plan.businesses.map((business) => [business.id, business]));
  const subjects: Subject[] = [
    ...plan.systems.map(({ id }) => ({ kind: 'system' as const, id })),
    ...plan.businesses.map(({ id }) => ({ kind: 'business' as const, id })),
  ];
  const standings = new Map(
    subjects.map(({ id }) => [id, standingOf(evidence.statuses.get(id) ?? [], detection)]),
  );
  const outlooks = new Map(
    subjects.map(({ id }) => [id, outlookOf(evidence.estimates.get(id) ?? [], catchUp.get(id) ?? null)]),
  );
  const returnOf = (id: string): Return => {
    const outlook = outlooks.get(id);
    return outlook ? estimatedReturn(outlook.total, outlook.latest.countsFromMs) : NEVER;
  };
  const index = new BlockingIndex(plan, (id) => {
    const standing = standings.get(id);
    return standing === undefined ? 'unknown' : conditionOf(standing);
  });
  const rtos = rtosOf(plan);
  return subjects.map(({ kind, id }) => {
    const standing = standings.get(id) ?? standingOf<S>([], detection);
    const rto = rtos.get(id) ?? { rtoHours: null, rtoFrom: null, group: null };
    const last = standing.outages.at(-1);
    const clock = last === undefined ? null : rtoClock(last, rto.rtoHours);
    const blocking = index.of(kind, id);
    const below = blocking.downBelow.map((one) => ({ id: one, own: returnOf(one) }));
    const isAlone = kind === 'business' && (outlooks.get(id) ?? null) === null;
    const awaited = isAlone ? withSystems(below, blocking) : expectedOf(returnOf(id), below);
    const expected = standing.isUp ? { ...NEVER, heldBy: null } : awaited;
    const until = (ms: number | null) =>
      clock === null || clock.deadlineMs === null || ms === null || standing.isUp
        ? null
        : clock.deadlineMs - ms;
    return {
      kind,
      id,
      ...rto,
      standing,
      clock,
      outlook: outlooks.get(id) ?? null,
      expected,
      blocking,
      isDoubtful: standing.state === 'working' && blocking.downBelow.length > 0,
      slackMs: until(expected.atMs),
      slackAtMostMs: expected.atMs === null ? until(expected.atLeastMs) : null,
      means: meansInUse(evidence.uses.get(id) ?? [], planned.get(id) ?? null),
    };
  });
}
