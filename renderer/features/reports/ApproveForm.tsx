// The line that records who approved a version, or why it was given back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/rpc/reports';
import { useCommand } from '../../data/queries';
import { PersonField } from '../../records/PersonField';
import { Refusal } from '../../records/response';
import { InlineForm, Segmented, TextField } from '../../ui';

/** The line; Enter writes it. */
export function ApproveForm({ version, onClose }: { version: VersionView; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const approve = useCommand('report.approve');
  const [as, setAs] = useState<'approved' | 'returned'>('approved');
  const [approver, setApprover] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(true);
    if (approver.trim() === '' || (as === 'returned' && reason.trim() === '')) return;
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    approve.mutate(
      { versionId: version.version.id, as, approver: approver.trim(), ...said },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t('approve.title', { version: version.version.version })}
      confirmWord={t('write')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={onClose}
      busy={approve.isPending}
      error={<Refusal error={approve.error} typed="Ctrl+Enter" />}
    >
      <PersonField
        label={t('approve.who')}
        value={approver}
        onChange={setApprover}
        error={isAsked && approver.trim() === '' ? t('missing') : undefined}
      />
      <Segmented
        label={t('approve.as')}
        value={as}
        options={[
          { value: 'approved', word: t('approve.approved'), key: '1' },
          { value: 'returned', word: t('approve.returned'), key: '2' },
        ]}
        onChange={setAs}
      />
      <TextField
        label={t(as === 'returned' ? 'approve.why' : 'approve.remark')}
        value={reason}
        onChange={setReason}
        error={isAsked && as === 'returned' && reason.trim() === '' ? t('missing') : undefined}
      />
    </InlineForm>
  );
}
