// Invented judgements of the demo organisation that its content leaves open: impact over time, and the work by hand.
import { type Handwork, IMPACT_LEVELS } from '../../../shared/model/business';
import type { ValuesOf } from '../../../shared/model/index';

/** Hours of a stop that the demo organisation judged. */
const JUDGED_HOURS = [3, 24, 72, 168, 336];

/** One digit a judged time: 0 unharmed to 4 intolerable. */
const JUDGED: Readonly<Record<string, string>> = {
  'biz-hq': '44444',
  'biz-safety': '44444',
  'biz-publicinfo': '34444',
  'biz-secmonitor': '34444',
  'biz-sysops': '23444',
  'biz-liaison': '13444',
  'biz-apply': '12344',
  'biz-helpdesk': '12334',
  'biz-certificate': '02344',
  'biz-procure': '01344',
  'biz-payment': '01344',
  'biz-statrelease': '00234',
  'biz-archive': '00123',
  'biz-payroll': '00024',
};

/** Cases a day, minutes a case, people, hours a day each, cases that may wait. */
const BY_HAND: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  'biz-safety': [480, 3, 3, 12, 40],
  'biz-liaison': [150, 5, 2, 12, 20],
  'biz-apply': [120, 12, 4, 7.5, 200],
  'biz-helpdesk': [80, 15, 2, 8, 40],
  'biz-certificate': [60, 20, 3, 8, 30],
  'biz-procure': [10, 60, 2, 8, 10],
  'biz-payment': [45, 15, 2, 7, 60],
};

function handworkOf(id: string): Handwork | null {
  const amounts = BY_HAND[id];
  if (amounts === undefined) return null;
  const [casesPerDay, minutesPerCase, people, hoursPerDay, backlogCases] = amounts;
  return { casesPerDay, minutesPerCase, people, hoursPerDay, backlogCases };
}

/** What the demo organisation judged of a business. */
export function demoJudgement(id: string): Pick<ValuesOf<'business'>, 'impact' | 'alternativeWork'> {
  const judged = [...(JUDGED[id] ?? '')].flatMap((digit, place) => {
    const afterHours = JUDGED_HOURS[place];
    const level = IMPACT_LEVELS[Number(digit)];
    return afterHours === undefined || level === undefined ? [] : [{ afterHours, level }];
  });
  return { impact: judged.length === 0 ? null : judged, alternativeWork: handworkOf(id) };
}
