// The one window: without Node, isolated, sandboxed; reopened when its screen dies, since everything is saved.
import { BrowserWindow, type Session, screen } from 'electron';
import { SCREENS_URL } from './screens';

export interface WindowParts {
  readonly session: Session;
  /** The built preload script. */
  readonly preload: string;
  /** Told when the screen died and was opened again, or died too often to be. */
  readonly onLost: (outcome: 'reopened' | 'gaveUp') => void;
}

const SIZE = { width: 1366, height: 768, minWidth: 640, minHeight: 360 } as const;
const LOSSES_BORNE = 3;
const FORGET_LOSSES_MS = 60_000;

/** Opens the desk. */
export function openWindow({ session, preload, onLost }: WindowParts): BrowserWindow {
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
  reopenWhenLost(window, onLost);
  void window.loadURL(SCREENS_URL);
  return window;
}

function fits(): boolean {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return width > SIZE.width && height > SIZE.height;
}

function reopenWhenLost(window: BrowserWindow, onLost: WindowParts['onLost']): void {
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
    void window.loadURL(SCREENS_URL);
    onLost('reopened');
  });
}
