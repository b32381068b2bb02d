// The line under a promise that keeps it by other means, moves it or drops it, with the reason.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { Refusal, ToldTimeField, toldTime, useNow } from '../../records/response';
import { InlineForm, TextField } from '../../ui';

export type Settling = 'kept' | 'moved' | 'dropped';

/** The line; Enter writes it. */
export function SettlePromise(props: { id: string; as: Settling; what: string; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const settle = useCommand('promise.settle');
  const [reason, setReason] = useState('');
  const [time, setTime] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { id, as } = props;
  const dueAt = toldTime(time, 'future', now);
  const needsReason = as !== 'kept';
  const confirm = () => {
    setAsked(true);
    if (needsReason && reason.trim() === '') return;
    if (as === 'moved' && dueAt === null) return;
    const moved = as === 'moved' && dueAt !== null ? { dueAt } : {};
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    settle.mutate({ id, as, ...moved, ...said }, { onSuccess: props.onClose });
  };
  return (
    <InlineForm
      title={t(`promise.settle.${as}`, { what: props.what })}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={props.onClose}
      busy={settle.isPending}
      error={<Refusal error={settle.error} typed="Enter" />}
    >
      {as === 'moved' ? (
        <ToldTimeField
          label={t('promise.newTime')}
          direction="future"
          now={now}
          value={time}
          onChange={setTime}
          error={isAsked && time.trim() === '' ? t('missing') : undefined}
        />
      ) : null}
      <TextField
        label={t(needsReason ? 'promise.reason' : 'promise.how')}
        value={reason}
        onChange={setReason}
        error={isAsked && needsReason && reason.trim() === '' ? t('missing') : undefined}
      />
    </InlineForm>
  );
}
