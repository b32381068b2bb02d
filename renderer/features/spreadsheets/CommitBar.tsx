// The one button of an import: how many of how many rows, and the word that nothing is written before it.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/model/errors';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery, useTask } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { usePlanEditing } from '../../records';
import { ActionButton, ErrorPlace, Note, useShortcuts, WaitingBar } from '../../ui';
import classes from './Spreadsheets.module.css';
import { useSheetView } from './view';

type Preview = OutputOf<'sheet.preview'>;

/** Commits the preview; when it has ended the file is put away and what was done is said. */
function useCommit(fileName: string) {
  const start = useTask('sheet.import');
  const close = useSheetView((state) => state.close);
  const id = start.data?.taskId;
  const task = useQuery('task.get', { id: id ?? '-' }, { enabled: id !== undefined }).data;
  const ended = task?.id === id ? task : null;
  const value = ended?.state === 'done' ? (ended.value as OutputOf<'sheet.import'>) : null;
  useEffect(() => {
    if (value !== null) close({ ...value, fileName });
  }, [value, close, fileName]);
  const failed =
    ended?.state === 'failed' && ended.error !== null
      ? new AppError(ended.error.code, ended.error.data)
      : null;
  return { start, error: start.error ?? failed, isRunning: start.isPending || ended?.state === 'running' };
}

/** The bar under the preview. */
export function CommitBar({
  preview,
  fileName,
  onPutAway,
}: {
  preview: Preview | null;
  fileName: string;
  onPutAway: () => void;
}) {
  const { t } = useTranslation('spreadsheets');
  const errorText = useErrorText();
  const { start, error, isRunning } = useCommit(fileName);
  const { added = 0, changed = 0, unchanged = 0, refused = 0 } = preview?.counts ?? {};
  const taken = added + changed;
  const total = taken + unchanged + refused;
  const isReady = preview !== null && taken > 0 && !isRunning;
  const commit = () => {
    if (preview !== null && isReady) start.mutate({ previewId: preview.previewId });
  };
  const { allowed } = usePlanEditing();
  const word = preview === null ? t('commit.import') : t('commit.do', { total, taken });
  useShortcuts({ 'Ctrl+Enter': { run: commit, word } }, { group: t('title') });
  return (
    <section className={classes.commit} aria-label={t('commit.label')}>
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
      {allowed ? null : <Note tone="warning">{t('commit.inResponse')}</Note>}
      {isRunning ? <WaitingBar word={t('commit.writing')} /> : null}
      <p className={classes.commitText}>{t('commit.how')}</p>
      <ActionButton keys="Esc" onClick={onPutAway}>
        {t('commit.not')}
      </ActionButton>
      <ActionButton
        variant="filled"
        keys="Ctrl+Enter"
        onClick={commit}
        disabled={!isReady}
        {...(preview === null || isRunning ? {} : { disabledReason: t('commit.nothing') })}
      >
        {word}
      </ActionButton>
    </section>
  );
}
