// The planned reviews that come next, and the calendar file others' calendars take.
import { useTranslation } from 'react-i18next';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, Moment } from '../../../records';
import { ActionButton, Empty, Panel, PlainRows, Row, StateChip, WaitingBar } from '../../../ui';
import { CalendarButton } from './CalendarButton';

const SHOWN = 6;

/** The panel. */
export function NextReviews() {
  const { t } = useTranslation('plan');
  const words = useWords();
  const due = useQuery('planning.reviews', {}).data;
  const reviews = useQuery('record.list', { entity: 'planReview' }).data as readonly AnyRecord[] | undefined;
  if (due === undefined || reviews === undefined) return <WaitingBar word={t('loading')} />;
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const dated = due.filter(({ nextOn }) => nextOn !== null);
  const overdue = due.filter((one) => one.overdue).length;
  return (
    <Panel
      title={t('reviews.next')}
      {...(overdue === 0 ? {} : { context: t('reviews.overdueCount', { count: overdue }) })}
      end={
        <ActionButton size="small" href={`#${paths.planStep('step-9', 'reviews')}`}>
          {t('reviews.all')}
        </ActionButton>
      }
      foot={<CalendarButton />}
    >
      {dated.length === 0 ? (
        <Empty icon="calendar" text={t('reviews.none')} />
      ) : (
        <PlainRows items={dated.slice(0, SHOWN)} itemKey={({ id }) => id} label={t('reviews.next')}>
          {(one) => {
            const review = byId.get(one.id);
            const en = typeof review?.textEn === 'string' ? review.textEn : null;
            return (
              <Row
                lead={<Moment text={one.nextOn ?? ''} />}
                title={words(String(review?.text ?? one.id), en)}
                end={
                  one.overdue ? (
                    <StateChip tone="critical" icon="clock">
                      {t('reviews.overdue')}
                    </StateChip>
                  ) : undefined
                }
              />
            );
          }}
        </PlainRows>
      )}
    </Panel>
  );
}
