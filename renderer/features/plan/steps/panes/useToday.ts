// This day by the corrected clock, as `2026-11-21`.
import { toInstant } from '../../../../../shared/model/instant';
import { useNow, zoneMinutesAt } from '../../../../data/clock';
import { useQuery } from '../../../../data/queries';

/** The day; it moves on at midnight. */
export function useToday(): string {
  const offset = useQuery('desk.status', {}).data?.clockOffsetSeconds ?? 0;
  const now = useNow(60_000) + offset * 1000;
  return toInstant(now, zoneMinutesAt(now)).slice(0, 10);
}
