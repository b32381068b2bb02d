// How likely each RTO is met when the hours are only estimated: the spread, the seed, and the reckoning with progress and a stop.
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../i18n/useError';
import {
  ActionButton,
  ErrorPlace,
  FieldGrid,
  Meta,
  Note,
  NumberField,
  Panel,
  PlainRows,
  Row,
  Stack,
  useShortcuts,
  WaitingBar,
} from '../../../ui';
import { type Odds, type OddsView, useOdds } from './odds';
import { type Spread, useTrial } from './trial';
import type { RecoveryView } from './useRecovery';

const LIMITS: Readonly<Record<keyof Spread, readonly [number, number]>> = {
  optimisticPercent: [0, 100],
  pessimisticPercent: [100, 10_000],
  seed: [0, 0xffff_ffff],
  runs: [1, 100_000],
};
const AMOUNTS = ['optimisticPercent', 'pessimisticPercent', 'runs', 'seed'] as const;

/** The panel. */
export function OddsPanel({ view }: { view: RecoveryView }) {
  const { t } = useTranslation('analysis');
  const errorText = useErrorText();
  const odds = useOdds(view);
  useShortcuts(
    { 'Ctrl+Enter': { run: () => (odds.isRunning ? undefined : odds.start()), word: t('recovery.reckon') } },
    { group: t('recovery.oddsTitle') },
  );
  return (
    <Panel title={t('recovery.oddsTitle')} padded>
      <Stack gap="12">
        <SpreadFields />
        {odds.error === null ? null : <ErrorPlace happened={errorText(odds.error)} />}
        {odds.isRunning ? (
          <Progress odds={odds} />
        ) : (
          <div>
            <ActionButton variant="filled" keys="Ctrl+Enter" onClick={odds.start}>
              {t('recovery.reckon')}
            </ActionButton>
          </div>
        )}
        {odds.isStale ? <Note tone="warning">{t('recovery.stale')}</Note> : null}
        <Results odds={odds} view={view} />
        <p>
          <Meta>{t('recovery.oddsHow')}</Meta>
        </p>
      </Stack>
    </Panel>
  );
}

/** The spread in percent of the likely hours, the number of runs and the seed; what is out of range is not taken. */
function SpreadFields() {
  const { t } = useTranslation('analysis');
  const { spread, spreadBy } = useTrial();
  return (
    <FieldGrid columns={2}>
      {AMOUNTS.map((amount) => {
        const [min, max] = LIMITS[amount];
        return (
          <NumberField
            key={amount}
            label={t(`recovery.spread.${amount}`)}
            value={spread[amount]}
            min={min}
            max={max}
            onChange={(value) => {
              if (value !== null && Number.isInteger(value) && value >= min && value <= max)
                spreadBy({ [amount]: value });
            }}
          />
        );
      })}
    </FieldGrid>
  );
}

function Progress({ odds }: { odds: OddsView }) {
  const { t } = useTranslation(['analysis', 'common']);
  const { progress } = odds;
  return (
    <WaitingBar
      word={t('analysis:recovery.reckoning')}
      {...(progress === null
        ? {}
        : { progress: { ...progress, word: t('analysis:recovery.reckoned', progress) } })}
      cancel={{ word: t('common:cancel'), onCancel: odds.cancel }}
    />
  );
}

/** The least likely first. */
function Results({ odds, view }: { odds: OddsView; view: RecoveryView }) {
  const { t } = useTranslation('analysis');
  const percent = (share: number) => Math.round(share * 100);
  const rows = [...odds.odds.values()].sort((a, b) => a.probability - b.probability);
  if (rows.length === 0) return null;
  const range = ({ low, high }: Odds) =>
    t('recovery.interval', { low: percent(low), high: percent(high), runs: odds.runs });
  return (
    <PlainRows items={rows} itemKey={({ id }) => id} label={t('recovery.oddsTitle')}>
      {(one) => (
        <Row
          title={view.named(one.id)}
          meta={range(one)}
          end={<b>{t('recovery.percent', { value: percent(one.probability) })}</b>}
        />
      )}
    </PlainRows>
  );
}
