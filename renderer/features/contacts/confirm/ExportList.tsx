// The list as a table for those who confirm in a spreadsheet: made here, shown from here, read back by the import.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationScope } from '../../../../shared/domain/contacts/confirmationScope';
import { AppError } from '../../../../shared/model/errors';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { showFile } from '../../../data/files';
import { useQuery, useTask } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { ActionButton, ErrorPlace, Note, useShortcuts, WaitingBar } from '../../../ui';
import classes from '../Contacts.module.css';

/** What writes the numbers of a scope as CSV, and where its button and its outcome are drawn. */
export function useExportList(scope: ConfirmationScope) {
  const { t } = useTranslation('contacts');
  const run = useTask('sheet.export');
  const start = () => {
    if (!run.isPending) run.mutate({ entities: ['contact'], format: 'csv', scope });
  };
  useShortcuts({ x: { run: start, word: t('confirm.export') } }, { group: t('confirm.title') });
  return {
    button: (
      <ActionButton size="small" icon="download" keys="X" onClick={start} disabled={run.isPending}>
        {t('confirm.export')}
      </ActionButton>
    ),
    outcome: <Outcome taskId={run.data?.taskId ?? null} error={run.error} />,
  };
}

function Outcome({ taskId, error }: { taskId: string | null; error: unknown }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const { data: task } = useQuery('task.get', { id: taskId ?? '-' }, { enabled: taskId !== null });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (taskId === null || task === undefined || task === null || task.id !== taskId) return null;
  if (task.error !== null)
    return <ErrorPlace happened={errorText(new AppError(task.error.code, task.error.data))} />;
  if (task.state === 'done') return <Made file={task.value as OutputOf<'sheet.export'>} />;
  return <WaitingBar word={t('confirm.exporting')} />;
}

function Made({ file }: { file: OutputOf<'sheet.export'> }) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const open = () => {
    setError(null);
    void showFile(file.fileId).catch(setError);
  };
  return (
    <div role="status">
      <Note
        tone="good"
        icon="download"
        end={
          <ActionButton size="small" onClick={open}>
            {t('confirm.openPrint')}
          </ActionButton>
        }
      >
        {t('confirm.exported', { count: file.rows })} <span className={classes.second}>{file.path}</span>
      </Note>
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
    </div>
  );
}
