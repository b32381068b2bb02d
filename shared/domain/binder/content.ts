// The plan binder from the plan's records: nine steps in order, then the annexes with contacts and documents.
import { type EntityName, entities } from '../../model/index';
import type { RosterSection } from '../roster';
import type { BinderBlock, BinderChapter } from './blocks';
import { type AnyRecord, type CellContext, cellText } from './cells';
import { checklistBlocks } from './checklists';
import { flowBlocks } from './flow';
import { ANNEX_TABLES, STEP_SPECS, type StepSpec, type TableSpec } from './steps';

/** Every record of the plan by entity. */
export type BinderRecords = Readonly<Partial<Record<EntityName, readonly AnyRecord[]>>>;

export interface BinderContext extends CellContext {
  readonly records: BinderRecords;
  readonly chapterTitle: (number: string) => string;
  readonly label: (key: BinderLabel) => string;
  readonly roster: readonly RosterSection[];
  readonly entityName: (entity: EntityName) => string;
}

export type BinderLabel =
  | 'holders'
  | 'systems'
  | 'dependsOn'
  | 'tasks'
  | 'nothing'
  | 'item'
  | 'byHand'
  | 'value'
  | 'attachedTo'
  | 'minutes'
  | 'separate';

/** The records of an entity. */
export function listOf({ records }: BinderContext, entity: EntityName): readonly AnyRecord[] {
  return records[entity] ?? [];
}

function related(
  context: BinderContext,
  link: EntityName,
  { from, id, to }: { readonly from: string; readonly id: string; readonly to: string },
): string {
  return listOf(context, link)
    .filter((one) => one[from] === id)
    .map((one) => context.nameOf(String(one[to])) ?? '')
    .join(context.words.separator);
}

/** Who holds a role, and the deputies in order. */
function holders(context: BinderContext, roleId: string): string {
  return listOf(context, 'assignment')
    .filter((one) => one.roleId === roleId)
    .toSorted((a, b) => Number(a.order) - Number(b.order))
    .map((one, at) => `${at + 1} ${context.nameOf(String(one.personId)) ?? ''}`)
    .join('\n');
}

function derivedCell(record: AnyRecord, column: string, context: BinderContext): string | null {
  const { id } = record;
  if (column === 'holders') return holders(context, id);
  if (column === 'systems') return related(context, 'systemUse', { from: 'businessId', id, to: 'systemId' });
  if (column === 'dependsOn')
    return related(context, 'dependency', { from: 'systemId', id, to: 'dependsOnId' });
  return null;
}

function cellOf(entity: EntityName, record: AnyRecord, column: string, context: BinderContext): string {
  return derivedCell(record, column, context) ?? cellText(entity, record, column, context);
}

function compareBy(fields: readonly string[]): (a: AnyRecord, b: AnyRecord) => number {
  return (a, b) => {
    for (const field of fields) {
      const [one, other] = [a[field] ?? null, b[field] ?? null];
      if (one === other) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      if (typeof one === 'number' && typeof other === 'number') return one - other;
      return String(one) < String(other) ? -1 : 1;
    }
    return a.id < b.id ? -1 : 1;
  };
}

function isColumn(entity: EntityName, column: string): boolean {
  return Object.hasOwn(entities[entity].fields, column);
}

function tableOf(spec: TableSpec, records: readonly AnyRecord[], context: BinderContext): BinderBlock {
  const { entity, columns } = spec;
  return {
    kind: 'table',
    columns: columns.map(([field, widthMm], at) => ({
      title: isColumn(entity, field)
        ? context.words.field(entity, field)
        : context.label(field as BinderLabel),
      widthMm,
      ...(at === 0 ? { weight: 'bold' as const } : {}),
    })),
    rows: records.toSorted(compareBy(spec.sortBy ?? [])).map((record) => ({
      cells: columns.map(([field]) => cellOf(entity, record, field, context)),
      starts: false,
    })),
  };
}

function tableBlocks(spec: TableSpec, context: BinderContext): BinderBlock[] {
  const { where, by } = spec;
  const records = listOf(context, spec.entity).filter((one) => !where || one[where.field] === where.value);
  if (records.length === 0) return [];
  const title = context.entityName(spec.entity);
  if (by === undefined) return [{ kind: 'heading', text: title }, tableOf(spec, records, context)];
  const groups = Map.groupBy(records, (record) => String(record[by] ?? ''));
  return [...groups].flatMap(([id, some]): BinderBlock[] => [
    { kind: 'heading', text: `${title}　${context.nameOf(id) ?? id}` },
    tableOf(spec, some, context),
  ]);
}

/** Facts of the plan itself under each other; what is not entered is said so. */
function factBlocks(fields: readonly string[], context: BinderContext): BinderBlock[] {
  const plan = listOf(context, 'plan')[0];
  if (plan === undefined || fields.length === 0) return [];
  const rows = fields.map((field) => ({
    cells: [
      context.words.field('plan', field),
      cellText('plan', plan, field, context) || context.label('nothing'),
    ],
    starts: false,
  }));
  const columns = [
    { title: context.label('item'), widthMm: 46, weight: 'bold' as const },
    { title: context.label('value'), widthMm: 144 },
  ];
  return [{ kind: 'table', columns, rows }];
}

const TASK_COLUMNS: TableSpec = {
  entity: 'planningTask',
  columns: [
    ['point', 100],
    ['status', 20],
    ['ownerId', 26],
    ['dueOn', 22],
    ['note', 22],
  ],
};

/** What the step asks for and how far it is: own tasks by their text, the guideline's by its own. */
function taskBlocks(step: string, context: BinderContext): BinderBlock[] {
  const tasks = listOf(context, 'planningTask').filter((task) => task.step === `step-${step}`);
  if (tasks.length === 0) return [];
  const named = tasks.map((task) => ({
    ...task,
    point: task.text ?? context.nameOf(String(task.point)) ?? task.point,
  }));
  return [{ kind: 'heading', text: context.label('tasks') }, tableOf(TASK_COLUMNS, named, context)];
}

function chapterOf(spec: StepSpec, context: BinderContext): BinderChapter {
  const blocks = [
    ...factBlocks(spec.facts, context),
    ...spec.tables.flatMap((table) => tableBlocks(table, context)),
    ...(spec.number === '8' ? [...flowBlocks(context), ...checklistBlocks(context)] : []),
    ...taskBlocks(spec.number, context),
  ];
  return {
    number: spec.number,
    title: context.chapterTitle(spec.number),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: context.label('nothing') }],
  };
}

function rosterBlocks(roster: readonly RosterSection[]): BinderBlock[] {
  return roster.flatMap(({ title, columns, rows }): BinderBlock[] => [
    { kind: 'heading', text: title },
    { kind: 'table', columns, rows },
  ]);
}

function isPicture(document: AnyRecord): boolean {
  // A drawing may bring fonts of its own and a PDF its own pages: both are listed and kept beside the binder.
  return ['image/png', 'image/jpeg', 'image/webp'].includes(String(document.type));
}

function documentBlocks(context: BinderContext): BinderBlock[] {
  const documents = listOf(context, 'document').toSorted(compareBy(['addedAt']));
  if (documents.length === 0) return [];
  const title = (document: AnyRecord): string => cellText('document', document, 'title', context);
  const rows = documents.map((document) => ({
    cells: [
      title(document),
      context.words.choice('document', 'type', String(document.type)),
      context.nameOf(String(document.ownerId)) ?? '',
      String(document.sha256).slice(0, 16),
      isPicture(document) ? '' : context.label('separate'),
    ],
    starts: false,
  }));
  const columns = [
    { title: context.words.field('document', 'title'), widthMm: 64, weight: 'bold' as const },
    { title: context.words.field('document', 'type'), widthMm: 24 },
    { title: context.label('attachedTo'), widthMm: 46 },
    { title: context.words.field('document', 'sha256'), widthMm: 36 },
    { title: context.words.field('document', 'note'), widthMm: 20 },
  ];
  const pictures = documents.filter(isPicture).map(
    (document): BinderBlock => ({
      kind: 'picture',
      documentId: document.id,
      caption: title(document),
      widthPx: Number(document.widthPx ?? 1),
      heightPx: Number(document.heightPx ?? 1),
    }),
  );
  return [{ kind: 'table', columns, rows }, ...pictures];
}

/** All chapters in order; an annex with nothing in it is left out. */
export function binderFor(context: BinderContext): BinderChapter[] {
  const annexes: readonly (readonly [string, readonly BinderBlock[]])[] = [
    ['A', rosterBlocks(context.roster)],
    ['B', ANNEX_TABLES.flatMap((table) => tableBlocks(table, context))],
    ['C', documentBlocks(context)],
  ];
  return [
    ...STEP_SPECS.map((spec) => chapterOf(spec, context)),
    ...annexes.flatMap(([number, blocks]) =>
      blocks.length === 0 ? [] : [{ number, title: context.chapterTitle(number), blocks }],
    ),
  ];
}
