// The ways into the screens: words always shown, counts of what waits, red only for what is overdue.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import { KeyHint } from './Marks';
import classes from './Rail.module.css';

/** One screen in the rail. */
export interface RailItemProps {
  readonly icon: IconName;
  readonly word: string;
  readonly href: string;
  readonly current?: boolean;
  /** How many things wait here; 0 shows nothing. */
  readonly count?: number;
  /** The count in words, read aloud: "3 waiting". */
  readonly countLabel?: string;
  /** How many of them are overdue: any turns the count red, with a triangle beside it. */
  readonly overdue?: number;
  /** The overdue count in words, read aloud. */
  readonly overdueLabel?: string;
  /** sub stands under an unfolded group. */
  readonly level?: 'top' | 'sub';
  readonly onClick?: () => void;
}

/** A link to a screen. */
export function RailItem(props: RailItemProps) {
  const { icon, word, href, current = false, count = 0, overdue = 0, level = 'top' } = props;
  const shown = Math.max(count, overdue);
  const said = [overdue > 0 ? props.overdueLabel : undefined, props.countLabel]
    .filter((label) => label !== undefined)
    .join(' ');
  return (
    <a
      className={classes.item}
      href={href}
      data-level={level}
      data-current={current}
      aria-current={current ? 'page' : undefined}
      onClick={props.onClick}
    >
      <Icon name={icon} />
      <span className={classes.word}>{word}</span>
      {shown > 0 ? (
        <span className={classes.count} data-overdue={overdue > 0}>
          {overdue > 0 ? <Icon name="triangle-alert" /> : null}
          <span aria-hidden={said !== ''}>{shown}</span>
          {said === '' ? null : <span className={classes.unseen}>{said}</span>}
        </span>
      ) : null}
    </a>
  );
}

/** Items that belong together; a line parts groups. */
export function RailGroup({ children, label }: { children: ReactNode; label?: string }) {
  if (label === undefined) return <div className={classes.group}>{children}</div>;
  return (
    <fieldset className={classes.group} aria-label={label}>
      {children}
    </fieldset>
  );
}

/** The large button on top of the rail that starts the gravest thing the desk can do. */
export function RailStart({
  children,
  keys,
  onClick,
}: {
  children: ReactNode;
  keys: string;
  onClick: () => void;
}) {
  return (
    <button type="button" className={classes.start} onClick={onClick}>
      {children}
      <KeyHint keys={keys} />
    </button>
  );
}
