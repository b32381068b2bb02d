// The command line as scripts use it: the built program, its exit status, its envelope, its words.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openerFor } from '../../../electron/shells/cli/browser';
import { defaultDataDir, userConfigDir } from '../../../electron/shells/host/places';
import { databaseFile } from '../../../electron/store/store';
import { codeIn, temporaryFolder, valueIn } from '../../support/app';
import { ask } from '../../support/http';
import { builtProgram, run, startLoopback } from '../../support/program';
import { pdf } from '../../support/samples';
import { root } from '../../support/sources';

const folder = temporaryFolder();
const env = { SONAE_CONFIG: join(folder.path, 'config') };
const demo = join(folder.path, 'demo');
const sonae = (...args: string[]) => run({ args, env });

beforeAll(async () => {
  await builtProgram();
});

afterAll(() => folder.remove());

describe('demo', () => {
  it('fills an empty folder, and refuses one that has a plan', async () => {
    const first = await sonae('demo', '--data', demo);
    expect(first.status).toBe(0);
    expect(valueIn<{ records: { person: number } }>(JSON.parse(first.out)).records.person).toBe(40);
    const again = await sonae('--lang', 'en', '--data', demo, 'demo');
    expect([again.status, JSON.parse(again.out)]).toEqual([1, { ok: false, code: 'plan.exists', data: {} }]);
    expect(again.err).toMatch(/already/);
  });

  it('shows its windows in the language --lang names', async () => {
    const english = join(folder.path, 'english');
    await sonae('demo', '--data', english, '--lang', 'en');
    const kept = await sonae('call', 'desk.recall', '{"key":"window:preferences"}', '--data', english);
    expect(valueIn(JSON.parse(kept.out))).toEqual({ value: { language: 'en' } });
  });

  it('leaves files only this user can read', () => {
    expect(statSync(join(demo, 'sonae.db')).mode & 0o777).toBe(0o600);
  });
});

describe('call', () => {
  it('prints one envelope and nothing else on the output', async () => {
    const ended = await sonae('call', 'search.find', '{"text":"架空","limit":3}', '--data', demo);
    expect([ended.status, ended.err]).toEqual([0, '']);
    expect(ended.out.trimEnd().split('\n')).toHaveLength(1);
    expect(valueIn<unknown[]>(JSON.parse(ended.out))).toHaveLength(3);
  });

  it('reads its input from the standard input for a dash', async () => {
    const input = '{"entity":"person","id":"p-01"}';
    const ended = await run({ args: ['call', 'record.get', '-', '--data', demo], env, input });
    expect(valueIn(JSON.parse(ended.out))).toMatchObject({ id: 'p-01' });
  });

  it('stamps the acting person on what it changes', async () => {
    const fields = '{"entity":"person","id":"p-01","fields":{"title":"次長（代理）"}}';
    await sonae('call', 'record.save', fields, '--as', '架空 花子', '--data', demo);
    const ended = await sonae(
      'call',
      'record.history',
      '{"entity":"person","id":"p-01","field":"title"}',
      '--data',
      demo,
    );
    expect(valueIn(JSON.parse(ended.out))).toMatchObject([{ actor: '架空 花子', inForce: true }, {}]);
  });

  it('ends with 1 for a refusal, its envelope on the output, its reason in the language asked for', async () => {
    const ja = await sonae('call', 'no.such', '--data', demo);
    const en = await sonae('call', 'no.such', '--data', demo, '--lang', 'en');
    expect([ja.status, en.status]).toEqual([1, 1]);
    expect(JSON.parse(ja.out)).toEqual({ ok: false, code: 'call.unknown', data: { name: 'no.such' } });
    expect(ja.err).toContain('この版にない呼び出し');
    expect(en.err).toContain('no call "no.such"');
  });

  it('names every wrong place in words', async () => {
    const ended = await sonae(
      'call',
      'record.save',
      '{"entity":"person","fields":{"name":""}}',
      '--data',
      demo,
    );
    expect(ended.err).toContain('person.name: 何も書いていない');
  });

  it('takes the folder from the environment too', async () => {
    const ended = await run({ args: ['call', 'device.get'], env: { ...env, SONAE_DATA: demo } });
    expect(valueIn(JSON.parse(ended.out))).toMatchObject({ code: 'A' });
  });
});

describe('a document', () => {
  it('is attached and extracted, byte for byte; what is none is refused and leaves nothing', async () => {
    const [file, out] = ['図.pdf', '出.pdf'].map((name) => join(folder.path, name)) as [string, string];
    writeFileSync(file, pdf());
    const sites = await sonae('call', 'record.list', '{"entity":"site"}', '--data', demo);
    const [site] = valueIn<{ id: string }[]>(JSON.parse(sites.out));
    const attached = await sonae('attach', 'site', site?.id ?? '', file, '--title', '構成図', '--data', demo);
    const { id } = valueIn<{ id: string }>(JSON.parse(attached.out));
    const extracted = await sonae('extract', id, '--out', out, '--data', demo);
    expect(valueIn(JSON.parse(extracted.out))).toMatchObject({ path: out, type: 'application/pdf' });
    expect(readFileSync(out)).toEqual(pdf());
    writeFileSync(file, 'MZ');
    const refused = await sonae('attach', 'site', site?.id ?? '', file, '--data', demo);
    expect([refused.status, JSON.parse(refused.out).code]).toEqual([1, 'document.type']);
    expect((await sonae('extract', 'none', '--out', out, '--data', demo)).status).toBe(1);
  });
});

describe('a spreadsheet', () => {
  it('leaves as a file, comes back dry and for good, and is refused with its reason', async () => {
    const out = join(folder.path, '人.csv');
    const left = await sonae('sheet-export', out, '--entity', 'person', '--lang', 'ja', '--data', demo);
    expect(valueIn(JSON.parse(left.out))).toMatchObject({ path: out, rows: 40 });
    expect(readdirSync(join(demo, 'exports'))).toEqual([]);
    writeFileSync(out, `${readFileSync(out, 'utf8')}\r\n,新人 花子\r\n`);
    const dry = await sonae('sheet-import', out, '--dry-run', '--data', demo);
    expect(valueIn(JSON.parse(dry.out))).toMatchObject({
      encoding: 'utf-8-bom',
      counts: { added: 1, changed: 0, unchanged: 40, refused: 0 },
      imported: false,
    });
    const done = await sonae('sheet-import', out, '--entity', 'person', '--data', demo);
    expect(valueIn(JSON.parse(done.out))).toMatchObject({ imported: true });
    const none = await sonae('sheet-import', join(folder.path, 'none.xlsx'), '--data', demo);
    expect([none.status, codeIn(JSON.parse(none.out))]).toEqual([1, 'sheet.unreadable']);
    expect((await sonae('sheet-export', join(folder.path, 'a.doc'), '--data', demo)).status).toBe(2);
  });
});

describe('a folder that is not there', () => {
  it('is a slip of the keys to every verb but those that begin a plan: nothing is made', async () => {
    const dataDir = join(folder.path, 'misspelt');
    for (const args of [
      ['call', 'device.get'],
      ['call', 'record.list', '{"entity":"person"}'],
      ['check'],
      ['print', 'roster', '--out', join(folder.path, 'x.pdf')],
      ['doctor'],
    ]) {
      const ended = await sonae(...args, '--data', dataDir);
      expect([ended.status, JSON.parse(ended.out).code], args.join(' ')).toEqual([1, 'folder.missing']);
      expect(ended.err).toContain(dataDir);
    }
    expect(existsSync(dataDir)).toBe(false);
  });

  it('an empty one has no device to tell of', async () => {
    const dataDir = join(folder.path, 'empty');
    mkdirSync(dataDir);
    const ended = await sonae('call', 'device.get', '--data', dataDir);
    expect([ended.status, JSON.parse(ended.out).code]).toEqual([1, 'plan.missing']);
  });
});

describe('print', () => {
  it('tries the place first: what cannot be written there is not counted as printed', async () => {
    const file = join(folder.path, 'a file');
    writeFileSync(file, '');
    for (const out of [join(folder.path, 'none', 'x.pdf'), join(file, 'x.pdf'), folder.path]) {
      const ended = await sonae('print', 'cards', '--out', out, '--data', demo);
      expect([ended.status, JSON.parse(ended.out).code], out).toEqual([1, 'file.notWritten']);
    }
    const records = await sonae('call', 'record.list', '{"entity":"printRecord"}', '--data', demo);
    expect(valueIn<unknown[]>(JSON.parse(records.out))).toEqual([]);
  });

  it('names the kinds there are, and leaves no half file', async () => {
    const out = join(folder.path, 'kind.pdf');
    const ended = await sonae('print', 'poster', '--out', out, '--data', demo, '--lang', 'en');
    expect(ended.status).toBe(1);
    expect(ended.err).toMatch(/kind: not one of the choices \(cards, calibration, roster/);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('kind.pdf'))).toEqual([]);
  });
});

describe('serve', () => {
  it('stops cleanly on a signal while windows listen: streams end, the folder is free', async () => {
    const dataDir = join(folder.path, 'served');
    const shell = await startLoopback({ dataDir, env });
    const listening = Promise.withResolvers<void>();
    const headers = { cookie: shell.cookie };
    const stream = ask(shell.port, { path: '/events', headers, onBegun: listening.resolve });
    await listening.promise;
    const begun = Date.now();
    expect(await shell.stop()).toBe(0);
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect((await stream).text).toContain('retry:');
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no verb', []],
    ['an unknown verb', ['restore']],
    ['a verb named like a part of JavaScript', ['constructor']],
    ['a call without a name', ['call']],
    ['too many words', ['call', 'device.get', '{}', 'more']],
    ['an input that is not JSON', ['call', 'device.get', '{']],
    ['an unknown option', ['serve', '--publish']],
    ['a port that is none', ['serve', '--port', 'http']],
    ['a language it does not speak', ['doctor', '--lang', 'fr']],
    ['a print without a file', ['print', 'cards']],
    ['a calendar without a file', ['calendar']],
    ['an attach without a file', ['attach', 'site', 'site-a']],
    ['an extract without a place', ['extract', 'd1']],
    ['a passphrase file that is not there', ['doctor', '--passphrase-file', '/nowhere/p']],
  ])('ends with 2 and a word about it: %s', async (_, args) => {
    const ended = await sonae(...args);
    expect([ended.status, ended.out]).toEqual([2, '']);
    expect(ended.err.trim()).not.toBe('');
    expect(ended.err).not.toMatch(/\n\s+at |\{\{/);
  });

  it('names the verbs there are', async () => {
    const ended = await sonae('restore', 'x.zip', '--lang', 'en');
    expect(ended.err).toContain('serve, call, demo, print, attach, extract, check, calendar, doctor');
  });

  it.each([
    'serve',
    'call',
    'demo',
    'print',
    'attach',
    'extract',
    'check',
    'calendar',
    'doctor',
    'sheet-import',
    'sheet-export',
  ])('tells how %s is used when asked, as output', async (verb) => {
    const ended = await sonae(verb, '--help', '--lang', 'en');
    expect([ended.status, ended.err]).toEqual([0, '']);
    expect(ended.out).toMatch(new RegExp(`^Usage: ${verb}`));
    expect(ended.out).not.toContain('{{');
  });

  it('names what can be printed and how, and its own version', async () => {
    const usage = (await sonae('print', '--lang', 'en')).err;
    for (const word of ['cards', 'roster', 'binder', '--sheet', '--start-at', '--person-ids'])
      expect(usage).toContain(word);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect((await sonae('--version')).out).toBe(`${version}\n`);
  });

  it('leaves no folder behind', async () => {
    const dataDir = join(folder.path, 'untouched');
    await sonae('restore', '--data', dataDir);
    await sonae('call', 'device.get', '{', '--data', dataDir);
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('doctor', () => {
  it('tells integrity, versions, paths and engines', async () => {
    const ended = await sonae('doctor', '--data', demo);
    expect(valueIn(JSON.parse(ended.out))).toMatchObject({
      integrity: ['ok'],
      synchronous: 'FULL',
      encrypted: true,
      dataDir: demo,
      versions: { node: process.versions.node },
    });
  });
});

describe('doctor of a folder that cannot be opened', () => {
  it('says what is wrong and still tells versions, paths, files and engines', async () => {
    const dataDir = join(folder.path, 'damaged');
    await sonae('demo', '--data', dataDir);
    const file = databaseFile(dataDir);
    writeFileSync(file, Buffer.alloc(8_192, 7));
    const ended = await sonae('doctor', '--data', dataDir);
    expect(ended.status).toBe(1);
    const { code, data } = JSON.parse(ended.out);
    expect(code).toMatch(/^store\./);
    expect(data).toMatchObject({
      dataDir,
      versions: { node: process.versions.node, sonae: expect.stringMatching(/^\d/) },
      files: expect.arrayContaining([{ name: basename(file), bytes: 8_192 }]),
    });
    for (const { path } of data.engines) expect(isAbsolute(path)).toBe(true);
    expect(ended.err).toContain(file);
  });
});

describe('a folder with a passphrase', () => {
  const secret = 'むずかしい合言葉';
  const dataDir = join(folder.path, 'locked');
  const file = join(folder.path, 'passphrase');

  beforeAll(async () => {
    writeFileSync(file, `${secret}\n`);
    await sonae('call', 'plan.create', '{"organisation":"みらい県","title":"計画"}', '--data', dataDir);
    const shell = await startLoopback({ dataDir, env });
    valueIn(await shell.call('key.setPassphrase', { passphrase: secret }));
    await shell.stop();
  });

  it('answers only that it needs one', async () => {
    const ended = await sonae('call', 'device.get', '--data', dataDir);
    expect([ended.status, JSON.parse(ended.out).code]).toEqual([1, 'key.passphraseNeeded']);
  });

  it('opens by a file or by the environment', async () => {
    const byFile = await sonae('call', 'device.get', '--data', dataDir, '--passphrase-file', file);
    const byEnvironment = await run({
      args: ['call', 'device.get', '--data', dataDir],
      env: { ...env, SONAE_PASSPHRASE: secret },
    });
    expect([byFile.status, byEnvironment.status]).toEqual([0, 0]);
  });

  it('opens by a file as any editor saves it: with a mark, with the line ends of Windows, as UTF-16', async () => {
    const saved = [Buffer.from(`\uFEFF${secret}\r\n`, 'utf8'), Buffer.from(`\uFEFF${secret}\r\n`, 'utf16le')];
    for (const bytes of saved) {
      const other = join(folder.path, 'passphrase-windows');
      writeFileSync(other, bytes);
      const ended = await sonae('call', 'device.get', '--data', dataDir, '--passphrase-file', other);
      expect(ended.status).toBe(0);
    }
  });

  it('is served locked: the shell answers only the unlocking, then everything', async () => {
    const shell = await startLoopback({ dataDir, env });
    expect(codeIn(await shell.call('record.list', { entity: 'person' }))).toBe('key.passphraseNeeded');
    expect(codeIn(await shell.call('desk.unlock', { passphrase: 'ちがう合言葉です' }))).toBe(
      'key.passphraseWrong',
    );
    expect(codeIn(await shell.call('desk.unlock', {}))).not.toBe('internal');
    expect(await shell.call('desk.unlock', { passphrase: secret })).toEqual({ ok: true, value: {} });
    expect(valueIn(await shell.call('record.list', { entity: 'person' }))).toEqual([]);
    expect(await shell.stop()).toBe(0);
    expect(shell.err()).not.toContain('合言葉です');
  });

  it('refuses a wrong one, and says it nowhere', async () => {
    const wrong = 'ちがう合言葉です';
    const ended = await run({
      args: ['call', 'device.get', '--data', dataDir],
      env: { ...env, SONAE_PASSPHRASE: wrong },
    });
    expect([ended.status, JSON.parse(ended.out).code]).toEqual([1, 'key.passphraseWrong']);
    expect(ended.out + ended.err).not.toContain(wrong);
  });
});

describe('a too old Node', () => {
  it('is refused before anything newer is loaded: what runs first needs no package', async () => {
    const program = await builtProgram();
    const seen = new Set<string>();
    const first = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^import [^(]*?['"]([^'"]+)['"];$/gm)) {
        if (name.startsWith('node:')) continue;
        expect(name).toMatch(/^\.\//);
        first(join(dirname(file), name));
      }
    };
    first(program);
    const text = readFileSync(program, 'utf8');
    expect(text.indexOf('major < 24')).toBeGreaterThan(0);
    expect(text.indexOf('import("./')).toBeGreaterThan(text.indexOf('major < 24'));
    expect([...seen].some((file) => readFileSync(file, 'utf8').includes('better-sqlite3'))).toBe(false);
  });

  it('says how to start, in words an old Node can read', async () => {
    const ended = await run({ args: [], env, program: join(root, 'test', 'support', 'oldNode.cjs') });
    expect([ended.status, ended.out]).toEqual([1, '']);
    expect(ended.err).toContain('npm start');
  });
});

describe('places on this machine', () => {
  it('keep data and keys apart on every platform', () => {
    const places = [
      ['linux', { HOME: '/home/u' }, '/home/u/.local/share/sonae', '/home/u/.config/sonae'],
      ['linux', { HOME: '/home/u', XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' }, '/d/sonae', '/c/sonae'],
      [
        'darwin',
        { HOME: '/Users/u' },
        '/Users/u/Library/Application Support/Sonae/data',
        '/Users/u/Library/Application Support/Sonae/config',
      ],
    ] as const;
    for (const [platform, environment, data, config] of places) {
      expect([defaultDataDir(platform, environment), userConfigDir(platform, environment)]).toEqual([
        data,
        config,
      ]);
    }
  });

  it('open a browser only where somebody can see it', () => {
    expect(openerFor('linux', {})).toBeNull();
    expect(openerFor('linux', { WAYLAND_DISPLAY: 'wayland-0' })?.program).toBe('xdg-open');
    expect(openerFor('darwin', {})?.program).toBe('open');
    expect(openerFor('win32', {})?.program).toBe('rundll32');
  });
});
