// Whom to call first: every role of the response with its holder and the number for this time of day.
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useHour } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { fullDay } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import { type Column, DataTable, Digits, Panel, StateChip } from '../../ui';

type RoleRow = OutputOf<'contacts.directory'>['roles'][number];

/** The roles in their order; nothing while the directory is empty. */
export function FirstCalls() {
  const { t } = useTranslation('home');
  const columns = useColumns();
  const { data } = useQuery('contacts.directory', { at: useHour() });
  const rows = (data?.roles ?? []).filter(({ role }) => role.kind !== 'planning' && role.external !== true);
  if (rows.length === 0) return null;
  return (
    <Panel title={t('first.title')} context={t('first.context')}>
      <DataTable label={t('first.title')} columns={columns} rows={rows} rowKey={({ role }) => role.id} />
    </Panel>
  );
}

function useColumns(): readonly Column<RoleRow>[] {
  const { t } = useTranslation(['home', 'common']);
  const words = useWords();
  return [
    { id: 'role', header: t('home:first.role'), cell: ({ role }) => words(role.name, role.nameEn) },
    {
      id: 'person',
      header: t('home:first.person'),
      width: '9rem',
      cell: ({ holders }) => {
        const person = holders[0]?.person;
        if (person === undefined) return <StateChip tone="critical">{t('home:first.vacant')}</StateChip>;
        return <a href={`#${paths.person(person.id)}`}>{words(person.name, person.nameEn)}</a>;
      },
    },
    {
      id: 'number',
      header: t('home:first.number'),
      width: '10rem',
      noWrap: true,
      cell: ({ holders }) => {
        const first = holders[0]?.first ?? null;
        if (first === null) return <StateChip tone="unknown">{t('home:first.noNumber')}</StateChip>;
        return (
          <>
            <b>
              <Digits value={first.value} />
            </b>{' '}
            {first.suspect === true ? (
              <StateChip tone="critical">{t('common:date.suspect')}</StateChip>
            ) : null}
          </>
        );
      },
    },
    {
      id: 'confirmed',
      header: t('home:first.confirmed'),
      width: '7rem',
      noWrap: true,
      essential: false,
      cell: ({ holders }) => {
        const at = holders[0]?.first?.confirmedAt ?? null;
        return at === null ? t('common:date.neverConfirmed') : <Digits value={fullDay(Date.parse(at))} />;
      },
    },
  ];
}
