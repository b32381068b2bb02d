// Folding and bigrams: what is typed and what is written meet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, grams, queryGrams } from '../../../../shared/domain/text/fold';

describe('folding', () => {
  it.each([
    ['ﾚｲｻﾞﾜ', 'れいざわ'],
    ['レイザワ', 'れいざわ'],
    ['ＡＢＣ１２３', 'abc123'],
    ['090-0000-1016', '09000001016'],
    ['０９０－００００－１０１６', '09000001016'],
    ['B-0042', 'b0042'],
    ['電源・空調', '電源 空調'],
    ['㈱みほん', '株 みほん'],
    ['  <b>太郎</b> ', 'b 太郎 b'],
    ['ヴァ', 'ゔぁ'],
    ['サーバー', 'さーば'],
    ['サーバ', 'さーば'],
    ['ｻｰﾊﾞｰ室', 'さーば室'],
    ['サーバーの更新', 'さーばの更新'],
    ['ルータ・プリンター', 'るーた ぷりんた'],
    ['キー', 'きー'],
    ['データ', 'でーた'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('bigrams', () => {
  it('every part of a word, from one character on, is matched by consecutive tokens', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'復旧電源担当a1𠮟'), minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.integer({ min: 1, max: 4 }),
        (word, start, length) => {
          const characters = [...word];
          const part = characters
            .slice(start % characters.length, (start % characters.length) + length)
            .join('');
          const tokens = grams(word);
          const { tokens: asked, prefix } = queryGrams(part);
          const found = tokens.some((_token, index) =>
            asked.every((token, offset) =>
              prefix ? tokens[index + offset]?.startsWith(token) : tokens[index + offset] === token,
            ),
          );
          expect(found).toBe(true);
        },
      ),
    );
  });
});
