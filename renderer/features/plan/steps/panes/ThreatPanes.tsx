// Step 3: which crisis events the plan is made for, and under which strict conditions they are assumed to strike.
import { useTranslation } from 'react-i18next';
import { THREAT_GRADES } from '../../../../../shared/model/threat';
import { useQuery } from '../../../../data/queries';
import { type AnyRecord, useFieldWords } from '../../../../records';
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
  const words = useFieldWords();
  const { save, error } = useSave();
  const gradeWord = (record: AnyRecord, name: GradeName): string =>
    typeof record[name] === 'string' ? words.choice('threat', name, record[name]) : t('threats.undecided');
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
      show={['inBcp', 'reason']}
      derived={[
        ...(['impact', 'likelihood'] as const).map((name) => ({
          id: name,
          header: words.field('threat', name),
          noWrap: true,
          cell: (record: AnyRecord) => <Grade grade={gradeOf(record, name)} name={name} />,
          value: (record: AnyRecord) => gradeOf(record, name),
          text: (record: AnyRecord) => gradeWord(record, name),
        })),
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

type GradeName = 'impact' | 'likelihood';

/** The place of a grade in the model's order, null while nobody has decided. */
function gradeOf(record: AnyRecord, name: GradeName): number | null {
  const at = (THREAT_GRADES as readonly unknown[]).indexOf(record[name]);
  return at < 0 ? null : at;
}

/** A grade in words; 未定 where it was not decided yet, which is not the same as a small one. */
function Grade({ grade, name }: { grade: number | null; name: GradeName }) {
  const { t } = useTranslation('plan');
  const words = useFieldWords();
  const own = grade === null ? undefined : THREAT_GRADES[grade];
  if (own === undefined) return <StateChip tone="neutral">{t('threats.undecided')}</StateChip>;
  const word = words.choice('threat', name, own);
  return own === 'unknown' ? <StateChip tone="unknown">{word}</StateChip> : word;
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
