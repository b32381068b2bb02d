// Holds the laptop's clock against a watch: the difference is recorded, the clock itself stays (rule 3).
import { useRef, useState } from 'react';
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
  useFirstWrong,
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
  const [missed, setMissed] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const form = useFirstWrong<HTMLFormElement>(missed);
  const record = () => {
    if (configure.isPending) return;
    const now = Date.now();
    const watch = readWatch(typed);
    setWrong(watch === null);
    if (watch === null) return setMissed(missed + 1);
    configure.mutate(
      { clockOffsetSeconds: offsetFromWatch(watch, now, zoneMinutesAt(now)) },
      { onSuccess: () => setTyped('') },
    );
  };
  return (
    <Panel title={t('clock.title')} padded>
      <form
        ref={form}
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
            ref={field}
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
            <ActionButton type="submit" keys="Enter">
              {t('clock.record')}
            </ActionButton>
            {offsetSeconds === 0 ? null : (
              <ActionButton
                variant="quiet"
                onClick={() => {
                  // The button goes with the correction.
                  field.current?.focus();
                  configure.mutate({ clockOffsetSeconds: 0 });
                }}
              >
                {t('clock.clear')}
              </ActionButton>
            )}
            <span role="status">
              {configure.isSuccess ? (
                <StateChip tone="good">{t('clock.recorded', { by: correction(offsetSeconds) })}</StateChip>
              ) : null}
            </span>
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
