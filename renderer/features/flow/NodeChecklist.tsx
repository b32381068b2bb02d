// The checklist of a node: read it, start it in the response in view, or go on with it.

import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import type { FlowNode, FlowView } from '../../records/flow';
import { ActionButton, ActionLine, ErrorPlace, useShortcuts } from '../../ui';
import { Section } from './NodePanel';

/** Nothing for a node without a checklist. */
export function NodeChecklist({ view, node }: { view: FlowView; node: FlowNode }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const errorText = useErrorText();
  const [, navigate] = useLocation();
  const { incident } = useIncidentInView();
  const isOpen = incident !== null && incident.closed === null;
  const { data } = useQuery('incident.overview', { id: incident?.id ?? '' }, { enabled: incident !== null });
  const start = useCommand('checklist.start');
  const checklist = view.checklists.find(({ id }) => id === node.checklistId);
  const run = data?.runs.find((one) => one.run.checklistId === node.checklistId && one.run.closed === null);
  const go = () => {
    if (checklist === undefined) return;
    if (run !== undefined) return navigate(paths.run(run.run.id));
    if (!isOpen) return navigate(paths.checklist(checklist.id));
    start.mutate(
      { incidentId: incident.id, checklistId: checklist.id },
      { onSuccess: ({ runId }) => navigate(paths.run(runId)) },
    );
  };
  useShortcuts(
    { c: { run: go, word: t('toChecklist') } },
    { group: t('title'), off: checklist === undefined },
  );
  if (checklist === undefined) return null;
  const word = run !== undefined ? 'continueRun' : isOpen ? 'startRun' : 'readChecklist';
  return (
    <Section title={t('checklist')}>
      <p>{words(checklist.title, checklist.titleEn)}</p>
      <ActionLine>
        <ActionButton variant="filled" icon="checklist" keys="C" onClick={go} disabled={start.isPending}>
          {t(word)}
        </ActionButton>
        {word === 'readChecklist' ? null : (
          <ActionButton href={`#${paths.checklist(checklist.id)}`}>{t('readChecklist')}</ActionButton>
        )}
      </ActionLine>
      {start.error === null ? null : <ErrorPlace happened={errorText(start.error)} />}
    </Section>
  );
}
