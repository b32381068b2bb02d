// The form of a new record: nothing is written until its one button; what is typed survives a crash until then.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { useCommand } from '../data/queries';
import { useRemembered } from '../data/remembered';
import { useErrorText } from '../i18n/useError';
import { ActionButton, ActionLine, ErrorPlace, FieldGrid, Stack, useShortcuts } from '../ui';
import { type Draft, entered, typed } from './draft';
import { FieldInput } from './FieldInput';
import { type Issue, isAllAtFields, reasonsByField } from './issues';
import { useFieldWords } from './labels';
import { formFields, isWide } from './RecordForm';
import classes from './Records.module.css';
import { useReasonText } from './useReasonText';

/**
 * Makes a record. `given` are values the place already knows (the owner of a contact); `ask` names the fields to show,
 * all of them when left out.
 */
export function NewRecord({
  entity,
  given = {},
  ask,
  onMade,
  onClose,
}: {
  entity: EntityName;
  given?: Readonly<Record<string, unknown>>;
  ask?: readonly string[];
  onMade: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['records', 'common']);
  const words = useFieldWords();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const draft = useRemembered<Draft>(`draft:new:${entity}:${Object.values(given).join(':')}`, {});
  const save = useCommand('record.save');
  const [focused] = useState(true);
  const fields = formFields(entity, Object.keys(given)).filter(
    ({ name }) => ask === undefined || ask.includes(name),
  );
  const names = fields.map(({ name }) => name);
  const reasons = reasonsByField(save.error, names);
  const errorAt = (issue: Issue | undefined) => (issue === undefined ? undefined : reasonText(issue));
  const make = () => {
    if (save.isPending) return;
    save.mutate(
      { entity, fields: { ...given, ...entered(draft.value) } },
      {
        onSuccess: ({ id }) => {
          draft.set({});
          onMade(id);
        },
      },
    );
  };
  useShortcuts({
    'Ctrl+Enter': { run: make, word: t('new.make', { what: words.entity(entity) }) },
    Escape: onClose,
  });
  return (
    <Stack gap="12">
      <FieldGrid columns={2}>
        {fields.map((named, at) => (
          <div key={named.name} className={isWide(named) ? classes.wide : undefined}>
            <FieldInput
              entity={entity}
              named={named}
              label={words.field(entity, named.name)}
              value={draft.value[named.name] ?? null}
              onDraft={(value) => draft.set(typed(draft.value, named.name, value))}
              onSettle={(value) => draft.set(typed(draft.value, named.name, value))}
              error={errorAt(reasons[named.name])}
              autoFocus={focused && at === 0}
            />
          </div>
        ))}
      </FieldGrid>
      {save.error === null || isAllAtFields(save.error, names) ? null : (
        <ErrorPlace happened={errorText(save.error)} kept={t('records:new.kept')} />
      )}
      <ActionLine>
        <ActionButton variant="filled" keys="Ctrl+Enter" onClick={make} disabled={save.isPending}>
          {t('records:new.make', { what: words.entity(entity) })}
        </ActionButton>
        <ActionButton keys="Esc" onClick={onClose}>
          {t('common:cancel')}
        </ActionButton>
      </ActionLine>
    </Stack>
  );
}
