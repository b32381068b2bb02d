// The three lists of the contacts screen: people by kana, organisations, and roles with holder and deputies.
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { type SiftedColumn, SiftedTable } from '../../records';
import { Digits, StateChip } from '../../ui';
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

function Name({ href, linked, children }: { href: string; linked: boolean; children: ReactNode }) {
  return linked ? (
    <Link href={href}>
      <b>{children}</b>
    </Link>
  ) : (
    <b>{children}</b>
  );
}

/** The number to call now with its own mark; what is suspect among the others stands below by its number. */
function NumberCell({ first, suspects }: Pick<DirectoryPerson, 'first' | 'suspects'>) {
  const { t } = useTranslation('contacts');
  if (first === null) return <>{t('list.noNumber')}</>;
  return (
    <>
      <Suspected number={first.value} isSuspect={first.suspect === true} look="listNumber" />
      {suspects
        .filter((number) => number !== first.value)
        .map((number) => (
          <Suspected key={number} number={number} isSuspect look="second" />
        ))}
    </>
  );
}

function Suspected({
  number,
  isSuspect,
  look,
}: {
  number: string;
  isSuspect: boolean;
  look: 'listNumber' | 'second';
}) {
  return (
    <span className={classes.suspected}>
      <span className={classes[look]}>
        <Digits value={number} />
      </span>
      {isSuspect ? <SuspectMark number={number} /> : null}
    </span>
  );
}

function DateCell({ first }: Pick<DirectoryPerson, 'first'>) {
  return first === null ? null : <Confirmed at={first.confirmedAt} short />;
}

/** The number to call now and the day it was confirmed, alike for people and organisations. */
function useNumberColumns<T extends Pick<DirectoryPerson, 'first' | 'suspects'>>(): SiftedColumn<T>[] {
  const { t } = useTranslation('contacts');
  return [
    {
      id: 'number',
      header: t('list.number'),
      noWrap: true,
      width: '8.75rem',
      cell: ({ first, suspects }) => <NumberCell first={first} suspects={suspects} />,
    },
    {
      id: 'confirmed',
      header: t('list.confirmed'),
      value: ({ first }) => first?.confirmedAt ?? null,
      noWrap: true,
      width: '7rem',
      cell: ({ first }) => <DateCell first={first} />,
    },
  ];
}

function useFrame<T>(
  { rows, activeId, onActive, onOpen, empty }: ListProps<T>,
  idOf: (row: T) => string,
  label: string,
) {
  const { t } = useTranslation('contacts');
  return {
    label,
    rows,
    rowKey: idOf,
    activeKey: activeId,
    onActiveChange: onActive,
    onOpen: () => onOpen(),
    main: true,
    listed: { group: t('title'), next: t('walkDown'), previous: t('walkUp') },
    empty,
    manyHeight: 'max(20rem, calc(100dvh - 10.5rem))',
  };
}

/** People: name and kana, unit and roles, the number to call now, when it was confirmed. */
export function PeopleList(props: ListProps<DirectoryPerson>) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  const columns: SiftedColumn<DirectoryPerson>[] = [
    {
      id: 'name',
      header: t('list.name'),
      value: ({ person }) => person.kana ?? person.name,
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
      value: ({ unitName, unitNameEn }) => words(unitName, unitNameEn),
      essential: false,
      cell: ({ roles, unitName, unitNameEn }) => (
        <>
          {roles.map(({ roleId, roleName, roleNameEn, order }, at) => (
            <Fragment key={roleId}>
              {at === 0 ? '' : t('list.separator')}
              {words(roleName, roleNameEn)}
              {order === 0 ? '' : <span className={classes.together}> {rank(order)}</span>}
            </Fragment>
          ))}
          <span className={classes.second}>{words(unitName, unitNameEn)}</span>
        </>
      ),
    },
    ...useNumberColumns<DirectoryPerson>(),
  ];
  return <SiftedTable {...useFrame(props, ({ person }) => person.id, t('tab.people'))} columns={columns} />;
}

/** Organisations: name and services, the number to call now, when it was confirmed. */
export function OrganisationList(props: ListProps<OrganisationRow>) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const columns: SiftedColumn<OrganisationRow>[] = [
    {
      id: 'name',
      header: t('list.organisation'),
      value: ({ organisation }) => words(organisation.name, organisation.nameEn),
      cell: ({ organisation }) => (
        <>
          <Name href={paths.organisation(organisation.id)} linked={props.stacked}>
            {words(organisation.name, organisation.nameEn)}
          </Name>
          <span className={classes.second}>{words(organisation.services, organisation.servicesEn)}</span>
        </>
      ),
    },
    ...useNumberColumns<OrganisationRow>(),
  ];
  return (
    <SiftedTable
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
  const columns: SiftedColumn<RoleRow>[] = [
    {
      id: 'role',
      header: t('list.role'),
      value: ({ role }) => words(role.name, role.nameEn),
      cell: ({ role }) => (
        <Name href={paths.role(role.id)} linked={props.stacked}>
          {words(role.name, role.nameEn)}
        </Name>
      ),
    },
    {
      id: 'holders',
      header: t('list.holders'),
      value: ({ holders }) => holders[0]?.person.kana ?? null,
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
        holders[0] === undefined ? null : <NumberCell first={holders[0].first} suspects={[]} />,
    },
  ];
  return (
    <SiftedTable
      {...useFrame(props, ({ role }) => role.id, t('tab.roles'))}
      columns={columns}
      groupOf={({ role }) => ({
        key: String(role.kind),
        title: role.kind === 'planning' ? t('list.planningRoles') : t('list.responseRoles'),
      })}
    />
  );
}
