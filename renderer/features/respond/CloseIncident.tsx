// Ending a response: refused while something waits, with the list of what it is, unless a named person takes it on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/model/errors';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import {
  ActionButton,
  ActionLine,
  InlineForm,
  Note,
  Pad,
  Panel,
  PlainRows,
  Row,
  Stack,
  StateChip,
  TextField,
  useShortcuts,
} from '../../ui';
import { momentOf, useNow } from './clock';
import type { Overview } from './OverviewScreen';
import { useNames } from './people';
import { Refusal } from './Refusal';

type Ending = 'closed' | 'falseAlarm';

/** What still waits, each with the way to it. */
function LeftOver({ overview }: { overview: Overview }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const questions = overview.questions.filter(({ question }) => question.answered === null);
  const items = [
    ...overview.deferred.map(({ runId, item }) => ({
      id: item.id + runId,
      text: words(item.text, item.textEn),
      runId,
    })),
    ...questions.map(({ number, question }) => ({
      id: question.id,
      text: `${number} ${question.text}`,
      runId: null,
    })),
  ];
  return (
    <PlainRows items={items} itemKey={({ id }) => id} label={t('close.left')}>
      {({ text, runId }) => (
        <Row
          title={runId === null ? text : <a href={`#${paths.run(runId)}`}>{text}</a>}
          end={
            runId === null ? (
              <StateChip tone="unknown">{t('unknown')}</StateChip>
            ) : (
              <StateChip tone="warning" icon="defer">
                {t('states.deferred')}
              </StateChip>
            )
          }
        />
      )}
    </PlainRows>
  );
}

/** The panel that ends the response, or says how it ended. */
export function CloseIncident({ overview }: { overview: Overview }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const nameOf = useNames();
  const close = useCommand('incident.close');
  const [ending, setEnding] = useState<Ending | null>(null);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const { incident } = overview;
  const open = (as: Ending) => {
    close.reset();
    setEnding(as);
  };
  useShortcuts(
    { e: { run: () => open('closed'), word: t('close.close') } },
    { group: t('overview.title'), off: incident.closed !== null || ending !== null },
  );
  const isRefused = close.error instanceof AppError && close.error.code === 'incident.unfinished';
  if (incident.closed !== null) {
    const key = incident.closed.as === 'falseAlarm' ? 'close.falseAlarmBy' : 'close.closedBy';
    return (
      <Note tone="neutral">
        {t(key, { time: momentOf(incident.closed.at, now), name: nameOf(incident.closed.by) })}
        {incident.closed.reason === null ? '' : ` ${t('quoted', { text: incident.closed.reason })}`}
      </Note>
    );
  }
  const finish = (as: Ending) => {
    const named = as === 'closed' && by.trim() !== '' ? { overriddenBy: by.trim() } : {};
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    close.mutate({ id: incident.id, as, ...named, ...said }, { onSuccess: () => setEnding(null) });
  };
  return (
    <Panel title={t('close.title')}>
      {isRefused ? <LeftOver overview={overview} /> : null}
      <Pad>
        <Stack gap="8">
          {ending === null ? (
            <ActionLine>
              <ActionButton keys="E" onClick={() => open('closed')}>
                {t('close.close')}
              </ActionButton>
              <ActionButton onClick={() => open('falseAlarm')}>{t('start.falseAlarm')}</ActionButton>
            </ActionLine>
          ) : (
            <InlineForm
              title={t(ending === 'closed' ? 'close.closeOf' : 'start.falseAlarmOf', {
                title: incident.title,
              })}
              confirmWord={t(
                isRefused ? 'close.anyway' : ending === 'closed' ? 'close.close' : 'start.closeFalseAlarm',
              )}
              closeWord={t('back')}
              onConfirm={() => finish(ending)}
              onClose={() => setEnding(null)}
              busy={close.isPending}
              error={<Refusal error={close.error} />}
            >
              {isRefused ? <TextField label={t('run.orderedBy')} value={by} onChange={setBy} /> : null}
              <TextField label={t('reason')} value={reason} onChange={setReason} />
            </InlineForm>
          )}
        </Stack>
      </Pad>
    </Panel>
  );
}
