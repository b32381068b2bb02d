// What stands on a wallet card: whose it is, whom to call, what is missing, what must never be on it.
import { describe, expect, it } from 'vitest';
import { printResources } from '../../../../electron/print/resources';
import { type Card, cardContent, cardFor, changedBlocks } from '../../../../shared/domain/cards/content';
import {
  type CardRecords,
  callChain,
  cardHolders,
  directoryOf,
} from '../../../../shared/domain/cards/people';
import { utf8Bytes } from '../../../../shared/domain/vcard';
import { demoRecords, record, resourcesDir } from '../../../support/printRecords';

const demo = demoRecords();
const resources = printResources(resourcesDir);

function card(personId: string, records: CardRecords = demo, language: 'ja' | 'en' = 'ja'): Card {
  const directory = directoryOf(records);
  const person = directory.person.get(personId);
  if (!person) throw new Error(`no person ${personId}`);
  return cardFor(
    { directory, template: resources.template, language, words: resources.words(language) },
    person,
  );
}

const text = (one: Card, block: string) => (cardContent(one)[block] ?? '').split('\n').slice(1).join('\n');
const everything = (one: Card) => [...Object.values(cardContent(one)), one.code ?? ''].join('\n');
const calls = (one: Card) =>
  one.blocks
    .flatMap((block) => block.lines)
    .flatMap((line) => (line.kind === 'call' ? [[line.label, line.name, line.phone.text]] : []));

describe('a card', () => {
  it('says whose it is, with role and deputies in order', () => {
    const one = card('p-04');
    expect([one.name, one.unit.text, one.role]).toEqual(['見本 二葉', '情報システム課', '責任者']);
    expect(text(one, 'blk-role')).toContain('代行 1 模擬 三太 2 演習 四季');
  });

  it('names every role of a person who holds several, and whose deputy is whose', () => {
    const one = card('p-23');
    expect(one.role).toContain('・');
    expect(one.shortRole).toBe('被害確認・NW復旧・システム復旧');
    expect(text(one, 'blk-role')).toContain(
      '代行 1 仮置 南（被害確認）・見本 緑（NW復旧）・模擬 白（システム復旧）',
    );
  });

  it('says of which role somebody is the second deputy', () => {
    const one = card('p-06');
    expect(one.role).toBe('責任者（代行2）');
    expect(text(one, 'blk-role')).toContain('私が代行する役割 責任（代行2）');
    expect(text(one, 'blk-role')).not.toContain('代行 1');
  });

  it('has what to do at work, on the way, at night and on holidays', () => {
    expect(text(card('p-01'), 'blk-first')).toContain('4 図解 八雲 へ知らせる。5分応答なしで次の人へ');
    expect(text(card('p-01'), 'blk-off-duty')).toContain('夜・休日');
    expect(text(card('p-01'), 'blk-off-duty')).toContain('外出中');
  });

  it('has muster places by name, criteria and the limit on foot', () => {
    expect(text(card('p-01'), 'blk-muster').split('\n')).toEqual([
      '第一 本庁舎',
      '第二 北支所（バックアップオフィス）',
      '自動：震度6弱以上／呼出し：震度5強',
      '危険な移動はしない。徒歩は120分まで',
    ]);
  });

  it('exists in English as well', () => {
    const one = card('p-04', demo, 'en');
    expect([one.name, one.role]).toEqual(['MIHON Futaba', 'Responsible manager']);
    expect(text(one, 'blk-muster')).toContain('intensity 6 lower or more');
    expect(everything(one)).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });

  it('leaves no placeholder unfilled on any card of the demo', () => {
    for (const person of cardHolders(directoryOf(demo))) {
      expect(everything(card(person.id))).not.toContain('{{');
      expect(card(person.id).missing).toEqual([]);
    }
  });
});

describe('somebody without a role', () => {
  it('has a card that says so', () => {
    const one = card('p-30');
    expect([one.role, one.roleMissing]).toEqual(['未定', true]);
    expect(one.missing.map((missing) => missing.placeholder)).toEqual(['role.names']);
  });
});

describe('the call list', () => {
  it('begins with the work lead and goes on in the order of the roles', () => {
    expect(calls(card('p-30'))).toEqual([
      ['1 作業実施責任者', '図解 八雲', '090-0000-2010'],
      ['2 責任者', '見本 二葉', '090-0000-2004'],
      ['3 作業実施責任者（代行1）', '備考 九十九', '090-0000-2011'],
      ['CSIRT', '雛形 五月', '090-0000-2007'],
      ['対策本部', '', '03-0000-0110'],
      ['委託先緊急', '模擬システムズ', '090-0000-7004'],
    ]);
  });

  it('never tells people to call themselves, and nobody twice', () => {
    const directory = directoryOf(demo);
    for (const person of demo.people) {
      const ids = callChain(directory, person.id).map((called) => called.person.id);
      expect(ids).not.toContain(person.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(calls(card('p-10'))[0]?.[1]).toBe('見本 二葉');
    expect(calls(card('p-07')).find(([label]) => label === 'CSIRT')?.[1]).toBe('想定 六花');
  });

  it('prefers a number that answers at night, and a trusted one to a suspect one', () => {
    const contacts = demo.contacts.map((contact) =>
      contact.ownerId === 'p-10' && contact.means === 'mobilePhone' ? { ...contact, suspect: true } : contact,
    );
    expect(calls(card('p-30', { ...demo, contacts }))[0]?.[2]).toBe('090-0000-9010');
  });
});

describe('[P5] a card that may be lost', () => {
  it('shows nobody’s home number, private mail or address, and no number of its holder', () => {
    for (const person of demo.people) {
      const one = card(person.id);
      const shown = everything(one).replaceAll('-', '');
      const hidden = demo.contacts.filter(
        (contact) => contact.means === 'homePhone' || contact.means.endsWith('Mail'),
      );
      const own = demo.contacts.filter((contact) => contact.ownerId === person.id);
      // The plan itself names one number as its safety line.
      const published = JSON.stringify(demo.plan.cardDefaults).replaceAll('-', '');
      for (const { value } of [...hidden, ...own]) {
        const digits = value.replaceAll('-', '');
        if (!published.includes(digits)) expect(shown).not.toContain(digits);
      }
    }
  });

  it('names the sites only', () => {
    const sites = demo.sites.map((site) => ({ ...site, address: '架空県曙市見本町0丁目' }));
    expect(everything(card('p-01', { ...demo, sites }))).not.toContain('見本町');
  });
});

describe('the code of a card', () => {
  it('is the first person to call with the headquarters’ number', () => {
    const lines = (card('p-30').code ?? '').split('\r\n');
    expect(lines).toContain('FN:図解 八雲');
    expect(lines).toContain('TEL;TYPE=CELL:09000002010');
    expect(lines).toContain('TEL;TYPE=WORK:0300000110');
  });

  it('stays small enough to be read from paper, leaving out what can be spared', () => {
    const people = demo.people.map((person) =>
      person.id === 'p-10' ? { ...person, name: '非常に長い姓の例 非常に長い名の例' } : person,
    );
    const code = card('p-30', { ...demo, people }).code ?? '';
    expect(utf8Bytes(code)).toBeLessThanOrEqual(180);
    expect(code).toContain('TEL;TYPE=CELL:09000002010');
  });

  it('is absent when there is nobody to call', () => {
    expect(card('p-30', { ...demo, assignments: [] }).code).toBeNull();
  });
});

describe('what is missing', () => {
  it('stands on the card as 不明 or 未定 and is listed with its block', () => {
    const plan = { ...demo.plan, cardDefaults: null, nextReviewOn: null };
    const contacts = demo.contacts.filter((contact) => contact.ownerId !== 'p-10');
    const one = card('p-30', { ...demo, plan, contacts });
    expect(one.missing.map((missing) => missing.placeholder)).toEqual(
      expect.arrayContaining([
        'safety.primary',
        'contact.hq.phone',
        'card.next_review',
        'contact.1.phone',
        'role.names',
      ]),
    );
    expect(calls(one)[0]).toEqual(['1 作業実施責任者', '図解 八雲', '不明']);
    expect(text(one, 'blk-safety')).toContain('方法 未定');
  });

  it('is left out without a trace where it is optional', () => {
    const organisations = [] as CardRecords['organisations'];
    const assignments = demo.assignments.filter((one) => one.roleId !== 'role-lead' || one.order !== 2);
    const one = card('p-04', { ...demo, organisations, assignments });
    expect(calls(one).map(([label]) => label)).not.toContain('委託先緊急');
    expect(text(one, 'blk-role')).toContain('代行 1 模擬 三太');
    expect(text(one, 'blk-role')).not.toContain(' 2');
  });

  it('leaves the family’s meeting point to be written by hand', () => {
    const block = card('p-01').blocks.find((one) => one.id === 'blk-alternate');
    const kinds = block?.lines.flatMap((line) =>
      line.kind === 'text' ? line.segments.map((segment) => segment.kind) : [],
    );
    expect(kinds).toContain('blank');
  });

  it('does not stop a plan that has nothing but a person', () => {
    const plan = record('plan', 'plan', { title: '計画', organisation: '組織' });
    const people = [record('person', 'p', { name: '一人' })];
    const bare = {
      ...demo,
      plan,
      people,
      contacts: [],
      assignments: [],
      roles: [],
      sites: [],
      units: [],
      organisations: [],
      criteria: [],
    };
    const one = card('p', bare);
    expect(one.name).toBe('一人');
    expect(one.missing.length).toBeGreaterThan(10);
  });
});

describe('changes since a print', () => {
  const before = cardContent(card('p-30'));

  it('are none when nothing changed', () => {
    expect(changedBlocks(before, cardContent(card('p-30')))).toEqual([]);
  });

  it('name the blocks they stand in', () => {
    const contacts = demo.contacts.map((contact) =>
      contact.ownerId === 'p-10' && contact.means === 'mobilePhone'
        ? { ...contact, value: '090-0000-2999' }
        : contact,
    );
    expect(changedBlocks(before, cardContent(card('p-30', { ...demo, contacts })))).toEqual(['blk-contacts']);
    const plan = { ...demo.plan, edition: '3.2' };
    expect(changedBlocks(before, cardContent(card('p-30', { ...demo, plan })))).toEqual(['blk-meta']);
    const people = demo.people.map((person) =>
      person.id === 'p-10' ? { ...person, name: '図解 八重' } : person,
    );
    expect(changedBlocks(before, cardContent(card('p-30', { ...demo, people })))).toEqual([
      'blk-first',
      'blk-contacts',
    ]);
  });

  it('do not count a number that does not stand on the card', () => {
    const contacts = demo.contacts.filter((contact) => contact.means !== 'homePhone');
    expect(changedBlocks(before, cardContent(card('p-30', { ...demo, contacts })))).toEqual([]);
  });
});
