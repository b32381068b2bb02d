// Where things stand on one page: what to do next, what is not known, the latest entries, the runs, and the way out.
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { ActionButton, Columns, Empty, Panel, PlainRows, TitleRow } from '../../ui';
import { CloseIncident } from './CloseIncident';
import { momentOf, useNow } from './clock';
import { LatestEntries } from './LatestEntries';
import { NextSteps } from './NextSteps';
import { NoIncident } from './NoIncident';
import { OpenQuestions } from './OpenQuestions';
import { Refusal } from './Refusal';
import { RunLink } from './RunLink';

export type Overview = OutputOf<'incident.overview'>;

/** The overview of the response in view. */
export function OverviewScreen() {
  const { t } = useTranslation('respond');
  const { incident, ready } = useIncidentInView();
  if (incident === null)
    return ready ? <NoIncident title={t('overview.title')} /> : <TitleRow title={t('overview.title')} />;
  return <OverviewOf key={incident.id} incidentId={incident.id} />;
}

function OverviewOf({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const overview = useQuery('incident.overview', { id: incidentId });
  const { data } = overview;
  if (data === undefined || data.incident.id !== incidentId) {
    return (
      <>
        <TitleRow title={t('overview.title')} />
        <Columns>
          <Refusal error={overview.error} />
        </Columns>
      </>
    );
  }
  const { incident } = data;
  const noticed = typeof incident.noticedAt === 'string' ? momentOf(incident.noticedAt, now) : t('unknown');
  const closed =
    incident.closed === null ? '' : t('overview.closedAt', { time: momentOf(incident.closed.at, now) });
  const writeButton = (
    <ActionButton key="write" variant="filled" icon="chronology" keys="N" href={`#${paths.chronology}`}>
      {t('overview.write')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={t('overview.title')}
        context={`${incident.title}　${t('start.noticedAt', { time: noticed })}　${closed}`}
        {...(incident.closed === null ? { actions: [writeButton] as const } : {})}
      />
      <Columns side={<Side overview={data} />} sideWidth="24rem">
        {incident.closed === null ? <NextSteps overview={data} /> : null}
        <LatestEntries overview={data} />
      </Columns>
    </>
  );
}

function Side({ overview }: { overview: Overview }) {
  const { t } = useTranslation('respond');
  const open = overview.runs.filter(({ run }) => run.closed === null);
  const ended = overview.runs.length - open.length;
  return (
    <>
      <OpenQuestions questions={overview.questions} isOpen={overview.incident.closed === null} />
      <Panel
        title={t('run.runs')}
        context={ended === 0 ? '' : t('overview.runsEnded', { count: ended })}
        end={<a href={`#${paths.checklists}`}>{t('overview.toLists')}</a>}
      >
        {open.length === 0 ? (
          <Empty text={t('overview.noRuns')} />
        ) : (
          <PlainRows items={open} itemKey={({ run }) => run.id} label={t('run.runs')}>
            {(summary) => <RunLink summary={summary} />}
          </PlainRows>
        )}
      </Panel>
      <CloseIncident overview={overview} />
    </>
  );
}
