// A field for names between arrows or commas: while one is typed, the plan and the log so far offer theirs.
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namePartAt } from '../../../shared/domain/chronology/nameParts';
import { foldTight } from '../../../shared/domain/text/fold';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { asRead, Icon } from '../../ui';
import classes from './EntryLine.module.css';

const SHOWN = 7;
const ENTITIES = ['role', 'person', 'organisation', 'site'] as const;

/** Names said in this response come first, then the plan's, each once. */
function useOffers(incidentId: string, part: string): readonly string[] {
  const words = useWords();
  const isAsked = part.trim() !== '';
  const told = useQuery('chronology.names', { incidentId }, { enabled: isAsked }).data ?? [];
  const found = useQuery(
    'search.find',
    { text: part.trim(), limit: SHOWN, entities: [...ENTITIES] },
    { enabled: isAsked },
  ).data;
  if (!isAsked) return [];
  const sought = foldTight(part);
  const said = told.filter((name) => foldTight(name).includes(sought));
  const names = [...said, ...(found ?? []).map(({ title, titleEn }) => words(title, titleEn))];
  return [...new Set(names)].filter((name) => name !== part.trim()).slice(0, SHOWN);
}

/** Down and Up walk the offers, Tab or Enter takes one, Esc closes them. */
export function NamesField(props: {
  incidentId: string;
  label: string;
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('respond');
  const listId = useId();
  const [cursor, setCursor] = useState(0);
  const [active, setActive] = useState(-1);
  const [isTyping, setTyping] = useState(false);
  const part = namePartAt(props.value, cursor);
  const found = useOffers(props.incidentId, isTyping ? part.text : '');
  const isOpen = found.length > 0;
  const take = (name: string | undefined) => {
    if (name === undefined) return;
    props.onChange(props.value.slice(0, part.from) + name + props.value.slice(part.to));
    setActive(-1);
    setTyping(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || !isOpen) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((active + step + found.length) % found.length);
    else if (event.key === 'Enter' && active >= 0) take(found[active]);
    else if (event.key === 'Tab' && !event.shiftKey && active >= 0) take(found[active]);
    else if (event.key === 'Escape') setTyping(false);
    else return;
    event.preventDefault();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') event.stopPropagation();
  };
  return (
    <div className={classes.names}>
      <TextInput
        label={props.label}
        autoComplete="off"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        value={props.value}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const input = event.currentTarget;
          setCursor(input.selectionStart ?? input.value.length);
          setActive(-1);
          setTyping(true);
          props.onChange(asRead(input.value));
        }}
        onBlur={() => setTyping(false)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('log.offers')}
        className={classes.offers}
        hidden={!isOpen}
      >
        {found.map((name, index) => (
          <div
            key={name}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.offer}
            // The press must not take the focus out of the field.
            onMouseDown={(event) => {
              event.preventDefault();
              take(name);
            }}
          >
            <Icon name="person" />
            <b>{name}</b>
          </div>
        ))}
      </div>
    </div>
  );
}
