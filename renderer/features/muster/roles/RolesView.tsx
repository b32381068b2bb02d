// The organisation as it stands: every role with its holder or who is expected, and what each team still lacks, by name.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../../data/paths';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { momentOf, useNow } from '../../../records/response';
import { type Column, Columns, DataTable, Digits, Empty, Panel, StateChip } from '../../../ui';
import { isTold } from '../marks';
import type { Board, RoleNow } from '../view';
import { Teams } from './Teams';

/** Roles left, teams right; Enter goes to the role's people on the board. */
export function RolesView({ board }: { board: Board }) {
  const { t } = useTranslation('muster');
  const fields = useFieldWords();
  const [, navigate] = useLocation();
  const [active, setActive] = useState<string | null>(null);
  const columns = useColumns(board);
  const open = (role: RoleNow) => {
    const person = role.holders[0]?.holder ?? role.suggestion?.personId ?? role.planned[0]?.personId;
    navigate(person === undefined ? paths.muster : paths.musterView('board', person));
  };
  return (
    <Columns side={<Teams board={board} />} sideWidth="27rem">
      <Panel title={t('view.roles')} context={t('roles.how')}>
        <DataTable
          label={t('view.roles')}
          columns={columns}
          rows={byTeam(board.roles)}
          rowKey={({ roleId }) => roleId}
          groupOf={({ role }) => ({
            key: role.group ?? '',
            title: role.group === null ? t('roles.noTeam') : fields.code(role.group),
          })}
          activeKey={active ?? board.roles[0]?.roleId ?? null}
          onActiveChange={setActive}
          onOpen={open}
          main
          empty={<Empty icon="role" text={t('empty')} />}
        />
      </Panel>
    </Columns>
  );
}

/** Teams in the order of their first role, each team's roles together. */
function byTeam(roles: readonly RoleNow[]): RoleNow[] {
  return [...Map.groupBy(roles, ({ role }) => role.group ?? '').values()].flat();
}

function useColumns(board: Board): Column<RoleNow>[] {
  const { t } = useTranslation('muster');
  const words = useWords();
  return [
    {
      id: 'role',
      header: t('roles.role'),
      width: '14rem',
      cell: ({ role }) => <b>{words(role.name, role.nameEn)}</b>,
    },
    { id: 'holder', header: t('roles.holder'), cell: (role) => <HolderCell role={role} board={board} /> },
    {
      id: 'planned',
      header: t('roles.planned'),
      essential: false,
      cell: ({ planned }) => planned.map(({ name, nameEn }) => words(name, nameEn)).join(t('and')),
    },
  ];
}

/** Who holds it, since when; else who could, and when they come. */
function HolderCell({ role, board }: { role: RoleNow; board: Board }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const now = useNow();
  if (role.holders.length > 0) {
    return (
      <>
        {role.holders.map((holder) => (
          <StateChip
            key={holder.holder}
            tone={role.disputed ? 'critical' : holder.rank === 0 ? 'good' : 'warning'}
            icon={role.disputed ? 'triangle-alert' : holder.rank === 0 ? 'check-circle' : 'handover'}
          >
            {words(holder.name, holder.nameEn)}{' '}
            {holder.rank === 0
              ? ''
              : holder.rank === null
                ? t('rank.other')
                : t('rank.deputy', { rank: holder.rank })}{' '}
            <Digits value={t('role.since', { time: momentOf(holder.since, now) })} />
          </StateChip>
        ))}
      </>
    );
  }
  if (role.role.external === true) return <>{t('roles.external')}</>;
  const expected = board.people.find(({ person }) => person.id === role.suggestion?.personId);
  if (expected === undefined)
    return (
      <StateChip tone="critical" icon="block">
        {t('role.vacant')}
      </StateChip>
    );
  const name = words(expected.person.name, expected.person.nameEn);
  const arrives = isTold(expected.attendance.value) && expected.arrival !== null;
  return (
    <StateChip tone="critical" icon="block">
      {t('role.vacant')}{' '}
      {arrives
        ? t('roles.expectedAt', { name, time: momentOf(expected.arrival?.at ?? '', now) })
        : t('roles.expected', { name })}
    </StateChip>
  );
}
