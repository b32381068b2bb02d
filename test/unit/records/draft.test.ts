// What a form holds before it is written: drafts by field, refusals at their fields, and the values that came before.
import { describe, expect, it } from 'vitest';
import { dropped, entered, isSame, settled, shownValue, typed } from '../../../renderer/records/draft';
import { asOf, earlierLines, momentsOf } from '../../../renderer/records/history';
import { isAllAtFields, reasonsByField } from '../../../renderer/records/issues';
import { AppError } from '../../../shared/model/errors';

describe('a draft', () => {
  it('shows what was typed over what is stored, until it is dropped', () => {
    const record = { name: '旧', kana: 'きゅう' };
    const draft = typed({}, 'name', '新');
    expect(shownValue(draft, record, 'name')).toBe('新');
    expect(shownValue(draft, record, 'kana')).toBe('きゅう');
    expect(shownValue(dropped(draft, 'name'), record, 'name')).toBe('旧');
  });

  it('shows an emptied field as empty, not as stored', () => {
    expect(shownValue(typed({}, 'name', ''), { name: '旧' }, 'name')).toBe('');
  });

  it('settles nothing but spaces, and empty lists, as nothing', () => {
    expect(settled('  ')).toBeNull();
    expect(settled(' 03-0000-1001 ')).toBe('03-0000-1001');
    expect(settled([])).toBeNull();
    expect(settled(0)).toBe(0);
    expect(settled(false)).toBe(false);
  });

  it('finds no change where only spaces differ', () => {
    expect(isSame('総務課 ', '総務課')).toBe(true);
    expect(isSame('', null)).toBe(true);
    expect(isSame(['day'], ['night'])).toBe(false);
  });

  it('sends only what was entered', () => {
    expect(entered({ name: '例示', kana: ' ', walkMinutes: 0, unitId: null })).toEqual({
      name: '例示',
      walkMinutes: 0,
    });
  });
});

describe('a refusal', () => {
  const error = new AppError('input.invalid', {
    issues: [
      { path: 'contact.value', reason: 'text.empty' },
      { path: 'contact.value', reason: 'text.tooLong' },
      { path: 'contact.when.0', reason: 'text.lineBreak' },
      { path: 'input.id', reason: 'schema.too_small' },
    ],
  });

  it('stands at the fields it names, the first reason of each', () => {
    expect(reasonsByField(error, ['value', 'when', 'means'])).toEqual({
      value: { path: 'contact.value', reason: 'text.empty' },
      when: { path: 'contact.when.0', reason: 'text.lineBreak' },
    });
  });

  it('must be told elsewhere too when a place is not on the form', () => {
    expect(isAllAtFields(error, ['value', 'when'])).toBe(false);
    expect(isAllAtFields(error, ['value', 'when', 'id'])).toBe(true);
    expect(isAllAtFields(new AppError('store.diskFull'), ['value'])).toBe(false);
  });
});

describe('a record as it was', () => {
  const line = (at: string, field: string, value: unknown) => ({
    at,
    field,
    value,
    device: 'd',
    actor: null,
    inForce: false,
  });
  const log = [
    line('4', 'deleted', true),
    line('3', 'name', '改めた名'),
    line('3', 'title', '課長'),
    line('2', 'kana', 'きゅう'),
    line('1', 'name', '旧名'),
    line('1', 'department', '総務'),
  ];
  const at = (moment: string) => {
    const found = momentsOf(log).find((one) => one.at === moment);
    return found ? asOf('person', log, found) : undefined;
  };

  it('is told by moments, newest first', () => {
    expect(momentsOf(log).map((moment) => [moment.at, moment.lines.length])).toEqual([
      ['4', 1],
      ['3', 2],
      ['2', 1],
      ['1', 2],
    ]);
  });

  it('is what differs from now: earlier values, what was not yet entered as nothing, and back from its removal', () => {
    expect(at('3')).toEqual({ deleted: false });
    expect(at('2')).toEqual({ name: '旧名', title: null, deleted: false });
    expect(at('1')).toEqual({ name: '旧名', title: null, kana: null, deleted: false });
  });

  it('is no way back where it was removed, or nothing differs', () => {
    expect(at('4')).toBeNull();
    const whole = log.slice(1);
    expect(asOf('person', whole, { lines: whole.slice(0, 2) })).toBeNull();
  });

  it('leaves what calls of their own write as it is', () => {
    const lines = [line('2', 'closed', { as: 'closed' }), line('2', 'title', '新'), line('1', 'title', '旧')];
    expect(asOf('incident', lines, { lines: lines.slice(2) })).toEqual({ title: '旧' });
  });
});

describe('the earlier values of a record', () => {
  it('are those of fields that changed, and every deletion', () => {
    const lines = [
      { field: 'deleted', value: true },
      { field: 'value', value: '2' },
      { field: 'value', value: '1' },
      { field: 'means', value: 'fax' },
    ];
    expect(earlierLines(lines).map(({ field }) => field)).toEqual(['deleted', 'value', 'value']);
  });
});
