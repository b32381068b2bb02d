// On which paper: the sheet in words, the sides, where to start on a used sheet, and the printer's offset.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_OFFSET_MM } from '../../../shared/domain/cards/sheets';
import { SHEET_IDS } from '../../../shared/rpc/print';
import { useCaller } from '../../data/caller';
import { useCommand, useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  ActionButton,
  Digits,
  ErrorPlace,
  NumberField,
  Panel,
  Segmented,
  SelectField,
  Stack,
} from '../../ui';
import { type DocumentKind, isPlainPaper, type Paper, type Sides, startPlaces } from './job';
import classes from './Print.module.css';

const SIDES: readonly Sides[] = ['front', 'longEdge', 'shortEdge'];

type Unfolded = 'start' | 'offset';

/** The choices about paper. */
export function PaperPanel({
  kind,
  paper,
  onChange,
}: {
  kind: DocumentKind;
  paper: Paper;
  onChange: (paper: Paper) => void;
}) {
  const { t } = useTranslation('print');
  const windowLanguage = useCaller((state) => state.language);
  const [unfolded, setUnfolded] = useState<Unfolded | null>(null);
  if (isPlainPaper(kind)) return null;
  // One at a time: the pages below keep their room.
  const unfolding = (which: Unfolded) => ({
    open: unfolded === which,
    onToggle: () => setUnfolded(unfolded === which ? null : which),
  });
  const isCards = kind === 'cards';
  return (
    <Panel title={t('paper.title')} padded>
      <Stack gap="8">
        <div className={classes.paperRow}>
          <SelectField
            label={t('paper.sheet')}
            options={SHEET_IDS.map((sheet) => ({ value: sheet, label: t(`paper.sheets.${sheet}`) }))}
            value={paper.sheet}
            onChange={(sheet) => sheet !== null && onChange({ ...paper, sheet })}
          />
        </div>
        {isCards && paper.sheet !== 'folded' ? (
          <>
            <div className={classes.paperRow}>
              <SelectField
                label={t('paper.sides')}
                options={SIDES.map((sides) => ({ value: sides, label: t(`paper.side.${sides}`) }))}
                value={paper.sides}
                onChange={(sides) => sides !== null && onChange({ ...paper, sides })}
              />
            </div>
            <Unfolding
              {...unfolding('start')}
              label={t('paper.start')}
              value={t('paper.startAt', { n: paper.startAt })}
              change={t('paper.changeStart')}
            >
              <StartGrid
                places={startPlaces(paper.sheet)}
                startAt={paper.startAt}
                onChange={(startAt) => onChange({ ...paper, startAt })}
              />
            </Unfolding>
          </>
        ) : null}
        {isCards ? (
          <div className={classes.paperLine}>
            <span>{t('paper.language')}</span>
            <Segmented
              label={t('paper.language')}
              labelHidden
              options={[
                { value: 'ja', word: '日本語' },
                { value: 'en', word: 'English' },
              ]}
              value={paper.language ?? windowLanguage}
              onChange={(language) => onChange({ ...paper, language })}
            />
          </div>
        ) : null}
        <OffsetLine {...unfolding('offset')} />
      </Stack>
    </Panel>
  );
}

interface Toggled {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A value on one line that unfolds what changes it: chosen once, seldom changed. The keyboard goes on inside. */
function Unfolding({
  label,
  value,
  change,
  open,
  onToggle,
  children,
}: Toggled & {
  label: string;
  value: string;
  change: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('print');
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const field = inside.current?.querySelector<HTMLInputElement>('input:checked, input:not([type=radio])');
    field?.focus();
    inside.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <div className={classes.paperLine}>
        <span>{label}</span>
        <span className={classes.paperValue}>
          <Digits value={value} />
          <ActionButton size="small" label={change} expanded={open} onClick={onToggle}>
            {t('paper.change')}
          </ActionButton>
        </span>
      </div>
      {open ? <div ref={inside}>{children}</div> : null}
    </>
  );
}

function OffsetLine(toggled: Toggled) {
  const { t } = useTranslation('print');
  const { data } = useQuery('print.settings', {});
  const { xMm, yMm } = data ?? { xMm: 0, yMm: 0 };
  return (
    <Unfolding
      {...toggled}
      label={t('paper.offset')}
      value={t('paper.offsetNow', { x: xMm, y: yMm })}
      change={t('paper.changeOffset')}
    >
      <Offsets xMm={xMm} yMm={yMm} />
    </Unfolding>
  );
}

/** The positions of a sheet as they lie on it; those before the start are used up. */
function StartGrid({
  places,
  startAt,
  onChange,
}: {
  places: number;
  startAt: number;
  onChange: (startAt: number) => void;
}) {
  const { t } = useTranslation('print');
  return (
    <fieldset className={classes.bare} aria-label={t('paper.start')}>
      <div className={classes.start}>
        <div className={classes.grid}>
          {Array.from({ length: places }, (_, at) => at + 1).map((place) => (
            <label
              key={place}
              className={classes.place}
              data-use={place < startAt ? 'used' : place === startAt ? 'start' : 'free'}
            >
              <input
                type="radio"
                name="start"
                checked={place === startAt}
                aria-label={t('paper.startAt', { n: place })}
                onChange={() => onChange(place)}
              />
              {place}
            </label>
          ))}
        </div>
        <div className={classes.path}>{t('paper.startHow')}</div>
      </div>
    </fieldset>
  );
}

/** The measured offset: typed once, used for every sheet from then on. */
function Offsets({ xMm, yMm }: { xMm: number; yMm: number }) {
  const { t } = useTranslation('print');
  const errorText = useErrorText();
  const configure = useCommand('print.configure');
  const [typed, setTyped] = useState<{ xMm: number | null; yMm: number | null }>({ xMm, yMm });
  useEffect(() => setTyped({ xMm, yMm }), [xMm, yMm]);
  const isOut = (value: number | null) => value !== null && Math.abs(value) > MAX_OFFSET_MM;
  const write = () => {
    const next = { xMm: typed.xMm ?? 0, yMm: typed.yMm ?? 0 };
    const isSame = next.xMm === xMm && next.yMm === yMm;
    if (!isSame && !isOut(next.xMm) && !isOut(next.yMm)) configure.mutate(next);
  };
  const common = { step: 0.1, decimals: 1, onBlur: write };
  return (
    <div>
      <div className={classes.offsets}>
        <NumberField
          {...common}
          label={t('paper.right')}
          value={typed.xMm}
          onChange={(value) => setTyped({ ...typed, xMm: value })}
          {...(isOut(typed.xMm) ? { error: t('paper.offsetOut') } : {})}
        />
        <NumberField
          {...common}
          label={t('paper.down')}
          value={typed.yMm}
          onChange={(value) => setTyped({ ...typed, yMm: value })}
          {...(isOut(typed.yMm) ? { error: t('paper.offsetOut') } : {})}
        />
      </div>
      <p className={classes.path}>{t('paper.offsetHow')}</p>
      {configure.error === null ? null : <ErrorPlace happened={errorText(configure.error)} />}
    </div>
  );
}
