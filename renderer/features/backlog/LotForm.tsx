// The line that tells of a lot: whose, how many, how much, settled when; what is unknown is typed as ?.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOT_KINDS, LOT_PRIORITIES, LOT_STATES } from '../../../shared/model/backlog';
import type { RecordOf } from '../../../shared/model/index';
import type { BacklogLot } from '../../../shared/rpc/backlog';
import type { InputOf } from '../../../shared/rpc/contract';
import { useCommand, useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { type Read, Refusal, readDay, readName, readNumber, useNow } from '../../records/response';
import { InlineForm, Meta, SelectField, TextField } from '../../ui';
import type { BacklogDraft, DraftHandle } from './draft';

type Told = Omit<InputOf<'backlog.report'>, 'incidentId' | 'lotId'>;
type Wrong = 'business' | 'items' | 'money' | 'day';

function toldIn<T>(read: Read<T>) {
  return read === 'wrong' ? undefined : read.value;
}

/** Only what is told: empty fields say nothing. */
function withoutEmpty(told: { [K in keyof Told]: Told[K] | undefined | '' }): Told {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== ''));
}

/** What the typed line says, and what of it cannot be read or is missing. */
function readLot(draft: BacklogDraft, nowMs: number): { told: Told; wrong: ReadonlySet<Wrong> } {
  const day = readDay(draft.settlementOn, nowMs);
  const items = readNumber(draft.items);
  const money = readNumber(draft.money);
  const wrong = new Set<Wrong>();
  if (draft.businessId === null) wrong.add('business');
  if (toldIn(items) === undefined) wrong.add('items');
  if (money === 'wrong') wrong.add('money');
  if (day === 'wrong') wrong.add('day');
  const told = withoutEmpty({
    businessId: draft.businessId ?? undefined,
    lotKind: draft.lotKind,
    state: draft.state,
    number: draft.number.trim(),
    branch: readName(draft.branch),
    counterparty: draft.counterparty.trim(),
    settlementOn: toldIn(day),
    items: toldIn(items),
    money: toldIn(money),
    priority: draft.priority === 'byRule' ? undefined : draft.priority,
    owner: readName(draft.owner),
    customerTold: draft.customerTold === 'unsaid' ? undefined : draft.customerTold,
    note: draft.note.trim(),
  });
  return { told, wrong };
}

/** Opens empty for a new lot, or with what was told of one; Ctrl+Enter writes. */
export function LotForm(props: { incidentId: string; draft: DraftHandle; lot: BacklogLot | null }) {
  const { incidentId, draft: handle, lot } = props;
  const { t } = useTranslation('backlog');
  const now = useNow();
  const report = useCommand('backlog.report');
  const [asked, setAsked] = useState(false);
  const { told, wrong } = readLot(handle.draft, now);
  const confirm = () => {
    setAsked(true);
    if (wrong.size > 0) return;
    report.mutate(
      { incidentId, ...(lot === null ? {} : { lotId: lot.id }), ...told },
      { onSuccess: handle.finish },
    );
  };
  return (
    <InlineForm
      title={t(lot === null ? 'forms.new' : 'forms.lot')}
      confirmWord={t('write')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={handle.close}
      busy={report.isPending}
      before={<Meta>{t('hints.lot')}</Meta>}
      error={<Refusal error={report.error} typed="Ctrl+Enter" />}
    >
      <LotFields draft={handle} wrong={asked ? wrong : new Set()} />
    </InlineForm>
  );
}

function LotFields({ draft: { draft, change }, wrong }: { draft: DraftHandle; wrong: ReadonlySet<Wrong> }) {
  const { t } = useTranslation(['backlog', 'fields']);
  const words = useWords();
  const businesses = (useQuery('record.list', { entity: 'business' }).data ?? []) as RecordOf<'business'>[];
  const field = (
    name: 'number' | 'branch' | 'counterparty' | 'settlementOn' | 'items' | 'money' | 'note',
  ) => ({
    label: t(`fields:field.backlogReport.${name}`),
    value: draft[name],
    onChange: (text: string) => change({ [name]: text }),
  });
  const lack = (name: Wrong) => (wrong.has(name) ? t(`backlog:wrong.${name}`) : undefined);
  return (
    <>
      <SelectField
        label={t('fields:field.backlogReport.businessId')}
        value={draft.businessId}
        options={businesses.map(({ id, name, nameEn }) => ({ value: id, label: words(name, nameEn) }))}
        searchable
        onChange={(businessId) => change({ businessId })}
        error={lack('business')}
      />
      <TextField {...field('items')} inputMode="numeric" error={lack('items')} />
      <TextField {...field('money')} inputMode="numeric" error={lack('money')} />
      <TextField {...field('settlementOn')} placeholder={t('backlog:hints.day')} error={lack('day')} />
      <TextField {...field('branch')} />
      <SelectField
        label={t('fields:field.backlogReport.lotKind')}
        value={draft.lotKind}
        options={LOT_KINDS.map((value) => ({
          value,
          label: t(`fields:choice.backlogReport.lotKind.${value}`),
        }))}
        onChange={(lotKind) => change({ lotKind: lotKind ?? 'other' })}
      />
      <SelectField
        label={t('fields:field.backlogReport.state')}
        value={draft.state}
        options={LOT_STATES.map((value) => ({
          value,
          label: t(`fields:choice.backlogReport.state.${value}`),
        }))}
        onChange={(state) => change({ state: state ?? 'stuck' })}
      />
      <SelectField
        label={t('fields:field.backlogReport.priority')}
        value={draft.priority}
        options={[
          { value: 'byRule' as const, label: t('backlog:byRule') },
          ...LOT_PRIORITIES.map((value) => ({
            value,
            label: t(`fields:choice.backlogReport.priority.${value}`),
          })),
        ]}
        onChange={(priority) => change({ priority: priority ?? 'byRule' })}
      />
      <TextField {...field('number')} />
      <TextField {...field('counterparty')} />
      <PersonField
        label={t('fields:field.backlogReport.owner')}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
      />
      <SelectField
        label={t('fields:field.backlogReport.customerTold')}
        value={draft.customerTold}
        options={[
          { value: 'unsaid' as const, label: t('backlog:unsaid') },
          { value: 'told' as const, label: t('fields:choice.backlogReport.customerTold.told') },
          { value: 'notTold' as const, label: t('fields:choice.backlogReport.customerTold.notTold') },
        ]}
        onChange={(customerTold) => change({ customerTold: customerTold ?? 'unsaid' })}
      />
      <TextField {...field('note')} />
    </>
  );
}
