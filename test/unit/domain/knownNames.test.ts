// Names typed after a mark without choosing them from the list: they lead to their record, gaps and all.
import { describe, expect, it } from 'vitest';
import { readEntryLine } from '../../../shared/domain/chronology/entryLine';
import { joinNames, type KnownName } from '../../../shared/domain/chronology/knownNames';

const person = (id: string, name: string): KnownName => ({
  kind: 'mention',
  name,
  record: { entity: 'person', id },
});
const names: KnownName[] = [
  person('p-1', '架空 太郎'),
  person('p-2', '架空 太'),
  person('p-3', 'KAKUU Taro'),
  person('p-4', '林'),
  person('p-5', '同名 花子'),
  person('p-6', '同名 花子'),
  { kind: 'mention', name: 'CSIRT（事案対応）', record: { entity: 'role', id: 'r-1' } },
  { kind: 'system', name: '防災 情報', record: { entity: 'system', id: 's-1' } },
];
const read = (line: string) => {
  const { text, named } = joinNames(line, names);
  const { mentions, systems } = readEntryLine(text);
  return { text, ids: [...mentions, ...systems].map((word) => named[word]?.id) };
};

describe('a name of the plan after a mark', () => {
  it.each(['@架空 太郎 へ渡した', '＠架空　太郎 へ渡した', '@架空\u00a0太郎 へ渡した', '@架空太郎 へ渡した'])(
    'is one word whatever gap was typed: %s',
    (line) => {
      expect(read(line).ids).toEqual(['p-1']);
      expect(read(line).text.slice(1)).toBe('架空\u00a0太郎 へ渡した');
    },
  );

  it('ends where the sentence goes on without a blank', () => {
    expect(read('@架空 太郎が着いた')).toEqual({ text: '@架空\u00a0太郎 が着いた', ids: ['p-1'] });
    expect(read('鍵は @KAKUU Taro、北棟')).toEqual({ text: '鍵は @KAKUU\u00a0Taro、北棟', ids: ['p-3'] });
  });

  it('is not taken out of a longer word', () => {
    expect(read('@林檎を配った').ids).toEqual([undefined]);
    expect(read('@林 が着いた').ids).toEqual(['p-4']);
    expect(read('@KAKUU Tarozo').ids).toEqual([undefined]);
  });

  it('leads to no one when two bear it, and stays one word', () => {
    expect(read('@同名 花子 に確かめる')).toEqual({ text: '@同名\u00a0花子 に確かめる', ids: [undefined] });
  });

  it('holds for roles with brackets and for systems', () => {
    expect(read('@CSIRT（事案対応） へ #防災 情報 の件').ids).toEqual(['r-1', 's-1']);
  });

  it('leaves everything else as it was typed', () => {
    for (const line of ['mail a@架空 太郎', '架空 太郎 @ 北棟', '?架空 太郎'])
      expect(joinNames(line, names).text).toBe(line);
  });
});
