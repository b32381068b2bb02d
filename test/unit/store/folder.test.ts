// The data folder itself: its lock, its levels, and what it says when its database is gone.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asFileError, makeFolders } from '../../../electron/store/durableFile';
import { lockFolder } from '../../../electron/store/lock';
import { databaseFile } from '../../../electron/store/store';
import { AppError } from '../../../shared/model/errors';
import { openTestApp } from '../../support/app';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'sonae-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const holder = (pid: number, host = 'here') => ({ pid, host, since: '2026-11-20T05:00:00+09:00' });

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (cause) {
    return cause instanceof AppError ? cause.code : String(cause);
  }
  return 'nothing thrown';
}

describe('the lock', () => {
  it('is one at a time and free after its release, leaving nothing behind', () => {
    const lock = lockFolder(root, holder(process.pid));
    expect(codeOf(() => lockFolder(root, holder(process.pid + 1)))).toBe('store.locked');
    lock.release();
    expect(readdirSync(root)).toEqual([]);
  });

  it('of a process that is gone, of another machine, or half written is taken over', () => {
    const gone = 2 ** 22 - 3;
    for (const left of [JSON.stringify(holder(gone)), JSON.stringify(holder(1, 'elsewhere')), '{"pid":']) {
      writeFileSync(path.join(root, 'lock'), left);
      lockFolder(root, holder(process.pid)).release();
    }
    expect(existsSync(path.join(root, 'lock'))).toBe(false);
  });

  it('that is a folder is named, not removed', () => {
    mkdirSync(path.join(root, 'lock'));
    expect(codeOf(() => lockFolder(root, holder(process.pid)))).toBe('store.unreadable');
    expect(readdirSync(root)).toEqual(['lock']);
  });
});

describe('a folder', () => {
  it('is made with all its levels; where it cannot be, it says so at once', () => {
    makeFolders(path.join(root, 'a', 'b', 'c'));
    expect(existsSync(path.join(root, 'a', 'b', 'c'))).toBe(true);
    writeFileSync(path.join(root, 'file'), '');
    expect(codeOf(() => makeFolders(path.join(root, 'file')))).toBe('store.unreadable');
    expect(codeOf(() => makeFolders(path.join(root, 'file', 'below')))).toBe('store.unreadable');
    expect(codeOf(() => makeFolders('/proc/nowhere/below'))).toBe('store.unreadable');
    expect(codeOf(() => makeFolders(path.join(root, 'n'.repeat(300))))).toBe('store.unreadable');
    // A link to nowhere is in the way, though nothing exists there.
    symlinkSync(path.join(root, 'gone'), path.join(root, 'link'));
    expect(codeOf(() => makeFolders(path.join(root, 'link')))).toBe('store.unreadable');
  });

  it.each([
    ['ENOSPC', 'store.diskFull'],
    ['EROFS', 'store.readOnly'],
    ['EIO', 'store.mediumFailed'],
    ['ESTALE', 'store.mediumFailed'],
    ['EACCES', 'store.unreadable'],
    ['EMFILE', 'store.unreadable'],
  ])('[D4] whose system answers %s is refused with %s', (reason, code) => {
    const cause = Object.assign(new Error(reason), { code: reason, syscall: 'open' });
    expect(asFileError(cause, 'x')).toMatchObject({ code, data: { file: 'x', reason } });
  });

  it('gives back what is no answer of the file system', () => {
    const cause = new TypeError('not a string');
    expect(asFileError(cause, 'x')).toBe(cause);
  });

  it('that was in use and lost its database is not taken for a new one', async () => {
    const dataDir = path.join(root, 'desk');
    const app = openTestApp({ dataDir });
    app.dispatch({ name: 'plan.loadDemo', input: {} });
    await app.close();
    truncateSync(databaseFile(dataDir), 0);
    expect(codeOf(() => openTestApp({ dataDir }))).toBe('store.emptied');
    rmSync(databaseFile(dataDir));
    expect(codeOf(() => openTestApp({ dataDir }))).toBe('store.emptied');
    expect(existsSync(path.join(dataDir, 'keys.json'))).toBe(true);
  });

  it('whose key slots are gone is refused as such, and nothing is written over them', async () => {
    const dataDir = path.join(root, 'desk');
    const app = openTestApp({ dataDir });
    app.dispatch({ name: 'plan.loadDemo', input: {} });
    await app.close();
    renameSync(path.join(dataDir, 'keys.json'), path.join(root, 'kept'));
    expect(codeOf(() => openTestApp({ dataDir }))).toBe('key.slotsDamaged');
    expect(existsSync(path.join(dataDir, 'keys.json'))).toBe(false);
    renameSync(path.join(root, 'kept'), path.join(dataDir, 'keys.json'));
    await openTestApp({ dataDir }).close();
  });

  it('holds one plan: no call adds a second or takes the first away', async () => {
    const app = openTestApp({ dataDir: path.join(root, 'desk') });
    app.dispatch({ name: 'plan.loadDemo', input: {} });
    const save = { entity: 'plan', fields: { title: '第二の計画', organisation: 'x' } };
    expect(app.dispatch({ name: 'record.save', input: save })).toMatchObject({
      ok: false,
      code: 'record.madeBy',
    });
    expect(app.dispatch({ name: 'record.remove', input: { entity: 'plan', id: 'plan-demo' } })).toMatchObject(
      { code: 'record.fixed' },
    );
    const rename = { entity: 'plan', id: 'plan-demo', fields: { title: '改めた題' } };
    expect(app.dispatch({ name: 'record.save', input: rename })).toMatchObject({ ok: true });
    await app.close();
  });
});
