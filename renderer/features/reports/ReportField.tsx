// One field of a report: settled on leaving or by Enter, with where its value is from and what else was said.
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '../../../shared/model/reports';
import type { DraftField } from '../../../shared/rpc/reports';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { momentOf, Refusal, ToldTimeField, useNames, useNow } from '../../records/response';
import { ActionButton, Meta, SelectField, TextAreaField, TextField, UnknownMark } from '../../ui';
import { directionOf, isUnknownValue, readField, typedText } from './fieldText';
import classes from './Reports.module.css';
import { useValueWords } from './useValueWords';

interface FieldProps {
  readonly reportId: string;
  readonly field: DraftField;
  readonly isOpen: boolean;
  /** What is typed and not settled; null: nothing. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
}

/** Texts that are mostly longer than a line. */
const LONG: ReadonlySet<string> = new Set([
  'phenomenon',
  'impact_scope',
  'current_action',
  'changes',
  'corrections',
  'open_points',
  'decisions_made',
  'remaining',
  'staff_do',
  'staff_dont',
  'customer_action',
  'stopped_services',
  'available_services',
]);

/** The field with its marks. */
export function ReportField(props: FieldProps) {
  const { t } = useTranslation('reports');
  const { field, reportId, onDraft } = props;
  const tell = useCommand('report.tell');
  const now = useNow();
  const [isOdd, setOdd] = useState(false);
  const send = (value: FactValue | null) => {
    setOdd(false);
    const isSame = JSON.stringify(value) === JSON.stringify(field.value) && field.origin === 'told';
    if (isSame) onDraft(null);
    else tell.mutate({ reportId, key: field.key, value }, { onSuccess: () => onDraft(null) });
  };
  const settle = () => {
    const text = props.draft;
    if (text === null || text === typedText(field)) {
      onDraft(null);
      return;
    }
    const value = readField(field, text, now);
    if (value === undefined) setOdd(true);
    else send(value);
  };
  const unknownText = isUnknownValue(field.value) ? t(`unknown.${field.value.unknown}`) : '';
  return (
    <div className={classes.field} data-field={field.key} data-unknown={unknownText !== ''}>
      {props.isOpen ? (
        <FieldControl
          {...props}
          now={now}
          onSettle={settle}
          onValue={send}
          error={isOdd ? t('form.odd') : undefined}
        />
      ) : (
        <ReadField field={field} />
      )}
      <FieldMarks {...props} unknownText={unknownText} onValue={send} />
      <Refusal error={tell.error} typed="Enter" />
    </div>
  );
}

function ReadField({ field }: { field: DraftField }) {
  const words = useWords();
  const valueWords = useValueWords();
  return (
    <div>
      <Meta>{words(field.label.ja, field.label.en)}</Meta> {valueWords(field, field.value)}
    </div>
  );
}

/** The control for the kind of the field. */
function FieldControl(
  props: FieldProps & {
    now: number;
    onSettle: () => void;
    onValue: (value: FactValue | null) => void;
    error: string | undefined;
  },
) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { field, draft, onDraft, onSettle, error } = props;
  const label = words(field.label.ja, field.label.en);
  const isLong = LONG.has(field.key);
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (!isEnter || (isLong && !event.ctrlKey)) return;
    if (!event.ctrlKey) event.preventDefault();
    onSettle();
  };
  const common = {
    label,
    value: draft ?? typedText(field),
    onChange: onDraft,
    onBlur: onSettle,
    onKeyDown,
    ...(error === undefined ? {} : { error }),
    ...(field.minimum ? { requiredWord: t('form.minimum') } : {}),
  };
  if (field.type === 'enum' || field.type === 'boolean') return <ChosenField {...props} label={label} />;
  if (field.type === 'person') {
    return (
      <PersonField
        label={field.minimum ? `${label} ${t('form.minimum')}` : label}
        value={draft ?? typedText(field)}
        onChange={onDraft}
        onSettle={onSettle}
        {...(error === undefined ? {} : { error })}
      />
    );
  }
  if (field.type === 'datetime')
    return <ToldTimeField {...common} direction={directionOf(field.key)} now={props.now} />;
  return isLong ? <TextAreaField {...common} minRows={1} /> : <TextField {...common} />;
}

const YES = 'yes';
const NO = 'no';

/** A choice of the content, yes or no, or what is not known. */
function ChosenField({
  field,
  label,
  onValue,
}: {
  field: DraftField;
  label: string;
  onValue: (value: FactValue | null) => void;
}) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const isFlag = field.type === 'boolean';
  const given = isFlag
    ? [
        { value: YES, label: t('form.yes') },
        { value: NO, label: t('form.no') },
      ]
    : field.values.map(({ id, label: word }) => ({ value: id, label: words(word.ja, word.en) }));
  const unknowns = [
    ...(field.mayBeUnknown ? (['confirming', 'unknown'] as const) : []),
    ...(field.mayNotApply ? (['notApplicable'] as const) : []),
  ].map((unknown) => ({ value: `?${unknown}`, label: t(`unknown.${unknown}`) }));
  const { value } = field;
  const chosen = isUnknownValue(value)
    ? `?${value.unknown}`
    : typeof value === 'boolean'
      ? value
        ? YES
        : NO
      : typeof value === 'string'
        ? value
        : null;
  const choose = (choice: string | null) => {
    const unknown = (['confirming', 'unknown', 'notApplicable'] as const).find((one) => choice === `?${one}`);
    if (unknown !== undefined) onValue({ unknown });
    else if (isFlag && choice !== null) onValue(choice === YES);
    else onValue(choice);
  };
  return <SelectField label={label} value={chosen} options={[...given, ...unknowns]} onChange={choose} />;
}

/** Where the value is from, that it is not known, and what else was said. */
function FieldMarks(props: FieldProps & { unknownText: string; onValue: (value: FactValue | null) => void }) {
  const { t } = useTranslation('reports');
  const nameOf = useNames();
  const now = useNow();
  const valueWords = useValueWords();
  const { field, unknownText } = props;
  const { told, onRecord } = field;
  return (
    <div className={classes.marks}>
      {unknownText === '' ? null : <UnknownMark word={unknownText} detail={field.question ?? undefined} />}
      {field.origin === 'record' && unknownText === '' ? <Meta>{t('form.fromRecord')}</Meta> : null}
      {told === null ? null : (
        <Meta>{t('form.toldBy', { name: nameOf(told.by), time: momentOf(told.at, now) })}</Meta>
      )}
      {onRecord === null ? null : (
        <>
          <Meta>{t('form.onRecord', { value: valueWords(field, onRecord) })}</Meta>
          {props.isOpen ? (
            <ActionButton size="small" variant="quiet" onClick={() => props.onValue(null)}>
              {t('form.takeRecord')}
            </ActionButton>
          ) : null}
        </>
      )}
      {field.disputed.map((statement) => (
        <Meta key={`${statement.at} ${statement.by}`}>
          {t('form.disputed', {
            value: valueWords(field, statement.value),
            name: nameOf(statement.by),
            time: momentOf(statement.at, now),
          })}
        </Meta>
      ))}
    </div>
  );
}
