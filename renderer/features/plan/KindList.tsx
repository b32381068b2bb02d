// The kinds of records of the plan, grouped; the chosen one is listed beside.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../../shared/model/index';
import { useFieldWords } from '../../records';
import { Panel } from '../../ui';
import { KIND_GROUPS } from './kinds';
import classes from './Plan.module.css';

/** The list of kinds. */
export function KindList({ kind, onKind }: { kind: EntityName; onKind: (kind: EntityName) => void }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  return (
    <Panel title={t('plan.kinds')} scroll>
      <nav className={classes.kinds} aria-label={t('plan.kinds')}>
        {KIND_GROUPS.map((group) => (
          <Fragment key={group.id}>
            <div className={classes.group}>{t(`plan.group.${group.id}`)}</div>
            {group.kinds.map((one) => (
              <button
                key={one}
                type="button"
                className={classes.kind}
                aria-current={one === kind}
                onClick={() => onKind(one)}
              >
                {words.entity(one)}
              </button>
            ))}
          </Fragment>
        ))}
      </nav>
    </Panel>
  );
}
