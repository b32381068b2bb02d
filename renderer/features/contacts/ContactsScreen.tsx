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
  KeyLine,
  Panel,
  ScreenComing,
  TitleRow,
  useShortcuts,
} from '../../ui';
import { AddPanel } from './AddPanel';
import classes from './Contacts.module.css';
import { AddButton, DirectoryPanel } from './DirectoryPanel';
import type { Directory } from './matches';
import { OwnerCard } from './OwnerCard';
import { RoleCard } from './RoleCard';
import { type AskedCall, LIST_PATH, type ListName, useContactsView } from './view';

/** What the address names: somebody's card, or a role's. */
export interface ContactsScreenProps {
  readonly entity?: 'person' | 'organisation' | 'site' | 'role';
  readonly id?: string;
  /** Opens the call panel: for the number named, else for the one to try first. */
  readonly call?: AskedCall;
}

const LIST_OF = {
  person: 'people',
  organisation: 'organisations',
  site: 'organisations',
  role: 'roles',
} as const;

/** The contacts screen. Without an id the list stands alone with its filter. */
export function ContactsScreen({ entity, id, call }: ContactsScreenProps) {
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
  const shown = entity !== undefined && id !== undefined ? { entity, id, call: call ?? null } : null;
  useEffect(() => {
    // A card reached from elsewhere takes the focus, so that C and Tab start there; walking the list keeps it.
    const inside = document.activeElement;
    if (id !== undefined && (inside === null || inside === document.body)) card.current?.focus();
  }, [id]);
  useShortcuts(
    { v: { run: () => navigate(paths.confirm()), word: t('contacts:confirm.title') } },
    { group: t('contacts:title') },
  );
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined) return <ScreenComing word={t('common:loading')} />;
  const back = () => navigate(paths.contacts);
  const cardOf = (
    <section ref={card} className={classes.card} tabIndex={-1} aria-label={t('contacts:card')}>
      {adding === null ? (
        <Chosen shown={shown} list={list} directory={data} onRemoved={back} />
      ) : (
        <AddPanel
          list={adding}
          onDone={(made) => {
            card.current?.focus();
            if (made !== null) navigate(LIST_PATH[adding](made));
          }}
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
          ) : (
            <ActionButton icon="check" keys="V" href={`#${paths.confirm()}`}>
              {t('contacts:confirm.title')}
            </ActionButton>
          )
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

function Chosen({
  shown,
  list,
  directory,
  onRemoved,
}: {
  shown: { entity: 'person' | 'organisation' | 'site' | 'role'; id: string; call: AskedCall | null } | null;
  list: ListName;
  directory: Directory;
  onRemoved: () => void;
}) {
  const { t } = useTranslation(['contacts', 'errors']);
  if (shown === null) {
    if (directory[list].length === 0) return null;
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
  const { entity, id, call } = shown;
  if (entity !== 'role') return <OwnerCard entity={entity} id={id} call={call} onRemoved={onRemoved} />;
  const row = directory.roles.find(({ role }) => role.id === shown.id);
  if (row === undefined) return <ErrorPlace happened={t('errors:record.notFound')} />;
  return <RoleCard row={row} onRemoved={onRemoved} />;
}
