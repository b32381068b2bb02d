// What a system stands on and what stands on it; while the plan is open for changes, links are added and taken away here.
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { usePlanEditing } from '../../../records';
import { ActionButton, ErrorPlace, Facts, SelectField } from '../../../ui';
import classes from './Dependencies.module.css';
import type { StructureView, SystemRow } from './structure';
import { useNamed } from './useNamed';

/** The links of a system both ways. */
export function StandsOn({
  row: { system },
  view,
  onGo,
}: {
  row: SystemRow;
  view: StructureView;
  onGo: (id: string) => void;
}) {
  const { t } = useTranslation(['analysis', 'records']);
  const errorText = useErrorText();
  const named = useNamed(view);
  const { on } = usePlanEditing();
  const save = useCommand('record.save');
  const remove = useCommand('record.remove');
  const below = view.dependencies.filter(({ systemId }) => systemId === system.id);
  const above = view.dependencies.filter(({ dependsOnId }) => dependsOnId === system.id);
  const taken = new Set([system.id, ...below.map(({ dependsOnId }) => dependsOnId)]);
  const nothing = t('records:value.nothing');
  const go = (id: string) => (
    <ActionButton key={id} size="small" variant="quiet" onClick={() => onGo(id)}>
      {named(id)}
    </ActionButton>
  );
  return (
    <>
      <Facts
        items={[
          {
            label: t('analysis:dependencies.below'),
            value:
              below.length === 0 ? (
                nothing
              ) : (
                <span className={classes.links}>
                  {below.map(({ id, dependsOnId }) =>
                    on ? (
                      <ActionButton
                        key={id}
                        size="small"
                        icon="x"
                        label={t('records:list.drop', { what: named(dependsOnId) })}
                        onClick={() => remove.mutate({ entity: 'dependency', id })}
                      >
                        {named(dependsOnId)}
                      </ActionButton>
                    ) : (
                      go(dependsOnId)
                    ),
                  )}
                </span>
              ),
          },
          {
            label: t('analysis:dependencies.above'),
            value:
              above.length === 0 ? (
                nothing
              ) : (
                <span className={classes.links}>{above.map(({ systemId }) => go(systemId))}</span>
              ),
          },
        ]}
      />
      {on ? (
        <SelectField
          label={t('records:list.add', { what: t('analysis:dependencies.below') })}
          options={view.rows
            .filter((one) => !taken.has(one.system.id))
            .map((one) => ({ value: one.system.id, label: named(one.system.id) }))}
          value={null}
          searchable
          onChange={(dependsOnId) =>
            dependsOnId !== null &&
            save.mutate({ entity: 'dependency', fields: { systemId: system.id, dependsOnId } })
          }
        />
      ) : null}
      {save.error === null && remove.error === null ? null : (
        <ErrorPlace happened={errorText(save.error ?? remove.error)} />
      )}
    </>
  );
}
