// What to do next: deferred items, nodes of the flow and the item in hand of every open run, by their time.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../data/paths';
import { momentOf, useLeft, useNow } from '../../records/response';
import { ActionButton, Clock, Empty, Icon, KeyLine, Meta, Panel, Row, RowList } from '../../ui';
import type { Overview } from './OverviewScreen';
import { type OwnedStep, useNextSteps } from './useNextSteps';

const SHOWN = 8;

/** The list, walked with J and K; Enter goes to the run or the node. */
export function NextSteps({ overview }: { overview: Overview }) {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const all = useNextSteps(overview, useNow());
  const [isWhole, setWhole] = useState(false);
  const steps = isWhole ? all : all.slice(0, SHOWN);
  const [active, setActive] = useState<string | null>(null);
  const shown = steps.some(({ id }) => id === active) ? active : (steps[0]?.id ?? null);
  const more = all.length - steps.length;
  return (
    <Panel
      title={t('overview.next')}
      context={t(all.some(({ isMine }) => isMine) ? 'overview.nextMine' : 'overview.nextOrder')}
      end={<KeyLine items={[{ keys: ['J', 'K'], word: t('run.keys.move') }]} />}
      foot={
        more === 0 ? undefined : (
          <ActionButton size="small" variant="quiet" onClick={() => setWhole(true)}>
            {t('overview.moreNext', { count: more })}
          </ActionButton>
        )
      }
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
          onOpen={({ path }) => navigate(path)}
        >
          {(step, state) => <StepRow step={step} isActive={state.active} />}
        </RowList>
      )}
    </Panel>
  );
}

function StepRow({ step, isActive }: { step: OwnedStep; isActive: boolean }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const left = useLeft(now)(step.at === null ? null : { at: step.at });
  const icon = step.kind === 'decision' ? 'diamond' : step.deferred ? 'defer' : 'play';
  const lead = step.at === null ? <Icon name={icon} /> : <Clock value={momentOf(step.at, now)} />;
  return (
    <Row
      strong
      lead={
        <>
          {lead}
          {left === null ? null : <Meta>{left.text}</Meta>}
        </>
      }
      title={step.text}
      meta={[
        step.isMine ? t('overview.mine') : '',
        step.of ?? t(`overview.kinds.${step.kind}`),
        step.deferred ? t('states.deferred') : '',
        step.reason ?? '',
      ]
        .filter((part) => part !== '')
        .join('　')}
      end={
        <ActionButton
          size="small"
          variant={isActive ? 'filled' : 'outline'}
          href={`#${step.path}`}
          {...(isActive ? { keys: 'Enter' } : {})}
        >
          {t(step.kind === 'decision' ? 'overview.decide' : 'open')}
        </ActionButton>
      }
      {...(left?.isOver ? { tone: 'warning' as const } : {})}
    />
  );
}
