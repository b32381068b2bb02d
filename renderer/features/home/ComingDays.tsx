// What the coming month asks of the plan: reviews, drills and the round of confirming numbers; what is late stands first.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecordOf } from '../../../shared/model/index';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { dayName } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { useFieldWords, useNames } from '../../records';
import { Digits, Empty, Meta, Panel, PlainRows, Row, StateChip } from '../../ui';
import { comingDays, type Planned } from './schedule';

/** The panel; `today` as `2026-11-21`. */
export function ComingDays({ today }: { today: string }) {
  const { t } = useTranslation('home');
  const planned = usePlanned();
  const round = useQuery('confirmation.view', { scope: { kind: 'all' } }).data;
  if (planned === null || round === undefined) return null;
  const rows = comingDays(planned, today);
  const { all } = round.progress;
  const isOpen = round.round !== null;
  return (
    <Panel title={t('schedule.title')} context={t('schedule.context')}>
      {isOpen ? (
        <Row
          lead={<Lead word={t('schedule.now')} />}
          title={<Link href={paths.confirm()}>{t('schedule.round')}</Link>}
          end={<Meta>{t('schedule.roundLeft', { confirmed: all.confirmed, total: all.total })}</Meta>}
        />
      ) : null}
      {rows.length === 0 && !isOpen ? <Empty icon="calendar" text={t('schedule.none')} /> : null}
      <PlainRows items={rows} itemKey={({ id }) => id} label={t('schedule.title')}>
        {(one) => <Line planned={one} today={today} />}
      </PlainRows>
    </Panel>
  );
}

function Lead({ word }: { word: string }) {
  return (
    <b>
      <Digits value={word} />
    </b>
  );
}

function Line({ planned, today }: { planned: Planned; today: string }) {
  const { t, i18n } = useTranslation('home');
  const nameOf = useNames('person');
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const owner = planned.ownerId === null ? t('schedule.nobody') : nameOf(planned.ownerId);
  return (
    <Row
      lead={<Lead word={dayName(Date.parse(`${planned.on}T00:00`), language)} />}
      title={<Link href={planned.path}>{planned.title}</Link>}
      end={
        <>
          <Meta>{owner}</Meta>{' '}
          {planned.on < today ? (
            <StateChip tone="critical" icon="clock">
              {t('schedule.late')}
            </StateChip>
          ) : null}
        </>
      }
    />
  );
}

/** Reviews with a day and drills not held yet; a drill by its kind only, since its title may give the scenario away. */
function usePlanned(): readonly Planned[] | null {
  const { t } = useTranslation('home');
  const words = useWords();
  const codes = useFieldWords();
  const due = useQuery('planning.reviews', {}).data;
  const reviews = useQuery('record.list', { entity: 'planReview' }).data;
  const drills = useQuery('record.list', { entity: 'trainingEntry' }).data;
  if (due === undefined || reviews === undefined || drills === undefined) return null;
  const byId = new Map((reviews as unknown as readonly RecordOf<'planReview'>[]).map((one) => [one.id, one]));
  return [
    ...due.flatMap(({ id, nextOn }): Planned[] => {
      const review = byId.get(id);
      if (nextOn === null || review === undefined) return [];
      const title = t('schedule.review', { text: words(review.text, review.textEn) });
      return [
        { id, on: nextOn, title, ownerId: review.ownerId, path: paths.planStep('step-9', 'reviews', id) },
      ];
    }),
    ...(drills as unknown as readonly RecordOf<'trainingEntry'>[]).flatMap(
      ({ id, plannedOn, heldOn, drillType, ownerId }): Planned[] => {
        if (plannedOn === null || heldOn !== null) return [];
        const kind = drillType === null ? t('schedule.someDrill') : codes.code(drillType);
        const title = t('schedule.drill', { kind });
        return [{ id, on: plannedOn, title, ownerId, path: paths.planStep('step-9', 'training', id) }];
      },
    ),
  ];
}
