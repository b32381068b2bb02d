// The line that takes a report out of work before it is sent, with the reason.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { Refusal } from '../../records/response';
import { InlineForm, TextField } from '../../ui';

/** The line; Enter writes it. */
export function WithdrawForm({
  reportId,
  number,
  onClose,
}: {
  reportId: string;
  number: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('reports');
  const withdraw = useCommand('report.withdraw');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    withdraw.mutate({ id: reportId, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <InlineForm
      title={t('act.withdrawTitle', { number })}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={withdraw.isPending}
      error={<Refusal error={withdraw.error} typed="Enter" />}
    >
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? t('missing') : undefined}
      />
    </InlineForm>
  );
}
