// A task in hand, under its row: where it stands, why it is not needed, who does it by when, and where the proof is.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lacksReason, type Task, type TaskStatus } from '../../../../../shared/domain/planning/tasks';
import { TASK_STATUSES } from '../../../../../shared/model/planningTask';
import {
  type AnyRecord,
  fieldsOf,
  RecordFacts,
  RecordForm,
  RecordHistory,
  RemoveRecord,
  useFieldWords,
  useNames,
  usePlanEditing,
} from '../../../../records';
import { ActionButton, ActionLine, Meta, Note, Segmented, Stack } from '../../../../ui';
import classes from '../Steps.module.css';
import { usePassage } from '../usePassage';

const HIDDEN = ['step', 'point', 'status'];

/** The form; read only while the plan is not open for changes. */
export function TaskForm({
  task,
  onSettle,
  onClose,
}: {
  task: Task;
  onSettle: (status: TaskStatus) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('plan');
  const { on } = usePlanEditing();
  const place = useRef<HTMLDivElement>(null);
  const isEditable = on && task.record !== null;
  const asksReason = task.status === 'notNeeded';
  useEffect(() => {
    if (!isEditable || asksReason) return;
    place.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isEditable, asksReason]);
  return (
    <div ref={place} className={classes.taskForm}>
      <Stack gap="8">
        {isEditable ? (
          <EditedTask task={task} onSettle={onSettle} onClose={onClose} />
        ) : task.record === null ? (
          <Meta>{t('tasks.untouched')}</Meta>
        ) : (
          <RecordFacts entity="planningTask" record={task.record as unknown as AnyRecord} omit={HIDDEN} />
        )}
        <Origin task={task} />
        <ActionLine>
          <ActionButton size="small" keys="Esc" onClick={onClose}>
            {t('close')}
          </ActionButton>
        </ActionLine>
      </Stack>
    </div>
  );
}

function EditedTask({
  task,
  onSettle,
  onClose,
}: {
  task: Task;
  onSettle: (status: TaskStatus) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('plan');
  const words = useFieldWords();
  const { record } = task;
  if (record === null) return null;
  const ofPoint = task.point === null ? [] : ['text', 'textEn'];
  const noReason = task.status === 'notNeeded' || record.reason !== null ? [] : ['reason'];
  const omit = [...HIDDEN, ...ofPoint, ...noReason];
  return (
    <>
      <Segmented
        label={words.field('planningTask', 'status')}
        options={TASK_STATUSES.map((value, at) => ({
          value,
          word: words.choice('planningTask', 'status', value),
          key: String(at + 1),
        }))}
        value={task.status}
        onChange={onSettle}
      />
      {lacksReason(record) ? <Note tone="warning">{t('tasks.reasonAsked')}</Note> : null}
      <RecordForm
        entity="planningTask"
        record={record as unknown as AnyRecord}
        omit={omit.filter((name) => fieldsOf('planningTask').some((named) => named.name === name))}
        {...(task.status === 'notNeeded' && record.reason === null ? { focus: 'reason' } : {})}
      />
      <RecordHistory entity="planningTask" id={record.id} />
      {task.point === null ? (
        <RemoveRecord
          entity="planningTask"
          id={record.id}
          title={record.text ?? t('tasks.own')}
          onRemoved={onClose}
        />
      ) : null}
    </>
  );
}

/** Where the task comes from and who is meant to settle it. */
function Origin({ task: { point } }: { task: Task }) {
  const { t } = useTranslation('plan');
  const passage = usePassage();
  const roleName = useNames('role');
  if (point === null) return null;
  const roles = point.responsibleRoles.map(roleName).join(t('separator'));
  return (
    <Meta>
      {t('guidance.source', { section: passage(point.source) })}
      {roles === '' ? '' : ` ${t('tasks.by', { roles })}`}
      {point.optional ? ` ${t('tasks.optional')}` : ''}
    </Meta>
  );
}
