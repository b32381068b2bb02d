// One document on paper from where it is shown: made by a key, opened from there.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/model/errors';
import type { InputOf, OutputOf } from '../../shared/rpc/contract';
import { showFile } from '../data/files';
import { useCommand, useQuery, useTask } from '../data/queries';
import { useErrorText } from '../i18n/useError';
import { ActionButton, ErrorPlace, Note, useShortcuts, WaitingBar } from '../ui';
import classes from './Records.module.css';

/** What prints, the word on its button, and the name of the screen its key is listed under. */
interface Printing {
  readonly job: InputOf<'print.run'>;
  readonly word: string;
  readonly group: string;
}

/** The button with its key, and the place where what came of it is drawn. */
export function usePrinting({ job, word, group }: Printing) {
  const run = useTask('print.run');
  const start = () => {
    if (!run.isPending) run.mutate(job);
  };
  useShortcuts({ 'Ctrl+P': { run: start, word } }, { group });
  return {
    button: (
      <ActionButton key="print" icon="printer" keys="Ctrl+P" onClick={start} disabled={run.isPending}>
        {word}
      </ActionButton>
    ),
    outcome: <PrintOutcome taskId={run.data?.taskId ?? null} error={run.error} />,
  };
}

function PrintOutcome({ taskId, error }: { taskId: string | null; error: unknown }) {
  const { t } = useTranslation('records');
  const errorText = useErrorText();
  const cancel = useCommand('task.cancel');
  const { data: task } = useQuery('task.get', { id: taskId ?? '-' }, { enabled: taskId !== null });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (taskId === null || task === undefined || task === null || task.id !== taskId) return null;
  switch (task.state) {
    case 'waiting':
    case 'running':
      return (
        <WaitingBar
          word={t('printing.going')}
          cancel={{ word: t('printing.stop'), onCancel: () => cancel.mutate({ id: taskId }) }}
        />
      );
    case 'done':
      return <Made result={task.value as OutputOf<'print.run'>} />;
    case 'cancelled':
      return null;
    case 'failed':
      return (
        <ErrorPlace
          happened={errorText(new AppError(task.error?.code ?? 'internal', task.error?.data ?? {}))}
        />
      );
  }
}

function Made({ result }: { result: OutputOf<'print.run'> }) {
  const { t } = useTranslation('records');
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const open = () => {
    setError(null);
    void showFile(result.fileId).catch(setError);
  };
  return (
    <div role="status">
      <Note
        tone="good"
        icon="printer"
        end={
          <ActionButton size="small" onClick={open}>
            {t('printing.open')}
          </ActionButton>
        }
      >
        {t('printing.made', { count: result.pages })}{' '}
        <span className={classes.fileName}>{result.fileName}</span>
      </Note>
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
    </div>
  );
}
