// What is read out of cells and headings, without any file: dates in every writing, words, numbers, formulas made harmless.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetWords } from '../../../../electron/services/spreadsheets/words';
import { asTextCell, neutralised, restored } from '../../../../shared/domain/spreadsheets/cell';
import { dateOfSerial, readDate } from '../../../../shared/domain/spreadsheets/dates';
import { guessColumns, guessEntity, guessHeadingRow } from '../../../../shared/domain/spreadsheets/headings';
import { contactKey, guessMeans, readContactValue } from '../../../../shared/domain/spreadsheets/numbers';
import { readFlag, readNumber, splitWords } from '../../../../shared/domain/spreadsheets/readValue';
import { root } from '../../../support/sources';

const words = sheetWords(`${root}/resources`);
const dayOf = (text: string) => readDate(text, false)?.day ?? null;

describe('a written date', () => {
  it.each([
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.4.1', '2026-04-01'],
    ['r08/04/01', '2026-04-01'],
    ['Ｒ８．４．１', '2026-04-01'],
    ['㋿8年4月1日', '2026-04-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S39-10-10', '1964-10-10'],
    ['2026年4月1日（水）', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['２０２６．０４．０１', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['2026-04-01T09:30', '2026-04-01'],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it('keeps the time where one was written', () => {
    expect(readDate('令和8年4月1日 9時05分', false)).toEqual({ day: '2026-04-01', time: '09:05' });
    expect(readDate('2026/4/1 21:30:15', false)).toEqual({ day: '2026-04-01', time: '21:30' });
  });

  it.each([
    '',
    '4月1日',
    '2026年2月29日',
    '令和8年13月1日',
    '1/4/2026',
    '不明',
    '2026/4/1 25:00',
    '12345',
    '令和',
    '2026-04-01 abc',
  ])('refuses %s', (text) => expect(dayOf(text)).toBeNull());

  it('is found behind the day numbers of both systems, and round the day that never was', () => {
    expect(dateOfSerial(1, false)).toEqual({ day: '1900-01-01', time: null });
    expect(dateOfSerial(59, false)?.day).toBe('1900-02-28');
    expect(dateOfSerial(61, false)?.day).toBe('1900-03-01');
    expect(dateOfSerial(46113, false)?.day).toBe('2026-04-01');
    expect(dateOfSerial(46113 - 1462, true)?.day).toBe('2026-04-01');
    expect(dateOfSerial(46113.5, false)?.time).toBe('12:00');
    expect(dateOfSerial(-1, false)).toBeNull();
    expect(dateOfSerial(Number.NaN, false)).toBeNull();
  });
});

describe('a cell that a spreadsheet program would run', () => {
  it.each(['=1+1', '+81-3-0000-0000', '-5', '@SUM(A1)', '\tx', '\r=x', "'=1", "''+1"])(
    '%j is made harmless and comes back',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
      expect(restored(neutralised(text))).toBe(text);
      expect(restored(asTextCell(text))).toBe(text);
    },
  );

  it('comes back whatever it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(restored(neutralised(text))).toBe(text);
        expect(restored(asTextCell(text))).toBe(text);
        expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it.each(['090-0000-0000', "'tis", '1=1', ''])('%j stays as it is', (text) =>
    expect(neutralised(text)).toBe(text),
  );
});

describe('numbers and words', () => {
  it('are read with full-width digits, separators and units', () => {
    expect(['４', '1,200', '24時間', '90 分', '-3.5', '1,2'].map(readNumber)).toEqual([
      4,
      1200,
      24,
      90,
      -3.5,
      null,
    ]);
    expect(['○', '有', 'はい', 'TRUE', '×', '無', 'いいえ', '0', '多分'].map(readFlag)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      null,
    ]);
    expect(splitWords('電気、水道,通信')).toEqual(['電気', '水道', '通信']);
    expect(splitWords('電気、水道\n通信')).toEqual(['電気、水道', '通信']);
  });

  it('of a telephone are the same however they are written, and get their lost zero back', () => {
    const same = ['090-0000-1016', '０９０－００００－１０１６', '+81 90-0000-1016', '(090)00001016'].map(
      contactKey,
    );
    expect(new Set(same).size).toBe(1);
    expect(readContactValue('mobilePhone', 9_000_001_016)).toEqual({
      kind: 'value',
      value: '09000001016',
      zeroAdded: true,
    });
    expect(readContactValue('workPhone', 'なし')).toEqual({ kind: 'refused', reason: 'sheet.notPhone' });
    expect(readContactValue('workMail', 'nobody')).toEqual({ kind: 'refused', reason: 'sheet.notAddress' });
    expect(readContactValue('mobilePhone', '－')).toEqual({ kind: 'blank' });
    expect(['a@example.jp', '080-0000-0000', '03-0000-0000'].map(guessMeans)).toEqual([
      'workMail',
      'mobilePhone',
      'workPhone',
    ]);
  });
});

describe('headings', () => {
  it.each([
    [
      ['名前', 'よみがな', '課名', '職名'],
      ['name', 'kana', 'unitId', 'title'],
    ],
    [
      ['氏名(必須)', '※フリガナ', 'ＴＥＬ（自宅）', '携帯メール'],
      ['name', 'kana', 'contact.homePhone', 'contact.privateMail'],
    ],
    [
      ['Name', 'Unit', 'Mobile phone', 'E-mail', 'Position'],
      ['name', 'unitId', 'contact.mobilePhone', 'contact.workMail', 'title'],
    ],
    [
      ['氏名', '電話番号（休日）', '電話番号（日中）', 'FAX'],
      ['name', 'contact.workPhone.holiday', 'contact.workPhone.day', 'contact.fax'],
    ],
    [
      ['name', 'kana', 'commuteMinutes', 'skills'],
      ['name', 'kana', 'commuteMinutes', 'skills'],
    ],
  ])('%j of people', (headings, targets) => expect(guessColumns(words, 'person', headings)).toEqual(targets));

  it('give each field to one column only', () => {
    expect(guessColumns(words, 'person', ['氏名', '名前', '好きな色'])).toEqual(['name', null, null]);
  });

  it.each([
    ['一覧', ['会社名', '契約番号', '代表電話'], 'organisation'],
    ['Sheet1', ['氏名', '携帯'], 'person'],
    ['Sheet1', ['業務名', '利用システム'], 'systemUse'],
    ['Sheet1', ['システム名', '依存先'], 'dependency'],
    ['Sheet1', ['業務名', '担当部署', 'RTO', '代替手段'], 'business'],
    ['Sheet1', ['役割', '氏名', '代行順位'], 'assignment'],
    ['システム', ['名称', '種別'], 'system'],
    ['Sheet1', ['果物', '値段'], null],
  ])('of %s %j are those of %s', (sheet, headings, entity) =>
    expect(guessEntity(words, sheet, headings)).toBe(entity),
  );

  it('stand under a title', () => {
    const rows = [['緊急連絡網'], ['2026年4月1日現在'], ['氏名', 'ふりがな', '携帯'], ['架空 太郎', '', '']];
    expect(guessHeadingRow(words, rows)).toBe(2);
  });
});
