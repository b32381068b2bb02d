// One row of the palette: kind, name, roles, and the number to call in the size it is dialled from.
import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fullDay, monthDay } from '../../../i18n/times';
import { Digits, Icon, StateChip } from '../../../ui';
import classes from './Palette.module.css';
import type { PaletteRow, RowNumber } from './rows';

const HALF_YEAR_MS = 180 * 86_400_000;

/** A row as an option of the list. */
export function PaletteOption({
  row,
  id,
  isActive,
  otherIsNight,
  onPoint,
  onOpen,
}: {
  row: PaletteRow;
  id: string;
  isActive: boolean;
  otherIsNight: boolean;
  onPoint: () => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation('frame');
  return (
    // The field keeps the focus and moves through the options; a pointer is only the second way.
    <Box
      role="option"
      id={id}
      className={classes.option}
      aria-selected={isActive}
      onMouseDown={keepFocus}
      onMouseMove={onPoint}
      onClick={onOpen}
    >
      <span className={classes.kind}>
        <Icon name={row.icon} />
        {t(`palette.kind.${row.kind}`)}
      </span>
      <span className={classes.words}>
        <span className={classes.title}>{row.title}</span> <span className={classes.meta}>{row.meta}</span>
      </span>
      {row.number === undefined ? null : <Numbers row={row} otherIsNight={otherIsNight} />}
    </Box>
  );
}

function keepFocus(event: React.MouseEvent): void {
  event.preventDefault();
}

function Numbers({ row, otherIsNight }: { row: PaletteRow; otherIsNight: boolean }) {
  const { t } = useTranslation('frame');
  if (row.number === null || row.number === undefined) {
    return <StateChip tone="unknown">{t('palette.noNumber')}</StateChip>;
  }
  const { otherNumber } = row;
  return (
    <span className={classes.numbers}>
      <span className={classes.number}>
        <Digits value={row.number.value} />
      </span>
      <span className={classes.below}>
        <Confirmed number={row.number} />
        {otherNumber === null || otherNumber === undefined ? null : (
          <span>
            {otherIsNight ? t('palette.night') : t('palette.day')}{' '}
            <b>
              <Digits value={otherNumber.value} />
            </b>
          </span>
        )}
      </span>
    </span>
  );
}

function Confirmed({ number }: { number: RowNumber }) {
  const { t } = useTranslation('common');
  const at = number.confirmedAt === null ? null : Date.parse(number.confirmedAt);
  const isLongAgo = at !== null && Date.now() - at > HALF_YEAR_MS;
  return (
    <>
      {number.suspect ? <StateChip tone="critical">{t('date.suspect')}</StateChip> : null}
      {at === null ? (
        <StateChip tone="unknown">{t('date.neverConfirmed')}</StateChip>
      ) : (
        <span>{t('date.confirmed', { date: isLongAgo ? fullDay(at) : monthDay(at) })}</span>
      )}
    </>
  );
}
