// The way back: the records of the plan that point at the one in view, gathered by kind.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EntityName } from '../../../shared/model/index';
import { useQuery } from '../../data/queries';
import { type AnyRecord, addressOf, inOrder, pointingAt, useFieldWords, useTitles } from '../../records';
import { ActionButton, Panel, PlainRows, Row } from '../../ui';

const SHOWN = 8;

/** Panels of what mentions a record; a kind that does not is left out. */
export function Mentions({ entity, id }: { entity: EntityName; id: string }) {
  return pointingAt(entity).map((from) => (
    <MentionsOf key={`${from.entity}.${from.field}`} entity={from.entity} field={from.field} id={id} />
  ));
}

function MentionsOf({ entity, field, id }: { entity: EntityName; field: string; id: string }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const titleOf = useTitles(entity);
  const [all, setAll] = useState(false);
  const { data } = useQuery('record.list', { entity, where: { [field]: id } });
  if (data === undefined || data.length === 0) return null;
  const records = inOrder(entity, data as AnyRecord[]);
  const label = t('plan.mentions', { what: words.entity(entity), field: words.field(entity, field) });
  return (
    <Panel title={words.entity(entity)} context={`${words.field(entity, field)}・${data.length}`}>
      <PlainRows
        items={all ? records : records.slice(0, SHOWN)}
        itemKey={(record) => record.id}
        label={label}
      >
        {(record) => <Row title={<Link href={addressOf(entity, record.id)}>{titleOf(record)}</Link>} />}
      </PlainRows>
      {records.length > SHOWN ? (
        <ActionButton size="small" variant="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? t('plan.less') : t('plan.more', { count: records.length - SHOWN })}
        </ActionButton>
      ) : null}
    </Panel>
  );
}
