// A record read only: its fields with their labels, those with nothing entered gathered in one line.
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { Facts, Meta, Stack } from '../ui';
import { settled } from './draft';
import { type AnyRecord, fieldsOf } from './fields';
import { useFieldWords } from './labels';
import { ValueView } from './ValueView';

/** The facts of a record. `only` shows just those fields; `omit` leaves some out. */
export function RecordFacts({
  entity,
  record,
  only,
  omit = [],
}: {
  entity: EntityName;
  record: AnyRecord;
  only?: readonly string[];
  omit?: readonly string[];
}) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const fields = fieldsOf(entity).filter(
    ({ name }) => !omit.includes(name) && (only === undefined || only.includes(name)),
  );
  const filled = fields.filter(({ name }) => settled(record[name]) !== null);
  const empty = fields.filter((named) => !filled.includes(named));
  return (
    <Stack gap="8">
      <Facts
        items={filled.map((named) => ({
          id: named.name,
          label: words.field(entity, named.name),
          value: <ValueView entity={entity} named={named} record={record} />,
        }))}
      />
      {empty.length === 0 ? null : (
        <Meta>
          {t('facts.empty', {
            fields: empty.map(({ name }) => words.field(entity, name)).join(t('facts.separator')),
          })}
        </Meta>
      )}
    </Stack>
  );
}
