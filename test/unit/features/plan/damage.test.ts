// The keys of the damage grid, and the id of a cell that is the same on every laptop.
import { describe, expect, it } from 'vitest';
import { cellId, severityOfKey } from '../../../../renderer/features/plan/steps/panes/damage';
import { STEP_VIEWS, viewOf } from '../../../../renderer/features/plan/steps/views';
import { severitySchema } from '../../../../shared/model/damageAssumption';
import { newIdSchema } from '../../../../shared/model/id';

describe('a key in the damage grid', () => {
  it('says how heavy, 不明 and 該当なし apart, or takes the answer back', () => {
    const said = ['1', '3', '0', 'x', 'X', 'Delete'].map(severityOfKey);
    const notApplicable = { unknown: 'notApplicable' };
    expect(said).toEqual([1, 3, { unknown: 'unknown' }, notApplicable, notApplicable, null]);
    expect([1, 2, 3].every((value) => severitySchema.safeParse(value).success)).toBe(true);
  });

  it('means nothing otherwise', () => {
    expect(['4', '12', 'a', 'Enter', 'ArrowUp'].map(severityOfKey)).toEqual(Array(5).fill(undefined));
  });
});

describe('a cell', () => {
  it('has an id any caller may give', () => {
    const id = cellId({ threatId: 'thr-disaster', target: 'tgt-staff', siteId: 'site-hq' });
    expect(id).toBe('damage:thr-disaster:tgt-staff:site-hq');
    expect(newIdSchema.safeParse(id).success).toBe(true);
  });
});

describe('the views of a step', () => {
  it('end with its tasks, and a wrong address shows the first', () => {
    expect(Object.values(STEP_VIEWS).map((views) => views.at(-1))).toEqual(Array(10).fill('tasks'));
    expect(viewOf('step-4', 'supplies')).toBe('supplies');
    expect(viewOf('step-4', 'threats')).toBe('damage');
    expect(viewOf('general', undefined)).toBe('tasks');
  });
});
