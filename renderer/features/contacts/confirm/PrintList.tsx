// The list on paper for those who confirm away from the screen: made here, opened from here.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationScope } from '../../../../shared/domain/contacts/confirmationScope';
import { AppError } from '../../../../shared/model/errors';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { useCaller } from '../../../data/caller';
import { showFile } from '../../../data/files';
import { useCommand, useQuery, useTask } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { ActionButton, ErrorPlace, Note, useShortcuts, WaitingBar } from '../../../ui';
import classes from '../Contacts.module.css';

/** What prints the list of a scope, and where its button and its outcome are drawn. */
export function usePrintList(scope: ConfirmationScope) {
  const { t } = useTranslation('contacts');
  const language = useCaller((state) => state.language);
  const run = useTask('print.run');
  const start = () => {
    if (!run.isPending) run.mutate({ kind: 'confirmation', language, scope });
  };
  useShortcuts({ 'Ctrl+P': { run: start, word: t('confirm.print') } }, { group: t('confirm.title') });
  return {
    button: (
      <ActionButton key="print" icon="printer" keys="Ctrl+P" onClick={start} disabled={run.isPending}>
        {t('confirm.print')}
      </ActionButton>
    ),
    outcome: <PrintOutcome taskId={run.data?.taskId ?? null} error={run.error} />,
  };
}

function PrintOutcome({ taskId, error }: { taskId: string | null; error: unknown }) {
  const { t } = useTranslation('contacts');
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
          word={t('confirm.printing')}
          cancel={{ word: t('confirm.stopPrinting'), onCancel: () => cancel.mutate({ id: taskId }) }}
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
  const { t } = useTranslation('contacts');
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
            {t('confirm.openPrint')}
          </ActionButton>
        }
      >
        {t('confirm.printed', { count: result.pages })}{' '}
        <span className={classes.second}>{result.fileName}</span>
      </Note>
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
    </div>
  );
}
