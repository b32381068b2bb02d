// Documents as HTML: self-contained, without scripts, every text as data; words complete in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../electron/print/findBrowser';
import { printResources } from '../../../electron/print/resources';
import { documentWords } from '../../../electron/print/words';
import { codeModules, outline } from '../../../renderer/documents/code';
import { directoryOf } from '../../../shared/domain/cards/people';
import { DOCUMENT_KEYS } from '../../../shared/domain/cards/words';
import { confirmationListFor } from '../../../shared/domain/confirmationList';
import type { DocumentKind } from '../../../shared/domain/printing';
import { rosterFor } from '../../../shared/domain/roster';
import { textWidth } from '../../../shared/domain/typeset/measure';
import { DOCUMENT_KINDS } from '../../../shared/rpc/print';
import { prepared, printInput } from '../../support/printing';
import { demoRecords, resourcesDir } from '../../support/printRecords';

const demo = demoRecords();
const html = (kind: DocumentKind, rest = {}) => prepared(printInput({ kind, language: 'ja' }, rest)).html;

function keysOf(node: unknown, path = ''): string[] {
  if (typeof node === 'string') return [path];
  return Object.entries(node as object).flatMap(([key, value]) =>
    keysOf(value, path === '' ? key : `${path}.${key}`),
  );
}

describe('the words of documents', () => {
  it.each(['ja', 'en'])('are those the documents ask for, in %s', (language) => {
    const file = JSON.parse(readFileSync(join(resourcesDir, 'locales', language, 'documents.json'), 'utf8'));
    expect(keysOf(file).sort()).toEqual([...DOCUMENT_KEYS].sort());
  });

  it('take values as they are', () => {
    const words = documentWords(join(resourcesDir, 'locales'), 'ja');
    expect(words('card.holder', { name: '$& {{name}} <b>' })).toBe('持つ人 $& {{name}} <b>');
  });
});

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  it('is one HTML text without scripts that loads nothing but the two font files', () => {
    const text = html(kind);
    expect(text).toMatch(/^<!doctype html><html lang="ja">/);
    expect(text).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(text.replaceAll('&#x27;', "'")).toContain("default-src 'none'");
    const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"|url\("?([^")]*)"?\)/g)].map(
      (hit) => hit[1] ?? hit[2],
    );
    // A place on the pages themselves is no address of anything else.
    expect(new Set(addresses.filter((address) => !address?.startsWith('#')))).toEqual(
      new Set(['fonts/BIZUDPGothic-Regular.woff2', 'fonts/BIZUDPGothic-Bold.woff2']),
    );
  });

  it('is the same twice', () => {
    expect(html(kind)).toBe(html(kind));
  });

  it('takes markup in any text for what was typed', () => {
    const hostile = '</style></svg><script>alert(1)</script><img src=x onerror=alert(1)>&"\'';
    const people = demo.people.map((person) => ({ ...person, name: hostile, kana: hostile }));
    const units = demo.units.map((unit) => ({ ...unit, name: hostile }));
    const organisations = demo.organisations.map((one) => ({ ...one, name: hostile }));
    const plan = { ...demo.plan, organisation: hostile, confidentiality: hostile, edition: hostile };
    const text = html(kind, { records: { ...demo, people, units, organisations, plan } });
    expect(text).not.toMatch(/<script|<img/i);
    expect(text.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('the list for confirming numbers', () => {
  const list = (scope: NonNullable<Parameters<typeof printInput>[0]['scope']>) =>
    prepared(printInput({ kind: 'confirmation', language: 'ja', scope })).subjects[0]?.content ?? {};

  it('[rule 12] names every number of the plan once, with the day it was last confirmed', () => {
    const lines = Object.values(list({ kind: 'all' })).flatMap((text) => text.split('\n'));
    expect(lines).toHaveLength(demo.contacts.length);
    for (const { value, confirmedAt } of demo.contacts) {
      const line = lines.find((one) => one.includes(`\t${value}\t`));
      expect(line).toContain(confirmedAt?.slice(0, 10) ?? '確認なし');
    }
  });

  it('of a role has the numbers of those who hold and deputise it, and nobody else', () => {
    const text = Object.values(list({ kind: 'role', id: 'role-net-recovery' })).join('\n');
    const ids = demo.assignments
      .filter(({ roleId }) => roleId === 'role-net-recovery')
      .map((one) => one.personId);
    const wanted = demo.contacts.filter(({ ownerId }) => ids.includes(ownerId)).map(({ value }) => value);
    expect(text.split('\n')).toHaveLength(wanted.length);
    for (const value of wanted) expect(text).toContain(value);
  });

  it('is refused where nobody has a number', () => {
    expect(() => list({ kind: 'site', id: 'nowhere' })).toThrow('print.nobody');
  });
});

describe('the words of tables', () => {
  const { measure, words } = printResources(resourcesDir);
  const PAD_MM = 2;

  it.each(['ja', 'en'] as const)('fit their columns whole, in %s', (language) => {
    const context = { directory: directoryOf(demo), language, words: words(language) };
    const sections = [...rosterFor(context), ...confirmationListFor(context, { kind: 'all' })];
    const broken = sections.flatMap(({ columns }) =>
      columns.flatMap(({ title, widthMm }) =>
        title.split(' ').filter((word) => textWidth(measure, word, 'bold', 8) > widthMm - PAD_MM),
      ),
    );
    expect(broken).toEqual([]);
    for (const { columns } of sections)
      expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(190, 5);
  });

  it.each(['ja', 'en'] as const)('say on one line how the list is used, in %s', (language) => {
    for (const kind of ['roster', 'confirmation'] as const) {
      const [, note = ''] = /<p [^>]*>([^<]+)<\/p>/.exec(prepared(printInput({ kind, language })).html) ?? [];
      expect(note.length).toBeGreaterThan(20);
      expect(textWidth(measure, note.replaceAll('&quot;', '"'), 'regular', 8)).toBeLessThan(190);
    }
  });
});

describe('marks', () => {
  it('[P6] put 見本 and 訓練 on every page of a roster', () => {
    const document = prepared(printInput({ kind: 'roster', language: 'ja' }, { drill: true }));
    expect(
      document.html.match(/<span class="mark">見本<\/span><span class="mark">訓練<\/span>/g),
    ).toHaveLength(document.pages);
    expect(document.html).toContain(`${document.pages}／${document.pages}`);
  });

  it('are absent from a real plan in a real event', () => {
    const plan = { ...demo.plan, demo: false };
    expect(html('roster', { records: { ...demo, plan } })).not.toMatch(/class="mark"/);
    expect(html('cards', { records: { ...demo, plan } })).not.toContain('>見本<');
  });
});

describe('numbers and days', () => {
  // No digit is wider than another but the 1, which this day lacks.
  const contacts = demo.contacts.map((contact) => ({ ...contact, confirmedAt: '2026-08-24' }));

  it.each(['roster', 'confirmation'] as const)('stand on one line in a %s, in both languages', (kind) => {
    for (const language of ['ja', 'en'] as const) {
      const input = printInput({ kind, language }, { records: { ...demo, contacts } });
      const broken = prepared(input).html.match(/\d-?\n-?\d/g) ?? [];
      expect(broken).toEqual([]);
    }
  });
});

describe('cards', () => {
  it('are for everyone with a role unless people are named', () => {
    expect(prepared(printInput({ kind: 'cards', language: 'ja' })).subjects).toHaveLength(29);
    const two = prepared(
      printInput({ kind: 'cards', language: 'ja', personIds: ['p-40', 'p-01', 'nobody'] }),
    );
    expect(two.subjects.map((subject) => subject.subjectId)).toEqual(['p-40', 'p-01']);
  });

  it('for nobody are refused', () => {
    expect(() => prepared(printInput({ kind: 'cards', language: 'ja', personIds: ['nobody'] }))).toThrow(
      expect.objectContaining({ code: 'print.nobody' }),
    );
  });

  it('name every missing value with its person and block', () => {
    const plan = { ...demo.plan, cardDefaults: {} };
    const { issues } = prepared(
      printInput({ kind: 'cards', language: 'ja', personIds: ['p-01'] }, { records: { ...demo, plan } }),
    );
    expect(issues).toContainEqual({
      kind: 'missingValue',
      subjectId: 'p-01',
      subjectName: '架空 太郎',
      block: 'blk-contacts',
      detail: '対策本部の電話',
    });
  });
});

describe('a code', () => {
  it('is drawn as closed outlines that cover its modules and nothing else', () => {
    const modules = [
      [true, true, false],
      [true, false, true],
      [false, true, true],
    ];
    expect(outline(modules).match(/M/g)?.length).toBe(outline(modules).match(/Z/g)?.length);
    expect(outline([[true]])).toBe('M0 0H1V1H0V0Z');
  });

  it('stays at or below version 9 for the longest text allowed on a card', () => {
    expect(codeModules('あ'.repeat(60)).length).toBe(53);
  });
});

describe('the search for a browser', () => {
  const search = (present: readonly string[], platform: NodeJS.Platform, env = {}) =>
    findBrowser({
      platform,
      env: { PATH: '/opt/bin:/usr/local/bin', ...env },
      isExecutable: (path) => present.includes(path),
    });

  it('prefers the one that was named', () => {
    const present = ['/usr/bin/chromium', '/home/a/chrome', '/home/b/chrome'];
    expect(search(present, 'linux', { CHROME_PATH: '/home/a/chrome' })).toBe('/home/a/chrome');
    expect(search(present, 'linux', { CHROME_PATH: '/home/a/chrome', SONAE_BROWSER: '/home/b/chrome' })).toBe(
      '/home/b/chrome',
    );
    expect(search(present, 'linux', { CHROME_PATH: '/gone' })).toBe('/usr/bin/chromium');
  });

  it.each([
    ['linux', '/opt/bin/google-chrome'],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ] as const)('finds one installed on %s', (platform, path) => {
    expect(search([path], platform)).toBe(path);
  });

  it('finds Edge on Windows, which is always there', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' };
    const found = findBrowser({
      platform: 'win32',
      env,
      isExecutable: (path) => path.replaceAll('\\', '/').endsWith('Edge/Application/msedge.exe'),
    });
    expect(found).not.toBeNull();
  });

  it('says when there is none', () => {
    expect(search([], 'linux')).toBeNull();
  });
});
