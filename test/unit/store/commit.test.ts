// The one write path over real encrypted files: S1, S2, S3, S4, S6, S7, S8, D1.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertDurable, connect } from '../../../electron/store/connection';
import { databaseFile, openStore } from '../../../electron/store/store';
import { verifyChain } from '../../../electron/store/verify';
import { AppError } from '../../../shared/model/errors';
import { CHAIN_START, chainHash, decodeGroup, encodeCommit } from '../../../shared/sync/change';
import { openFixture, START_MS, type StoreFixture } from '../../support/storeFixture';

let fixture: StoreFixture;
beforeEach(() => {
  fixture = openFixture();
});
afterEach(() => fixture.close());

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function rawConnection(): Database.Database {
  const connection = connect({ file: databaseFile(fixture.dir), key: fixture.key, readonly: false });
  connection.function('commit_open', () => 0);
  return connection;
}

function readIfThere(file: string): Buffer[] {
  return existsSync(file) ? [readFileSync(file)] : [];
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (cause) {
    return cause instanceof AppError ? cause.code : String(cause);
  }
  return 'nothing thrown';
}

describe('the guard', () => {
  it('[S1] a raw insert, update or delete of shared data fails, with and without the guard function', () => {
    const id = fixture.write((tx) => tx.create('unit', { name: '総務課' }));
    const guarded = rawConnection();
    expect(() => guarded.exec("INSERT INTO unit (id, name) VALUES ('x', 'y')")).toThrow(
      'written outside a commit',
    );
    expect(() => guarded.exec(`UPDATE unit SET name = 'y' WHERE id = '${id}'`)).toThrow(
      'written outside a commit',
    );
    expect(() => guarded.exec('DELETE FROM unit')).toThrow('written outside a commit');
    expect(() => guarded.exec('DELETE FROM log_group')).toThrow('written outside a commit');
    guarded.close();
    const bare = connect({ file: databaseFile(fixture.dir), key: fixture.key, readonly: false });
    expect(() => bare.exec("INSERT INTO unit (id, name) VALUES ('x', 'y')")).toThrow('commit_open');
    bare.close();
    expect(fixture.store.reads.list('unit')).toHaveLength(1);
  });

  it('[S1] a handle that reads cannot write, even by SQL', () => {
    expect(() =>
      fixture.store.reads.rows("INSERT INTO local_setting VALUES ('a', '1') RETURNING key"),
    ).toThrow(/readonly/);
  });

  it('[S1] row, log and search index are written together or not at all', () => {
    const before = fixture.store.reads.vector();
    const failing = () =>
      fixture.write((tx) => {
        tx.create('unit', { name: '消えるはずの課' });
        throw new AppError('test.refused');
      });
    expect(codeOf(failing)).toBe('test.refused');
    expect(fixture.store.reads.list('unit')).toEqual([]);
    expect(fixture.store.reads.vector()).toEqual(before);
    expect(fixture.store.reads.rows("SELECT * FROM search_document WHERE shown LIKE '消える%'")).toEqual([]);
  });
});

describe('the log', () => {
  it('[S2] numbers its own changes 1, 2, 3... without gaps over commits and restarts', () => {
    fixture.write((tx) => tx.create('unit', { name: '総務課', nameEn: 'General Affairs' }));
    fixture.reopen();
    fixture.write((tx) => tx.create('unit', { name: '財政課' }));
    const groups = fixture.store.reads.rows<{ first: number; last: number }>(
      'SELECT first, last FROM log_group ORDER BY first',
    );
    let next = 1;
    for (const { first, last } of groups) {
      expect(first).toBe(next);
      next = last + 1;
    }
    expect(Object.values(fixture.store.reads.vector())).toEqual([next - 1]);
  });

  it('[S2] a change carries its stamp, the stamp it replaces and the acting person', () => {
    fixture.actor = 'p-01';
    const id = fixture.write((tx) => tx.create('unit', { name: '総務課' }));
    fixture.clockMs += 60_000;
    fixture.actor = '例山 一郎';
    fixture.write((tx) => tx.change('unit', id, { name: '総務部' }));
    const device = fixture.store.reads.device()?.id ?? '';
    const rows = fixture.store.reads.rows<{ first: number; line: string; at: number; actor: string }>(
      `SELECT g.first, g.line, c.at, c.actor FROM log_group g JOIN log_commit c ON c.device = g.device AND c.first <= g.first AND c.last >= g.last
       WHERE g.record = ? ORDER BY g.first`,
      id,
    );
    expect(rows.map((row) => row.actor)).toEqual(['p-01', '例山 一郎']);
    const second = rows[1];
    const group = decodeGroup(second?.line ?? '', { device, at: second?.at ?? 0, first: second?.first ?? 0 });
    expect(group.changes).toEqual([
      {
        field: 'name',
        value: '総務部',
        erased: false,
        salt: null,
        digest: null,
        stamp: { time: START_MS + 60_000, counter: 0, device },
        replaces: [{ time: START_MS, counter: 0, device }],
      },
    ]);
  });

  it('[S2] the chain recomputed from the exchanged bytes alone is the chain that was stored', () => {
    fixture.write((tx) => tx.create('person', { name: '架空 太郎', kana: 'かくう たろう' }));
    fixture.write((tx) => tx.create('unit', { name: '総務課' }));
    const device = fixture.store.reads.device()?.id ?? '';
    const commits = fixture.store.reads.rows<{
      first: number;
      last: number;
      at: number;
      actor: string | null;
      chain: string;
    }>('SELECT first, last, at, actor, chain FROM log_commit ORDER BY first');
    let chain = CHAIN_START;
    for (const commit of commits) {
      const lines = fixture.store.reads
        .rows<{ line: string }>(
          'SELECT line FROM log_group WHERE first BETWEEN ? AND ? ORDER BY first',
          commit.first,
          commit.last,
        )
        .map((row) => row.line);
      const exchanged = JSON.parse(encodeCommit({ device, ...commit }, lines, commit.chain)) as {
        c: { by: string | null; d: string; n: number; t: number };
        g: unknown[];
        h: string;
      };
      let first = exchanged.c.n;
      const groups = exchanged.g.map((line) => {
        const group = decodeGroup(JSON.stringify(line), { device: exchanged.c.d, at: exchanged.c.t, first });
        first += group.changes.length;
        return group;
      });
      chain = chainHash(
        chain,
        {
          device: exchanged.c.d,
          first: exchanged.c.n,
          last: first - 1,
          at: exchanged.c.t,
          actor: exchanged.c.by,
          groups,
        },
        sha256,
      );
      expect(chain).toBe(exchanged.h);
    }
    expect(verifyChain(fixture.store.reads)).toEqual({ commits: commits.length, brokenAt: null });
  });

  it('[S2] personal values stand in the chain as salted digests, so that blanking them leaves it whole', () => {
    fixture.write((tx) => tx.create('person', { name: '架空 太郎', department: '総務課' }));
    const row = fixture.store.reads.row<{ line: string; first: number }>(
      "SELECT first, line FROM log_group WHERE entity = 'person'",
    );
    const [, , changes] = JSON.parse(row?.line ?? '[]') as [
      string,
      string,
      { f: string; v?: unknown; s?: string; x?: string }[],
    ];
    const name = changes.find((change) => change.f === 'name');
    expect(name?.s).toMatch(/^[0-9a-f]{32}$/);
    expect(changes.find((change) => change.f === 'department')?.s).toBeUndefined();
    const erased = changes.map((change) =>
      change.f === 'name' ? { f: 'name', x: sha256(`${change.s}:${JSON.stringify(change.v)}`) } : change,
    );
    const alter = (line: string) => {
      const raw = connect({ file: databaseFile(fixture.dir), key: fixture.key, readonly: false });
      raw.function('commit_open', () => 1);
      raw.prepare("UPDATE log_group SET line = ? WHERE entity = 'person'").run(line);
      raw.close();
    };
    const [entity, record] = JSON.parse(row?.line ?? '[]') as [string, string];
    alter(JSON.stringify([entity, record, erased]));
    expect(verifyChain(fixture.store.reads).brokenAt).toBeNull();
    alter(
      JSON.stringify([entity, record, erased.map((c) => (c.f === 'department' ? { ...c, v: '別の課' } : c))]),
    );
    expect(verifyChain(fixture.store.reads).brokenAt).not.toBeNull();
  });

  it('[S3][S9] after a value from a clock ten years ahead, the next edit by someone who has seen it is in force', () => {
    const id = fixture.write((tx) => tx.create('unit', { name: '一' }));
    fixture.clockMs = START_MS + 10 * 365 * 86_400_000;
    fixture.write((tx) => tx.change('unit', id, { name: '未来の値' }));
    fixture.clockMs = START_MS + 60_000;
    fixture.write((tx) => tx.change('unit', id, { name: '直した値', nameEn: 'corrected' }));
    const lines = fixture.store.reads.history('unit', id, () => 540);
    expect(lines.filter((line) => line.inForce).map((line) => [line.field, line.value])).toEqual(
      expect.arrayContaining([
        ['name', '直した値'],
        ['nameEn', 'corrected'],
      ]),
    );
    expect(lines.find((line) => line.field === 'nameEn')?.at).toBe('2026-11-20T05:01:00+09:00');
  });

  it('[S4] losing values stay and can be read from the history, newest first', () => {
    const id = fixture.write((tx) => tx.create('unit', { name: '一' }));
    for (const name of ['二', '三']) {
      fixture.clockMs += 1000;
      fixture.write((tx) => tx.change('unit', id, { name }));
    }
    expect(
      fixture.store.reads.history('unit', id, () => 540).map(({ value, inForce }) => [value, inForce]),
    ).toEqual([
      ['三', true],
      ['二', false],
      ['一', false],
    ]);
  });

  it('a field written twice in one commit is one change; an equal value is none', () => {
    const id = fixture.write((tx) => tx.create('unit', { name: '一' }));
    fixture.write((tx) => {
      tx.change('unit', id, { name: '二' });
      tx.change('unit', id, { name: '三' });
    });
    const before = fixture.store.reads.vector();
    fixture.write((tx) => tx.change('unit', id, { name: '三' }));
    expect(fixture.store.reads.vector()).toEqual(before);
    expect(fixture.store.reads.history('unit', id, () => 540).map((line) => line.value)).toEqual([
      '三',
      '一',
    ]);
  });

  it('[S7] evidence is append-only: it can be neither changed nor removed', () => {
    const id = fixture.write((tx) =>
      tx.append('clockCheck', { offsetSeconds: 3, deviceId: tx.ownDevice().id, clockAt: tx.clockNow() }),
    );
    expect(codeOf(() => fixture.write((tx) => tx.change('clockCheck', id, { offsetSeconds: 4 })))).toBe(
      'record.appendOnly',
    );
    expect(codeOf(() => fixture.write((tx) => tx.remove('clockCheck', id)))).toBe('record.appendOnly');
    expect(fixture.store.reads.get('clockCheck', id)?.offsetSeconds).toBe(3);
  });

  it('[S8] deletion is a field: the record is gone from lists and still there with its history', () => {
    const id = fixture.write((tx) => tx.create('unit', { name: '総務課' }));
    fixture.write((tx) => tx.remove('unit', id));
    expect(fixture.store.reads.list('unit')).toEqual([]);
    expect(fixture.store.reads.get('unit', id)).toMatchObject({ deleted: true, name: '総務課' });
    expect(fixture.store.reads.history('unit', id, () => 540)[0]).toMatchObject({
      field: 'deleted',
      value: true,
    });
    expect(fixture.store.reads.rows('SELECT * FROM search_document WHERE record = ?', id)).toEqual([]);
  });

  it('[S8] a deleted record comes back with its values, and can be found again', () => {
    const id = fixture.write((tx) => tx.create('unit', { name: '総務課' }));
    fixture.write((tx) => tx.remove('unit', id));
    fixture.write((tx) => tx.restore('unit', id));
    expect(fixture.store.reads.list('unit')).toMatchObject([{ id, name: '総務課', deleted: false }]);
    const lines = fixture.store.reads.history('unit', id, () => 540);
    expect(lines.filter(({ field }) => field === 'deleted').map(({ value }) => value)).toEqual([false, true]);
    expect(fixture.store.reads.rows('SELECT * FROM search_document WHERE record = ?', id)).toHaveLength(1);
  });

  it('[S6] facts that belong together are one change', () => {
    const incidentId = fixture.write((tx) =>
      tx.create('incident', {
        mode: 'real',
        title: '停電',
        what: '停電',
        noticedAt: tx.now(),
        startedAt: tx.now(),
      }),
    );
    const closed = {
      at: '2026-11-20T06:00:00+09:00',
      by: 'p-01',
      orderedBy: null,
      as: 'closed' as const,
      reason: null,
    };
    fixture.write((tx) => tx.change('incident', incidentId, { closed }));
    expect(fixture.store.reads.history('incident', incidentId, () => 540)[0]).toMatchObject({
      field: 'closed',
      value: closed,
    });
  });
});

describe('on the disk', () => {
  it('[D1] every connection of an opened folder is WAL with synchronous FULL, also after reopening', () => {
    expect(fixture.store.durability()).toEqual({ synchronous: 'FULL', journalMode: 'wal' });
    fixture.reopen();
    expect(fixture.store.durability()).toEqual({ synchronous: 'FULL', journalMode: 'wal' });
    for (const readonly of [true, false]) {
      const connection = connect({ file: databaseFile(fixture.dir), key: fixture.key, readonly });
      expect(connection.pragma('synchronous', { simple: true })).toBe(2);
      connection.close();
    }
  });

  it('[D1] a connection that fell back to NORMAL is refused', () => {
    const connection = connect({ file: databaseFile(fixture.dir), key: fixture.key, readonly: false });
    connection.pragma('synchronous = NORMAL');
    expect(codeOf(() => assertDurable(connection))).toBe('store.notDurable');
    connection.close();
  });

  it('[D2] nothing readable lies on the disk, and another key opens nothing', () => {
    fixture.write((tx) => tx.create('person', { name: '架空 太郎' }));
    fixture.store.close();
    const bytes = [databaseFile(fixture.dir), `${databaseFile(fixture.dir)}-wal`].flatMap((file) =>
      readIfThere(file),
    );
    for (const text of ['SQLite format', '架空', 'CREATE TABLE']) {
      expect(bytes.some((buffer) => buffer.includes(Buffer.from(text, 'utf8')))).toBe(false);
    }
    expect(codeOf(() => openStore(fixture.dir, new Uint8Array(32).fill(8)))).toBe('store.damaged');
    fixture.reopen();
  });
});
