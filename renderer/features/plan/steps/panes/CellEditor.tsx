// One cell of the damage matrix in full: what is assumed in words, how heavy, and what the guideline asks there.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../../../../data/remembered';
import { useWords } from '../../../../i18n/words';
import { useFieldWords, useNames } from '../../../../records';
import { FieldGrid, Meta, Panel, Segmented, Stack, TextAreaField } from '../../../../ui';
import type { DamageCell } from '../content';
import classes from '../Steps.module.css';
import { usePassage } from '../usePassage';
import { SeverityMark } from './DamageGrid';
import { cellId, type Damage, type DamagePlace, type Severity } from './damage';

interface CellEditorProps {
  readonly place: DamagePlace;
  readonly damage: Damage | null;
  /** What the catalogue says of this threat and target. */
  readonly cell: DamageCell | null;
  /** Puts the cursor into the text. */
  readonly focus: boolean;
  /** Null while the plan is only read. */
  readonly onWrite: ((fields: Partial<Damage>) => void) | null;
  readonly onClose: () => void;
}

const WORDS = ['1', '2', '3', 'unknown', 'notApplicable'] as const;
type Word = (typeof WORDS)[number];

function wordOf(severity: Severity): Word | null {
  const word = typeof severity === 'number' ? String(severity) : severity?.unknown;
  return WORDS.find((one) => one === word) ?? null;
}

function severityOf(word: Word): Severity {
  return word === 'unknown' || word === 'notApplicable' ? { unknown: word } : Number(word);
}

/** The editor. */
export function CellEditor({ place, damage, cell, focus, onWrite, onClose }: CellEditorProps) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const codes = useFieldWords();
  const passage = usePassage();
  const site = useNames('site')(place.siteId);
  return (
    <Panel title={t('damage.at', { target: codes.code(place.target), site })} padded>
      <Stack gap="8">
        {onWrite === null ? (
          <>
            <SeverityMark severity={damage?.severity ?? null} />
            <p>{words(damage?.text ?? null, damage?.textEn)}</p>
          </>
        ) : (
          <CellFields place={place} damage={damage} focus={focus} onWrite={onWrite} onClose={onClose} />
        )}
        {cell?.assumption ? (
          <p>
            <Meta>
              {words(cell.assumption.ja, cell.assumption.en)} {passage(cell.source)}
            </Meta>
          </p>
        ) : null}
        {cell === null || cell.prompts.length === 0 ? null : (
          <ul className={classes.asked}>
            {cell.prompts.map((prompt) => (
              <li key={prompt.ja}>
                <Meta>{words(prompt.ja, prompt.en)}</Meta>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Panel>
  );
}

type FieldsProps = Pick<CellEditorProps, 'place' | 'damage' | 'focus' | 'onClose'> & {
  readonly onWrite: (fields: Partial<Damage>) => void;
};

function CellFields({ place, damage, focus, onWrite, onClose }: FieldsProps) {
  const { t } = useTranslation('plan');
  const fields = useFieldWords();
  const draft = useRemembered<{ text?: string; textEn?: string }>(`draft:${cellId(place)}`, {});
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) first.current?.focus();
  }, [focus]);
  const settle = (name: 'text' | 'textEn') => () => {
    const typed = draft.value[name];
    if (typed === undefined) return;
    const value = typed.trim() === '' ? null : typed.trim();
    if (value !== (damage?.[name] ?? null)) onWrite({ [name]: value });
    const { [name]: _, ...left } = draft.value;
    draft.set(left);
  };
  const field = (name: 'text' | 'textEn') => ({
    label: fields.field('damageAssumption', name),
    value: draft.value[name] ?? damage?.[name] ?? '',
    onChange: (text: string) => draft.set({ ...draft.value, [name]: text }),
    onBlur: () => {
      settle(name)();
      onClose();
    },
  });
  return (
    <>
      <Segmented
        label={fields.field('damageAssumption', 'severity')}
        options={WORDS.map((value) => ({ value, word: t(`damage.word.${value}`) }))}
        value={wordOf(damage?.severity ?? null)}
        onChange={(word) => onWrite({ severity: severityOf(word) })}
      />
      <FieldGrid columns={2}>
        <TextAreaField {...field('text')} ref={first} />
        <TextAreaField {...field('textEn')} />
      </FieldGrid>
    </>
  );
}
