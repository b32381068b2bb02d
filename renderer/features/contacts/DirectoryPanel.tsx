// The lists of the contacts screen in one panel: which list, the filter, and what stands there while a list is empty.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePlanEditing } from '../../records';
import { EditingButton } from '../../records/EditingButton';
import { ActionButton, Empty, FilterChips, type IconName, Panel, SearchField, useShortcuts } from '../../ui';
import classes from './Contacts.module.css';
import { OrganisationList, PeopleList, RoleList } from './Lists';
import { type Directory, matchOrganisations, matchPeople, matchRoles } from './matches';
import { LIST_PATH, type ListName, useContactsView } from './view';

const ICONS: Record<ListName, IconName> = { people: 'person', organisations: 'building', roles: 'role' };

/** Opens the line to add somebody to a list; A does the same. */
export function AddButton({ list, variant = 'outline' }: { list: ListName; variant?: 'outline' | 'filled' }) {
  const { t } = useTranslation('contacts');
  const { adding, add } = useContactsView();
  return (
    <ActionButton icon="plus" keys="A" variant={variant} onClick={() => add(list)} disabled={adding !== null}>
      {t(`add.${list}`)}
    </ActionButton>
  );
}

/** What will stand in a list nobody has written in, and the one action. */
function NothingYet({ list }: { list: ListName }) {
  const { t } = useTranslation('contacts');
  const editing = usePlanEditing();
  return (
    <Empty
      icon={ICONS[list]}
      text={t(`empty.${list}`)}
      action={editing.allowed ? <AddButton list={list} variant="filled" /> : <EditingButton />}
    />
  );
}

function NoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  const { t } = useTranslation(['contacts', 'common']);
  return (
    <Empty
      icon="search"
      text={t('contacts:noMatch', { text })}
      action={<ActionButton onClick={onClear}>{t('common:clear')}</ActionButton>}
    />
  );
}

/** Whoever was opened from elsewhere is seen in the list: a filter that would hide them is taken away. */
function useSeenInList(activeId: string | null, isHidden: boolean, clear: () => void): void {
  const latest = useRef({ isHidden, clear });
  latest.current = { isHidden, clear };
  useEffect(() => {
    if (activeId !== null && latest.current.isHidden) latest.current.clear();
  }, [activeId]);
}

function useListKeys(list: ListName, field: { readonly current: HTMLInputElement | null }): void {
  const { t } = useTranslation('contacts');
  const { adding, add } = useContactsView();
  const { allowed } = usePlanEditing();
  const group = t('title');
  useShortcuts({ '/': { run: () => field.current?.focus(), word: t('filter') } }, { group });
  useShortcuts(
    { a: { run: () => add(list), word: t(`add.${list}`) } },
    { group, off: !allowed || adding !== null },
  );
}

/** The panel on the left. `onOpen`: Enter on a row. */
export function DirectoryPanel({
  directory,
  list,
  onList,
  activeId,
  onOpen,
  stacked,
}: {
  directory: Directory;
  list: ListName;
  onList: (list: ListName) => void;
  activeId: string | null;
  onOpen: () => void;
  stacked: boolean;
}) {
  const { t } = useTranslation(['contacts', 'common']);
  const [, navigate] = useLocation();
  const { sought, seek, endCall, forget } = useContactsView();
  const field = useRef<HTMLInputElement>(null);
  useListKeys(list, field);
  const people = matchPeople(directory.people, sought);
  const organisations = matchOrganisations(directory.organisations, sought);
  const roles = matchRoles(directory.roles, sought);
  const counts = { people: people.length, organisations: organisations.length, roles: roles.length };
  const ids = new Set([
    ...people.map(({ person }) => person.id),
    ...organisations.map(({ organisation }) => organisation.id),
    ...roles.map(({ role }) => role.id),
  ]);
  const clear = () => seek('');
  useSeenInList(activeId, activeId !== null && !ids.has(activeId), clear);
  const choose = (id: string) => {
    endCall();
    forget();
    navigate(LIST_PATH[list](id), { replace: true });
  };
  const empty =
    directory[list].length === 0 ? <NothingYet list={list} /> : <NoMatch text={sought} onClear={clear} />;
  const common = { activeId, onActive: stacked ? () => undefined : choose, onOpen, stacked, empty };
  return (
    <Panel
      label={t('contacts:list.label')}
      scroll
      context={
        <FilterChips
          label={t('contacts:list.which')}
          options={(['people', 'organisations', 'roles'] as const).map((value) => ({
            value,
            word: t(`contacts:tab.${value}`),
            icon: ICONS[value],
            count: counts[value],
          }))}
          value={list}
          onChange={onList}
        />
      }
      end={
        <div className={classes.seek}>
          <SearchField
            ref={field}
            label={t('contacts:filter')}
            value={sought}
            onChange={seek}
            clearWord={t('common:clear')}
            keys="/"
          />
        </div>
      }
    >
      {list === 'people' ? <PeopleList {...common} rows={people} /> : null}
      {list === 'organisations' ? <OrganisationList {...common} rows={organisations} /> : null}
      {list === 'roles' ? <RoleList {...common} rows={roles} /> : null}
    </Panel>
  );
}
