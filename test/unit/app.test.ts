// The composed app over real folders: who may open it, the passphrase, and the news of what others wrote.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../electron/app';
import { codeIn, openTestApp, type TestAppOptions, temporaryFolder, valueIn } from '../support/app';

let folder: ReturnType<typeof temporaryFolder>;
const opened: App[] = [];

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
  folder.remove();
});

function open(options: Partial<TestAppOptions> = {}): App {
  const app = openTestApp({ dataDir: folder.path, ...options });
  opened.push(app);
  return app;
}

const plan = {
  name: 'plan.create',
  input: { organisation: 'みらい県', title: '運用継続計画', deviceCode: 'B', deviceName: '北分室' },
};
const keys = { userConfigDir: '', keychain: null };
const config = () => `${folder.path}-config`;

describe('a folder', () => {
  it('is open in one shell at a time; the second is told who has it', async () => {
    const first = open();
    expect(() => open()).toThrow('store.locked');
    await first.close();
    opened.length = 0;
    expect(() => open()).not.toThrow();
  });

  it('is open to command-line calls beside a shell, which hears of what they wrote', async () => {
    const shell = open();
    valueIn(shell.dispatch(plan));
    const heard = new Promise<readonly string[]>((resolve) => {
      shell.onChanged(({ topics }) => {
        if (topics.includes('*')) resolve(topics);
      });
    });
    const beside = open({ lock: false });
    valueIn(
      beside.dispatch({
        name: 'record.save',
        input: { entity: 'unit', id: 'u1', fields: { name: '総務課' } },
      }),
    );
    expect(await heard).toContain('*');
    expect(
      valueIn(shell.dispatch({ name: 'record.get', input: { entity: 'unit', id: 'u1' } })),
    ).toMatchObject({ name: '総務課' });
  });

  it('counts numbers on across shell and command line without a gap or a double', () => {
    const shell = open();
    valueIn(shell.dispatch(plan));
    const start = { mode: 'real', title: '停電', what: '停電', noticedAt: '2026-11-20T05:00:00+09:00' };
    const { id } = valueIn<{ id: string }>(shell.dispatch({ name: 'incident.start', input: start }));
    const beside = open({ lock: false });
    const numbers = [shell, beside, beside, shell].map((app) => {
      const entry = { name: 'chronology.add', input: { incidentId: id, text: '事実' } };
      return valueIn<{ number: string }>(app.dispatch(entry)).number;
    });
    expect(numbers).toEqual(['B-0002', 'B-0003', 'B-0004', 'B-0005']);
    const { chain } = valueIn<{ chain: unknown }>(shell.dispatch({ name: 'desk.doctor', input: {} }));
    expect(chain).toMatchObject({ brokenAt: null });
  });

  it('tells windows after the commit which entities it touched, and nothing of drafts and refused writes', () => {
    const app = open();
    valueIn(app.dispatch(plan));
    const heard: string[][] = [];
    app.onChanged(({ topics }) => heard.push([...topics]));
    valueIn(app.dispatch({ name: 'record.save', input: { entity: 'unit', fields: { name: '総務課' } } }));
    valueIn(app.dispatch({ name: 'desk.remember', input: { key: 'draft', value: '書きかけ' } }));
    codeIn(app.dispatch({ name: 'record.save', input: { entity: 'unit', fields: { name: '' } } }));
    expect(heard).toEqual([['unit']]);
    expect(valueIn(app.dispatch({ name: 'desk.recall', input: { key: 'draft' } }))).toEqual({
      value: '書きかけ',
    });
  });
});

describe('a new plan', () => {
  it('starts empty, or from the reference roles, criteria, flow and checklists', async () => {
    const empty = open();
    valueIn(empty.dispatch(plan));
    expect(valueIn(empty.dispatch({ name: 'record.list', input: { entity: 'checklist' } }))).toEqual([]);
    await empty.close();
    opened.length = 0;
    const other = open({ dataDir: `${folder.path}/other` });
    valueIn(other.dispatch({ ...plan, input: { ...plan.input, reference: true } }));
    const { records } = valueIn<{ records: Record<string, number> }>(
      other.dispatch({ name: 'desk.doctor', input: {} }),
    );
    expect(records).toMatchObject({
      role: 16,
      criterion: 10,
      flow: 1,
      flowNode: 89,
      flowEdge: 140,
      checklist: 20,
      componentCheck: 52,
      person: 0,
    });
    expect(valueIn(other.dispatch({ name: 'desk.status', input: {} }))).toMatchObject({
      plan: { demo: null },
    });
  });
});

describe('a plan begun without the reference', () => {
  it('takes later what it has nothing of, and keeps its own', () => {
    const app = open();
    const ask = <T>(name: string, input: object = {}) => valueIn<T>(app.dispatch({ name, input }));
    valueIn(app.dispatch(plan));
    const parts = ['response', 'threats', 'checks', 'reviews'];
    expect(ask('plan.missingReference')).toEqual({ parts });
    ask('record.save', { entity: 'threat', fields: { name: '火山灰' } });
    expect(ask('plan.missingReference')).toEqual({ parts: ['response', 'checks', 'reviews'] });
    expect(ask('plan.takeReference')).toEqual({ parts: ['response', 'checks', 'reviews'] });
    expect(ask('plan.missingReference')).toEqual({ parts: [] });
    expect(ask('plan.takeReference')).toEqual({ parts: [] });
    const { records } = ask<{ records: Record<string, number> }>('desk.doctor');
    expect(records).toMatchObject({ threat: 1, role: 16, flowNode: 89, componentCheck: 52, planReview: 21 });
  });

  it('takes nothing while a response is open', () => {
    const app = open();
    valueIn(app.dispatch(plan));
    const started = { mode: 'real', title: '停電', what: '停電', noticedAt: '2026-11-21T05:00:00+09:00' };
    valueIn(app.dispatch({ name: 'incident.start', input: started }));
    expect(codeIn(app.dispatch({ name: 'plan.takeReference', input: {} }))).toBe('plan.closedInResponse');
  });
});

describe('[D2] a folder with a passphrase', () => {
  beforeEach(async () => {
    const app = open();
    valueIn(app.dispatch(plan));
    valueIn(app.dispatch({ name: 'key.setPassphrase', input: { passphrase: 'かぎの合言葉です' } }));
    expect(valueIn(app.dispatch({ name: 'desk.status', input: {} }))).toMatchObject({
      keySlots: ['passphrase'],
    });
    await app.close();
    opened.length = 0;
  });

  it('waits: nothing is answered but the unlocking, a wrong one loses nothing, the right one opens', () => {
    const app = open();
    expect(codeIn(app.dispatch({ name: 'desk.status', input: {} }))).toBe('key.passphraseNeeded');
    expect(codeIn(app.dispatch({ name: 'desk.unlock', input: { passphrase: 'ちがう合言葉' } }))).toBe(
      'key.passphraseWrong',
    );
    expect(codeIn(app.dispatch({ name: 'record.list', input: { entity: 'plan' } }))).toBe(
      'key.passphraseNeeded',
    );
    valueIn(app.dispatch({ name: 'desk.unlock', input: { passphrase: 'かぎの合言葉です' } }));
    expect(valueIn(app.dispatch({ name: 'record.list', input: { entity: 'plan' } }))).toMatchObject([
      { organisation: 'みらい県' },
    ]);
  });

  it('opens at once when the passphrase is given, and is refused at once when it is wrong', () => {
    const sources = (passphrase: string) => ({ ...keys, userConfigDir: config(), passphrase });
    expect(() => open({ keySources: sources('ちがう') })).toThrow('key.passphraseWrong');
    const app = open({ keySources: sources('かぎの合言葉です') });
    expect(valueIn(app.dispatch({ name: 'desk.status', input: {} }))).toMatchObject({
      plan: { organisation: 'みらい県' },
    });
  });

  it('changes its keys only in the shell that has the folder, never by a command-line call', () => {
    const beside = open({
      lock: false,
      keySources: { ...keys, userConfigDir: config(), passphrase: 'かぎの合言葉です' },
    });
    expect(codeIn(beside.dispatch({ name: 'key.removePassphrase', input: {} }))).toBe('key.needsShell');
  });
});
