// The numbers of a round owner by owner; the active row carries its three answers, the line to correct opens under it.
import { useTranslation } from 'react-i18next';
import { confirmationState } from '../../../../shared/domain/contacts/confirmationRound';
import { isVoice } from '../../../../shared/domain/contacts/order';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { ActionButton, type Column, DataTable, Digits, Empty, StateChip } from '../../../ui';
import { Confirmed, SuspectMark } from '../Confirmed';
import { useWhenWords } from '../ContactRow';
import classes from '../Contacts.module.css';
import { CorrectContact } from '../CorrectContact';
import { useRankWord } from '../RolesHeld';
import type { NumberRow, RowOwner } from './rows';
import type { Confirming } from './useConfirming';

/** More rows than this are drawn in part. */
const MANY = 400;

interface NumberTableProps {
  readonly rows: readonly NumberRow[];
  readonly startedOn: string;
  readonly confirming: Confirming;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

/** The table; J and K walk it, Enter opens the line to correct. */
export function NumberTable({ rows, startedOn, confirming, editing, onEdit }: NumberTableProps) {
  const { t } = useTranslation('contacts');
  const { activeId, activate } = confirming;
  const columns: Column<NumberRow>[] = [
    { id: 'means', header: t('confirm.means'), width: '11rem', cell: (row) => <Means row={row} /> },
    {
      id: 'number',
      header: t('confirm.number'),
      cell: ({ contact }) =>
        isDialled(contact) ? (
          <span className={classes.listNumber}>
            <Digits value={contact.value} />
          </span>
        ) : (
          <span className={classes.confirmAddress}>{contact.value}</span>
        ),
    },
    {
      id: 'date',
      header: t('confirm.before'),
      noWrap: true,
      width: '8rem',
      essential: false,
      cell: ({ contact }) => <Confirmed at={contact.confirmedAt} short />,
    },
    {
      id: 'answer',
      header: t('confirm.answer'),
      width: '17rem',
      cell: (row) =>
        row.contact.id === activeId ? (
          <Answers row={row} confirming={confirming} onEdit={() => onEdit(true)} startedOn={startedOn} />
        ) : (
          <State row={row} startedOn={startedOn} />
        ),
    },
  ];
  return (
    <DataTable
      label={t('confirm.list')}
      columns={columns}
      rows={rows}
      rowKey={({ contact }) => contact.id}
      activeKey={activeId}
      onActiveChange={(id) => {
        if (id !== activeId) onEdit(false);
        activate(id);
      }}
      onOpen={() => onEdit(true)}
      main
      listed={{ group: t('confirm.title'), next: t('walkDown'), previous: t('walkUp') }}
      groupOf={({ owner }) => ({ key: owner.owner.id, title: <OwnerLine owner={owner} /> })}
      below={({ contact }) =>
        editing && contact.id === activeId ? (
          <CorrectContact
            contact={contact}
            onClose={() => onEdit(false)}
            onHeard={(corrected) => confirming.correct(contact, corrected)}
          />
        ) : null
      }
      empty={<Empty icon="phone" text={t('confirm.nobody')} />}
      {...(rows.length > MANY ? { virtual: true, height: '34rem' } : {})}
    />
  );
}

function isDialled({ means }: NumberRow['contact']): boolean {
  return isVoice({ means }) || means === 'fax';
}

function OwnerLine({ owner: { owner, unitName, unitNameEn, roles } }: { owner: RowOwner }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  const held = roles.map(
    ({ roleName, roleNameEn, order }) =>
      `${words(roleName, roleNameEn)}${order === 0 ? '' : ` ${rank(order)}`}`,
  );
  const place = [words(unitName, unitNameEn), ...held].filter((text) => text !== '');
  return (
    <>
      <b className={classes.confirmOwner}>{words(owner.name, owner.nameEn)}</b>{' '}
      <span className={classes.confirmPlace}>{place.join(t('list.separator'))}</span>
    </>
  );
}

function Means({ row: { contact } }: { row: NumberRow }) {
  const words = useWords();
  const fieldWords = useFieldWords();
  const whenWords = useWhenWords();
  const desk = words(contact.desk, contact.deskEn);
  return (
    <>
      {[fieldWords.choice('contact', 'means', contact.means), desk].filter((text) => text !== '').join(' ')}
      <span className={classes.second}>{whenWords(contact.when)}</span>
    </>
  );
}

function State({ row: { contact }, startedOn }: { row: NumberRow; startedOn: string }) {
  const { t } = useTranslation('contacts');
  const state = confirmationState(contact, startedOn);
  if (state === 'suspect') return <SuspectMark number={contact.value} />;
  return state === 'confirmed' ? (
    <StateChip tone="good">{t('confirm.state.confirmed')}</StateChip>
  ) : (
    <span className={classes.confirmPlace}>{t('confirm.state.open')}</span>
  );
}

function Answers({
  row: { contact },
  confirming,
  onEdit,
  startedOn,
}: {
  row: NumberRow;
  confirming: Confirming;
  onEdit: () => void;
  startedOn: string;
}) {
  const { t } = useTranslation('contacts');
  const number = contact.value;
  const state = confirmationState(contact, startedOn);
  return (
    <span className={classes.confirmAnswers}>
      <ActionButton
        size="small"
        keys="1"
        onClick={() => confirming.right(contact)}
        label={t('tool.confirmThis', { number })}
        {...(state === 'confirmed' ? { pressed: true } : {})}
      >
        {t('confirm.right')}
      </ActionButton>
      <ActionButton
        size="small"
        keys="3"
        onClick={() => confirming.wrong(contact)}
        label={t('confirm.wrongThis', { number })}
        {...(state === 'suspect' ? { pressed: true } : {})}
      >
        {t('confirm.wrong')}
      </ActionButton>
      <ActionButton size="small" keys="E" onClick={onEdit} label={t('tool.correctThis', { number })}>
        {t('tool.correct')}
      </ActionButton>
    </span>
  );
}
