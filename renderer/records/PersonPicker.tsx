// Names a person: chosen from the plan by name, kana or role, or simply typed.
import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '../ui';
import classes from './PersonPicker.module.css';
import { usePersonChoices } from './personChoices';

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
  const { labels, idOrName, matches } = usePersonChoices();
  const [typed, setTyped] = useState('');
  const choose = (text: string) => {
    if (text.trim() !== '') onChoose(idOrName(text));
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
        data={[...labels]}
        limit={8}
        withScrollArea={false}
        comboboxProps={{ withinPortal: false }}
        filter={({ options, search, limit }) =>
          options.filter((option) => 'value' in option && matches(option.value, search)).slice(0, limit)
        }
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
