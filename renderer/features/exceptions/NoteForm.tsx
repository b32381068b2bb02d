// The line under an exception that withdraws it, makes it longer, puts it in order or reviews it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionEventKind } from '../../../shared/model/exceptions';
import type { ExceptionView } from '../../../shared/rpc/exceptions';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { Refusal, useActing, useNow } from '../../records/response';
import { InlineForm, TextField } from '../../ui';
import { EndField, endIn } from './EndField';

/** The line; Ctrl+Enter writes it. */
export function NoteForm({
  view,
  as,
  onClose,
}: {
  view: ExceptionView;
  as: ExceptionEventKind;
  onClose: () => void;
}) {
  const { t } = useTranslation('exceptions');
  const words = useWords();
  const now = useNow();
  const acting = useActing();
  const note = useCommand('exception.note');
  const [decidedBy, setDecidedBy] = useState(acting.by ?? '');
  const [end, setEnd] = useState('');
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const needsText = as === 'cleanedUp' || as === 'reviewed';
  const expiresOn = endIn(end, now);
  const confirm = () => {
    setAsked(true);
    if (as === 'extended' && expiresOn === null) return;
    if (needsText && text.trim() === '') return;
    note.mutate(
      {
        id: view.exception.id,
        as,
        ...(decidedBy.trim() === '' ? {} : { decidedBy: decidedBy.trim() }),
        ...(as === 'extended' && expiresOn !== null ? { expiresOn } : {}),
        ...(text.trim() === '' ? {} : { text: text.trim() }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t(`note.${as}`, { title: words(view.exception.title, view.exception.titleEn) })}
      confirmWord={t('write')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={onClose}
      busy={note.isPending}
      error={<Refusal error={note.error} typed="Ctrl+Enter" />}
    >
      {as === 'extended' ? (
        <EndField
          label={t('newEnd')}
          value={end}
          onChange={setEnd}
          now={now}
          error={isAsked && expiresOn === null ? t('missing') : undefined}
        />
      ) : null}
      <TextField
        label={t(needsText ? `text.${as}` : 'text.remark')}
        value={text}
        onChange={setText}
        error={isAsked && needsText && text.trim() === '' ? t('missing') : undefined}
      />
      <PersonField label={t('decidedBy')} value={decidedBy} onChange={setDecidedBy} />
    </InlineForm>
  );
}
