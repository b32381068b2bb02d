// Ways to answer with one key: a line of segments, large boxes, or chips that filter.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import classes from './Answers.module.css';
import { type Answer, answerForKey } from './answers';
import { Icon } from './Icon';
import { KeyHint } from './Marks';

export type { Answer } from './answers';

/** What every set of answers takes. `value` null means nothing is chosen yet. */
export interface AnswersProps<V extends string> {
  /** The question, read aloud; shown above unless `labelHidden`. */
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Answer<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** Answers side by side. With the focus inside, a digit chooses at once; arrows move. */
export function Segmented<V extends string>(props: AnswersProps<V>) {
  return <AnswerGroup {...props} look="segments" />;
}

/** Answers as boxes with a second line: decisions, conflicts, kinds. Rows, or side by side. */
export function Choices<V extends string>(props: AnswersProps<V> & { readonly layout?: 'rows' | 'columns' }) {
  const { layout = 'rows', ...rest } = props;
  return <AnswerGroup {...rest} look={layout} />;
}

function AnswerGroup<V extends string>(props: AnswersProps<V> & { look: 'segments' | 'rows' | 'columns' }) {
  const { label, labelHidden = false, options, value, onChange, disabled = false, look } = props;
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing || disabled) return;
    const answer = answerForKey(options, event.key);
    if (answer === null) return;
    event.preventDefault();
    onChange(answer.value);
    group.current?.querySelector<HTMLElement>(`input[value="${CSS.escape(answer.value)}"]`)?.focus();
  };
  return (
    <fieldset ref={group} className={classes.answers} disabled={disabled} onKeyDown={onKeyDown}>
      <legend className={labelHidden ? classes.unseen : classes.label}>{label}</legend>
      <div className={classes.group} data-look={look}>
        {options.map((option) => (
          <label key={option.value} className={classes.answer} data-tone={option.tone ?? 'action'}>
            <input
              className={classes.unseen}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <AnswerWords option={option} chosen={option.value === value} look={look} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function AnswerWords<V extends string>({
  option,
  chosen,
  look,
}: {
  option: Answer<V>;
  chosen: boolean;
  look: 'segments' | 'rows' | 'columns';
}) {
  const mark = chosen && option.icon === undefined ? <Icon name="check" /> : null;
  const icon = option.icon === undefined ? mark : <Icon name={option.icon} />;
  if (look === 'segments') {
    return (
      <>
        {icon}
        {option.word}
        {option.key === undefined ? null : <KeyHint keys={option.key} />}
      </>
    );
  }
  return (
    <>
      {option.key === undefined ? null : <KeyHint keys={option.key} />}
      <span className={classes.words}>
        <b>{option.word}</b>
        {option.meta === undefined ? null : <span className={classes.meta}>{option.meta}</span>}
      </span>
      {icon}
    </>
  );
}

/** Chips that filter a list; exactly one is on. Counts stand in the words or in `count`. */
export function FilterChips<V extends string>({
  label,
  options,
  value,
  onChange,
  end,
}: {
  label: string;
  options: readonly (Answer<V> & { readonly count?: number })[];
  value: V;
  onChange: (value: V) => void;
  end?: ReactNode;
}) {
  return (
    <fieldset className={classes.chips} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes.chip}
          data-tone={option.tone ?? 'neutral'}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.icon === undefined ? null : <Icon name={option.icon} />}
          {option.word}
          {option.count === undefined ? null : <b>{option.count}</b>}
        </button>
      ))}
      {end}
    </fieldset>
  );
}
