// Files out: a workbook of everything, one table, or address cards; where the file lies is said.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/model/errors';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  SHEET_ENTITIES,
  type SheetEntity,
} from '../../../shared/model/sheetTerms';
import type { OutputOf } from '../../../shared/rpc/contract';
import { showFile } from '../../data/files';
import { useQuery, useTask } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useFieldWords } from '../../records';
import { ActionButton, ErrorPlace, Panel, SelectField, Stack, WaitingBar } from '../../ui';
import classes from './Spreadsheets.module.css';

const ENCODINGS = ['utf-8-bom', 'utf-8', 'shift_jis'] as const;
type TextEncoding = (typeof ENCODINGS)[number];
type What = SheetEntity | 'all';

/** What each format can hold. */
function choicesFor(format: ExportFormat): readonly What[] {
  if (format === 'vcard') return ['all', 'person', 'organisation'];
  return format === 'csv' ? SHEET_ENTITIES : ['all', ...SHEET_ENTITIES];
}

function entitiesFor(format: ExportFormat, what: What): SheetEntity[] {
  if (what !== 'all') return [what];
  return format === 'vcard' ? ['person', 'organisation'] : [...SHEET_ENTITIES];
}

/** The panel of exports. */
export function ExportPanel() {
  const { t } = useTranslation('spreadsheets');
  const words = useFieldWords();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [what, setWhat] = useState<What>('all');
  const [encoding, setEncoding] = useState<TextEncoding>('utf-8-bom');
  const run = useTask('sheet.export');
  const offered = choicesFor(format);
  const chosen = offered.includes(what) ? what : (offered.find((one) => one === 'person') ?? 'person');
  const start = () =>
    run.mutate({ format, entities: entitiesFor(format, chosen), ...(format === 'csv' ? { encoding } : {}) });
  return (
    <Panel title={t('export.title')} padded>
      <Stack gap="8">
        <SelectField
          label={t('export.format')}
          options={EXPORT_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
          value={format}
          onChange={(value) => value !== null && setFormat(value)}
        />
        <SelectField
          label={t('export.what')}
          options={offered.map((value) => ({
            value,
            label: value === 'all' ? t('export.all') : words.entity(value),
          }))}
          value={chosen}
          onChange={(value) => value !== null && setWhat(value)}
        />
        {format === 'csv' ? (
          <SelectField
            label={t('file.encoding')}
            options={ENCODINGS.map((value) => ({ value, label: t(`encoding.${value}`) }))}
            value={encoding}
            onChange={(value) => value !== null && setEncoding(value)}
          />
        ) : null}
        <ActionButton icon="download" wide onClick={start} disabled={run.isPending}>
          {t('export.do')}
        </ActionButton>
        <p className={classes.hint}>{t('export.plain')}</p>
        <Made taskId={run.data?.taskId} error={run.error} />
      </Stack>
    </Panel>
  );
}

function Made({ taskId, error }: { taskId: string | undefined; error: unknown }) {
  const { t } = useTranslation(['spreadsheets', 'common']);
  const errorText = useErrorText();
  const task = useQuery('task.get', { id: taskId ?? '-' }, { enabled: taskId !== undefined }).data;
  const [shown, setShown] = useState<unknown>(null);
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (taskId === undefined || task?.id !== taskId) return null;
  if (task.state === 'running') return <WaitingBar word={t('spreadsheets:export.writing')} />;
  if (task.error !== null)
    return <ErrorPlace happened={errorText(new AppError(task.error.code, task.error.data))} />;
  if (task.state !== 'done') return null;
  const { fileId, path, rows } = task.value as OutputOf<'sheet.export'>;
  return (
    <div role="status" className={classes.made}>
      <p>{t('spreadsheets:export.made', { count: rows })}</p>
      <p className={classes.path}>{path}</p>
      <ActionButton onClick={() => void showFile(fileId).then(() => setShown(null), setShown)}>
        {t('common:open')}
      </ActionButton>
      {shown === null ? null : <ErrorPlace happened={errorText(shown)} />}
    </div>
  );
}
