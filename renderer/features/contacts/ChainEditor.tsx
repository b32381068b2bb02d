// Edits who holds a role: a person added at the end, moved up or down, taken out; written at once.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../data/call';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import { PersonPicker } from '../../records/PersonPicker';
import { ErrorPlace, IconButton, Pad, PlainRows, Row } from '../../ui';
import classes from './Contacts.module.css';
import { EmptySeats } from './EmptySeats';
import type { RoleRow } from './matches';
import { useRankWord } from './RolesHeld';
import { moved, type NewOrder, nextOrder } from './seats';

function useChain(row: RoleRow) {
  const [error, setError] = useState<unknown>(null);
  const chain: NewOrder[] = row.holders.map(({ assignment }) => ({
    id: assignment.id,
    order: assignment.order,
  }));
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  const move = (id: string, by: 'up' | 'down') =>
    run(async () => {
      for (const { id: assignment, order } of moved(chain, id, by)) {
        await call('record.save', { entity: 'assignment', id: assignment, fields: { order } });
      }
    });
  const add = (personId: string) =>
    run(() =>
      call('record.save', {
        entity: 'assignment',
        fields: { roleId: row.role.id, personId, order: nextOrder(chain) },
      }),
    );
  const remove = (id: string) => run(() => call('record.remove', { entity: 'assignment', id }));
  return { error, move, add, remove };
}

/** The editable chain of a role. */
export function ChainEditor({ row }: { row: RoleRow }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  const errorText = useErrorText();
  const { error, move, add, remove } = useChain(row);
  const [unknown, setUnknown] = useState<string | null>(null);
  const people = useQuery('record.list', { entity: 'person' }).data ?? [];
  // A typed name is nobody until the person stands in the plan.
  const choose = (personIdOrName: string) => {
    const known = people.some(({ id }) => id === personIdOrName);
    setUnknown(known ? null : personIdOrName);
    if (known) void add(personIdOrName);
  };
  return (
    <>
      <EmptySeats row={row} of="holder" />
      <PlainRows items={row.holders} itemKey={({ assignment }) => assignment.id} label={t('chain.title')}>
        {({ assignment, person }) => {
          const name = words(person.name, person.nameEn);
          return (
            <Row
              lead={<span className={classes.rank}>{rank(assignment.order)}</span>}
              title={name}
              strong
              end={
                <span className={classes.order}>
                  <IconButton
                    icon="chevron-up"
                    label={t('chain.up', { name })}
                    onClick={() => void move(assignment.id, 'up')}
                  />
                  <IconButton
                    icon="chevron-down"
                    label={t('chain.down', { name })}
                    onClick={() => void move(assignment.id, 'down')}
                  />
                  <IconButton
                    icon="x"
                    label={t('chain.remove', { name })}
                    onClick={() => void remove(assignment.id)}
                  />
                </span>
              }
            />
          );
        }}
      </PlainRows>
      <EmptySeats row={row} of="deputies" />
      <Pad>
        <PersonPicker
          key={row.holders.length}
          label={t('chain.add')}
          chooseWord={t('chain.choose')}
          description={t('chain.addHow')}
          onChoose={choose}
        />
        {unknown === null ? null : (
          <ErrorPlace happened={t('chain.unknown', { name: unknown })} next={t('chain.unknownNext')} />
        )}
        {error === null ? null : <ErrorPlace happened={errorText(error)} />}
      </Pad>
    </>
  );
}
