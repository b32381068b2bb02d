// The records of one kind within a step: a list to filter and sort, one of them open as a form, and a way to add.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../../../shared/model/index';
import { paths } from '../../../data/paths';
import { useQuery } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import {
  type AnyRecord,
  fieldsOf,
  NewRecord,
  RecordFacts,
  RecordForm,
  RecordHistory,
  RecordTable,
  type RecordTableProps,
  RemoveRecord,
  titleField,
  useFieldWords,
  usePlanEditing,
  useTitles,
} from '../../../records';
import {
  ActionButton,
  ActionLine,
  ErrorPlace,
  KeyLine,
  Panel,
  Stack,
  useShortcuts,
  WaitingBar,
} from '../../../ui';
import type { PaneProps } from './StepView';

/** What the pane takes beyond the list itself. */
export interface KindPaneProps
  extends PaneProps,
    Pick<RecordTableProps, 'show' | 'derived' | 'order' | 'nameHeader'> {
  readonly entity: EntityName;
  readonly title?: string;
  /** The records listed; all of the kind when left out. */
  readonly records?: readonly AnyRecord[] | undefined;
  /** The fields its form asks for; all of them when left out. */
  readonly ask?: readonly string[];
  /** The fields a new record asks for; those of the form when left out. */
  readonly askNew?: readonly string[];
  /** Values a new record has from its place. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** False where records come with the content or from another screen. */
  readonly canAdd?: boolean;
  /** What stands over the form of an open record: what is derived of it. */
  readonly above?: (record: AnyRecord, editing: boolean) => ReactNode;
  /** What stands under the form: parts with an editor of their own. */
  readonly below?: (record: AnyRecord, editing: boolean) => ReactNode;
  /** Keys on the active row, with the words that tell of them; only while the plan is open for changes. */
  readonly rowKeys?: readonly {
    readonly keys: string;
    readonly word: string;
    readonly run: (record: AnyRecord) => void;
  }[];
  /** Why the last key did nothing. */
  readonly error?: unknown;
}

/** The pane. */
export function KindPane(props: KindPaneProps) {
  const { t } = useTranslation('plan');
  const errorText = useErrorText();
  const { data, error } = useQuery('record.list', { entity: props.entity });
  const last = useRef<string | null>(null);
  if (props.id !== null) last.current = props.id;
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  const records = props.records ?? (data as readonly AnyRecord[] | undefined);
  if (data === undefined || records === undefined) return <WaitingBar word={t('loading')} />;
  const open =
    props.id === null ? undefined : (data as readonly AnyRecord[]).find(({ id }) => id === props.id);
  return open === undefined ? (
    <KindList {...props} records={records} last={last.current} />
  ) : (
    <OpenRecord key={open.id} {...props} record={open} />
  );
}

type ListProps = KindPaneProps & { readonly records: readonly AnyRecord[]; readonly last: string | null };

function KindList({ last, ...props }: ListProps) {
  const { t } = useTranslation(['plan', 'records']);
  const errorText = useErrorText();
  const words = useFieldWords();
  const { on } = usePlanEditing();
  const [active, setActive] = useState(last);
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const canAdd = props.canAdd !== false && on;
  const asked = props.askNew ?? props.ask;
  useEffect(() => {
    // Back from a record: the keyboard goes on from its row.
    if (last !== null)
      list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"], tr[tabindex="0"]')?.focus();
  }, [last]);
  const add = {
    run: () => setAdding(true),
    word: t('records:new.make', { what: words.entity(props.entity) }),
  };
  useShortcuts(canAdd && !adding ? { a: add } : {});
  const rowKeys = on ? (props.rowKeys ?? []) : [];
  const onRowKey = (record: AnyRecord, event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const key = event.key === ' ' ? 'Space' : event.key.toUpperCase();
    const found = rowKeys.find(({ keys }) => keys.toUpperCase() === key.toUpperCase());
    found?.run(record);
    return found !== undefined;
  };
  return (
    <div ref={list}>
      <Stack gap="12">
        {adding ? (
          <Panel title={add.word} padded look="current">
            <NewRecord
              entity={props.entity}
              {...(props.given === undefined ? {} : { given: props.given })}
              {...(asked === undefined ? {} : { ask: asked })}
              onMade={(id) => {
                setAdding(false);
                props.onOpen(id);
              }}
              onClose={() => setAdding(false)}
            />
          </Panel>
        ) : null}
        <Panel
          title={props.title ?? words.entity(props.entity)}
          context={t('plan:countOf', { count: props.records.length })}
          end={
            <>
              <KeyLine items={rowKeys.map(({ keys, word }) => ({ keys: [keys], word }))} />
              {canAdd ? (
                <ActionButton size="small" icon="plus" keys="A" disabled={adding} onClick={add.run}>
                  {t('plan:add')}
                </ActionButton>
              ) : null}
            </>
          }
        >
          {props.error === null || props.error === undefined ? null : (
            <ErrorPlace happened={errorText(props.error)} />
          )}
          <RecordTable
            entity={props.entity}
            records={props.records}
            activeKey={active}
            onActiveChange={setActive}
            onOpen={props.onOpen}
            onRowKey={onRowKey}
            emptyText={on ? t('plan:empty.editing') : t('plan:empty.reading')}
            {...(props.show === undefined ? {} : { show: props.show })}
            {...(props.derived === undefined ? {} : { derived: props.derived })}
            {...(props.order === undefined ? {} : { order: props.order })}
            {...(props.nameHeader === undefined ? {} : { nameHeader: props.nameHeader })}
          />
        </Panel>
      </Stack>
    </div>
  );
}

function OpenRecord({ record, ...props }: KindPaneProps & { readonly record: AnyRecord }) {
  const { t } = useTranslation('plan');
  const { entity, ask } = props;
  const words = useFieldWords();
  const title = useTitles(entity)(record);
  const { on } = usePlanEditing();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, []);
  const close = () => props.onOpen(null);
  useShortcuts({ Escape: { run: close, word: t('back') } });
  const omit = fieldsOf(entity).flatMap(({ name, twin }) =>
    ask === undefined || ask.includes(name) ? [] : twin === null ? [name] : [name, twin],
  );
  const isTitleHidden = !on && ask === undefined ? [titleField(entity) ?? ''] : [];
  return (
    <div ref={head}>
      <Panel
        title={title}
        context={words.entity(entity)}
        padded
        {...(on ? { look: 'current' as const } : {})}
        end={
          <ActionLine>
            <ActionButton size="small" icon="chevron-left" keys="Esc" onClick={close}>
              {t('back')}
            </ActionButton>
            <ActionButton size="small" href={`#${paths.record(entity, record.id)}`}>
              {t('whole')}
            </ActionButton>
          </ActionLine>
        }
      >
        <Stack gap="12">
          {props.above?.(record, on)}
          {on ? (
            <>
              <RecordForm entity={entity} record={record} omit={omit} />
              {props.below?.(record, on)}
              <RecordHistory entity={entity} id={record.id} />
              {props.canAdd === false ? null : (
                <RemoveRecord entity={entity} id={record.id} title={title} onRemoved={close} />
              )}
            </>
          ) : (
            <>
              <RecordFacts entity={entity} record={record} omit={[...omit, ...isTitleHidden]} />
              {props.below?.(record, on)}
            </>
          )}
        </Stack>
      </Panel>
    </div>
  );
}
