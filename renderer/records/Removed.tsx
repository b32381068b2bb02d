// The records of a kind that were removed: named, and brought back with the values they had.
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { useCommand, useQuery } from '../data/queries';
import { useErrorText } from '../i18n/useError';
import { ActionButton, Empty, ErrorPlace, Panel, PlainRows, Row } from '../ui';
import type { AnyRecord } from './fields';
import { useFieldWords } from './labels';
import { useTitles } from './names';

/** A panel of what was removed. */
export function Removed({ entity }: { entity: EntityName }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const titleOf = useTitles(entity);
  const { data, error } = useQuery('record.list', { entity, includeDeleted: true, where: { deleted: true } });
  const errorText = useErrorText();
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  return (
    <Panel title={t('removed.title', { what: words.entity(entity) })}>
      {data?.length === 0 ? <Empty text={t('removed.empty')} /> : null}
      <PlainRows
        items={(data ?? []) as AnyRecord[]}
        itemKey={({ id }) => id}
        label={t('removed.title', { what: words.entity(entity) })}
      >
        {(record) => (
          <Row
            title={titleOf(record)}
            end={<BringBack entity={entity} id={record.id} title={titleOf(record)} />}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

/** Brings a removed record back; a change like any other, with its place in the history. */
export function BringBack({ entity, id, title }: { entity: EntityName; id: string; title: string }) {
  const { t } = useTranslation('records');
  const errorText = useErrorText();
  const save = useCommand('record.save');
  return (
    <>
      <ActionButton
        size="small"
        icon="undo"
        label={t('removed.backWhat', { title })}
        disabled={save.isPending}
        onClick={() => save.mutate({ entity, id, fields: { deleted: false } })}
      >
        {t('removed.back')}
      </ActionButton>
      {save.error === null ? null : <ErrorPlace happened={errorText(save.error)} />}
    </>
  );
}
