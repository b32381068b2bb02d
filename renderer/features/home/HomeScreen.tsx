// The first screen: go on or start, find a number, print cards, and what of the plan has gone stale.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type RoleTonight, tonight } from '../../../shared/domain/readiness/tonight';
import { toInstant } from '../../../shared/model/instant';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useHour, useNow, zoneMinutesAt } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { fullDay } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import type { Finding } from '../../records/findings';
import { ActionButton, Columns, Meta, Panel, TitleRow, useShortcuts } from '../../ui';
import { ComingDays } from './ComingDays';
import { DeskFacts } from './DeskFacts';
import { Findings } from './Findings';
import { FirstCalls } from './FirstCalls';
import classes from './Home.module.css';
import { Readiness } from './Readiness';
import { Running } from './Running';

type Status = OutputOf<'desk.status'>;

const DAY = '2026-11-21'.length;

/** Home. `onFind` opens the palette. */
export function HomeScreen({ onFind }: { onFind: () => void }) {
  const { data: status } = useQuery('desk.status', {});
  const findings = (useQuery('analysis.readiness', {}).data as readonly Finding[] | undefined) ?? null;
  const roles = useRolesTonight();
  const nowMs = useNow(60_000) + (status?.clockOffsetSeconds ?? 0) * 1000;
  if (status === undefined) return null;
  return (
    <>
      <HomeTitle status={status} />
      <Columns
        side={
          <>
            <Quick status={status} onFind={onFind} />
            {findings === null || roles === null ? null : <Readiness lines={tonight(findings, roles)} />}
            <DeskFacts status={status} />
          </>
        }
      >
        {status.incidents.length === 0 ? null : <Running incidents={status.incidents} nowMs={nowMs} />}
        <Findings findings={findings} />
        <ComingDays today={toInstant(nowMs, zoneMinutesAt(nowMs)).slice(0, DAY)} />
        <FirstCalls />
      </Columns>
    </>
  );
}

/** The roles of the response; a contractor's role has nobody here. Null while the directory is asked. */
function useRolesTonight(): readonly RoleTonight[] | null {
  const { data } = useQuery('contacts.directory', { at: useHour() });
  if (data === undefined) return null;
  return data.roles
    .filter(({ role }) => role.kind !== 'planning' && role.external !== true)
    .map(({ role, holders }) => ({ id: role.id, personIds: holders.map(({ person }) => person.id) }));
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

function Quick({ status, onFind }: { status: Status; onFind: () => void }) {
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
          <Meta>
            <CardWords />
          </Meta>
        </div>
      </div>
    </Panel>
  );
}

function CardWords() {
  const { t } = useTranslation('home');
  const { data } = useQuery('print.cardStates', {});
  if (data === undefined) return '';
  const cards = data.filter(({ roles }) => roles.length > 0);
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
