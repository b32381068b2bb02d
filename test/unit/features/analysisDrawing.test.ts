// Which part of the structure is drawn, and which lines a longer way already says.
import { describe, expect, it } from 'vitest';
import { drawnIn, linksOf, withoutShortcuts } from '../../../renderer/features/analysis/dependencies/around';
import type { StructureView } from '../../../renderer/features/analysis/dependencies/structure';

const link = (from: string, to: string) => ({ id: `${from} ${to}`, from, to });
const ends = (links: readonly { readonly from: string; readonly to: string }[]) =>
  links.map(({ from, to }) => `${from}-${to}`);

/** Records by id only: the drawing asks for nothing else. */
function viewOf(
  uses: readonly (readonly [string, string])[],
  on: readonly (readonly [string, string])[],
  wrong: Readonly<Record<string, readonly string[]>> = {},
): StructureView {
  const systems = [...new Set([...on.flat(), ...uses.map(([, system]) => system)])];
  const rows = systems.map((id) => ({
    system: { id },
    derived: {
      id,
      becauseOf: [],
      problems: wrong[id] === undefined ? [] : [{ code: 'baseNotShorter', hours: 3, ids: wrong[id] }],
    },
  }));
  return {
    rows,
    businesses: [...new Set(uses.map(([business]) => business))].map((id) => ({ id })),
    uses: uses.map(([businessId, systemId]) => ({ businessId, systemId })),
    dependencies: on.map(([systemId, dependsOnId]) => ({ systemId, dependsOnId })),
    singlePoints: [],
    circles: [],
  } as unknown as StructureView;
}

describe('lines a longer way says', () => {
  it('are left out, and nothing is cut off by it', () => {
    const links = [link('a', 'b'), link('b', 'c'), link('a', 'c'), link('c', 'd'), link('a', 'd')];
    expect(ends(withoutShortcuts(links))).toEqual(['a-b', 'b-c', 'c-d']);
  });

  it('stay where they belong to a circle', () => {
    const links = [link('a', 'b'), link('b', 'a'), link('a', 'c'), link('b', 'c')];
    const kept = ends(withoutShortcuts(links));
    expect(kept).toContain('a-b');
    expect(kept).toContain('b-a');
    expect(kept.some((one) => one.endsWith('-c'))).toBe(true);
  });
});

describe('the drawing', () => {
  const view = viewOf(
    [['write', 'mail']],
    [
      ['mail', 'auth'],
      ['auth', 'lan'],
      ['print', 'lan'],
    ],
    { lan: ['mail'] },
  );

  it('shows a contradiction with the ways between those it concerns, and nothing else', () => {
    expect([...drawnIn(view, 'problems', null)].sort()).toEqual(['auth', 'lan', 'mail']);
  });

  it('shows what the chosen one touches, or everything', () => {
    expect([...drawnIn(view, 'around', 'auth')].sort()).toEqual(['auth', 'lan', 'mail']);
    expect([...drawnIn(view, 'all', null)].sort()).toEqual(['auth', 'lan', 'mail', 'print', 'write']);
    expect(ends(linksOf(view))).toEqual(['write-mail', 'mail-auth', 'auth-lan', 'print-lan']);
  });
});
