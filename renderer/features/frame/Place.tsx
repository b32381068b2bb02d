// What is in view: the organisation in normal times, the incident with its times during a response.
import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { fromInstant } from '../../../shared/model/instant';
import { useCaller } from '../../data/caller';
import { useNow } from '../../data/clock';
import { viewIncident } from '../../data/incident';
import { clockTime, monthDay, span } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { Digits, Icon } from '../../ui';
import classes from './Frame.module.css';
import type { OpenDesk } from './openDesk';

/** The name in the band; with several incidents open, a way to change which one is in view. */
export function PlaceName({ desk, incident }: { desk: OpenDesk; incident: RecordOf<'incident'> | null }) {
  const words = useWords();
  const name = incident?.title ?? words(desk.plan.organisation, desk.plan.organisationEn);
  if (incident === null) return <span>{name}</span>;
  return (
    <>
      <span>{name}</span>
      {desk.incidents.length > 1 ? <IncidentSwitch desk={desk} shown={incident} /> : null}
    </>
  );
}

function IncidentSwitch({ desk, shown }: { desk: OpenDesk; shown: RecordOf<'incident'> }) {
  const { t } = useTranslation('frame');
  const others = t('band.others', { count: desk.incidents.length - 1 });
  return (
    <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes.switch} aria-label={`${others} ${t('band.switch')}`}>
          {others} <Icon name="chevron-down" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {desk.incidents.map(({ id, title }) => (
          <Menu.Item
            key={id}
            onClick={() => viewIncident(id)}
            leftSection={id === shown.id ? <Icon name="check" /> : <Icon name="flag" />}
            aria-current={id === shown.id}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Beside the name: the plan's title, or when the incident was noticed and how long ago. */
export function PlaceContext({ desk, incident }: { desk: OpenDesk; incident: RecordOf<'incident'> | null }) {
  const words = useWords();
  if (incident === null) return words(desk.plan.title, desk.plan.titleEn);
  return <IncidentTimes incident={incident} offsetSeconds={desk.clockOffsetSeconds} />;
}

function IncidentTimes({
  incident,
  offsetSeconds,
}: {
  incident: RecordOf<'incident'>;
  offsetSeconds: number;
}) {
  const { t } = useTranslation(['frame', 'common']);
  const language = useCaller((state) => state.language);
  const now = useNow(60_000) + offsetSeconds * 1000;
  const { noticedAt } = incident;
  if (typeof noticedAt !== 'string') return t('frame:band.noticed', { time: t('common:unknown') });
  const noticed = fromInstant(noticedAt);
  const isToday = monthDay(noticed) === monthDay(now);
  const at = isToday ? clockTime(noticed) : `${monthDay(noticed)} ${clockTime(noticed)}`;
  return (
    <Digits
      value={`${t('frame:band.noticed', { time: at })} ${t('frame:band.elapsed', { time: span(now - noticed, language) })}`}
    />
  );
}
