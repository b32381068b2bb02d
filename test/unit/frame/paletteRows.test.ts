// The order and the words of the palette's rows.
import { describe, expect, it } from 'vitest';
import type { Directory, Hit, PaletteRow, RowKind } from '../../../renderer/features/frame/palette/rows';
import { hitRow, inOrder, matching, type RowSources } from '../../../renderer/features/frame/palette/rows';
import { isUnder, screenAt, screens } from '../../../renderer/features/frame/screens';

const row = (kind: RowKind): PaletteRow => ({
  key: kind,
  kind,
  icon: 'note',
  title: kind,
  meta: '',
  path: null,
});

const sources: RowSources = {
  now: undefined,
  other: undefined,
  words: (ja, en) => en ?? ja ?? '',
  text: '',
  deputy: (name, order) => `${name}${order}`,
};

describe('the palette', () => {
  it('puts people first, then whoever can be called, then screens and commands, then the rest', () => {
    const order = inOrder(
      ['logEntry', 'role', 'person', 'system', 'organisation'].map((kind) => row(kind as RowKind)),
      [row('screen')],
    );
    expect(order.map(({ kind }) => kind)).toEqual([
      'person',
      'role',
      'organisation',
      'screen',
      'logEntry',
      'system',
    ]);
  });

  it.each([
    ['いんさつ', '/print'],
    ['インサツ', '/print'],
    ['insatsu', '/print'],
    ['電話', '/contacts'],
    ['TOKEI', '/settings'],
  ])('finds the screen meant by "%s"', (text, path) => {
    const named = screens.map((screen) => ({ ...screen, title: screen.id }));
    expect(matching(named, text).map((screen) => screen.path)).toContain(path);
  });

  it('asks for every word typed', () => {
    const items = [{ title: '表示を英語にする', alsoCalled: 'eigo english' }];
    expect(matching(items, '表示 eigo')).toHaveLength(1);
    expect(matching(items, '表示 nihongo')).toHaveLength(0);
  });

  it('shows on a person the number that was typed', () => {
    const person = { id: 'p', deleted: false, name: '架空 太郎', nameEn: null, title: null, titleEn: null };
    const first = { value: '090-0000-2001', confirmedAt: null, suspect: null };
    const directory = {
      people: [{ person, roles: [], first, unitName: null, unitNameEn: null }],
      roles: [],
      organisations: [],
    };
    const hit: Hit = {
      entity: 'person',
      id: 'p',
      title: '架空 太郎',
      titleEn: null,
      excerpt: '03-0000-1001 · 090-0000-2001',
    };
    const found = (text: string) => hitRow(hit, { ...sources, now: directory as unknown as Directory, text });
    expect(found('00001001').meta).toBe('03-0000-1001');
    expect(found('2001').meta).toBe('');
    expect(found('架空').meta).toBe('');
    expect(found('架空').number?.value).toBe('090-0000-2001');
    expect(found('架空').path).toBe('/contacts/person/p/call');
    expect(found('00001001').path).toBe('/contacts/person/p/call/03-0000-1001');
  });

  it('leads to the screen of the record, else to the record in the plan', () => {
    const hit = (entity: Hit['entity']) =>
      hitRow({ entity, id: 'x:1', title: 't', titleEn: null, excerpt: '' }, sources).path;
    expect(hit('person')).toBe('/contacts/person/x%3A1');
    expect(hit('logEntry')).toBe('/respond/chronology/x%3A1');
    expect(hit('system')).toBe('/plan/system/x%3A1');
  });
});

describe('an address', () => {
  it('belongs to the screen it lies under, and only home is home', () => {
    expect(isUnder('/contacts/person/p-01', '/contacts')).toBe(true);
    expect(isUnder('/contactsx', '/contacts')).toBe(false);
    expect(isUnder('/contacts', '/')).toBe(false);
    expect(screenAt('/respond/checklists/run/1')?.id).toBe('checklists');
    expect(screenAt('/nowhere')).toBeNull();
  });
});
