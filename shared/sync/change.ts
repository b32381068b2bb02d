// The change log's format, version 1: what a change, a group and a commit are, and their exact bytes.
import { z } from 'zod';
import { canonicalJson } from './canonical';
import type { Stamp } from './stamp';

/** One field of one record given one value. */
export interface Change {
  readonly field: string;
  /** `erased`: the personal value was blanked (S16); only its digest is left. */
  readonly value: unknown;
  readonly erased: boolean;
  readonly stamp: Stamp;
  /** Stamps of the values it replaces; several when it settles a conflict. */
  readonly replaces: readonly Stamp[];
  /** Salt of a personal value's digest; null for other values. */
  readonly salt: string | null;
  /** The salted digest of an erased value. */
  readonly digest: string | null;
}

/** The changes of one record within one commit, numbered `first`, `first + 1`, ... in this order. */
export interface Group {
  readonly entity: string;
  readonly record: string;
  readonly first: number;
  readonly changes: readonly Change[];
}

/** What one device wrote in one transaction. */
export interface Commit {
  readonly device: string;
  readonly first: number;
  readonly last: number;
  /** Corrected time of the commit, ms since 1970. */
  readonly at: number;
  /** The acting person: a person's id, a typed name, or null. */
  readonly actor: string | null;
  readonly groups: readonly Group[];
}

/** SHA-256 of a UTF-8 text as lower-case hex, passed in because this folder knows no platform. */
export type Digest = (text: string) => string;

/** What a device's chain stands on before its first commit. */
export const CHAIN_START = '0'.repeat(64);

type StampLine = readonly [time: number, counter: number, device: string];

interface ChangeLine {
  f: string;
  v?: unknown;
  s?: string;
  x?: string;
  t?: number;
  c?: number;
  r?: StampLine[];
}

function digestOf(change: Change, digest: Digest): string {
  return change.digest ?? digest(`${change.salt ?? ''}:${canonicalJson(change.value)}`);
}

/** Default parts are left out: the time when it is the commit's, counter 0, nothing replaced. */
function changeLine(change: Change, at: number, hideWith: Digest | null): ChangeLine {
  const line: ChangeLine = { f: change.field };
  const personal = change.salt !== null || change.erased;
  if (personal && (hideWith || change.erased))
    line.x = hideWith ? digestOf(change, hideWith) : (change.digest ?? '');
  else line.v = change.value;
  if (line.x === undefined && change.salt !== null) line.s = change.salt;
  if (change.stamp.time !== at) line.t = change.stamp.time;
  if (change.stamp.counter !== 0) line.c = change.stamp.counter;
  if (change.replaces.length > 0) line.r = change.replaces.map((s) => [s.time, s.counter, s.device] as const);
  return line;
}

/** The bytes of one group as they lie in the log and in a bundle. */
export function encodeGroup(group: Group, at: number): string {
  return canonicalJson([
    group.entity,
    group.record,
    group.changes.map((change) => changeLine(change, at, null)),
  ]);
}

/** The line of one commit as it is exchanged: the header, then the groups' own bytes, then the chain hash. */
export function encodeCommit(
  commit: Omit<Commit, 'groups'>,
  groupLines: readonly string[],
  chain: string,
): string {
  const head = canonicalJson({ by: commit.actor, d: commit.device, n: commit.first, t: commit.at });
  return `{"c":${head},"g":[${groupLines.join(',')}],"h":"${chain}"}`;
}

/**
 * The device's chain hash after this commit (S2). Personal values stand in it as salted digests, so that erasing them
 * later leaves the chain whole.
 */
export function chainHash(previous: string, commit: Commit, digest: Digest): string {
  const groups = commit.groups.map((group) => [
    group.entity,
    group.record,
    group.changes.map((change) => changeLine(change, commit.at, digest)),
  ]);
  const body = canonicalJson([commit.device, commit.first, commit.at, commit.actor, groups]);
  return digest(`${previous}\n${body}`);
}

/** The digest that stays of a personal value when it is erased. */
export function erasedDigest(change: Change, digest: Digest): string {
  return digestOf(change, digest);
}

const stampLine = z.tuple([z.int(), z.int().nonnegative(), z.string()]);
const groupSchema = z.tuple([
  z.string().min(1),
  z.string().min(1),
  z
    .array(
      z.strictObject({
        f: z.string().min(1),
        v: z.unknown().optional(),
        s: z.string().optional(),
        x: z.string().optional(),
        t: z.int().optional(),
        c: z.int().nonnegative().optional(),
        r: z.array(stampLine).optional(),
      }),
    )
    .min(1),
]);
type ParsedChange = z.output<typeof groupSchema>[2][number];

function parseChange(line: ParsedChange, at: number, device: string): Change {
  return {
    field: line.f,
    value: line.v ?? null,
    erased: line.x !== undefined,
    stamp: { time: line.t ?? at, counter: line.c ?? 0, device },
    replaces: (line.r ?? []).map(([time, counter, by]) => ({ time, counter, device: by })),
    salt: line.s ?? null,
    digest: line.x ?? null,
  };
}

/** Reads a group's bytes back. Throws a ZodError or SyntaxError naming the place when they are not a group. */
export function decodeGroup(text: string, header: { device: string; at: number; first: number }): Group {
  const [entity, record, lines] = groupSchema.parse(JSON.parse(text));
  return {
    entity,
    record,
    first: header.first,
    changes: lines.map((line) => parseChange(line, header.at, header.device)),
  };
}
