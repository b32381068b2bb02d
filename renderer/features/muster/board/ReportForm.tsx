// News of a person that came otherwise than by the call panel: by mail, on paper, by word of mouth; and the correction of news.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { happenedAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import { AppError } from '../../../../shared/model/errors';
import { MUSTER_MEANS, type MusterMeans } from '../../../../shared/model/muster';
import type { InputOf } from '../../../../shared/rpc/contract';
import { zoneMinutesAt } from '../../../data/clock';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import { Refusal, useCorrectedClock } from '../../../records/response';
import {
  ActionButton,
  ActionLine,
  DateField,
  Panel,
  Segmented,
  SelectField,
  Stack,
  TextField,
  useShortcuts,
} from '../../../ui';
import { type MusterPerson, useMusterView } from '../view';
import { readArrival } from './arrivalText';

type Safety = 'safe' | 'injured' | 'unknown';
type Attendance = 'onSite' | 'coming' | 'remote' | 'cannotCome' | 'unknown';
const UNKNOWN = { unknown: 'unknown' } as const;

/** The form at the person in view; Ctrl+Enter writes it. */
export function ReportForm({ person, incidentId }: { person: MusterPerson; incidentId: string }) {
  const { t } = useTranslation(['muster', 'common']);
  const words = useWords();
  const { correcting, wishRow } = useMusterView();
  const report = useCommand('muster.report');
  const clock = useCorrectedClock();
  const [safety, setSafety] = useState<Safety | null>(null);
  const [attendance, setAttendance] = useState<Attendance | null>(null);
  const [arrival, setArrival] = useState('');
  const [place, setPlace] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [means, setMeans] = useState<MusterMeans>('wordOfMouth');
  const [toldBy, setToldBy] = useState('');
  const [scribe, setScribe] = useState('');
  const [toldAt, setToldAt] = useState('');
  const [asked, setAsked] = useState(false);
  const name = words(person.person.name, person.person.nameEn);
  const arrivalAt = readArrival(arrival, clock());
  const minutes = toldAt.trim() === '' ? null : readTimeOfDay(toldAt);
  const isTimeWrong = toldAt.trim() !== '' && minutes === null;
  const isEmpty =
    safety === null && attendance === null && arrivalAt === null && place.trim() === '' && until === null;
  const isThroughOther = means === 'wordOfMouth' || means === 'paper';
  useShortcuts({ Escape: wishRow });
  const send = () => {
    setAsked(true);
    if (report.isPending || isEmpty || arrivalAt === 'wrong' || isTimeWrong) return;
    const now = clock();
    const input: InputOf<'muster.report'> = {
      incidentId,
      personId: person.person.id,
      means,
      ...(safety === null ? {} : { safety: safety === 'unknown' ? UNKNOWN : safety }),
      ...(attendance === null ? {} : { attendance: attendance === 'unknown' ? UNKNOWN : attendance }),
      ...(arrivalAt === null ? {} : { arrivalAt }),
      ...(place.trim() === '' ? {} : { place: place.trim() }),
      ...(until === null ? {} : { untilOn: until }),
      ...(isThroughOther && toldBy !== '' ? { toldBy } : {}),
      ...(means === 'paper' && scribe !== '' ? { scribe } : {}),
      ...(minutes === null ? {} : { occurredAt: happenedAt(minutes, now, zoneMinutesAt(now)) }),
      ...(correcting === null ? {} : { supersedes: correcting }),
    };
    report.mutate(input, { onSuccess: wishRow });
  };
  return (
    <Panel
      title={t(correcting === null ? 'muster:report.title' : 'muster:report.correcting', { name })}
      look="current"
      padded
      end={
        <ActionButton size="small" variant="quiet" keys="Esc" onClick={wishRow}>
          {t('muster:back')}
        </ActionButton>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="8">
          <Segmented
            label={t('muster:board.safety')}
            options={[
              { value: 'safe', word: t('muster:safety.safe'), key: '1', tone: 'good' },
              { value: 'injured', word: t('muster:safety.injured'), key: '2', tone: 'critical' },
              { value: 'unknown', word: t('common:unknown'), key: '0', tone: 'unknown' },
            ]}
            value={safety}
            onChange={setSafety}
          />
          <Segmented
            label={t('muster:board.coming')}
            options={[
              { value: 'onSite', word: t('muster:attendance.onSite'), key: '1' },
              { value: 'coming', word: t('muster:attendance.coming'), key: '2' },
              { value: 'remote', word: t('muster:attendance.remote'), key: '3' },
              { value: 'cannotCome', word: t('muster:attendance.cannotCome'), key: '4' },
              { value: 'unknown', word: t('common:unknown'), key: '0', tone: 'unknown' },
            ]}
            value={attendance}
            onChange={setAttendance}
          />
          {attendance === 'cannotCome' ? (
            <DateField
              label={t('muster:until.label')}
              description={t('muster:until.how')}
              value={until}
              onChange={setUntil}
            />
          ) : (
            <TextField
              label={t('muster:arrival.label')}
              placeholder="0630"
              description={t('muster:arrival.how')}
              value={arrival}
              onChange={setArrival}
              error={asked && arrivalAt === 'wrong' ? t('muster:arrival.wrong') : undefined}
            />
          )}
          <TextField label={t('muster:place')} value={place} onChange={setPlace} />
          <SelectField<MusterMeans>
            label={t('muster:person.source')}
            options={MUSTER_MEANS.map((value) => ({ value, label: t(`muster:means.${value}`) }))}
            value={means}
            onChange={(value) => value !== null && setMeans(value)}
          />
          {isThroughOther ? (
            <PersonField label={t('muster:report.toldBy')} value={toldBy} onChange={setToldBy} />
          ) : null}
          {means === 'paper' ? (
            <PersonField label={t('muster:report.scribe')} value={scribe} onChange={setScribe} />
          ) : null}
          <TextField
            label={t('muster:report.toldAt')}
            placeholder="0512"
            description={t('muster:report.toldAtHow')}
            value={toldAt}
            onChange={setToldAt}
            error={asked && isTimeWrong ? t('muster:report.timeWrong') : undefined}
          />
          {asked && isEmpty ? (
            <Refusal error={new AppError('muster.nothingTold')} />
          ) : (
            <Refusal error={report.error} typed="Ctrl+Enter" />
          )}
          <ActionLine>
            <ActionButton type="submit" variant="filled" keys="Ctrl+Enter" disabled={report.isPending}>
              {t('muster:report.send')}
            </ActionButton>
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}
