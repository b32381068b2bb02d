// Step 7: the guideline's questions about components; one key answers one, and the day and the name go with the answer.
import { useTranslation } from 'react-i18next';
import { CHECK_ANSWERS } from '../../../../../shared/model/componentCheck';
import type { RecordOf } from '../../../../../shared/model/index';
import { useCaller } from '../../../../data/caller';
import { useQuery } from '../../../../data/queries';
import type { AnyRecord } from '../../../../records';
import { RecordLink, useFieldWords } from '../../../../records';
import { type IconName, Note, StateChip, type Tone } from '../../../../ui';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';
import { useSave } from './useSave';
import { useToday } from './useToday';

type Answer = (typeof CHECK_ANSWERS)[number];
type Check = RecordOf<'componentCheck'>;

const MARKS: Readonly<Record<Answer, { readonly tone: Tone; readonly icon?: IconName }>> = {
  yes: { tone: 'good' },
  partial: { tone: 'warning', icon: 'half-disc' },
  no: { tone: 'critical' },
  na: { tone: 'neutral', icon: 'not-applicable' },
  unknown: { tone: 'unknown' },
};
const ASK = [
  'answer',
  'note',
  'answeredOn',
  'answeredById',
  'text',
  'area',
  'critical',
  'riskIfNo',
  'components',
];

function answerOf({ answer }: AnyRecord): Answer {
  return CHECK_ANSWERS.find((one) => one === answer) ?? 'unknown';
}

/** The pane. */
export function ChecksPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const words = useFieldWords();
  const { save, error } = useSave();
  const today = useToday();
  const actor = useCaller(({ actor: own }) => own);
  const people = useQuery('record.list', { entity: 'person' }).data ?? [];
  const person = people.find(({ id }) => id === actor)?.id ?? null;
  const say =
    (answer: Answer) =>
    ({ id }: AnyRecord) =>
      save('componentCheck', id, { answer, answeredOn: today, answeredById: person });
  const word = (answer: Answer) => words.choice('componentCheck', 'answer', answer);
  return (
    <KindPane
      {...pane}
      entity="componentCheck"
      title={t('view.checks')}
      ask={ASK}
      askNew={['text', 'area', 'critical', 'riskIfNo', 'components']}
      show={['area', 'answeredOn']}
      derived={[
        {
          id: 'critical',
          header: words.field('componentCheck', 'critical'),
          noWrap: true,
          cell: ({ critical }) =>
            critical === true ? (
              <StateChip tone="critical" icon="triangle-alert" look="box">
                {words.field('componentCheck', 'critical')}
              </StateChip>
            ) : null,
          value: ({ critical }) => (critical === true ? 0 : null),
          text: ({ critical }) => (critical === true ? words.field('componentCheck', 'critical') : ''),
        },
        {
          id: 'answer',
          header: words.field('componentCheck', 'answer'),
          noWrap: true,
          cell: (record) => <StateChip {...MARKS[answerOf(record)]}>{word(answerOf(record))}</StateChip>,
          value: (record) => CHECK_ANSWERS.indexOf(answerOf(record)),
          text: (record) => word(answerOf(record)),
        },
      ]}
      rowKeys={CHECK_ANSWERS.map((answer, at) => ({
        keys: String(at + 1),
        word: word(answer),
        run: say(answer),
      }))}
      error={error}
      above={(record) => <Addressed record={record} />}
    />
  );
}

/** Whether a measure addresses what the answer shows to be missing. */
function Addressed({ record }: { record: AnyRecord }) {
  const { t } = useTranslation('plan');
  const measures = useQuery('record.list', { entity: 'measure' }).data as
    | readonly RecordOf<'measure'>[]
    | undefined;
  const { answer } = record as unknown as Check;
  if (measures === undefined || (answer !== 'no' && answer !== 'partial')) return null;
  const own = measures.filter(({ checks }) => checks?.includes(record.id) === true);
  if (own.length === 0) return <Note tone="warning">{t('checks.noMeasure')}</Note>;
  return (
    <Note tone="neutral">
      {t('checks.measures')}{' '}
      {own.map(({ id }, at) => (
        <span key={id}>
          {at === 0 ? '' : t('separator')}
          <RecordLink entity="measure" id={id} />
        </span>
      ))}
    </Note>
  );
}
