// The prints of this session: how far each is, where the finished file lies, what went wrong; a running one can be stopped.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/model/errors';
import type { OutputOf, ProgressOf } from '../../../shared/rpc/contract';
import { showFile } from '../../data/files';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, ErrorPlace, Panel, PlainRows, Row, StateChip, WaitingBar } from '../../ui';
import classes from './Print.module.css';

type Task = OutputOf<'task.list'>[number];
type Result = OutputOf<'print.run'>;

/** The queue, newest first; nothing before the first print. */
export function Queue() {
  const { t } = useTranslation('print');
  const { data } = useQuery('task.list', { name: 'print.run' });
  const prints = (data ?? []).filter(({ name }) => name === 'print.run').reverse();
  if (prints.length === 0) return null;
  return (
    <Panel title={t('queue.title')}>
      <div role="status" className={classes.queue}>
        <PlainRows items={prints} itemKey={({ id }) => id} label={t('queue.title')}>
          {(task) => <QueuedPrint task={task} />}
        </PlainRows>
      </div>
    </Panel>
  );
}

function QueuedPrint({ task }: { task: Task }) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  switch (task.state) {
    case 'waiting':
    case 'running':
      return <Running task={task} />;
    case 'done':
      return <Made result={task.value as Result} />;
    case 'cancelled':
      return <Row title={t('queue.cancelled')} look="dim" />;
    case 'failed': {
      const error = task.error === null ? null : new AppError(task.error.code, task.error.data);
      return <ErrorPlace happened={error === null ? t('queue.failed') : errorText(error)} />;
    }
  }
}

function Running({ task }: { task: Task }) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  const cancel = useCommand('task.cancel');
  const progress = task.progress as ProgressOf<'print.run'> | null;
  const known = progress !== null && progress.total > 1;
  return (
    <>
      <WaitingBar
        word={t(`queue.phase.${progress?.phase ?? 'waiting'}`)}
        {...(known
          ? {
              progress: {
                done: progress.done,
                total: progress.total,
                word: t('queue.progress', { done: progress.done, total: progress.total }),
              },
            }
          : {})}
        cancel={{ word: t('queue.cancel'), onCancel: () => cancel.mutate({ id: task.id }) }}
      />
      {cancel.error === null ? null : <ErrorPlace happened={errorText(cancel.error)} />}
    </>
  );
}

function Made({ result }: { result: Result }) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const [savedTo, setSavedTo] = useState<string | null>(null);
  const open = () => {
    setError(null);
    void showFile(result.fileId).then(setSavedTo, setError);
  };
  return (
    <Row
      title={<StateChip tone="good">{t('queue.made', { count: result.pages })}</StateChip>}
      meta={
        <span className={classes.path}>
          {savedTo === null ? t('queue.kept') : t('queue.savedTo', { path: savedTo })}
        </span>
      }
      end={
        <ActionButton size="small" onClick={open} label={t('queue.openThis', { name: result.fileName })}>
          {t('queue.open')}
        </ActionButton>
      }
      below={error === null ? undefined : <ErrorPlace happened={errorText(error)} />}
    />
  );
}
