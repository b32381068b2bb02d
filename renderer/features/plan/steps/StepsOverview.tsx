// The nine planning steps: how far each is, what stands in it, what the rules find there, and which reviews come next.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { StepId } from '../../../../shared/domain/planning/tasks';
import { type EntityName, isEntityName } from '../../../../shared/model/index';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { type Finding, marks, SEVERITIES, stepOf } from '../../../records/findings';
import {
  ActionButton,
  type Column,
  Columns,
  DataTable,
  ErrorPlace,
  KeyHint,
  KeyLine,
  Meta,
  Panel,
  StateChip,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../../ui';
import { useContent } from './content';
import { NextReviews } from './NextReviews';
import { Reference } from './Reference';
import classes from './Steps.module.css';
import { digitOf, stepOfDigit } from './views';

type StepRow = OutputOf<'planning.steps'>[number];

/** The overview of planning. */
export function StepsOverview() {
  const { t } = useTranslation(['plan', 'records']);
  const errorText = useErrorText();
  const [, navigate] = useLocation();
  const [active, setActive] = useState<string | null>(null);
  const { data, error } = useQuery('planning.steps', {});
  const findings = (useQuery('analysis.readiness', {}).data ?? []) as readonly Finding[];
  const columns = useColumns(findings);
  const open = (step: StepId) => navigate(paths.planStep(step));
  useShortcuts(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, digit) => [String(digit), () => open(stepOfDigit(digit))]),
    ),
  );
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  return (
    <>
      <TitleRow
        title={t('plan:title')}
        context={t('plan:context')}
        aside={
          <>
            <ActionButton size="small" icon="stack" href={`#${paths.editions}`}>
              {t('records:plan.editions')}
            </ActionButton>
            <ActionButton size="small" icon="upload" href={`#${paths.spreadsheets}`}>
              {t('records:plan.spreadsheets')}
            </ActionButton>
          </>
        }
        actions={[
          <ActionButton key="records" icon="book" href={`#${paths.planRecords}`}>
            {t('plan:records')}
          </ActionButton>,
        ]}
      />
      <Columns
        side={
          <>
            <Reference />
            <NextReviews />
          </>
        }
        sideWidth="22rem"
      >
        <Panel
          title={t('plan:steps')}
          end={
            <KeyLine
              items={[
                { keys: ['1', '9'], word: t('plan:toNine') },
                { keys: ['J', 'K'], word: t('plan:move') },
                { keys: ['Enter'], word: t('plan:open') },
              ]}
            />
          }
        >
          {data === undefined ? (
            <WaitingBar word={t('plan:loading')} />
          ) : (
            <DataTable
              label={t('plan:steps')}
              columns={columns}
              rows={[
                ...data.filter(({ step }) => step !== 'general'),
                ...data.filter(({ step }) => step === 'general'),
              ]}
              rowKey={({ step }) => step}
              activeKey={active}
              onActiveChange={setActive}
              onOpen={({ step }) => open(step)}
              main
            />
          )}
        </Panel>
      </Columns>
    </>
  );
}

function useColumns(findings: readonly Finding[]): Column<StepRow>[] {
  const { t } = useTranslation('plan');
  return [
    {
      id: 'key',
      header: t('column.key'),
      width: '2.25rem',
      cell: ({ step }) => <KeyHint keys={String(digitOf(step))} />,
    },
    { id: 'title', header: t('column.step'), cell: ({ step }) => <StepTitle step={step} /> },
    {
      id: 'tasks',
      header: t('column.tasks'),
      width: '10rem',
      cell: ({ tasks }) => <TaskSum tasks={tasks} />,
    },
    {
      id: 'records',
      header: t('column.records'),
      width: '15rem',
      cell: (row) => <RecordSum row={row} />,
      essential: false,
    },
    {
      id: 'findings',
      header: t('column.findings'),
      width: '9.5rem',
      cell: ({ step }) => <FindingSum findings={findings.filter((one) => stepOf(one) === digitOf(step))} />,
    },
  ];
}

function StepTitle({ step }: { step: StepId }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const content = useContent('planningSteps')?.steps.find(({ id }) => id === step);
  const title = content === undefined ? t('general.title') : words(content.title.ja, content.title.en);
  return (
    <a className={classes.stepLink} href={`#${paths.planStep(step)}`} tabIndex={-1}>
      {title}
    </a>
  );
}

function TaskSum({ tasks }: { tasks: StepRow['tasks'] }) {
  const { t } = useTranslation('plan');
  const settled = tasks.done + tasks.notNeeded;
  const rest = (['doing', 'open', 'notNeeded'] as const)
    .filter((status) => tasks[status] > 0)
    .map((status) => t(`tasks.count.${status}`, { count: tasks[status] }));
  return (
    <>
      {settled === tasks.all ? (
        <StateChip tone="good">{t('tasks.sum', { done: tasks.done, all: tasks.all })}</StateChip>
      ) : (
        <b>{t('tasks.sum', { done: tasks.done, all: tasks.all })}</b>
      )}
      {rest.length === 0 ? null : (
        <div>
          <Meta>{rest.join(t('separator'))}</Meta>
        </div>
      )}
    </>
  );
}

function RecordSum({ row }: { row: StepRow }) {
  const { t } = useTranslation('plan');
  const words = useFieldWords();
  const parts = row.records
    .filter(({ entity }) => entity !== 'plan' && isEntityName(entity))
    .map(({ entity, count }) => t('recordCount', { kind: words.entity(entity as EntityName), count }));
  return <Meta>{parts.join(t('separator'))}</Meta>;
}

function FindingSum({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation(['plan', 'readiness']);
  const counted = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((one) => one.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counted.length === 0) return <Meta>{t('plan:noFindings')}</Meta>;
  return (
    <span className={classes.sums}>
      {counted.map(({ severity, count }) => (
        <StateChip key={severity} {...marks[severity]}>
          {t(`readiness:severity.${severity}`)} {count}
        </StateChip>
      ))}
    </span>
  );
}
