// A button that lets the person choose a file of their own; it never learns more than the file itself.
import { useRef } from 'react';
import { ActionButton, type ActionButtonProps } from './ActionButton';
import classes from './FilePick.module.css';

/** A button that opens the file chooser. `accept` lists endings or types, as in HTML. */
export function FilePick({
  accept,
  onPick,
  ...button
}: Omit<ActionButtonProps, 'onClick' | 'href' | 'type' | 'ref'> & {
  readonly accept: string;
  readonly onPick: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionButton {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        className={classes.input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that choosing the same file again is noticed.
          event.currentTarget.value = '';
          if (file !== undefined) onPick(file);
        }}
      />
    </>
  );
}
