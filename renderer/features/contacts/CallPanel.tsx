// The call panel: the number large, three answers by one key each, then what was logged and whom to call next.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../shared/model/index';
import { useHour } from '../../data/clock';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import { useFieldWords } from '../../records';
import {
  ActionButton,
  ActionLine,
  Digits,
  ErrorPlace,
  Note,
  Panel,
  RefNumber,
  Stack,
  useShortcuts,
} from '../../ui';
import { Confirmed, SuspectMark } from './Confirmed';
import classes from './Contacts.module.css';
import { type Calling, type CallResult, type Outcome, type OwnerEntity, useContactsView } from './view';

const ANSWERS = [
  { result: 'reached', key: '1' },
  { result: 'noAnswer', key: '2' },
  { result: 'wrongNumber', key: '3' },
] as const;

/** Back on the card, so that C and Tab go on from there. */
function focusCard(within: HTMLElement | null): void {
  within?.closest<HTMLElement>('section[tabindex]')?.focus();
}

/** The panel while a call is made; it asks what came of it. */
export function CallPanel({
  calling,
  contact,
  name,
}: {
  calling: Calling;
  contact: RecordOf<'contact'>;
  name: string;
}) {
  const { t } = useTranslation('contacts');
  const fieldWords = useFieldWords();
  const errorText = useErrorText();
  const { incident } = useIncidentInView();
  const { endCall, tell } = useContactsView();
  const logCall = useCommand('contacts.logCall');
  const number = useRef<HTMLDivElement>(null);
  // The number, not an answer: a second Enter must not log what nobody said.
  useEffect(() => number.current?.focus(), []);
  const answer = (result: CallResult) => {
    if (logCall.isPending) return;
    logCall.mutate(
      {
        contactId: contact.id,
        result,
        ...(calling.roleId === null ? {} : { roleId: calling.roleId }),
        ...(incident === null ? {} : { incidentId: incident.id }),
      },
      { onSuccess: (logged) => tell({ ownerId: calling.ownerId, contactId: contact.id, result, logged }) },
    );
  };
  const keys = ANSWERS.map(
    ({ result, key }) => [key, { run: () => answer(result), word: t(`call.answer.${result}`) }] as const,
  );
  const stop = () => {
    focusCard(number.current);
    endCall();
  };
  useShortcuts({ ...Object.fromEntries(keys), Escape: stop }, { group: t('call.group') });
  return (
    <Panel
      title={t('call.title', { name })}
      look="current"
      padded
      end={
        <ActionButton size="small" variant="quiet" keys="Esc" onClick={stop}>
          {t('call.stop')}
        </ActionButton>
      }
    >
      <Stack gap="8">
        <div ref={number} tabIndex={-1} className={classes.calling}>
          <Digits value={contact.value} />
        </div>
        <div className={classes.meansLine}>
          {fieldWords.choice('contact', 'means', contact.means)}
          <Confirmed at={contact.confirmedAt} />
          {contact.suspect === true ? <SuspectMark number={contact.value} /> : null}
        </div>
        <ActionLine>
          {ANSWERS.map(({ result, key }) => (
            <ActionButton
              key={result}
              size="large"
              keys={key}
              onClick={() => answer(result)}
              disabled={logCall.isPending}
            >
              {t(`call.answer.${result}`)}
            </ActionButton>
          ))}
        </ActionLine>
        {logCall.error === null ? null : (
          <ErrorPlace happened={errorText(logCall.error)} kept={t('call.notLogged')} />
        )}
      </Stack>
    </Panel>
  );
}

/** What came of the call, where it is written, and the next call. */
export function OutcomePanel({
  outcome,
  entity,
  name,
  number,
}: {
  outcome: Outcome;
  entity: OwnerEntity;
  /** Who was called, and the number. */
  name: string;
  number: string;
}) {
  const { t } = useTranslation(['contacts', 'common']);
  const { forget } = useContactsView();
  const { result, logged } = outcome;
  const told = useRef<HTMLDivElement>(null);
  const close = () => {
    focusCard(told.current);
    forget();
  };
  useShortcuts({ Escape: close });
  return (
    <Panel
      title={t('contacts:call.outcome')}
      look="current"
      padded
      end={
        <ActionButton size="small" variant="quiet" keys="Esc" onClick={close}>
          {t('common:close')}
        </ActionButton>
      }
    >
      <Stack gap="8">
        <div ref={told} role="status">
          <Note
            tone={result === 'reached' ? 'good' : 'warning'}
            icon={result === 'reached' ? 'check-circle' : 'phone'}
          >
            {t(`contacts:call.told.${result}`, { name, number })}{' '}
            {logged.number === null ? (
              t('contacts:call.loggedOnly')
            ) : (
              <>
                <RefNumber>{logged.number}</RefNumber> {t('contacts:call.logged')}
              </>
            )}
          </Note>
        </div>
        {result === 'reached' ? null : <NextCall outcome={outcome} entity={entity} />}
      </Stack>
    </Panel>
  );
}

function NextCall({ outcome, entity }: { outcome: Outcome; entity: OwnerEntity }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const [, navigate] = useLocation();
  const { startCall } = useContactsView();
  const { next } = outcome.logged;
  const nextEntity = next?.ownerId === outcome.ownerId ? entity : 'person';
  const { data } = useQuery(
    'contacts.card',
    { entity: nextEntity, id: next?.ownerId ?? '-', at: useHour() },
    { enabled: next !== null },
  );
  const button = useRef<HTMLButtonElement>(null);
  const contact = data?.contacts.find(({ id }) => id === next?.contactId);
  const role = data?.person?.roles.find(({ roleId }) => roleId === next?.roleId);
  const ready = contact !== undefined;
  useEffect(() => {
    if (ready) button.current?.focus();
  }, [ready]);
  const go = () => {
    if (next === null || next.contactId === null) return;
    if (next.ownerId !== outcome.ownerId) navigate(paths.person(next.ownerId));
    startCall({ ownerId: next.ownerId, contactId: next.contactId, roleId: next.roleId });
  };
  useShortcuts(
    { c: { run: go, word: t('call.next') } },
    { group: t('call.group'), off: next?.contactId == null },
  );
  if (next === null) return <Note tone="unknown">{t('call.nobodyLeft')}</Note>;
  if (data === undefined) return null;
  const owner = data.person?.person ?? data.organisation ?? data.site;
  const name = owner === null ? '' : words(owner.name, owner.nameEn);
  const rank =
    role === undefined ? null : role.order === 0 ? t('role.holds') : t('role.deputy', { rank: role.order });
  const who = role === undefined ? name : `${name}（${words(role.roleName, role.roleNameEn)} ${rank}）`;
  if (contact === undefined)
    return (
      <Note tone="warning" icon="runner">
        {t('call.fetch', { name: who })}
      </Note>
    );
  return (
    <div className={classes.meansHead}>
      <div>
        {next.ownerId === outcome.ownerId ? t('call.sameOwner') : t('call.toDeputy', { name: who })}
        <div className={classes.number}>
          <Digits value={contact.value} />
        </div>
      </div>
      <ActionButton ref={button} variant="filled" size="large" icon="phone" keys="C" onClick={go}>
        {t('call.next')}
      </ActionButton>
    </div>
  );
}
