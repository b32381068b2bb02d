// The flow with who holds its roles, over a real folder.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import { flowHandlers } from '../../../electron/services/flow';
import { contract } from '../../../shared/rpc/contract';
import { shipped } from '../../support/content';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

let folder: StoreFixture;

const view = (flowId?: string) =>
  flowHandlers()['flow.view'](
    { db: folder.store.reads, caller: { actor: null, language: 'ja' } },
    flowId === undefined ? {} : { flowId },
  );

describe('the flow', () => {
  beforeAll(() => {
    folder = openFixture({ empty: true });
    folder.write((tx) => loadDemo(tx, { read: (name) => shipped(`${name}.json`) }));
  });
  afterAll(() => folder.close());

  it('has its nodes and edges in the order of the content', () => {
    const found = view();
    const content = shipped('catalogue/activationAndFlow.json');
    const ids = (value: unknown) => (value as { id: string }[]).map(({ id }) => id);
    expect(found?.flow).toMatchObject({ id: 'flow-reference' });
    expect(found?.flow.lanes?.length).toBe(6);
    expect(ids(found?.nodes)).toEqual(ids(content.nodes));
    expect(ids(found?.edges)).toEqual(ids(content.edges));
  });

  it('has everything its nodes open', () => {
    const found = view();
    const known = new Set(
      [
        ...(found?.criteria ?? []),
        ...(found?.checklists ?? []),
        ...(found?.roles ?? []).map(({ role }) => role),
      ].map(({ id }) => id),
    );
    const opened = (found?.nodes ?? [])
      .flatMap(({ roleId, checklistId, criterionId }) => [roleId, checklistId, criterionId])
      .filter((id) => id !== null);
    expect(opened.length).toBeGreaterThan(89);
    expect(opened.filter((id) => !known.has(id))).toEqual([]);
  });

  it('is what the contract promises', () => {
    expect(contract['flow.view'].output.parse(view())).toEqual(view());
  });

  it('names who holds a role, then the deputies in order', () => {
    const chief = view('flow-reference')?.roles.find(({ role }) => role.id === 'role-chief');
    expect(chief?.holders.map(({ personId }) => personId)).toEqual(['p-01', 'p-02', 'p-03']);
    expect(chief?.holders[0]).toEqual({ personId: 'p-01', name: '架空 太郎', nameEn: 'KAKUU Taro' });
  });

  it('is refused when another is asked for that is not there', () => {
    expect(() => view('flow-other')).toThrow('record.notFound');
  });
});

describe('a plan without a flow', () => {
  it('has nothing to view', () => {
    folder = openFixture();
    expect(view()).toBeNull();
    folder.close();
  });
});
