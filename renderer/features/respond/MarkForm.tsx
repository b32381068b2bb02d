// The line that opens under an item: a reason, who ordered it, when to return, a remark, or the two names of a read-back.
import { useTranslation } from 'react-i18next';
import { comesAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import { zoneMinutesAt } from '../../data/clock';
import { momentOf, Refusal, useNow } from '../../records/response';
import { InlineForm, TextField, TimeField, useShortcuts } from '../../ui';
import { ReadBackFields } from './ReadBackFields';
import type { DraftHandle } from './runDraft';
import type { Missing } from './useMarking';

/** Enter writes; Esc closes and keeps what was typed. */
export function MarkForm(props: {
  handle: DraftHandle;
  place: string;
  missing: Missing | null;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('respond');
  const { draft, change } = props.handle;
  const now = useNow();
  const lack = (key: Missing) => (props.missing === key ? t(`run.missing.${key}`) : undefined);
  const minutes = readTimeOfDay(draft.returns);
  const comes =
    minutes === null
      ? t('run.returnHint')
      : t('run.returnsAt', { time: momentOf(comesAt(minutes, now, zoneMinutesAt(now)), now) });
  const isReadBack = draft.form === 'done';
  useShortcuts({ 'Alt+A': () => change({ alone: !draft.alone }) }, { off: !isReadBack });
  return (
    <InlineForm
      title={t(`run.forms.${draft.form}`, { place: props.place })}
      confirmWord={t(`run.confirm.${draft.form}`)}
      closeWord={t('back')}
      confirmBy={isReadBack ? 'ctrl-enter' : 'enter'}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
      busy={props.busy}
      error={<Refusal error={props.error} typed={isReadBack ? 'Ctrl+Enter' : 'Enter'} />}
    >
      {isReadBack ? <ReadBackFields handle={props.handle} missing={props.missing} /> : null}
      {draft.form === 'overridden' ? (
        <TextField
          label={t('run.orderedBy')}
          value={draft.ordered}
          onChange={(ordered) => change({ ordered })}
          error={lack('ordered')}
        />
      ) : null}
      {isReadBack ? null : (
        <TextField
          label={t(draft.form === 'remark' ? 'run.remark' : 'reason')}
          value={draft.text}
          onChange={(text) => change({ text })}
          error={lack('reason') ?? lack('remark')}
        />
      )}
      {draft.form === 'deferred' ? (
        <TimeField
          label={t('run.returns')}
          value={draft.returns}
          placeholder="0545"
          description={comes}
          onChange={(returns) => change({ returns })}
          error={lack('time')}
        />
      ) : null}
    </InlineForm>
  );
}
