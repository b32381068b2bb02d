// The installed browser as an engine: no request leaves it, a cancelled print leaves nothing, failures are named.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumEngine } from '../../../electron/print/chromiumEngine';
import type { EngineStep, PreparedJob } from '../../../electron/print/port';
import { openPrintRoom } from '../../../electron/print/room';
import { secluded } from '../../../electron/print/seclude';
import type { PrintPhase } from '../../../shared/domain/printing';
import { PdfFile } from '../../support/pdf';
import { printInput } from '../../support/printing';
import { resourcesDir } from '../../support/printRecords';

const A4 = { width: 210, height: 297 };
const page = (html: string): PreparedJob => ({ html, files: [], page: A4, tagged: true });
const nothing = () => undefined;
const calm = () => new AbortController().signal;

let folder: string;
let before: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sonae-engine-'));
  before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(folder, { recursive: true, force: true });
});

/** The command line of a running program; empty when it ended meanwhile. */
function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** The network a process lives in; empty where there are no such things, or it ended meanwhile. */
function networkOf(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/ns/net`);
  } catch {
    return '';
  }
}

/** The browsers printing into this test's folder. */
function browsers(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandLine(name).includes(folder));
}

function commandLines(): string[] {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-A', '-ww', '-o', 'args'], { encoding: 'utf8' }).stdout.split('\n');
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine);
}

/** Programs that run with something of this test's folder on their command line. */
function leftovers(): string[] {
  return commandLines().filter((line) => line.includes(folder));
}

describe('the engine', () => {
  it('prints on the paper the document asks for, and leaves nothing behind', async () => {
    const html = '<!doctype html><style>@page{size:120mm 80mm;margin:0}</style><p>紙</p>';
    const pdf = new PdfFile(await chromiumEngine().run(page(html), calm(), nothing));
    expect(pdf.info().width).toBeCloseTo(120, 0);
    expect(pdf.info().height).toBeCloseTo(80, 0);
    pdf.remove();
    expect(readdirSync(folder)).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('tells where it is', async () => {
    const steps: EngineStep[] = [];
    await chromiumEngine().run(page('<p>1</p>'), calm(), (step) => steps.push(step));
    expect(steps).toEqual(['starting', 'loading', 'printing']);
  });

  it('prints in a network of its own that leads nowhere, wherever the system can give it one', async () => {
    const mine = networkOf('self');
    const isLinux = process.platform === 'linux';
    const isGiven = secluded({ executablePath: '/b', args: [] }).executablePath !== '/b';
    const networks = new Set<string>();
    await chromiumEngine().run(page('<!doctype html><p>秘密</p>'), calm(), (step) => {
      if (step === 'printing') for (const id of browsers()) networks.add(networkOf(id));
    });
    // Elsewhere the browser's flags alone keep it in.
    expect([...networks].includes(mine)).toBe(isLinux && !isGiven);
    expect(networks.size).toBe(isLinux ? 1 : 0);
  });

  it('runs no script of a document', async () => {
    const html =
      '<!doctype html><p>前</p><script>document.body.textContent = "CHANGED"</script><img src="x" onerror="document.title=1">';
    const pdf = new PdfFile(await chromiumEngine().run(page(html), calm(), nothing));
    expect(pdf.words().map((word) => word.text)).toEqual(['前']);
    pdf.remove();
  });

  it('names itself, and says when there is none', async () => {
    const engine = chromiumEngine().engine();
    expect(engine?.name).toMatch(/chrom|edge/i);
    expect(engine && isAbsolute(engine.path)).toBe(true);
    const none = chromiumEngine(() => null);
    expect(none.engine()).toBeNull();
    await expect(none.run(page('<p>1</p>'), calm(), nothing)).rejects.toMatchObject({
      code: 'print.noEngine',
    });
  });

  it('names a browser that does not work, and cleans up after it', async () => {
    const broken = join(folder, 'browser');
    writeFileSync(broken, '#!/bin/sh\nexit 3\n');
    chmodSync(broken, 0o755);
    const engine = chromiumEngine(() => broken);
    await expect(engine.run(page('<p>1</p>'), calm(), nothing)).rejects.toMatchObject({
      code: 'print.engineFailed',
      data: { engine: 'browser' },
    });
    expect(readdirSync(folder)).toEqual(['browser']);
  });
});

describe('the network', () => {
  let server: Server;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('is not reached by anything a document contains', async () => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = `<!doctype html><link rel="stylesheet" href="${origin}/style"><link rel="preload" as="image" href="${origin}/preload">
      <link rel="dns-prefetch" href="${origin}"><link rel="preconnect" href="${origin}"><meta http-equiv="refresh" content="0;url=${origin}/refresh">
      <style>@import url(${origin}/import);@font-face{font-family:f;src:url(${origin}/font)}p{font-family:f;background:url(${origin}/background)}</style>
      <p>x</p><img src="${origin}/image"><iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object>
      <video src="${origin}/video" poster="${origin}/poster"></video><svg><image href="${origin}/svg" /></svg><img src="file:///etc/hostname">`;
    const pdf = await chromiumEngine().run(page(html), calm(), nothing);
    const file = new PdfFile(pdf);
    expect(file.words().map((word) => word.text)).toContain('x');
    file.remove();
    expect(asked).toEqual([]);
  });
});

describe('a cancelled print', () => {
  it.each(['starting', 'loading', 'printing'] as const)(
    'while it is %s leaves no process and no profile',
    async (when) => {
      const stop = new AbortController();
      const html = `<!doctype html>${'<p>長い文書</p>'.repeat(20_000)}`;
      const running = chromiumEngine().run(page(html), stop.signal, (step) => {
        if (step === when) setTimeout(() => stop.abort(), 30);
      });
      await expect(running).rejects.toMatchObject({ code: 'print.cancelled' });
      expect(readdirSync(folder)).toEqual([]);
      expect(leftovers()).toEqual([]);
    },
  );

  it('leaves no file, and the next one runs', async () => {
    const room = openPrintRoom(chromiumEngine(), resourcesDir);
    const stop = new AbortController();
    const input = printInput({ kind: 'cards', language: 'ja' });
    const first = room.produce({
      input,
      signal: stop.signal,
      progress: ({ phase }) => {
        if (phase === 'printing') setTimeout(() => stop.abort(), 50);
      },
    });
    const phases: PrintPhase[] = [];
    const second = room.produce({
      input: printInput({ kind: 'calibration', language: 'ja' }),
      signal: calm(),
      progress: ({ phase }) => phases.push(phase),
    });
    await expect(first).rejects.toMatchObject({ code: 'print.cancelled' });
    expect((await second).pdf.length).toBeGreaterThan(1_000);
    expect(readdirSync(folder)).toEqual([]);
    expect(phases).toEqual(['waiting', 'laying', 'starting', 'loading', 'printing']);
  });
});
