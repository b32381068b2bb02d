// Names a person: chosen from the plan by name, kana or role, or simply typed.
import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { fold, foldForms } from '../../shared/domain/text/fold';
import type { OutputOf } from '../../shared/rpc/contract';
import { useHour } from '../data/clock';
import { useQuery } from '../data/queries';
import { useWords } from '../i18n/words';
import { ActionButton } from '../ui';
import classes from './PersonPicker.module.css';

type DirectoryPerson = OutputOf<'contacts.directory'>['people'][number];

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly sought: string;
}

function choiceOf(row: DirectoryPerson, words: ReturnType<typeof useWords>): Choice {
  const { person } = row;
  const name = words(person.name, person.nameEn);
  const roles = row.roles.map((role) => words(role.roleName, role.roleNameEn));
  const kept = [
    person.name,
    person.nameEn,
    person.kana,
    ...row.roles.flatMap((role) => [role.roleName, role.roleNameEn]),
  ];
  return {
    id: person.id,
    label: roles.length === 0 ? name : `${name} · ${roles.join(' / ')}`,
    sought: foldForms(kept.join(' ')).join(' '),
  };
}

/**
 * A field that names a person. `onChoose` gets the id of a person of the plan, or the name as typed; Enter chooses.
 */
export function PersonPicker({
  label,
  description,
  chooseWord,
  autoFocus = false,
  onChoose,
}: {
  label: string;
  /** The word on a button beside the field; left out where Enter and the list are enough. */
  chooseWord?: string;
  description?: string;
  autoFocus?: boolean;
  onChoose: (personIdOrName: string) => void;
}) {
  const words = useWords();
  const { data } = useQuery('contacts.directory', { at: useHour() });
  const [typed, setTyped] = useState('');
  const choices = (data?.people ?? []).map((row) => choiceOf(row, words));
  // Two people of one name and role must both be reachable: the list goes by label, the id follows.
  const byLabel = new Map(choices.map((choice) => [choice.label, choice]));
  const choose = (text: string) => {
    const name = text.trim();
    if (name !== '') onChoose(byLabel.get(name)?.id ?? name);
  };
  return (
    <div className={classes.line}>
      <Autocomplete
        className={classes.field}
        classNames={{ label: classes.label ?? '', description: classes.description ?? '' }}
        label={label}
        description={description}
        value={typed}
        onChange={setTyped}
        data={[...byLabel.keys()]}
        limit={8}
        withScrollArea={false}
        comboboxProps={{ withinPortal: false }}
        filter={({ options, search, limit }) => {
          const sought = fold(search);
          const hits = options.filter(
            (option) => 'value' in option && byLabel.get(option.value)?.sought.includes(sought),
          );
          return hits.slice(0, limit);
        }}
        onOptionSubmit={choose}
        data-autofocus={autoFocus}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          const isPicking = event.currentTarget.getAttribute('aria-activedescendant');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || isPicking) return;
          event.preventDefault();
          choose(typed);
        }}
      />
      {chooseWord === undefined ? null : (
        <ActionButton keys="Enter" onClick={() => choose(typed)}>
          {chooseWord}
        </ActionButton>
      )}
    </div>
  );
}
