// One line that opens under an item for a reason or a remark: Enter confirms, Escape closes and keeps the text.
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { ActionButton } from './ActionButton';
import { useFirstWrong } from './firstWrong';
import classes from './InlineForm.module.css';

/** What the line takes. The values of its fields live with the caller, so closing never loses text. */
export interface InlineFormProps {
  /** Names the object: "切替え04を後回し". */
  readonly title: ReactNode;
  readonly confirmWord: string;
  readonly closeWord: string;
  /** enter for one-line reasons; ctrl-enter where a panel is committed or text has several lines. */
  readonly confirmBy?: 'enter' | 'ctrl-enter';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** True while the confirmed text is being written. */
  readonly busy?: boolean;
  readonly error?: ReactNode;
  /** What has to be read before anything is typed; stands between the title and the fields. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The button with the same words that took the place of one that gave way to the line; else the row around it. */
function drawnAnew(button: HTMLElement, place: HTMLElement | null): HTMLElement | null {
  const row = place?.closest<HTMLElement>('[tabindex], section') ?? place;
  const buttons = row?.querySelectorAll<HTMLElement>('button, a[href]') ?? [];
  const same = [...buttons].find(({ textContent }) => textContent === button.textContent);
  return same ?? (row?.hasAttribute('tabindex') === true ? row : null);
}

/**
 * Fields and two buttons on one line that wraps. The first field gets the focus when the line opens, the first one that is
 * wrong when it was confirmed.
 */
export function InlineForm(props: InlineFormProps) {
  const { confirmBy = 'enter' } = props;
  const [asked, setAsked] = useState(0);
  const form = useFirstWrong<HTMLFormElement>(asked);
  const confirm = (): void => {
    if (props.busy === true) return;
    props.onConfirm();
    setAsked(asked + 1);
  };
  useEffect(() => {
    const opener = document.activeElement;
    const place = form.current?.parentElement ?? null;
    const field = form.current?.querySelector<HTMLElement>('input, textarea, select');
    // A line without a field asks only for a yes: Enter says it.
    (field ?? form.current?.querySelector<HTMLElement>('button'))?.focus();
    // Its buttons must be seen, too: a line that opens at the lower edge comes up.
    form.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      // What opened the line gets the focus back, so that the keyboard goes on from there.
      const back =
        opener instanceof HTMLElement ? (opener.isConnected ? opener : drawnAnew(opener, place)) : null;
      back?.focus();
    };
  }, [form]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    // An open list of a field closes first; only the next Escape closes the line.
    const listOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !event.defaultPrevented && !listOpen) {
      event.preventDefault();
      event.stopPropagation();
      props.onClose();
      return;
    }
    if (event.key !== 'Enter') return;
    const inTextArea = event.target instanceof HTMLTextAreaElement;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      confirm();
    } else if (confirmBy === 'ctrl-enter' && !inTextArea && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
    }
  };
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <div className={classes.title}>{props.title}</div>
      {props.before}
      <div className={classes.line}>
        <div className={classes.fields}>{props.children}</div>
        <ActionButton
          type="submit"
          variant="filled"
          keys={confirmBy === 'enter' ? 'Enter' : 'Ctrl+Enter'}
          disabled={props.busy === true}
        >
          {props.confirmWord}
        </ActionButton>
        <ActionButton keys="Esc" onClick={props.onClose}>
          {props.closeWord}
        </ActionButton>
      </div>
      <div className={classes.error}>{props.error}</div>
    </form>
  );
}
