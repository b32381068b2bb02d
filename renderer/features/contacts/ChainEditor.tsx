// Edits who holds a role: a person added at the end, moved up or down, taken out; written at once.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../data/call';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import { PersonPicker } from '../../records/PersonPicker';
import { ActionButton, ErrorPlace, IconButton, Note, Pad, PlainRows, Row } from '../../ui';
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
  const restore = (id: string) =>
    run(() => call('record.save', { entity: 'assignment', id, fields: { deleted: false } }));
  return { error, move, add, remove, restore };
}

/** The editable chain of a role. */
export function ChainEditor({ row }: { row: RoleRow }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  const errorText = useErrorText();
  const { error, move, add, remove, restore } = useChain(row);
  const [refused, setRefused] = useState<{
    readonly why: 'unknown' | 'already';
    readonly name: string;
  } | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [added, setAdded] = useState(0);
  const people = useQuery('record.list', { entity: 'person' }).data ?? [];
  const choose = async (personIdOrName: string) => {
    const known = people.find(({ id }) => id === personIdOrName);
    const holder = row.holders.find(({ person }) => person.id === personIdOrName);
    // A typed name is nobody until the person stands in the plan.
    if (known === undefined) return setRefused({ why: 'unknown', name: personIdOrName });
    if (holder !== undefined)
      return setRefused({ why: 'already', name: words(holder.person.name, holder.person.nameEn) });
    setRefused(null);
    await add(personIdOrName);
    setAdded((count) => count + 1);
  };
  const takeOut = async (gone: Removed) => {
    await remove(gone.id);
    setRemoved(gone);
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
                    onClick={() => void takeOut({ id: assignment.id, name })}
                  />
                </span>
              }
            />
          );
        }}
      </PlainRows>
      <EmptySeats row={row} of="deputies" />
      {removed === null || row.holders.some(({ assignment }) => assignment.id === removed.id) ? null : (
        <TakenOut key={removed.id} name={removed.name} onRestore={() => void restore(removed.id)} />
      )}
      <Pad>
        <PersonPicker
          key={added}
          autoFocus={added > 0}
          label={t('chain.add')}
          chooseWord={t('chain.choose')}
          description={t('chain.addHow')}
          onChoose={(chosen) => void choose(chosen)}
        />
        {refused === null ? null : (
          <ErrorPlace
            happened={t(`chain.${refused.why}`, { name: refused.name })}
            next={refused.why === 'unknown' ? t('chain.unknownNext') : undefined}
          />
        )}
        {error === null ? null : <ErrorPlace happened={errorText(error)} />}
      </Pad>
    </>
  );
}

interface Removed {
  readonly id: string;
  readonly name: string;
}

/** Who was just taken out of the role, with the way back under the finger. */
function TakenOut({ name, onRestore }: { name: string; onRestore: () => void }) {
  const { t } = useTranslation('contacts');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div role="status">
      <Note
        tone="neutral"
        end={
          <ActionButton ref={button} size="small" icon="undo" onClick={onRestore}>
            {t('chain.putBack')}
          </ActionButton>
        }
      >
        {t('chain.takenOut', { name })}
      </Note>
    </div>
  );
}
