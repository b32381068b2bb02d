// What was read of a file: its name, encoding and sheets, what the sheet lists, and how rows are matched; all of it changeable.
import { useTranslation } from 'react-i18next';
import { matchKeysOf } from '../../../shared/domain/spreadsheets/targets';
import { ENCODINGS, SHEET_ENTITIES } from '../../../shared/model/sheetTerms';
import { useFieldWords } from '../../records';
import { CheckField, Note, NumberField, Panel, SelectField } from '../../ui';
import type { Facts, SheetFacts } from './mapping';
import classes from './Spreadsheets.module.css';
import { ALL_SHEETS, useSheetView } from './view';

/** The facts of a file with the choices about it. */
export function FilePanel({ facts, sheet }: { facts: Facts; sheet: SheetFacts | null }) {
  const { t } = useTranslation('spreadsheets');
  const { emptyClears, clearEmpty, read, show } = useSheetView();
  return (
    <Panel title={facts.fileName} context={t(`format.${facts.format}`)}>
      <div className={classes.facts}>
        {facts.encoding === null ? null : (
          <SelectField
            label={t('file.encoding')}
            options={ENCODINGS.map((value) => ({ value, label: t(`encoding.${value}`) }))}
            value={facts.encoding}
            onChange={(value) => value !== null && read(value)}
          />
        )}
        {facts.sheets.length < 2 ? null : (
          <SelectField
            label={t('file.sheet')}
            options={[
              { value: ALL_SHEETS, label: t('file.allSheets') },
              ...facts.sheets.map(({ name, rows }) => ({
                value: name,
                label: t('file.sheetRows', { name, count: rows }),
              })),
            ]}
            value={sheet?.name ?? ALL_SHEETS}
            onChange={(name) => name !== null && show(name)}
          />
        )}
        {sheet === null ? null : <SheetChoice sheet={sheet} />}
        <div className={classes.check}>
          <CheckField label={t('file.emptyClears')} value={emptyClears} onChange={clearEmpty} />
        </div>
      </div>
      {facts.warnings.map(({ kind, detail }) => (
        <Note key={kind} tone="warning">
          {t(`warning.${kind}`, { detail })}
        </Note>
      ))}
    </Panel>
  );
}

function SheetChoice({ sheet }: { sheet: SheetFacts }) {
  const { t } = useTranslation('spreadsheets');
  const words = useFieldWords();
  const { choices, choose } = useSheetView();
  const chosen = choices[sheet.name];
  const keys = sheet.entity === null ? [] : matchKeysOf(sheet.entity);
  return (
    <>
      <SelectField
        label={t('file.entity')}
        placeholder={t('file.entityUnknown')}
        options={SHEET_ENTITIES.map((value) => ({ value, label: words.entity(value) }))}
        value={sheet.entity}
        onChange={(entity) => entity !== null && choose(sheet.name, { entity, targets: {} })}
      />
      <NumberField
        label={t('file.headingRow')}
        min={1}
        value={sheet.headingRow}
        onChange={(headingRow) => {
          if (headingRow !== null && headingRow >= 1) choose(sheet.name, { headingRow, targets: {} });
        }}
      />
      {keys.length === 0 ? null : (
        <SelectField
          label={t('file.matchBy')}
          options={keys.map((value) => ({ value, label: t(`matchBy.${value}`) }))}
          value={chosen?.matchBy ?? sheet.matchBy}
          onChange={(matchBy) => matchBy !== null && choose(sheet.name, { matchBy })}
        />
      )}
    </>
  );
}
