// The last import, and the way to take it back: what would be set back is said first.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, ActionLine, ErrorPlace, Note, Panel, Stack, WaitingBar } from '../../ui';
import classes from './Spreadsheets.module.css';

type Kept = OutputOf<'sheet.undo'>['kept'];

/** The panel of the last import. */
export function LastImportPanel() {
  const { t } = useTranslation('spreadsheets');
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const undo = useCommand('sheet.undo');
  return (
    <Panel title={t('undo.title')} padded>
      <Stack gap="8">
        {undo.data === undefined ? null : (
          <div role="status">
            <Note tone="good">{t('undo.done', { count: undo.data.back })}</Note>
            <KeptList kept={undo.data.kept} />
          </div>
        )}
        {undo.error === null ? null : <ErrorPlace happened={errorText(undo.error)} />}
        {open ? (
          <Question
            onUndo={() => {
              undo.mutate({});
              setOpen(false);
            }}
            onNot={() => setOpen(false)}
          />
        ) : (
          <ActionButton icon="undo" onClick={() => setOpen(true)}>
            {t('undo.look')}
          </ActionButton>
        )}
      </Stack>
    </Panel>
  );
}

function Question({ onUndo, onNot }: { onUndo: () => void; onNot: () => void }) {
  const { t } = useTranslation(['spreadsheets', 'common']);
  const errorText = useErrorText();
  const { data, error } = useQuery('sheet.lastImport', {});
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined) return <WaitingBar word={t('common:loading')} />;
  if (data === null) return <p>{t('spreadsheets:undo.none')}</p>;
  return (
    <>
      <p>
        {t('spreadsheets:undo.what', {
          file: data.fileName,
          at: data.at.slice(0, 16).replace('T', ' '),
          count: data.back,
        })}
      </p>
      <KeptList kept={data.kept} />
      <ActionLine>
        <ActionButton icon="undo" onClick={onUndo} disabled={data.back === 0}>
          {t('spreadsheets:undo.do')}
        </ActionButton>
        <ActionButton variant="quiet" onClick={onNot}>
          {t('common:cancel')}
        </ActionButton>
      </ActionLine>
    </>
  );
}

function KeptList({ kept }: { kept: Kept }) {
  const { t } = useTranslation('spreadsheets');
  if (kept.length === 0) return null;
  return (
    <>
      <p>{t('undo.kept', { count: kept.length })}</p>
      <ul className={classes.kept}>
        {kept.map(({ entity, id, title, why }) => (
          <li key={`${entity} ${id}`}>{t(`undo.why.${why}`, { title })}</li>
        ))}
      </ul>
    </>
  );
}
