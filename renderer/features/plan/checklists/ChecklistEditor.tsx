// A checklist of the plan while it is made: its items in order, as it will run beside them, and what it was before.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../../shared/model/index';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, RecordForm, RecordHistory, usePlanEditing } from '../../../records';
import { EditingButton } from '../../../records/EditingButton';
import {
  ActionButton,
  Columns,
  ErrorPlace,
  KeyLine,
  Note,
  Panel,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../../ui';
import classes from './Checklists.module.css';
import { EditorList } from './EditorList';
import { Preview } from './Preview';
import { RemovedItems } from './RemovedItems';
import { type Arranging, useArranging } from './useArranging';

type Checklist = RecordOf<'checklist'>;

/** The editor of the checklist the address names. */
export function ChecklistEditor({ checklistId }: { checklistId: string }) {
  const { t } = useTranslation(['checklists', 'common']);
  const words = useWords();
  const [, navigate] = useLocation();
  const errorText = useErrorText();
  const { on } = usePlanEditing();
  const arranging = useArranging(checklistId);
  const { items } = arranging;
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useQuery('record.get', { entity: 'checklist', id: checklistId });
  const checklist = query.data as Checklist | null | undefined;
  const activeId = items.some(({ id }) => id === chosen) ? chosen : (items[0]?.id ?? null);
  useShortcuts(
    { 'Ctrl+Z': { run: arranging.undo, word: t('checklists:undo') } },
    { group: t('checklists:editor.items'), off: !on || !arranging.canUndo },
  );
  useShortcuts(
    { b: { run: () => navigate(paths.planChecklists), word: t('checklists:editor.all') } },
    { group: t('checklists:editor.items') },
  );
  const back = (
    <ActionButton key="all" icon="checklist" keys="B" href={`#${paths.planChecklists}`}>
      {t('checklists:editor.all')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={checklist ? words(checklist.title, checklist.titleEn) : t('checklists:list.title')}
        context={t('checklists:editor.context', { count: items.length })}
        actions={[<EditingButton key="edit" />, back]}
      />
      <Columns
        sideWidth="24rem"
        side={
          <>
            <Preview items={items} activeId={activeId} />
            {activeId === null ? null : (
              <Panel title={t('checklists:editor.history')}>
                <RecordHistory key={activeId} entity="checklistItem" id={activeId} />
              </Panel>
            )}
            {on ? <RemovedItems checklistId={checklistId} onRestore={arranging.restore} /> : null}
          </>
        }
      >
        {on ? <Said arranging={arranging} /> : <Note>{t('checklists:editor.reading')}</Note>}
        {arranging.error === null ? null : <ErrorPlace happened={errorText(arranging.error)} />}
        {on && checklist ? <About checklist={checklist} /> : null}
        <Panel title={t('checklists:editor.items')} end={on ? <Keys /> : null}>
          {arranging.isLoading ? (
            <WaitingBar word={t('common:loading')} />
          ) : (
            <EditorList
              checklistId={checklistId}
              arranging={arranging}
              editing={on}
              activeId={activeId}
              onActive={setChosen}
            />
          )}
        </Panel>
      </Columns>
    </>
  );
}

function Keys() {
  const { t } = useTranslation('checklists');
  return (
    <KeyLine
      items={[
        { keys: ['J', 'K'], word: t('list.move') },
        { keys: ['A'], word: t('item.add') },
      ]}
    />
  );
}

/** What was done last, spoken too, and the way to take it back. */
function Said({ arranging }: { arranging: Arranging }) {
  const { t } = useTranslation('checklists');
  return (
    <div className={classes.said}>
      <span role="status">{arranging.said}</span>
      {arranging.canUndo ? (
        <ActionButton size="small" icon="undo" keys="Ctrl+Z" onClick={arranging.undo}>
          {t('undo')}
        </ActionButton>
      ) : null}
    </div>
  );
}

/** The checklist's own facts, folded away until they are wanted. */
function About({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('checklists');
  const [open, setOpen] = useState(false);
  useShortcuts(
    { i: { run: () => setOpen(!open), word: t('editor.aboutOpen') } },
    { group: t('editor.about') },
  );
  return (
    <Panel
      title={t('editor.about')}
      end={
        <ActionButton size="small" keys="I" expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'editor.aboutClose' : 'editor.aboutOpen')}
        </ActionButton>
      }
    >
      {open ? (
        <div className={classes.block}>
          <RecordForm entity="checklist" record={checklist as AnyRecord} omit={['order']} focus="title" />
        </div>
      ) : null}
    </Panel>
  );
}
