// Fields with one look: label above, description under it, error under the field; values in, values out.
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type KeyboardEvent, type ReactNode, type Ref, useContext } from 'react';
import { asRead } from './asRead';
import { CalendarWordsContext } from './calendarWords';
import { readClockTime } from './clockTime';
import { passCommitKey } from './commitKey';
import classes from './Fields.module.css';
import { Icon } from './Icon';
import { KeyHint } from './Marks';

/** What every field takes. `V` is the value it holds; words come from the caller. */
export interface FieldProps<V> {
  readonly label: ReactNode;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly description?: ReactNode;
  /** What is wrong and what to do; shown under the field and read aloud. */
  readonly error?: ReactNode;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** The word that marks a required field, such as 必須. Left out: not required. */
  readonly requiredWord?: string;
  /** The key that focuses the field, shown in the label. */
  readonly keys?: string;
  readonly name?: string;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

function common<V>(props: FieldProps<V>) {
  const hasExtras = props.requiredWord !== undefined || props.keys !== undefined;
  return {
    label: hasExtras ? (
      <span className={classes.label}>
        {props.label}
        {props.requiredWord === undefined ? null : (
          <span className={classes.required}>{props.requiredWord}</span>
        )}
        {props.keys === undefined ? null : <KeyHint keys={props.keys} />}
      </span>
    ) : (
      props.label
    ),
    description: props.description,
    error:
      props.error === undefined || props.error === null || props.error === '' ? undefined : (
        <span className={classes.error} role="alert">
          <Icon name="octagon-x" />
          {props.error}
        </span>
      ),
    placeholder: props.placeholder,
    disabled: props.disabled,
    name: props.name,
    // Only screens opened by a key ask for this: the person is about to type.
    'data-autofocus': props.autoFocus,
    autoFocus: props.autoFocus,
    'aria-required': props.requiredWord !== undefined,
    onBlur: props.onBlur,
    onKeyDown: props.onKeyDown,
    classNames: fieldClasses,
  };
}

const fieldClasses = {
  label: classes.labelBox ?? '',
  description: classes.description ?? '',
  error: classes.errorBox ?? '',
  input: classes.input ?? '',
};

/** One line of text. */
export function TextField(
  props: FieldProps<string> & {
    readonly kind?: 'text' | 'tel' | 'email' | 'password';
    /** entry is 15 px, for the line people write the log in. */
    readonly look?: 'plain' | 'entry';
    readonly end?: ReactNode;
    readonly inputMode?: 'text' | 'numeric' | 'tel';
    readonly ref?: Ref<HTMLInputElement>;
  },
) {
  return (
    <TextInput
      {...common(props)}
      ref={props.ref}
      type={props.kind ?? 'text'}
      inputMode={props.inputMode}
      data-look={props.look ?? 'plain'}
      autoComplete="off"
      value={props.value}
      rightSection={props.end}
      onChange={(event) => props.onChange(asRead(event.currentTarget.value))}
    />
  );
}

/** Several lines of text, growing with what is typed up to `maxRows`. */
export function TextAreaField(
  props: FieldProps<string> & {
    readonly minRows?: number;
    readonly maxRows?: number;
    readonly ref?: Ref<HTMLTextAreaElement>;
  },
) {
  return (
    <Textarea
      {...common(props)}
      ref={props.ref}
      autosize
      minRows={props.minRows ?? 2}
      maxRows={props.maxRows ?? 12}
      value={props.value}
      onChange={(event) => props.onChange(asRead(event.currentTarget.value))}
    />
  );
}

/** A choice from a list; `null` is no choice. With `searchable` the person may type to narrow it. */
export function SelectField<V extends string>(
  props: FieldProps<V | null> & {
    readonly options: readonly { readonly value: V; readonly label: string; readonly disabled?: boolean }[];
    readonly searchable?: boolean;
    readonly clearable?: boolean;
    /** Shown when nothing matches the typed text. */
    readonly emptyWord?: string;
  },
) {
  return (
    <Select<V>
      {...common(props)}
      ref={passCommitKey}
      data={[...props.options]}
      value={props.value}
      searchable={props.searchable ?? false}
      clearable={props.clearable ?? false}
      allowDeselect={false}
      nothingFoundMessage={props.emptyWord}
      onChange={(value) => props.onChange(value)}
    />
  );
}

/** A number; an empty field is null, never zero. `unit` stands behind the number. */
export function NumberField(
  props: FieldProps<number | null> & {
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    readonly decimals?: number;
    readonly unit?: string;
  },
) {
  return (
    <NumberInput
      {...common(props)}
      value={props.value ?? ''}
      min={props.min}
      max={props.max}
      step={props.step ?? 1}
      decimalScale={props.decimals ?? 0}
      suffix={props.unit === undefined ? undefined : ` ${props.unit}`}
      hideControls
      clampBehavior="none"
      onChange={(value) => props.onChange(typeof value === 'number' && Number.isFinite(value) ? value : null)}
    />
  );
}

/** A date as `YYYY-MM-DD`, typed or picked; null when empty. `format` is how it is shown (dayjs). */
export function DateField(
  props: FieldProps<string | null> & {
    readonly format?: string;
    readonly min?: string;
    readonly max?: string;
  },
) {
  const words = useContext(CalendarWordsContext);
  return (
    <DateInput
      {...common(props)}
      value={props.value}
      valueFormat={props.format ?? 'YYYY/M/DD'}
      minDate={props.min}
      maxDate={props.max}
      allowDeselect
      previousLabel={words.previous}
      nextLabel={words.next}
      monthLabelFormat={words.monthFormat}
      onChange={(value) => props.onChange(value)}
    />
  );
}

/** A time of day: `0512`, `5:12` and full-width digits become `05:12` on leaving; other text stays as typed. */
export function TimeField(props: FieldProps<string>) {
  const settle = (): void => {
    const read = readClockTime(props.value);
    if (read !== null && read !== props.value) props.onChange(read);
    props.onBlur?.();
  };
  return <TextField {...props} inputMode="numeric" onBlur={settle} />;
}

/** A box to tick, with its sentence; in a table the sentence may be read aloud only. */
export function CheckField(
  props: Pick<FieldProps<boolean>, 'value' | 'onChange' | 'description' | 'disabled' | 'name'> & {
    readonly label: string;
    readonly labelHidden?: boolean;
  },
) {
  const named = props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label };
  return (
    <Checkbox
      {...named}
      description={props.description}
      disabled={props.disabled}
      name={props.name}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

/** Fields under each other, or in columns that wrap. */
export function FieldGrid({ children, columns = 1 }: { children: ReactNode; columns?: 1 | 2 | 3 }) {
  return (
    <div className={classes.grid} data-columns={columns}>
      {children}
    </div>
  );
}
