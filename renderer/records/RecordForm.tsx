// The form of an existing record: every field is written when it is left; what is typed survives a crash until then.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { call } from '../data/call';
import { useRemembered } from '../data/remembered';
import { useErrorText } from '../i18n/useError';
import { ErrorPlace, FieldGrid, Meta } from '../ui';
import { type Draft, dropped, isSame, settled, shownValue, typed } from './draft';
import { FieldInput } from './FieldInput';
import { type AnyRecord, fieldsByName, fieldsOf, type NamedField } from './fields';
import { isAllAtFields, reasonsByField } from './issues';
import { useFieldWords } from './labels';
import classes from './Records.module.css';
import { useReasonText } from './useReasonText';

/** Fields with their English twins beside them, in the order of the model. */
export function formFields(entity: EntityName, omit: readonly string[] = []): NamedField[] {
  const fields = fieldsByName(entity);
  return (
    fieldsOf(entity)
      // What a call of its own writes is shown, not edited.
      .filter(({ name, field }) => !omit.includes(name) && field.ownedBy === null)
      .flatMap((named): NamedField[] => {
        const twin = named.twin === null ? undefined : fields[named.twin];
        return twin === undefined || named.twin === null
          ? [named]
          : [named, { name: named.twin, field: twin, twin: null }];
      })
  );
}

/** Long texts and structures take the whole width of the form. */
export function isWide({ field }: NamedField): boolean {
  return field.input === 'paragraph' || field.input === 'structure' || field.input === 'list';
}

/** An emptied text that must not be empty goes as empty text, so that the refusal says just that. */
function toSend(entity: EntityName, name: string, value: unknown): unknown {
  const kept = settled(value);
  const isText = fieldsByName(entity)[name]?.column === 'text';
  return kept === null && isText && fieldsByName(entity)[name]?.required === true ? '' : kept;
}

function useFieldSaving(entity: EntityName, record: AnyRecord) {
  const draft = useRemembered<Draft>(`draft:${entity}:${record.id}`, {});
  const [failures, setFailures] = useState<Readonly<Record<string, unknown>>>({});
  const [written, setWritten] = useState<string | null>(null);
  // Two fields may be under way at once: each answer works on the newest draft.
  const latest = useRef(draft.value);
  latest.current = draft.value;
  const change = (next: Draft) => {
    latest.current = next;
    draft.set(next);
  };
  const settle = async (name: string, value: unknown) => {
    if (isSame(value, record[name])) {
      if (Object.hasOwn(latest.current, name)) change(dropped(latest.current, name));
      setFailures((old) => dropped(old, name));
      return;
    }
    change(typed(latest.current, name, value));
    try {
      await call('record.save', { entity, id: record.id, fields: { [name]: toSend(entity, name, value) } });
      change(dropped(latest.current, name));
      setFailures((old) => dropped(old, name));
      setWritten(name);
    } catch (error) {
      setFailures((old) => ({ ...old, [name]: error }));
    }
  };
  return {
    draft: draft.value,
    type: (name: string, value: unknown) => change(typed(latest.current, name, value)),
    settle,
    failures,
    written,
  };
}

/** Puts the cursor into the control of one field, once, when its form comes on the screen. */
function useFocusAt(field: string | undefined) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (field === undefined) return;
    const control = 'input:not([type="hidden"]), textarea, button, select';
    const place = form.current?.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const [chosen] = place?.querySelectorAll<HTMLElement>('input:checked') ?? [];
    const first = chosen ?? place?.querySelector<HTMLElement>(control);
    first?.focus();
  }, [field]);
  return form;
}

/**
 * Edits a record in place. `omit` leaves fields out that are edited elsewhere, `only` shows no others; `focus` names the
 * field to stand in.
 */
export function RecordForm({
  entity,
  record,
  omit,
  only,
  focus,
}: {
  entity: EntityName;
  record: AnyRecord;
  omit?: readonly string[];
  only?: readonly string[];
  focus?: string;
}) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const { draft, type, settle, failures, written } = useFieldSaving(entity, record);
  const fields = formFields(entity, omit).filter(({ name }) => only === undefined || only.includes(name));
  const form = useFocusAt(focus);
  const elsewhere = Object.entries(failures).filter(([name, error]) => !isAllAtFields(error, [name]));
  return (
    <div ref={form} className={classes.form}>
      <FieldGrid columns={only === undefined ? 2 : 1}>
        {fields.map((named) => {
          const reason = reasonsByField(failures[named.name], [named.name])[named.name];
          return (
            <div
              key={named.name}
              data-field={named.name}
              className={isWide(named) ? classes.wide : undefined}
            >
              <FieldInput
                entity={entity}
                named={named}
                label={words.field(entity, named.name)}
                value={shownValue(draft, record, named.name)}
                onDraft={(value) => type(named.name, value)}
                onSettle={(value) => void settle(named.name, value)}
                error={reason === undefined ? undefined : reasonText(reason)}
              />
            </div>
          );
        })}
      </FieldGrid>
      {elsewhere.map(([name, error]) => (
        <ErrorPlace
          key={name}
          happened={errorText(error)}
          kept={t('form.kept', { field: words.field(entity, name) })}
        />
      ))}
      <p role="status">
        <Meta>
          {written === null ? t('form.how') : t('form.written', { field: words.field(entity, written) })}
        </Meta>
      </p>
    </div>
  );
}
