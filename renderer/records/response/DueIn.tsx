// How long until a time, or how long past it: near and past ones stand out.
import { StateChip } from '../../ui';
import { minutesUntil } from './clock';
import { useLeft } from './left';

/** From here on it is near. */
const NEAR_MINUTES = 15;

/** `あと6分`, `あと2:10`, `超過 0:12`. */
export function DueIn({ at, now }: { at: string; now: number }) {
  const left = useLeft(now)({ at });
  if (left === null) return null;
  if (left.isOver) {
    return (
      <StateChip tone="critical" icon="triangle-alert">
        {left.text}
      </StateChip>
    );
  }
  return (
    <StateChip tone={minutesUntil(at, now) <= NEAR_MINUTES ? 'warning' : 'neutral'} icon="clock">
      {left.text}
    </StateChip>
  );
}
