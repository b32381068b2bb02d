// Stamps and the exact bytes of the log: properties over arbitrary clocks and values.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/sync/canonical';
import {
  type Change,
  type Commit,
  chainHash,
  decodeGroup,
  encodeGroup,
  erasedDigest,
} from '../../../shared/sync/change';
import { compareStamps, nextStamp, type Stamp } from '../../../shared/sync/stamp';

const stamp: fc.Arbitrary<Stamp> = fc.record({
  time: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  counter: fc.nat(5),
  device: fc.constantFrom('a', 'b', 'c'),
});
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('stamps', () => {
  it('[S3] are totally ordered: antisymmetric, transitive, equal only to themselves', () => {
    fc.assert(
      fc.property(stamp, stamp, stamp, (a, b, c) => {
        expect(Math.sign(compareStamps(a, b))).toBe(-Math.sign(compareStamps(b, a)) + 0);
        if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0)
          expect(compareStamps(a, c)).toBeLessThanOrEqual(0);
        if (compareStamps(a, b) === 0) expect(a).toEqual(b);
      }),
    );
  });

  it('[S3][S9] a change made knowing others is newer than all of them, whatever its clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.array(stamp, { maxLength: 4 }),
        (wall, replaced) => {
          const next = nextStamp(wall, 'd', replaced);
          for (const old of replaced) expect(compareStamps(next, old)).toBeGreaterThan(0);
          expect(next.time).toBe(Math.max(wall, ...replaced.map((old) => old.time)));
        },
      ),
    );
  });
});

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 4 }),
);
const change: fc.Arbitrary<Change> = fc.record({
  field: fc.string({ minLength: 1 }),
  value,
  erased: fc.constant(false),
  stamp: stamp.map((one) => ({ ...one, device: 'me' })),
  replaces: fc.array(stamp, { maxLength: 2 }),
  salt: fc.option(fc.constant('00ff'.repeat(8))),
  digest: fc.constant(null),
});

describe('the log format', () => {
  it('[S2] bytes read back are the change that was written, and are written the same again', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (changes, at) => {
          const group = { entity: 'unit', record: 'r', first: 7, changes };
          const bytes = encodeGroup(group, at);
          const back = decodeGroup(bytes, { device: 'me', at, first: 7 });
          expect(back).toEqual(JSON.parse(JSON.stringify(group)));
          expect(encodeGroup(back, at)).toBe(bytes);
        },
      ),
    );
  });

  it('[S2] erasing personal values never changes the chain', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const commit = (list: readonly Change[]): Commit => ({
          device: 'me',
          first: 1,
          last: list.length,
          at: 5,
          actor: null,
          groups: [{ entity: 'unit', record: 'r', first: 1, changes: list }],
        });
        const erased = changes.map((one) =>
          one.salt === null
            ? one
            : { ...one, value: null, erased: true, salt: null, digest: erasedDigest(one, sha256) },
        );
        expect(chainHash('0', commit(erased), sha256)).toBe(chainHash('0', commit(changes), sha256));
      }),
    );
  });

  it('canonical text does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: 2 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[2,{"y":2,"z":1}]},"b":1}',
    );
  });

  it.each([
    ['{}'],
    ['[]'],
    ['["unit","r",[]]'],
    ['["unit","r",[{"v":1}]]'],
    ['["unit","r",[{"f":"a","q":1}]]'],
    ['["unit"'],
  ])('refuses %s', (text) => {
    expect(() => decodeGroup(text, { device: 'me', at: 1, first: 1 })).toThrow();
  });
});
