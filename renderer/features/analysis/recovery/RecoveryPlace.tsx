// When everything is back: the chart, the businesses and systems with what they waited for, and what can be tried out on it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../i18n/useError';
import {
  ActionButton,
  Columns,
  Empty,
  ErrorPlace,
  Panel,
  Segmented,
  StateChip,
  WaitingBar,
} from '../../../ui';
import { hoursOf, REACHES, startReach } from './axis';
import { BusinessTable } from './BusinessTable';
import { Chart, Legend } from './Chart';
import { OddsPanel } from './OddsPanel';
import { SlotTable } from './SlotTable';
import { Summary } from './Summary';
import { TrialPanel } from './TrialPanel';
import { isTried, useTrial } from './trial';
import { type RecoveryView, useRecovery } from './useRecovery';

/** The place. */
export function RecoveryPlace() {
  const { t } = useTranslation(['analysis', 'common']);
  const errorText = useErrorText();
  const { view, error } = useRecovery();
  if (view !== null && view.schedule.systems.length > 0) return <Loaded view={view} />;
  return (
    <Columns>
      {error !== null ? <ErrorPlace happened={errorText(error)} /> : null}
      {error === null && view === null ? <WaitingBar word={t('common:loading')} /> : null}
      {view === null ? null : (
        <Panel title={t('analysis:recovery.title')}>
          <Empty icon="clock" text={t('analysis:recovery.empty')} />
        </Panel>
      )}
    </Columns>
  );
}

const LISTS = ['businesses', 'systems'] as const;

function Loaded({ view }: { view: RecoveryView }) {
  const { t } = useTranslation('analysis');
  const { trial, reset } = useTrial();
  const [reach, setReach] = useState(() => startReach(view.schedule.systems.map(({ endHours }) => endHours)));
  const [shown, setShown] = useState<(typeof LISTS)[number]>('businesses');
  const [activeId, setActiveId] = useState<string | null>(null);
  const tried = isTried(trial);
  return (
    <Columns
      side={
        <>
          <TrialPanel view={view} />
          <OddsPanel view={view} />
        </>
      }
      sideWidth="22rem"
    >
      {tried ? (
        <Panel label={t('recovery.tried')} padded look="current">
          <StateChip tone="warning" icon="edit">
            {t('recovery.tried')}
          </StateChip>{' '}
          {t('recovery.triedHow')}{' '}
          <ActionButton size="small" icon="undo" onClick={reset}>
            {t('recovery.reset')}
          </ActionButton>
        </Panel>
      ) : null}
      <Panel
        title={t('recovery.title')}
        context={tried ? t('recovery.tried') : t('recovery.context')}
        end={
          <Segmented
            label={t('recovery.reach')}
            labelHidden
            options={REACHES.map((value) => ({ value, word: t(`recovery.reaches.${value}`) }))}
            value={reach}
            onChange={setReach}
          />
        }
        foot={<Summary view={view} isTried={tried} />}
      >
        <Legend />
        <Chart
          view={view}
          hours={hoursOf(reach, view.schedule.endHours)}
          activeId={activeId}
          onActive={setActiveId}
        />
      </Panel>
      <Panel
        title={t('recovery.order')}
        end={
          <Segmented
            label={t('recovery.list')}
            labelHidden
            options={LISTS.map((value) => ({ value, word: t(`recovery.lists.${value}`) }))}
            value={shown}
            onChange={setShown}
          />
        }
      >
        {shown === 'businesses' ? (
          <BusinessTable view={view} isTried={tried} />
        ) : (
          <SlotTable view={view} activeId={activeId} onActive={setActiveId} />
        )}
      </Panel>
    </Columns>
  );
}
