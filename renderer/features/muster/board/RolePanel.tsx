// The role of the row in view: who holds it, who could take it, and 着任 and 離任, by which alone it moves.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import { momentOf, Refusal, useNames, useNow } from '../../../records/response';
import {
  ActionButton,
  ActionLine,
  Digits,
  InlineForm,
  Note,
  Panel,
  Segmented,
  Stack,
  StateChip,
  TextField,
} from '../../../ui';
import { PaperTimeFields, usePaperTime } from '../PaperTime';
import { type Board, type RoleNow, useMusterView } from '../view';
import type { BoardRow } from './rows';

interface RolePanelProps {
  readonly row: BoardRow;
  readonly role: RoleNow;
  readonly board: Board;
  readonly incidentId: string;
  readonly isOpen: boolean;
}

/** The panel of the role. */
export function RolePanel({ row, role, board, incidentId, isOpen }: RolePanelProps) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const { form, open } = useMusterView();
  const title = words(role.role.name, role.role.nameEn);
  const name = words(row.person.person.name, row.person.person.nameEn);
  const isHolding = row.isHolding;
  return (
    <Panel title={title} padded>
      <Stack gap="8">
        <Holders role={role} />
        <Suggestion role={role} board={board} />
        {isOpen && form === 'take' ? <TakeForm row={row} role={role} incidentId={incidentId} /> : null}
        {isOpen && form === 'leave' ? <LeaveForm role={role} row={row} incidentId={incidentId} /> : null}
        {isOpen && form !== 'take' && form !== 'leave' ? (
          <ActionLine>
            {isHolding && !role.disputed ? null : (
              <ActionButton
                keys="T"
                variant={role.suggestion?.personId === row.person.person.id ? 'filled' : 'outline'}
                onClick={() => open('take')}
              >
                {t('role.takeBy', { name })}
              </ActionButton>
            )}
            {role.holders.length === 0 ? null : (
              <ActionButton keys="L" onClick={() => open('leave')}>
                {t('role.leave')}
              </ActionButton>
            )}
          </ActionLine>
        ) : null}
      </Stack>
    </Panel>
  );
}

/** Who holds it, since when; the one named first, a deputy, or somebody from elsewhere. */
function Holders({ role }: { role: RoleNow }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const now = useNow();
  if (role.holders.length === 0) {
    const left = role.leftAt === null ? '' : t('role.leftAt', { time: momentOf(role.leftAt, now) });
    return (
      <StateChip tone="warning" icon="circle">
        {t('role.vacant')} {left}
      </StateChip>
    );
  }
  const rankWord = (rank: number | null) =>
    rank === null ? t('rank.other') : rank === 0 ? t('rank.first') : t('rank.deputy', { rank });
  return (
    <>
      {role.disputed ? (
        <Note tone="critical" icon="triangle-alert">
          {t('role.disputed')}
        </Note>
      ) : null}
      {role.holders.map((holder) => (
        <StateChip key={holder.holder} tone="good">
          {t('role.heldBy', { name: words(holder.name, holder.nameEn), rank: rankWord(holder.rank) })}{' '}
          <Digits value={t('role.since', { time: momentOf(holder.since, now) })} />
        </StateChip>
      ))}
    </>
  );
}

/** Who could take it, and why not those before; nobody takes it by this. */
function Suggestion({ role, board }: { role: RoleNow; board: Board }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const { suggestion } = role;
  if (suggestion === null) return null;
  const nameOf = (id: string) => {
    const found = board.people.find(({ person }) => person.id === id)?.person;
    return found === undefined ? '' : words(found.name, found.nameEn);
  };
  const passed = suggestion.passed
    .map(({ personId, standing }) =>
      t('role.passed', { name: nameOf(personId), why: t(`standing.${standing}`) }),
    )
    .join(t('and'));
  return (
    <Note tone="action" icon="person">
      {t('role.suggested', { name: nameOf(suggestion.personId) })} {passed}
    </Note>
  );
}

/** 着任 of the person in view, or of somebody typed. */
function TakeForm({ row, role, incidentId }: Pick<RolePanelProps, 'row' | 'role' | 'incidentId'>) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const { wishRow } = useMusterView();
  const take = useCommand('muster.take');
  const paper = usePaperTime();
  const [asked, setAsked] = useState(false);
  const [holder, setHolder] = useState(row.person.person.id);
  const [reason, setReason] = useState('');
  const [attendance, setAttendance] = useState<'onSite' | 'remote'>(
    row.person.attendance.value === 'remote' ? 'remote' : 'onSite',
  );
  const confirm = () => {
    setAsked(true);
    if (holder === '' || paper.isWrong) return;
    const more = { ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...paper.told() };
    take.mutate({ incidentId, roleId: role.roleId, holder, attendance, ...more }, { onSuccess: wishRow });
  };
  return (
    <InlineForm
      title={t('role.takeTitle', { role: words(role.role.name, role.role.nameEn) })}
      confirmWord={t('role.take')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={wishRow}
      busy={take.isPending}
      error={<Refusal error={take.error} typed="Enter" />}
    >
      <TextField label={t('reason')} description={t('role.reasonHow')} value={reason} onChange={setReason} />
      <PersonField label={t('role.holder')} value={holder} onChange={setHolder} />
      <PaperTimeFields paper={paper} asked={asked} />
      <Segmented
        label={t('role.where')}
        options={(['onSite', 'remote'] as const).map((value, at) => ({
          value,
          word: t(`attendance.${value}`),
          key: String(at + 1),
        }))}
        value={attendance}
        onChange={setAttendance}
      />
    </InlineForm>
  );
}

/** 離任 of the holder in view, else of the only one. */
function LeaveForm({ row, role, incidentId }: Pick<RolePanelProps, 'row' | 'role' | 'incidentId'>) {
  const { t } = useTranslation('muster');
  const nameOf = useNames();
  const { wishRow } = useMusterView();
  const leave = useCommand('muster.leave');
  const paper = usePaperTime();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const own = row.person.person.id;
  const holder = row.isHolding ? own : (role.holders[0]?.holder ?? '');
  const confirm = () => {
    setAsked(true);
    if (paper.isWrong) return;
    const more = { ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...paper.told() };
    leave.mutate({ incidentId, roleId: role.roleId, holder, ...more }, { onSuccess: wishRow });
  };
  return (
    <InlineForm
      title={t('role.leaveTitle', { name: nameOf(holder) })}
      confirmWord={t('role.leave')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={wishRow}
      busy={leave.isPending}
      error={<Refusal error={leave.error} typed="Enter" />}
    >
      <TextField label={t('reason')} value={reason} onChange={setReason} />
      <PaperTimeFields paper={paper} asked={asked} />
    </InlineForm>
  );
}
