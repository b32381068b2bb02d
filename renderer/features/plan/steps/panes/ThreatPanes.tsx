// Step 3: which crisis events the plan is made for, and under which strict conditions they are assumed to strike.
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../../data/queries';
import type { AnyRecord } from '../../../../records';
import { StateChip } from '../../../../ui';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';
import { useSave } from './useSave';

const THREAT = [
  'name',
  'impact',
  'likelihood',
  'inBcp',
  'physicalDamage',
  'mayBeProlonged',
  'reason',
  'description',
];
const CONDITION = ['title', 'threatIds', 'condition', 'adopted', 'reason'];

/** The threats; Space takes one into the plan or out of it. */
export function ThreatsPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const { save, error } = useSave();
  const plan = useQuery('record.list', { entity: 'plan' }).data?.[0] as AnyRecord | undefined;
  const covered: readonly string[] = Array.isArray(plan?.threats) ? plan.threats.map(String) : [];
  const toggle = ({ id }: AnyRecord) => {
    if (plan === undefined) return;
    const threats = covered.includes(id) ? covered.filter((one) => one !== id) : [...covered, id];
    save('plan', plan.id, { threats });
  };
  return (
    <KindPane
      {...pane}
      entity="threat"
      ask={THREAT}
      show={['impact', 'likelihood', 'inBcp', 'reason']}
      derived={[
        {
          id: 'covered',
          header: t('threats.covered'),
          noWrap: true,
          cell: ({ id }) => <Covered covered={covered.includes(id)} />,
          value: ({ id }) => (covered.includes(id) ? 0 : 1),
        },
      ]}
      rowKeys={[{ keys: 'Space', word: t('threats.toggle'), run: toggle }]}
      error={error}
    />
  );
}

function Covered({ covered }: { covered: boolean }) {
  const { t } = useTranslation('plan');
  return covered ? <StateChip tone="good">{t('threats.in')}</StateChip> : t('threats.out');
}

/** The strict conditions; one key says whether the plan assumes one. */
export function ConditionsPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const { save, error } = useSave();
  const say =
    (adopted: boolean | null) =>
    ({ id }: AnyRecord) =>
      save('precondition', id, { adopted });
  return (
    <KindPane
      {...pane}
      entity="precondition"
      ask={CONDITION}
      show={['threatIds', 'reason']}
      derived={[
        {
          id: 'adopted',
          header: t('conditions.adopted'),
          noWrap: true,
          cell: ({ adopted }) => <Adopted adopted={adopted} />,
          value: ({ adopted }) => (adopted === true ? 0 : adopted === false ? 1 : 2),
        },
      ]}
      rowKeys={[
        { keys: '1', word: t('conditions.in'), run: say(true) },
        { keys: '2', word: t('conditions.out'), run: say(false) },
        { keys: '0', word: t('conditions.undecided'), run: say(null) },
      ]}
      error={error}
    />
  );
}

function Adopted({ adopted }: { adopted: unknown }) {
  const { t } = useTranslation('plan');
  if (adopted === true) return <StateChip tone="good">{t('conditions.in')}</StateChip>;
  if (adopted === false) return <>{t('conditions.out')}</>;
  return <StateChip tone="neutral">{t('conditions.undecided')}</StateChip>;
}
