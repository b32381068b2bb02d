// One report: its fields on the left, the finished text on the right, and what is to be done with it next.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/rpc/reports';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { Refusal } from '../../records/response';
import { ActionButton, Columns, TitleRow } from '../../ui';
import { FieldForm } from './FieldForm';
import { Findings } from './Findings';
import { FinishedText } from './FinishedText';
import { NextAct } from './NextAct';
import { PreparedQuestions } from './PreparedQuestions';
import { useTemplates } from './templates';
import { Versions } from './Versions';

/** The report with this id. */
export function ReportScreen({ reportId }: { reportId: string }) {
  const { t } = useTranslation('reports');
  const view = useQuery('report.get', { id: reportId });
  if (view.data === undefined || view.data.line.report.id !== reportId) {
    return (
      <>
        <TitleRow title={t('title')} />
        <Columns>
          <Refusal error={view.error} />
        </Columns>
      </>
    );
  }
  return <OpenReport key={reportId} view={view.data} />;
}

function OpenReport({ view }: { view: ReportView }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const incident = useQuery('record.get', { entity: 'incident', id: view.line.report.incidentId }).data as
    | { readonly title: string; readonly closed: unknown }
    | null
    | undefined;
  const template = useTemplates().find(({ id }) => id === view.line.report.templateId);
  const [wished, setWished] = useState<string | null>(null);
  // Whoever is quick must not press into nothing: until it is known to be closed, it is open.
  const isEnded = incident !== undefined && incident?.closed !== null;
  const isOpen = !isEnded && view.line.state !== 'withdrawn';
  const asksOutside = ['RT-CUSTOMER', 'RT-PRESS', 'RT-INTERNAL'].includes(view.line.report.templateId);
  return (
    <>
      <TitleRow
        title={`${words(view.line.title.ja, view.line.title.en)} ${view.line.number}`}
        context={
          template === undefined
            ? ''
            : t('report.context', { audience: template.audience, when: template.when })
        }
        actions={[
          <ActionButton key="back" keys="G R" href={`#${paths.reports}`}>
            {t('report.toList')}
          </ActionButton>,
        ]}
      />
      <Columns
        side={
          <>
            <NextAct view={view} approval={template?.approval ?? ''} isOpen={isOpen} onField={setWished} />
            <FinishedText view={view} />
            <Findings view={view} isOpen={isOpen} onField={setWished} />
            <Versions view={view} />
            {asksOutside ? <PreparedQuestions /> : null}
          </>
        }
        sideWidth="minmax(24rem, 46%)"
      >
        <FieldForm view={view} isOpen={isOpen} wished={wished} onReached={() => setWished(null)} />
      </Columns>
    </>
  );
}
