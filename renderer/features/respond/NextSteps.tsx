// What to do next: deferred items by the time to return to them, then the item in hand of every open run.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { minutesUntil, momentOf, useNow } from '../../records/response';
import { ActionButton, Clock, Empty, Icon, KeyLine, Meta, Panel, Row, RowList } from '../../ui';
import type { Overview } from './OverviewScreen';
import type { ChecklistItem } from './plan';

interface Step {
  readonly id: string;
  readonly runId: string;
  readonly title: string;
  readonly item: ChecklistItem;
  readonly returnAt: string | null;
  readonly reason: string | null;
  readonly deferred: boolean;
}

/** Deferred items whose time has come or is told first, by that time; then what is in hand; then deferred ones without a time. */
function stepsOf(
  { runs, deferred }: Overview,
  words: (ja: string | null, en: string | null) => string,
): Step[] {
  const titles = new Map(
    runs.map(({ run, checklist }) => [run.id, words(checklist.title, checklist.titleEn)]),
  );
  const waiting = deferred.map(({ runId, item, mark }) => ({
    id: `${runId} ${item.id}`,
    runId,
    title: titles.get(runId) ?? '',
    item,
    returnAt: mark.returnAt,
    reason: mark.reason,
    deferred: true,
  }));
  const inHand = runs.flatMap(({ run, currentItem }) =>
    currentItem === null || run.closed !== null
      ? []
      : [
          {
            id: `${run.id} ${currentItem.id}`,
            runId: run.id,
            title: titles.get(run.id) ?? '',
            item: currentItem,
            returnAt: null,
            reason: null,
            deferred: false,
          },
        ],
  );
  const known = new Set(waiting.map(({ id }) => id));
  const rank = (step: Step) => (step.returnAt !== null ? 0 : step.deferred ? 2 : 1);
  return [...waiting, ...inHand.filter(({ id }) => !known.has(id))].sort(
    (a, b) => rank(a) - rank(b) || Date.parse(a.returnAt ?? '') - Date.parse(b.returnAt ?? '') || 0,
  );
}

/** The list, walked with J and K; Enter goes to the run. */
export function NextSteps({ overview }: { overview: Overview }) {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const words = useWords();
  const steps = stepsOf(overview, words);
  const [active, setActive] = useState<string | null>(null);
  const shown = active ?? steps[0]?.id ?? null;
  return (
    <Panel
      title={t('overview.next')}
      context={t('overview.nextOrder')}
      end={<KeyLine items={[{ keys: ['J', 'K'], word: t('run.keys.move') }]} />}
    >
      {steps.length === 0 ? (
        <Empty
          icon="checklist"
          text={t('overview.nothingNext')}
          action={<ActionButton href={`#${paths.checklists}`}>{t('overview.toLists')}</ActionButton>}
        />
      ) : (
        <RowList
          label={t('overview.next')}
          main
          items={steps}
          itemKey={({ id }) => id}
          activeKey={shown}
          onActiveChange={setActive}
          onOpen={({ runId }) => navigate(paths.run(runId))}
        >
          {(step, state) => <StepRow step={step} isActive={state.active} />}
        </RowList>
      )}
    </Panel>
  );
}

function StepRow({ step, isActive }: { step: Step; isActive: boolean }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const now = useNow();
  const minutes = step.returnAt === null ? null : minutesUntil(step.returnAt, now);
  const left =
    minutes === null ? null : (
      <Meta>
        {minutes < 0
          ? t('overview.overdue', { count: -minutes })
          : t('overview.inMinutes', { count: minutes })}
      </Meta>
    );
  const lead =
    step.returnAt === null ? (
      <Icon name={step.deferred ? 'defer' : 'play'} />
    ) : (
      <Clock value={momentOf(step.returnAt, now)} />
    );
  return (
    <Row
      strong
      lead={
        <>
          {lead}
          {left}
        </>
      }
      title={words(step.item.text, step.item.textEn)}
      meta={[step.title, step.deferred ? t('states.deferred') : '', step.reason ?? '']
        .filter((part) => part !== '')
        .join('　')}
      end={
        <ActionButton
          size="small"
          variant={isActive ? 'filled' : 'outline'}
          href={`#${paths.run(step.runId)}`}
          {...(isActive ? { keys: 'Enter' } : {})}
        >
          {t('open')}
        </ActionButton>
      }
      {...(minutes !== null && minutes <= 0 ? { tone: 'warning' as const } : {})}
    />
  );
}
