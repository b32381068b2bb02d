// The text of the entry line, with suggestions from the plan while a word after @ or # is typed.
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_GAP, wordAtCursor } from '../../../shared/domain/chronology/entryLine';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { asRead, Icon } from '../../ui';
import classes from './EntryLine.module.css';
import type { NamedRecord } from './entryDraft';

const SHOWN = 7;
const ENTITIES = {
  mention: ['person', 'role', 'organisation', 'site'],
  system: ['system', 'business'],
} as const;

type Hit = OutputOf<'search.find'>[number];

function iconOf(entity: string) {
  if (entity === 'person' || entity === 'role') return entity;
  return entity === 'organisation' || entity === 'site' ? 'building' : 'board';
}

/** What the plan offers for the word under the cursor; empty while none is typed. */
function useOffers(word: ReturnType<typeof wordAtCursor>): readonly Hit[] {
  const asked = word !== null && word.text !== '';
  const entities = [...ENTITIES[word?.kind ?? 'mention']];
  const { data } = useQuery(
    'search.find',
    { text: word?.text ?? '', limit: SHOWN, entities },
    { enabled: asked },
  );
  return asked ? (data ?? []) : [];
}

/** The field. Down and Up walk the offers, Tab or Enter takes one, Esc closes them; without one chosen Enter writes. */
export function MarkedField(props: {
  ref: Ref<HTMLInputElement>;
  label: string;
  value: string;
  /** True where Enter found nothing to write. */
  isMissing: boolean;
  onChange: (text: string) => void;
  /** The text after a name was taken, the marked word, and the record behind it. */
  onName: (text: string, word: string, record: NamedRecord) => void;
  onLeave: () => void;
  /** True while Esc belongs to what stands around the field. */
  keepsEscape: boolean;
}) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const listId = useId();
  const [cursor, setCursor] = useState(0);
  const [active, setActive] = useState(-1);
  const [dismissed, setDismissed] = useState(false);
  const word = wordAtCursor(props.value, cursor);
  const found = useOffers(word);
  const offers = dismissed ? [] : found;
  const isOpen = offers.length > 0;
  const take = (hit: Hit | undefined) => {
    if (hit === undefined || word === null) return;
    const name = words(hit.title, hit.titleEn).replaceAll(/[ \u3000]/g, NAME_GAP);
    const text = `${props.value.slice(0, word.from + 1)}${name} ${props.value.slice(cursor).trimStart()}`;
    setActive(-1);
    setCursor(word.from + name.length + 2);
    props.onName(text, name, { entity: hit.entity, id: hit.id });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (isOpen && step !== 0) setActive((active + step + offers.length) % offers.length);
    else if (isOpen && event.key === 'Tab' && !event.shiftKey) take(offers[Math.max(active, 0)]);
    else if (isOpen && event.key === 'Enter' && active >= 0) take(offers[active]);
    else if (isOpen && event.key === 'Escape') setDismissed(true);
    else if (event.key === 'Escape' && !props.keepsEscape) props.onLeave();
    else return;
    event.preventDefault();
  };
  const follow = (input: HTMLInputElement) => {
    setCursor(input.selectionStart ?? input.value.length);
    setDismissed(false);
    setActive(-1);
  };
  return (
    <div className={classes.text}>
      <TextInput
        ref={props.ref}
        label={props.label}
        data-look="entry"
        autoComplete="off"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        value={props.value}
        error={props.isMissing}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          props.onChange(asRead(event.currentTarget.value));
          follow(event.currentTarget);
        }}
        onClick={(event) => follow(event.currentTarget)}
        onBlur={() => setDismissed(true)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('log.offers')}
        className={classes.offers}
        hidden={!isOpen}
      >
        {offers.map((hit, index) => (
          <div
            key={`${hit.entity} ${hit.id}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.offer}
            // The press must not take the focus out of the line.
            onMouseDown={(event) => {
              event.preventDefault();
              take(hit);
            }}
          >
            <Icon name={iconOf(hit.entity)} />
            <b>{words(hit.title, hit.titleEn)}</b>
            <span>{hit.excerpt.split('・').slice(0, 2).join('・')}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
