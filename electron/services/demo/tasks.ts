// Where the demo's planning stands: a record for every task of the nine steps, and its training programme.
import { z } from 'zod';
import { taskRecordId } from '../../../shared/domain/planning/tasks';
import { planningTask, STEP_IDS } from '../../../shared/model/planningTask';
import { trainingEntry } from '../../../shared/model/trainingEntry';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, bothOrNone, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const step = z.enum(STEP_IDS);
const status = planningTask.fields.status.schema;

const demoSections = {
  planningProgress: z.strictObject({
    defaultByStep: z.array(z.strictObject({ step, status })),
    overrides: z.array(
      z.strictObject({ id: z.string(), task: z.string(), status, note: textSchema.nullable() }),
    ),
  }),
  drillPlan: z.array(
    z.strictObject({
      ...sameAs(trainingEntry, 'drillType', 'plannedOn', 'stage'),
      id: z.string(),
      title: textSchema,
      scenario: z.string().nullable(),
      planning: z.array(z.strictObject({ element: z.string(), text: textSchema })),
    }),
  ),
};

const point = z.object({ id: z.string(), step });
const catalogueSections = {
  steps: z.array(z.object({ considerations: z.array(point) })),
  generalConsiderations: z.array(point),
};

/** Makes the tasks of every step in the state the demo gives them. */
export function loadTasks(tx: WriteTx, catalogue: Catalogue): void {
  const { planningProgress } = readSections(catalogue, DEMO_PLAN, demoSections);
  const { steps, generalConsiderations } = readSections(
    catalogue,
    'catalogue/planningSteps',
    catalogueSections,
  );
  const byStep = new Map(planningProgress.defaultByStep.map((one) => [one.step, one.status]));
  const own = new Map(planningProgress.overrides.map((one) => [one.task, one]));
  const points = [...generalConsiderations, ...steps.flatMap(({ considerations }) => considerations)];
  for (const { id, step: of } of points) {
    const said = own.get(id);
    const state = said?.status ?? byStep.get(of) ?? 'open';
    const note = bothOrNone('note', said?.note ?? null);
    tx.create('planningTask', { step: of, point: id, status: state, ...note }, taskRecordId(id));
  }
}

/** Makes the entries of the training programme. */
export function loadTraining(tx: WriteTx, catalogue: Catalogue): void {
  const { drillPlan } = readSections(catalogue, DEMO_PLAN, demoSections);
  for (const { id, title, scenario, planning, ...same } of drillPlan) {
    const parts = planning.length > 0 ? planning : null;
    const values = { ...same, ...both('title', title), scenarioId: scenario, planning: parts };
    tx.create('trainingEntry', values, id);
  }
}
