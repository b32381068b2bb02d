// The three lists of the contacts screen: people by kana, organisations, and roles with holder and deputies.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { type Column, DataTable, Digits, StateChip } from '../../ui';
import { Confirmed, SuspectMark } from './Confirmed';
import classes from './Contacts.module.css';
import type { DirectoryPerson, OrganisationRow, RoleRow } from './matches';
import { useRankWord } from './RolesHeld';
import { emptySeats } from './seats';

/** What every list takes. `stacked`: names are links, since the card takes the place of the list. */
export interface ListProps<T> {
  readonly rows: readonly T[];
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: () => void;
  readonly stacked: boolean;
  /** Stands in the place of rows while there are none. */
  readonly empty: ReactNode;
}

/** Lists longer than this are drawn in part. */
const MANY = 150;

function Name({ href, linked, children }: { href: string; linked: boolean; children: ReactNode }) {
  return linked ? (
    <Link href={href}>
      <b>{children}</b>
    </Link>
  ) : (
    <b>{children}</b>
  );
}

function NumberCell({ value }: { value: string | null }) {
  const { t } = useTranslation('contacts');
  if (value === null) return <>{t('list.noNumber')}</>;
  return (
    <span className={classes.listNumber}>
      <Digits value={value} />
    </span>
  );
}

/** When the number shown was confirmed; what is suspect among the others is named by its number. */
function DateCell({ first, suspects }: Pick<DirectoryPerson, 'first' | 'suspects'>) {
  const { t } = useTranslation('contacts');
  if (first === null) return null;
  const others = suspects.filter((number) => number !== first.value);
  return (
    <span className={classes.dates}>
      <Confirmed at={first.confirmedAt} short />
      {first.suspect === true ? <SuspectMark /> : null}
      {others.map((number) => (
        <span key={number} className={classes.other}>
          <SuspectMark /> <Digits value={t('list.otherNumber', { number })} />
        </span>
      ))}
    </span>
  );
}

function useFrame<T>(
  { rows, activeId, onActive, onOpen, empty }: ListProps<T>,
  idOf: (row: T) => string,
  label: string,
) {
  return {
    label,
    rows,
    rowKey: idOf,
    activeKey: activeId,
    onActiveChange: onActive,
    onOpen: () => onOpen(),
    main: true,
    empty,
    ...(rows.length > MANY ? { virtual: true, height: '34rem' } : {}),
  };
}

/** People: name and kana, unit and roles, the number to call now, when it was confirmed. */
export function PeopleList(props: ListProps<DirectoryPerson>) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  const columns: Column<DirectoryPerson>[] = [
    {
      id: 'name',
      header: t('list.name'),
      width: '7.5rem',
      cell: ({ person }) => (
        <div className={classes.name}>
          <Name href={paths.person(person.id)} linked={props.stacked}>
            {words(person.name, person.nameEn)}
          </Name>
          <span className={classes.second}>{person.kana}</span>
        </div>
      ),
    },
    {
      id: 'roles',
      header: t('list.rolesAndUnit'),
      essential: false,
      cell: ({ roles, unitName, unitNameEn }) => (
        <>
          {roles
            .map(
              ({ roleName, roleNameEn, order }) =>
                `${words(roleName, roleNameEn)}${order === 0 ? '' : ` ${rank(order)}`}`,
            )
            .join(t('list.separator'))}
          <span className={classes.second}>{words(unitName, unitNameEn)}</span>
        </>
      ),
    },
    {
      id: 'number',
      header: t('list.number'),
      noWrap: true,
      width: '8.75rem',
      cell: ({ first }) => <NumberCell value={first?.value ?? null} />,
    },
    {
      id: 'confirmed',
      header: t('list.confirmed'),
      noWrap: true,
      width: '7rem',
      cell: ({ first, suspects }) => <DateCell first={first} suspects={suspects} />,
    },
  ];
  return <DataTable {...useFrame(props, ({ person }) => person.id, t('tab.people'))} columns={columns} />;
}

/** Organisations: name and services, the number to call now, when it was confirmed. */
export function OrganisationList(props: ListProps<OrganisationRow>) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const columns: Column<OrganisationRow>[] = [
    {
      id: 'name',
      header: t('list.organisation'),
      cell: ({ organisation }) => (
        <>
          <Name href={paths.organisation(organisation.id)} linked={props.stacked}>
            {words(organisation.name, organisation.nameEn)}
          </Name>
          <span className={classes.second}>{words(organisation.services, organisation.servicesEn)}</span>
        </>
      ),
    },
    {
      id: 'number',
      header: t('list.number'),
      noWrap: true,
      width: '8.75rem',
      cell: ({ first }) => <NumberCell value={first?.value ?? null} />,
    },
    {
      id: 'confirmed',
      header: t('list.confirmed'),
      noWrap: true,
      width: '7rem',
      cell: ({ first, suspects }) => <DateCell first={first} suspects={suspects} />,
    },
  ];
  return (
    <DataTable
      {...useFrame(props, ({ organisation }) => organisation.id, t('tab.organisations'))}
      columns={columns}
    />
  );
}

/** Seats of a role that nobody holds. */
function Vacant({ orders }: { orders: readonly number[] }) {
  const { t } = useTranslation('contacts');
  const rank = useRankWord();
  return orders.map((order) => (
    <div key={order}>
      <StateChip tone="warning">
        {rank(order)} {t('chain.vacant')}
      </StateChip>
    </div>
  ));
}

/** Roles: holder and deputies in order; an empty seat stands in words. */
export function RoleList(props: ListProps<RoleRow>) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  const columns: Column<RoleRow>[] = [
    {
      id: 'role',
      header: t('list.role'),
      cell: ({ role }) => (
        <Name href={paths.role(role.id)} linked={props.stacked}>
          {words(role.name, role.nameEn)}
        </Name>
      ),
    },
    {
      id: 'holders',
      header: t('list.holders'),
      cell: (row) => (
        <>
          <Vacant orders={emptySeats(row).filter((order) => order === 0)} />
          {row.holders.map(({ assignment, person }) => (
            <span key={assignment.id} className={assignment.order === 0 ? undefined : classes.second}>
              {assignment.order === 0 ? '' : `${rank(assignment.order)} `}
              {words(person.name, person.nameEn)}
            </span>
          ))}
          <Vacant orders={emptySeats(row).filter((order) => order > 0)} />
        </>
      ),
    },
    {
      id: 'number',
      header: t('list.number'),
      noWrap: true,
      width: '8.75rem',
      cell: ({ holders }) =>
        holders[0] === undefined ? null : (
          <span className={classes.dates}>
            <NumberCell value={holders[0].first?.value ?? null} />
            {holders[0].first?.suspect === true ? <SuspectMark /> : null}
          </span>
        ),
    },
  ];
  return (
    <DataTable
      {...useFrame(props, ({ role }) => role.id, t('tab.roles'))}
      columns={columns}
      groupOf={({ role }) => ({
        key: String(role.kind),
        title: role.kind === 'planning' ? t('list.planningRoles') : t('list.responseRoles'),
      })}
    />
  );
}
