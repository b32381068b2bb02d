// The prints of this session: how far each is, where the finished file lies, what went wrong; a running one can be stopped.
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/model/errors';
import type { OutputOf, ProgressOf } from '../../../shared/rpc/contract';
import { showFile } from '../../data/files';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  ActionButton,
  ErrorPlace,
  Panel,
  PlainRows,
  Row,
  StateChip,
  useShortcuts,
  WaitingBar,
} from '../../ui';
import classes from './Print.module.css';

type Task = OutputOf<'task.list'>[number];
type Result = OutputOf<'print.run'>;

/** The phases as steps a person can count; waiting for another print counts with the gathering. */
const STEP = { collecting: 1, waiting: 1, laying: 2, starting: 3, loading: 4, printing: 5 } as const;
const STEPS = 5;

/** The queue, newest first; nothing before the first print. */
export function Queue() {
  const { t } = useTranslation('print');
  const { data } = useQuery('task.list', { name: 'print.run' });
  const taken = useQuery('print.taken', {}).data ?? [];
  const prints = (data ?? []).filter(({ name }) => name === 'print.run').reverse();
  if (prints.length === 0) return null;
  return (
    <Panel title={t('queue.title')}>
      <div role="status" className={classes.queue}>
        <PlainRows items={prints} itemKey={({ id }) => id} label={t('queue.title')}>
          {(task) => <QueuedPrint task={task} taken={taken} isNewest={task === prints[0]} />}
        </PlainRows>
      </div>
    </Panel>
  );
}

interface QueuedPrintProps {
  readonly task: Task;
  readonly taken: readonly string[];
  /** The key opens the print made last. */
  readonly isNewest: boolean;
}

function QueuedPrint({ task, taken, isNewest }: QueuedPrintProps) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  switch (task.state) {
    case 'waiting':
    case 'running':
      return <Running task={task} />;
    case 'done':
      return <Made result={task.value as Result} taken={taken} isNewest={isNewest} />;
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
  const { phase, done, total } = progress ?? { phase: 'collecting', done: 0, total: 0 };
  const within = total > 1 && phase === 'laying' ? done / total : 0;
  return (
    <>
      <WaitingBar
        word={phaseWord(t, { phase, done, total })}
        progress={{
          done: STEP[phase] - 1 + within,
          total: STEPS,
          word: t('queue.progress', { done: STEP[phase], total: STEPS }),
        }}
        cancel={{ word: t('queue.cancel'), onCancel: () => cancel.mutate({ id: task.id }) }}
      />
      {cancel.error === null ? null : <ErrorPlace happened={errorText(cancel.error)} />}
    </>
  );
}

/** What goes on, with its own count where there is one: cards while they are set, pages at the engine. */
function phaseWord(t: TFunction<'print'>, { phase, done, total }: ProgressOf<'print.run'>): string {
  if (phase === 'laying' && total > 1) return t('queue.laid', { done, total });
  if (phase === 'printing' && total > 0) return t('queue.printing', { count: total });
  return t(`queue.phase.${phase}`);
}

/** A finished PDF. It counts as printed from when somebody takes it, and says which of the two it is. */
function Made({ result, taken, isNewest }: { result: Result; taken: readonly string[]; isNewest: boolean }) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>(null);
  const [savedTo, setSavedTo] = useState<string | null>(null);
  const open = () => {
    setError(null);
    void showFile(result.fileId).then(setSavedTo, setError);
  };
  const word = t('queue.openThis', { name: result.fileName });
  useShortcuts({ o: { run: open, word } }, { off: !isNewest, group: t('title') });
  return (
    <Row
      title={<StateChip tone="good">{t('queue.made', { count: result.pages })}</StateChip>}
      meta={
        <span className={classes.path}>
          {taken.includes(result.fileId) ? t('queue.recorded') : t('queue.kept')}
          {savedTo === null ? null : (
            <>
              <br />
              {t('queue.savedTo', { path: savedTo })}
            </>
          )}
        </span>
      }
      end={
        <ActionButton size="small" onClick={open} label={word} {...(isNewest ? { keys: 'O' } : {})}>
          {t('queue.open')}
        </ActionButton>
      }
      below={error === null ? undefined : <ErrorPlace happened={errorText(error)} />}
    />
  );
}
