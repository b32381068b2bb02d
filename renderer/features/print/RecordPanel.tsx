// The record of what was printed: when, what, for whom, by whom, in which file.
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { useCaller } from '../../data/caller';
import { useQuery } from '../../data/queries';
import { clockTime, dayName } from '../../i18n/times';
import { useFieldWords, useNames } from '../../records';
import { DataTable, Digits, Empty, Panel } from '../../ui';
import { type Print, printsOf } from './job';

/** The panel, newest print first. */
export function RecordPanel() {
  const { t } = useTranslation('print');
  const words = useFieldWords();
  const language = useCaller((state) => state.language);
  const personName = useNames('person');
  const { data } = useQuery('record.list', { entity: 'printRecord' });
  const prints = printsOf((data ?? []) as unknown as RecordOf<'printRecord'>[]);
  const whom = ({ subjectIds }: Print) => {
    if (subjectIds.length === 0) return t('record.everyone');
    if (subjectIds.length > 3) return t('record.people', { count: subjectIds.length });
    return subjectIds.map(personName).join(t('block.separator'));
  };
  return (
    <Panel title={t('record.title')} context={t('record.context', { count: prints.length })} scroll>
      <DataTable
        label={t('record.title')}
        columns={[
          {
            id: 'when',
            header: t('record.when'),
            noWrap: true,
            cell: ({ record }) => {
              const at = Date.parse(record.clockAt);
              return <Digits value={`${dayName(at, language)} ${clockTime(at)}`} />;
            },
          },
          {
            id: 'what',
            header: t('record.what'),
            noWrap: true,
            cell: ({ record }) => words.code(record.document),
          },
          { id: 'whom', header: t('record.whom'), cell: whom },
          {
            id: 'by',
            header: t('record.by'),
            noWrap: true,
            cell: ({ record }) => (record.by === null ? t('record.none') : personName(record.by)),
          },
          {
            id: 'file',
            header: t('record.file'),
            essential: false,
            cell: ({ record }) => record.fileName ?? t('record.none'),
          },
        ]}
        rows={prints}
        rowKey={({ key }) => key}
        empty={<Empty icon="printer" text={t('record.empty')} />}
      />
    </Panel>
  );
}
