// The marks of the muster: how somebody is, whether they come, how far a need is met, and who said so.
import { useTranslation } from 'react-i18next';
import type { Unknown } from '../../../shared/model/define';
import { momentOf, useNames, useNow } from '../../records/response';
import { Digits, StateChip, type Tone, UnknownMark } from '../../ui';
import type { MusterPerson } from './view';

const SAFETY_TONE = { safe: 'good', injured: 'critical' } as const;
const ATTENDANCE_ICON = {
  onSite: 'check',
  coming: 'arrow-right',
  remote: 'screen',
  cannotCome: 'block',
} as const;
const ATTENDANCE_TONE = { onSite: 'good', coming: 'neutral', remote: 'good', cannotCome: 'warning' } as const;

/** Whether a told value is one, and not the statement that it is not known. */
export function isTold<V extends string>(value: V | Unknown | null): value is V {
  return typeof value === 'string';
}

/** 安否: nobody heard of is 不明, too. */
export function SafetyMark({
  fact,
}: {
  fact: Pick<MusterPerson['safety'], 'value' | 'disputed' | 'versions'>;
}) {
  const { t } = useTranslation(['muster', 'common']);
  if (fact.disputed) {
    return (
      <StateChip tone="critical" icon="triangle-alert" look="box">
        {t('muster:disputed')}
      </StateChip>
    );
  }
  if (!isTold(fact.value)) return <UnknownMark word={t('common:unknown')} />;
  return <StateChip tone={SAFETY_TONE[fact.value]}>{t(`muster:safety.${fact.value}`)}</StateChip>;
}

/** Whether they come, in a word. */
export function AttendanceMark({
  fact,
  isHolding = false,
}: {
  fact: Pick<MusterPerson['attendance'], 'value' | 'disputed'>;
  /** At work in a role: that says enough where nothing else was told. */
  isHolding?: boolean;
}) {
  const { t } = useTranslation(['muster', 'common']);
  if (fact.disputed)
    return (
      <StateChip tone="critical" icon="triangle-alert">
        {t('muster:disputed')}
      </StateChip>
    );
  if (fact.value === null)
    return isHolding ? <StateChip tone="good">{t('muster:attendance.holding')}</StateChip> : null;
  if (!isTold(fact.value)) return <UnknownMark word={t('common:unknown')} />;
  return (
    <StateChip tone={ATTENDANCE_TONE[fact.value]} icon={ATTENDANCE_ICON[fact.value]}>
      {t(`muster:attendance.${fact.value}`)}
    </StateChip>
  );
}

/** The arrival, told or guessed; a guess says so. */
export function ArrivalText({ person }: { person: MusterPerson }) {
  const { t } = useTranslation(['muster', 'common', 'fields']);
  const now = useNow();
  const { arrival, attendance, arrivalAt } = person;
  if (arrivalAt.value !== null && !isTold(arrivalAt.value) && attendance.value === 'coming')
    return <UnknownMark word={t('common:unknown')} />;
  if (arrival === null) return null;
  const time = momentOf(arrival.at, now);
  if (!arrival.guessed) return <Digits value={time} />;
  return (
    <span data-guess>
      <Digits value={t('muster:arrival.guess', { time })} />
    </span>
  );
}

/** By which means the last news came, who said it, and when: news grows old. */
export function SourceText({ person }: { person: MusterPerson }) {
  const { t } = useTranslation('muster');
  const nameOf = useNames();
  const now = useNow();
  const { last, lastAt } = person;
  if (last === null || lastAt === null) return null;
  const means = t(`means.${last.means}`);
  const source = last.toldBy === null ? means : t('toldBy', { means, who: nameOf(last.toldBy) });
  return <Digits value={`${source} ${momentOf(lastAt, now)}`} />;
}

const COVERAGE_TONE = {
  met: 'good',
  coming: 'warning',
  unknown: 'unknown',
  short: 'critical',
} as const satisfies Record<string, Tone>;

/** How far a need is met. */
export function CoverageMark({ coverage }: { coverage: keyof typeof COVERAGE_TONE }) {
  const { t } = useTranslation('muster');
  return <StateChip tone={COVERAGE_TONE[coverage]}>{t(`coverage.${coverage}`)}</StateChip>;
}
