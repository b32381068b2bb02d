// The sheets of a workbook that are imported together: what each lists and how many of its columns are taken.
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../records';
import { ActionButton, type Column, DataTable, Meta, Panel } from '../../ui';
import { mappedColumns, type SheetFacts } from './mapping';
import { useSheetView } from './view';

/** The table of sheets; each can be opened for its columns. */
export function SheetsPanel({ sheets }: { sheets: readonly SheetFacts[] }) {
  const { t } = useTranslation('spreadsheets');
  const words = useFieldWords();
  const { choices, show } = useSheetView();
  const taken = (sheet: SheetFacts): number =>
    mappedColumns(sheet, choices[sheet.name]).filter(({ target }) => target !== null).length;
  const columns: Column<SheetFacts>[] = [
    {
      id: 'sheet',
      header: t('file.sheet'),
      cell: (sheet) => (
        <>
          <b>{t('file.sheetRows', { name: sheet.name, count: sheet.rows })}</b>{' '}
          <Meta>{t('mapping.taken', { taken: taken(sheet), count: sheet.columns.length })}</Meta>
        </>
      ),
    },
    {
      id: 'entity',
      header: t('file.entity'),
      cell: ({ entity }) => (entity === null ? t('file.entityUnknown') : words.entity(entity)),
    },
    {
      id: 'open',
      header: t('mapping.target'),
      width: '7.5rem',
      cell: ({ name }) => (
        <ActionButton size="small" label={t('mapping.lookAt', { name })} onClick={() => show(name)}>
          {t('mapping.look')}
        </ActionButton>
      ),
    },
  ];
  return (
    <Panel title={t('file.sheets')} context={t('file.sheetsOrder')} scroll>
      <DataTable label={t('file.sheets')} columns={columns} rows={sheets} rowKey={({ name }) => name} />
    </Panel>
  );
}
