// The checklists of the plan with their phase, role and number of items: the way into each, and to a new one.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PHASE_CODES } from '../../../../shared/model/codes';
import type { RecordOf } from '../../../../shared/model/index';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { useWords } from '../../../i18n/words';
import {
  NewRecord,
  type SiftedColumn,
  SiftedTable,
  useFieldWords,
  useNames,
  usePlanEditing,
} from '../../../records';
import { EditingButton } from '../../../records/EditingButton';
import {
  ActionButton,
  Columns,
  Empty,
  ErrorPlace,
  KeyLine,
  Panel,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../../ui';

type Checklist = RecordOf<'checklist'>;
type Item = RecordOf<'checklistItem'>;

/** The list. */
export function ChecklistsOfPlan() {
  const { t } = useTranslation(['checklists', 'common']);
  const words = useWords();
  const fieldWords = useFieldWords();
  const errorText = useErrorText();
  const [, navigate] = useLocation();
  const { on } = usePlanEditing();
  const roleName = useNames('role');
  const lists = useQuery('record.list', { entity: 'checklist' });
  const items = (useQuery('record.list', { entity: 'checklistItem' }).data ?? []) as Item[];
  const counts = Map.groupBy(items, ({ checklistId }) => checklistId);
  const [active, setActive] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const rows = [...((lists.data ?? []) as Checklist[])].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const open = (id: string) => navigate(paths.checklistEditor(id));
  useShortcuts(
    { a: { run: () => setAdding(true), word: t('checklists:list.add') } },
    { group: t('checklists:list.title'), off: !on || adding },
  );
  const phaseOf = ({ phase }: Checklist) => (phase === null ? '' : fieldWords.code(phase));
  const roleOf = ({ roleId }: Checklist) => (roleId === null ? '' : roleName(roleId));
  const sizeOf = ({ id }: Checklist) => counts.get(id)?.length ?? 0;
  const titleOf = (one: Checklist) => words(one.title, one.titleEn);
  const columns: SiftedColumn<Checklist>[] = [
    {
      id: 'title',
      header: t('checklists:list.name'),
      cell: (one) => <b>{titleOf(one)}</b>,
      value: titleOf,
    },
    {
      id: 'phase',
      header: t('checklists:list.phase'),
      width: '12rem',
      essential: false,
      cell: phaseOf,
      // Phases follow each other in time, not by their names.
      value: ({ phase }) => (phase === null ? null : PHASE_CODES.indexOf(phase)),
    },
    {
      id: 'role',
      header: t('checklists:list.role'),
      width: '17rem',
      cell: roleOf,
      value: roleOf,
    },
    {
      id: 'items',
      header: t('checklists:list.items'),
      width: '5rem',
      align: 'end',
      noWrap: true,
      cell: sizeOf,
      value: sizeOf,
    },
  ];
  const addButton = (
    <ActionButton key="add" icon="plus" keys="A" disabled={adding} onClick={() => setAdding(true)}>
      {t('checklists:list.add')}
    </ActionButton>
  );
  const editing = <EditingButton key="edit" />;
  return (
    <>
      <TitleRow
        title={t('checklists:list.title')}
        context={t('checklists:list.context', { count: rows.length })}
        actions={on ? [editing, addButton] : [editing]}
      />
      <Columns>
        {lists.error === null ? null : <ErrorPlace happened={errorText(lists.error)} />}
        {adding && on ? (
          <Panel title={t('checklists:list.add')} padded look="current">
            <NewRecord
              entity="checklist"
              given={{ order: rows.length }}
              ask={['title', 'titleEn', 'whenToUse', 'whenToUseEn', 'phase', 'roleId']}
              onMade={open}
              onClose={() => setAdding(false)}
            />
          </Panel>
        ) : null}
        <Panel
          label={t('checklists:list.title')}
          end={
            <KeyLine
              items={[
                { keys: ['J', 'K'], word: t('checklists:list.move') },
                { keys: ['Enter'], word: t('checklists:list.open') },
              ]}
            />
          }
        >
          <SiftedTable
            label={t('checklists:list.title')}
            textOf={(one) => [titleOf(one), phaseOf(one), roleOf(one)].join(' ')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            activeKey={active}
            onActiveChange={setActive}
            onOpen={({ id }) => open(id)}
            main
            empty={
              lists.data === undefined ? (
                <WaitingBar word={t('common:loading')} />
              ) : (
                <Empty icon="checklist" text={t('checklists:list.empty')} />
              )
            }
          />
        </Panel>
      </Columns>
    </>
  );
}
