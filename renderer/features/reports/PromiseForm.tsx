// A promise made by hand: what is to be told to whom by when.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { Refusal, ToldTimeField, toldTime, useNow } from '../../records/response';
import { InlineForm, TextField } from '../../ui';

/** Splits `対策本部、経営陣` into its names. */
export function namesIn(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The line; Enter writes it. */
export function PromiseForm({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const make = useCommand('promise.make');
  const [what, setWhat] = useState('');
  const [to, setTo] = useState('');
  const [time, setTime] = useState('');
  const [isAsked, setAsked] = useState(false);
  const dueAt = toldTime(time, 'future', now);
  const confirm = () => {
    setAsked(true);
    const names = namesIn(to);
    if (what.trim() === '' || names.length === 0 || dueAt === null) return;
    make.mutate({ incidentId, what: what.trim(), to: names, dueAt }, { onSuccess: onClose });
  };
  const lack = (isEmpty: boolean) => (isAsked && isEmpty ? t('missing') : undefined);
  return (
    <InlineForm
      title={t('promise.addTitle')}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={make.isPending}
      error={<Refusal error={make.error} typed="Enter" />}
    >
      <TextField label={t('promise.what')} value={what} onChange={setWhat} error={lack(what.trim() === '')} />
      <TextField label={t('promise.to')} value={to} onChange={setTo} error={lack(namesIn(to).length === 0)} />
      <ToldTimeField
        label={t('promise.by')}
        direction="future"
        now={now}
        value={time}
        onChange={setTime}
        error={lack(time.trim() === '')}
      />
    </InlineForm>
  );
}
