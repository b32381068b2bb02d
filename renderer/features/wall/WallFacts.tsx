// What the room must not forget: the next promise, and how much is not known.
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../data/queries';
import { span } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { momentOf, useNow } from '../../records/response';
import { Clock, Digits, Icon, RefNumber } from '../../ui';
import classes from './Wall.module.css';

const QUESTIONS = 3;

/** The next promised report and the open questions. */
export function WallFacts({ incidentId }: { incidentId: string }) {
  return (
    <div className={classes.facts}>
      <NextPromise incidentId={incidentId} />
      <Unknowns incidentId={incidentId} />
    </div>
  );
}

function NextPromise({ incidentId }: { incidentId: string }) {
  const { t, i18n } = useTranslation('wall');
  const words = useWords();
  const now = useNow();
  const open = (useQuery('promise.list', { incidentId }).data ?? []).filter(
    ({ status }) => status === 'open',
  );
  const [next] = [...open].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const leftMs = next === undefined ? 0 : Date.parse(next.dueAt) - now;
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <section aria-label={t('promise')} data-tone={next !== undefined && leftMs < 0 ? 'critical' : 'plain'}>
      <h2>
        {t('promise')} {open.length > 1 ? <small>{t('more', { count: open.length - 1 })}</small> : null}
      </h2>
      {next === undefined ? (
        <p>{t('noPromise')}</p>
      ) : (
        <>
          <p className={classes.due}>
            <Clock value={momentOf(next.dueAt, now)} size="projector" />
            <b>
              <Icon name={leftMs < 0 ? 'triangle-alert' : 'clock'} />{' '}
              <Digits
                value={t(leftMs < 0 ? 'overdue' : 'left', { time: span(Math.abs(leftMs), language) })}
              />
            </b>
          </p>
          <p>
            {words(next.what.ja, next.what.en)} → {next.to.join('、')}
          </p>
        </>
      )}
    </section>
  );
}

function Unknowns({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('wall');
  const { data } = useQuery('incident.overview', { id: incidentId });
  const open = (data?.questions ?? []).filter(({ question }) => question.answered === null);
  return (
    <section aria-label={t('unknowns')} data-tone={open.length > 0 ? 'unknown' : 'plain'}>
      <h2>{t('unknowns')}</h2>
      <p className={classes.due}>
        <Icon name="question" />
        <Clock value={String(open.length)} size="projector" />
        <span>{t('unknownCount')}</span>
      </p>
      <ul>
        {open.slice(0, QUESTIONS).map(({ number, question }) => (
          <li key={question.id}>
            <RefNumber>{number}</RefNumber> {question.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
