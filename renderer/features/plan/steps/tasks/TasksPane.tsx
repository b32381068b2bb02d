// The tasks of a step: the guideline's points and own ones; one key says where each stands.
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  countTasks,
  lacksReason,
  type StepId,
  type Task,
  type TaskStatus,
  tasksOfStep,
} from '../../../../../shared/domain/planning/tasks';
import { fold, foldForms } from '../../../../../shared/domain/text/fold';
import type { RecordOf } from '../../../../../shared/model/index';
import { TASK_STATUSES } from '../../../../../shared/model/planningTask';
import { useQuery } from '../../../../data/queries';
import { useErrorText } from '../../../../i18n/useError';
import { useWords } from '../../../../i18n/words';
import { NewRecord, useFieldWords, useNames, usePlanEditing } from '../../../../records';
import {
  ActionButton,
  type Column,
  DataTable,
  Empty,
  ErrorPlace,
  FilterChips,
  KeyLine,
  Meta,
  Pad,
  Panel,
  SearchField,
  StateChip,
  useShortcuts,
  useSorting,
  WaitingBar,
} from '../../../../ui';
import { useContent } from '../content';
import { useSave } from '../panes/useSave';
import classes from '../Steps.module.css';
import type { PaneProps } from '../StepView';
import { TaskForm } from './TaskForm';
import { statusMarks } from './taskMarks';

const NEW_TASK = ['text', 'ownerId', 'dueOn', 'note'];

/** The pane; the open id is the task in hand. */
export function TasksPane({ step, id, onOpen }: PaneProps & { step: StepId }) {
  const { t } = useTranslation('plan');
  const content = useContent('planningSteps');
  const records = useQuery('record.list', { entity: 'planningTask', includeDeleted: true }).data as
    | readonly unknown[]
    | undefined;
  if (content === undefined || records === undefined) return <WaitingBar word={t('loading')} />;
  const known = records as readonly RecordOf<'planningTask'>[];
  const points = [...content.generalConsiderations, ...content.steps.flatMap((one) => one.considerations)];
  const tasks = tasksOfStep(
    step,
    points,
    known.filter(({ deleted }) => !deleted),
  );
  const gone = new Set(known.filter(({ deleted }) => deleted).map((record) => record.id));
  return <TaskList step={step} tasks={tasks} gone={gone} openId={id} onOpen={onOpen} />;
}

interface ListProps {
  readonly step: StepId;
  readonly tasks: readonly Task[];
  /** Ids of records that were removed: writing to one brings it back. */
  readonly gone: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
}

function TaskList({ step, tasks, gone, openId, onOpen }: ListProps) {
  const { t } = useTranslation(['plan', 'common', 'records']);
  const errorText = useErrorText();
  const words = useFieldWords();
  const { on } = usePlanEditing();
  const { save, error } = useSave();
  const textOf = useTaskText();
  const nameOf = useNames('person');
  const [active, setActive] = useState<string | null>(openId);
  const [status, setStatus] = useState<TaskStatus | 'all'>('all');
  const [sought, setSought] = useState('');
  const [adding, setAdding] = useState(false);
  const owner = ({ record }: Task): string | null =>
    record?.ownerId === null || record === null ? null : nameOf(record.ownerId);
  const { sorted, sortOf } = useSorting<Task>({
    status: (task) => TASK_STATUSES.indexOf(task.status),
    owner,
    due: ({ record }) => record?.dueOn ?? null,
  });
  const counts = countTasks(tasks);
  const shown = sorted(
    tasks.filter(
      (task) =>
        (status === 'all' || task.status === status) &&
        foldForms(`${textOf(task)} ${owner(task) ?? ''}`)
          .join(' ')
          .includes(fold(sought)),
    ),
  );
  const write = (task: Task, fields: Readonly<Record<string, unknown>>) => {
    const made = task.record === null && !gone.has(task.id);
    const place = task.point === null ? {} : { point: task.point.id };
    save('planningTask', task.id, {
      ...(made ? { step, ...place, status: 'open' } : {}),
      ...(gone.has(task.id) ? { deleted: false } : {}),
      ...fields,
    });
  };
  const settle = (task: Task, next: TaskStatus) => {
    write(task, { status: next });
    // A task set aside asks for its reason at once.
    if (next === 'notNeeded') onOpen(task.id);
  };
  const open = (task: Task) => {
    if (on && task.record === null) write(task, {});
    onOpen(task.id);
  };
  const onRowKey = (task: Task, event: KeyboardEvent): boolean => {
    const next = TASK_STATUSES[Number(event.key) - 1];
    if (!on || next === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
    settle(task, next);
    return true;
  };
  const add = { run: () => setAdding(true), word: t('plan:tasks.add') };
  useShortcuts(on && !adding ? { a: add } : {});
  const columns: Column<Task>[] = [
    {
      id: 'status',
      header: words.field('planningTask', 'status'),
      width: '7rem',
      noWrap: true,
      cell: (task) => <TaskMark task={task} />,
      ...sortOf('status'),
    },
    {
      id: 'text',
      header: words.field('planningTask', 'text'),
      cell: (task) => (
        <>
          <span className={classes.taskText}>{textOf(task)}</span> <KindOf task={task} />
        </>
      ),
    },
    {
      id: 'owner',
      header: words.field('planningTask', 'ownerId'),
      width: '8rem',
      cell: (task) => owner(task) ?? <Meta>{t('plan:tasks.noOwner')}</Meta>,
      essential: false,
      ...sortOf('owner'),
    },
    {
      id: 'due',
      header: words.field('planningTask', 'dueOn'),
      width: '6.5rem',
      noWrap: true,
      cell: ({ record }) => record?.dueOn?.replaceAll('-', '/') ?? '',
      essential: false,
      ...sortOf('due'),
    },
  ];
  return (
    <>
      {adding ? (
        <Panel title={t('plan:tasks.add')} padded look="current">
          <NewRecord
            entity="planningTask"
            given={{ step, status: 'open' }}
            ask={NEW_TASK}
            onMade={(made) => {
              setAdding(false);
              setActive(made);
            }}
            onClose={() => setAdding(false)}
          />
        </Panel>
      ) : null}
      <Panel
        title={t('plan:view.tasks')}
        context={t('plan:tasks.sum', { done: counts.done, all: counts.all })}
        end={
          on ? (
            <>
              <KeyLine
                items={TASK_STATUSES.map((value, at) => ({
                  keys: [String(at + 1)],
                  word: words.choice('planningTask', 'status', value),
                }))}
              />
              <ActionButton size="small" icon="plus" keys="A" disabled={adding} onClick={add.run}>
                {t('plan:add')}
              </ActionButton>
            </>
          ) : undefined
        }
      >
        <Pad>
          <div className={classes.filters}>
            <FilterChips
              label={words.field('planningTask', 'status')}
              options={[
                { value: 'all' as const, word: t('plan:tasks.all'), count: counts.all },
                ...TASK_STATUSES.map((value) => ({
                  value,
                  word: words.choice('planningTask', 'status', value),
                  count: counts[value],
                })),
              ]}
              value={status}
              onChange={setStatus}
            />
            <div className={classes.grow}>
              <SearchField
                label={t('records:table.filter')}
                value={sought}
                onChange={setSought}
                clearWord={t('common:clear')}
              />
            </div>
          </div>
          {error === null ? null : <ErrorPlace happened={errorText(error)} />}
        </Pad>
        <DataTable
          label={t('plan:view.tasks')}
          columns={columns}
          rows={shown}
          rowKey={(task) => task.id}
          activeKey={active}
          onActiveChange={setActive}
          onOpen={(task) => (openId === task.id ? onOpen(null) : open(task))}
          onBack={() => onOpen(null)}
          onRowKey={onRowKey}
          below={(task) =>
            task.id === openId ? (
              <TaskForm task={task} onSettle={(next) => settle(task, next)} onClose={() => onOpen(null)} />
            ) : null
          }
          empty={<Empty text={t('common:noMatch')} />}
          main
        />
      </Panel>
    </>
  );
}

/** The text of a task: the guideline's point, or what was written. */
function useTaskText(): (task: Task) => string {
  const words = useWords();
  return ({ point, record }) =>
    point === null
      ? words(record?.text ?? record?.point ?? '', record?.textEn)
      : words(point.text.ja, point.text.en);
}

function TaskMark({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const words = useFieldWords();
  const lacks = task.record !== null && lacksReason(task.record);
  return (
    <>
      <StateChip {...statusMarks[task.status]}>
        {words.choice('planningTask', 'status', task.status)}
      </StateChip>
      {lacks ? (
        <div>
          <StateChip tone="warning">{t('tasks.reasonMissing')}</StateChip>
        </div>
      ) : null}
    </>
  );
}

function KindOf({ task: { point } }: { task: Task }) {
  const { t } = useTranslation('plan');
  if (point === null) return <Meta>{t('tasks.own')}</Meta>;
  const kind = point.kind === 'examine' || point.kind === 'example' ? point.kind : 'guidance';
  return <Meta>{t(`kind.${kind}`)}</Meta>;
}
