// A checklist as the plan holds it: read it, or start it in the response in view.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand, useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { Refusal } from '../../records/response';
import {
  ActionButton,
  Columns,
  Digits,
  Meta,
  Note,
  Panel,
  PlainRows,
  Row,
  StateChip,
  TitleRow,
  useShortcuts,
} from '../../ui';
import { itemNumber } from './marks';
import { type ChecklistItem, useChecklists, usePhases, useRoleNames } from './plan';
import { RunLink } from './RunLink';
import { useOpenRuns } from './useOpenRuns';

function ItemRow({ item, index }: { item: ChecklistItem; index: number }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const caution = words(item.caution, item.cautionEn);
  return (
    <Row
      lead={<Digits value={itemNumber(index)} />}
      title={words(item.text, item.textEn)}
      {...(caution === '' ? {} : { meta: caution })}
      end={
        <>
          {item.critical ? (
            <StateChip tone="critical" icon="triangle-alert" look="box">
              {t('run.critical')}
            </StateChip>
          ) : null}
          {item.estMinutes === null ? null : <Meta>{t('run.guide', { count: item.estMinutes })}</Meta>}
        </>
      }
    />
  );
}

/** The checklist of the plan. */
export function ChecklistScreen({ checklistId }: { checklistId: string }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const [, navigate] = useLocation();
  const { incident } = useIncidentInView();
  const phases = usePhases();
  const roleOf = useRoleNames();
  const checklist = useChecklists().checklists.find(({ id }) => id === checklistId);
  const { data } = useQuery('record.list', { entity: 'checklistItem', where: { checklistId } });
  const items = [...((data ?? []) as ChecklistItem[])].sort((a, b) => a.order - b.order);
  const runs = useOpenRuns(incident?.id ?? '').filter(({ run }) => run.checklistId === checklistId);
  const start = useCommand('checklist.start');
  const isOpen = incident !== null && incident.closed === null;
  const begin = () => {
    if (!isOpen || start.isPending) return;
    start.mutate(
      { incidentId: incident.id, checklistId },
      { onSuccess: ({ runId }) => navigate(paths.run(runId)) },
    );
  };
  useShortcuts({ s: { run: begin, word: t('lists.start') } }, { group: t('lists.title'), off: !isOpen });
  if (checklist === undefined) return <TitleRow title={t('lists.title')} />;
  const role = roleOf(checklist.roleId);
  const startButton = (
    <ActionButton key="start" variant="filled" icon="play" keys="S" onClick={begin}>
      {t('lists.start')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={words(checklist.title, checklist.titleEn)}
        context={[phases.nameOf(checklist.phase), role === '' ? '' : t('run.role', { role })]
          .filter((part) => part !== '')
          .join(t('run.counts.join'))}
        {...(isOpen ? { actions: [startButton] as const } : {})}
      />
      <Columns>
        <Refusal error={start.error} />
        <Note>{words(checklist.whenToUse, checklist.whenToUseEn)}</Note>
        {runs.length === 0 ? null : (
          <Panel title={t('run.runs')}>
            <PlainRows items={runs} itemKey={({ run }) => run.id} label={t('run.runs')}>
              {(summary) => <RunLink summary={summary} />}
            </PlainRows>
          </Panel>
        )}
        <Panel label={t('run.items')}>
          <PlainRows
            items={items.map((item, index) => ({ item, index }))}
            itemKey={({ item }) => item.id}
            label={t('run.items')}
          >
            {({ item, index }) => <ItemRow item={item} index={index} />}
          </PlainRows>
        </Panel>
      </Columns>
    </>
  );
}
