// The organisation of planning, or of the response: its roles, who holds them and who stands in; cards lead to the chain.
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../data/paths';
import { useQuery } from '../../../../data/queries';
import type { AnyRecord } from '../../../../records';
import { useNames } from '../../../../records';
import { ActionButton, StateChip } from '../../../../ui';
import { KindPane } from '../KindPane';
import type { PaneProps } from '../StepView';

const ASK = [
  'name',
  'short',
  'duties',
  'needsDeputy',
  'minDeputies',
  'minPeople',
  'neededSkills',
  'deputyNote',
  'appointmentNote',
];

/** The pane of one side's roles. */
export function RolesPane({ kind, ...pane }: PaneProps & { kind: 'planning' | 'incident' }) {
  const { t } = useTranslation('plan');
  const nameOf = useNames('person');
  const roles = useQuery('record.list', { entity: 'role', where: { kind } }).data as
    | readonly AnyRecord[]
    | undefined;
  const assignments = (useQuery('record.list', { entity: 'assignment' }).data ?? []) as readonly AnyRecord[];
  const chainOf = (roleId: string): string[] =>
    assignments
      .filter((one) => one.roleId === roleId)
      .toSorted((a, b) => Number(a.order) - Number(b.order))
      .map((one) => nameOf(String(one.personId)));
  return (
    <KindPane
      {...pane}
      entity="role"
      title={t(`view.${kind === 'planning' ? 'organisation' : 'team'}`)}
      records={roles}
      show={[]}
      ask={ASK}
      given={{ kind }}
      derived={[
        {
          id: 'holder',
          header: t('roles.holder'),
          cell: (role) => <Holder name={chainOf(role.id)[0]} />,
          value: (role) => chainOf(role.id)[0] ?? null,
        },
        {
          id: 'deputies',
          header: t('roles.deputies'),
          cell: (role) => <Deputies names={chainOf(role.id).slice(1)} needed={role.needsDeputy === true} />,
          value: (role) => chainOf(role.id).slice(1).length,
        },
      ]}
      above={(role) => (
        <span>
          <ActionButton icon="person" href={`#${paths.role(role.id)}`}>
            {t('roles.card')}
          </ActionButton>
        </span>
      )}
    />
  );
}

function Holder({ name }: { name: string | undefined }) {
  const { t } = useTranslation('plan');
  return name === undefined ? <StateChip tone="critical">{t('roles.nobody')}</StateChip> : name;
}

function Deputies({ names, needed }: { names: readonly string[]; needed: boolean }) {
  const { t } = useTranslation('plan');
  if (names.length > 0) return names.join(t('separator'));
  return needed ? <StateChip tone="warning">{t('roles.noDeputy')}</StateChip> : t('roles.noDeputyNeeded');
}
