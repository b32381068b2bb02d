// A read-back: who read it aloud and who repeated it, or why nobody could.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/response';
import { ActionButton, TextField } from '../../ui';
import type { DraftHandle } from './runDraft';
import type { Missing } from './useMarking';

/** Two names that must differ; the acting person stands in the first. */
export function ReadBackFields({ handle, missing }: { handle: DraftHandle; missing: Missing | null }) {
  const { t } = useTranslation('respond');
  const { draft, change } = handle;
  // The draft may hold the acting person's id: the line can open before the names have come.
  const nameOf = useNames();
  const second = useRef<HTMLInputElement>(null);
  const isFirstKnown = useRef(draft.readBy !== '');
  const why = useRef<HTMLInputElement>(null);
  const wasAlone = useRef(draft.alone);
  useEffect(() => {
    if (draft.alone) why.current?.focus();
    else if (wasAlone.current) second.current?.focus();
    wasAlone.current = draft.alone;
  }, [draft.alone]);
  useEffect(() => {
    // The line puts the focus into its first field; with that one filled in, the second name is what is missing.
    const timer = setTimeout(() => isFirstKnown.current && second.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const lack = (key: Missing) => (missing === key ? t(`run.missing.${key}`) : undefined);
  const isFirstEmpty = draft.readBy.trim() === '';
  const absent = (
    <ActionButton
      size="small"
      keys="Alt+A"
      pressed={draft.alone}
      onClick={() => change({ alone: !draft.alone })}
    >
      {t('run.alone')}
    </ActionButton>
  );
  if (draft.alone) {
    return (
      <>
        <TextField
          ref={why}
          label={t('run.aloneReason')}
          value={draft.text}
          onChange={(text) => change({ text })}
          error={lack('alone')}
        />
        {absent}
      </>
    );
  }
  return (
    <>
      <TextField
        label={t('run.readBy')}
        value={nameOf(draft.readBy)}
        onChange={(readBy) => change({ readBy })}
        error={isFirstEmpty ? lack('names') : undefined}
      />
      <TextField
        ref={second}
        label={t('run.readBackBy')}
        value={draft.readBackBy}
        onChange={(readBackBy) => change({ readBackBy })}
        error={(isFirstEmpty ? undefined : lack('names')) ?? lack('samePerson')}
      />
      {absent}
    </>
  );
}
