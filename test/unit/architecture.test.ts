// Holds the source to the house: who may import whom, what only one folder may do, and what nobody may write.
import { describe, expect, it } from 'vitest';
import { faultOfImport, roomOf } from '../support/house';
import { hasUncheckableImport, importsOf, listSources, type Source, scan } from '../support/sources';

const product = listSources(['shared', 'electron', 'renderer']);
const tests = listSources(['test']);
const everything = [...product, ...tests];

/** Paths of the files whose code (comments and strings left out) matches. */
function offenders(files: readonly Source[], pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(scan(text).code)).map(({ path }) => path);
}

const inside = (...folders: string[]) =>
  product.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
const outside = (folder: string) => product.filter(({ path }) => !path.startsWith(folder));

describe('the house', () => {
  it('has a room for every source file', () => {
    const homeless = product.filter(({ path }) => !path.endsWith('.d.ts') && roomOf(path) === null);
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('lets every folder import only what its row of the table names', () => {
    const faults = product.flatMap(({ path, text }) =>
      importsOf(text).flatMap((specifier) => faultOfImport(path, specifier) ?? []),
    );
    expect(faults).toEqual([]);
  });

  it('imports nothing under a name made up at run time', () => {
    expect(product.filter(({ text }) => hasUncheckableImport(text)).map(({ path }) => path)).toEqual([]);
  });

  it('imports electron only in the desktop shell', () => {
    const importers = outside('electron/shells/desktop/').filter(({ text }) =>
      importsOf(text).includes('electron'),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  it('serves HTTP only in the loopback shell', () => {
    const servers = /^(node:)?(http|https|http2|net|tls|dgram)$/;
    const importers = outside('electron/shells/loopback/').filter(({ text }) =>
      importsOf(text).some((specifier) => servers.test(specifier)),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  it('reads neither clock nor chance in shared rules', () => {
    const impure = /\bDate\.now\b|\bnew Date\s*\(\s*\)|\bMath\.random\b|\bcrypto\.random/;
    expect(offenders(inside('shared/domain/', 'shared/sync/'), impure)).toEqual([]);
  });

  it('stays synchronous in store and rules', () => {
    expect(offenders(inside('electron/store/', 'shared/'), /\basync\b|\bawait\b/)).toEqual([]);
  });

  it('never turns text into HTML on a screen, and keeps no state in browser storage', () => {
    const unsafe =
      /\bdangerouslySetInnerHTML\b|\.innerHTML\b|\.outerHTML\b|\binsertAdjacentHTML\b|\b(local|session)Storage\b/;
    expect(offenders(inside('renderer/'), unsafe)).toEqual([]);
  });
});

describe('every file', () => {
  it('opens with a sentence on its job', () => {
    const silent = everything.filter(({ text }) => !/^(#!.*\n)?(\/\/ \S|\/\*\* \S)/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('stays under 300 lines', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('switches no checker off', () => {
    const suppression = new RegExp(
      ['@ts-' + '(ignore|expect-error|nocheck)', 'biome' + '-ignore', 'eslint' + '-disable'].join('|'),
    );
    expect(everything.filter(({ text }) => suppression.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('uses no any', () => {
    expect(offenders(everything, /(?::|\bas|<|\||,|=)\s*any\b(?!\s*[:(])/)).toEqual([]);
  });

  it('runs all of its tests, once', () => {
    const dodge =
      /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme|fails?|skipIf|runIf)\b|\b(?:xit|xtest|xdescribe)\s*\(|\bretr(?:y|ies)\s*:\s*[1-9]/;
    expect(offenders(tests, dodge)).toEqual([]);
  });
});

describe('this guard', () => {
  const path = 'renderer/features/respond/Planted.tsx';

  it.each([
    ["import { a } from '../../../electron/store/commit';"],
    ["import type { A } from '../../../electron/store/commit';"],
    ["export * from '../../../electron/store/commit';"],
    ["export { a } from\n  '../../../electron/store/commit';"],
    ["const a = await import('../../../electron/store/commit');"],
    ["type A = import('../../../electron/store/commit').A;"],
    ["import '../../../electron/store/commit';"],
    ['const a = `${await import("../../../electron/store/commit")}`;'],
    ["const quote = /['\"`/*]/; import { a } from '../../../electron/store/commit';"],
    ["import { useState } from 'react'; import { a } from '../../../electron/store/commit'"],
  ])('catches a planted import: %s', (text) => {
    const faults = importsOf(text).map((specifier) => faultOfImport(path, specifier));
    expect(faults).toContain(`${path}: may not import electron/store/commit`);
  });

  it('catches a sibling feature, a forbidden package and a name made up at run time', () => {
    expect(faultOfImport(path, '../contacts/store')).toBe(
      `${path}: may not import renderer/features/contacts/store`,
    );
    expect(faultOfImport(path, 'node:fs')).toBe(`${path}: may not import the package node:fs`);
    expect(faultOfImport('shared/domain/rto.ts', 'zod')).toBe(
      'shared/domain/rto.ts: may not import the package zod',
    );
    expect(hasUncheckableImport('const a = await import(name);')).toBe(true);
    expect(hasUncheckableImport("const a = await import('./fixed');")).toBe(false);
  });

  it('allows what the table allows', () => {
    expect(faultOfImport(path, './store')).toBeNull();
    expect(faultOfImport(path, '../../data/useQuery')).toBeNull();
    expect(faultOfImport('electron/services/checklist.ts', '../store/read')).toBeNull();
    expect(faultOfImport('electron/app.ts', './services/checklist')).toBeNull();
  });

  it('does not mistake comments, strings and templates for imports', () => {
    const text =
      "// import a from 'x'\n/* import 'y' */ const s = \"import 'z'\"; const t = `import 'w' ${s}`;";
    expect(importsOf(text)).toEqual([]);
  });
});
