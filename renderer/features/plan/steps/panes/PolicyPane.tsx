// Step 1: the policy, the scope and what is asked of new systems, written on the plan itself.
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../../data/queries';
import { type AnyRecord, fieldsOf, RecordFacts, RecordForm, usePlanEditing } from '../../../../records';
import { Panel, WaitingBar } from '../../../../ui';

const ASKED = [
  'title',
  'organisation',
  'policy',
  'scope',
  'firstSystemIds',
  'newSystemRule',
  'bcpReference',
  'confidentiality',
  'custodianId',
  'custodianUnitId',
  'storage',
];

/** The pane. */
export function PolicyPane() {
  const { t } = useTranslation('plan');
  const { on } = usePlanEditing();
  const data = useQuery('record.list', { entity: 'plan' }).data as readonly AnyRecord[] | undefined;
  const plan = data?.[0];
  if (plan === undefined) return <WaitingBar word={t('loading')} />;
  const omit = fieldsOf('plan').flatMap(({ name, twin }) =>
    ASKED.includes(name) ? [] : twin === null ? [name] : [name, twin],
  );
  return (
    <Panel title={t('view.policy')} padded {...(on ? { look: 'current' as const } : {})}>
      {on ? (
        <RecordForm entity="plan" record={plan} omit={omit} />
      ) : (
        <RecordFacts entity="plan" record={plan} omit={omit} />
      )}
    </Panel>
  );
}
