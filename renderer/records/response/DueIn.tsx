// How long until a time, or how long past it: near and past ones stand out.
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { span } from '../../i18n/times';
import { StateChip } from '../../ui';
import { minutesUntil } from './clock';

/** From here on it is near. */
const NEAR_MINUTES = 15;
const MINUTE_MS = 60_000;

/** `あと6分`, `あと2:10`, `超過 0:12`. */
export function DueIn({ at, now }: { at: string; now: number }) {
  const { t } = useTranslation('respond');
  const language = useCaller((state) => state.language);
  const minutes = minutesUntil(at, now);
  if (minutes < 0) {
    return (
      <StateChip tone="critical" icon="triangle-alert">
        {t('due.over', { time: span(-minutes * MINUTE_MS, language) })}
      </StateChip>
    );
  }
  const left =
    minutes < 60
      ? t('due.minutes', { count: minutes })
      : t('due.in', { time: span(minutes * MINUTE_MS, language) });
  return (
    <StateChip tone={minutes <= NEAR_MINUTES ? 'warning' : 'neutral'} icon="clock">
      {left}
    </StateChip>
  );
}
