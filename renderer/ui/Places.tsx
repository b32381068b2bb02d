// What stands in a place when there is no content: nothing yet, something failed, or work is under way.
import type { ReactNode } from 'react';
import { ActionButton } from './ActionButton';
import { useHeldKeys } from './heldKeys';
import { Icon, type IconName } from './Icon';
import classes from './Places.module.css';

/** An empty place: what will stand here, and the one action that fills it. */
export function Empty({ text, action, icon }: { text: ReactNode; action?: ReactNode; icon?: IconName }) {
  return (
    <div className={classes.empty}>
      {icon === undefined ? null : <Icon name={icon} size="1.5rem" />}
      <p>{text}</p>
      {action}
    </div>
  );
}

/** An error where it happened: what happened, what was kept, what to do next. Read aloud at once. */
export function ErrorPlace({
  happened,
  kept,
  next,
  action,
}: {
  happened: ReactNode;
  kept?: ReactNode;
  next?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.error} role="alert">
      <Icon name="octagon-x" size="1.25rem" />
      <div className={classes.errorText}>
        <p className={classes.happened}>{happened}</p>
        {kept === undefined ? null : <p>{kept}</p>}
        {next === undefined ? null : <p>{next}</p>}
      </div>
      {action}
    </div>
  );
}

/** The red bar over the main area while something essential fails, such as writing. It stays until solved. */
export function FailureBar({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.failure} role="alert">
      <Icon name="octagon-x" size="1.25rem" />
      <div className={classes.errorText}>{children}</div>
      {action}
    </div>
  );
}

/** Stands in the place of a screen until it is there, and keeps the keys that are pressed for it. */
export function ScreenComing({ word }: { word: string }) {
  useHeldKeys();
  return <WaitingBar word={word} />;
}

/** Work under way: what is being done, how far it is in words, and a way to stop it. */
export function WaitingBar({
  word,
  progress,
  cancel,
}: {
  word: string;
  /** Left out while the end is not known. */
  progress?: { done: number; total: number; word: string };
  cancel?: { word: string; keys?: string; onCancel: () => void };
}) {
  return (
    <div className={classes.waiting} role="status">
      <Icon name="clock" />
      <span className={classes.waitingWord}>{word}</span>
      {progress === undefined ? null : (
        <>
          <progress
            className={classes.progress}
            aria-label={word}
            value={progress.done}
            max={Math.max(progress.total, 1)}
          />
          <span>{progress.word}</span>
        </>
      )}
      {cancel === undefined ? null : (
        <ActionButton
          size="small"
          onClick={cancel.onCancel}
          {...(cancel.keys === undefined ? {} : { keys: cancel.keys })}
        >
          {cancel.word}
        </ActionButton>
      )}
    </div>
  );
}
