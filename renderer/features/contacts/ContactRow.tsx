// One means of contact on a card: the number large, when to use it, how old it is, and what can be done with it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isVoice } from '../../../shared/domain/contacts/order';
import type { RecordOf } from '../../../shared/model/index';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import { RecordHistory, RemoveRecord, useFieldWords } from '../../records';
import { ActionButton, Digits, ErrorPlace, type IconName } from '../../ui';
import { Confirmed, SuspectMark } from './Confirmed';
import classes from './Contacts.module.css';
import { CorrectContact } from './CorrectContact';

type Contact = RecordOf<'contact'>;

const ICONS: Partial<Record<Contact['means'], IconName>> = {
  radio: 'radio',
  fax: 'printer',
  workMail: 'mail',
  privateMail: 'mail',
  chat: 'mail',
};

/** The times at which a means is meant to be used, in words. */
export function useWhenWords(): (when: readonly string[] | null) => string {
  const { t } = useTranslation('contacts');
  const words = useFieldWords();
  return (when) => {
    if (when === null || when.length === 0 || when.length === 3) return t('when.always');
    return when.map((time) => words.code(time)).join(t('when.separator'));
  };
}

/** A means of contact with its tools. `callKey` shows C on the one that C calls. */
export function ContactRow({
  contact,
  callKey,
  onCall,
}: {
  contact: Contact;
  callKey: boolean;
  onCall: () => void;
}) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const fieldWords = useFieldWords();
  const whenWords = useWhenWords();
  const [open, setOpen] = useState<'correct' | 'history' | null>(null);
  const toggle = (tool: 'correct' | 'history') => setOpen(open === tool ? null : tool);
  const desk = words(contact.desk, contact.deskEn);
  const voice = isVoice(contact);
  const isNumber = voice || contact.means === 'fax';
  return (
    <div className={classes.means}>
      <div className={classes.meansHead}>
        <div>
          {desk === '' ? null : <b className={classes.second}>{desk}</b>}
          <span className={isNumber ? classes.number : classes.address}>
            {isNumber ? <Digits value={contact.value} /> : contact.value}
          </span>
        </div>
        {voice ? (
          <ActionButton
            icon={ICONS[contact.means] ?? 'phone'}
            onClick={onCall}
            label={t('call.this', { number: contact.value })}
            {...(callKey ? { keys: 'C', variant: 'filled' as const } : {})}
          >
            {t('call.word')}
          </ActionButton>
        ) : null}
      </div>
      <div className={classes.meansLine}>
        <span>{fieldWords.choice('contact', 'means', contact.means)}</span>
        <span>{whenWords(contact.when)}</span>
        <Confirmed at={contact.confirmedAt} />
        {contact.suspect === true ? <SuspectMark number={contact.value} /> : null}
      </div>
      <Tools contact={contact} open={open} toggle={toggle} />
      {open === 'correct' ? <CorrectContact contact={contact} onClose={() => setOpen(null)} /> : null}
      {open === 'history' ? <RecordHistory entity="contact" id={contact.id} /> : null}
    </div>
  );
}

function Tools({
  contact,
  open,
  toggle,
}: {
  contact: Contact;
  open: 'correct' | 'history' | null;
  toggle: (tool: 'correct' | 'history') => void;
}) {
  const { t } = useTranslation('contacts');
  const errorText = useErrorText();
  const confirm = useCommand('contacts.confirm');
  const what = { number: contact.value };
  return (
    <>
      <div className={classes.tools}>
        <ActionButton
          size="small"
          variant="quiet"
          icon="check"
          disabled={confirm.isPending}
          label={t('tool.confirmThis', what)}
          onClick={() => confirm.mutate({ contactId: contact.id })}
        >
          {t('tool.confirm')}
        </ActionButton>
        <ActionButton
          size="small"
          variant="quiet"
          icon="edit"
          expanded={open === 'correct'}
          label={t('tool.correctThis', what)}
          onClick={() => toggle('correct')}
        >
          {t('tool.correct')}
        </ActionButton>
        <ActionButton
          size="small"
          variant="quiet"
          icon="clock"
          expanded={open === 'history'}
          label={t('tool.historyThis', what)}
          onClick={() => toggle('history')}
        >
          {t('tool.history')}
        </ActionButton>
        <RemoveRecord entity="contact" id={contact.id} title={contact.value} />
      </div>
      {confirm.error === null ? null : <ErrorPlace happened={errorText(confirm.error)} />}
    </>
  );
}
