// The call panel of the muster: the number large, an answer by one key each; the same calls are logged as everywhere else.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isVoice } from '../../../../shared/domain/contacts/order';
import type { InputOf } from '../../../../shared/rpc/contract';
import { useHour, useNow } from '../../../data/clock';
import { paths } from '../../../data/paths';
import { useCommand, useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { Refusal } from '../../../records/response';
import { ActionButton, ActionLine, Digits, Note, Panel, Stack, useShortcuts, WaitingBar } from '../../../ui';
import classes from '../Muster.module.css';
import { type Calling, type CallResult, useMusterView } from '../view';
import { ReachedForm } from './ReachedForm';
import { type BoardRow, fallsTo } from './rows';

const ANSWERS = [
  { answer: 'reached', key: '1' },
  { answer: 'noAnswer', key: '2' },
  { answer: 'wrongNumber', key: '3' },
  { answer: 'cannotCome', key: '4' },
  { answer: 'injured', key: '5' },
] as const;
type AnswerWord = (typeof ANSWERS)[number]['answer'];
/** Answers that ask for one more thing before they are logged. */
type Told = 'reached' | 'cannotCome' | 'injured';

const MINUTE_MS = 60_000;

/** The panel while a call is made. */
export function CallPanel(props: {
  calling: Calling;
  row: BoardRow;
  rows: readonly BoardRow[];
  incidentId: string;
  noAnswerMinutes: number;
}) {
  const { calling, row, rows, incidentId } = props;
  const { t } = useTranslation(['muster', 'contacts', 'common']);
  const words = useWords();
  const fields = useFieldWords();
  const { choose, endCall, tell } = useMusterView();
  const call = useCommand('muster.call');
  const { data } = useQuery('contacts.card', { entity: 'person', id: calling.personId, at: useHour() });
  const [asking, setAsking] = useState<Told | null>(null);
  const number = useRef<HTMLDivElement>(null);
  const isLoaded = data?.person?.person.id === calling.personId;
  const contacts = isLoaded ? data.contacts : [];
  const contact =
    contacts.find(({ id }) => id === calling.contactId) ?? contacts.find(isVoice) ?? contacts[0] ?? null;
  const isThere = contact !== null;
  // The number, not an answer: a second Enter must not log what nobody said.
  useEffect(() => {
    if (isThere) number.current?.focus();
  }, [isThere]);
  const minutes = (useNow(1000) - calling.sinceMs) / MINUTE_MS;
  const isOverdue = minutes >= props.noAnswerMinutes;
  const giveUp = useRef<HTMLButtonElement>(null);
  // The plan's limit is over: Enter goes on to the deputy, and nothing is logged without it.
  useEffect(() => {
    if (isOverdue) giveUp.current?.focus();
  }, [isOverdue]);
  const log = (result: CallResult, facts: Partial<InputOf<'muster.call'>> = {}) => {
    if (call.isPending || contact === null) return;
    const role = calling.roleId === null ? {} : { roleId: calling.roleId };
    call.mutate(
      { incidentId, contactId: contact.id, result, ...role, ...facts },
      {
        onSuccess: (logged) => {
          const isReached = result === 'reached' && facts.safety !== 'injured';
          const next = isReached ? null : fallsTo(rows, row, logged.next);
          tell({ personId: calling.personId, result, logged }, next);
        },
      },
    );
  };
  const answer = (what: AnswerWord) => {
    if (what === 'noAnswer' || what === 'wrongNumber') log(what);
    else setAsking(what);
  };
  useShortcuts(
    {
      ...Object.fromEntries(
        ANSWERS.map(
          ({ answer: what, key }) =>
            [key, { run: () => answer(what), word: t(`muster:call.${what}`) }] as const,
        ),
      ),
      Escape: endCall,
    },
    { group: t('contacts:call.group'), off: asking !== null },
  );
  const name = words(row.person.person.name, row.person.person.nameEn);
  const others = contacts.filter((one) => one.id !== contact?.id && isVoice(one));
  return (
    <Panel
      title={t('contacts:call.title', { name })}
      look="current"
      padded
      end={
        <ActionButton size="small" variant="quiet" keys="Esc" onClick={endCall}>
          {t('contacts:call.stop')}
        </ActionButton>
      }
    >
      <Stack gap="8">
        {isLoaded ? null : <WaitingBar word={t('common:loading')} />}
        {isLoaded && contact === null ? (
          <Note tone="warning" icon="runner">
            {t('muster:call.noNumber')}
          </Note>
        ) : null}
        {contact === null ? null : (
          <>
            <div ref={number} tabIndex={-1} className={classes.calling}>
              <Digits value={contact.value} />
            </div>
            <div className={classes.line}>
              {fields.choice('contact', 'means', contact.means)}
              {contact.suspect === true ? t('muster:call.suspect') : null}
              {others.map((other) => (
                <ActionButton key={other.id} size="small" variant="quiet" onClick={() => choose(other.id)}>
                  {other.value}
                </ActionButton>
              ))}
            </div>
            {isOverdue ? (
              <Note tone="warning" icon="clock">
                {t('muster:call.overdue', { count: props.noAnswerMinutes })}
              </Note>
            ) : null}
            {asking === null ? (
              <ActionLine>
                {ANSWERS.map(({ answer: what, key }) => (
                  <ActionButton
                    key={what}
                    {...(what === 'noAnswer' ? { ref: giveUp } : {})}
                    size={what === 'reached' || what === 'noAnswer' ? 'large' : 'normal'}
                    keys={key}
                    onClick={() => answer(what)}
                    disabled={call.isPending}
                  >
                    {t(`muster:call.${what}`)}
                  </ActionButton>
                ))}
              </ActionLine>
            ) : (
              <ReachedForm
                told={asking}
                busy={call.isPending}
                error={<Refusal error={call.error} typed="Enter" />}
                onBack={() => setAsking(null)}
                onLog={log}
              />
            )}
          </>
        )}
        {asking === null ? <Refusal error={call.error} /> : null}
        {contact === null && isLoaded ? (
          <ActionLine>
            <ActionButton href={`#${paths.person(calling.personId)}`}>{t('muster:person.card')}</ActionButton>
          </ActionLine>
        ) : null}
      </Stack>
    </Panel>
  );
}
