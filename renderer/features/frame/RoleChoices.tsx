// Who am I, by role: every role of the response in view with whoever holds it, else the one the plan names first.
import { useTranslation } from 'react-i18next';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { ActionButton, PlainRows, Row } from '../../ui';
import classes from './Frame.module.css';

/** The roles to choose from; nothing without a response. Choosing one acts in a name and moves no role. */
export function RoleChoices({ onChoose }: { onChoose: (personIdOrName: string) => void }) {
  const { t } = useTranslation('frame');
  const words = useWords();
  const { incident } = useIncidentInView();
  const { data } = useQuery(
    'muster.roles',
    { incidentId: incident?.id ?? '-' },
    { enabled: incident !== null },
  );
  if (incident === null || data === undefined) return null;
  const choices = data.flatMap(({ roleId, role, holders, planned }) => {
    const holder = holders[0];
    const first = planned[0];
    const name = words(role.name, role.nameEn);
    if (holder !== undefined) {
      const meta = t('actor.holds', { name: words(holder.name, holder.nameEn) });
      return [{ roleId, name, by: holder.holder, meta }];
    }
    if (first === undefined) return [];
    return [
      { roleId, name, by: first.personId, meta: t('actor.named', { name: words(first.name, first.nameEn) }) },
    ];
  });
  return (
    <div className={classes.roleChoices}>
      <PlainRows items={choices} itemKey={({ roleId }) => roleId} label={t('actor.byRole')}>
        {(choice) => (
          <Row
            title={choice.name}
            meta={choice.meta}
            end={
              <ActionButton
                size="small"
                onClick={() => onChoose(choice.by)}
                label={t('actor.setRole', { role: choice.name })}
              >
                {t('actor.choose')}
              </ActionButton>
            }
          />
        )}
      </PlainRows>
    </div>
  );
}
