// What was told of a person in the words of the chronology.
import type { MusterFact } from '../../../shared/domain/muster/people';
import type { ParsedOf } from '../../../shared/rpc/contract';
import { dayText, timeText, type Writing } from './write';

/** The facts of one piece of news; what is left out was not spoken of. */
export type Facts = Pick<ParsedOf<'muster.report'>, MusterFact | 'note'>;

/** Told, told as not known, or not spoken of. */
function told(value: unknown): 'told' | 'unknown' | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? 'told' : 'unknown';
}

/** `無事・来る・到着見込み 06:30`; empty when nothing was told. */
export function factWords(writing: Writing, facts: Facts): string {
  const { words } = writing;
  const line = (fact: string, value: unknown, say: (text: string) => [string, Record<string, string>?]) => {
    const how = told(value);
    if (how === null) return null;
    if (how === 'unknown') return words(`log:muster.${fact}.unknown`);
    const [key, values] = say(String(value));
    return words(`log:muster.${fact}.${key}`, values);
  };
  return [
    line('safety', facts.safety, (value) => [value]),
    line('attendance', facts.attendance, (value) => [value]),
    line('until', facts.untilOn, (day) => ['told', { day: dayText(day) }]),
    line('arrival', facts.arrivalAt, (at) => ['told', { time: timeText(writing, at) }]),
    line('place', facts.place, (place) => ['told', { place }]),
    facts.note ?? null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(words('log:muster.and'));
}
