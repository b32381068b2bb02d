// A data folder that cannot be used: unreadable, damaged, locked, or its port taken; said clearly, nothing deleted.
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, valueIn } from '../support/app';
import { type Ended, run, startLoopback } from '../support/program';

const folder = temporaryFolder();
const config = join(folder.path, 'config');
const demo = join(folder.path, 'demo');
const at = (...parts: string[]) => join(folder.path, ...parts);
const sonae = (...args: string[]) => run({ args, env: { SONAE_CONFIG: config } });

beforeAll(async () => {
  const made = await sonae('demo', '--data', demo);
  if (made.status !== 0) throw new Error(made.err);
});

afterAll(() => folder.remove());

/** What a refused program leaves: status 1, the envelope alone on the output, its reason in words beside it. */
function refusal(ended: Ended): { code: string; data: Record<string, unknown> } {
  const envelope = JSON.parse(ended.out) as { ok: boolean; code: string; data: Record<string, unknown> };
  expect([ended.status, envelope.ok]).toEqual([1, false]);
  expect(ended.err.trim()).not.toBe('');
  expect(ended.err).not.toMatch(/\n\s+at |\{\{/);
  return { code: envelope.code, data: envelope.data };
}

function copyOfDemo(name: string): string {
  cpSync(demo, at(name), { recursive: true });
  return at(name);
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes over a stretch of the file; in its middle over so much that no table of people is spared, wherever it lies. */
function overwrite(file: string, offset: number): void {
  const handle = openSync(file, 'r+');
  const length = offset === 0 ? 16_384 : 800_000;
  writeSync(handle, Buffer.alloc(length, 0x5a), 0, length, offset);
  closeSync(handle);
}

describe('a data folder', () => {
  it('that is a file, or lies under one, is refused by the name of what is in the way', async () => {
    writeFileSync(at('plain'), 'a file');
    for (const dataDir of [at('plain'), at('plain', 'deeper')]) {
      for (const verb of [['serve', '--no-open'], ['call', 'device.get'], ['demo'], ['doctor']]) {
        const { code, data } = refusal(await sonae(...verb, '--data', dataDir));
        expect([code, data.file]).toEqual(['store.unreadable', at('plain')]);
      }
    }
    expect(readFileSync(at('plain'), 'utf8')).toBe('a file');
  });

  it('whose database is no file is refused by the name of what is in the way', async () => {
    mkdirSync(at('odd', 'sonae.db'), { recursive: true });
    const { code, data } = refusal(await sonae('call', 'device.get', '--data', at('odd')));
    expect([code, data.file]).toEqual(['store.unreadable', at('odd', 'sonae.db')]);
  });

  it.each([
    ['at its head', 0],
    ['in its middle', 200_000],
  ])('whose database is damaged %s is refused, and the file stays as it was', async (_, offset) => {
    const dataDir = copyOfDemo(`damaged-${offset}`);
    const file = join(dataDir, 'sonae.db');
    overwrite(file, offset);
    const before = digest(file);
    const { code, data } = refusal(
      await sonae('call', 'record.list', '{"entity":"person"}', '--data', dataDir),
    );
    expect([code, data.file]).toEqual(['store.damaged', file]);
    expect(digest(file)).toBe(before);
  });

  it('whose database was cut short is refused, and what is left stays', async () => {
    const dataDir = copyOfDemo('cut');
    truncateSync(join(dataDir, 'sonae.db'), 100_000);
    expect(refusal(await sonae('doctor', '--data', dataDir)).code).toBe('store.damaged');
    expect(existsSync(join(dataDir, 'sonae.db'))).toBe(true);
  });

  it('whose key slots are damaged, or whose key lies with another user, is refused without a new key', async () => {
    const dataDir = copyOfDemo('keys');
    const slots = join(dataDir, 'keys.json');
    const stranger = await run({
      args: ['doctor', '--data', dataDir],
      env: { SONAE_CONFIG: at('stranger') },
    });
    expect(refusal(stranger).code).toBe('key.notHere');
    writeFileSync(slots, '{"format":1');
    expect(refusal(await sonae('doctor', '--data', dataDir)).code).toBe('key.slotsDamaged');
    expect(readFileSync(slots, 'utf8')).toBe('{"format":1');
  });
});

describe('a second shell', () => {
  it('on the same folder is refused by the process that has it, while command-line calls work beside it', async () => {
    const dataDir = copyOfDemo('shared');
    const shell = await startLoopback({ dataDir, env: { SONAE_CONFIG: config } });
    const second = refusal(await sonae('serve', '--no-open', '--json', '--data', dataDir));
    expect(second).toMatchObject({ code: 'store.locked', data: { dataDir, pid: shell.pid } });
    const beside = await sonae(
      'call',
      'record.save',
      '{"entity":"person","fields":{"name":"横 から"}}',
      '--data',
      dataDir,
    );
    expect(beside.status).toBe(0);
    expect(valueIn<unknown[]>(await shell.call('search.find', { text: '横 から' }))).toHaveLength(1);
    expect(await shell.stop()).toBe(0);
    const again = await startLoopback({ dataDir, env: { SONAE_CONFIG: config } });
    expect(await again.stop()).toBe(0);
  });

  it('may start where the first was killed', async () => {
    const dataDir = copyOfDemo('killed');
    await (await startLoopback({ dataDir, env: { SONAE_CONFIG: config } })).kill();
    expect(existsSync(join(dataDir, 'lock'))).toBe(true);
    const next = await startLoopback({ dataDir, env: { SONAE_CONFIG: config } });
    expect(await next.stop()).toBe(0);
  });

  it('on a taken port is refused by its number, and leaves its folder free', async () => {
    const shell = await startLoopback({ dataDir: at('first'), env: { SONAE_CONFIG: config } });
    const other = copyOfDemo('other');
    const refused = refusal(await sonae('serve', '--no-open', '--port', String(shell.port), '--data', other));
    expect(refused).toMatchObject({ code: 'shell.portInUse', data: { port: shell.port } });
    expect(existsSync(join(other, 'lock'))).toBe(false);
    await shell.stop();
  });
});
