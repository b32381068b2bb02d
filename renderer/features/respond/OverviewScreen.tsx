// Where things stand on one page: what to do next, what is not known, the latest entries, the runs, and the way out.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { momentOf, NoIncident, Refusal, useNow } from '../../records/response';
import { ActionButton, Columns, Empty, Panel, PlainRows, TitleRow } from '../../ui';
import { CloseIncident, EndedNote, EndIncident, type Ending } from './CloseIncident';
import { DecisionsMade } from './DecisionsMade';
import { LatestEntries } from './LatestEntries';
import { NextSteps } from './NextSteps';
import { type Answering, OpenQuestions } from './OpenQuestions';
import { OrganisationPanel } from './OrganisationPanel';
import { OtherResponses } from './OtherResponses';
import { PromisedReports } from './PromisedReports';
import { RtoClocks } from './RtoClocks';
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
  const [ending, setEnding] = useState<Ending | null>(null);
  const [answering, setAnswering] = useState<Answering | null>(null);
  const [hasEnded, setEnded] = useState(false);
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
  const begin = (as: Ending) => {
    // Ended or not, it is this response that stays in view.
    viewIncident(incidentId);
    setEnding(as);
  };
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
      <Columns
        side={
          <Side
            overview={data}
            ending={ending}
            onEnd={begin}
            answering={answering}
            onAnswering={setAnswering}
          />
        }
        sideWidth="24rem"
      >
        {ending === null || incident.closed !== null ? null : (
          <EndIncident
            key={ending}
            overview={data}
            ending={ending}
            onQuestion={(id) => setAnswering({ id, as: 'answered' })}
            onClose={() => setEnding(null)}
            onEnded={() => setEnded(true)}
          />
        )}
        <EndedNote incident={incident} isFresh={hasEnded} />
        {incident.closed === null ? <NextSteps overview={data} /> : null}
        <RtoClocks incidentId={incidentId} />
        <LatestEntries overview={data} />
      </Columns>
    </>
  );
}

function Side(props: {
  overview: Overview;
  ending: Ending | null;
  onEnd: (as: Ending) => void;
  answering: Answering | null;
  onAnswering: (answering: Answering | null) => void;
}) {
  const { overview } = props;
  const { t } = useTranslation('respond');
  const open = overview.runs.filter(({ run }) => run.closed === null);
  const ended = overview.runs.length - open.length;
  return (
    <>
      <OpenQuestions
        questions={overview.questions}
        isOpen={overview.incident.closed === null}
        form={props.answering}
        onForm={props.onAnswering}
      />
      <PromisedReports incidentId={overview.incident.id} />
      <DecisionsMade incidentId={overview.incident.id} />
      <Panel
        title={t('run.runs')}
        context={ended === 0 ? '' : t('overview.runsEnded', { count: ended })}
        end={
          <ActionButton size="small" variant="quiet" keys="G C" href={`#${paths.checklists}`}>
            {t('overview.toLists')}
          </ActionButton>
        }
      >
        {open.length === 0 ? (
          <Empty text={t('overview.noRuns')} />
        ) : (
          <PlainRows items={open} itemKey={({ run }) => run.id} label={t('run.runs')}>
            {(summary) => <RunLink summary={summary} />}
          </PlainRows>
        )}
      </Panel>
      <OtherResponses incident={overview.incident} />
      <OrganisationPanel incidentId={overview.incident.id} />
      {overview.incident.closed === null ? <CloseIncident ending={props.ending} onEnd={props.onEnd} /> : null}
    </>
  );
}
