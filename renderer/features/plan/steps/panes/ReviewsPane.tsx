// Step 9: the planned reviews of table 2.9-3 with the day each falls due; one key records that one was done.
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../../shared/rpc/contract';
import { useQuery } from '../../../../data/queries';
import {
  type AnyRecord,
  fieldsOf,
  Moment,
  RecordFacts,
  RecordForm,
  useFieldWords,
  usePlanEditing,
} from '../../../../records';
import { Meta, Note, Panel, StateChip } from '../../../../ui';
import { CalendarButton } from '../CalendarButton';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';
import { useSave } from './useSave';
import { useToday } from './useToday';

type Due = OutputOf<'planning.reviews'>[number];
const PLAN_FIELDS = ['budgetMonth', 'nextReviewOn'];

/** The pane. */
export function ReviewsPane(pane: PaneProps) {
  const { t } = useTranslation('plan');
  const { save, error } = useSave();
  const today = useToday();
  const due = useQuery('planning.reviews', {}).data;
  const data = useQuery('record.list', { entity: 'planReview' }).data as readonly AnyRecord[] | undefined;
  const byId = new Map((due ?? []).map((one) => [one.id, one]));
  const place = ({ id }: AnyRecord) => (due ?? []).findIndex((one) => one.id === id);
  const ordered = due === undefined ? undefined : data?.toSorted((a, b) => place(a) - place(b));
  return (
    <>
      <KindPane
        {...pane}
        entity="planReview"
        records={ordered}
        order="given"
        show={['area', 'cadence', 'lastDoneOn', 'ownerId']}
        derived={[
          {
            id: 'next',
            header: t('reviews.nextOn'),
            noWrap: true,
            cell: ({ id }) => <Next due={byId.get(id)} />,
            value: ({ id }) => byId.get(id)?.nextOn ?? null,
          },
        ]}
        rowKeys={[
          {
            keys: 'D',
            word: t('reviews.doneToday'),
            run: ({ id }) => save('planReview', id, { lastDoneOn: today }),
          },
        ]}
        error={error}
        above={({ id }) => <Why due={byId.get(id)} />}
      />
      {pane.id === null ? <Rhythm /> : null}
    </>
  );
}

function Next({ due }: { due: Due | undefined }) {
  const { t } = useTranslation('plan');
  if (due === undefined || due.nextOn === null) return <Meta>{t('reviews.onEvent')}</Meta>;
  return (
    <>
      <Moment text={due.nextOn} />{' '}
      {due.overdue ? (
        <StateChip tone="critical" icon="clock">
          {t('reviews.overdue')}
        </StateChip>
      ) : null}
    </>
  );
}

function Why({ due }: { due: Due | undefined }) {
  const { t } = useTranslation('plan');
  const words = useFieldWords();
  if (due === undefined || due.nextOn === null || due.because === null)
    return <Note tone="neutral">{t('reviews.because.none')}</Note>;
  const event = due.event === null ? '' : words.code(due.event);
  return (
    <Note tone={due.overdue ? 'critical' : 'neutral'}>
      {t(`reviews.because.${due.because}`, { on: due.nextOn.replaceAll('-', '/'), event })}
    </Note>
  );
}

/** The month of the budget, by which reviews that need money come round, and the calendar file. */
function Rhythm() {
  const { t } = useTranslation('plan');
  const { on } = usePlanEditing();
  const plan = useQuery('record.list', { entity: 'plan' }).data?.[0] as AnyRecord | undefined;
  if (plan === undefined) return null;
  const omit = fieldsOf('plan').flatMap(({ name, twin }) =>
    PLAN_FIELDS.includes(name) ? [] : twin === null ? [name] : [name, twin],
  );
  return (
    <Panel title={t('reviews.rhythm')} padded foot={<CalendarButton />}>
      {on ? (
        <RecordForm entity="plan" record={plan} omit={omit} />
      ) : (
        <RecordFacts entity="plan" record={plan} only={PLAN_FIELDS} />
      )}
    </Panel>
  );
}
