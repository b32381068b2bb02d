// The one button of the desk: a word, an icon if it helps, and the key that does the same.
import type { ReactNode, Ref } from 'react';
import { useId } from 'react';
import classes from './ActionButton.module.css';
import { Icon, type IconName } from './Icon';
import { KeyHint } from './Marks';

/** What every button of the desk takes. */
export interface ActionButtonProps {
  readonly children: ReactNode;
  /** filled: the one main action of a panel; critical: ends or starts something grave. */
  readonly variant?: 'filled' | 'outline' | 'quiet' | 'critical';
  /** small 26 px in rows, normal 32 px, large 44 px. */
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
  /** The key that does the same, shown in a box. The key itself is bound with useShortcuts. */
  readonly keys?: string;
  readonly onClick?: () => void;
  /** Makes it a link; hash addresses stay inside the app. */
  readonly href?: string;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Why it cannot be pressed now. Shown beside the button, because a dead button must explain itself. */
  readonly disabledReason?: string;
  /** For toggles. */
  readonly pressed?: boolean;
  /** For buttons that unfold something. */
  readonly expanded?: boolean;
  /** Read aloud instead of the words where these do not name their object. */
  readonly label?: string;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Keys in the words that readers of the screen know. */
function spokenKeys(keys: string): string {
  return keys
    .replace('Ctrl', 'Control')
    .replace('Esc', 'Escape')
    .replace('↑', 'ArrowUp')
    .replace('↓', 'ArrowDown');
}

/** A button (or a link that looks like one) with its key shown. */
export function ActionButton(props: ActionButtonProps) {
  const { variant = 'outline', size = 'normal', type = 'button', wide = false } = props;
  const reasonId = useId();
  const look = { className: classes.button, 'data-variant': variant, 'data-size': size, 'data-wide': wide };
  const content = (
    <>
      {props.icon === undefined ? null : <Icon name={props.icon} />}
      <span className={classes.words}>{props.children}</span>
      {/* Drawn, not written: whoever speaks to the machine says the words they see. */}
      {props.keys === undefined ? null : <KeyHint keys={props.keys} look="drawn" />}
    </>
  );
  const named = {
    ...(props.label === undefined ? {} : { 'aria-label': props.label }),
    ...(props.keys === undefined ? {} : { 'aria-keyshortcuts': spokenKeys(props.keys) }),
  };
  if (props.href !== undefined && props.disabled !== true) {
    return (
      <a href={props.href} onClick={props.onClick} {...look} {...named}>
        {content}
      </a>
    );
  }
  const reason = props.disabled === true ? props.disabledReason : undefined;
  return (
    <>
      <button
        ref={props.ref}
        type={type === 'submit' ? 'submit' : 'button'}
        onClick={props.onClick}
        disabled={props.disabled}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-describedby={reason === undefined ? undefined : reasonId}
        {...look}
        {...named}
      >
        {content}
      </button>
      {reason === undefined ? null : (
        <span id={reasonId} className={classes.reason}>
          {reason}
        </span>
      )}
    </>
  );
}

/** Buttons side by side that wrap when the line is short. */
export function ActionLine({ children, align = 'start' }: { children: ReactNode; align?: 'start' | 'end' }) {
  return (
    <div className={classes.line} data-align={align}>
      {children}
    </div>
  );
}

/** A button that shows only an icon; its word is the label. For rows where the object stands beside it. */
export function IconButton({
  icon,
  label,
  onClick,
  size = 'normal',
  expanded,
}: {
  icon: IconName;
  label: string;
  onClick: () => void;
  size?: 'small' | 'normal';
  expanded?: boolean;
}) {
  return (
    <button
      type="button"
      className={classes.button}
      data-variant="quiet"
      data-size={size}
      data-icon-only
      aria-label={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
