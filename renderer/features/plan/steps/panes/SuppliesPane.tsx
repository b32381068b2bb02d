// Step 4: what responders need to hold out, what is there, and what is missing (guideline 2.4(1)-2).
import { useTranslation } from 'react-i18next';
import type { AnyRecord } from '../../../../records';
import { StateChip } from '../../../../ui';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';

function missingOf({ quantity, neededQuantity }: AnyRecord): number | null {
  if (typeof neededQuantity !== 'number' || typeof quantity !== 'number') return null;
  return Math.max(0, neededQuantity - quantity);
}

/** The pane. */
export function SuppliesPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  return (
    <KindPane
      {...pane}
      entity="supply"
      show={['siteId', 'quantity', 'unit', 'neededQuantity', 'expiresOn']}
      derived={[
        {
          id: 'missing',
          header: t('supplies.missing'),
          cell: (record) => <Missing missing={missingOf(record)} />,
          value: missingOf,
        },
      ]}
    />
  );
}

function Missing({ missing }: { missing: number | null }) {
  const { t } = useTranslation('plan');
  if (missing === null) return <>{t('notJudged')}</>;
  return missing === 0 ? (
    <StateChip tone="good">{t('supplies.enough')}</StateChip>
  ) : (
    <StateChip tone="warning">{t('supplies.short', { count: missing })}</StateChip>
  );
}
