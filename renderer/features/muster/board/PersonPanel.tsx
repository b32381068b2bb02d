// Everything known of the person in view: each fact, where words differ all of them, and every piece of news.
import { useTranslation } from 'react-i18next';
import type { Unknown } from '../../../../shared/model/define';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { monthDay } from '../../../i18n/times';
import { useWords } from '../../../i18n/words';
import { momentOf, useNames, useNow } from '../../../records/response';
import {
  ActionButton,
  Digits,
  Facts,
  Meta,
  Note,
  Panel,
  PlainRows,
  RefNumber,
  Row,
  UnknownMark,
} from '../../../ui';
import classes from '../Muster.module.css';
import { ArrivalText, AttendanceMark, isTold, SafetyMark, SourceText } from '../marks';
import { type MusterPerson, useMusterView } from '../view';

/** The person of the row. */
export function PersonPanel({
  person,
  incidentId,
  isOpen,
}: {
  person: MusterPerson;
  incidentId: string;
  isOpen: boolean;
}) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const open = useMusterView((state) => state.open);
  const form = useMusterView((state) => state.form);
  const { person: record } = person;
  return (
    <>
      <Panel
        title={words(record.name, record.nameEn)}
        context={words(record.title, record.titleEn)}
        padded
        end={
          isOpen && form !== 'report' ? (
            <ActionButton size="small" keys="R" onClick={() => open('report')}>
              {t('report.do')}
            </ActionButton>
          ) : null
        }
      >
        <Disputes person={person} />
        <PersonFacts person={person} />
        <div className={classes.line}>
          <a href={`#${paths.person(record.id)}`}>{t('person.card')}</a>
          {person.question === null ? null : (
            <Meta>
              {t('person.question')} <RefNumber>{person.question.number}</RefNumber>
            </Meta>
          )}
        </div>
      </Panel>
      <History incidentId={incidentId} personId={record.id} isOpen={isOpen} />
    </>
  );
}

function PersonFacts({ person }: { person: MusterPerson }) {
  const { t } = useTranslation(['muster', 'common', 'fields']);
  const { record, untilOn, place } = { record: person.person, untilOn: person.untilOn, place: person.place };
  const journey = [
    record.commuteMinutes === null ? '' : t('muster:person.commute', { count: record.commuteMinutes }),
    record.walkMinutes === null ? '' : t('muster:person.walk', { count: record.walkMinutes }),
    record.canWalkIn === true ? t('muster:person.canWalk') : '',
    record.teleworkReady === true ? t('muster:person.telework') : '',
  ].filter((part) => part !== '');
  const items = [
    { id: 'safety', label: t('muster:board.safety'), value: <SafetyMark fact={person.safety} /> },
    {
      id: 'coming',
      label: t('muster:board.coming'),
      value: (
        <span className={classes.line}>
          <AttendanceMark fact={person.attendance} />
          {untilOn.value === null ? null : isTold(untilOn.value) ? (
            t('muster:until.told', { day: monthDay(Date.parse(`${untilOn.value}T00:00`)) })
          ) : (
            <UnknownMark word={t('muster:until.unknown')} />
          )}
        </span>
      ),
    },
    { id: 'arrival', label: t('muster:board.arrival'), value: <ArrivalText person={person} /> },
    {
      id: 'place',
      label: t('muster:place'),
      value:
        place.value === null ? null : isTold(place.value) ? (
          place.value
        ) : (
          <UnknownMark word={t('common:unknown')} />
        ),
    },
    { id: 'source', label: t('muster:person.source'), value: <SourceText person={person} /> },
    {
      id: 'journey',
      label: t('muster:person.journey'),
      value: journey.join(t('muster:and')),
    },
  ];
  const toldOf = {
    coming: person.attendance.value !== null,
    arrival: person.arrival !== null || person.arrivalAt.value !== null,
    place: place.value !== null,
    source: person.last !== null,
  };
  const told: Readonly<Record<string, boolean>> = toldOf;
  return (
    <Facts
      items={items
        .filter(({ id }) => id !== 'arrival' || told.arrival === true)
        .map((item) =>
          told[item.id] === false ? { ...item, value: <Meta>{t('muster:person.notTold')}</Meta> } : item,
        )}
    />
  );
}

/** What two laptops, or two tellers, say differently; it stands until somebody who read both says what holds. */
function Disputes({ person }: { person: MusterPerson }) {
  const { t } = useTranslation(['muster', 'common']);
  const now = useNow();
  const facts = [
    { fact: person.safety, say: (value: string) => t(`muster:safety.${value as 'safe'}`) },
    { fact: person.attendance, say: (value: string) => t(`muster:attendance.${value as 'coming'}`) },
    { fact: person.place, say: (value: string) => value },
    { fact: person.arrivalAt, say: (value: string) => momentOf(value, now) },
  ];
  const lines = facts
    .filter(({ fact }) => fact.disputed)
    .map(({ fact, say }) =>
      fact.versions
        .map(({ value, at }) => `${momentOf(at, now)} ${wordOf(value, say, t('common:unknown'))}`)
        .join(t('muster:against')),
    );
  if (lines.length === 0) return null;
  return (
    <Note tone="critical" icon="triangle-alert">
      {t('muster:person.disputed', { versions: lines.join(t('muster:and')) })}
    </Note>
  );
}

function wordOf(value: string | Unknown, say: (value: string) => string, unknown: string): string {
  return typeof value === 'string' ? say(value) : unknown;
}

function History({
  incidentId,
  personId,
  isOpen,
}: {
  incidentId: string;
  personId: string;
  isOpen: boolean;
}) {
  const { t } = useTranslation(['muster', 'common']);
  const now = useNow();
  const nameOf = useNames();
  const open = useMusterView((state) => state.open);
  const { data } = useQuery('muster.history', { incidentId, personId });
  const reports = (data ?? []).filter(({ report }) => report.personId === personId);
  if (reports.length === 0) return null;
  const saying = (report: (typeof reports)[number]['report']) =>
    [
      told(report.safety, (value) => t(`muster:safety.${value}`)),
      told(report.attendance, (value) => t(`muster:attendance.${value}`)),
      told(report.arrivalAt, (value) => momentOf(value, now)),
      told(report.place, (value) => value),
      told(report.untilOn, (value) =>
        t('muster:until.told', { day: monthDay(Date.parse(`${value}T00:00`)) }),
      ),
      report.note ?? '',
    ]
      .filter((part) => part !== '')
      .join(t('muster:and'));
  const told = <V extends string>(value: V | Unknown | null, say: (value: V) => string) =>
    value === null ? '' : typeof value === 'string' ? say(value) : t('common:unknown');
  return (
    <Panel title={t('muster:person.history')}>
      <PlainRows items={reports} itemKey={({ report }) => report.id} label={t('muster:person.history')}>
        {({ report, at, number, corrected, deviceCode }) => (
          <Row
            lead={<Digits value={momentOf(at, now)} />}
            title={saying(report)}
            meta={
              <>
                {number === null ? null : <RefNumber>{number}</RefNumber>} {t(`muster:means.${report.means}`)}{' '}
                {report.toldBy === null ? '' : t('muster:person.toldBy', { who: nameOf(report.toldBy) })}{' '}
                {report.scribe === null ? '' : t('muster:person.scribe', { who: nameOf(report.scribe) })}{' '}
                {deviceCode === null ? '' : t('muster:person.device', { code: deviceCode })}
              </>
            }
            {...(corrected ? { look: 'struck' as const } : {})}
            end={
              isOpen && !corrected ? (
                <ActionButton
                  size="small"
                  variant="quiet"
                  onClick={() => open('report', report.id)}
                  label={t('muster:report.correctThis', { number: number ?? '' })}
                >
                  {t('muster:report.correct')}
                </ActionButton>
              ) : null
            }
          />
        )}
      </PlainRows>
    </Panel>
  );
}
