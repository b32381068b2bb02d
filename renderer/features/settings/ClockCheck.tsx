// Holds the laptop's clock against a watch: the difference is recorded, the clock itself stays (rule 3).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offsetFromWatch, readWatch } from '../../../shared/domain/clockCheck';
import { useNow, zoneMinutesAt } from '../../data/clock';
import { useCommand } from '../../data/queries';
import { clockSeconds, correction } from '../../i18n/times';
import { useErrorText } from '../../i18n/useError';
import {
  ActionButton,
  ActionLine,
  Digits,
  ErrorPlace,
  Facts,
  Note,
  Panel,
  Stack,
  StateChip,
  TextField,
} from '../../ui';

/** A correction beyond this is more likely a slip than a clock. */
const LARGE_SECONDS = 600;

/** Both clocks, and the line for what the watch says. */
export function ClockCheck({ offsetSeconds }: { offsetSeconds: number }) {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const configure = useCommand('device.configure');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const record = () => {
    const now = Date.now();
    const watch = readWatch(typed);
    setWrong(watch === null);
    if (watch === null) return;
    configure.mutate(
      { clockOffsetSeconds: offsetFromWatch(watch, now, zoneMinutesAt(now)) },
      { onSuccess: () => setTyped('') },
    );
  };
  return (
    <Panel title={t('clock.title')} padded>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          record();
        }}
      >
        <Stack>
          <p>{t('clock.why')}</p>
          <Clocks offsetSeconds={offsetSeconds} />
          <TextField
            label={t('clock.watch')}
            description={t('clock.watchHint')}
            inputMode="numeric"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setWrong(false);
            }}
            error={isWrong ? t('clock.wrong') : undefined}
          />
          {configure.error === null ? null : <ErrorPlace happened={errorText(configure.error)} />}
          {Math.abs(offsetSeconds) > LARGE_SECONDS ? <Note tone="warning">{t('clock.large')}</Note> : null}
          <ActionLine>
            <ActionButton type="submit" keys="Enter" disabled={configure.isPending}>
              {t('clock.record')}
            </ActionButton>
            {offsetSeconds === 0 ? null : (
              <ActionButton variant="quiet" onClick={() => configure.mutate({ clockOffsetSeconds: 0 })}>
                {t('clock.clear')}
              </ActionButton>
            )}
            {configure.isSuccess ? (
              <StateChip tone="good">{t('clock.recorded', { by: correction(offsetSeconds) })}</StateChip>
            ) : null}
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}

function Clocks({ offsetSeconds }: { offsetSeconds: number }) {
  const { t } = useTranslation('settings');
  const now = useNow(1000);
  return (
    <Facts
      items={[
        { label: t('clock.own'), value: <Digits value={clockSeconds(now)} /> },
        { label: t('clock.corrected'), value: <Digits value={clockSeconds(now + offsetSeconds * 1000)} /> },
        { label: t('clock.offset'), value: <Digits value={correction(offsetSeconds)} /> },
      ]}
    />
  );
}
