// The weeks ahead: how many of each department, team and contractor are at work on which day, and when a minimum breaks.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { monthDay } from '../../../i18n/times';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { Refusal } from '../../../records/response';
import {
  ActionButton,
  type Column,
  Columns,
  DataTable,
  Digits,
  Empty,
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
type RoleOutlook = Outlook['roles'][number];
const SERVICE_TONE = { normal: 'good', reduced: 'warning', stopped: 'critical' } as const;
const SERVICE_ICON = { normal: 'check', reduced: 'half-disc', stopped: 'octagon-x' } as const;
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
  const words = useWords();
  const days = useDayColumns(data?.days ?? [], horizon);
  if (data === undefined) return <Columns>{<Refusal error={error} />}</Columns>;
  const chosen = data.subjects.find((one) => keyOf(one) === active) ?? data.subjects[0] ?? null;
  const subject: Column<Subject> = {
    id: 'subject',
    header: t('staff.subject'),
    cell: (one) => <SubjectCell name={nameOf(one)} minimum={one.minimum} />,
  };
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
      <Criteria outlook={data} />
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
        <div className={classes.dense}>
          <DataTable
            label={t('view.staff')}
            columns={[
              subject,
              ...days(({ days: all }: Subject, column) => <SubjectDay days={column(all)} />),
            ]}
            rows={data.subjects}
            rowKey={keyOf}
            groupOf={({ subject: { entity } }) => ({ key: entity, title: t(`staff.kind.${entity}`) })}
            activeKey={chosen === null ? null : keyOf(chosen)}
            onActiveChange={(key) => {
              setActive(key);
              setWriting(false);
            }}
            {...(isOpen ? { onOpen: () => setWriting(true) } : {})}
            main
            empty={<Empty icon="people" text={t('empty')} />}
          />
        </div>
      </Panel>
      <Panel title={t('staff.roles')} context={t('staff.rolesHow')}>
        <div className={classes.dense}>
          <DataTable
            label={t('staff.roles')}
            columns={[
              {
                id: 'role',
                header: t('roles.role'),
                cell: ({ role, needed }: RoleOutlook) => (
                  <SubjectCell name={words(role.name, role.nameEn)} minimum={needed} />
                ),
              },
              ...days(({ days: all }: RoleOutlook, column) => <RoleDay days={column(all)} />),
            ]}
            rows={data.roles}
            rowKey={({ role }) => role.id}
            empty={<Empty icon="role" text={t('empty')} />}
          />
        </div>
      </Panel>
    </Columns>
  );
}

/** A name with the minimum under it. */
function SubjectCell({ name, minimum }: { name: string; minimum: number | null }) {
  const { t } = useTranslation('muster');
  return (
    <>
      <b>{name}</b>{' '}
      {minimum === null ? null : (
        <span className={classes.second}>{t('staff.minimum', { count: minimum })}</span>
      )}
    </>
  );
}

/** Columns of days; of each day only its number stands over it, with the month where it begins. */
function useDayColumns(dates: readonly string[], horizon: Horizon) {
  return <T,>(cell: (row: T, column: <D>(all: readonly D[]) => readonly D[]) => ReactNode): Column<T>[] =>
    inColumns(dates, horizon).map(([first = ''], at) => ({
      id: first,
      header: <Digits value={dayHeading(first, at === 0)} />,
      width: '2.625rem',
      noWrap: true,
      cell: (row: T) => cell(row, (all) => inColumns(all, horizon)[at] ?? []),
    }));
}

function dayHeading(on: string, isFirst: boolean): string {
  const day = monthDay(dayMs(on));
  return isFirst || on.endsWith('-01') ? day : String(Number(on.slice(-2)));
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

/** The criteria of the plan the numbers touch, with the way to where they are decided. Nothing is decided by it. */
function Criteria({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  return (
    <>
      {outlook.criteria.map((one) => (
        <Note
          key={`${one.criterionId} ${one.measure}`}
          tone={one.isMet ? 'warning' : 'neutral'}
          end={
            one.nodeId === null ? null : (
              <ActionButton size="small" href={`#${paths.flowNode(one.nodeId)}`}>
                {t('staff.toDecision')}
              </ActionButton>
            )
          }
        >
          {t(`staff.criterion.${one.measure}`, { actual: one.actual, limit: one.limit })}{' '}
          {t(one.isMet ? 'staff.criterionMet' : 'staff.criterionNotMet', {
            title: words(one.title, one.titleEn),
          })}
        </Note>
      ))}
    </>
  );
}

function dayMs(on: string): number {
  return Date.parse(`${on}T00:00`);
}

/** One cell: the share at work, the worst of a week; of a contractor what it does; a mark where the minimum breaks. */
function SubjectDay({ days }: { days: readonly Subject['days'][number][] }) {
  const { t } = useTranslation(['muster', 'common']);
  const worst = worstDay(days);
  if (worst === undefined) return null;
  if (worst.service !== null) {
    return (
      <StateChip tone={SERVICE_TONE[worst.service]} icon={SERVICE_ICON[worst.service]}>
        <span className={classes.unseen}>{t(`muster:staff.service.${worst.service}`)}</span>
      </StateChip>
    );
  }
  if (worst.reportId === null) return <span className={classes.second}>·</span>;
  const text = worst.percent === null ? t('common:unknown') : `${worst.percent}%`;
  return <DayCell mark={worst.coverage} text={worst.disputed ? t('muster:disputed') : text} />;
}

function RoleDay({ days }: { days: readonly RoleOutlook['days'][number][] }) {
  const worst = [...days].sort((a, b) => a.available - b.available)[0];
  return worst === undefined ? null : <DayCell mark={worst.coverage} text={String(worst.available)} />;
}

function worstDay(days: readonly Subject['days'][number][]): Subject['days'][number] | undefined {
  const weight = { short: 0, unknown: 1, met: 2, notSet: 3 } as const;
  return [...days].sort(
    (a, b) => weight[a.coverage] - weight[b.coverage] || (a.percent ?? 101) - (b.percent ?? 101),
  )[0];
}

function DayCell({ mark, text }: { mark: DayMark; text: string }) {
  const { t } = useTranslation('muster');
  const said = mark === 'short' ? t('staff.short') : mark === 'unknown' ? t('staff.notKnown') : '';
  return (
    <span className={classes.dayCell} data-coverage={mark} title={said === '' ? undefined : said}>
      <Digits value={text} />
      {said === '' ? null : <span className={classes.unseen}> {said}</span>}
    </span>
  );
}
