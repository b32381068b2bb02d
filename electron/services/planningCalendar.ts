// A calendar file of days that others' calendars accept (RFC 5545): whole days, one reminder a week before.
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';

const REMIND_SECONDS_BEFORE = 7 * 86_400;
const PRODUCT = { company: 'Sonae', product: 'Sonae', language: 'JA' } as const;

/** One day in the calendar. */
export interface CalendarEvent {
  /** The record it stands for: the event keeps this name in every file, so that a newer file replaces it. */
  readonly id: string;
  /** `2027-03-31`. */
  readonly on: string;
  readonly title: string;
  readonly text: readonly string[];
  /** Comes again after so many months; null = once. */
  readonly repeatMonths: number | null;
}

export interface CalendarContent {
  readonly planId: string;
  readonly name: string;
  readonly now: Date;
  readonly events: readonly CalendarEvent[];
}

/** The text of the file: CRLF line ends, lines folded at 75 octets, times in UTC. */
export function calendarText({ planId, name, now, events }: CalendarContent): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH });
  for (const { id, on, title, text, repeatMonths } of events) {
    const lines = text.filter((line) => line !== '');
    const event = calendar.createEvent({
      id: `${id}@${planId}.sonae`,
      stamp: now,
      start: new Date(`${on}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: title,
      ...(lines.length === 0 ? {} : { description: lines.join('\n') }),
      ...(repeatMonths === null
        ? {}
        : { repeating: { freq: ICalEventRepeatingFreq.MONTHLY, interval: repeatMonths } }),
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS_BEFORE });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
