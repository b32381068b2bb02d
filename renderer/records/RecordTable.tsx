// A list of records of one entity, filtered by what is typed: its name and a few of its fields.
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { ActionButton, type Column, Empty, type SortValue } from '../ui';
import { type AnyRecord, fieldsOf, inOrder, type NamedField, titleField } from './fields';
import { type FieldWords, useFieldWords } from './labels';
import { useTitles } from './names';
import classes from './Records.module.css';
import { type SiftedColumn, SiftedTable } from './SiftedTable';
import { ValueView } from './ValueView';
import { useValueText } from './valueText';

const COLUMNS = 3;
/** Numbers, days and states never break. */
const WHOLE: ReadonlySet<string> = new Set(['number', 'choice', 'date', 'switch']);

const SHORT: ReadonlySet<string> = new Set(['line', 'number', 'choice', 'date', 'reference', 'switch']);

/** The fields shown beside the name: the first short ones of the model that say something in this list. */
export function columnsOf(entity: EntityName, records: readonly AnyRecord[]): NamedField[] {
  const title = titleField(entity);
  return fieldsOf(entity)
    .filter(
      ({ name, field }) =>
        name !== title && SHORT.has(field.input) && name !== 'order' && name !== 'source' && name !== 'basis',
    )
    .filter(({ name }) =>
      records.some((record) => record[name] !== null && record[name] !== undefined && record[name] !== ''),
    )
    .slice(0, COLUMNS);
}

/** A column the list derives itself, beside the fields of the records. */
export interface DerivedColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (record: AnyRecord) => ReactNode;
  readonly value: (record: AnyRecord) => SortValue;
  /** The word it is filtered by, where `value` is only its place. */
  readonly text?: (record: AnyRecord) => string;
  readonly width?: string;
  readonly noWrap?: boolean;
}

/** What a list of records takes; the caller keeps which row is active. */
export interface RecordTableProps {
  readonly entity: EntityName;
  readonly records: readonly AnyRecord[];
  readonly activeKey: string | null;
  readonly onActiveChange: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly main?: boolean;
  /** The fields beside the name, in this order; the first short ones of the model when left out. */
  readonly show?: readonly string[];
  readonly derived?: readonly DerivedColumn[];
  /** Keys on the active row beyond moving and opening; true when the key was used. */
  readonly onRowKey?: (record: AnyRecord, event: KeyboardEvent) => boolean;
  /** The order rows stand in before somebody sorts; the reading order when left out. */
  readonly order?: 'given' | 'reading';
  readonly emptyText?: string;
  readonly nameHeader?: string;
}

/** The table of an entity, filtered by what is typed and sorted by any heading. */
export function RecordTable(props: RecordTableProps) {
  const { entity, records, activeKey, onActiveChange, onOpen, main = true, derived = [] } = props;
  const { t } = useTranslation(['records', 'common']);
  const words = useFieldWords();
  const titleOf = useTitles(entity);
  const fields = shownFields(props);
  const textOf = useValueText(entity, fields);
  const rows = props.order === 'given' ? records : inOrder(entity, records);
  const searchText = (record: AnyRecord): string =>
    [
      titleOf(record),
      ...fields.map((named) => wordOf(entity, named, record, textOf(named, record), words)),
      ...derived.map(({ value, text }) => String(text?.(record) ?? value(record) ?? '')),
    ].join(' ');
  const columns: SiftedColumn<AnyRecord>[] = [
    {
      id: 'title',
      header: props.nameHeader ?? words.entity(entity),
      cell: (record) => <b className={classes.cell}>{titleOf(record)}</b>,
      value: titleOf,
    },
    ...fields.map((named) => ({
      id: named.name,
      header: words.field(entity, named.name),
      cell: (record: AnyRecord) => (
        <span className={classes.cell}>
          <ValueView entity={entity} named={named} record={record} />
        </span>
      ),
      essential: false,
      noWrap: WHOLE.has(named.field.input),
      value: (record: AnyRecord) => textOf(named, record),
    })),
    ...derived.map(({ text: _, ...column }) => column),
    openColumn(activeKey, onOpen, titleOf, t('common:open')),
  ];
  return (
    <SiftedTable
      label={words.entity(entity)}
      columns={columns}
      rows={rows}
      rowKey={(record) => record.id}
      textOf={searchText}
      activeKey={activeKey}
      onActiveChange={onActiveChange}
      onOpen={({ id }) => onOpen(id)}
      main={main}
      {...(props.onRowKey === undefined ? {} : { onRowKey: props.onRowKey })}
      empty={<Empty text={props.emptyText ?? t('records:table.empty')} />}
    />
  );
}

function shownFields({ entity, records, show }: RecordTableProps): NamedField[] {
  if (show === undefined) return columnsOf(entity, records);
  const fields = fieldsOf(entity);
  return show.flatMap((name) => fields.find((named) => named.name === name) ?? []);
}

/** A value as it is searched for: a choice by its word, not by its place. */
function wordOf(
  entity: EntityName,
  { name, field }: NamedField,
  record: AnyRecord,
  value: SortValue,
  words: FieldWords,
): string {
  const own = record[name];
  return field.choices !== null && typeof own === 'string'
    ? words.choice(entity, name, own)
    : String(value ?? '');
}

/** The chosen row says how it opens; the column keeps its room so that nothing moves. */
function openColumn(
  activeKey: string | null,
  onOpen: (id: string) => void,
  titleOf: (record: AnyRecord) => string,
  word: string,
): Column<AnyRecord> {
  return {
    id: 'open',
    header: word,
    width: '6rem',
    align: 'end',
    noWrap: true,
    cell: (record) =>
      record.id === activeKey ? (
        <ActionButton
          size="small"
          keys="Enter"
          label={`${word}: ${titleOf(record)}`}
          onClick={() => onOpen(record.id)}
        >
          {word}
        </ActionButton>
      ) : null,
  };
}
