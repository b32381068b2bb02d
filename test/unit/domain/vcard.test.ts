// vCards: escaping, folding by octets, names no phone may mangle.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName, utf8Bytes, writeVcard } from '../../../shared/domain/vcard';

const unfold = (text: string) => text.replace(/\r\n /g, '');
const lines = (text: string) => unfold(text).split('\r\n');

describe('a vCard', () => {
  it('holds name, reading, organisation, role, numbers and mail', () => {
    const text = writeVcard({
      name: { family: '髙﨑', given: '𠮟', phoneticFamily: 'たかさき', phoneticGiven: 'しか' },
      formatted: '髙﨑 𠮟',
      organisation: ['あけぼの記録管理庁', '危機管理室'],
      title: '責任者',
      phones: [
        { type: 'CELL', value: '09000002004' },
        { type: 'WORK', value: '03-0000-1004' },
      ],
      mails: [{ type: 'WORK', value: 'p04@akebono.example.jp' }],
      note: '夜は携帯',
    });
    expect(lines(text)).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:髙﨑;𠮟;;;',
      'FN:髙﨑 𠮟',
      'X-PHONETIC-LAST-NAME:たかさき',
      'X-PHONETIC-FIRST-NAME:しか',
      'ORG:あけぼの記録管理庁;危機管理室',
      'TITLE:責任者',
      'TEL;TYPE=CELL:09000002004',
      'TEL;TYPE=WORK:03-0000-1004',
      'EMAIL;TYPE=INTERNET,WORK:p04@akebono.example.jp',
      'NOTE:夜は携帯',
      'END:VCARD',
      '',
    ]);
  });

  it('escapes what would end a value or a line', () => {
    const text = writeVcard({
      name: { family: 'a;b', given: 'c,d' },
      formatted: 'x\\y',
      note: 'eins\nzwei\r\ndrei',
    });
    expect(text).toContain('N:a\\;b;c\\,d;;;\r\n');
    expect(text).toContain('FN:x\\\\y\r\n');
    expect(text).toContain('NOTE:eins\\nzwei\\ndrei\r\n');
  });

  it('folds at 75 octets without ever cutting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (note) => {
        const text = writeVcard({ name: { family: 'あ', given: 'い' }, formatted: 'あ い', note });
        expect(text.split('\r\n').every((line) => utf8Bytes(line) <= 75)).toBe(true);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
        expect(unfold(text)).toContain(`FN:あ い\r\n`);
      }),
    );
  });

  it('counts the bytes an encoder writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => utf8Bytes(text) === Buffer.byteLength(text, 'utf8'),
      ),
    );
  });

  it('takes the family name from before the first space, of either width', () => {
    expect(splitName('図解　八雲')).toEqual({ family: '図解', given: '八雲' });
    expect(splitName('KAKUU Taro Jiro')).toEqual({ family: 'KAKUU', given: 'Taro Jiro' });
    expect(splitName('紗良')).toEqual({ family: '紗良', given: '' });
  });
});
