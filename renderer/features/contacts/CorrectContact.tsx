// Corrects a means of contact in place; the one edit of the plan that stays open during a response (rule 15).
import { useTranslation } from 'react-i18next';
import { CONTACT_MEANS } from '../../../shared/model/contact';
import type { RecordOf } from '../../../shared/model/index';
import type { InputOf } from '../../../shared/rpc/contract';
import { useCommand } from '../../data/queries';
import { useRemembered } from '../../data/remembered';
import { useErrorText } from '../../i18n/useError';
import { useFieldWords } from '../../records';
import { CheckField, ErrorPlace, InlineForm, Meta, SelectField, TextField } from '../../ui';
import classes from './Contacts.module.css';

type Contact = RecordOf<'contact'>;
type Corrected = NonNullable<InputOf<'contacts.confirm'>['corrected']>;

const TIMES = ['day', 'night', 'holiday'] as const;

function isChanged(a: Corrected, b: Corrected): boolean {
  return a.value !== b.value || a.means !== b.means || JSON.stringify(a.when) !== JSON.stringify(b.when);
}

/**
 * One line to type the right number, and when to use it. A new number is not yet confirmed, unless it was just heard
 * from its owner: then `onHeard` writes it. It throws what the app refused.
 */
export function CorrectContact({
  contact,
  onClose,
  onHeard,
}: {
  contact: Contact;
  onClose: () => void;
  onHeard?: (corrected: Corrected) => Promise<void>;
}) {
  const { t } = useTranslation(['contacts', 'common']);
  const words = useFieldWords();
  const errorText = useErrorText();
  const stored: Corrected = { value: contact.value, means: contact.means, when: contact.when };
  const draft = useRemembered<Corrected | null>(`draft:correct:${contact.id}`, null);
  const shown = draft.value ?? stored;
  const save = useCommand('record.save');
  const { value, means, when } = shown;
  const set = (part: Partial<Corrected>) => draft.set({ ...shown, ...part });
  const done = () => {
    draft.set(null);
    onClose();
  };
  const write = () => {
    if (onHeard !== undefined) {
      void onHeard({ ...shown, value: value.trim() }).then(done, () => undefined);
      return;
    }
    if (!isChanged(shown, stored)) return done();
    const isNew = value.trim() !== contact.value;
    // Suspicion and confirmation were about the old number.
    const about = isNew ? { confirmedAt: null, suspect: null } : {};
    save.mutate(
      { entity: 'contact', id: contact.id, fields: { ...shown, value: value.trim(), ...about } },
      { onSuccess: done },
    );
  };
  const chosen = when ?? [];
  return (
    <InlineForm
      title={t('contacts:correct.title', { number: contact.value })}
      confirmWord={t(onHeard === undefined ? 'contacts:correct.write' : 'contacts:correct.writeHeard')}
      closeWord={t('common:cancel')}
      onConfirm={write}
      onClose={onClose}
      busy={save.isPending}
      error={
        save.error === null ? null : (
          <ErrorPlace happened={errorText(save.error)} kept={t('contacts:correct.kept')} />
        )
      }
    >
      <div className={classes.correct}>
        <TextField
          label={words.field('contact', 'value')}
          value={value}
          onChange={(text) => set({ value: text })}
          inputMode="tel"
        />
        <SelectField
          label={words.field('contact', 'means')}
          options={CONTACT_MEANS.map((one) => ({ value: one, label: words.choice('contact', 'means', one) }))}
          value={means}
          onChange={(one) => one !== null && set({ means: one })}
        />
        <div className={classes.times}>
          {TIMES.map((time) => (
            <CheckField
              key={time}
              label={words.code(time)}
              value={chosen.includes(time)}
              onChange={(on) =>
                set({ when: TIMES.filter((one) => (one === time ? on : chosen.includes(one))) })
              }
            />
          ))}
        </div>
        <Meta>{t(onHeard === undefined ? 'contacts:correct.why' : 'contacts:correct.whyHeard')}</Meta>
      </div>
    </InlineForm>
  );
}
