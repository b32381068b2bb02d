// Parts of the desktop shell on their own, with Electron replaced: preload, keychain, print engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { systemKeychain } from '../../../electron/shells/desktop/keychain';
import { setMenu } from '../../../electron/shells/desktop/menu';
import { electronEngine } from '../../../electron/shells/desktop/printEngine';
import { openWindow } from '../../../electron/shells/desktop/window';
import { shellWords } from '../../../electron/shells/host/words';
import type { PreloadBridge } from '../../../renderer/bridge/bridge';
import { electron, exposedToWindows, FakeSession, FakeWindow, tellPreload } from '../../support/fakeElectron';
import { root } from '../../support/sources';

vi.mock('electron', async () => (await import('../../support/fakeElectron')).electron);

describe('the preload script', () => {
  const bridge = async () => {
    await import('../../../electron/shells/desktop/preload');
    return exposedToWindows().get('sonae') as PreloadBridge;
  };

  it('shows the window the bridge and nothing else', async () => {
    const shown = await bridge();
    expect([...exposedToWindows().keys()]).toEqual(['sonae']);
    expect(Object.keys(shown).toSorted()).toEqual([
      'call',
      'fileAddress',
      'onChanged',
      'openWindow',
      'showFile',
      'takeFile',
    ]);
  });

  it('passes each call on its own channel with one argument', async () => {
    const shown = await bridge();
    electron.ipcRenderer.invoked.length = 0;
    const request = { name: 'desk.status', input: {} };
    await shown.call(request);
    await shown.showFile('file-1');
    await shown.fileAddress('document:d1');
    await shown.takeFile(new File(['a'], '名簿.csv'));
    await shown.openWindow('wall');
    expect(electron.ipcRenderer.invoked).toEqual([
      ['sonae:call', request],
      ['sonae:showFile', 'file-1'],
      ['sonae:fileAddress', 'document:d1'],
      ['sonae:takeFile', '/chosen/名簿.csv'],
      ['sonae:openWindow', 'wall'],
    ]);
  });

  it('tells of changes without handing out the event, until told to stop', async () => {
    const shown = await bridge();
    const heard: unknown[][] = [];
    const stop = shown.onChanged((...args: unknown[]) => heard.push(args));
    tellPreload('sonae:changed', { topics: ['person'] });
    stop();
    tellPreload('sonae:changed', { topics: ['plan'] });
    expect(heard).toEqual([[{ topics: ['person'] }]]);
  });
});

describe('the keychain', () => {
  beforeEach(() => {
    electron.safeStorage.usable = true;
    electron.safeStorage.backend = 'gnome_libsecret';
  });

  it('[D2] keeps a key and gives it back, byte for byte', () => {
    const keychain = systemKeychain('linux');
    const key = Uint8Array.from({ length: 32 }, (_, at) => (at * 37) % 256);
    expect(new Uint8Array(keychain.decrypt(keychain.encrypt(key)))).toEqual(key);
  });

  it('[D2] is refused on Linux where it would encrypt with a password everybody knows', () => {
    electron.safeStorage.backend = 'basic_text';
    expect([systemKeychain('linux').available(), systemKeychain('darwin').available()]).toEqual([
      false,
      true,
    ]);
  });

  it('is not there where the system has none', () => {
    electron.safeStorage.usable = false;
    expect(systemKeychain('win32').available()).toBe(false);
  });
});

describe('the print engine', () => {
  const job = {
    html: '<!doctype html><p>名簿',
    files: [{ path: 'fonts/a.woff2', contentType: 'font/woff2', bytes: new Uint8Array([1, 2, 3]) }],
    page: { width: 210, height: 297 },
    tagged: true,
  };
  const never = new AbortController().signal;
  const made = () => FakeWindow.all.at(-1) as FakeWindow;
  const answer = async (url: string) =>
    made().options.webPreferences.session.schemes.get('sonae-document')?.({ url }) as Promise<Response>;

  beforeEach(() => {
    FakeWindow.onMade = null;
  });

  it('prints in a hidden window without scripts, Node or network, and leaves none behind', async () => {
    const steps: string[] = [];
    const pdf = await electronEngine.run(job, never, (step) => steps.push(step));
    expect(Buffer.from(pdf).toString()).toBe('%PDF');
    expect(steps).toEqual(['starting', 'loading', 'printing']);
    expect(made().options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, nodeIntegration: false },
    });
    expect(made().options.webPreferences.session.lets('https://evil.example/')).toBe(false);
    expect(made().destroyed).toBe(true);
  });

  it('hands out the document and its files, and nothing else', async () => {
    await electronEngine.run(job, never, () => undefined);
    expect(await (await answer('sonae-document://document/')).text()).toBe(job.html);
    const font = await answer('sonae-document://document/fonts/a.woff2');
    expect([font.headers.get('content-type'), (await font.arrayBuffer()).byteLength]).toEqual([
      'font/woff2',
      3,
    ]);
    expect((await answer('sonae-document://document/fonts/b.woff2')).status).toBe(404);
  });

  it('stops when it is cancelled, before and while printing', async () => {
    const early = AbortSignal.abort();
    await expect(electronEngine.run(job, early, () => undefined)).rejects.toMatchObject({
      code: 'print.cancelled',
    });
    const late = new AbortController();
    FakeWindow.onMade = (window) => {
      window.webContents.pdf = () => {
        late.abort();
        return Promise.reject(new Error('Object has been destroyed'));
      };
    };
    await expect(electronEngine.run(job, late.signal, () => undefined)).rejects.toMatchObject({
      code: 'print.cancelled',
    });
    expect(made().destroyed).toBe(true);
  });

  it('names its failure, and leaves no window behind', async () => {
    FakeWindow.onMade = (window) => {
      window.webContents.pdf = () => Promise.reject(new Error('no memory\n    at secret place'));
    };
    const failed = electronEngine.run(job, never, () => undefined);
    await expect(failed).rejects.toMatchObject({
      code: 'print.engineFailed',
      data: { engine: 'electron', reason: 'no memory' },
    });
    expect(made().destroyed).toBe(true);
  });
});

describe('the window', () => {
  const shown = (workAreaSize: { width: number; height: number }) => {
    electron.screen.workAreaSize = workAreaSize;
    openWindow({ session: new FakeSession() as never, preload: '/preload.cjs', onLost: () => undefined });
    const window = FakeWindow.all.at(-1) as FakeWindow;
    window.emit('ready-to-show');
    return [window.shown, window.maximized];
  };

  it('stands free on a large screen, and fills one it would not fit on', () => {
    expect(shown({ width: 1920, height: 1040 })).toEqual([true, false]);
    expect(shown({ width: 1366, height: 728 })).toEqual([true, true]);
  });
});

describe('the menu', () => {
  interface Shown {
    readonly label: string;
    readonly role?: string;
    readonly submenu: readonly { readonly role: string; readonly label: string }[];
  }
  const shown = (platform: NodeJS.Platform) => {
    setMenu(shellWords(join(root, 'resources'), 'ja'), platform);
    return electron.Menu.template as Shown[];
  };

  it('has the program first and its windows last on macOS, so that hiding and quitting work as there', () => {
    const menu = shown('darwin');
    expect(menu.map(({ label }) => label)).toEqual(['Sonae', '編集', '表示', 'ウィンドウ']);
    expect(menu[0]?.submenu.map(({ role }) => role)).toEqual([
      'about',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ]);
    expect(menu[3]).toMatchObject({ role: 'window' });
    expect(menu[3]?.submenu.map(({ role }) => role)).toContain('close');
  });

  it.each(['win32', 'linux'] as const)('has files, editing and viewing on %s', (platform) => {
    const menu = shown(platform);
    expect(menu.map(({ label }) => label)).toEqual(['ファイル', '編集', '表示']);
    expect(menu[0]?.submenu).toEqual([{ role: 'quit', label: '終了' }]);
  });

  it.each(['darwin', 'win32'] as const)('offers no way to reload or to look inside on %s', (platform) => {
    expect(JSON.stringify(shown(platform))).not.toMatch(/reload|toggleDevTools/i);
  });
});

describe('the packaged program', () => {
  it('cannot be started as Node, inspected or fed with other code', () => {
    const packaging = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const fuses = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(packaging)?.[1] ?? '';
    expect(
      Object.fromEntries([...fuses.matchAll(/^ {2}(\w+): (true|false)$/gm)].map((m) => [m[1], m[2]])),
    ).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      loadBrowserProcessSpecificV8Snapshot: 'false',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });
});
