// How many are at work, from which day, on whose word; heads or a share, and of a contractor what it still does.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../shared/model/errors';
import { MUSTER_MEANS, type MusterMeans } from '../../../../shared/model/muster';
import { useCommand } from '../../../data/queries';
import { PersonField } from '../../../records/PersonField';
import { Refusal } from '../../../records/response';
import {
  ActionButton,
  ActionLine,
  DateField,
  FieldGrid,
  NumberField,
  Panel,
  Segmented,
  SelectField,
  Stack,
  TextField,
} from '../../../ui';
import type { Outlook } from '../view';

type Service = 'normal' | 'reduced' | 'stopped';

/** The form; Ctrl+Enter writes it. */
export function StaffForm(props: {
  subject: Outlook['subjects'][number];
  name: string;
  incidentId: string;
  today: string;
  onClose: () => void;
}) {
  const { subject, incidentId } = props;
  const { t } = useTranslation(['muster', 'common']);
  const write = useCommand('muster.staffing');
  const [onSite, setOnSite] = useState<number | null>(null);
  const [remote, setRemote] = useState<number | null>(null);
  const [expected, setExpected] = useState<number | null>(subject.days[0]?.expected ?? null);
  const [percent, setPercent] = useState<number | null>(null);
  const [service, setService] = useState<Service | null>(null);
  const [fromOn, setFrom] = useState<string | null>(props.today);
  const [untilOn, setUntil] = useState<string | null>(null);
  const [means, setMeans] = useState<MusterMeans>('message');
  const [toldBy, setToldBy] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const isContractor = subject.subject.entity === 'organisation';
  const hasNumbers = onSite !== null || remote !== null || percent !== null;
  const isEmpty = !hasNumbers && service === null;
  const send = (isUnknown: boolean) => {
    setAsked(true);
    if (write.isPending || fromOn === null || (isEmpty && !isUnknown)) return;
    const staff = isUnknown
      ? { staff: { unknown: 'unknown' as const } }
      : hasNumbers
        ? { staff: { onSite, remote, expected, percent } }
        : {};
    write.mutate(
      {
        incidentId,
        subject: subject.subject,
        fromOn,
        means,
        ...staff,
        ...(service === null ? {} : { service }),
        ...(untilOn === null ? {} : { untilOn }),
        ...(toldBy === '' ? {} : { toldBy }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
      { onSuccess: props.onClose },
    );
  };
  return (
    <Panel
      title={t('muster:staff.title', { name: props.name })}
      look="current"
      padded
      end={
        <ActionButton size="small" variant="quiet" keys="Esc" onClick={props.onClose}>
          {t('muster:back')}
        </ActionButton>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send(false);
        }}
      >
        <Stack gap="8">
          {isContractor ? (
            <Segmented
              label={t('muster:staff.serviceLabel')}
              options={(['normal', 'reduced', 'stopped'] as const).map((value, at) => ({
                value,
                word: t(`muster:staff.service.${value}`),
                key: String(at + 1),
              }))}
              value={service}
              onChange={setService}
            />
          ) : null}
          <FieldGrid columns={3}>
            <NumberField
              label={t('muster:staff.onSiteLabel')}
              value={onSite}
              onChange={setOnSite}
              min={0}
              autoFocus
            />
            <NumberField label={t('muster:staff.remoteLabel')} value={remote} onChange={setRemote} min={0} />
            <NumberField
              label={t('muster:staff.expectedLabel')}
              value={expected}
              onChange={setExpected}
              min={0}
            />
            <NumberField
              label={t('muster:staff.percentLabel')}
              description={t('muster:staff.percentHow')}
              value={percent}
              onChange={setPercent}
              min={0}
              max={100}
              unit="%"
            />
            <DateField label={t('muster:staff.fromLabel')} value={fromOn} onChange={setFrom} />
            <DateField label={t('muster:staff.untilLabel')} value={untilOn} onChange={setUntil} />
          </FieldGrid>
          <SelectField<MusterMeans>
            label={t('muster:person.source')}
            options={MUSTER_MEANS.map((value) => ({ value, label: t(`muster:means.${value}`) }))}
            value={means}
            onChange={(value) => value !== null && setMeans(value)}
          />
          <PersonField label={t('muster:report.toldBy')} value={toldBy} onChange={setToldBy} />
          <TextField label={t('muster:staff.note')} value={note} onChange={setNote} />
          {asked && isEmpty && !write.isPending ? (
            <Refusal error={write.error ?? new AppError('muster.nothingTold')} />
          ) : (
            <Refusal error={write.error} typed="Ctrl+Enter" />
          )}
          <ActionLine>
            <ActionButton type="submit" variant="filled" keys="Ctrl+Enter" disabled={write.isPending}>
              {t('muster:report.send')}
            </ActionButton>
            <ActionButton onClick={() => send(true)} disabled={write.isPending}>
              {t('muster:staff.unknown')}
            </ActionButton>
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}
