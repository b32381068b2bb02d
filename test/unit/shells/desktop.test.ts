// The desktop shell with Electron replaced and the real app behind it: what a window may do, and everything it may not.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskState } from '../../../electron/rpc/tasks';
import { documentFileId } from '../../../shared/rpc/document';
import { temporaryFolder } from '../../support/app';
import {
  answeredChannels,
  callAs,
  electron,
  FakeContents,
  FakeSession,
  FakeWindow,
  refusable,
  sessionNames,
} from '../../support/fakeElectron';
import { svg } from '../../support/samples';

vi.mock('electron', async () => (await import('../../support/fakeElectron')).electron);
vi.mock('../../../electron/shells/host/places', async (original) => ({
  ...(await original<typeof import('../../../electron/shells/host/places')>()),
  rendererDir: () => screensDir,
}));

const folder = temporaryFolder();
const dataDir = join(folder.path, 'data');
const screensDir = join(folder.path, 'renderer');
const own = { url: 'sonae://app/index.html#/contacts', parent: null };
const status = { name: 'desk.status', input: {} };

const window = () => FakeWindow.all[0] as FakeWindow;
const screens = () => electron.session.fromPartition('screens');

beforeAll(async () => {
  mkdirSync(screensDir);
  writeFileSync(join(screensDir, 'index.html'), '<!doctype html><title>desk</title>');
  writeFileSync(join(folder.path, 'secret.txt'), 'outside');
  process.env.SONAE_DATA = dataDir;
  process.env.SONAE_CONFIG = join(folder.path, 'config');
  await import('../../../electron/shells/desktop/main');
  await vi.waitFor(() => expect(FakeWindow.all).toHaveLength(1));
});

afterAll(() => {
  delete process.env.SONAE_DATA;
  delete process.env.SONAE_CONFIG;
  folder.remove();
});

describe('the window', () => {
  it('has neither Node nor a shared world, and is sandboxed', () => {
    expect(electron.app.sandboxed).toBe(true);
    expect(window().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('shows the screens from the scheme of our own, and shows itself when they are ready', () => {
    expect(window().loaded).toEqual(['sonae://app/index.html']);
    expect(window().shown).toBe(false);
    window().emit('ready-to-show');
    expect(window().shown).toBe(true);
  });

  it('keeps nothing on the disk: its session lives in memory', () => {
    expect(sessionNames().filter((name) => name.startsWith('persist:'))).toEqual([]);
    expect(window().options.webPreferences.session).toBe(screens());
  });

  it('may not navigate, be redirected, frame or attach anything', () => {
    const events = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
    for (const name of events) {
      const event = refusable();
      window().webContents.emit(name, event, 'http://evil.example/');
      expect(event.prevented, name).toBe(true);
    }
  });

  it('may open no window of its own, and nor may any page made later', () => {
    const later = new FakeContents();
    electron.app.emit('web-contents-created', {}, later);
    for (const contents of [window().webContents, later]) {
      expect(contents.openHandler?.({ url: 'https://evil.example' })).toEqual({ action: 'deny' });
    }
  });

  it('gets no permission, neither asked for nor assumed', () => {
    for (const session of [screens(), electron.session.defaultSession]) {
      const answers: boolean[] = [];
      for (const permission of [
        'media',
        'geolocation',
        'notifications',
        'openExternal',
        'clipboard-read',
        'fullscreen',
      ]) {
        session.askPermission?.({}, permission, (granted) => answers.push(granted));
      }
      expect(answers).toEqual([false, false, false, false, false, false]);
      expect([session.checkPermission?.(), session.checkDevice?.(), session.spellChecker]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });

  it('may download nothing', () => {
    const event = refusable();
    screens().emit('will-download', event);
    expect(event.prevented).toBe(true);
  });

  it('lets no request out, on any session', () => {
    const outside = [
      'http://evil.example/',
      'https://evil.example/',
      'ws://evil.example',
      'wss://evil.example',
      'file:///etc/passwd',
      'ftp://x',
      'http://127.0.0.1/',
    ];
    for (const session of [screens(), electron.session.defaultSession]) {
      expect(outside.filter((url) => session.lets(url))).toEqual([]);
      expect(
        ['sonae://app/index.html', 'data:image/png;base64,AA', 'blob:sonae://app/1'].every((url) =>
          session.lets(url),
        ),
      ).toBe(true);
    }
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(electron.app.switches.has('disable-background-networking')).toBe(true);
  });
});

describe('the scheme of our own', () => {
  const get = async (url: string) => screens().schemes.get('sonae')?.({ url }) as Promise<Response>;

  it('is an ordinary secure origin', () => {
    const [scheme] = electron.protocol.schemes;
    expect(scheme).toMatchObject({ scheme: 'sonae', privileges: { standard: true, secure: true } });
    expect(electron.protocol.schemes.some(({ privileges }) => privileges.bypassCSP)).toBe(false);
  });

  it('hands out the screens with a policy that lets only their own scripts run', async () => {
    const answer = await get('sonae://app/index.html');
    expect(await answer.text()).toContain('<title>desk</title>');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('hands out nothing else', async () => {
    const urls = [
      'sonae://other/index.html',
      'sonae://app/../secret.txt',
      'sonae://app/%2e%2e/secret.txt',
      'sonae://app/..%2fsecret.txt',
      'sonae://app/none.js',
    ];
    for (const url of urls) expect((await get(url)).status, url).toBe(404);
  });
});

describe('a call from a window', () => {
  it('is answered by the app', async () => {
    expect(await callAs(own, 'sonae:call', status)).toMatchObject({ ok: true, value: { plan: null } });
    expect(await callAs(own, 'sonae:call', null)).toMatchObject({ ok: false, code: 'request.malformed' });
  });

  it('from any other frame is refused, on every channel', async () => {
    const foreign = [
      null,
      { url: 'http://evil.example/', parent: null },
      { url: 'sonae://other/index.html', parent: null },
      { url: 'sonae-document://document/', parent: null },
      { url: 'sonae://app.evil.example/', parent: null },
      { url: 'about:srcdoc', parent: own },
      { url: 'sonae://app/index.html', parent: own },
      { url: 'data:text/html,x', parent: null },
    ];
    const channels = answeredChannels();
    expect(channels).toEqual([
      'sonae:call',
      'sonae:fileAddress',
      'sonae:openWindow',
      'sonae:showFile',
      'sonae:takeFile',
    ]);
    for (const frame of foreign) {
      for (const channel of channels) {
        expect(await callAs(frame, channel, status), `${channel} ${frame?.url}`).toMatchObject({
          ok: false,
          code: 'request.foreignOrigin',
        });
      }
    }
  });

  it('that changes something is told to the windows with our screens only', async () => {
    const stranger = new FakeWindow({ show: false, webPreferences: { session: new FakeSession() } });
    await stranger.loadURL('http://evil.example/');
    await callAs(own, 'sonae:call', {
      name: 'plan.create',
      input: { organisation: 'みらい県', title: '計画' },
    });
    const told = window().webContents.sent.filter(({ channel }) => channel === 'sonae:changed');
    expect(told.at(-1)?.value).toEqual({ topics: expect.arrayContaining(['plan']) });
    expect(stranger.webContents.sent).toEqual([]);
    stranger.destroy();
  });

  it('for a file that is not there, or for a window of a later version, is refused in words', async () => {
    for (const fileId of ['none', '../../etc/passwd', 'document:none', 7, null]) {
      expect(await callAs(own, 'sonae:fileAddress', fileId)).toMatchObject({
        ok: false,
        code: 'file.unknown',
      });
      expect(await callAs(own, 'sonae:showFile', fileId)).toMatchObject({ ok: false, code: 'file.unknown' });
    }
    for (const file of ['notes.xlsx', '/', '/no/such/file', 7, null]) {
      expect(await callAs(own, 'sonae:takeFile', file)).toMatchObject({ ok: false, code: 'file.notTaken' });
    }
    expect(await callAs(own, 'sonae:openWindow', 'player')).toMatchObject({
      ok: false,
      code: 'window.notYet',
    });
    expect(electron.shell.opened).toEqual([]);
  });

  it('from a wall is answered where it only looks, and refused where it would write or take files', async () => {
    expect(await callAs(own, 'sonae:openWindow', 'wall')).toEqual({ ok: true, value: {} });
    const made = FakeWindow.all.at(-1);
    expect(made?.loaded).toEqual(['sonae://app/index.html?window=wall']);
    await callAs(own, 'sonae:openWindow', 'wall');
    expect([FakeWindow.all.at(-1), made?.focused]).toEqual([made, 1]);
    const asWall = (channel: string, argument: unknown) => callAs(own, channel, argument, made?.webContents);
    expect(await asWall('sonae:call', status)).toMatchObject({ ok: true });
    const refused = { ok: false, code: 'window.readsOnly' };
    const write = { name: 'desk.remember', input: { key: 'x', value: 1 } };
    expect(await asWall('sonae:call', write)).toMatchObject(refused);
    for (const channel of ['sonae:openWindow', 'sonae:showFile', 'sonae:takeFile', 'sonae:fileAddress'])
      expect(await asWall(channel, 'wall')).toMatchObject(refused);
    made?.destroy();
    made?.emit('closed');
  });

  it('for a finished file asks where it is to go, and writes nothing until somebody says', async () => {
    const value = async <T>(name: string, input: object) =>
      (await callAs(own, 'sonae:call', { name, input })) as { ok: true; value: T };
    await value('plan.loadDemo', {});
    const { taskId } = (await value<{ taskId: string }>('print.run', { kind: 'calibration', language: 'ja' }))
      .value;
    const task = await vi.waitFor(async () => {
      const { value: now } = await value<TaskState>('task.get', { id: taskId });
      expect(now.endedAt).not.toBeNull();
      return now;
    });
    const { fileId, fileName } = task.value as { fileId: string; fileName: string };
    const file = join(folder.path, '用紙.pdf');
    electron.dialog.saveTo = '';
    expect(await callAs(own, 'sonae:showFile', fileId)).toEqual({ ok: true, value: { path: null } });
    expect(electron.dialog.proposed.at(-1)).toMatch(new RegExp(`${fileName}$`));
    expect(electron.shell.opened).toEqual([]);
    const taken = async () => (await value<string[]>('print.taken', {})).value;
    expect(await taken()).toEqual([]);
    electron.dialog.saveTo = file;
    expect(await callAs(own, 'sonae:showFile', fileId)).toEqual({ ok: true, value: { path: file } });
    expect(readFileSync(file, 'utf8')).toBe('%PDF');
    expect(electron.shell.opened).toEqual([file]);
    expect(await taken()).toEqual([fileId]);
    electron.dialog.saveTo = join(folder.path, 'none', 'x.pdf');
    expect(await callAs(own, 'sonae:showFile', fileId)).toMatchObject({ ok: false, code: 'file.notWritten' });
    electron.dialog.saveTo = '';
  });
});

describe('an attached document', () => {
  async function attached(): Promise<string> {
    const file = join(folder.path, '地図.svg');
    writeFileSync(file, svg);
    const call = async (name: string, input: unknown) =>
      ((await callAs(own, 'sonae:call', { name, input })) as { value: { id: string } }).value.id;
    const ownerId = await call('record.save', { entity: 'site', fields: { name: '本庁舎' } });
    const taken = (await callAs(own, 'sonae:takeFile', file)) as { value: { fileId: string } };
    return call('document.attach', { ownerEntity: 'site', ownerId, fileId: taken.value.fileId });
  }

  const read = (url: string) =>
    Promise.resolve(screens().schemes.get('sonae')?.({ url }) ?? Response.error());

  it('is read inside the screens once for each ticket, and nothing in it can run', async () => {
    const fileId = documentFileId(await attached());
    const answer = (await callAs(own, 'sonae:fileAddress', fileId)) as { value: { url: string } };
    const address = new URL(answer.value.url, 'sonae://app/').href;
    const response = await read(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(response.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(svg);
    expect((await read(address)).status).toBe(404);
  });

  it('leaves the database only to where the person says', async () => {
    const fileId = documentFileId(await attached());
    expect(await callAs(own, 'sonae:showFile', fileId)).toEqual({ ok: true, value: { path: null } });
    electron.dialog.saveTo = join(folder.path, '書き出し.svg');
    expect(await callAs(own, 'sonae:showFile', fileId)).toMatchObject({ ok: true });
    expect(readFileSync(electron.dialog.saveTo)).toEqual(svg);
    electron.dialog.saveTo = join(folder.path, 'none', 'x.svg');
    expect(await callAs(own, 'sonae:showFile', fileId)).toMatchObject({ code: 'file.notWritten' });
    electron.dialog.saveTo = '';
  });
});

describe('the program', () => {
  beforeEach(() => {
    electron.dialog.errors.length = 0;
  });

  it("keeps the browser's own leftovers out of the data folder", () => {
    expect(electron.app.paths.get('userData')).toBe(join(folder.path, 'config', 'desktop'));
  });

  it('speaks the language of the system in its menu', () => {
    expect(JSON.stringify(electron.Menu.template)).toContain('すべて選択');
    expect(JSON.stringify(electron.Menu.template)).not.toMatch(/reload|toggleDevTools|help/i);
  });

  it('brings its window forward when it is started again, not one that prints unseen', () => {
    const printing = new FakeWindow({ show: false, webPreferences: { session: new FakeSession() } });
    FakeWindow.all.unshift(FakeWindow.all.pop() as FakeWindow);
    electron.app.emit('second-instance');
    printing.destroy();
    FakeWindow.all.shift();
    expect([printing.focused, window().focused]).toEqual([0, 1]);
    expect(FakeWindow.getAllWindows()).toHaveLength(1);
  });

  it('ends when its window is closed, though a print may still run in a window of its own', () => {
    const before = electron.app.quits;
    window().emit('closed');
    expect(electron.app.quits).toBe(before + 1);
    electron.app.quits = before;
  });

  it('asks for everything again after a sleep', () => {
    electron.powerMonitor.emit('resume');
    expect(window().webContents.sent.at(-1)).toEqual({ channel: 'sonae:changed', value: { topics: ['*'] } });
  });

  it('opens a screen that died again, three times, and then says that it ends', () => {
    const before = window().loaded.length;
    window().webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window().loaded).toHaveLength(before);
    for (let death = 0; death < 4; death += 1)
      window().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window().loaded).toHaveLength(before + 3);
    expect([electron.dialog.errors.length, electron.app.quits]).toEqual([1, 1]);
  });

  it('has the folder for itself, and frees it before it ends', async () => {
    expect(existsSync(join(dataDir, 'lock'))).toBe(true);
    const event = refusable();
    electron.app.emit('will-quit', event);
    expect(event.prevented).toBe(true);
    await vi.waitFor(() => expect(electron.app.exits).toEqual([0]));
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('that cannot open its folder says why, and ends', async () => {
    writeFileSync(join(folder.path, 'plain'), '');
    process.env.SONAE_DATA = join(folder.path, 'plain');
    vi.resetModules();
    electron.app.exits.length = 0;
    await import('../../../electron/shells/desktop/main');
    await vi.waitFor(() => expect(electron.app.exits).toEqual([1]));
    expect(electron.dialog.errors[0]?.join(' ')).toContain(join(folder.path, 'plain'));
    expect(electron.dialog.errors[0]?.join(' ')).not.toContain('{{');
  });

  it('started a second time leaves at once', async () => {
    electron.app.isFirst = false;
    const windows = FakeWindow.all.length;
    const quits = electron.app.quits;
    vi.resetModules();
    await import('../../../electron/shells/desktop/main');
    expect([electron.app.quits, FakeWindow.all.length]).toEqual([quits + 1, windows]);
  });
});
