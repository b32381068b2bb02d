// The windows: without Node, isolated, sandboxed; reopened when their screen dies, since everything is saved.
import { BrowserWindow, type Session, screen } from 'electron';
import type { WindowKind } from '../../../shared/rpc/envelope';
import { SCREENS_URL } from './screens';

export interface WindowParts {
  readonly session: Session;
  /** The built preload script. */
  readonly preload: string;
  /** Told when the screen died and was opened again, or died too often to be. */
  readonly onLost: (outcome: 'reopened' | 'gaveUp') => void;
  /** What the window may do; the desk when left out. */
  readonly kind?: WindowKind;
}

/** Walls by the ids of their contents. What a window may do is kept here, not told by the window. */
const walls = new Set<number>();

/** What the window with these contents may do. */
export function kindOfWindow(contentsId: number): WindowKind {
  return walls.has(contentsId) ? 'wall' : 'desk';
}

const SIZE = { width: 1366, height: 768, minWidth: 640, minHeight: 360 } as const;
const LOSSES_BORNE = 3;
const FORGET_LOSSES_MS = 60_000;

/** Opens the desk, or a wall that only looks. */
export function openWindow({ session, preload, onLost, kind = 'desk' }: WindowParts): BrowserWindow {
  const address = kind === 'desk' ? SCREENS_URL : `${SCREENS_URL}?window=${kind}`;
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: 'Sonae',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  // On a screen of that very size the taskbar would lie over the last lines.
  window.once('ready-to-show', () => (fits() ? window.show() : window.maximize()));
  if (kind === 'wall') {
    const { id } = window.webContents;
    walls.add(id);
    window.once('closed', () => walls.delete(id));
  }
  reopenWhenLost(window, { onLost, address });
  void window.loadURL(address);
  return window;
}

function fits(): boolean {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return width > SIZE.width && height > SIZE.height;
}

function reopenWhenLost(
  window: BrowserWindow,
  { onLost, address }: Pick<WindowParts, 'onLost'> & { readonly address: string },
): void {
  let losses = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    losses += 1;
    setTimeout(() => (losses -= 1), FORGET_LOSSES_MS).unref();
    // A screen that dies at once each time would be reopened for ever.
    if (losses > LOSSES_BORNE) {
      onLost('gaveUp');
      return;
    }
    void window.loadURL(address);
    onLost('reopened');
  });
}
