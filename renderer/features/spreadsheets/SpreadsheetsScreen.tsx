// Spreadsheets in and out on one page: a file, what was read of it, its columns, every row's outcome, and one button.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../data/files';
import { useErrorText } from '../../i18n/useError';
import { Columns, Empty, ErrorPlace, FilePick, Panel, TitleRow, WaitingBar } from '../../ui';
import { DonePanel } from './DonePanel';
import { ExportPanel } from './ExportPanel';
import { ImportPanels } from './ImportPanels';
import { LastImportPanel } from './LastImportPanel';
import classes from './Spreadsheets.module.css';
import { useArrival } from './useArrival';
import { useSheetView } from './view';

const ACCEPTED = '.xlsx,.xlsm,.ods,.csv,.tsv,.txt,.vcf';

/** Hands over the chosen file and opens it. */
function useOpenFile() {
  const open = useSheetView((state) => state.open);
  const [state, setState] = useState<{ taking: boolean; error: unknown }>({ taking: false, error: null });
  const take = (file: File): void => {
    setState({ taking: true, error: null });
    takeFile(file).then(
      (fileId) => {
        setState({ taking: false, error: null });
        open(fileId);
      },
      (error: unknown) => setState({ taking: false, error }),
    );
  };
  return { ...state, take };
}

/** The screen of spreadsheets. */
export function SpreadsheetsScreen() {
  const { t } = useTranslation('spreadsheets');
  const errorText = useErrorText();
  const { fileId, done, putAway } = useSheetView();
  const place = useArrival<HTMLDivElement>(fileId === null && putAway);
  const { taking, error, take } = useOpenFile();
  const pick = (variant: 'filled' | 'outline') => (
    <FilePick accept={ACCEPTED} icon="upload" variant={variant} onPick={take}>
      {fileId === null ? t('file.choose') : t('file.chooseOther')}
    </FilePick>
  );
  return (
    <>
      <TitleRow
        title={t('title')}
        context={t('context')}
        {...(fileId === null ? {} : { actions: [pick('outline')] })}
      />
      {fileId === null ? (
        <Columns
          side={
            <>
              <ExportPanel />
              <LastImportPanel />
            </>
          }
        >
          {error === null ? null : <ErrorPlace happened={errorText(error)} />}
          {done === null ? null : <DonePanel done={done} />}
          <div ref={place} tabIndex={-1} className={classes.place}>
            <Panel title={t('file.title')} context={t('file.kinds')}>
              {taking ? <WaitingBar word={t('file.taking')} /> : null}
              <Empty icon="upload" text={t('file.empty')} action={pick('filled')} />
            </Panel>
          </div>
        </Columns>
      ) : (
        <ImportPanels key={fileId} fileId={fileId} />
      )}
    </>
  );
}
