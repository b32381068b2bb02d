// The card of a person, an organisation or a site: the call first, then every number, roles, calls so far and the code.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useHour } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import {
  Attachments,
  RecordFacts,
  RecordForm,
  RecordHistory,
  RemoveRecord,
  usePlanEditing,
} from '../../records';
import { ErrorPlace, Panel, ScreenComing, Stack, useHeldKeys, WaitingBar } from '../../ui';
import { Attempts } from './Attempts';
import { CallPanel, OutcomePanel } from './CallPanel';
import classes from './Contacts.module.css';
import { MeansPanel } from './MeansPanel';
import { PhoneCode } from './PhoneCode';
import { RolesHeld } from './RolesHeld';
import { contactToCall } from './toCall';
import { type AskedCall, type OwnerEntity, useContactsView } from './view';

type Card = OutputOf<'contacts.card'>;
type Owner = NonNullable<Card['organisation'] | Card['site']> | NonNullable<Card['person']>['person'];

/** The role somebody is called for when nobody named one; null with several, for then the deputies of all may be next. */
function onlyRole({ person }: Card): string | null {
  const roles = person?.roles ?? [];
  return roles.length === 1 ? (roles[0]?.roleId ?? null) : null;
}

/** What the facts leave out because it stands elsewhere on the card. */
const ELSEWHERE = ['name', 'kana', 'title'];

/** The card of whoever is chosen. */
export function OwnerCard({
  entity,
  id,
  call,
  onRemoved,
}: {
  entity: OwnerEntity;
  id: string;
  call: AskedCall | null;
  onRemoved: () => void;
}) {
  const { t } = useTranslation('common');
  const errorText = useErrorText();
  const { data, error } = useQuery('contacts.card', { entity, id, at: useHour() });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  const owner = data?.person?.person ?? data?.organisation ?? data?.site ?? null;
  // While another card is fetched the earlier one must not be called by mistake.
  if (data === undefined || owner === null || owner.id !== id) {
    return call === null ? <WaitingBar word={t('loading')} /> : <ScreenComing word={t('loading')} />;
  }
  return (
    <>
      {call === null ? null : <CallOpening key={id} entity={entity} id={id} call={call} card={data} />}
      <LoadedCard entity={entity} owner={owner} card={data} onRemoved={onRemoved} />
    </>
  );
}

/** Opens the call panel the address asks for; 1, 2 and 3 pressed before it stands are its answers. */
function CallOpening({
  entity,
  id,
  call,
  card,
}: {
  entity: OwnerEntity;
  id: string;
  call: AskedCall;
  card: Card;
}) {
  const [, navigate] = useLocation();
  const startCall = useContactsView((state) => state.startCall);
  useHeldKeys();
  useEffect(() => {
    const contact = contactToCall(card.contacts, call.number);
    if (contact !== null) startCall({ ownerId: id, contactId: contact.id, roleId: onlyRole(card) });
    // From here on the address is the card's, so that a restart does not ask for the call again.
    navigate(paths[entity](id), { replace: true });
  }, [entity, id, call.number, card, startCall, navigate]);
  return null;
}

function LoadedCard({
  entity,
  owner,
  card,
  onRemoved,
}: {
  entity: OwnerEntity;
  owner: Owner;
  card: Card;
  onRemoved: () => void;
}) {
  const words = useWords();
  const { calling, outcome } = useContactsView();
  const name = words(owner.name, owner.nameEn);
  const called = card.contacts.find(({ id }) => id === calling?.contactId);
  const title = card.person === null ? '' : words(card.person.person.title, card.person.person.titleEn);
  const unit = card.person === null ? '' : words(card.person.unitName, card.person.unitNameEn);
  return (
    <>
      {calling !== null && called !== undefined ? (
        <CallPanel key={called.id} calling={calling} contact={called} name={name} />
      ) : null}
      {outcome?.ownerId === owner.id ? (
        <OutcomePanel
          outcome={outcome}
          entity={entity}
          name={name}
          number={card.contacts.find(({ id }) => id === outcome.contactId)?.value ?? ''}
        />
      ) : null}
      <Head card={card} name={name} under={[unit, title].filter((text) => text !== '').join('　')} />
      <MeansPanel ownerId={owner.id} contacts={card.contacts} roleId={onlyRole(card)} />
      <RolesHeld roles={card.person?.roles ?? []} deputies={card.deputies} />
      <Attempts attempts={card.attempts} contacts={card.contacts} />
      <PhoneCode
        owner={{
          name: owner.name,
          kana: card.person?.person.kana ?? null,
          organisation: unit || null,
          title: title || null,
        }}
        contacts={card.contacts}
      />
      <Attachments entity={entity} id={owner.id} />
      <FactsPanel key={owner.id} entity={entity} owner={owner} name={name} onRemoved={onRemoved} />
    </>
  );
}

function Head({ card, name, under }: { card: Card; name: string; under: string }) {
  const kana = card.person?.person.kana ?? null;
  return (
    <div>
      <h2 className={classes.ownerName}>
        {name} {kana === null ? null : <span className={classes.kana}>{kana}</span>}
      </h2>
      {under === '' ? null : <span className={classes.second}>{under}</span>}
    </div>
  );
}

function FactsPanel({
  entity,
  owner,
  name,
  onRemoved,
}: {
  entity: OwnerEntity;
  owner: Owner;
  name: string;
  onRemoved: () => void;
}) {
  const { t } = useTranslation('contacts');
  const { on } = usePlanEditing();
  const title = t(`facts.${entity}`);
  if (!on) {
    return (
      <Panel title={title} padded>
        <RecordFacts entity={entity} record={owner} omit={ELSEWHERE} />
      </Panel>
    );
  }
  return (
    <Panel title={title} padded look="current">
      <Stack gap="12">
        <RecordForm entity={entity} record={owner} />
        <RecordHistory entity={entity} id={owner.id} />
        <RemoveRecord entity={entity} id={owner.id} title={name} onRemoved={onRemoved} />
      </Stack>
    </Panel>
  );
}
