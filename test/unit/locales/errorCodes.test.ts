// Every error code the program can answer with has a text in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/rpc/contract';
import { listSources, root, scan } from '../../support/sources';

const CODE = /^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/;

/** Dotted words among the strings that stand inside the matches of a pattern over a file's code. */
function codesIn(text: string, pattern: RegExp): string[] {
  const { code, strings } = scan(text);
  return [...code.matchAll(pattern)]
    .flatMap((hit) => [...hit[0].matchAll(/"(\d+)"/g)])
    .map((hit) => strings[Number(hit[1])] ?? '')
    .filter((word) => CODE.test(word));
}

/** The code of `new AppError(...)`, a choice between two included; also of refusals written as plain envelopes. */
const thrown = /\bnew\s+AppError\(\s*[^,)]*|\bcode:\s*"\d+"|\brefuse\(\s*[^,)]*/g;
/** In the model and the contract a rule's message is its code. */
const message = /"\d+"/g;

const isCall = (word: string) => Object.hasOwn(contract, word);
const codes = [
  ...listSources(['electron', 'shared', 'renderer']).flatMap(({ text }) => codesIn(text, thrown)),
  ...listSources(['shared/model', 'shared/rpc'])
    // Its dotted words are entities with their fields.
    .filter(({ path }) => path !== 'shared/model/meaning.ts')
    .flatMap(({ text }) => codesIn(text, message)),
  'internal',
];
const all = [...new Set(codes)].filter((word) => !isCall(word)).sort();

function textOf(language: string, code: string): unknown {
  const words: unknown = JSON.parse(
    readFileSync(join(root, 'resources', 'locales', language, 'errors.json'), 'utf8'),
  );
  return code
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], words);
}

describe('error codes', () => {
  it('are found in the source', () => {
    expect(all).toEqual(
      expect.arrayContaining(['store.locked', 'text.tooLong', 'shell.unreachable', 'input.invalid']),
    );
  });

  it.each(['ja', 'en'])('all have a text in %s', (language) => {
    expect(all.filter((code) => typeof textOf(language, code) !== 'string')).toEqual([]);
  });
});
