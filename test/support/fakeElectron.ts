// Electron replaced: keeps what the desktop shell told it, and lets a test play the system's part.
import { EventEmitter } from 'node:events';

type Handler = (...args: never[]) => unknown;

/** The event of something that can be refused. */
export function refusable(): { prevented: boolean; preventDefault(): void } {
  const event = {
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
  };
  return event;
}

export class FakeSession extends EventEmitter {
  readonly schemes = new Map<string, (request: { url: string }) => Promise<Response> | Response>();
  readonly protocol = {
    handle: (scheme: string, answer: (request: { url: string }) => Promise<Response> | Response) => {
      this.schemes.set(scheme, answer);
    },
  };
  beforeRequest: ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null =
    null;
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };
  askPermission:
    | ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void)
    | null = null;
  checkPermission: (() => boolean) | null = null;
  checkDevice: (() => boolean) | null = null;
  spellChecker = true;
  setPermissionRequestHandler(handler: NonNullable<FakeSession['askPermission']>): void {
    this.askPermission = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.checkDevice = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }
  /** Whether a request would leave. */
  lets(url: string): boolean {
    let cancelled = false;
    this.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return this.beforeRequest !== null && !cancelled;
  }
}

let contents = 0;

export class FakeContents extends EventEmitter {
  readonly id = ++contents;
  url = '';
  readonly sent: { channel: string; value: unknown }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  pdf: () => Promise<Uint8Array> = async () => new Uint8Array([37, 80, 68, 70]);
  setWindowOpenHandler(handler: NonNullable<FakeContents['openHandler']>): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return this.url;
  }
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value });
  }
  printToPDF(): Promise<Uint8Array> {
    return this.pdf();
  }
}

interface WindowOptions {
  readonly show: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly session: FakeSession };
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = [];
  /** Called with each window as it is made. */
  static onMade: ((window: FakeWindow) => void) | null = null;
  static getAllWindows(): FakeWindow[] {
    return FakeWindow.all.filter((window) => !window.destroyed);
  }
  readonly webContents = new FakeContents();
  readonly options: WindowOptions;
  readonly loaded: string[] = [];
  destroyed = false;
  focused = 0;
  shown = false;
  maximized = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
    FakeWindow.onMade?.(this);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.url = url;
  }
  show(): void {
    this.shown = true;
  }
  maximize(): void {
    this.maximized = true;
    this.shown = true;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  focus(): void {
    this.focused += 1;
  }
}

class FakeApp extends EventEmitter {
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value: string) => void this.switches.set(name, value),
  };
  readonly paths = new Map<string, string>();
  isFirst = true;
  sandboxed = false;
  quits = 0;
  readonly exits: number[] = [];
  ready: Promise<void> = Promise.resolve();
  setPath(name: string, value: string): void {
    this.paths.set(name, value);
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? `/home/u/${name}`;
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  whenReady(): Promise<void> {
    return this.ready;
  }
  getLocale(): string {
    return 'ja';
  }
  quit(): void {
    this.quits += 1;
  }
  exit(code: number): void {
    this.exits.push(code);
  }
}

const sessions = new Map<string, FakeSession>();
const ipcHandlers = new Map<string, Handler>();
const exposed = new Map<string, unknown>();
const rendererEvents = new EventEmitter();

/** What the tests look at; the names are Electron's own. */
export const electron = {
  app: new FakeApp(),
  BrowserWindow: FakeWindow,
  session: {
    defaultSession: new FakeSession(),
    fromPartition(name: string): FakeSession {
      const known = sessions.get(name) ?? new FakeSession();
      sessions.set(name, known);
      return known;
    },
  },
  protocol: {
    schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void {
      electron.protocol.schemes = schemes;
    },
  },
  ipcMain: { handle: (channel: string, handler: Handler) => void ipcHandlers.set(channel, handler) },
  ipcRenderer: {
    invoked: [] as unknown[][],
    async invoke(...args: unknown[]): Promise<unknown> {
      electron.ipcRenderer.invoked.push(args);
      return { ok: true, value: args[0] };
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => rendererEvents.on(channel, listener),
    off: (channel: string, listener: (...args: unknown[]) => void) => rendererEvents.off(channel, listener),
  },
  webUtils: { getPathForFile: (file: File) => `/chosen/${file.name}` },
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) },
  safeStorage: {
    usable: true,
    backend: 'gnome_libsecret',
    isEncryptionAvailable: () => electron.safeStorage.usable,
    getSelectedStorageBackend: () => electron.safeStorage.backend,
    encryptString: (text: string) => Buffer.from(`kept:${text}`),
    decryptString: (blob: Buffer) => blob.toString().replace(/^kept:/, ''),
  },
  dialog: {
    errors: [] as string[][],
    /** Where the person says a file shall go; empty: they think better of it. */
    saveTo: '',
    /** What was proposed each time. */
    proposed: [] as string[],
    async showSaveDialog(options: {
      readonly defaultPath: string;
    }): Promise<{ filePath: string; canceled: boolean }> {
      const { saveTo } = electron.dialog;
      electron.dialog.proposed.push(options.defaultPath);
      return { filePath: saveTo, canceled: saveTo === '' };
    },
    showErrorBox: (...lines: string[]) => void electron.dialog.errors.push(lines),
  },
  powerMonitor: new EventEmitter(),
  screen: {
    workAreaSize: { width: 1920, height: 1040 },
    getPrimaryDisplay: () => ({ workAreaSize: electron.screen.workAreaSize }),
  },
  shell: {
    opened: [] as string[],
    shown: [] as string[],
    problem: '',
    async openPath(file: string): Promise<string> {
      electron.shell.opened.push(file);
      return electron.shell.problem;
    },
    showItemInFolder: (file: string) => void electron.shell.shown.push(file),
  },
  Menu: {
    template: null as unknown,
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu(template: unknown): void {
      electron.Menu.template = template;
    },
  },
};

/** What the preload script showed the window. */
export function exposedToWindows(): ReadonlyMap<string, unknown> {
  return exposed;
}

/** Sends a window's preload script an event from the program. */
export function tellPreload(channel: string, ...values: unknown[]): void {
  rendererEvents.emit(channel, { sender: 'the program' }, ...values);
}

export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Calls a channel as a frame of a window would. */
export async function callAs(
  frame: Frame | null,
  channel: string,
  argument?: unknown,
  sender: { readonly id: number } = { id: 0 },
): Promise<unknown> {
  const handler = ipcHandlers.get(channel) as ((event: unknown, argument: unknown) => unknown) | undefined;
  if (!handler) throw new Error(`nobody answers ${channel}`);
  return handler({ senderFrame: frame, sender }, argument);
}

/** The channels that are answered at all. */
export function answeredChannels(): string[] {
  return [...ipcHandlers.keys()].toSorted();
}

/** The sessions made so far, by name. */
export function sessionNames(): string[] {
  return [...sessions.keys()];
}
