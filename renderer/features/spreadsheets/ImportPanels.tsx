// One file on its way in: what was read, which column is what, what becomes of every row, and the button that does it.
import { useTranslation } from 'react-i18next';
import type { Encoding } from '../../../shared/model/sheetTerms';
import { useQuery, useTaskResult } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, Columns, ErrorPlace, Panel, Stack, useShortcuts, WaitingBar } from '../../ui';
import { CommitBar } from './CommitBar';
import { FilePanel } from './FilePanel';
import { MappingPanel } from './MappingPanel';
import { type Facts, partOf, type SheetFacts } from './mapping';
import { PreviewPanel } from './PreviewPanel';
import { SheetsPanel } from './SheetsPanel';
import classes from './Spreadsheets.module.css';
import { useArrival } from './useArrival';
import { ALL_SHEETS, useSheetView } from './view';

/** What the file holds, by the guesses and what a person knows better. */
function useFacts(fileId: string) {
  const { encoding, choices } = useSheetView();
  const known = Object.entries(choices).flatMap(([sheet, { entity, headingRow }]) =>
    entity === undefined && headingRow === undefined
      ? []
      : [
          {
            sheet,
            ...(entity === undefined ? {} : { entity }),
            ...(headingRow === undefined ? {} : { headingRow }),
          },
        ],
  );
  return useTaskResult('sheet.read', {
    fileId,
    ...(encoding === null ? {} : { encoding }),
    ...(known.length === 0 ? {} : { choices: known }),
  });
}

/** The sheets that are recognised and in view: what is imported when all are. */
function recognised(facts: Facts): SheetFacts[] {
  return facts.sheets.filter(({ entity, hidden, rows }) => entity !== null && !hidden && rows > 0);
}

function sheetShown(facts: Facts, chosen: string | null): SheetFacts | null {
  const fitting = facts.sheets.find(({ entity, hidden }) => entity !== null && !hidden);
  return facts.sheets.find(({ name }) => name === chosen) ?? fitting ?? facts.sheets[0] ?? null;
}

/** The panels of a file. */
export function ImportPanels({ fileId }: { fileId: string }) {
  const { t } = useTranslation('spreadsheets');
  const errorText = useErrorText();
  const { sheet: chosen, encoding, close, read } = useSheetView();
  const { data: facts, error } = useFacts(fileId);
  const arrival = useArrival<HTMLDivElement>(facts !== undefined);
  const putAway = () => close(null);
  useShortcuts({ Escape: { run: putAway, word: t('commit.not') } }, { group: t('title') });
  if (error !== null)
    return (
      <Columns>
        <ErrorPlace
          happened={errorText(error)}
          action={
            <ActionButton keys="Esc" onClick={putAway}>
              {t('file.putAway')}
            </ActionButton>
          }
        />
        {encoding === null ? null : <Again onRead={read} />}
      </Columns>
    );
  if (facts === undefined)
    return (
      <Columns>
        <WaitingBar
          word={t('file.reading')}
          cancel={{ word: t('commit.not'), keys: 'Esc', onCancel: putAway }}
        />
      </Columns>
    );
  const sheet = sheetShown(facts, chosen);
  return (
    <div className={classes.page} ref={arrival} tabIndex={-1}>
      <FilePanel facts={facts} sheet={chosen === ALL_SHEETS ? null : sheet} />
      {sheet === null ? null : (
        <SheetPanels
          key={chosen === ALL_SHEETS ? ALL_SHEETS : sheet.name}
          fileId={fileId}
          facts={facts}
          sheets={chosen === ALL_SHEETS ? recognised(facts) : [sheet]}
        />
      )}
    </div>
  );
}

/** A file that cannot be read in the encoding chosen is read in the usual one again. */
function Again({ onRead }: { onRead: (encoding: Encoding) => void }) {
  const { t } = useTranslation('spreadsheets');
  return (
    <Panel padded label={t('file.encoding')}>
      <Stack gap="8">
        <ActionButton onClick={() => onRead('utf-8')}>{t('encoding.utf-8')}</ActionButton>
        <ActionButton onClick={() => onRead('shift_jis')}>{t('encoding.shift_jis')}</ActionButton>
      </Stack>
    </Panel>
  );
}

/** Why there is nothing to preview, in words. */
function useNothing(): (sheet: SheetFacts | undefined) => string {
  const { t } = useTranslation('spreadsheets');
  return (sheet) => {
    if (sheet === undefined || sheet.rows === 0) return t('preview.noRows');
    return sheet.entity === null ? t('preview.noEntity') : t('preview.noColumns');
  };
}

function SheetPanels({
  fileId,
  facts,
  sheets,
}: {
  fileId: string;
  facts: Facts;
  sheets: readonly SheetFacts[];
}) {
  const { t } = useTranslation('spreadsheets');
  const errorText = useErrorText();
  const nothing = useNothing();
  const { choices, emptyClears, close } = useSheetView();
  const parts = sheets.flatMap((sheet) => partOf(sheet, choices[sheet.name]) ?? []);
  const { data, error, isPlaceholderData } = useTaskResult(
    'sheet.preview',
    { fileId, parts, emptyClears, ...(facts.encoding === null ? {} : { encoding: facts.encoding }) },
    { enabled: parts.length > 0 },
  );
  const preview = parts.length === 0 || isPlaceholderData ? undefined : data;
  const putAway = () => close(null);
  const [first, ...others] = sheets;
  return (
    <>
      <div className={classes.rows}>
        {first !== undefined && others.length === 0 ? (
          <MappingPanel sheet={first} />
        ) : (
          <SheetsPanel sheets={sheets} />
        )}
        <div className={classes.rowsMain}>
          {error === null || parts.length === 0 ? null : <ErrorPlace happened={errorText(error)} />}
          {parts.length === 0 ? (
            <Panel title={t('preview.title')} padded>
              {nothing(first)}
            </Panel>
          ) : null}
          {parts.length > 0 && preview === undefined && error === null ? (
            <Working onCancel={putAway} />
          ) : null}
          {preview === undefined ? null : <PreviewPanel preview={preview} bySheet={others.length > 0} />}
        </div>
      </div>
      <CommitBar preview={preview ?? null} fileName={facts.fileName} onPutAway={putAway} />
    </>
  );
}

/** The preview being worked out, with how far it is. */
function Working({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('spreadsheets');
  const tasks = useQuery('task.list', { name: 'sheet.preview' }).data ?? [];
  const running = tasks.find(({ state }) => state === 'running');
  const progress = running?.progress as { done: number; total: number } | null | undefined;
  return (
    <WaitingBar
      word={t('preview.working')}
      {...(progress
        ? {
            progress: {
              ...progress,
              word: `${Math.round((100 * progress.done) / Math.max(1, progress.total))} %`,
            },
          }
        : {})}
      cancel={{ word: t('commit.not'), keys: 'Esc', onCancel }}
    />
  );
}
