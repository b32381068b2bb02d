// A field that searches as one types, with its key and a way to empty it.
import { CloseButton, TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { asRead } from './asRead';
import { Icon } from './Icon';
import { KeyHint } from './Marks';

/** A search line. The label is read aloud and stands in the field while it is empty. */
export function SearchField({
  label,
  value,
  onChange,
  clearWord,
  keys,
  onKeyDown,
  autoFocus,
  ref,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  clearWord: string;
  keys?: string;
  onKeyDown?: (event: KeyboardEvent) => void;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}) {
  return (
    <TextInput
      ref={ref}
      type="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      value={value}
      data-autofocus={autoFocus}
      autoFocus={autoFocus}
      leftSection={<Icon name="search" />}
      rightSectionWidth={keys === undefined ? undefined : '4rem'}
      rightSection={
        value === '' ? (
          keys === undefined ? null : (
            <KeyHint keys={keys} />
          )
        ) : (
          <CloseButton
            size="sm"
            aria-label={clearWord}
            icon={<Icon name="x" />}
            onClick={() => onChange('')}
          />
        )
      }
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(asRead(event.currentTarget.value))}
    />
  );
}
