// A field of a form that names a person: one of the plan, or whoever is typed.
import { Autocomplete } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Icon } from '../ui';
import classes from './PersonPicker.module.css';
import { usePersonChoices } from './personChoices';

/** `value` is a person's id or a typed name, and so is what `onChange` gets. */
export function PersonField(props: {
  label: string;
  value: string;
  onChange: (idOrName: string) => void;
  description?: string;
  error?: ReactNode;
  /** Settles what is typed, for forms without a button. */
  onSettle?: () => void;
}) {
  const { labels, idOrName, labelOf, matches } = usePersonChoices();
  // What stands in the field while somebody types; the line of the person otherwise.
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    props.onChange(idOrName(text));
  };
  return (
    <Autocomplete
      classNames={{ label: classes.label ?? '', description: classes.description ?? '' }}
      label={props.label}
      description={props.description}
      value={typed ?? labelOf(props.value)}
      onChange={change}
      onBlur={() => {
        setTyped(null);
        props.onSettle?.();
      }}
      onKeyDown={(event) => {
        const isPicking = event.currentTarget.getAttribute('aria-activedescendant');
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || isPicking) return;
        if (props.onSettle === undefined) return;
        event.preventDefault();
        props.onSettle();
      }}
      data={[...labels]}
      limit={8}
      withScrollArea={false}
      comboboxProps={{ withinPortal: false }}
      filter={({ options, search, limit }) =>
        options.filter((option) => 'value' in option && matches(option.value, search)).slice(0, limit)
      }
      error={
        props.error === undefined || props.error === null ? undefined : (
          <span className={classes.error} role="alert">
            <Icon name="octagon-x" />
            {props.error}
          </span>
        )
      }
    />
  );
}
