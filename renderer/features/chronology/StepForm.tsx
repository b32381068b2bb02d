// One step with a message: where it goes, who is concerned, what was decided or why it goes back, and who signs.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf, namesIn } from '../../../shared/domain/chronology/nameParts';
import { foldTight } from '../../../shared/domain/text/fold';
import type { EntryStage, EntryStepKind } from '../../../shared/model/chronology';
import type { ShownEntry } from '../../../shared/rpc/chronology';
import type { InputOf } from '../../../shared/rpc/contract';
import { useCommand } from '../../data/queries';
import { Refusal, useActing } from '../../records/response';
import { InlineForm, Segmented, TextField } from '../../ui';
import { NamesField } from './NamesField';
import { useRoles } from './roles';

const GOES_TO: Readonly<Record<EntryStepKind, readonly EntryStage[]>> = {
  triage: ['decision', 'delivery', 'filed'],
  decision: ['delivery', 'filed'],
  delivery: [],
  sendBack: [],
};

/** The line under which a step is signed. Ctrl+Enter writes it. */
export function StepForm(props: { entry: ShownEntry; step: EntryStepKind; onDone: () => void }) {
  const { entry, step } = props;
  const { t } = useTranslation(['chronology', 'respond']);
  const acting = useActing();
  const roles = useRoles();
  const take = useCommand('chronology.step');
  const goesTo = GOES_TO[step];
  const [next, setNext] = useState<EntryStage | null>(goesTo[0] ?? null);
  const [names, setNames] = useState(
    step === 'delivery' ? entry.flow.outstanding.map(roles.nameOf).join('、') : '',
  );
  const [text, setText] = useState('');
  const [initials, setInitials] = useState<string | null>(null);
  const signed = initials ?? initialsOf(acting.name);
  const needsText = step === 'decision' || step === 'sendBack';
  const write = () => {
    if (take.isPending) return;
    const told = namesIn(names).map(roles.idOf);
    const input: InputOf<'chronology.step'> = {
      entryId: entry.id,
      step,
      initials: signed,
      ...(next === null ? {} : { next }),
      ...(told.length === 0 ? {} : { roles: told }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    };
    take.mutate(input, { onSuccess: props.onDone });
  };
  return (
    <InlineForm
      title={t(`stepOf.${step}`, { number: entry.number })}
      confirmWord={t('confirm')}
      closeWord={t('cancel')}
      confirmBy="ctrl-enter"
      onConfirm={write}
      onClose={props.onDone}
      busy={take.isPending}
      error={<Refusal error={take.error} typed="Ctrl+Enter" />}
    >
      {goesTo.length === 0 ? null : (
        <Segmented
          label={t('where')}
          options={goesTo.map((stage, at) => ({
            value: stage,
            word: t(`next.${stage}`),
            key: String(at + 1),
          }))}
          value={next}
          onChange={setNext}
        />
      )}
      {needsText ? (
        <TextField
          label={t(step === 'decision' ? 'decided' : 'backReason')}
          value={text}
          onChange={setText}
        />
      ) : null}
      {step === 'sendBack' ? null : (
        <NamesField
          incidentId={entry.incidentId}
          label={t(step === 'delivery' ? 'whoTook' : step === 'triage' ? 'whoDecides' : 'whoIsTold')}
          value={names}
          placeholder={t('whoExample')}
          onChange={setNames}
        />
      )}
      <TextField
        label={t('initials')}
        value={signed}
        onChange={setInitials}
        error={foldTight(signed) === '' && take.error !== null ? t('initials') : undefined}
      />
    </InlineForm>
  );
}
