// The words of the calendar that date fields open, given once for all of them.
import { createContext } from 'react';

/** Names of the arrows and how a month is written (dayjs format, such as `YYYY年M月`). */
export interface CalendarWords {
  readonly previous: string;
  readonly next: string;
  readonly monthFormat: string;
}

/** What date fields read; the provider fills it. Signs stand in until it does. */
export const CalendarWordsContext = createContext<CalendarWords>({
  previous: '‹',
  next: '›',
  monthFormat: 'YYYY/MM',
});
