// The failure record a response leaves: begun once, with what is known, the rest unknown and not blank.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { OutputOf } from '../../../shared/rpc/contract';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let incidentId: string;

const caller = { actor: 'p-13', language: 'ja' };
const send = (name: string, input: unknown) => app.dispatch({ name, input, caller });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));

beforeEach(() => {
  folder = temporaryFolder();
  app = openTestApp({ dataDir: folder.path, clock: () => Date.parse('2026-11-20T05:00:00+09:00') });
  ask('plan.loadDemo', { deviceCode: 'B' });
  const facts = {
    mode: 'real',
    title: '電子申請が止まる',
    what: '応答なし',
    noticedAt: { unknown: 'unknown' },
  };
  incidentId = ask<{ id: string }>('incident.start', facts).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

const failures = () => ask<OutputOf<'failure.list'>>('failure.list', {});

describe('a failure record', () => {
  it('[1] is begun from a response with its facts and the systems its log names; the rest is unknown', () => {
    const [system] = ask<{ id: string }[]>('record.list', { entity: 'system' });
    const mentions = [{ entity: 'system', id: system?.id ?? '' }];
    ask('chronology.add', { incidentId, text: '止まった', mentions });
    const { id, number } = ask<OutputOf<'failure.start'>>('failure.start', { incidentId });
    expect(number).toBe('F-B01');
    expect(failures()).toMatchObject([
      {
        number,
        failure: {
          id,
          title: '電子申請が止まる',
          phenomenon: '応答なし',
          detectedAt: { unknown: 'unknown' },
          rootCause: { unknown: 'unknown' },
          systemIds: [system?.id],
        },
      },
    ]);
    const last = ask<OutputOf<'chronology.list'>>('chronology.list', { incidentId }).at(-1);
    expect(last?.text).toBe('障害記録F-B01を始めた');
  });

  it('is begun from a response that ended, whose log stays as it is', () => {
    ask('incident.close', { id: incidentId, as: 'falseAlarm' });
    const before = ask<unknown[]>('chronology.list', { incidentId }).length;
    ask('failure.start', { incidentId });
    expect(ask<unknown[]>('chronology.list', { incidentId })).toHaveLength(before);
    expect(failures()).toHaveLength(1);
  });

  it('[S14] is one for one event: the second is refused with the number of the first', () => {
    const facts = { mode: 'real', title: '同じ停止', what: '応答なし', noticedAt: { unknown: 'unknown' } };
    const other = ask<{ id: string }>('incident.start', facts).id;
    ask('failure.start', { incidentId });
    ask('incident.join', { id: other, with: incidentId });
    expect(codeIn(send('failure.start', { incidentId: other }))).toBe('failure.startedAlready');
    expect(failures()).toHaveLength(1);
  });

  it('may be edited by field after the response, but not made by the generic call', () => {
    const { id } = ask<OutputOf<'failure.start'>>('failure.start', { incidentId });
    ask('incident.close', { id: incidentId, as: 'falseAlarm' });
    ask('record.save', { entity: 'failure', id, fields: { rootCause: '電源の設定', state: 'analysing' } });
    expect(failures()[0]?.failure).toMatchObject({ rootCause: '電源の設定', state: 'analysing' });
    expect(codeIn(send('record.save', { entity: 'failure', fields: { title: 'x' } }))).toBe('record.madeBy');
    expect(codeIn(send('record.save', { entity: 'failure', id, fields: { serial: 9 } }))).toBe(
      'record.ownedBy',
    );
  });
});
