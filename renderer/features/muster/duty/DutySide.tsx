// The change of shift for the person in view: relieved by somebody, off to rest, or relief planned; and whoever else comes on duty.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comesAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import { zoneMinutesAt } from '../../../data/clock';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import { momentOf, Refusal, useCorrectedClock, useNow } from '../../../records/response';
import { ActionButton, ActionLine, InlineForm, Note, Panel, Stack, TextField } from '../../../ui';
import type { Board, DutyNow } from '../view';
import { type DutyForm, DutyMark } from './DutyView';

interface SideProps {
  readonly duty: DutyNow;
  readonly board: Board;
  readonly incidentId: string;
  readonly isOpen: boolean;
  readonly form: DutyForm;
  readonly onForm: (form: DutyForm) => void;
}

/** The panel of the person in view. */
export function DutySide(props: SideProps) {
  const { duty, incidentId, isOpen, form, onForm } = props;
  const { t } = useTranslation('muster');
  const words = useWords();
  const now = useNow();
  const isOn = duty.mark !== 'off';
  const close = () => onForm(null);
  return (
    <Panel title={words(duty.name, duty.nameEn)} padded>
      <Stack gap="8">
        <DutyMark duty={duty} />
        {duty.mark === 'over' ? (
          <Note tone="critical" icon="triangle-alert">
            {t('duty.over', { count: props.board.dutyLimitHours })}
          </Note>
        ) : null}
        {duty.restingSince === null ? null : t('duty.resting', { time: momentOf(duty.restingSince, now) })}
        {form === 'relieve' ? (
          <RelieveForm duty={duty} board={props.board} incidentId={incidentId} onClose={close} />
        ) : null}
        {form === 'plan' ? (
          <ShiftForm duty={duty} act="planned" incidentId={incidentId} onClose={close} />
        ) : null}
        {form === 'off' ? <ShiftForm duty={duty} act="off" incidentId={incidentId} onClose={close} /> : null}
        {isOpen && form === null ? (
          <ActionLine>
            {isOn ? (
              <>
                <ActionButton variant="filled" keys="T" onClick={() => onForm('relieve')}>
                  {t('duty.relieve')}
                </ActionButton>
                <ActionButton keys="P" onClick={() => onForm('plan')}>
                  {t('duty.plan')}
                </ActionButton>
                <ActionButton keys="X" onClick={() => onForm('off')}>
                  {t('duty.off')}
                </ActionButton>
              </>
            ) : null}
            <ActionButton keys="A" onClick={() => onForm('on')}>
              {t('duty.add')}
            </ActionButton>
          </ActionLine>
        ) : null}
      </Stack>
    </Panel>
  );
}

/** A typed time to come as an instant; null where nothing or no time was typed. */
function useComing(): (text: string) => string | null {
  const clock = useCorrectedClock();
  return (text) => {
    const minutes = text.trim() === '' ? null : readTimeOfDay(text);
    const now = clock();
    return minutes === null ? null : comesAt(minutes, now, zoneMinutesAt(now));
  };
}

/** Whether a typed time is there and no time. */
function isNoTime(text: string): boolean {
  return text.trim() !== '' && readTimeOfDay(text) === null;
}

function RelieveForm(props: { duty: DutyNow; board: Board; incidentId: string; onClose: () => void }) {
  const { duty, board, incidentId, onClose } = props;
  const { t } = useTranslation('muster');
  const words = useWords();
  const relieve = useCommand('muster.relieve');
  const comes = useComing();
  const ready = nextOf(board, duty);
  const [to, setTo] = useState(ready ?? '');
  const [end, setEnd] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (to === '' || isNoTime(end)) return;
    const plannedEndAt = comes(end);
    const more = plannedEndAt === null ? {} : { plannedEndAt };
    relieve.mutate({ incidentId, from: duty.holder, to, ...more }, { onSuccess: onClose });
  };
  return (
    <InlineForm
      title={t('duty.relieveTitle', { name: words(duty.name, duty.nameEn), count: duty.roleIds.length })}
      confirmWord={t('duty.relieve')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={send}
      onClose={onClose}
      busy={relieve.isPending}
      error={<Refusal error={relieve.error} typed="Ctrl+Enter" />}
    >
      <PersonField
        label={t('duty.next')}
        value={to}
        onChange={setTo}
        error={asked && to === '' ? t('duty.nextMissing') : undefined}
      />
      <TextField
        label={t('duty.nextEnd')}
        placeholder="1800"
        value={end}
        onChange={setEnd}
        error={asked && isNoTime(end) ? t('report.timeWrong') : undefined}
      />
    </InlineForm>
  );
}

/** Who of the plan could go on: the first in order who can be counted on, is not on duty and holds no role; a suggestion only. */
function nextOf(board: Board, duty: DutyNow): string | null {
  const own = board.roles.filter(({ roleId }) => duty.roleIds.includes(roleId));
  const busy = new Set(board.duty.filter(({ mark }) => mark !== 'off').map(({ holder }) => holder));
  const free = own
    .flatMap(({ planned }) => planned)
    .find(({ personId }) => {
      const person = board.people.find((one) => one.person.id === personId);
      return person?.standing === 'available' && !busy.has(personId);
    });
  return free?.personId ?? null;
}

function ShiftForm(props: {
  duty: DutyNow;
  act: 'planned' | 'off';
  incidentId: string;
  onClose: () => void;
}) {
  const { duty, act, incidentId, onClose } = props;
  const { t } = useTranslation('muster');
  const words = useWords();
  const move = useCommand('muster.duty');
  const comes = useComing();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const isPlan = act === 'planned';
  const isWrong = isPlan && comes(text) === null;
  const send = () => {
    setAsked(true);
    if (isWrong) return;
    const plannedEndAt = comes(text);
    const told = isPlan
      ? { plannedEndAt: plannedEndAt ?? '' }
      : text.trim() === ''
        ? {}
        : { reason: text.trim() };
    move.mutate({ incidentId, holder: duty.holder, act, ...told }, { onSuccess: onClose });
  };
  return (
    <InlineForm
      title={t(isPlan ? 'duty.planTitle' : 'duty.offTitle', { name: words(duty.name, duty.nameEn) })}
      confirmWord={t(isPlan ? 'duty.plan' : 'duty.off')}
      closeWord={t('back')}
      onConfirm={send}
      onClose={onClose}
      busy={move.isPending}
      error={<Refusal error={move.error} typed="Enter" />}
    >
      <TextField
        label={t(isPlan ? 'duty.end' : 'reason')}
        value={text}
        onChange={setText}
        error={asked && isWrong ? t('report.timeWrong') : undefined}
      />
    </InlineForm>
  );
}

/** Somebody comes on duty without a role of their own. */
export function ComeOnDuty({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { t } = useTranslation('muster');
  const move = useCommand('muster.duty');
  const comes = useComing();
  const [holder, setHolder] = useState('');
  const [end, setEnd] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (holder === '' || isNoTime(end)) return;
    const plannedEndAt = comes(end);
    const more = plannedEndAt === null ? {} : { plannedEndAt };
    move.mutate({ incidentId, holder, act: 'on', ...more }, { onSuccess: onClose });
  };
  return (
    <Panel title={t('duty.add')} look="current">
      <InlineForm
        title={t('duty.addHow')}
        confirmWord={t('duty.add')}
        closeWord={t('back')}
        confirmBy="ctrl-enter"
        onConfirm={send}
        onClose={onClose}
        busy={move.isPending}
        error={<Refusal error={move.error} typed="Ctrl+Enter" />}
      >
        <PersonField
          label={t('board.name')}
          value={holder}
          onChange={setHolder}
          error={asked && holder === '' ? t('duty.nextMissing') : undefined}
        />
        <TextField
          label={t('duty.nextEnd')}
          placeholder="1800"
          value={end}
          onChange={setEnd}
          error={asked && isNoTime(end) ? t('report.timeWrong') : undefined}
        />
      </InlineForm>
    </Panel>
  );
}
