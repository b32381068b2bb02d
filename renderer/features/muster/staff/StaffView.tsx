// The weeks ahead: how many of each department, team and contractor are at work on which day, and when a minimum breaks.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../../data/caller';
import { useQuery } from '../../../data/queries';
import { dayName, monthDay } from '../../../i18n/times';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { Refusal } from '../../../records/response';
import {
  ActionButton,
  Columns,
  Digits,
  Icon,
  Note,
  Panel,
  Segmented,
  StateChip,
  useShortcuts,
} from '../../../ui';
import classes from '../Muster.module.css';
import type { Outlook } from '../view';
import { type DayMark, HORIZONS, type Horizon, horizonDays, inColumns } from './columns';
import { StaffForm } from './StaffForm';
import { StaffReports } from './StaffReports';

type Subject = Outlook['subjects'][number];
const keyOf = ({ subject }: Pick<Subject, 'subject'>) => `${subject.entity} ${subject.id}`;

/** The name of a department, a team or a contractor. */
function useSubjectName(): (subject: Subject) => string {
  const words = useWords();
  const fields = useFieldWords();
  return ({ subject, name, nameEn }) => (subject.entity === 'team' ? fields.code(name) : words(name, nameEn));
}

/** The grid of days with the reports beside it. */
export function StaffView({ incidentId, isOpen }: { incidentId: string; isOpen: boolean }) {
  const { t } = useTranslation('muster');
  const [horizon, setHorizon] = useState<Horizon>('2w');
  const { data, error } = useQuery('muster.outlook', { incidentId, days: horizonDays(horizon) });
  const [active, setActive] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const nameOf = useSubjectName();
  useShortcuts(
    { r: { run: () => setWriting(true), word: t('staff.report') } },
    { group: t('view.staff'), off: !isOpen || isWriting },
  );
  if (data === undefined) return <Columns>{<Refusal error={error} />}</Columns>;
  const chosen = data.subjects.find((one) => keyOf(one) === active) ?? data.subjects[0] ?? null;
  const side =
    chosen === null ? null : (
      <>
        {isWriting && isOpen ? (
          <StaffForm
            key={keyOf(chosen)}
            subject={chosen}
            name={nameOf(chosen)}
            incidentId={incidentId}
            today={data.days[0] ?? ''}
            onClose={() => setWriting(false)}
          />
        ) : null}
        <StaffReports
          subject={chosen}
          name={nameOf(chosen)}
          isOpen={isOpen && !isWriting}
          onWrite={() => setWriting(true)}
        />
      </>
    );
  return (
    <Columns side={side} sideWidth="22rem">
      <Breaks outlook={data} />
      <Panel
        title={t('view.staff')}
        context={t('staff.telework', data.telework)}
        end={
          <Segmented
            label={t('staff.horizon')}
            labelHidden
            options={HORIZONS.map((value) => ({ value, word: t(`staff.horizons.${value}`) }))}
            value={horizon}
            onChange={setHorizon}
          />
        }
      >
        <div className={classes.scroll}>
          <table className={classes.days} aria-label={t('view.staff')}>
            <DayHead days={inColumns(data.days, horizon)} />
            <tbody>
              {data.subjects.map((one) => (
                <tr key={keyOf(one)} data-active={one === chosen}>
                  <td>
                    <ActionButton
                      size="small"
                      variant="quiet"
                      pressed={one === chosen}
                      onClick={() => setActive(keyOf(one))}
                    >
                      {nameOf(one)}
                    </ActionButton>
                    {one.minimum === null ? null : (
                      <span className={classes.second}> {t('staff.minimum', { count: one.minimum })}</span>
                    )}
                  </td>
                  {inColumns(one.days, horizon).map((days) => (
                    <td key={days[0]?.on}>
                      <SubjectDay days={days} isContractor={one.subject.entity === 'organisation'} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <Panel title={t('staff.roles')} context={t('staff.rolesHow')}>
        <div className={classes.scroll}>
          <table className={classes.days} aria-label={t('staff.roles')}>
            <DayHead days={inColumns(data.days, horizon)} />
            <tbody>
              {data.roles.map((one) => (
                <RoleRow key={one.role.id} role={one} horizon={horizon} />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </Columns>
  );
}

/** The first minimum to break, in a sentence; nothing while none does. */
function Breaks({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const nameOf = useSubjectName();
  const broken = [
    ...outlook.subjects.flatMap((one) =>
      one.breaksOn === null ? [] : [{ on: one.breaksOn, name: nameOf(one) }],
    ),
    ...outlook.roles.flatMap(({ breaksOn, role }) =>
      breaksOn === null ? [] : [{ on: breaksOn, name: words(role.name, role.nameEn) }],
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (broken.length === 0) return null;
  const lines = broken.map(({ on, name }) => t('staff.breaks', { day: monthDay(dayMs(on)), name }));
  return (
    <Note tone="critical" icon="triangle-alert">
      {lines.join(t('and'))}
    </Note>
  );
}

function dayMs(on: string): number {
  return Date.parse(`${on}T00:00`);
}

function DayHead({ days }: { days: readonly (readonly string[])[] }) {
  const { t } = useTranslation('muster');
  const language = useCaller((state) => state.language);
  return (
    <thead>
      <tr>
        <th scope="col">{t('staff.subject')}</th>
        {days.map(([first = '']) => (
          <th key={first} scope="col" aria-label={dayName(dayMs(first), language)}>
            <Digits value={monthDay(dayMs(first))} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One cell: the share at work, the worst of a week; a mark where the minimum breaks. */
function SubjectDay({ days, isContractor }: { days: Subject['days']; isContractor: boolean }) {
  const { t } = useTranslation(['muster', 'common', 'fields']);
  const worst = worstDay(days);
  if (worst === undefined) return null;
  if (isContractor && worst.service !== null) {
    const tone = { normal: 'good', reduced: 'warning', stopped: 'critical' } as const;
    return <StateChip tone={tone[worst.service]}>{t(`muster:staff.service.${worst.service}`)}</StateChip>;
  }
  if (worst.reportId === null) return <span className={classes.second}>·</span>;
  const text = worst.percent === null ? t('common:unknown') : `${worst.percent}%`;
  return <DayCell mark={worst.coverage} text={worst.disputed ? t('muster:disputed') : text} />;
}

function worstDay(days: Subject['days']): Subject['days'][number] | undefined {
  const weight = { short: 0, unknown: 1, met: 2, notSet: 3 } as const;
  return [...days].sort(
    (a, b) => weight[a.coverage] - weight[b.coverage] || (a.percent ?? 101) - (b.percent ?? 101),
  )[0];
}

function DayCell({ mark, text }: { mark: DayMark; text: string }) {
  const { t } = useTranslation('muster');
  return (
    <span className={classes.day} data-coverage={mark}>
      <Digits value={text} />
      {mark === 'short' ? <Icon name="octagon-x" label={t('staff.short')} /> : null}
      {mark === 'unknown' ? <Icon name="question" label={t('staff.notKnown')} /> : null}
    </span>
  );
}

function RoleRow({ role, horizon }: { role: Outlook['roles'][number]; horizon: Horizon }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  return (
    <tr>
      <td>
        {words(role.role.name, role.role.nameEn)}{' '}
        <span className={classes.second}>{t('staff.minimum', { count: role.needed })}</span>
      </td>
      {inColumns(role.days, horizon).map((days) => {
        const worst = [...days].sort((a, b) => a.available - b.available)[0];
        return (
          <td key={days[0]?.on}>
            {worst === undefined ? null : <DayCell mark={worst.coverage} text={String(worst.available)} />}
          </td>
        );
      })}
    </tr>
  );
}
