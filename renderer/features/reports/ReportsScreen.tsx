// Reports: what is promised by time, the reports there are, and the seven kinds to write, each with its key.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../shared/model/index';
import type { ReportTemplateId } from '../../../shared/model/reports';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand, useQuery } from '../../data/queries';
import { NoIncident, Refusal, useNow } from '../../records/response';
import { ActionButton, Columns, Empty, Panel, Row, RowList, TitleRow, useShortcuts } from '../../ui';
import { Promises } from './Promises';
import { ReportRow } from './ReportRow';
import { useTemplates } from './templates';

/** The reports of the response in view. */
export function ReportsScreen() {
  const { t } = useTranslation('reports');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  return <ReportsOf key={incident.id} incident={incident} />;
}

function ReportsOf({ incident }: { incident: RecordOf<'incident'> }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const reports = useQuery('report.list', { incidentId: incident.id });
  const promises = useQuery('promise.list', { incidentId: incident.id });
  const open = promises.data?.filter(({ status }) => status === 'open') ?? [];
  const overdue = open.filter(({ dueAt }) => Date.parse(dueAt) < now);
  const isOpen = incident.closed === null;
  const context =
    overdue.length === 0
      ? t('contextOpen', { title: incident.title, open: open.length })
      : t('contextOverdue', { title: incident.title, open: open.length, overdue: overdue.length });
  return (
    <>
      <TitleRow title={t('title')} context={context} />
      <Columns side={isOpen ? <NewReport incidentId={incident.id} /> : undefined} sideWidth="22rem">
        <Refusal error={reports.error ?? promises.error} />
        <Promises incidentId={incident.id} promises={promises.data ?? []} isOpen={isOpen} />
        <Panel
          title={t('list.title')}
          context={reports.data === undefined ? '' : t('list.count', { count: reports.data.length })}
        >
          <ReportList reports={reports.data} isOpen={isOpen} />
        </Panel>
      </Columns>
    </>
  );
}

function ReportList({
  reports,
  isOpen,
}: {
  reports: Parameters<typeof ReportRow>[0]['line'][] | undefined;
  isOpen: boolean;
}) {
  const { t } = useTranslation('reports');
  const [, navigate] = useLocation();
  const [active, setActive] = useState<string | null>(null);
  if (reports === undefined) return null;
  if (reports.length === 0) return <Empty icon="report" text={t(isOpen ? 'list.empty' : 'list.none')} />;
  return (
    <RowList
      label={t('list.title')}
      items={reports}
      itemKey={({ report }) => report.id}
      activeKey={active ?? reports[0]?.report.id ?? null}
      onActiveChange={setActive}
      onOpen={({ report }) => navigate(paths.report(report.id))}
    >
      {(line) => <ReportRow line={line} />}
    </RowList>
  );
}

/** The kinds of reports; a digit takes one in hand, or goes on with the one in work. */
function NewReport({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('reports');
  const [, navigate] = useLocation();
  const start = useCommand('report.start');
  const templates = useTemplates();
  const begin = (templateId: ReportTemplateId) => {
    if (start.isPending) return;
    start.mutate({ incidentId, templateId }, { onSuccess: ({ id }) => navigate(paths.report(id)) });
  };
  const keys = templates.map(({ id, title }, index) => [
    String(index + 1),
    { run: () => begin(id), word: t('new.start', { title }) },
  ]);
  useShortcuts(Object.fromEntries(keys), { group: t('new.title') });
  return (
    <Panel title={t('new.title')}>
      <Refusal error={start.error} />
      {templates.map(({ id, title, audience, approval }, index) => (
        <Row
          key={id}
          title={title}
          strong
          meta={
            <>
              {audience}
              <br />
              {approval}
            </>
          }
          end={
            <ActionButton
              size="small"
              keys={String(index + 1)}
              variant={index === 0 ? 'filled' : 'outline'}
              onClick={() => begin(id)}
              label={t('new.start', { title })}
            >
              {t('new.write')}
            </ActionButton>
          }
        />
      ))}
    </Panel>
  );
}
