// The loopback shell over real HTTP with the real app behind it: whom it answers, and whom it turns away.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../electron/app';
import { shellWords } from '../../../electron/shells/host/words';
import { type Loopback, startLoopback } from '../../../electron/shells/loopback/server';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';
import { ask, enter, header, pageHeaders } from '../../support/http';
import { svg } from '../../support/samples';
import { root } from '../../support/sources';

const folder = temporaryFolder();
const rendererDir = join(folder.path, 'renderer');
const finished = join(folder.path, '名簿.pdf');
const resources = join(root, 'resources');
let app: App;
let shell: Loopback;
let cookie: string;
let now = 1_000_000;

beforeAll(async () => {
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>desk</title>');
  writeFileSync(join(rendererDir, 'assets', 'main-1a2b.js'), 'export {}');
  writeFileSync(join(rendererDir, 'notes.sqlite'), 'not for the browser');
  writeFileSync(join(folder.path, 'secret.txt'), 'outside');
  writeFileSync(finished, '%PDF-1.7 test');
  app = openTestApp({ dataDir: join(folder.path, 'data') });
  shell = await startLoopback({
    app: {
      ...app,
      filePath: (id) => (id === 'file-1' ? finished : null),
      fileContent: (id) =>
        id === 'document:d1' ? { bytes: svg, type: 'image/svg+xml', name: '地図.svg' } : null,
    },
    rendererDir,
    port: 0,
    words: { ja: shellWords(resources, 'ja'), en: shellWords(resources, 'en') },
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    clock: () => now,
    unexpected: (cause) => {
      throw cause;
    },
  });
  cookie = await enter(shell.port, shell.newAddress());
});

afterAll(async () => {
  await shell.close();
  await app.close();
  folder.remove();
});

const page = () => pageHeaders(shell.port, cookie);
const post = (path: string, body: string | Uint8Array, headers = page()) =>
  ask(shell.port, { method: 'POST', path, headers, body });
const status = JSON.stringify({ name: 'desk.status', input: {} });
const envelope = (text: string) => JSON.parse(text);

describe('the loopback shell answers its own page', () => {
  it('answers a call with its envelope', async () => {
    const answer = await post('/rpc', status);
    expect(answer.status).toBe(200);
    expect(valueIn(envelope(answer.text))).toMatchObject({ version: '0.0.0', plan: null });
  });

  it('answers a refusal of the app in the body, as a fulfilled request', async () => {
    const answer = await post('/rpc', JSON.stringify({ name: 'no.such', input: {} }));
    expect([answer.status, envelope(answer.text)]).toEqual([
      200,
      { ok: false, code: 'call.unknown', data: { name: 'no.such' } },
    ]);
  });

  it('takes localhost as its name too', async () => {
    const headers = { ...page(), host: `localhost:${shell.port}`, origin: `http://localhost:${shell.port}` };
    expect((await post('/rpc', status, headers)).status).toBe(200);
  });

  it('takes a call without an origin when the browser vouches for the same one', async () => {
    const { origin: _, ...headers } = page();
    expect((await post('/rpc', status, { ...headers, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('serves the screens with a policy that lets only their own scripts run', async () => {
    const answer = await ask(shell.port, { path: '/', headers: { cookie } });
    expect(answer.text).toContain('<title>desk</title>');
    const policy = header(answer, 'content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it('sends the guarding headers with everything it says', async () => {
    const paths = ['/', '/assets/main-1a2b.js', '/nowhere', '/events-not', '/files/none'];
    for (const path of paths) {
      const answer = await ask(shell.port, { path, headers: { cookie } });
      expect(header(answer, 'x-content-type-options'), path).toBe('nosniff');
      expect(header(answer, 'referrer-policy'), path).toBe('no-referrer');
      expect(header(answer, 'cross-origin-opener-policy'), path).toBe('same-origin');
      expect(header(answer, 'cross-origin-resource-policy'), path).toBe('same-origin');
      expect(header(answer, 'content-security-policy'), path).not.toBe('');
      expect(header(answer, 'cache-control'), path).not.toBe('');
      expect(header(answer, 'access-control-allow-origin'), path).toBe('');
    }
  });

  it('lets a cache keep only files named after their content', async () => {
    const asset = await ask(shell.port, { path: '/assets/main-1a2b.js', headers: { cookie } });
    const index = await ask(shell.port, { path: '/index.html', headers: { cookie } });
    const call = await post('/rpc', status);
    expect(header(asset, 'cache-control')).toContain('immutable');
    expect(header(index, 'cache-control')).toBe('no-cache');
    expect(header(call, 'cache-control')).toBe('no-store');
  });

  it('tells open windows of a change, and ends the stream when it closes', async () => {
    const other = openTestApp({ dataDir: join(folder.path, 'events') });
    const events = await startLoopback({
      app: other,
      rendererDir,
      port: 0,
      words: { ja: shellWords(resources, 'ja'), en: shellWords(resources, 'en') },
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      clock: () => now,
      unexpected: () => undefined,
    });
    const listening = Promise.withResolvers<void>();
    const headers = { cookie: await enter(events.port, events.newAddress()) };
    const stream = ask(events.port, { path: '/events', headers, onBegun: listening.resolve });
    await listening.promise;
    other.dispatch({ name: 'plan.create', input: { organisation: 'みらい県', title: '計画' } });
    await events.close();
    await other.close();
    const answer = await stream;
    expect(header(answer, 'content-type')).toContain('text/event-stream');
    expect(answer.text).toMatch(/data: \{"topics":\[.*"plan".*\]\}\n\n/);
  });
});

describe('a wall', () => {
  const openWall = async () => {
    const { value } = envelope((await post('/windows', JSON.stringify({ kind: 'wall' }))).text) as {
      value: { url: string };
    };
    const answer = await ask(shell.port, { path: value.url });
    expect([answer.status, header(answer, 'location')]).toEqual([303, '/wall/']);
    expect(header(answer, 'set-cookie')).toMatch(/; Path=\/wall; .*HttpOnly; SameSite=Strict/);
    return { url: value.url, cookie: header(answer, 'set-cookie').split(';')[0] ?? '' };
  };
  const asked = (path: string, wall: string, call: object) =>
    post(path, JSON.stringify(call), pageHeaders(shell.port, wall));
  const write = { name: 'plan.create', input: { organisation: 'みらい県', title: '計画' } };
  const start = { name: 'print.run', input: { kind: 'calibration', language: 'ja' } };

  it('reads by its own cookie under its own path, and follows changes', async () => {
    const wall = await openWall();
    const read = await asked('/wall/rpc', wall.cookie, { name: 'desk.status', input: {} });
    expect(envelope(read.text)).toMatchObject({ ok: true });
    const screens = await ask(shell.port, { path: '/wall/', headers: { ...page(), cookie: wall.cookie } });
    expect(screens.text).toContain('<title>desk</title>');
    const asset = await ask(shell.port, {
      path: '/wall/assets/main-1a2b.js',
      headers: { ...page(), cookie: wall.cookie },
    });
    expect(asset.status).toBe(200);
  });

  it('is refused every command and every task, whichever call it tries', async () => {
    const wall = await openWall();
    for (const call of [write, start]) {
      const answer = await asked('/wall/rpc', wall.cookie, call);
      expect(envelope(answer.text)).toEqual({
        ok: false,
        code: 'window.readsOnly',
        data: { call: call.name },
      });
    }
    // The desk's own cookie makes no more of the wall's path.
    expect((await asked('/wall/rpc', cookie, write)).status).toBe(401);
  });

  it('gets nowhere beside its path: not to the calls, tickets, windows and news of the desk', async () => {
    const wall = await openWall();
    for (const path of ['/rpc', '/tickets', '/windows'])
      expect((await asked(path, wall.cookie, write)).status).toBe(401);
    const news = await ask(shell.port, { path: '/events', headers: { ...page(), cookie: wall.cookie } });
    expect(news.status).toBe(401);
    expect((await asked('/wall/tickets', wall.cookie, { fileId: 'file-1' })).status).toBe(405);
    expect((await asked('/wall/windows', wall.cookie, { kind: 'wall' })).status).toBe(405);
  });

  it('is opened once by each address, and by none made for the desk', async () => {
    const { url } = await openWall();
    expect((await ask(shell.port, { path: url })).status).toBe(401);
    const desk = new URL(shell.newAddress());
    expect((await ask(shell.port, { path: `/wall/${desk.search}` })).status).toBe(401);
    expect(envelope((await post('/windows', '{"kind":"player"}')).text)).toMatchObject({
      code: 'window.notYet',
    });
  });
});

describe('the loopback shell turns away', () => {
  it('a request that names another host, before anything else', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${shell.port}`,
      '127.0.0.1',
      `127.0.0.1:${shell.port + 1}`,
    ]) {
      const answer = await post('/rpc', status, { ...page(), host });
      expect([answer.status, codeIn(envelope(answer.text))], host).toEqual([403, 'request.foreignHost']);
    }
  });

  it('a request from another page', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${shell.port + 1}`,
      `https://127.0.0.1:${shell.port}`,
    ]) {
      const answer = await post('/rpc', status, { ...page(), origin });
      expect([answer.status, codeIn(envelope(answer.text))], origin).toEqual([403, 'request.foreignOrigin']);
    }
  });

  it('a call that does not say where it comes from', async () => {
    const { origin: _, ...headers } = page();
    const silent = await post('/rpc', status, headers);
    const crossed = await post('/rpc', status, { ...headers, 'sec-fetch-site': 'cross-site' });
    expect([silent.status, crossed.status]).toEqual([403, 403]);
  });

  it('a request without the cookie, whatever it asks for', async () => {
    const { cookie: _, ...headers } = page();
    const call = await post('/rpc', status, headers);
    expect([call.status, codeIn(envelope(call.text))]).toEqual([401, 'request.noSession']);
    for (const path of ['/', '/events', '/index.html', '/files/x', '/nowhere']) {
      expect((await ask(shell.port, { path })).status, path).toBe(401);
    }
  });

  it('a cookie it did not give', async () => {
    const wrong = [
      `sonae-${shell.port}=x`,
      `${cookie}x`,
      cookie.replace('sonae-', 'other-'),
      'garbage',
      ';;;=',
    ];
    for (const given of wrong)
      expect((await post('/rpc', status, { ...page(), cookie: given })).status, given).toBe(401);
  });

  it('a person without the cookie on a page without script, in both languages', async () => {
    const answer = await ask(shell.port, { path: '/', headers: { accept: 'text/html' } });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('lang="ja"');
    expect(answer.text).toContain('Press Enter in the terminal');
    expect(answer.text).not.toContain('<script');
    expect(header(answer, 'content-security-policy')).toContain("default-src 'none'");
  });

  it('an address used before, from a browser that has no cookie yet', async () => {
    const path = shell.newAddress().replace(/^http:\/\/[^/]+/, '');
    const first = await ask(shell.port, { path });
    const second = await ask(shell.port, { path });
    expect([first.status, second.status]).toEqual([303, 401]);
    expect(codeIn(envelope(second.text))).toBe('request.tokenUsed');
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('a made-up address', async () => {
    for (const token of ['', 'x', 'a'.repeat(43)]) {
      expect((await ask(shell.port, { path: `/?token=${token}` })).status, token).toBe(401);
    }
  });

  it('a body larger than 12 MB', async () => {
    const body = Buffer.alloc(12 * 1024 * 1024 + 1, 0x20);
    const answer = await post('/rpc', body);
    expect([answer.status, codeIn(envelope(answer.text))]).toEqual([413, 'request.tooLarge']);
  });

  it('a body that is not JSON, not UTF-8, or nested without end', async () => {
    const bodies = [
      '',
      '{',
      'name=desk.status',
      '{"name":"desk.status"',
      new Uint8Array([0x22, 0xff, 0x22]),
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    ];
    for (const body of bodies) {
      const answer = await post('/rpc', body);
      expect([answer.status, codeIn(envelope(answer.text))]).toEqual([400, 'request.malformed']);
    }
  });

  it('a body of another type', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      const answer = await post('/rpc', status, { ...page(), 'content-type': type });
      expect([answer.status, codeIn(envelope(answer.text))], type).toEqual([415, 'request.wrongType']);
    }
  });

  it('a wrong method, naming the right one', async () => {
    const get = await ask(shell.port, { path: '/rpc', headers: { cookie } });
    const put = await ask(shell.port, { method: 'PUT', path: '/index.html', headers: page(), body: '' });
    expect([get.status, header(get, 'allow')]).toEqual([405, 'POST']);
    expect([put.status, header(put, 'allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('a preflight of another page', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await ask(shell.port, { method: 'OPTIONS', path: '/rpc', headers });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('every path that leads out of the screens or to a file that is not one of them', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/..\\secret.txt',
      '/%00index.html',
      '/%E0%A4%A',
      '/notes.sqlite',
      '/assets',
      `/${encodeURIComponent(join(folder.path, 'secret.txt'))}`,
      '//evil.example/index.html',
      '/nowhere',
    ];
    for (const path of paths) {
      const answer = await ask(shell.port, { path, headers: { cookie } });
      expect([answer.status, codeIn(envelope(answer.text))], path).toEqual([404, 'request.unknownPath']);
    }
  });

  it('what is not HTTP at all, and goes on answering', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(shell.port, '127.0.0.1', () => socket.write('\u0000\u0001 garbage\r\n\r\n'));
      socket.on('data', () => socket.destroy());
      socket.on('close', () => resolve());
    });
    expect((await post('/rpc', status)).status).toBe(200);
  });
});

describe('the address of the first opening', () => {
  it('gives a cookie no script can read and no other site sends, and leaves a clean address', async () => {
    const path = shell.newAddress().replace(/^http:\/\/[^/]+/, '');
    const answer = await ask(shell.port, { path });
    expect(header(answer, 'location')).toBe('/');
    expect(header(answer, 'set-cookie')).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
  });

  it('opens the desk again in the browser that used it', async () => {
    const path = shell.newAddress().replace(/^http:\/\/[^/]+/, '');
    await ask(shell.port, { path });
    expect((await ask(shell.port, { path, headers: { cookie } })).status).toBe(303);
  });

  it('is on 127.0.0.1 and nowhere else', async () => {
    expect(shell.newAddress()).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:${shell.port}/\\?token=[\\w-]{43}$`),
    );
    const others = ['127.0.0.2', '::1'];
    const reached = await Promise.all(
      others.map(
        (host) =>
          new Promise<boolean>((resolve) => {
            const socket = connect(shell.port, host, () => resolve(true));
            socket.on('error', () => resolve(false));
          }),
      ),
    );
    expect(reached).toEqual([false, false]);
  });
});

describe('a finished file', () => {
  const ticketFor = (fileId: unknown) => post('/tickets', JSON.stringify({ fileId }));
  const ticket = async () => valueIn<{ url: string }>(envelope((await ticketFor('file-1')).text)).url;

  it('comes through a ticket, to be seen at once', async () => {
    const answer = await ask(shell.port, { path: await ticket(), headers: { cookie } });
    expect(answer.text).toBe(readFileSync(finished, 'utf8'));
    expect(header(answer, 'content-type')).toBe('application/pdf');
    expect(header(answer, 'content-disposition')).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent('名簿.pdf')}`,
    );
  });

  it('of the database comes with its type, inert, and no cache keeps it', async () => {
    const { url } = valueIn<{ url: string }>(envelope((await ticketFor('document:d1')).text));
    const answer = await ask(shell.port, { path: url, headers: { cookie } });
    expect(answer.text).toBe(svg.toString());
    expect(header(answer, 'content-type')).toBe('image/svg+xml');
    expect(header(answer, 'cache-control')).toBe('no-store');
    expect(header(answer, 'content-security-policy')).toContain("sandbox; default-src 'none'");
    const again = await ask(shell.port, { path: url, headers: { cookie } });
    expect([again.status, codeIn(envelope(again.text))]).toEqual([404, 'file.ticketUsed']);
  });

  it('comes once for each ticket', async () => {
    const path = await ticket();
    await ask(shell.port, { path, headers: { cookie } });
    const again = await ask(shell.port, { path, headers: { cookie } });
    expect([again.status, codeIn(envelope(again.text))]).toEqual([404, 'file.ticketUsed']);
  });

  it('does not come without the cookie, and the ticket stays good', async () => {
    const path = await ticket();
    expect((await ask(shell.port, { path })).status).toBe(401);
    expect((await ask(shell.port, { path, headers: { cookie } })).status).toBe(200);
  });

  it('does not come for a ticket older than a minute', async () => {
    const path = await ticket();
    now += 60_001;
    expect((await ask(shell.port, { path, headers: { cookie } })).status).toBe(404);
  });

  it('has no ticket when it is unknown or when it is named by a path', async () => {
    expect(codeIn(envelope((await ticketFor('file-2')).text))).toBe('file.unknown');
    expect(codeIn(envelope((await ticketFor('../../etc/passwd')).text))).toBe('file.unknown');
    expect(codeIn(envelope((await ticketFor(7)).text))).toBe('request.malformed');
  });
});

describe('a file handed over', () => {
  const place = async (name: unknown) =>
    valueIn<{ url: string }>(envelope((await post('/tickets', JSON.stringify({ name }))).text)).url;
  const put = (path: string, body: string | Uint8Array, headers = page()) =>
    ask(shell.port, { method: 'PUT', path, headers, body });
  const taken = () => readdirSync(join(folder.path, 'data', 'incoming'), { recursive: true });

  it('comes through a ticket to its place under its own name, and calls know it by an id', async () => {
    const answer = await put(await place('../../連絡先.csv'), '氏名,電話');
    const { fileId } = valueIn<{ fileId: string }>(envelope(answer.text));
    const file = app.filePath(fileId) ?? '';
    expect(readFileSync(file, 'utf8')).toBe('氏名,電話');
    expect(file).toBe(join(folder.path, 'data', 'incoming', fileId, '連絡先.csv'));
    app.dropFile(fileId);
    expect(app.filePath(fileId)).toBeNull();
    expect(taken()).toEqual([]);
  });

  it('comes once for each ticket, and no ticket for fetching takes it', async () => {
    const path = await place('a.csv');
    const first = await put(path, 'a');
    const again = await put(path, 'b');
    expect([again.status, codeIn(envelope(again.text))]).toEqual([404, 'file.ticketUsed']);
    const fetching = await post('/tickets', JSON.stringify({ fileId: 'file-1' }));
    const wrong = await put(valueIn<{ url: string }>(envelope(fetching.text)).url, 'b');
    expect(codeIn(envelope(wrong.text))).toBe('file.ticketUsed');
    app.dropFile(valueIn<{ fileId: string }>(envelope(first.text)).fileId);
  });

  it('is turned away from strangers and from other pages', async () => {
    const path = await place('a.csv');
    const { cookie: _, ...strangers } = page();
    expect((await put(path, 'a', strangers)).status).toBe(401);
    expect((await put(path, 'a', { ...page(), origin: 'http://evil.example' })).status).toBe(403);
    const { origin: __, ...silent } = page();
    expect((await put(path, 'a', silent)).status).toBe(403);
    expect(taken()).toEqual([]);
  });

  it('leaves nothing when it breaks off on the way', async () => {
    const path = await place('a.csv');
    const headers = Object.entries({ ...page(), host: `127.0.0.1:${shell.port}`, 'content-length': '1000' });
    const socket = connect(shell.port, '127.0.0.1');
    socket.write(`PUT ${path} HTTP/1.1\r\n${headers.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\nhalf`);
    await vi.waitFor(() => expect(taken()).toHaveLength(2));
    socket.destroy();
    await vi.waitFor(() => expect(taken()).toEqual([]));
  });
});

describe('the port', () => {
  it('that another program has is refused by its number', async () => {
    const parts = {
      app,
      rendererDir,
      words: { ja: shellWords(resources, 'ja'), en: shellWords(resources, 'en') },
    };
    const start = startLoopback({
      ...parts,
      port: shell.port,
      random: (bytes) => new Uint8Array(bytes),
      clock: () => now,
      unexpected: () => undefined,
    });
    await expect(start).rejects.toMatchObject({ code: 'shell.portInUse', data: { port: shell.port } });
  });
});
