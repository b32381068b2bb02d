// Printing: what, for whom and why it is aged, on which paper; the very pages beside it; Ctrl+Enter makes the PDF.
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { useQuery, useTask, useTaskResult } from '../../data/queries';
import { useRemembered } from '../../data/remembered';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, ErrorPlace, Panel, Stack, TitleRow, useShortcuts, WaitingBar } from '../../ui';
import { Issues } from './Issues';
import { type DocumentKind, isPlainPaper, type Job, jobOf, type Paper, USUAL_PAPER } from './job';
import { PaperPanel } from './PaperPanel';
import { type Preview, PreviewPanel } from './PreviewPanel';
import classes from './Print.module.css';
import { Queue } from './Queue';
import { RecordPanel } from './RecordPanel';
import { useChosen } from './view';
import { WhatPanel } from './WhatPanel';
import { WhoPanel } from './WhoPanel';

const PREVIEW_AFTER_MS = 250;

/** The preview of a job; undefined while it is made, null where there is nothing to show. */
function usePreview(job: Job | null): { preview: Preview | null | undefined; error: unknown } {
  const [settled] = useDebouncedValue(job, PREVIEW_AFTER_MS);
  const { data, error, isPlaceholderData } = useTaskResult(
    'print.preview',
    settled ?? { kind: 'roster', language: 'ja' },
    { enabled: settled !== null },
  );
  if (settled === null || job === null) return { preview: null, error: null };
  // Another document's pages must not stand in for these.
  const isOther = isPlaceholderData && settled.kind !== 'cards';
  return { preview: error !== null ? null : isOther ? undefined : data, error };
}

/** The print screen of one document; `/print` opens the wallet cards. */
export function PrintScreen({ document: kind = 'cards' }: { document?: DocumentKind }) {
  const { t } = useTranslation(['print', 'common']);
  const errorText = useErrorText();
  const language = useCaller((state) => state.language);
  const states = useQuery('print.cardStates', { language });
  const remembered = useRemembered<Paper>('print.paper', USUAL_PAPER);
  const paper = { ...USUAL_PAPER, ...remembered.value };
  const chosen = useChosen(states.data ?? []);
  const job = jobOf(kind, paper, language, chosen);
  const { preview, error } = usePreview(job);
  const [size, setSize] = useState<'fit' | 'read'>('fit');
  const [record, setRecord] = useState(false);
  const landscape = !isPlainPaper(kind) && paper.sheet === 'folded';
  const large =
    kind === 'cards' ? (
      <PreviewPanel preview={preview} landscape={landscape} size="read" onSize={setSize} />
    ) : (
      <PreviewPanel key={kind} preview={preview} landscape={landscape} size="width" />
    );
  return (
    <>
      <TitleRow
        title={t('print:title')}
        context={t('print:context')}
        actions={[
          <ActionButton key="record" pressed={record} onClick={() => setRecord(!record)}>
            {record ? t('print:record.hide') : t('print:record.show')}
          </ActionButton>,
        ]}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <WhatPanel kind={kind} states={states.data} />
        </div>
        <div className={classes.column}>
          {record ? <RecordPanel /> : null}
          {states.error === null ? null : <ErrorPlace happened={errorText(states.error)} />}
          {error === null ? null : <ErrorPlace happened={errorText(error)} />}
          {!record && kind === 'cards' && states.data === undefined ? (
            <WaitingBar word={t('common:loading')} />
          ) : null}
          {!record && kind === 'cards' && size === 'fit' && states.data !== undefined ? (
            <WhoPanel states={states.data} />
          ) : null}
          {!record && (kind !== 'cards' || size === 'read') ? large : null}
          {preview ? (
            <Panel label={t('print:issue.title')}>
              <Issues issues={preview.issues} />
            </Panel>
          ) : null}
        </div>
        <div className={classes.column}>
          <div className={classes.side}>
            <PaperPanel kind={kind} paper={paper} onChange={remembered.set} />
            {kind === 'cards' && size === 'fit' ? (
              <PreviewPanel preview={preview} landscape={landscape} size="fit" onSize={setSize} />
            ) : null}
          </div>
          <Queue />
          <RunPanel kind={kind} job={job} count={chosen.length} />
        </div>
      </div>
    </>
  );
}

function RunPanel({ kind, job, count }: { kind: DocumentKind; job: Job | null; count: number }) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  const settings = useQuery('print.settings', {}).data;
  const run = useTask('print.run');
  const noEngine = settings !== undefined && settings.engine === null;
  const start = () => {
    if (job !== null && !noEngine && !run.isPending) run.mutate(job);
  };
  const word = t(`run.${kind}`, { count });
  useShortcuts({ 'Ctrl+Enter': { run: start, word } }, { group: t('title') });
  const reason = noEngine ? t('run.noEngine') : t('run.nobody');
  return (
    <Panel label={word} padded>
      <Stack gap="8">
        <ActionButton
          variant="filled"
          icon="printer"
          keys="Ctrl+Enter"
          wide
          onClick={start}
          disabled={job === null || noEngine}
          disabledReason={reason}
        >
          {word}
        </ActionButton>
        <p className={classes.path}>
          {t('run.memory')}
          <br />
          {t('run.noPrinter')}
        </p>
        {run.error === null ? null : <ErrorPlace happened={errorText(run.error)} />}
      </Stack>
    </Panel>
  );
}
