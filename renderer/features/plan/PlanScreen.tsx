// The plan as plain records: every kind listed, every record readable in full; changing waits for the switch.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type EntityName, isEntityName } from '../../../shared/model/index';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  type AnyRecord,
  addressOf,
  NewRecord,
  RecordTable,
  Removed,
  useFieldWords,
  usePlanEditing,
} from '../../records';
import { EditingButton } from '../../records/EditingButton';
import { ActionButton, ErrorPlace, Panel, TitleRow, WaitingBar } from '../../ui';
import { Detail } from './Detail';
import { KindList } from './KindList';
import { ADDABLE } from './kinds';
import classes from './Plan.module.css';
import { usePlanView } from './view';

/** What the address names: a kind of record, and one of them. */
export interface PlanScreenProps {
  readonly entity?: string;
  readonly id?: string;
}

/** The plan screen. */
export function PlanScreen({ entity, id }: PlanScreenProps) {
  const { t } = useTranslation('records');
  const [, navigate] = useLocation();
  const view = usePlanView();
  const named = entity !== undefined && isEntityName(entity) ? entity : null;
  const kind = named ?? view.kind;
  const isDetail = named !== null && id !== undefined && !view.adding;
  const choose = (next: EntityName) => {
    view.show(next);
    navigate(paths.planRecords);
  };
  return (
    <>
      <TitleRow
        title={t('plan.title')}
        context={t('plan.context')}
        aside={
          <>
            <ActionButton size="small" icon="stack" href={`#${paths.editions}`}>
              {t('plan.editions')}
            </ActionButton>
            <ActionButton size="small" icon="upload" href={`#${paths.spreadsheets}`}>
              {t('plan.spreadsheets')}
            </ActionButton>
          </>
        }
        actions={[<EditingButton key="edit" />, <AddButton key="add" kind={kind} />]}
      />
      <div className={classes.columns} data-detail={isDetail}>
        <div className={classes.column}>
          <KindList kind={kind} onKind={choose} />
        </div>
        <div className={classes.column}>
          {isDetail ? <Detail entity={named} id={id} /> : <List kind={kind} />}
        </div>
      </div>
    </>
  );
}

/** Opens the list of what was removed, from where it is brought back; only while the plan may be changed. */
function RemovedButton() {
  const { t } = useTranslation('records');
  const { on } = usePlanEditing();
  const { removed, showRemoved } = usePlanView();
  if (!on) return null;
  return (
    <ActionButton size="small" icon="undo" pressed={removed} onClick={() => showRemoved(!removed)}>
      {removed ? t('removed.hide') : t('removed.show')}
    </ActionButton>
  );
}

function AddButton({ kind }: { kind: EntityName }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const { on } = usePlanEditing();
  const { adding, add } = usePlanView();
  if (!on || !ADDABLE.has(kind)) return null;
  return (
    <ActionButton icon="plus" disabled={adding} onClick={() => add(true)}>
      {t('new.make', { what: words.entity(kind) })}
    </ActionButton>
  );
}

function List({ kind }: { kind: EntityName }) {
  const { t } = useTranslation(['records', 'common']);
  const words = useFieldWords();
  const errorText = useErrorText();
  const [, navigate] = useLocation();
  const { on } = usePlanEditing();
  const { activeId, activate, adding, add, removed } = usePlanView();
  const { data, error, isPlaceholderData } = useQuery('record.list', { entity: kind });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined || isPlaceholderData) return <WaitingBar word={t('common:loading')} />;
  const open = (id: string) => {
    add(false);
    navigate(addressOf(kind, id));
  };
  return (
    <>
      {adding ? (
        <Panel title={t('records:new.make', { what: words.entity(kind) })} padded look="current">
          <NewRecord key={kind} entity={kind} onMade={open} onClose={() => add(false)} />
        </Panel>
      ) : null}
      {on && removed ? <Removed entity={kind} /> : null}
      <Panel
        title={words.entity(kind)}
        context={t('records:plan.count', { count: data.length })}
        end={<RemovedButton />}
        scroll
      >
        <RecordTable
          key={kind}
          entity={kind}
          records={data as AnyRecord[]}
          activeKey={activeId}
          onActiveChange={activate}
          onOpen={open}
        />
      </Panel>
    </>
  );
}
