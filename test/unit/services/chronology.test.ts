// The chronology over a real folder: messages go their way with initials, doubles are settled, alterations show.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import { connect } from '../../../electron/store/connection';
import { databaseKey } from '../../../electron/store/keys';
import { databaseFile } from '../../../electron/store/store';
import type { ChronologyProof, ShownEntry } from '../../../shared/rpc/chronology';
import type { OutputOf } from '../../../shared/rpc/contract';
import {
  codeIn,
  openTestApp,
  temporaryFolder,
  valueIn,
  valueOfTask,
  writtenElsewhere,
} from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;
let incidentId: string;

const open = () => openTestApp({ dataDir: folder.path, clock: () => now });

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-20T05:00:00+09:00');
  app = open();
  ask('plan.loadDemo', { deviceCode: 'B' });
  const facts = { mode: 'real', title: '停電', what: '本庁舎が停電', noticedAt: '2026-11-20T04:52:00+09:00' };
  incidentId = ask<{ id: string }>('incident.start', facts).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

const caller = { actor: 'p-13', language: 'ja' };
const send = (name: string, input: unknown) => app.dispatch({ name, input, caller });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));
const call = (more: object = {}) =>
  ask<{ id: string; number: string }>('chronology.add', {
    incidentId,
    text: '復電の見込みは答えられないとのこと',
    from: '電力会社',
    medium: 'phone',
    ...more,
  });
const order = (more: object = {}) =>
  ask<OutputOf<'chronology.order'>>('chronology.order', { incidentId, ...more });
const shown = (id: string) => ask<ShownEntry[]>('chronology.entries', { ids: [id] })[0];
const step = (entryId: string, more: object) => send('chronology.step', { entryId, initials: '仮', ...more });
const prove = () =>
  valueOfTask<ChronologyProof>((name, input) => Promise.resolve(send(name, input)), 'chronology.prove', {});

/** The folder changed behind the back of the program, with its key but none of its rules. */
async function behindTheBack(sql: string, ...values: (string | number)[]): Promise<void> {
  await app.close();
  const sources = { userConfigDir: `${folder.path}-config`, keychain: null, passphrase: null };
  const key = databaseKey({ dataDir: folder.path, sources, random: () => new Uint8Array(32) });
  const connection = connect({ file: databaseFile(folder.path), key, readonly: false });
  connection.function('commit_open', () => 1);
  connection.prepare(sql).run(...values);
  connection.close();
  app = open();
}

describe('a message', () => {
  it('waits for triage, is decided, told to every role, and keeps date and initials of each step', () => {
    const { id } = call();
    expect(order().counts).toMatchObject({ forTriage: 1, forDecision: 0, forDelivery: 0 });
    now += 60_000;
    valueIn(step(id, { step: 'triage', next: 'decision', roles: ['role-lead'], initials: '例' }));
    expect(order({ filter: 'forDecision' }).ids).toEqual([id]);
    const decided = valueIn<{ number: string }>(
      step(id, { step: 'decision', text: '自家発電で朝まで続ける', roles: ['role-net', 'role-power'] }),
    );
    valueIn(step(id, { step: 'delivery', roles: ['role-net'], initials: '網' }));
    expect(shown(id)?.flow).toMatchObject({ stage: 'delivery', outstanding: ['role-power'] });
    valueIn(step(id, { step: 'delivery', roles: ['role-power'], initials: '電' }));
    expect(order().counts).toMatchObject({ forTriage: 0, forDecision: 0, forDelivery: 0 });
    const { flow } = shown(id) ?? {};
    expect(flow).toMatchObject({ stage: 'filed', disputed: false });
    expect(flow?.steps.map((one) => [one.step, one.initials, one.at, one.by])).toEqual([
      ['triage', '例', '2026-11-20T05:01:00+09:00', 'p-13'],
      ['decision', '仮', '2026-11-20T05:01:00+09:00', 'p-13'],
      ['delivery', '網', '2026-11-20T05:01:00+09:00', 'p-13'],
      ['delivery', '電', '2026-11-20T05:01:00+09:00', 'p-13'],
    ]);
    expect(flow?.steps[1]?.entry?.number).toBe(decided.number);
  });

  it('rule 4: a decision writes its own line, which points at the message', () => {
    const { id, number } = call();
    valueIn(step(id, { step: 'triage', next: 'decision' }));
    const decided = valueIn<{ number: string }>(step(id, { step: 'decision', text: '給油を頼む' }));
    const line = ask<OutputOf<'chronology.list'>>('chronology.list', { incidentId }).at(-1);
    expect(line).toMatchObject({
      number: decided.number,
      kind: 'decision',
      about: { entity: 'logEntry', id },
      text: `${number}の判断：給油を頼む（署名 仮）`,
    });
    expect(shown(line?.id ?? '')?.flow.stage).toBe('none');
  });

  it('is sent back a step with its reason, and comes again', () => {
    const { id } = call();
    valueIn(step(id, { step: 'triage', next: 'delivery', roles: ['role-net'] }));
    expect(codeIn(step(id, { step: 'sendBack' }))).toBe('chronology.stepIncomplete');
    valueIn(step(id, { step: 'sendBack', text: 'どの回線かを確かめる' }));
    expect(order().counts).toMatchObject({ forTriage: 1, forDelivery: 0 });
    expect(shown(id)?.flow.steps.at(-1)).toMatchObject({ next: 'triage', text: 'どの回線かを確かめる' });
  });

  it('takes no step that is not its turn, none when corrected, and none when the response has ended', () => {
    const { id } = call();
    expect(codeIn(step(id, { step: 'delivery' }))).toBe('chronology.stepNotNow');
    expect(codeIn(step(id, { step: 'decision', text: 'x' }))).toBe('chronology.stepNotNow');
    expect(codeIn(step(id, { step: 'triage', initials: '' }))).toBe('input.invalid');
    const right = call({ text: '復電の見込みは06:00', supersedes: id });
    expect(codeIn(step(id, { step: 'triage' }))).toBe('chronology.superseded');
    expect(order({ filter: 'forTriage' }).ids).toEqual([right.id]);
    ask('incident.close', { id: incidentId });
    expect(codeIn(step(right.id, { step: 'triage' }))).toBe('incident.closed');
  });

  it('what the app writes itself and what nobody sent is not waited for', () => {
    ask('chronology.add', { incidentId, text: '室温31度' });
    ask('chronology.add', { incidentId, text: '切り替える', kind: 'decision', from: '責任者' });
    expect(order().counts).toMatchObject({ all: 3, forTriage: 0 });
  });
});

describe('a likely double', () => {
  it('is asked about on both lines until somebody says which; both stay', () => {
    const first = call();
    now += 120_000;
    const again = call({ text: '電力会社：復電の見込みは答えられないとのこと' });
    expect(order({ filter: 'double' }).ids).toEqual([again.id, first.id]);
    expect(shown(first.id)?.mayBeSame).toEqual([{ id: again.id, number: again.number }]);
    ask('chronology.link', { entryId: again.id, otherId: first.id, is: 'same' });
    expect(order().counts).toMatchObject({ double: 0, all: 3 });
    expect(shown(first.id)).toMatchObject({ mayBeSame: [], same: [{ number: again.number }] });
    ask('chronology.link', { entryId: first.id, otherId: again.id, is: 'different' });
    expect(shown(again.id)).toMatchObject({ mayBeSame: [], same: [] });
    expect(order().counts).toMatchObject({ double: 0, all: 3 });
  });

  it('is found between two laptops by caller and time, by the corrected clock', () => {
    const own = call({ text: '見込みは不明' });
    writtenElsewhere(folder.path, (tx) => {
      const deviceId = tx.create(
        'device',
        { code: 'A', name: '本庁舎', signingKey: 'k', enrolledAt: tx.now() },
        'device-a',
      );
      const clockAt = '2026-11-20T05:33:00+09:00';
      tx.append('clockCheck', { offsetSeconds: -1800, deviceId, clockAt });
      tx.append('logEntry', {
        incidentId,
        deviceCode: 'A',
        serial: 33,
        text: '電力会社から入電',
        kind: 'fact',
        from: '電力会社',
        medium: 'phone',
        deviceId,
        clockAt,
      });
    });
    expect(shown(own.id)?.mayBeSame).toMatchObject([{ number: 'A-0033' }]);
  });
});

describe('[S2] the proof', () => {
  it('of an untouched chronology names nothing and gives the end of the chain', async () => {
    const { id } = call();
    valueIn(step(id, { step: 'triage' }));
    const proof = await prove();
    expect(proof).toMatchObject({ altered: [], lost: [], brokenCommits: 0, compared: 3 });
    expect(proof.heads).toMatchObject([{ device: 'B' }]);
    expect(proof.heads[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names an entry whose row was altered behind the guards, and the field; doctor does, too', async () => {
    const { id, number } = call();
    await behindTheBack('UPDATE logEntry SET text = ? WHERE id = ?', '復電の見込みは06:00', id);
    const altered = [{ entryId: id, number, how: 'rowChanged', fields: ['text'] }];
    expect((await prove()).altered).toEqual(altered);
    const health = ask<OutputOf<'desk.doctor'>>('desk.doctor', {});
    expect(health.chronology.altered).toEqual(altered);
    expect(health.chain.brokenAt).toBeNull();
  });

  it('names an entry altered in row and log alike: its commit no longer fits', async () => {
    const { id, number } = call();
    await behindTheBack("UPDATE logEntry SET text = 'x' WHERE id = ?", id);
    await behindTheBack(
      "UPDATE log_group SET line = replace(line, '復電の見込みは答えられないとのこと', 'x') WHERE record = ?",
      id,
    );
    const proof = await prove();
    expect(proof.altered).toEqual([{ entryId: id, number, how: 'logChanged', fields: [] }]);
    expect(proof.brokenCommits).toBe(1);
    expect(ask<OutputOf<'desk.doctor'>>('desk.doctor', {}).chain.brokenAt).not.toBeNull();
  });

  it('names an entry that was removed, one that was slipped in, and one cut off the end', async () => {
    const gone = call();
    const last = call({ text: '室温31度', from: '北分室' });
    await behindTheBack('DELETE FROM logEntry WHERE id = ?', gone.id);
    await behindTheBack(
      `INSERT INTO logEntry SELECT 'slipped', deleted, incidentId, deviceCode, 99, text, kind, important, "from", "to", medium,
       supersedes, "by", scribe, mentions, about, notKnown, deviceId, clockAt, occurredAt FROM logEntry WHERE id = '${last.id}'`,
    );
    expect((await prove()).altered).toEqual([
      { entryId: gone.id, number: gone.number, how: 'rowGone', fields: [] },
      { entryId: 'slipped', number: 'B-0099', how: 'notInLog', fields: [] },
    ]);
    await behindTheBack("DELETE FROM logEntry WHERE id IN ('slipped', ?)", last.id);
    await behindTheBack('DELETE FROM log_group WHERE record = ?', last.id);
    await behindTheBack('DELETE FROM log_commit WHERE first = (SELECT max(first) FROM log_commit)');
    expect((await prove()).lost).toEqual([last.number]);
  });
});

describe('the lists of a long log', () => {
  it('are kept in step with what is written, corrected and checked by the clock', () => {
    const first = call();
    expect(order().ids[0]).toBe(first.id);
    now += 60_000;
    const later = call({ text: '室温31度', from: '北分室', occurredAt: '2026-11-20T04:00:00+09:00' });
    expect(order().ids.at(-1)).toBe(later.id);
    expect(order({ text: '室温' }).ids).toEqual([later.id]);
    expect(order({ text: later.number }).ids).toEqual([later.id]);
    ask('device.configure', { clockOffsetSeconds: -7200 });
    expect(order().ids.at(-1)).toBe(first.id);
  });

  it('gives the names told so far for completing the next line, the latest first, each once', () => {
    call({ from: '電力会社', to: '仮川' });
    now += 60_000;
    call({ from: '北分室', to: '仮川', text: '室温31度' });
    expect(ask('chronology.names', { incidentId })).toEqual(['北分室', '仮川', '電力会社']);
  });
});
