// What an item asks for, as it is shown beside it: weight, read-back, guide time, evidence, role and reference.
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../records';
import { Meta, StateChip } from '../../../ui';
import classes from './Checklists.module.css';
import type { Item } from './useArranging';

/** The chips of an item; nothing where it asks for nothing. */
export function ItemFacts({ item }: { item: Item }) {
  const { t } = useTranslation('checklists');
  const roleName = useNames('role');
  const isReadBack = item.readBack ?? item.critical ?? false;
  return (
    <span className={classes.facts}>
      {item.critical === true ? (
        <StateChip tone="critical" icon="triangle-alert" look="box">
          {t('facts.critical')}
        </StateChip>
      ) : null}
      {isReadBack ? (
        <StateChip tone="neutral" icon="read-back" look="box">
          {t('facts.readBack')}
        </StateChip>
      ) : null}
      {item.estMinutes === null ? null : <Meta>{t('facts.guide', { count: item.estMinutes })}</Meta>}
      {item.evidenceRequired === true ? <Meta>{t('facts.evidence')}</Meta> : null}
      {item.roleId === null ? null : <Meta>{t('item.role', { role: roleName(item.roleId) })}</Meta>}
      {item.reference === null ? null : <Meta>{t('item.reference', { text: item.reference })}</Meta>}
    </span>
  );
}
