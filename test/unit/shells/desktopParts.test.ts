// Parts of the desktop shell on their own, with Electron replaced: preload, keychain, print engine.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { systemKeychain } from '../../../electron/shells/desktop/keychain';
import { electronEngine } from '../../../electron/shells/desktop/printEngine';
import { openWindow } from '../../../electron/shells/desktop/window';
import type { PreloadBridge } from '../../../renderer/bridge/bridge';
import { electron, exposedToWindows, FakeSession, FakeWindow, tellPreload } from '../../support/fakeElectron';

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
