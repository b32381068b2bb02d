// Holds the laptop's clock against a watch: the difference is recorded, the clock itself stays (rule 3).
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offsetFromWatch, readWatch, suspicionOf } from '../../../shared/domain/clockCheck';
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

/** Both clocks, and the line for what the watch says. */
export function ClockCheck({ offsetSeconds }: { offsetSeconds: number }) {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const configure = useCommand('device.configure');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [missed, setMissed] = useState(0);
  /** A correction measured at the first Enter and doubted: the second one records it. */
  const [doubted, setDoubted] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const form = useFirstWrong<HTMLFormElement>(missed);
  const record = () => {
    if (configure.isPending) return;
    const now = Date.now();
    const watch = readWatch(typed);
    setWrong(watch === null);
    if (watch === null) return setMissed(missed + 1);
    const measured = doubted ?? offsetFromWatch(watch, now, zoneMinutesAt(now));
    const isConfirmed = doubted !== null || suspicionOf(measured) === null;
    setDoubted(isConfirmed ? null : measured);
    if (isConfirmed) configure.mutate({ clockOffsetSeconds: measured }, { onSuccess: () => setTyped('') });
  };
  const leave = () => {
    setDoubted(null);
    field.current?.focus();
  };
  return (
    <Panel title={t('clock.title')} padded>
      <form
        ref={form}
        noValidate
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || doubted === null || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          leave();
        }}
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
              setDoubted(null);
            }}
            error={isWrong ? t('clock.wrong') : undefined}
          />
          {configure.error === null ? null : <ErrorPlace happened={errorText(configure.error)} />}
          <div role="alert">
            <Suspicion offsetSeconds={doubted ?? offsetSeconds} isAsked={doubted !== null} />
          </div>
          <ActionLine>
            <ActionButton type="submit" keys="Enter">
              {doubted === null ? t('clock.record') : t('clock.recordThis', { by: correction(doubted) })}
            </ActionButton>
            {doubted === null ? null : (
              <ActionButton keys="Esc" onClick={leave}>
                {t('clock.leave')}
              </ActionButton>
            )}
            {offsetSeconds === 0 || doubted !== null ? null : (
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

/** What is doubtful about a correction: asked before it is recorded, said as long as it stands. */
function Suspicion({ offsetSeconds, isAsked }: { offsetSeconds: number; isAsked: boolean }) {
  const { t } = useTranslation('settings');
  const suspicion = suspicionOf(offsetSeconds);
  if (suspicion === null) return null;
  const by = correction(offsetSeconds);
  return (
    <Note tone="warning">
      {suspicion.kind === 'zone'
        ? t('clock.zone', { by, count: suspicion.hours, zone: zoneName(zoneMinutesAt(Date.now())) })
        : t('clock.large', { by })}{' '}
      {isAsked ? t('clock.notYet') : null}
    </Note>
  );
}

/** `UTC+09:00`, as the system's settings write a zone. */
function zoneName(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
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
