// Closing a run: at once when nothing is left, else only when a named person says why.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { useCommand } from '../../data/queries';
import { ActionButton, InlineForm, Note, Panel, TextField, useShortcuts } from '../../ui';
import { momentOf, useNow } from './clock';
import { itemNumber } from './marks';
import { useNames } from './people';
import { Refusal } from './Refusal';
import classes from './Run.module.css';

/** The panel that closes the run, or says when and by whom it was closed. */
export function CloseRun({ view }: { view: RunView }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const nameOf = useNames();
  const close = useCommand('checklist.close');
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const left = view.items.flatMap(({ state }, index) =>
    state === 'open' || state === 'deferred' ? [itemNumber(index)] : [],
  );
  const { closed } = view.run;
  const isOverride = by.trim() !== '' && reason.trim() !== '';
  const press = () => {
    if (left.length > 0) return setAsking(true);
    close.mutate({ runId: view.run.id });
  };
  const confirm = () => {
    const override = isOverride ? { overriddenBy: by.trim(), reason: reason.trim() } : {};
    close.mutate({ runId: view.run.id, ...override }, { onSuccess: () => setAsking(false) });
  };
  useShortcuts(
    { c: { run: press, word: t('run.close') } },
    { group: t('run.keysTitle'), off: closed !== null || asking },
  );
  if (closed !== null) {
    return (
      <Note tone="good">
        {t('run.closedBy', { time: momentOf(closed.at, now), name: nameOf(closed.by) })}
        {closed.reason === null ? null : ` ${t('quoted', { text: closed.reason })}`}
      </Note>
    );
  }
  return (
    <Panel title={t('run.closing')}>
      <div className={classes.block}>
        {asking ? (
          <InlineForm
            title={t('run.leftOver', { count: left.length, numbers: left.join(' ') })}
            confirmWord={t('run.closeAnyway')}
            closeWord={t('back')}
            onConfirm={confirm}
            onClose={() => setAsking(false)}
            busy={close.isPending}
            error={<Refusal error={close.error} />}
          >
            <TextField label={t('run.orderedBy')} value={by} onChange={setBy} />
            <TextField label={t('reason')} value={reason} onChange={setReason} />
          </InlineForm>
        ) : (
          <>
            <ActionButton keys="C" onClick={press}>
              {t('run.close')}
            </ActionButton>
            <Refusal error={close.error} />
          </>
        )}
      </div>
    </Panel>
  );
}
