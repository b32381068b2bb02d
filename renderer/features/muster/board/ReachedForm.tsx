// What somebody who was reached tells: whether and when they come, where they are; each may be left out or be 不明.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/rpc/contract';
import { useCorrectedClock } from '../../../records/response';
import { DateField, InlineForm, Segmented, TextField } from '../../../ui';
import classes from '../Muster.module.css';
import type { CallResult } from '../view';
import { readArrival } from './arrivalText';

type Facts = Partial<InputOf<'muster.call'>>;

/** The line under the answers; Enter logs the call with what was told. */
export function ReachedForm(props: {
  told: 'reached' | 'cannotCome' | 'injured';
  busy: boolean;
  error: ReactNode;
  onBack: () => void;
  onLog: (result: CallResult, facts: Facts) => void;
}) {
  const { told } = props;
  const { t } = useTranslation(['muster', 'common']);
  const clock = useCorrectedClock();
  const [arrival, setArrival] = useState('');
  const [attendance, setAttendance] = useState<'coming' | 'remote' | 'onSite'>('coming');
  const [place, setPlace] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const where: Facts = place.trim() === '' ? {} : { place: place.trim() };
  const log = () => {
    if (told === 'cannotCome') {
      props.onLog('cannotCome', { ...where, ...(until === null ? {} : { untilOn: until }) });
      return;
    }
    if (told === 'injured') {
      props.onLog('reached', { safety: 'injured', attendance: 'cannotCome', ...where });
      return;
    }
    const read = readArrival(arrival, clock());
    setWrong(read === 'wrong');
    if (read === 'wrong') return;
    const at = attendance === 'coming' && read !== null ? { arrivalAt: read } : {};
    props.onLog('reached', { safety: 'safe', attendance, ...at, ...where });
  };
  return (
    <InlineForm
      title={t(`muster:call.${told}`)}
      confirmWord={t('muster:call.log')}
      closeWord={t('muster:back')}
      onConfirm={log}
      onClose={props.onBack}
      busy={props.busy}
      error={props.error}
    >
      {told === 'reached' ? (
        attendance === 'coming' ? (
          <TextField
            label={t('muster:arrival.label')}
            placeholder="0630"
            description={t('muster:arrival.how')}
            value={arrival}
            onChange={setArrival}
            error={isWrong ? t('muster:arrival.wrong') : undefined}
          />
        ) : null
      ) : null}
      {told === 'cannotCome' ? (
        <DateField
          label={t('muster:until.label')}
          description={t('muster:until.how')}
          value={until}
          onChange={setUntil}
        />
      ) : null}
      <TextField label={t('muster:place')} value={place} onChange={setPlace} />
      {told === 'reached' ? (
        <div className={classes.wholeLine}>
          <Segmented
            label={t('muster:board.coming')}
            options={(['coming', 'remote', 'onSite'] as const).map((value, at) => ({
              value,
              word: t(`muster:attendance.${value}`),
              key: String(at + 1),
            }))}
            value={attendance}
            onChange={setAttendance}
          />
        </div>
      ) : null}
    </InlineForm>
  );
}
