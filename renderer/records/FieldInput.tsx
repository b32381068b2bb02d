// The control for one field, chosen from the model's metadata: text settles on leaving, choices at once.
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { codesOf, listedEntity } from '../../shared/model/meaning';
import { shapeOf } from '../../shared/model/shape';
import { useQuery } from '../data/queries';
import {
  ActionButton,
  CheckField,
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../ui';
import { type AnyRecord, inOrder, type NamedField } from './fields';
import { useFieldWords } from './labels';
import { MomentField } from './MomentField';
import { useTitles } from './names';
import classes from './Records.module.css';
import { FlagField, StructureField } from './StructureField';

/** What a field's control needs. */
export interface FieldInputProps {
  readonly entity: EntityName;
  readonly named: NamedField;
  readonly label: string;
  readonly value: unknown;
  /** Typed but not settled. */
  readonly onDraft: (value: unknown) => void;
  /** Settled: left, Enter, or chosen. */
  readonly onSettle: (value: unknown) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The control of a field. */
export function FieldInput(props: FieldInputProps) {
  const { entity, named, value, label, error, onSettle } = props;
  const { field, name } = named;
  switch (field.input) {
    case 'line':
      return codesOf(entity, name) === null ? <TextInput {...props} /> : <CodeInput {...props} />;
    case 'paragraph':
      return <TextInput {...props} />;
    case 'instant':
      return <MomentField {...props} onChange={props.onDraft} />;
    case 'number':
      return <NumberInput {...props} />;
    case 'switch':
      return <FlagField label={label} value={value} onChange={onSettle} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'date':
      return (
        <DateField
          label={label}
          value={typeof value === 'string' ? value.slice(0, 10) : null}
          onChange={onSettle}
          {...(error === undefined ? {} : { error })}
        />
      );
    case 'reference':
      return <ReferenceInput {...props} />;
    case 'list':
      return codesOf(entity, name) === null ? <WordsInput {...props} /> : <CodesInput {...props} />;
    case 'structure':
      return <StructureInput {...props} />;
  }
}

/** Enter settles a line, Ctrl+Enter also a text of several lines; Ctrl+Enter goes on to whatever commits the whole form. */
function settleKeys({ onSettle, value }: FieldInputProps, lines: boolean) {
  return {
    onBlur: () => onSettle(value),
    onKeyDown: (event: KeyboardEvent) => {
      const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
      if (!isEnter || (lines && !event.ctrlKey)) return;
      if (!event.ctrlKey) event.preventDefault();
      onSettle(value);
    },
  };
}

function marks({ error, named, autoFocus }: FieldInputProps, requiredWord: string) {
  return {
    ...(error === undefined ? {} : { error }),
    ...(named.field.required ? { requiredWord } : {}),
    ...(autoFocus === true ? { autoFocus } : {}),
  };
}

function TextInput(props: FieldInputProps) {
  const { t } = useTranslation('common');
  const { label, named, onDraft } = props;
  const text = typeof props.value === 'string' ? props.value : '';
  const common = { label, value: text, onChange: onDraft, ...marks(props, t('required')) };
  if (named.field.input === 'paragraph') return <TextAreaField {...common} {...settleKeys(props, true)} />;
  const kind = named.field.search === 'phone' ? { inputMode: 'tel' as const } : {};
  return <TextField {...common} {...kind} {...settleKeys(props, false)} />;
}

function NumberInput(props: FieldInputProps) {
  const { t } = useTranslation('common');
  const { label, onDraft, value, named } = props;
  return (
    <NumberField
      label={label}
      value={typeof value === 'number' ? value : null}
      decimals={named.field.column === 'real' ? 2 : 0}
      onChange={onDraft}
      {...marks(props, t('required'))}
      {...settleKeys(props, false)}
    />
  );
}

function ChoiceInput(props: FieldInputProps) {
  const { t } = useTranslation('common');
  const words = useFieldWords();
  const { entity, named, label, value, onSettle } = props;
  const choices = named.field.choices ?? [];
  return (
    <SelectField
      label={label}
      options={choices.map((choice) => ({ value: choice, label: words.choice(entity, named.name, choice) }))}
      value={typeof value === 'string' ? value : null}
      clearable={!named.field.required}
      onChange={onSettle}
      {...marks(props, t('required'))}
    />
  );
}

/** One code of the content, chosen by its word; a text that is none of them stays choosable. */
function CodeInput(props: FieldInputProps) {
  const words = useFieldWords();
  const { entity, named, label, value, onSettle } = props;
  const codes = codesOf(entity, named.name) ?? [];
  const own = typeof value === 'string' && value !== '' && !codes.includes(value) ? [value] : [];
  return (
    <SelectField
      label={label}
      options={[...codes, ...own].map((code) => ({ value: code, label: words.code(code) }))}
      value={typeof value === 'string' && value !== '' ? value : null}
      clearable
      onChange={onSettle}
      {...(props.error === undefined ? {} : { error: props.error })}
    />
  );
}

function ReferenceInput(props: FieldInputProps) {
  const { t } = useTranslation('common');
  const { named, label, value, onSettle } = props;
  const target = named.field.references as EntityName;
  const records = useQuery('record.list', { entity: target }).data ?? [];
  const title = useTitles(target);
  return (
    <SelectField
      label={label}
      options={inOrder(target, records as AnyRecord[]).map((record) => ({
        value: record.id,
        label: title(record),
      }))}
      value={typeof value === 'string' ? value : null}
      searchable
      clearable={!named.field.required}
      emptyWord={t('noMatch')}
      onChange={onSettle}
      {...marks(props, t('required'))}
    />
  );
}

function CodesInput({ entity, named, label, value, onSettle }: FieldInputProps) {
  const words = useFieldWords();
  const chosen: string[] = Array.isArray(value) ? value.map(String) : [];
  const codes = codesOf(entity, named.name) ?? [];
  const toggle = (code: string, on: boolean) =>
    onSettle(
      [...codes, ...chosen.filter((one) => !codes.includes(one))].filter((one) =>
        one === code ? on : chosen.includes(one),
      ),
    );
  return (
    <fieldset className={classes.parts}>
      <legend>{label}</legend>
      <div className={classes.checks}>
        {codes.map((code) => (
          <CheckField
            key={code}
            label={words.code(code)}
            value={chosen.includes(code)}
            onChange={(on) => toggle(code, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Short words, one a line; ids are chosen by name where the model says whose they are. */
function WordsInput(props: FieldInputProps) {
  const { t } = useTranslation('records');
  const { entity, named, label, value, onDraft } = props;
  const target = listedEntity(entity, named.name);
  const words: string[] = Array.isArray(value) ? value.map(String) : [];
  if (target !== null) return <ChosenInput {...props} target={target} chosen={words} />;
  const settle = () => props.onSettle(words.map((word) => word.trim()).filter((word) => word !== ''));
  return (
    <TextAreaField
      label={label}
      description={t('list.onePerLine')}
      value={words.join('\n')}
      onChange={(text) => onDraft(text === '' ? [] : text.split('\n'))}
      onBlur={settle}
      {...(props.error === undefined ? {} : { error: props.error })}
    />
  );
}

function ChosenInput({
  target,
  chosen,
  label,
  onSettle,
}: FieldInputProps & { target: EntityName; chosen: readonly string[] }) {
  const { t } = useTranslation(['records', 'common']);
  const records = (useQuery('record.list', { entity: target }).data ?? []) as AnyRecord[];
  const title = useTitles(target);
  const left = inOrder(target, records).filter(({ id }) => !chosen.includes(id));
  const nameOf = (id: string) => {
    const record = records.find((one) => one.id === id);
    return record === undefined ? id : title(record);
  };
  return (
    <fieldset className={classes.parts}>
      <legend>{label}</legend>
      <div className={classes.checks}>
        {chosen.map((id) => (
          <ActionButton
            key={id}
            size="small"
            icon="x"
            label={t('records:list.drop', { what: nameOf(id) })}
            onClick={() => onSettle(chosen.filter((one) => one !== id))}
          >
            {nameOf(id)}
          </ActionButton>
        ))}
      </div>
      <SelectField
        label={t('records:list.add', { what: label })}
        options={left.map((record) => ({ value: record.id, label: title(record) }))}
        value={null}
        searchable
        emptyWord={t('common:noMatch')}
        onChange={(id) => id !== null && onSettle([...chosen, id])}
      />
    </fieldset>
  );
}

function StructureInput({ named, label, value, onDraft, onSettle, error }: FieldInputProps) {
  return (
    // Leaving the whole structure settles it; moving between its parts does not.
    <fieldset
      className={classes.bare}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onSettle(value);
      }}
    >
      <StructureField
        label={label}
        shape={shapeOf(named.field.schema)}
        optional
        value={value}
        onChange={onDraft}
      />
      {error === undefined ? null : (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
