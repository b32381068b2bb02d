// Who is on duty since when, how long, when relief is planned and rest is due; and the change of shift.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../../data/caller';
import { span } from '../../../i18n/times';
import { useWords } from '../../../i18n/words';
import { momentOf, useNow } from '../../../records/response';
import {
  type Column,
  Columns,
  DataTable,
  Digits,
  Empty,
  KeyLine,
  Panel,
  StateChip,
  type Tone,
  useShortcuts,
} from '../../../ui';
import type { Board, DutyNow } from '../view';
import { ComeOnDuty, DutySide } from './DutySide';

const MARK_TONE = { on: 'good', soon: 'warning', over: 'critical', off: 'neutral' } as const satisfies Record<
  DutyNow['mark'],
  Tone
>;
const MARK_ICON = { on: 'play', soon: 'clock', over: 'triangle-alert', off: 'moon' } as const;
const URGENCY = { over: 0, soon: 1, on: 2, off: 3 } as const;

export type DutyForm = 'relieve' | 'plan' | 'off' | 'on' | null;

/** The shift board: those who must rest first. */
export function DutyView({
  board,
  incidentId,
  isOpen,
}: {
  board: Board;
  incidentId: string;
  isOpen: boolean;
}) {
  const { t } = useTranslation('muster');
  const [active, setActive] = useState<string | null>(null);
  const [form, setForm] = useState<DutyForm>(null);
  const rows = [...board.duty].sort((a, b) => URGENCY[a.mark] - URGENCY[b.mark]);
  const row = rows.find(({ holder }) => holder === active) ?? rows[0] ?? null;
  const isOn = row !== null && row.mark !== 'off';
  const columns = useColumns(board);
  useShortcuts(
    {
      a: { run: () => setForm('on'), word: t('duty.add') },
      ...(isOn
        ? {
            t: { run: () => setForm('relieve'), word: t('duty.relieve') },
            p: { run: () => setForm('plan'), word: t('duty.plan') },
            x: { run: () => setForm('off'), word: t('duty.off') },
          }
        : {}),
    },
    { group: t('view.duty'), off: !isOpen || form !== null },
  );
  const side =
    form === 'on' ? (
      <ComeOnDuty incidentId={incidentId} onClose={() => setForm(null)} />
    ) : row === null ? null : (
      <DutySide
        key={row.holder}
        duty={row}
        board={board}
        incidentId={incidentId}
        isOpen={isOpen}
        form={form}
        onForm={setForm}
      />
    );
  return (
    <Columns side={side} sideWidth="24rem">
      <Panel
        title={t('view.duty')}
        context={t('duty.limit', { count: board.dutyLimitHours })}
        end={
          isOpen ? (
            <KeyLine
              items={[
                { keys: ['J', 'K'], word: t('key.move') },
                { keys: ['A'], word: t('duty.add') },
              ]}
            />
          ) : null
        }
      >
        <DataTable
          label={t('view.duty')}
          columns={columns}
          rows={rows}
          rowKey={({ holder }) => holder}
          activeKey={row?.holder ?? null}
          onActiveChange={(key) => {
            setActive(key);
            setForm(null);
          }}
          main
          empty={<Empty icon="clock" text={t('duty.empty')} />}
        />
      </Panel>
    </Columns>
  );
}

/** How somebody stands between duty and rest. */
export function DutyMark({ duty }: { duty: DutyNow }) {
  const { t } = useTranslation('muster');
  return (
    <StateChip tone={MARK_TONE[duty.mark]} icon={MARK_ICON[duty.mark]}>
      {t(`duty.mark.${duty.mark}`)}
    </StateChip>
  );
}

function useColumns(board: Board): Column<DutyNow>[] {
  const { t } = useTranslation('muster');
  const words = useWords();
  const now = useNow();
  const language = useCaller((state) => state.language);
  const since = (at: string | null) => (at === null ? '' : span(now - Date.parse(at), language));
  const roleNames = (ids: readonly string[]) =>
    board.roles
      .filter(({ roleId }) => ids.includes(roleId))
      .map(({ role }) => words(role.name, role.nameEn))
      .join(t('and'));
  return [
    {
      id: 'name',
      header: t('board.name'),
      width: '8rem',
      cell: (duty) => <b>{words(duty.name, duty.nameEn)}</b>,
    },
    { id: 'mark', header: t('duty.state'), width: '9.25rem', cell: (duty) => <DutyMark duty={duty} /> },
    {
      id: 'hours',
      header: t('duty.hours'),
      width: '5rem',
      noWrap: true,
      cell: (duty) => <Digits value={since(duty.since ?? duty.restingSince)} />,
    },
    {
      id: 'end',
      header: t('duty.end'),
      width: '8.5rem',
      noWrap: true,
      cell: ({ plannedEndAt, restDueAt }) =>
        restDueAt === null ? null : (
          <Digits
            value={
              plannedEndAt === null
                ? t('duty.restDue', { time: momentOf(restDueAt, now) })
                : momentOf(plannedEndAt, now)
            }
          />
        ),
    },
    { id: 'roles', header: t('roles.role'), cell: ({ roleIds }) => roleNames(roleIds) },
    {
      id: 'week',
      header: t('duty.week'),
      width: '5rem',
      align: 'end',
      essential: false,
      cell: ({ weekMinutes }) => <Digits value={span(weekMinutes * 60_000, language)} />,
    },
  ];
}
