// Tasks of the steps, levels of components, and which step a passage of the guideline belongs to.
import { describe, expect, it } from 'vitest';
import { assessedLevel, componentLevels } from '../../../../shared/domain/planning/levels';
import { stepOfSource } from '../../../../shared/domain/planning/steps';
import {
  countTasks,
  lacksReason,
  type PlanningPoint,
  taskRecordId,
  tasksOfStep,
} from '../../../../shared/domain/planning/tasks';
import type { RecordOf } from '../../../../shared/model/index';
import { catalogue, listed } from '../../../support/content';

const point = (id: string, step: string): PlanningPoint => ({
  id,
  step,
  substep: null,
  kind: 'examine',
  optional: false,
  text: { ja: id, en: id },
  responsibleRoles: [],
  source: 'NISC-ITBCP3 2.1',
  basis: 'source',
});
const record = (values: Partial<RecordOf<'planningTask'>>): RecordOf<'planningTask'> => ({
  id: 'x',
  deleted: false,
  step: 'step-1',
  point: null,
  text: null,
  textEn: null,
  status: 'open',
  reason: null,
  ownerId: null,
  dueOn: null,
  note: null,
  noteEn: null,
  evidence: null,
  ...values,
});

describe('the tasks of a step', () => {
  const points = [point('a', 'step-1'), point('b', 'step-1'), point('c', 'step-2')];

  it('are its points in their order, open until somebody says otherwise, and own tasks last', () => {
    const records = [
      record({ id: 'own', text: 'own' }),
      record({ id: taskRecordId('b'), point: 'b', status: 'done' }),
      record({ id: 'other', step: 'step-2' }),
    ];
    const tasks = tasksOfStep('step-1', points, records);
    expect(tasks.map(({ id, status }) => [id, status])).toEqual([
      ['planningTask:a', 'open'],
      ['planningTask:b', 'done'],
      ['own', 'open'],
    ]);
    expect(countTasks(tasks)).toEqual({ open: 2, doing: 0, done: 1, notNeeded: 0, all: 3 });
  });

  it('keep a record whose point the catalogue no longer has', () => {
    const tasks = tasksOfStep('step-1', points, [record({ id: 'gone', point: 'gone', status: 'doing' })]);
    expect(tasks.at(-1)).toMatchObject({ id: 'gone', point: null, status: 'doing' });
  });

  it('are set aside only with a reason', () => {
    expect(lacksReason(record({ status: 'notNeeded' }))).toBe(true);
    expect(lacksReason(record({ status: 'notNeeded', reason: ' ' }))).toBe(true);
    expect(lacksReason(record({ status: 'notNeeded', reason: 'no such site' }))).toBe(false);
    expect(lacksReason(record({ status: 'open' }))).toBe(false);
  });
});

describe('the level of a component', () => {
  const assessment = (
    currentLevel: number | null,
    levels: readonly (number | null)[] = [],
    targetLevel: number | null = 3,
  ) => ({
    component: 'cmp-hardware',
    targetLevel,
    currentLevel,
    equipment: levels.map((level, at) => ({ name: `e${at}`, level, single: at === 0 })),
  });

  it('is the lowest of its equipment (guideline 2.7.1(1)-1), whatever was stated before', () => {
    expect(assessedLevel(assessment(4, [3, 2, 4]))).toEqual({ current: 2, gap: 1, singles: ['e0'] });
  });

  it('is not known while a piece of equipment is not rated', () => {
    expect(assessedLevel(assessment(4, [3, null]))).toMatchObject({ current: null, gap: null });
  });

  it('is what was stated while no equipment is listed', () => {
    expect(assessedLevel(assessment(2))).toEqual({ current: 2, gap: 1, singles: [] });
    expect(assessedLevel(assessment(null))).toMatchObject({ current: null, gap: null });
  });

  it('over all places is the lowest of them, against the highest target', () => {
    const [hardware, staff] = componentLevels(
      ['cmp-hardware', 'cmp-staff'],
      [assessment(2), assessment(3), assessment(4, [], 4)],
    );
    expect(hardware).toEqual({ component: 'cmp-hardware', assessments: 3, current: 2, target: 4, below: 1 });
    expect(staff).toEqual({ component: 'cmp-staff', assessments: 0, current: null, target: null, below: 0 });
  });
});

describe('a passage of the guideline', () => {
  it('belongs to the step of its chapter', () => {
    expect(stepOfSource('NISC-ITBCP3 2.5.2(1)-3')).toBe('step-5');
    expect(stepOfSource('NISC-ITBCP3 2.9.2 表2-9-3')).toBe('step-9');
    expect(stepOfSource('NISC-ITBCP3 1.1.1')).toBeNull();
    expect(stepOfSource('BOJ 2.12')).toBeNull();
  });

  it('is the one its task stands in, for every point of the catalogue', () => {
    const points = listed(catalogue('planningSteps'), 'steps.considerations');
    const wrong = points.filter(({ step, source }) => stepOfSource(String(source)) !== step);
    expect(points.length).toBe(201);
    expect(wrong).toEqual([]);
  });
});
