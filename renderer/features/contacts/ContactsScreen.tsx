// Contacts: the list on the left, the card of whoever is chosen on the right; stacked on narrow screens.
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useHour } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { usePlanEditing } from '../../records';
import { EditingButton } from '../../records/EditingButton';
import {
  ActionButton,
  Columns,
  Empty,
  ErrorPlace,
  FilterChips,
  KeyLine,
  Panel,
  SearchField,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../ui';
import { AddPanel } from './AddPanel';
import classes from './Contacts.module.css';
import { OrganisationList, PeopleList, RoleList } from './Lists';
import { type Directory, matchOrganisations, matchPeople, matchRoles } from './matches';
import { OwnerCard } from './OwnerCard';
import { RoleCard } from './RoleCard';
import { type ListName, useContactsView } from './view';

/** What the address names: somebody's card, or a role's. */
export interface ContactsScreenProps {
  readonly entity?: 'person' | 'organisation' | 'site' | 'role';
  readonly id?: string;
}

const LIST_OF = {
  person: 'people',
  organisation: 'organisations',
  site: 'organisations',
  role: 'roles',
} as const;
const PATH_OF = { people: paths.person, organisations: paths.organisation, roles: paths.role } as const;

/** The contacts screen. Without an id the list stands alone with its filter. */
export function ContactsScreen({ entity, id }: ContactsScreenProps) {
  const { t } = useTranslation(['contacts', 'common']);
  const errorText = useErrorText();
  const { data, error } = useQuery('contacts.directory', { at: useHour() });
  const { list, setList } = useList(entity);
  const { adding, add } = useContactsView();
  const editing = usePlanEditing();
  const stacked = useMediaQuery('(max-width: 64rem)') === true;
  const card = useRef<HTMLElement>(null);
  const openCard = () => card.current?.querySelector<HTMLElement>('button, a')?.focus();
  const [, navigate] = useLocation();
  const shown = entity !== undefined && id !== undefined ? { entity, id } : null;
  useEffect(() => {
    // A card reached from elsewhere takes the focus, so that C and Tab start there; walking the list keeps it.
    const inside = document.activeElement;
    if (id !== undefined && (inside === null || inside === document.body)) card.current?.focus();
  }, [id]);
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined) return <WaitingBar word={t('common:loading')} />;
  const back = () => navigate(paths.contacts);
  const cardOf = (
    <section ref={card} className={classes.card} tabIndex={-1} aria-label={t('contacts:card')}>
      {adding === null ? (
        <Chosen shown={shown} directory={data} onRemoved={back} />
      ) : (
        <AddPanel
          list={adding}
          onDone={(made) => (made === null ? undefined : navigate(PATH_OF[adding](made)))}
        />
      )}
    </section>
  );
  const aside = (
    <DirectoryPanel
      directory={data}
      list={list}
      onList={(next) => {
        setList(next);
        if (shown !== null && LIST_OF[shown.entity] !== next) back();
      }}
      activeId={id ?? null}
      onOpen={openCard}
      stacked={stacked}
    />
  );
  const isCardOnly = stacked && (shown !== null || adding !== null);
  return (
    <>
      <TitleRow
        title={t('contacts:title')}
        context={t('contacts:context', {
          people: data.people.length,
          organisations: data.organisations.length,
          roles: data.roles.length,
        })}
        aside={
          isCardOnly ? (
            <ActionButton icon="chevron-left" href={`#${paths.contacts}`} onClick={() => add(null)}>
              {t('contacts:back')}
            </ActionButton>
          ) : undefined
        }
        actions={
          editing.allowed
            ? [<EditingButton key="edit" />, <AddButton key="add" list={list} />]
            : [<EditingButton key="edit" />]
        }
      />
      {isCardOnly ? (
        <Columns>{cardOf}</Columns>
      ) : (
        <Columns sideWidth="29rem" {...(stacked ? {} : { side: cardOf })}>
          {aside}
        </Columns>
      )}
    </>
  );
}

/** Which list is open: the one of the card in view, else the one chosen last. */
function useList(entity: ContactsScreenProps['entity']) {
  const { list, choose } = useChosenList();
  const shown = entity === undefined ? list : LIST_OF[entity];
  useEffect(() => {
    if (entity !== undefined) choose(LIST_OF[entity]);
  }, [entity, choose]);
  return { list: shown, setList: choose };
}

function useChosenList() {
  const list = useContactsView((state) => state.list);
  const choose = useContactsView((state) => state.choose);
  return { list, choose };
}

function AddButton({ list }: { list: ListName }) {
  const { t } = useTranslation('contacts');
  const { adding, add } = useContactsView();
  return (
    <ActionButton icon="plus" onClick={() => add(list)} disabled={adding !== null}>
      {t(`add.${list}`)}
    </ActionButton>
  );
}

function Chosen({
  shown,
  directory,
  onRemoved,
}: {
  shown: { entity: 'person' | 'organisation' | 'site' | 'role'; id: string } | null;
  directory: Directory;
  onRemoved: () => void;
}) {
  const { t } = useTranslation(['contacts', 'errors']);
  if (shown === null) {
    return (
      <Panel>
        <Empty
          icon="phone"
          text={t('contacts:chooseOne')}
          action={<KeyLine items={[{ keys: ['J', 'K'], word: t('contacts:walk') }]} />}
        />
      </Panel>
    );
  }
  if (shown.entity !== 'role') return <OwnerCard entity={shown.entity} id={shown.id} onRemoved={onRemoved} />;
  const row = directory.roles.find(({ role }) => role.id === shown.id);
  if (row === undefined) return <ErrorPlace happened={t('errors:record.notFound')} />;
  return <RoleCard row={row} onRemoved={onRemoved} />;
}

function DirectoryPanel({
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
  useShortcuts(
    { '/': { run: () => field.current?.focus(), word: t('contacts:filter') } },
    { group: t('contacts:title') },
  );
  const people = matchPeople(directory.people, sought);
  const organisations = matchOrganisations(directory.organisations, sought);
  const roles = matchRoles(directory.roles, sought);
  const choose = (id: string) => {
    endCall();
    forget();
    navigate(PATH_OF[list](id), { replace: true });
  };
  const common = { activeId, onActive: stacked ? () => undefined : choose, onOpen, stacked };
  return (
    <Panel
      label={t('contacts:list.label')}
      scroll
      context={
        <FilterChips
          label={t('contacts:list.which')}
          options={[
            { value: 'people', word: t('contacts:tab.people'), icon: 'person', count: people.length },
            {
              value: 'organisations',
              word: t('contacts:tab.organisations'),
              icon: 'building',
              count: organisations.length,
            },
            { value: 'roles', word: t('contacts:tab.roles'), icon: 'role', count: roles.length },
          ]}
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
