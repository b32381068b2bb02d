// Step 7: the gaps people know of, the measures that close them, and each system's policy for its measures.
import { useTranslation } from 'react-i18next';
import type { AnyRecord } from '../../../../records';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';
import { useSave } from './useSave';

/** The known gaps. */
export function GapsPane(pane: PaneProps) {
  return <KindPane {...pane} entity="knownGap" show={['severity', 'measureIds']} />;
}

/** The measures; one key says where one stands. */
export function MeasuresPane(pane: PaneProps) {
  const { t } = useTranslation(['plan', 'fields']);
  const { save, error } = useSave();
  const say =
    (status: string) =>
    ({ id }: AnyRecord) =>
      save('measure', id, { status });
  const statuses = ['proposed', 'planned', 'doing', 'done', 'dropped'] as const;
  return (
    <KindPane
      {...pane}
      entity="measure"
      show={['status', 'priority', 'dueOn', 'ownerId', 'costThousandYen']}
      rowKeys={statuses.map((status, at) => ({
        keys: String(at + 1),
        word: t(`fields:choice.measure.status.${status}`),
        run: say(status),
      }))}
      error={error}
    />
  );
}

/** How each system's present level is brought to its target (guideline 2.7.2(1)). */
export function PoliciesPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  return (
    <KindPane
      {...pane}
      entity="system"
      title={t('view.policies')}
      show={['kind', 'measurePolicy']}
      ask={['measurePolicy', 'hardwareLevel', 'externalServiceLevel']}
      canAdd={false}
    />
  );
}
