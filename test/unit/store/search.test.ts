// Search over a real index: short Japanese words, foldings, phone numbers, roles, and the order of what is found.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRecords } from '../../../electron/store/searchIndex';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

let fixture: StoreFixture;
beforeEach(() => {
  fixture = openFixture();
  fixture.write((tx) => {
    tx.create('unit', { name: '防災課' }, 'u1');
    tx.create(
      'role',
      { name: '作業担当：情報通信ネットワークの復旧', short: 'NW復旧', nameEn: 'Network recovery' },
      'r1',
    );
    tx.create(
      'person',
      { name: '例沢 八重', nameEn: 'REIZAWA Yae', kana: 'れいざわ やえ', unitId: 'u1' },
      'p1',
    );
    tx.create('person', { name: '髙﨑 𠮟', kana: 'たかさき しかる' }, 'p2');
    tx.create(
      'contact',
      { ownerId: 'p1', means: 'mobilePhone', value: '090-0000-1016', when: ['night'] },
      'c1',
    );
    tx.create('assignment', { roleId: 'r1', personId: 'p1', order: 0 }, 'a1');
    tx.create('system', { name: '復旧管理システム', kind: 'business' }, 's1');
    tx.create('checklist', { title: '電源・空調の縮退運転' }, 'k1');
  });
});
afterEach(() => fixture.close());

const find = (text: string) => findRecords(fixture.store.reads, text, { limit: 20 }).map((hit) => hit.id);

describe('search', () => {
  it.each([
    ['復', 'p1'],
    ['復旧', 'p1'],
    ['NW復', 'p1'],
    ['例沢', 'p1'],
    ['れい', 'p1'],
    ['レイザワ', 'p1'],
    ['ﾚｲｻﾞﾜ', 'p1'],
    ['例沢八重', 'p1'],
    ['reizawa', 'p1'],
    ['ＲＥＩＺＡＷＡ', 'p1'],
    ['09000001016', 'p1'],
    ['090-0000', 'p1'],
    ['1016', 'p1'],
    ['防災', 'p1'],
    ['髙﨑', 'p2'],
    ['𠮟', 'p2'],
    ['電源', 'k1'],
    ['縮退', 'k1'],
    ['転', 'k1'],
  ])('%s finds %s', (text, id) => {
    expect(find(text)).toContain(id);
  });

  it('ranks the people who hold a role before the role, and both before a system of that name', () => {
    const ids = find('復旧');
    expect(ids.indexOf('p1')).toBeLessThan(ids.indexOf('s1'));
    expect(ids.indexOf('r1')).toBeLessThan(ids.indexOf('s1'));
    expect(ids[0]).toBe('p1');
  });

  it('finds nothing for what is not there, for marks alone and for the empty text', () => {
    for (const text of ['存在しない', '%', '"', '*', '()', '', '   ', 'AND OR NOT'])
      expect(find(text)).toEqual([]);
  });

  it.each([
    ['復旧担当', ['p1', 'r1']],
    ['ネットワーク担当', ['p1', 'r1']],
    ['情報復旧', ['p1', 'r1']],
    ['復旧の担当', ['p1', 'r1']],
    ['電源運転', ['k1']],
    ['復旧担当 れい', ['p1']],
    ['担当電源', []],
  ])('a compound that stands nowhere is found by its parts: %s', (text, ids) => {
    expect(find(text)).toEqual(ids);
  });

  it('a compound that stands somewhere is not taken apart, and no number ever is', () => {
    expect(find('復旧管理')).toEqual(['s1']);
    expect(find('09001016')).toEqual([]);
    expect(find('10161016')).toEqual([]);
  });

  it('follows every change: a new number, a changed role name, a dropped role, a deletion', () => {
    fixture.write((tx) => tx.change('contact', 'c1', { value: '080-9999-0000' }));
    expect(find('1016')).toEqual([]);
    expect(find('08099990000')).toEqual(['p1']);
    fixture.write((tx) => tx.change('role', 'r1', { name: '網の立て直し', short: '網' }));
    expect(find('立て直し')).toContain('p1');
    fixture.write((tx) => tx.remove('assignment', 'a1'));
    expect(find('立て直し')).toEqual(['r1']);
    fixture.write((tx) => tx.remove('person', 'p1'));
    expect(find('例沢')).toEqual([]);
  });

  it('a contact moved to another owner is found there and no longer here', () => {
    fixture.write((tx) => tx.change('contact', 'c1', { ownerId: 'p2' }));
    expect(find('09000001016')).toEqual(['p2']);
  });

  it('a number typed in full-width digits is kept in half-width ones', () => {
    fixture.write((tx) => tx.change('contact', 'c1', { value: '０９０−１２３４−５６７８' }));
    expect(fixture.store.reads.get('contact', 'c1')?.value).toMatch(/^090.1234.5678$/);
    expect(find('09012345678')).toEqual(['p1']);
  });

  it('every word must be there', () => {
    expect(find('例沢 1016')).toEqual(['p1']);
    expect(find('例沢 9999')).toEqual([]);
  });

  it('keeps to the entities asked for', () => {
    const hits = findRecords(fixture.store.reads, '復旧', { limit: 20, entities: ['system'] });
    expect(hits.map((hit) => hit.id)).toEqual(['s1']);
  });

  it('shows where a record belongs and what it says, in the language of the window', () => {
    fixture.write((tx) => {
      tx.change('checklist', 'k1', { titleEn: 'Reduced operation' });
      tx.create(
        'checklistItem',
        {
          checklistId: 'k1',
          order: 1,
          text: '発電機の残り時間を読む',
          textEn: 'Read the generator',
          caution: '燃料も見る',
          cautionEn: 'Look at the fuel, too',
        },
        'i1',
      );
    });
    const hit = (language: 'ja' | 'en') =>
      findRecords(fixture.store.reads, '発電機', { limit: 5, language })[0];
    expect(hit('ja')).toMatchObject({ id: 'i1', excerpt: '電源・空調の縮退運転 · 燃料も見る' });
    expect(hit('en')).toMatchObject({
      titleEn: 'Read the generator',
      excerpt: 'Reduced operation · Look at the fuel, too',
    });
    // The name of the list shows, and finds the list alone.
    expect(find('縮退')).toEqual(['k1']);
    fixture.write((tx) => tx.change('checklist', 'k1', { title: '縮退' }));
    expect(hit('ja')?.excerpt).toBe('縮退 · 燃料も見る');
  });

  it('a word does not reach over the gaps of a sentence; a name is found without its gap', () => {
    fixture.write((tx) => {
      tx.create('checklist', { title: 'Put up signs and routes' }, 'k2');
      tx.create('checklist', { title: 'UPS shutdown' }, 'k3');
    });
    expect(find('ups')).toEqual(['k3']);
    expect(find('reizawayae')).toEqual(['p1']);
  });

  it('a contact has no title of its own: asked for, it answers with the owners its numbers find', () => {
    const owners = (text: string) =>
      findRecords(fixture.store.reads, text, { limit: 20, entities: ['contact'] }).map((hit) => hit.id);
    expect(owners('09000001016')).toEqual(['p1']);
    expect(owners('1016')).toEqual(['p1']);
    expect(owners('例沢')).toEqual([]);
    const roles = findRecords(fixture.store.reads, 'NW復旧', { limit: 20, entities: ['assignment'] });
    expect(roles.map(({ entity, id }) => [entity, id])).toEqual([['person', 'p1']]);
  });

  it('サーバー and サーバ find each other, and short words keep their long vowel inside longer ones', () => {
    fixture.write((tx) => {
      tx.create('system', { name: '認証サーバ', kind: 'base' }, 'short');
      tx.create('system', { name: 'メールサーバー室', kind: 'base' }, 'long');
      tx.create('system', { name: 'ホットキー', kind: 'base' }, 'key');
    });
    for (const text of ['サーバー', 'サーバ', 'さーばー', 'ｻｰﾊﾞｰ', 'さー'])
      expect(find(text)).toEqual(expect.arrayContaining(['short', 'long']));
    expect(find('サーバ室')).toEqual(['long']);
    expect(find('サーバー室')).toEqual(['long']);
    expect(find('キー')).toEqual(['key']);
  });

  it('ranks the beginning of a name, of a word in it and of a reading before a part inside', () => {
    fixture.write((tx) => {
      tx.create('person', { name: '凡例 三郎', kana: 'はんれい さぶろう' }, 'a-inside');
      tx.create('person', { name: '例示 太郎', kana: 'れいじ たろう' }, 'b-reading');
      tx.create('person', { name: '架空 礼子', kana: 'かくう れいこ' }, 'c-word');
    });
    const people = find('れい').filter((id) => /^[abc]-/.test(id));
    expect(people.slice(0, 2).sort()).toEqual(['b-reading', 'c-word']);
    expect(people[2]).toBe('a-inside');
  });

  it('the beginning of a reading is found however many people have the text inside', () => {
    fixture.write((tx) => {
      for (let at = 0; at < 130; at += 1)
        tx.create('person', { name: `凡例 ${at}`, kana: 'はんれい さぶろう' }, `inside-${at}`);
      tx.create('person', { name: '例示 太郎', kana: 'れいじ たろう' }, 'beginning');
    });
    expect(find('れい').slice(0, 2).sort()).toEqual(['beginning', 'p1']);
  });
});
