// The words a shell says itself: both languages whole, every reason of a refusal in words.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shellWords, systemLanguage } from '../../../electron/shells/host/words';
import { issuesOf } from '../../../electron/store/validate';
import { root } from '../../support/sources';

const resources = join(root, 'resources');
const words = { ja: shellWords(resources, 'ja'), en: shellWords(resources, 'en') };

/** One value for each way in which a schema can refuse. */
const refusals: readonly z.ZodSafeParseResult<unknown>[] = [
  z.string().safeParse(7),
  z.enum(['a']).safeParse('b'),
  z.iso.date().safeParse('x'),
  z.union([z.string(), z.int()]).safeParse(true),
  z.record(z.enum(['a']), z.int()).safeParse({ b: 1 }),
  z.map(z.string(), z.int()).safeParse(new Map([['a', 'b']])),
  z.int().max(1).safeParse(2),
  z.int().min(1).safeParse(0),
  z.number().multipleOf(5).safeParse(7),
  z.strictObject({}).safeParse({ a: 1 }),
  z
    .string()
    .refine(() => false)
    .safeParse('a'),
];

describe('the reasons of a refusal', () => {
  it.each(['ja', 'en'] as const)('are all told in words in %s', (language) => {
    for (const refusal of refusals) {
      if (refusal.success) throw new Error('this value was meant to be refused');
      const text = words[language].explain('input.invalid', { issues: issuesOf(refusal.error) });
      expect(text).not.toMatch(/schema\.|\{\{/);
    }
  });

  it('name each unknown field, not only the object that holds it', () => {
    const refusal = z.strictObject({ where: z.strictObject({}) }).safeParse({ where: { a: 1, b: 2 } });
    expect(refusal.error && issuesOf(refusal.error).map(({ path }) => path)).toEqual(['where.a', 'where.b']);
  });

  it('of an unknown code are told as unexpected, with the code', () => {
    expect(words.en.explain('no.such.code', {})).toContain('no.such.code');
  });
});

describe('the language of a system', () => {
  it('is Japanese where the system is, else English', () => {
    expect(systemLanguage({ LANG: 'ja_JP.UTF-8' })).toBe('ja');
    expect(systemLanguage({ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' })).toBe('en');
    expect(systemLanguage({})).toBe('en');
  });
});
