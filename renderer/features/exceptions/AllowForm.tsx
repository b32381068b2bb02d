// Setting a rule aside: the rule, who allows it, until when; reason, risk and what is done instead.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { useRemembered } from '../../data/remembered';
import { PersonField } from '../../records/PersonField';
import { Refusal, useActing, useNow } from '../../records/response';
import {
  ActionButton,
  ActionLine,
  FieldGrid,
  Panel,
  Stack,
  TextAreaField,
  TextField,
  useFirstWrong,
} from '../../ui';
import { EndField, endIn } from './EndField';

const EMPTY = {
  title: '',
  ruleDeparted: '',
  reason: '',
  risk: '',
  mitigation: '',
  requestedBy: '',
  approvedBy: '',
  end: '',
};
type Draft = typeof EMPTY;

const NEEDED = ['title', 'ruleDeparted', 'approvedBy'] as const;

/** The form; Ctrl+Enter writes it. Only the rule, its name and who allowed it are asked for; an unknown end is asked for later. */
export function AllowForm({ incidentId, onClose }: { incidentId: string | null; onClose: () => void }) {
  const { t } = useTranslation('exceptions');
  const now = useNow();
  const acting = useActing();
  const allow = useCommand('exception.allow');
  const { value: draft, set } = useRemembered<Draft>('exception.draft', EMPTY);
  const [asked, setAsked] = useState(0);
  const form = useFirstWrong<HTMLFormElement>(asked);
  const put = (name: keyof Draft) => (value: string) => set({ ...draft, [name]: value });
  const lack = (name: (typeof NEEDED)[number]) =>
    asked > 0 && draft[name].trim() === '' ? t('missing') : undefined;
  const expiresOn = endIn(draft.end, now);
  const requestedBy = draft.requestedBy === '' ? (acting.by ?? '') : draft.requestedBy;
  const send = () => {
    if (allow.isPending) return;
    setAsked(asked + 1);
    const isOddEnd = draft.end.trim() !== '' && expiresOn === null;
    if (isOddEnd || NEEDED.some((name) => draft[name].trim() === '')) return;
    const { end: _, ...texts } = { ...draft, requestedBy };
    const said = Object.entries(texts).flatMap(([name, text]) =>
      text.trim() === '' ? [] : [[name, text.trim()]],
    );
    const values = Object.fromEntries(said) as { title: string; ruleDeparted: string; approvedBy: string };
    allow.mutate(
      {
        ...values,
        ...(incidentId === null ? {} : { incidentId }),
        ...(expiresOn === null ? {} : { expiresOn }),
      },
      {
        onSuccess: () => {
          set(EMPTY);
          onClose();
        },
      },
    );
  };
  return (
    <Panel title={t('add')} context={t(incidentId === null ? 'addStanding' : 'addWhy')} look="current" padded>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <FieldGrid columns={2}>
            <TextField
              label={t('field.title')}
              requiredWord={t('required')}
              autoFocus
              value={draft.title}
              onChange={put('title')}
              error={lack('title')}
            />
            <TextField
              label={t('field.rule')}
              requiredWord={t('required')}
              value={draft.ruleDeparted}
              onChange={put('ruleDeparted')}
              error={lack('ruleDeparted')}
            />
            <PersonField
              label={t('field.approvedByNeeded')}
              value={draft.approvedBy}
              onChange={put('approvedBy')}
              error={lack('approvedBy')}
            />
            <EndField label={t('field.end')} value={draft.end} onChange={put('end')} now={now} />
            <TextAreaField
              label={t('field.reason')}
              minRows={1}
              value={draft.reason}
              onChange={put('reason')}
            />
            <TextAreaField label={t('field.risk')} minRows={1} value={draft.risk} onChange={put('risk')} />
            <TextAreaField
              label={t('field.mitigation')}
              minRows={1}
              value={draft.mitigation}
              onChange={put('mitigation')}
            />
            <PersonField label={t('field.requestedBy')} value={requestedBy} onChange={put('requestedBy')} />
          </FieldGrid>
          <Refusal error={allow.error} typed="Ctrl+Enter" />
          <ActionLine>
            <ActionButton type="submit" variant="filled" keys="Ctrl+Enter" disabled={allow.isPending}>
              {t('write')}
            </ActionButton>
            <ActionButton keys="Esc" onClick={onClose}>
              {t('back')}
            </ActionButton>
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}
