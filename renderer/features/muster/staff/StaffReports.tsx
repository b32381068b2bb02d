// Every report about the department, team or contractor in view, newest first, and the one action: the next report.
import { useTranslation } from 'react-i18next';
import { monthDay } from '../../../i18n/times';
import { momentOf, useNames, useNow } from '../../../records/response';
import { ActionButton, Digits, Empty, Panel, PlainRows, RefNumber, Row } from '../../../ui';
import type { Outlook } from '../view';

type Subject = Outlook['subjects'][number];

/** The panel of reports. */
export function StaffReports(props: {
  subject: Subject;
  name: string;
  isOpen: boolean;
  onWrite: () => void;
}) {
  const { subject, name, isOpen, onWrite } = props;
  const { t } = useTranslation(['muster', 'common']);
  const now = useNow();
  const nameOf = useNames();
  const action = isOpen ? (
    <ActionButton variant="filled" keys="R" onClick={onWrite}>
      {t('muster:staff.report')}
    </ActionButton>
  ) : null;
  const day = (on: string) => monthDay(Date.parse(`${on}T00:00`));
  return (
    <Panel
      title={name}
      context={t('muster:staff.reports')}
      {...(subject.reports.length === 0 ? {} : { foot: action })}
    >
      {subject.reports.length === 0 ? (
        <Empty icon="people" text={t('muster:staff.empty')} action={action} />
      ) : (
        <PlainRows
          items={subject.reports}
          itemKey={({ report }) => report.id}
          label={t('muster:staff.reports')}
        >
          {({ report, at, number }) => (
            <Row
              lead={<Digits value={t('muster:staff.from', { day: day(report.fromOn) })} />}
              title={<Level report={report} />}
              meta={
                <>
                  {number === null ? null : <RefNumber>{number}</RefNumber>}{' '}
                  <Digits value={momentOf(at, now)} /> {t(`muster:means.${report.means}`)}{' '}
                  {report.toldBy === null ? '' : t('muster:person.toldBy', { who: nameOf(report.toldBy) })}{' '}
                  {typeof report.untilOn === 'string'
                    ? t('muster:until.told', { day: day(report.untilOn) })
                    : ''}{' '}
                  {report.note ?? ''}
                </>
              }
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}

function Level({ report }: { report: Subject['reports'][number]['report'] }) {
  const { t } = useTranslation(['muster', 'common']);
  const { staff, service } = report;
  const parts =
    staff === null
      ? []
      : 'unknown' in staff
        ? [t('common:unknown')]
        : [
            staff.onSite === null ? '' : t('muster:staff.onSite', { count: staff.onSite }),
            staff.remote === null ? '' : t('muster:staff.remote', { count: staff.remote }),
            staff.expected === null ? '' : t('muster:staff.expected', { count: staff.expected }),
            staff.percent === null ? '' : `${staff.percent}%`,
          ];
  const words = [...parts, service === null ? '' : t(`muster:staff.service.${service}`)];
  return <>{words.filter((part) => part !== '').join(t('muster:and'))}</>;
}
