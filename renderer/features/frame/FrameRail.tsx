// The rail: what can be opened, with counts of what waits; unfolded for the response while one is open.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { gatherFindings } from '../../../shared/domain/readiness/gather';
import type { RecordOf } from '../../../shared/model/index';
import { useNow } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { type IconName, RailGroup, RailItem, type RailItemProps, RailStart } from '../../ui';
import { isUnder } from './screens';

type Waiting = Pick<RailItemProps, 'count' | 'countLabel' | 'overdue' | 'overdueLabel'>;

interface EntryProps extends Waiting {
  readonly icon: IconName;
  readonly word: string;
  readonly path: string;
  /** Addresses that belong to the entry; its own path when left out. */
  readonly within?: string;
  readonly level?: 'top' | 'sub';
}

function Entry({ path, within, ...rest }: EntryProps) {
  const [location] = useLocation();
  return <RailItem {...rest} href={`#${path}`} current={isUnder(location, within ?? path)} />;
}

/** The rail of the mode: peacetime screens, or the response unfolded. */
export function FrameRail({
  incident,
  offsetSeconds,
}: {
  incident: RecordOf<'incident'> | null;
  offsetSeconds: number;
}) {
  const nowMs = useNow(60_000) + offsetSeconds * 1000;
  return incident === null ? <PrepareRail /> : <RespondRail incident={incident} nowMs={nowMs} />;
}

function PrepareRail() {
  const { t } = useTranslation('frame');
  const [, navigate] = useLocation();
  const all = useQuery('analysis.readiness', {}).data ?? [];
  const grave = all.filter(({ severity }) => severity !== 'info');
  const findings = gatherFindings(grave).length;
  const suspect = all.filter(({ rule }) => rule === 'contact-suspect').length;
  const aged = all.filter(({ rule }) => rule === 'card-old').length;
  return (
    <>
      <RailStart keys="F9" onClick={() => navigate(paths.start)}>
        {t('screen.start')}
      </RailStart>
      <Entry
        icon="home"
        word={t('screen.home')}
        path={paths.home}
        {...waiting(findings, t('count.findings', { count: findings }))}
      />
      <Entry
        icon="phone"
        word={t('screen.contacts')}
        path={paths.contacts}
        {...waiting(suspect, t('count.suspect', { count: suspect }))}
      />
      <Entry icon="book" word={t('screen.plan')} path={paths.plan} />
      <Entry
        icon="chart"
        word={t('screen.analysis')}
        path={paths.analysis}
        {...waiting(grave.length, t('count.readiness', { count: grave.length }))}
      />
      <Entry icon="flow" word={t('screen.flow')} path={paths.flow} />
      <Entry icon="checklist" word={t('screen.checklists')} path={paths.checklists} />
      <Entry icon="wrench" word={t('screen.failures')} path={paths.failures} />
      <Entry
        icon="printer"
        word={t('screen.print')}
        path={paths.print}
        {...waiting(aged, t('count.cards', { count: aged }))}
      />
      <Entry icon="gear" word={t('screen.settings')} path={paths.settings} />
    </>
  );
}

function waiting(count: number, countLabel: string): Waiting {
  return { count, countLabel };
}

/** Decisions of the flow that are to be taken now, and how many of them are overdue. */
function useWaitingDecisions(incidentId: string, nowMs: number): Waiting {
  const { t } = useTranslation('frame');
  const view = useQuery('flow.view', {}).data;
  const live = useQuery('flowRun.view', { incidentId }).data;
  const decisions = new Set(view?.nodes.filter(({ kind }) => kind === 'decision').map(({ id }) => id));
  const open = live?.nodes.filter(({ nodeId, state }) => state === 'active' && decisions.has(nodeId)) ?? [];
  const overdue = open.filter(({ due }) => due !== null && Date.parse(due.at) < nowMs).length;
  return {
    count: open.length,
    countLabel: t('count.decisions', { count: open.length }),
    overdue,
    overdueLabel: t('count.overdue', { count: overdue }),
  };
}

function RespondRail({ incident, nowMs }: { incident: RecordOf<'incident'>; nowMs: number }) {
  const { t } = useTranslation('frame');
  const { data } = useQuery('incident.overview', { id: incident.id });
  const runs = data?.runs.filter(({ run }) => run.closed === null).length ?? 0;
  const questions = data?.questions.filter(({ question }) => question.answered === null).length ?? 0;
  const overdue =
    data?.deferred.filter(({ mark }) => mark.returnAt !== null && Date.parse(mark.returnAt) < nowMs).length ??
    0;
  return (
    <>
      <Entry icon="home" word={t('screen.home')} path={paths.home} />
      <RailGroup label={t('screen.respond')}>
        <Entry icon="flag" word={t('screen.respond')} path={paths.overview} within="/respond-itself" />
        <Entry
          level="sub"
          icon="eye"
          word={t('screen.overview')}
          path={paths.overview}
          {...waiting(questions, t('count.questions', { count: questions }))}
        />
        <Entry
          level="sub"
          icon="flow"
          word={t('screen.flow')}
          path={paths.flow}
          {...useWaitingDecisions(incident.id, nowMs)}
        />
        <Entry level="sub" icon="diamond" word={t('screen.decisions')} path={paths.decisions} />
        <Entry
          level="sub"
          icon="checklist"
          word={t('screen.checklists')}
          path={paths.checklists}
          {...waiting(runs, t('count.runs', { count: runs }))}
          overdue={overdue}
          overdueLabel={t('count.overdue', { count: overdue })}
        />
        <Entry level="sub" icon="chronology" word={t('screen.chronology')} path={paths.chronology} />
        <MusterEntry incidentId={incident.id} />
        <BoardEntry incidentId={incident.id} nowMs={nowMs} />
        <ReportEntries incidentId={incident.id} nowMs={nowMs} />
        <Entry level="sub" icon="handover" word={t('screen.handover')} path={paths.handover} />
      </RailGroup>
      <RailGroup>
        <Entry icon="phone" word={t('screen.contacts')} path={paths.contacts} />
        <Entry icon="book" word={t('screen.plan')} path={paths.plan} />
        <Entry icon="printer" word={t('screen.print')} path={paths.print} />
        <Entry icon="gear" word={t('screen.settings')} path={paths.settings} />
      </RailGroup>
    </>
  );
}

/** The muster with how many nobody has heard of; who is past the time to rest counts as overdue. */
function MusterEntry({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('frame');
  const { data } = useQuery('muster.summary', { incidentId });
  const unreached = data?.people.unreached ?? 0;
  const tired = data?.duty.over ?? 0;
  return (
    <Entry
      level="sub"
      icon="people"
      word={t('screen.muster')}
      path={paths.muster}
      {...waiting(unreached, t('count.unreached', { count: unreached }))}
      overdue={tired}
      overdueLabel={t('count.tired', { count: tired })}
    />
  );
}

/** Reports with what is promised, and the rules that are set aside; what is past its time is counted in red. */
function ReportEntries({ incidentId, nowMs }: { incidentId: string; nowMs: number }) {
  const { t } = useTranslation('frame');
  const promises = (useQuery('promise.list', { incidentId }).data ?? []).filter(
    ({ status }) => status === 'open',
  );
  const late = promises.filter(({ dueAt }) => Date.parse(dueAt) < nowMs).length;
  const inForce = (useQuery('exception.list', {}).data ?? []).filter(({ status }) => status === 'inForce');
  const ended = inForce.filter(
    ({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) <= nowMs,
  ).length;
  return (
    <>
      <Entry
        level="sub"
        icon="report"
        word={t('screen.reports')}
        path={paths.reports}
        {...waiting(promises.length, t('count.promises', { count: promises.length }))}
        overdue={late}
        overdueLabel={t('count.promisesLate', { count: late })}
      />
      <Entry
        level="sub"
        icon="exception"
        word={t('screen.exceptions')}
        path={paths.exceptions}
        {...waiting(inForce.length, t('count.exceptions', { count: inForce.length }))}
        overdue={ended}
        overdueLabel={t('count.exceptionsEnded', { count: ended })}
      />
    </>
  );
}

/** The board with the deadlines that have passed while something is down. */
function BoardEntry({ incidentId, nowMs }: { incidentId: string; nowMs: number }) {
  const { t } = useTranslation('frame');
  const [location] = useLocation();
  const { data } = useQuery('board.clocks', { incidentId, limit: 1 });
  const overdue = data?.deadlines.filter((deadline) => Date.parse(deadline) < nowMs).length ?? 0;
  const within = isUnder(location, paths.backlog) ? paths.backlog : paths.board;
  return (
    <Entry
      level="sub"
      icon="board"
      word={t('screen.board')}
      path={paths.board}
      within={within}
      {...waiting(data?.counts.unknown ?? 0, t('count.boardUnknown', { count: data?.counts.unknown ?? 0 }))}
      overdue={overdue}
      overdueLabel={t('count.clocksOver', { count: overdue })}
    />
  );
}
