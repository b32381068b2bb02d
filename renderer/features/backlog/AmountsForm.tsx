// The lines under a business: the hands there are to work it off, or what the ledger says.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacklogBusiness } from '../../../shared/rpc/backlog';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { Refusal, readMinutes, readName, readNumber, readTime, useNow } from '../../records/response';
import { InlineForm, Meta, TextField } from '../../ui';
import type { BacklogDraft, DraftHandle } from './draft';

interface AmountsProps {
  readonly incidentId: string;
  readonly business: BacklogBusiness;
  readonly draft: DraftHandle;
}

/** The line that is open. */
export function AmountsForm(props: AmountsProps) {
  return props.draft.draft.form === 'ledger' ? <LedgerForm {...props} /> : <HandsForm {...props} />;
}

const HANDS = [
  'volume',
  'minutesPerItem',
  'people',
  'efficiencyPercent',
  'cutOff',
  'availableMinutes',
  'itemsPerHour',
] as const;

function readHands(draft: BacklogDraft, nowMs: number) {
  return {
    volume: readNumber(draft.volume),
    minutesPerItem: readNumber(draft.minutesPerItem),
    people: readNumber(draft.people),
    efficiencyPercent: readNumber(draft.efficiencyPercent),
    cutOff: readTime(draft.cutOff, nowMs, 'coming'),
    availableMinutes: readMinutes(draft.availableMinutes),
    itemsPerHour: readNumber(draft.itemsPerHour),
  };
}

function HandsForm({ incidentId, business, draft: handle }: AmountsProps) {
  const { t } = useTranslation(['backlog', 'fields']);
  const words = useWords();
  const now = useNow();
  const send = useCommand('backlog.hands');
  const [asked, setAsked] = useState(false);
  const { draft, change } = handle;
  const read = readHands(draft, now);
  const confirm = () => {
    setAsked(true);
    if (HANDS.some((name) => read[name] === 'wrong')) return;
    const told = HANDS.flatMap((name) => {
      const found = read[name];
      return found === 'wrong' || found.value === undefined ? [] : [[name, found.value] as const];
    });
    const saidBy = readName(draft.saidBy);
    send.mutate(
      {
        incidentId,
        businessId: business.id,
        ...Object.fromEntries(told),
        ...(saidBy === undefined ? {} : { saidBy }),
      },
      { onSuccess: handle.finish },
    );
  };
  const lack = (name: (typeof HANDS)[number]) => {
    if (!asked || read[name] !== 'wrong') return undefined;
    return t(name === 'cutOff' ? 'backlog:wrong.time' : 'backlog:wrong.money');
  };
  return (
    <InlineForm
      title={t('backlog:handsOf', { name: words(business.name, business.nameEn) })}
      confirmWord={t('backlog:write')}
      closeWord={t('backlog:back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={handle.close}
      busy={send.isPending}
      before={<Meta>{t('backlog:hints.hands')}</Meta>}
      error={<Refusal error={send.error} typed="Ctrl+Enter" />}
    >
      {HANDS.map((name) => (
        <TextField
          key={name}
          label={t(`fields:field.handworkEstimate.${name}`)}
          value={draft[name]}
          inputMode="numeric"
          {...(name === 'volume' ? { placeholder: t('backlog:hints.volume') } : {})}
          onChange={(text) => change({ [name]: text })}
          error={lack(name)}
        />
      ))}
      <PersonField
        label={t('fields:field.handworkEstimate.saidBy')}
        value={draft.saidBy}
        onChange={(saidBy) => change({ saidBy })}
      />
    </InlineForm>
  );
}

function LedgerForm({ incidentId, business, draft: handle }: AmountsProps) {
  const { t } = useTranslation(['backlog', 'fields']);
  const words = useWords();
  const send = useCommand('backlog.ledger');
  const [asked, setAsked] = useState(false);
  const { draft, change } = handle;
  const items = readNumber(draft.items);
  const money = readNumber(draft.money);
  const lacksItems = items === 'wrong' || items.value === undefined;
  const confirm = () => {
    setAsked(true);
    if (items === 'wrong' || items.value === undefined || money === 'wrong') return;
    const source = readName(draft.source);
    send.mutate(
      {
        incidentId,
        businessId: business.id,
        items: items.value,
        ...(money.value === undefined ? {} : { money: money.value }),
        ...(source === undefined ? {} : { source }),
      },
      { onSuccess: handle.finish },
    );
  };
  return (
    <InlineForm
      title={t('backlog:ledgerOf', { name: words(business.name, business.nameEn) })}
      confirmWord={t('backlog:write')}
      closeWord={t('backlog:back')}
      onConfirm={confirm}
      onClose={handle.close}
      busy={send.isPending}
      error={<Refusal error={send.error} typed="Enter" />}
    >
      <TextField
        label={t('fields:field.ledgerCount.items')}
        value={draft.items}
        inputMode="numeric"
        onChange={(text) => change({ items: text })}
        error={asked && lacksItems ? t('backlog:wrong.items') : undefined}
      />
      <TextField
        label={t('fields:field.ledgerCount.money')}
        value={draft.money}
        inputMode="numeric"
        onChange={(text) => change({ money: text })}
        error={asked && money === 'wrong' ? t('backlog:wrong.money') : undefined}
      />
      <TextField
        label={t('fields:field.ledgerCount.source')}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </InlineForm>
  );
}
