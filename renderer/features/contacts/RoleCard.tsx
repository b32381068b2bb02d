// The card of a role: who holds it and who deputises, in order, each with the number to call now; empty seats in words.
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { RecordFacts, RecordForm, RecordHistory, RemoveRecord, usePlanEditing } from '../../records';
import { ActionButton, Digits, Panel, PlainRows, Row, Stack, useShortcuts } from '../../ui';
import { ChainEditor } from './ChainEditor';
import { Confirmed, SuspectMark } from './Confirmed';
import classes from './Contacts.module.css';
import { EmptySeats } from './EmptySeats';
import type { RoleRow } from './matches';
import { useRankWord } from './RolesHeld';
import { emptySeats } from './seats';
import { useContactsView } from './view';

/** The card of the chosen role. */
export function RoleCard({ row, onRemoved }: { row: RoleRow; onRemoved: () => void }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const { on } = usePlanEditing();
  const { role } = row;
  const name = words(role.name, role.nameEn);
  return (
    <>
      <h2 className={classes.ownerName}>{name}</h2>
      <Panel
        title={t('chain.title')}
        context={t('chain.context')}
        {...(on ? { look: 'current' as const } : {})}
      >
        {on ? <ChainEditor row={row} /> : <Chain row={row} />}
      </Panel>
      <Panel title={t('facts.role')} padded>
        {on ? (
          <Stack gap="12">
            <RecordForm entity="role" record={role} />
            <RecordHistory entity="role" id={role.id} />
            <RemoveRecord entity="role" id={role.id} title={name} onRemoved={onRemoved} />
          </Stack>
        ) : (
          <RecordFacts entity="role" record={role} omit={['name', 'order']} />
        )}
      </Panel>
    </>
  );
}

type HolderRow = RoleRow['holders'][number];

function Chain({ row }: { row: RoleRow }) {
  const { t } = useTranslation('contacts');
  const { startCall } = useContactsView();
  const [, navigate] = useLocation();
  const toCall = row.holders.find(({ first }) => first !== null);
  const call = ({ person, first }: HolderRow) => {
    if (first === null) return;
    startCall({ ownerId: person.id, contactId: first.id, roleId: row.role.id });
    navigate(paths.person(person.id));
  };
  useShortcuts(
    { c: { run: () => toCall !== undefined && call(toCall), word: t('call.key') } },
    { group: t('call.group'), off: toCall === undefined },
  );
  return (
    <>
      <EmptySeats row={row} of="holder" />
      <PlainRows items={row.holders} itemKey={({ assignment }) => assignment.id} label={t('chain.title')}>
        {(holder) => <Seat holder={holder} isCalledFirst={holder === toCall} onCall={() => call(holder)} />}
      </PlainRows>
      <EmptySeats row={row} of="deputies" />
      {row.holders.length === 0 && emptySeats(row).length === 0 ? (
        <Row title={t('chain.nobody')} look="dim" />
      ) : null}
    </>
  );
}

/** One in the chain, with the number to call now. */
function Seat({
  holder: { assignment, person, first },
  isCalledFirst,
  onCall,
}: {
  holder: HolderRow;
  isCalledFirst: boolean;
  onCall: () => void;
}) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  return (
    <div className={classes.means}>
      <div className={classes.meansHead}>
        <div>
          <span className={classes.rank}>{rank(assignment.order)}</span>{' '}
          <Link href={paths.person(person.id)}>
            <b>{words(person.name, person.nameEn)}</b>
          </Link>
          <div className={classes.number}>
            {first === null ? t('list.noNumber') : <Digits value={first.value} />}
          </div>
        </div>
        {first === null ? null : (
          <ActionButton
            icon="phone"
            onClick={onCall}
            label={t('call.this', { number: first.value })}
            {...(isCalledFirst ? { keys: 'C', variant: 'filled' as const } : {})}
          >
            {t('call.word')}
          </ActionButton>
        )}
      </div>
      {first === null ? null : (
        <div className={classes.meansLine}>
          <Confirmed at={first.confirmedAt} />
          {first.suspect === true ? <SuspectMark number={first.value} /> : null}
        </div>
      )}
    </div>
  );
}
