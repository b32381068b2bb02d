// The roles somebody holds or deputises, each with the others in it in the order they are called.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../shared/rpc/contract';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { Digits, Panel, PlainRows, Row } from '../../ui';
import classes from './Contacts.module.css';

type Card = OutputOf<'contacts.card'>;
type Holder = NonNullable<Card['person']>['roles'][number];

/** What somebody is in a role: its holder, or which deputy. */
export function useRankWord(): (order: number) => string {
  const { t } = useTranslation('contacts');
  return (order) => (order === 0 ? t('role.holds') : t('role.deputy', { rank: order }));
}

/** The panel of roles on a person's card. */
export function RolesHeld({ roles, deputies }: { roles: readonly Holder[]; deputies: Card['deputies'] }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  if (roles.length === 0) return null;
  return (
    <Panel title={t('roles.title')}>
      <PlainRows items={roles} itemKey={({ roleId }) => roleId} label={t('roles.title')}>
        {(held) => (
          <Row
            lead={<span className={classes.rank}>{rank(held.order)}</span>}
            title={<Link href={paths.role(held.roleId)}>{words(held.roleName, held.roleNameEn)}</Link>}
            strong
            below={<Others deputies={deputies.filter(({ holder }) => holder.roleId === held.roleId)} />}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

function Others({ deputies }: { deputies: Card['deputies'] }) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const rank = useRankWord();
  if (deputies.length === 0) return <Row title={t('roles.noDeputy')} look="dim" />;
  return (
    <PlainRows items={deputies} itemKey={({ holder }) => holder.personId}>
      {({ holder, contacts }) => (
        <Row
          lead={<span className={classes.rank}>{rank(holder.order)}</span>}
          title={
            <Link href={paths.person(holder.personId)}>{words(holder.personName, holder.personNameEn)}</Link>
          }
          end={
            contacts[0] === undefined ? (
              t('list.noNumber')
            ) : (
              <span className={classes.listNumber}>
                <Digits value={contacts[0].value} />
              </span>
            )
          }
        />
      )}
    </PlainRows>
  );
}
