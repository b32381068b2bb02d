// The one dialog the desk may show at a time, and the sheet of keys that uses it.
import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useId, useSyncExternalStore } from 'react';
import { ActionButton } from './ActionButton';
import { useShownMode } from './AppFrame';
import classes from './Dialog.module.css';
import { Icon } from './Icon';
import { showKeys } from './keys';
import { KeyHint } from './Marks';
import { type ListedShortcut, useShortcuts } from './shortcuts';

let openDialogs: readonly string[] = [];
const watchers = new Set<() => void>();

function setOpenDialogs(next: readonly string[]): void {
  openDialogs = next;
  for (const watcher of watchers) watcher();
}

function watchDialogs(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** What a dialog takes. */
export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeWord: string;
  /** CSS width in rem. */
  readonly width?: string;
  /** At most two buttons; closing is always there. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A dialog with the focus trapped inside. Never stacks: opening a second one hides the first until the
 * second closes. The first field gets the focus, or the close button. In a drill it carries the mode of the frame. Keys beneath it are off.
 */
export function Dialog({
  opened,
  onClose,
  title,
  closeWord,
  width = '36rem',
  actions,
  children,
}: DialogProps) {
  const id = useId();
  const shown = useShownMode();
  useEffect(() => {
    if (!opened) return;
    setOpenDialogs([...openDialogs, id]);
    return () => setOpenDialogs(openDialogs.filter((other) => other !== id));
  }, [opened, id]);
  const top = useSyncExternalStore(watchDialogs, () => openDialogs.at(-1) ?? null);
  const visible = opened && (top === null || top === id);
  useShortcuts({}, { blocking: true, off: !visible });
  return (
    <Modal.Root
      opened={visible}
      onClose={onClose}
      size={width}
      centered
      classNames={{ content: classes.content ?? '' }}
    >
      <Modal.Overlay className={classes.overlay} />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
        </div>
        {shown?.mode === 'drill' ? (
          <div className={classes.drill}>
            <span>
              <Icon name={shown.icon} /> {shown.word}
            </span>
          </div>
        ) : null}
        <Modal.Body className={classes.body}>
          {children}
          <div className={classes.actions}>
            <ActionButton keys="Esc" onClick={onClose}>
              {closeWord}
            </ActionButton>
            {actions}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The sheet of keys (F1): what works on this screen, in groups. Feed it from `useListedShortcuts`. */
export function ShortcutSheet({
  opened,
  onClose,
  title,
  closeWord,
  shortcuts,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  closeWord: string;
  shortcuts: readonly ListedShortcut[];
}) {
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))];
  return (
    <Dialog opened={opened} onClose={onClose} title={title} closeWord={closeWord} width="44rem">
      {groups.map((group) => (
        <section key={group} className={classes.sheet}>
          {group === '' ? null : <h3>{group}</h3>}
          <dl>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => (
                <div key={shortcut.keys}>
                  <dt>
                    <KeyHint keys={showKeys(shortcut.keys)} />
                  </dt>
                  <dd>{shortcut.word}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
