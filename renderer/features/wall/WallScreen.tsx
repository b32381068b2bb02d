// The wall: where the response stands, large enough for a room, on one screen without scrolling, and nothing to press.
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { useNow as useClock } from '../../data/clock';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { clockSeconds, correction, span } from '../../i18n/times';
import { EntryText, mediumIcon, momentOf, useNow } from '../../records/response';
import { Clock, Digits, Icon, RefNumber } from '../../ui';
import classes from './Wall.module.css';
import { WallClocks } from './WallClocks';
import { WallFacts } from './WallFacts';

const LATEST = 4;

/** The wall of the response in view; it follows what happens by itself. */
export function WallScreen({ correctionSeconds }: { correctionSeconds: number }) {
  const { t } = useTranslation('wall');
  const { incident } = useIncidentInView();
  return (
    <div className={classes.wall} data-mode={incident?.mode ?? 'none'}>
      <WallBand incident={incident} correctionSeconds={correctionSeconds} />
      {incident === null ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <main className={classes.body} aria-label={t('title')}>
          <WallClocks incidentId={incident.id} />
          <WallFacts incidentId={incident.id} />
          <Latest incidentId={incident.id} />
        </main>
      )}
    </div>
  );
}

/** Mode in a word and a shape, the event, how long it lasts, and the corrected time to the second. */
function WallBand({
  incident,
  correctionSeconds,
}: {
  incident: RecordOf<'incident'> | null;
  correctionSeconds: number;
}) {
  const { t, i18n } = useTranslation(['wall', 'frame']);
  const now = useClock(1000) + correctionSeconds * 1000;
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const noticed = typeof incident?.noticedAt === 'string' ? incident.noticedAt : null;
  const mode = incident === null ? 'prepare' : incident.mode === 'drill' ? 'drill' : 'respond';
  return (
    <header className={classes.band} data-mode={mode}>
      <span className={classes.mode}>
        <Icon name={mode === 'prepare' ? 'book' : mode === 'drill' ? 'target' : 'flag'} />
        {mode === 'drill' ? t('wall:drill') : t(`frame:mode.${mode}`)}
      </span>
      <h1 className={classes.event}>{incident?.title ?? t('wall:title')}</h1>
      {noticed === null ? null : (
        <span className={classes.elapsed}>
          {t('frame:band.noticed', { time: momentOf(noticed, now) })}{' '}
          {t('frame:band.elapsed', { time: span(now - Date.parse(noticed), language) })}
        </span>
      )}
      <Clock
        value={clockSeconds(now)}
        size="projector"
        label={t('frame:band.correction', { by: correction(correctionSeconds) })}
      />
    </header>
  );
}

function Latest({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation(['wall', 'respond']);
  const now = useNow();
  const { data } = useQuery('incident.overview', { id: incidentId });
  const latest = (data?.latest ?? []).filter(({ supersededBy }) => supersededBy.length === 0);
  return (
    <section className={classes.latest} aria-label={t('wall:latest')}>
      <h2>{t('wall:latest')}</h2>
      <ul>
        {latest.slice(0, LATEST).map((entry) => (
          <li key={entry.id} data-important={entry.important || entry.kind === 'decision'}>
            <RefNumber>{entry.number}</RefNumber>
            <Digits value={momentOf(entry.occurredAt, now)} />
            <span className={classes.said}>
              {entry.medium === null ? null : (
                <Icon name={mediumIcon[entry.medium]} label={t(`respond:media.${entry.medium}`)} />
              )}{' '}
              <EntryText entry={entry} />
            </span>
          </li>
        ))}
      </ul>
      {latest.length === 0 ? <p>{t('wall:noEntries')}</p> : null}
    </section>
  );
}
