// What stands in the band beside the place: acting person, clock, battery, laptop, edition.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { useNow } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { clockSeconds, correction } from '../../i18n/times';
import { useRolesHeldBy } from '../../records/response';
import { type BandFieldProps, Digits } from '../../ui';
import { useActorName } from './actorName';
import classes from './Frame.module.css';
import { deviceWords, type OpenDesk } from './openDesk';
import { type Power, usePower } from './power';
import { useFrame } from './store';

const DAY_MS = 86_400_000;

/** The fields of the band, those that stay on a narrow screen marked. */
export function useBandFields(desk: OpenDesk): readonly BandFieldProps[] {
  const { t } = useTranslation(['frame', 'common']);
  const power = usePower();
  const fields: (BandFieldProps | null)[] = [
    desk.plan.demo === true
      ? { id: 'sample', label: t('frame:band.data'), value: <Sample />, keep: true }
      : null,
    { id: 'actor', label: t('frame:band.actor'), value: <ActorButton /> },
    {
      id: 'clock',
      label: t('frame:band.correction', { by: correction(desk.clockOffsetSeconds) }),
      value: <BandClock offsetSeconds={desk.clockOffsetSeconds} />,
      size: 'large',
      keep: true,
    },
    power === null
      ? null
      : {
          id: 'power',
          label: power.onBattery ? t('frame:band.battery') : t('frame:band.mains'),
          icon: power.onBattery ? ('battery' as const) : ('plug' as const),
          value: <PowerValue power={power} />,
          keep: true,
        },
    desk.device === null
      ? null
      : { id: 'device', label: t('frame:band.device'), value: deviceWords(desk.device) },
    { id: 'edition', label: t('frame:band.edition'), value: <EditionHeld desk={desk} /> },
  ];
  return fields.filter((field) => field !== null);
}

function Sample(): ReactNode {
  const { t } = useTranslation('common');
  return <span className={classes.sample}>{t('sample')}</span>;
}

function BandClock({ offsetSeconds }: { offsetSeconds: number }) {
  const now = useNow(1000);
  return <Digits value={clockSeconds(now + offsetSeconds * 1000)} />;
}

function PowerValue({ power }: { power: Power }) {
  const { t } = useTranslation('frame');
  const { percent, minutesLeft } = power;
  if (minutesLeft === null) return <Digits value={`${percent}%`} />;
  const words =
    minutesLeft < 60
      ? t('band.minutesLeft', { percent, minutes: minutesLeft })
      : t('band.hoursLeft', { percent, hours: Math.round(minutesLeft / 60) });
  return <Digits value={words} />;
}

/** The edition this laptop holds and its age, leading to what changed since; 未発行 before the first. */
function EditionHeld({ desk }: { desk: OpenDesk }) {
  const { t } = useTranslation('frame');
  const { data } = useQuery('edition.held', {});
  const nowMs = useNow(60_000) + desk.clockOffsetSeconds * 1000;
  const edition = data?.name ?? desk.plan.edition;
  const publishedAt = data?.publishedAt ?? desk.plan.issuedOn;
  const days =
    publishedAt === null ? null : Math.max(0, Math.floor((nowMs - Date.parse(publishedAt)) / DAY_MS));
  const key = days === null ? 'editionValue' : days === 0 ? 'editionToday' : 'editionAge';
  return (
    <a href={`#${paths.editions}`} className={classes.bandValue}>
      {edition === null ? (
        t('band.editionNone')
      ) : (
        <Digits value={t(`band.${key}`, { edition, days: days ?? 0 })} />
      )}
    </a>
  );
}

function ActorButton() {
  const { t } = useTranslation(['frame', 'common']);
  const open = useFrame((state) => state.open);
  const actor = useCaller((state) => state.actor);
  const name = useActorName(actor) ?? t('common:undecided');
  const [role, ...others] = useRolesHeldBy(actor);
  const held =
    role === undefined
      ? ''
      : others.length === 0
        ? role
        : t('frame:band.roles', { role, count: others.length });
  return (
    <button
      type="button"
      className={classes.bandValue}
      data-unset={actor === null}
      aria-label={t('frame:band.changeActor', { name })}
      onClick={() => open('actor')}
    >
      {held === '' ? name : t('frame:band.actorInRole', { name, role: held })}
    </button>
  );
}
