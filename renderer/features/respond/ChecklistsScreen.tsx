// The plan's checklists by phase with the role that does them; starts a run, or goes on with one.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { Refusal, useHolderNames } from '../../records/response';
import {
  ActionButton,
  type Column,
  Columns,
  DataTable,
  Empty,
  KeyLine,
  Meta,
  Panel,
  StateChip,
  TitleRow,
  useShortcuts,
} from '../../ui';
import { type Checklist, useChecklists, usePhases, useRoleNames } from './plan';
import { type RunSummary, useOpenRuns } from './useOpenRuns';

/** What the run of a checklist says in its row. */
function RunState({ run }: { run: RunSummary | undefined }) {
  const { t } = useTranslation('respond');
  if (run === undefined) return null;
  const progress = t('run.progress', { settled: run.settled, total: run.total });
  return (
    <StateChip
      tone={run.run.closed === null ? 'action' : 'good'}
      icon={run.run.closed === null ? 'play' : 'check-circle'}
    >
      {progress}
    </StateChip>
  );
}

function NoChecklists() {
  const { t } = useTranslation('respond');
  const make = <ActionButton href={`#${paths.planChecklists}`}>{t('lists.make')}</ActionButton>;
  return <Empty icon="checklist" text={t('lists.empty')} action={make} />;
}

/** The list of checklists. */
export function ChecklistsScreen() {
  const { t } = useTranslation('respond');
  const words = useWords();
  const [, navigate] = useLocation();
  const { incident } = useIncidentInView();
  const { checklists, ready } = useChecklists();
  const phases = usePhases();
  const roleOf = useRoleNames();
  const holderOf = useHolderNames();
  const runs = useOpenRuns(incident?.id ?? '');
  const start = useCommand('checklist.start');
  const runOf = (checklist: Checklist) => runs.filter(({ run }) => run.checklistId === checklist.id).at(0);
  const isRunning = (checklist: Checklist) => runOf(checklist)?.run.closed === null;
  const [chosen, setActive] = useState<string | null>(null);
  // From the start the list stands at what is under way, so that Enter goes on with it.
  const running = checklists.find(isRunning);
  const active = chosen ?? (running ?? checklists[0])?.id ?? null;
  const begin = (checklist: Checklist) => {
    if (incident === null || incident.closed !== null || start.isPending) return;
    const options = { onSuccess: ({ runId }: { runId: string }) => navigate(paths.run(runId)) };
    start.mutate({ incidentId: incident.id, checklistId: checklist.id }, options);
  };
  const startable = checklists.find((checklist) => checklist.id === active && !isRunning(checklist));
  useShortcuts({ s: () => startable && begin(startable) }, { off: startable === undefined });
  const open = (checklist: Checklist) => {
    const run = runOf(checklist);
    navigate(run === undefined ? paths.checklist(checklist.id) : paths.run(run.run.id));
  };
  const columns: Column<Checklist>[] = [
    {
      id: 'title',
      header: t('lists.name'),
      width: '17rem',
      cell: (checklist) => <b>{words(checklist.title, checklist.titleEn)}</b>,
    },
    {
      id: 'when',
      header: t('lists.when'),
      cell: (checklist) => words(checklist.whenToUse, checklist.whenToUseEn),
      essential: false,
    },
    {
      id: 'role',
      header: t('lists.role'),
      width: '15rem',
      cell: ({ roleId }) => {
        const holder = holderOf(roleId);
        return holder === '' ? roleOf(roleId) : t('lists.roleHeld', { role: roleOf(roleId), name: holder });
      },
    },
    {
      id: 'run',
      header: t('lists.state'),
      width: '11rem',
      align: 'end',
      cell: (checklist) => {
        const run = runOf(checklist);
        if (run !== undefined && run.run.closed === null) {
          return (
            <ActionButton
              size="small"
              href={`#${paths.run(run.run.id)}`}
              {...(active === checklist.id ? { keys: 'Enter' } : {})}
              label={`${t('run.progress', { settled: run.settled, total: run.total })} ${words(checklist.title, checklist.titleEn)}`}
            >
              <RunState run={run} />
            </ActionButton>
          );
        }
        return incident === null || incident.closed !== null ? (
          <RunState run={run} />
        ) : (
          <>
            <RunState run={run} />{' '}
            <ActionButton
              size="small"
              {...(active === checklist.id ? { keys: 'S' } : {})}
              onClick={() => begin(checklist)}
              label={t('lists.startOf', { title: words(checklist.title, checklist.titleEn) })}
            >
              {t('lists.start')}
            </ActionButton>
          </>
        );
      },
    },
  ];
  return (
    <>
      <TitleRow
        title={t('lists.title')}
        context={incident === null ? t('lists.noIncident') : t('count', { count: checklists.length })}
      />
      <Columns>
        <Refusal error={start.error} />
        <Panel
          label={t('lists.title')}
          end={
            <KeyLine
              items={[
                { keys: ['J', 'K'], word: t('run.keys.move') },
                { keys: ['Enter'], word: t('lists.open') },
                ...(incident === null ? [] : [{ keys: ['S'], word: t('lists.start') }]),
              ]}
            />
          }
        >
          <DataTable
            label={t('lists.title')}
            columns={columns}
            rows={checklists}
            rowKey={({ id }) => id}
            groupOf={({ phase }) => ({ key: phase ?? '', title: phases.nameOf(phase) })}
            activeKey={active}
            onActiveChange={setActive}
            onOpen={open}
            onRowKey={(checklist, { key }) => {
              if (key.toLowerCase() !== 's') return false;
              begin(checklist);
              return true;
            }}
            main
            empty={ready ? <NoChecklists /> : <Meta>{t('loading')}</Meta>}
          />
        </Panel>
      </Columns>
    </>
  );
}
