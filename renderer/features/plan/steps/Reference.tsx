// What of the reference content the plan has nothing of, and the one press that adds it; nothing while nothing is missing.
import { useTranslation } from 'react-i18next';
import { useCommand, useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { usePlanEditing } from '../../../records';
import { EditingButton } from '../../../records/EditingButton';
import { ActionButton, ActionLine, ErrorPlace, Meta, Panel, PlainRows, Row } from '../../../ui';

/** The panel. */
export function Reference() {
  const { t } = useTranslation('plan');
  const errorText = useErrorText();
  const { on } = usePlanEditing();
  const missing = useQuery('plan.missingReference', {}).data?.parts ?? [];
  const take = useCommand('plan.takeReference');
  if (missing.length === 0) return null;
  return (
    <Panel
      title={t('reference.title')}
      foot={
        <ActionLine>
          {on ? (
            <ActionButton icon="plus" disabled={take.isPending} onClick={() => take.mutate({})}>
              {t('reference.take')}
            </ActionButton>
          ) : (
            <EditingButton />
          )}
        </ActionLine>
      }
    >
      <PlainRows items={missing} itemKey={(part) => part} label={t('reference.title')}>
        {(part) => <Row title={t(`reference.parts.${part}`)} />}
      </PlainRows>
      <Row title={<Meta>{t('reference.why')}</Meta>} />
      {take.error === null ? null : <ErrorPlace happened={errorText(take.error)} />}
    </Panel>
  );
}
