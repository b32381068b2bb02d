// Who may decide: the holder, the deputies in order, and those it was handed on to; a delegation is given and taken back here.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comesAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import type { DelegationView } from '../../../../shared/rpc/decisions';
import { zoneMinutesAt } from '../../../data/clock';
import { paths } from '../../../data/paths';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import { momentOf, Refusal, useNames, useNow } from '../../../records/response';
import {
  ActionButton,
  InlineForm,
  Meta,
  RefNumber,
  StateChip,
  TextField,
  TimeField,
  useShortcuts,
} from '../../../ui';
import classes from '../Flow.module.css';
import { Section } from '../NodePanel';
import type { Matter } from './useMatter';

/** The people, and the line that delegates. */
export function Deciders({
  matter,
  incidentId,
  isOpen,
}: {
  matter: Matter;
  incidentId: string;
  isOpen: boolean;
}) {
  const { t } = useTranslation('decisions');
  const flow = useTranslation('flow').t;
  const words = useWords();
  const nameOf = useNames();
  const [isDelegating, setDelegating] = useState(false);
  const { role, seats, deputyRule } = matter;
  useShortcuts(
    { v: { run: () => setDelegating(true), word: t('delegate.open') } },
    { group: t('panel'), off: !isOpen || role === null || isDelegating },
  );
  if (role === null) return null;
  const rule = deputyRule === null ? '' : words(deputyRule.ja, deputyRule.en);
  const [holder, ...deputies] = seats;
  const others = matter.takers.filter((taker) => !seats.some(({ personId }) => personId === taker));
  const name = (seat: (typeof seats)[number]) => (
    <>
      <a href={`#${paths.person(seat.personId)}`}>{words(seat.name, seat.nameEn)}</a>
      {matter.takers.includes(seat.personId) ? (
        <>
          {' '}
          <StateChip tone="good">{t('taken')}</StateChip>
        </>
      ) : null}
    </>
  );
  return (
    <Section title={flow('decides')}>
      <p>
        {holder === undefined ? (
          <StateChip tone="critical">{flow('vacant')}</StateChip>
        ) : (
          <b>{name(holder)}</b>
        )}
        （<a href={`#${paths.role(role.id)}`}>{words(role.name, role.nameEn)}</a>）
        {others.map((taker) => (
          <span key={taker} className={classes.deputy}>
            {nameOf(taker)} <StateChip tone="good">{t('taken')}</StateChip>
          </span>
        ))}
        {deputies.map((seat) => (
          <span key={seat.personId} className={classes.deputy}>
            <Meta>{flow('deputy', { order: seat.order })}</Meta> {name(seat)}
          </span>
        ))}
      </p>
      {rule === '' ? null : <Meta>{rule}</Meta>}
      {matter.delegations.map((view) => (
        <Delegated key={view.delegation.id} view={view} isOpen={isOpen} />
      ))}
      {!isOpen ? null : isDelegating ? (
        <DelegateForm matter={matter} incidentId={incidentId} onClose={() => setDelegating(false)} />
      ) : (
        <ActionButton
          size="small"
          variant="quiet"
          icon="handover"
          keys="V"
          onClick={() => setDelegating(true)}
        >
          {t('delegate.open')}
        </ActionButton>
      )}
    </Section>
  );
}

/** A delegation that holds: who, to whom, for what, until when. */
export function Delegated({ view, isOpen }: { view: DelegationView; isOpen: boolean }) {
  const { t } = useTranslation('decisions');
  const nameOf = useNames();
  const now = useNow();
  const withdraw = useCommand('decision.withdrawDelegation');
  const { from, to, scope, until } = view.delegation;
  const end = typeof until === 'string' ? t('delegate.untilAt', { time: momentOf(until, now) }) : null;
  return (
    <div className={classes.delegated}>
      <p>
        {t('delegate.line', { from: nameOf(from), to: nameOf(to), scope })}{' '}
        {end ?? <StateChip tone="unknown">{t('delegate.untilUnknown')}</StateChip>}{' '}
        {view.number === null ? null : <RefNumber>{view.number}</RefNumber>}
        {view.state === 'active' ? '' : ` ${t(`delegate.${view.state}`)}`}
      </p>
      {isOpen && view.state === 'active' ? (
        <ActionButton
          size="small"
          variant="quiet"
          label={t('delegate.withdrawOf', { name: nameOf(to) })}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ id: view.delegation.id })}
        >
          {t('delegate.withdraw')}
        </ActionButton>
      ) : null}
      <Refusal error={withdraw.error} />
    </div>
  );
}

/** The line that hands the right to decide on. An end left empty is not known, and is asked. */
function DelegateForm({
  matter,
  incidentId,
  onClose,
}: {
  matter: Matter;
  incidentId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const now = useNow();
  const delegate = useCommand('decision.delegate');
  const [from, setFrom] = useState(matter.seats[0]?.personId ?? '');
  const [to, setTo] = useState('');
  const [scope, setScope] = useState(words(matter.subject.ja, matter.subject.en));
  const [until, setUntil] = useState('');
  const [isAsked, setAsked] = useState(false);
  const minutes = readTimeOfDay(until);
  const at = minutes === null ? null : comesAt(minutes, now, zoneMinutesAt(now));
  const lacks = {
    from: from === '',
    to: to === '',
    scope: scope.trim() === '',
    time: until.trim() !== '' && at === null,
  };
  const lack = (key: keyof typeof lacks) => (isAsked && lacks[key] ? t(`missing.${key}`) : undefined);
  const confirm = () => {
    setAsked(true);
    if (matter.role === null || Object.values(lacks).some((one) => one)) return;
    delegate.mutate(
      { incidentId, roleId: matter.role.id, from, to, scope, until: at ?? { unknown: 'unknown' } },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t('delegate.title', { role: words(matter.role?.name ?? null, matter.role?.nameEn) })}
      confirmWord={t('delegate.confirm')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={delegate.isPending}
      error={<Refusal error={delegate.error} typed="Enter" />}
    >
      <PersonField label={t('delegate.from')} value={from} onChange={setFrom} error={lack('from')} />
      <PersonField label={t('delegate.to')} value={to} onChange={setTo} error={lack('to')} />
      <TextField label={t('delegate.scope')} value={scope} onChange={setScope} error={lack('scope')} />
      <TimeField
        label={t('delegate.until')}
        value={until}
        placeholder="0545"
        description={
          at === null ? t('delegate.untilHint') : t('delegate.untilAt', { time: momentOf(at, now) })
        }
        onChange={setUntil}
        error={lack('time')}
      />
    </InlineForm>
  );
}
