// The first screen: go on or start, find a number, print cards, and what of the plan has gone stale.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { findStale, readiness, type Stock } from '../../../shared/domain/staleness';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useNow } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { fullDay } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { useStock } from '../../records/stock';
import { ActionButton, Columns, Meta, Panel, TitleRow, useShortcuts } from '../../ui';
import { DeskFacts } from './DeskFacts';
import { Findings } from './Findings';
import { FirstCalls } from './FirstCalls';
import classes from './Home.module.css';
import { Readiness } from './Readiness';
import { Running } from './Running';

type Status = OutputOf<'desk.status'>;

/** Home. `onFind` opens the palette. */
export function HomeScreen({ onFind }: { onFind: () => void }) {
  const { data: status } = useQuery('desk.status', {});
  const stock = useStock({ withCards: true });
  const nowMs = useNow(60_000) + (status?.clockOffsetSeconds ?? 0) * 1000;
  if (status === undefined) return null;
  return (
    <>
      <HomeTitle status={status} />
      <Columns
        side={
          <>
            <Quick status={status} stock={stock} onFind={onFind} />
            {stock === null ? null : <Readiness lines={readiness(stock, nowMs)} />}
            <DeskFacts status={status} />
          </>
        }
      >
        {status.incidents.length === 0 ? null : <Running incidents={status.incidents} nowMs={nowMs} />}
        <Findings findings={stock === null ? null : findStale(stock, nowMs)} />
        <FirstCalls />
      </Columns>
    </>
  );
}

function HomeTitle({ status }: { status: Status }) {
  const { t } = useTranslation('home');
  const words = useWords();
  const [, navigate] = useLocation();
  useShortcuts(
    { 'Ctrl+P': { run: () => navigate(paths.cards), word: t('printCards') } },
    { group: t('title') },
  );
  const { plan } = status;
  const title = words(plan?.title ?? '', plan?.titleEn);
  const isIssued = plan !== null && plan.edition !== null && plan.issuedOn !== null;
  return (
    <TitleRow
      title={t('title')}
      context={
        isIssued
          ? t('context', { title, edition: plan.edition, issued: fullDay(Date.parse(plan.issuedOn ?? '')) })
          : t('contextPlain', { title })
      }
      actions={[
        <ActionButton key="cards" icon="printer" keys="Ctrl+P" href={`#${paths.cards}`}>
          {t('printCards')}
        </ActionButton>,
      ]}
    />
  );
}

function Quick({ status, stock, onFind }: { status: Status; stock: Stock | null; onFind: () => void }) {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  return (
    <Panel title={t('now.title')} padded>
      <div className={classes.quick}>
        <div className={classes.quickRow}>
          <ActionButton icon="search" keys="Ctrl+K" wide variant="filled" onClick={onFind}>
            {t('now.find')}
          </ActionButton>
          <Meta>{t('now.findWhy')}</Meta>
        </div>
        <ActionButton icon="flag" keys="F9" wide variant="critical" onClick={() => navigate(paths.start)}>
          {status.incidents.length === 0 ? t('now.start') : t('running.another')}
        </ActionButton>
        <div className={classes.quickRow}>
          <ActionButton icon="printer" wide href={`#${paths.cards}`}>
            {t('now.cards')}
          </ActionButton>
          {stock === null ? null : (
            <Meta>
              <CardWords stock={stock} />
            </Meta>
          )}
        </div>
      </div>
    </Panel>
  );
}

function CardWords({ stock }: { stock: Stock }) {
  const { t } = useTranslation('home');
  const cards = stock.cards.filter(({ hasRole }) => hasRole);
  const aged = cards.filter(({ state }) => state === 'outOfDate').length;
  const never = cards.filter(({ state }) => state === 'never').length;
  if (cards.length === 0) return t('now.cardsNobody');
  if (aged + never === 0) return t('now.cardsCurrent');
  return [
    aged === 0 ? '' : t('now.cardsAged', { count: aged }),
    never === 0 ? '' : t('now.cardsNever', { count: never }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
