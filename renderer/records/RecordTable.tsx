// A list of records of one entity, filtered by what is typed: its name and a few of its fields.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, foldForms } from '../../shared/domain/text/fold';
import type { EntityName } from '../../shared/model/index';
import { ActionButton, type Column, DataTable, Empty, Pad, SearchField } from '../ui';
import { type AnyRecord, fieldsOf, inOrder, type NamedField, titleField } from './fields';
import { useFieldWords } from './labels';
import { useTitles } from './names';
import { ValueView } from './ValueView';

/** Lists this long are drawn in part. */
const MANY = 200;
const COLUMNS = 3;

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

/** The table of an entity; the caller keeps which row is active. */
export function RecordTable({
  entity,
  records,
  activeKey,
  onActiveChange,
  onOpen,
  main = true,
}: {
  entity: EntityName;
  records: readonly AnyRecord[];
  activeKey: string | null;
  onActiveChange: (id: string) => void;
  onOpen: (id: string) => void;
  main?: boolean;
}) {
  const { t } = useTranslation(['records', 'common']);
  const words = useFieldWords();
  const titleOf = useTitles(entity);
  const [sought, setSought] = useState('');
  const ordered = inOrder(entity, records);
  const hits = ordered.filter((record) => foldForms(titleOf(record)).join(' ').includes(fold(sought)));
  const columns: Column<AnyRecord>[] = [
    { id: 'title', header: words.entity(entity), cell: (record) => <b>{titleOf(record)}</b> },
    ...columnsOf(entity, records).map((named) => ({
      id: named.name,
      header: words.field(entity, named.name),
      cell: (record: AnyRecord) => <ValueView entity={entity} named={named} record={record} />,
      essential: false,
    })),
    {
      id: 'open',
      header: t('common:open'),
      width: '7rem',
      align: 'end',
      noWrap: true,
      // The chosen row says how it opens; the column keeps its room so that nothing moves.
      cell: (record) =>
        record.id === activeKey ? (
          <ActionButton
            size="small"
            keys="Enter"
            label={`${t('common:open')}: ${titleOf(record)}`}
            onClick={() => onOpen(record.id)}
          >
            {t('common:open')}
          </ActionButton>
        ) : null,
    },
  ];
  const many = hits.length > MANY;
  return (
    <>
      <Pad>
        <SearchField
          label={t('records:table.filter')}
          value={sought}
          onChange={setSought}
          clearWord={t('common:clear')}
        />
      </Pad>
      <DataTable
        label={words.entity(entity)}
        columns={columns}
        rows={hits}
        rowKey={(record) => record.id}
        activeKey={activeKey}
        onActiveChange={onActiveChange}
        onOpen={({ id }) => onOpen(id)}
        main={main}
        empty={<Empty text={ordered.length === 0 ? t('records:table.empty') : t('common:noMatch')} />}
        {...(many ? { virtual: true, height: '36rem' } : {})}
      />
    </>
  );
}
