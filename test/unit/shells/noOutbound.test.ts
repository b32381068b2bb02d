// No connection ever leaves this machine: nothing in the source could open one, and a working shell opens none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/app';
import { ask } from '../../support/http';
import { run, startLoopback } from '../../support/program';
import { importsOf, listSources, root, scan } from '../../support/sources';
import { playDay } from '../../support/stableCalls';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const source = listSources(['shared', 'electron', 'renderer']);

describe('the source', () => {
  it('talks only to its own shell, and only in two known places', () => {
    const talk =
      /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\s*[(<]/;
    const talkers = source.filter(({ text }) => talk.test(scan(text).code)).map(({ path }) => path);
    // The preview reads the bundled font from the shell it was served by.
    expect(talkers).toEqual(['renderer/bridge/bridge.ts', 'renderer/features/print/previewHtml.ts']);
  });

  it('imports no client of a network, and a server only in the loopback shell', () => {
    const networked =
      /^(node:)?(net|tls|dgram|dns|http2|https|inspector)(\/.*)?$|^(axios|undici|got|ws|node-fetch)$/;
    const importers = source.filter(({ text }) => importsOf(text).some((name) => networked.test(name)));
    // The loopback shell takes only a type from node:net: what an address looks like.
    expect(importers.map(({ path }) => path)).toEqual(['electron/shells/loopback/server.ts']);
    const server = source.find(({ path }) => path === 'electron/shells/loopback/server.ts')?.text ?? '';
    expect(server).toContain("import type { AddressInfo } from 'node:net'");
  });

  it('uses nothing of Electron that reaches out', () => {
    const reaching = /\b(autoUpdater|crashReporter|netLog|openExternal|inAppPurchase|net)\b/;
    const desktop = source.filter(({ path }) => path.startsWith('electron/shells/desktop/'));
    expect(desktop.length).toBeGreaterThan(5);
    expect(desktop.filter(({ text }) => reaching.test(scan(text).code)).map(({ path }) => path)).toEqual([]);
  });

  it('names no address outside this machine', () => {
    const address = /\b(?:https?|wss?|ftp):\/\/([\w.${}-]+)/g;
    // Names of XML vocabularies, an address that by definition exists nowhere, and this machine.
    const known = /^(www\.w3\.org|[\w-]+\.invalid|127\.0\.0\.1|localhost|\$\{.*)$/;
    const foreign = source.flatMap(({ path, text }) =>
      [...text.matchAll(address)].flatMap(([, host = '']) => (known.test(host) ? [] : [`${path}: ${host}`])),
    );
    expect(foreign).toEqual([]);
  });
});

describe('a running shell', () => {
  it('opens no connection and asks for no name while it loads the demo, serves its screens and a day of calls', async () => {
    const watch = join(folder.path, 'watch.log');
    const env = { SONAE_CONFIG: join(folder.path, 'config'), SONAE_WATCH: watch };
    const nodeArgs = ['--import', pathToFileURL(join(root, 'test', 'support', 'noOutbound.mjs')).href];
    const demo = await run({ args: ['demo', '--data', join(folder.path, 'demo')], env, nodeArgs });
    expect(demo.status).toBe(0);
    const shell = await startLoopback({ dataDir: join(folder.path, 'day'), env, nodeArgs });
    await playDay({
      call: (name, input) => shell.call(name, input),
      send: () => Promise.reject(new Error('unused')),
      close: async () => {},
    });
    for (const path of ['/', '/index.html', '/nowhere'])
      await ask(shell.port, { path, headers: { cookie: shell.cookie } });
    await shell.call('desk.doctor');
    await shell.call('print.preview', { kind: 'roster', language: 'ja' });
    await shell.stop();
    const seen = readFileSync(watch, 'utf8').trim().split('\n');
    // Node looks up even a number before it listens on it; nothing is asked for that.
    expect(new Set(seen)).toEqual(new Set(['watching', 'lookup "127.0.0.1"', 'listen 127.0.0.1']));
  });

  it('is watched in earnest: the same watch sees a connection that is tried', async () => {
    const watch = join(folder.path, 'planted.log');
    const program = join(root, 'test', 'support', 'planted.mjs');
    const nodeArgs = ['--import', pathToFileURL(join(root, 'test', 'support', 'noOutbound.mjs')).href];
    await run({ args: [], env: { SONAE_WATCH: watch }, nodeArgs, program });
    const seen = readFileSync(watch, 'utf8');
    expect(seen).toMatch(/^connect /m);
    expect(seen).toMatch(/^lookup "name.invalid"/m);
    expect(seen).toMatch(/^send datagram/m);
  });
});
