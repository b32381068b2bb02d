// Editions in a real folder: published, immutable, compared, held; numbers after a merge; and a person erased afterwards.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionHandlers, editionHeld, publishEdition } from '../../../electron/services/editions';
import { incidentHandlers } from '../../../electron/services/incident';
import { readBlob } from '../../../electron/store/blobs';
import { sha256 } from '../../../electron/store/commit';
import { verifyChain } from '../../../electron/store/verify';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import { decodeGroup, encodeGroup, erasedDigest } from '../../../shared/sync/change';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

const DAY_MS = 86_400_000;
const caller = { actor: null, language: 'ja' as const };
const handlers = editionHandlers();

let folder: StoreFixture;
beforeEach(() => {
  folder = openFixture();
});
afterEach(() => folder.close());

const publish = (title = '年次の見直し') => folder.write((tx) => publishEdition(tx, { title }));
const list = () => handlers['edition.list']({ db: folder.store.reads, caller }, {});
const compare = (input: ParsedOf<'edition.compare'>): OutputOf<'edition.compare'> =>
  handlers['edition.compare']({ db: folder.store.reads, caller }, input);

function addPerson(name: string): string {
  return folder.write((tx) => {
    const id = tx.create('person', { name, title: '係長' });
    tx.create('contact', { ownerId: id, means: 'mobilePhone', value: '090-0000-1111' });
    return id;
  });
}

describe('publishing', () => {
  it('appends a numbered, dated, hashed record with a copy, and dates the plan', () => {
    addPerson('架空 太郎');
    folder.actor = 'p-01';
    const { id, hash, name } = publish();
    const edition = folder.store.reads.need('edition', id);
    expect(edition).toMatchObject({ number: 1, deviceCode: 'B', by: 'p-01', previousId: null });
    expect(edition.clockAt).toBe('2026-11-20T05:00:00+09:00');
    expect(name).toBe('1');
    const copy = Buffer.from(readBlob(folder.store.reads, hash) ?? []).toString('utf8');
    expect(sha256(copy)).toBe(hash);
    expect(folder.store.reads.list('plan')[0]).toMatchObject({ edition: '1', issuedOn: '2026-11-20' });
  });

  it('the same plan has the same hash, another plan another', () => {
    const first = publish();
    folder.clockMs += DAY_MS;
    expect(publish().hash).toBe(first.hash);
    addPerson('架空 太郎');
    expect(publish().hash).not.toBe(first.hash);
    expect(list().map(({ name }) => name)).toEqual(['3', '2', '1']);
  });

  it('[S7] an edition can be neither changed nor removed', () => {
    const { id } = publish();
    expect(() => folder.write((tx) => tx.change('edition', id, { title: '別' }))).toThrow(
      'record.appendOnly',
    );
    expect(() => folder.write((tx) => tx.remove('edition', id))).toThrow('record.appendOnly');
  });

  it('without a plan nothing is published', () => {
    const empty = openFixture({ empty: true });
    expect(() => empty.write((tx) => publishEdition(tx, { title: 'x' }))).toThrow('plan.missing');
    empty.close();
  });

  it('[D1] survives a restart, copy and all', () => {
    publish();
    folder.reopen();
    expect(list()).toMatchObject([{ name: '1', held: true, copy: 'sound' }]);
  });
});

describe('what changed', () => {
  it('is told record by record and field by field, against an edition and against now', () => {
    const id = addPerson('架空 太郎');
    const first = publish();
    folder.write((tx) => {
      tx.change('person', id, { name: '架空 次郎' });
      tx.create('system', { name: 'メール', kind: 'business' });
    });
    const now = compare({ from: first.id, to: 'now' });
    expect(now.counts).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(now.records.map(({ entity, change, title }) => [entity, change, title.ja])).toEqual([
      ['person', 'changed', '架空 次郎'],
      ['system', 'added', 'メール'],
    ]);
    expect(now.records[0]?.fields).toEqual([
      { field: 'name', before: '架空 太郎', after: '架空 次郎', erased: null },
    ]);
    const second = publish('訂正');
    expect(compare({ from: first.id, to: second.id })).toEqual(now);
    expect(list()[0]).toMatchObject({ counts: now.counts, held: true, edition: { previousId: first.id } });
  });

  it('a record removed is named as it was called', () => {
    const id = addPerson('架空 太郎');
    const { id: edition } = publish();
    folder.write((tx) => tx.remove('person', id));
    expect(compare({ from: edition, to: 'now' }).records).toMatchObject([
      { entity: 'person', id, change: 'removed', title: { ja: '架空 太郎' }, fields: [] },
    ]);
  });

  it('a response changes nothing of it, and bears the edition it runs on', () => {
    const { id } = publish();
    const desk = { words: () => (key: string) => key } as unknown as Parameters<typeof incidentHandlers>[0];
    folder.write((tx) =>
      incidentHandlers(desk)['incident.start'](
        { tx, caller },
        { mode: 'real', title: '停電', what: '停電', noticedAt: '2026-11-20T04:50:00+09:00' },
      ),
    );
    expect(compare({ from: id, to: 'now' }).records).toEqual([]);
    expect(list()[0]?.incidents.map(({ title }) => title)).toEqual(['停電']);
    expect(folder.store.reads.list('incident')[0]?.editionId).toBe(id);
  });
});

describe('two laptops', () => {
  it('[S13] gave the same number apart: after the merge both bear their codes, and the next is one higher', () => {
    publish();
    const { number } = folder.store.reads.need('edition', publish('こちら').id);
    // The other laptop's edition as a merge brings it: its code, its clock, a copy that came with it.
    folder.write((tx) => {
      const held = editionHeld(tx)?.edition;
      tx.append('edition', {
        number,
        deviceCode: 'C',
        title: 'あちら',
        hash: held?.hash ?? '',
        previousId: held?.previousId ?? null,
        deviceId: 'other',
        clockAt: '2026-11-21T05:00:00+09:00',
      });
    });
    expect(list().map(({ name }) => name)).toEqual(['2-C', '2-B', '1']);
    expect(editionHeld(folder.store.reads)?.name).toBe('2-C');
    expect(publish('まとめ').name).toBe('3');
  });

  it('a copy that has not arrived, or that is damaged, is named and never shown', () => {
    publish();
    const hash = 'a'.repeat(64);
    folder.write((tx) => {
      const values = { title: 'あちら', deviceId: 'other', clockAt: '2026-11-21T05:00:00+09:00' };
      tx.append('edition', { number: 2, deviceCode: 'C', hash, ...values });
      tx.append('edition', { number: 3, deviceCode: 'C', hash: 'b'.repeat(64), ...values });
      const sql = 'INSERT INTO blob (sha256, size, deflated, bytes) VALUES (?, ?, ?, ?)';
      tx.run(sql, 'b'.repeat(64), 3, 0, new Uint8Array([1, 2, 3]));
    });
    expect(list().map(({ copy }) => copy)).toEqual(['damaged', 'missing', 'sound']);
    const [damaged, missing] = list().map(({ edition }) => edition.id);
    expect(() => compare({ from: missing ?? '', to: 'now' })).toThrow('edition.copyMissing');
    expect(() => compare({ from: damaged ?? '', to: 'now' })).toThrow('blob.damaged');
  });
});

describe('[S16] a person erased after the publication', () => {
  /** Blanks the personal values of a record in the log, as an erasure does: the digests stay. */
  function eraseInLog(record: string): void {
    folder.write((tx) => {
      const rows = tx.rows<{ first: number; at: number; device: string; n: number; line: string }>(
        `SELECT g.first, c.at, d.id AS device, g.device AS n, g.line FROM log_group g
         JOIN log_commit c ON c.device = g.device AND g.first BETWEEN c.first AND c.last
         JOIN log_device d ON d.n = g.device WHERE g.record = ?`,
        record,
      );
      for (const row of rows) {
        const group = decodeGroup(row.line, row);
        const changes = group.changes.map((change) =>
          change.salt === null
            ? change
            : { ...change, value: null, salt: null, erased: true, digest: erasedDigest(change, sha256) },
        );
        tx.run(
          'UPDATE log_group SET line = ? WHERE device = ? AND first = ?',
          encodeGroup({ ...group, changes }, row.at),
          row.n,
          row.first,
        );
      }
    });
  }

  it('leaves the edition whole and says nothing of them any more', () => {
    const id = addPerson('消去 花子');
    const { id: edition, hash } = publish();
    folder.write((tx) => tx.change('person', id, { name: '（消去）' }));
    expect(compare({ from: edition, to: 'now' }).records[0]?.fields[0]?.before).toBe('消去 花子');
    eraseInLog(id);
    expect(list()[0]).toMatchObject({ copy: 'sound', edition: { hash } });
    expect(compare({ from: edition, to: 'now' }).records[0]?.fields).toEqual([
      { field: 'name', before: null, after: null, erased: 'both' },
    ]);
    const copy = Buffer.from(readBlob(folder.store.reads, hash) ?? []).toString('utf8');
    expect(copy).not.toContain('花子');
    expect(verifyChain(folder.store.reads)).toMatchObject({ brokenAt: null });
  });
});
