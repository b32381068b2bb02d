// The proof that nobody altered the chronology: every device's chain recomputed, every entry held against the log.
import { setImmediate as breath } from 'node:timers/promises';
import { entryNumber } from '../../shared/domain/chronology/numbers';
import { AppError } from '../../shared/model/errors';
import type { EntityName } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import type { ChronologyProof } from '../../shared/rpc/chronology';
import type { ReadDb } from '../store/read';
import {
  alteredFields,
  type CheckedCommit,
  checkedCommits,
  commitCount,
  unloggedRecords,
} from '../store/verify';
import type { Desk } from './desk';

type Altered = ChronologyProof['altered'][number];
type Proven = (typeof PROVEN)[number];

/** The chronology and what stands on its entries. */
const PROVEN = ['logEntry', 'entryStep', 'entryLink'] as const satisfies readonly EntityName[];
/** Commits between two breaths: the desk answers in between. */
const SLICE = 200;

class Findings {
  readonly altered = new Map<string, Altered>();
  readonly heads = new Map<string, { commits: number; hash: string }>();
  commits = 0;
  compared = 0;
  brokenCommits = 0;
  private readonly db: ReadDb;

  constructor(db: ReadDb) {
    this.db = db;
  }

  take(commit: CheckedCommit): void {
    this.commits += 1;
    const known = this.heads.get(commit.device)?.commits ?? 0;
    this.heads.set(commit.device, { commits: known + 1, hash: commit.chain });
    if (!commit.whole) {
      this.brokenCommits += 1;
      for (const { entity, record } of commit.groups) {
        if (isProven(entity)) this.name(entity, record, 'logChanged', []);
      }
    }
    for (const group of commit.decoded) {
      if (!isProven(group.entity)) continue;
      this.compared += 1;
      const fields = alteredFields(this.db, group.entity, group);
      if (fields === null) this.name(group.entity, group.record, 'rowGone', []);
      else if (fields.length > 0) this.name(group.entity, group.record, 'rowChanged', fields);
    }
  }

  takeUnlogged(): void {
    for (const entity of PROVEN) {
      for (const id of unloggedRecords(this.db, entity)) this.name(entity, id, 'notInLog', []);
    }
  }

  /** The plainest word on an entry stands: a row that differs says more than a commit that does not fit. */
  private name(entity: Proven, id: string, how: Altered['how'], fields: string[]): void {
    const key = `${entity} ${id}`;
    const known = this.altered.get(key);
    if (known && known.how !== 'logChanged') return;
    const entryId = entity === 'logEntry' ? id : (this.db.get(entity, id)?.entryId ?? null);
    this.altered.set(key, { entryId, number: this.numberOf(entryId), how, fields });
  }

  /** The number of an entry, from its row or from what the log keeps of it; empty where neither tells. */
  private numberOf(entryId: string | null): string {
    if (entryId === null) return '';
    const entry = this.db.get('logEntry', entryId);
    if (entry) return entryNumber(entry.deviceCode, entry.serial);
    const told = this.db.history('logEntry', entryId, () => 0);
    const value = (field: string) => told.find((line) => line.field === field)?.value;
    const code = value('deviceCode');
    const serial = value('serial');
    return typeof code === 'string' && typeof serial === 'number' ? entryNumber(code, serial) : '';
  }
}

function isProven(entity: string): entity is Proven {
  return PROVEN.some((name) => name === entity);
}

/** Numbers this device gave away behind its last entry: entries cut off the end of table and log together. */
function lostNumbers(db: ReadDb): string[] {
  const device = db.device();
  if (device === null) return [];
  const given = db.setting<number>('serial.logEntry') ?? 0;
  const last =
    db.row<{ serial: number | null }>(
      'SELECT max(serial) AS serial FROM logEntry WHERE deviceId = ?',
      device.id,
    )?.serial ?? 0;
  return Array.from({ length: Math.max(0, given - last) }, (_unused, at) =>
    entryNumber(device.code, last + 1 + at),
  );
}

function reportOf(db: ReadDb, desk: Desk, findings: Findings): ChronologyProof {
  findings.takeUnlogged();
  const altered = [...findings.altered.values()];
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const heads = [...findings.heads].map(([id, head]) => ({
    device: db.get('device', id)?.code ?? id,
    ...head,
  }));
  return {
    commits: findings.commits,
    compared: findings.compared,
    altered,
    lost: lostNumbers(db).filter((number) => !altered.some((one) => one.number === number)),
    brokenCommits: findings.brokenCommits,
    heads,
    at: toInstant(nowMs, desk.zoneMinutes(nowMs)),
  };
}

/** The proof at one go, for `doctor`. */
export function chronologyProof(db: ReadDb, desk: Desk): ChronologyProof {
  const findings = new Findings(db);
  for (const commit of checkedCommits(db)) findings.take(commit);
  return reportOf(db, desk, findings);
}

/** The proof in slices, so that writing goes on meanwhile. Throws `task.cancelled`. */
export async function proveChronology(
  db: ReadDb,
  desk: Desk,
  task: {
    readonly signal: AbortSignal;
    readonly progress: (progress: { done: number; total: number }) => void;
  },
): Promise<ChronologyProof> {
  const findings = new Findings(db);
  const total = commitCount(db);
  for (const commit of checkedCommits(db)) {
    findings.take(commit);
    if (findings.commits % SLICE !== 0) continue;
    if (task.signal.aborted) throw new AppError('task.cancelled');
    task.progress({ done: findings.commits, total: Math.max(total, findings.commits) });
    await breath();
  }
  return reportOf(db, desk, findings);
}
