// Small marks inside rows: states, priorities, unknowns and keys, each with a shape and a word.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import classes from './Marks.module.css';
import { type Tone, toneIcon } from './tones';

/**
 * A state as icon and word. `look="text"` is bold coloured text for tables, `look="box"` a small box.
 * The icon follows the tone unless named; null leaves it out, which only a neutral box may do.
 */
export function StateChip({
  tone,
  icon,
  look = 'text',
  label,
  children,
}: {
  tone: Tone;
  icon?: IconName | null;
  look?: 'text' | 'box';
  /** Read aloud in place of the word, where the word alone does not say of what. */
  label?: string;
  children: ReactNode;
}) {
  const shape = icon === undefined ? toneIcon[tone] : icon;
  return (
    <span
      className={look === 'box' ? classes.box : classes.state}
      data-tone={tone}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {shape === null ? null : <Icon name={shape} size="1.23em" />}
      <span>{children}</span>
    </span>
  );
}

/** The mark of an unknown: violet, dashed, a question mark and the word; `detail` names its question. */
export function UnknownMark({ word, detail }: { word: string; detail?: ReactNode }) {
  return (
    <StateChip tone="unknown" look="box">
      {word}
      {detail === undefined ? null : <> {detail}</>}
    </StateChip>
  );
}

/** A boxed priority letter. Its weight, not its colour, tells the rank; `label` is read aloud. */
export function PriorityBox({
  letter,
  weight,
  label,
}: {
  letter: string;
  weight: 'filled' | 'thick' | 'thin';
  label: string;
}) {
  return (
    <span className={classes.priority} data-weight={weight} role="img" aria-label={label}>
      {letter}
    </span>
  );
}

/** The key of an action in a box: "Ctrl+K", "G H". */
export function KeyHint({ keys, look = 'text' }: { keys: string; look?: 'text' | 'drawn' }) {
  if (look === 'drawn') return <span className={classes.key} data-keys={keys} aria-hidden="true" />;
  return <kbd className={classes.key}>{keys}</kbd>;
}

/** A line of keys and what they do, for the foot or the head of a panel. */
export function KeyLine({ items }: { items: readonly { keys: readonly string[]; word: string }[] }) {
  return (
    <span className={classes.keyLine}>
      {items.map((item) => (
        <span key={`${item.keys.join(' ')} ${item.word}`}>
          {item.keys.map((key) => (
            <KeyHint key={key} keys={key} />
          ))}
          {item.word}
        </span>
      ))}
    </span>
  );
}

/** A sentence that stands out within a panel, with an edge in its tone and its shape. */
export function Note({
  tone = 'neutral',
  icon,
  end,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.note} data-tone={tone}>
      <Icon name={icon ?? toneIcon[tone]} />
      <div className={classes.noteText}>{children}</div>
      {end}
    </div>
  );
}

/** Text of second rank: 12 px, quieter. */
export function Meta({ children }: { children: ReactNode }) {
  return <span className={classes.meta}>{children}</span>;
}

/** How much of something is done, as a bar; the number in words stands in `label`. */
export function Meter({
  value,
  max,
  label,
  tone = 'neutral',
}: {
  value: number;
  max: number;
  label: string;
  tone?: Tone;
}) {
  return (
    <meter
      className={classes.meter}
      data-tone={tone}
      aria-label={label}
      value={value}
      min={0}
      max={Math.max(max, 1)}
    />
  );
}
