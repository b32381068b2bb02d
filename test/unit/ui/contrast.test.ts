// Every colour of the desk against every ground it is used on, in both schemes, from the style sheet itself.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = Readonly<Record<string, string>>;
const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

function tokensOf(scheme: 'light' | 'dark'): Tokens {
  const block =
    new RegExp(`\\[data-mantine-color-scheme="${scheme}"\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const pairs = [...block.matchAll(/--sonae-([a-z-]+):\s*(#[0-9a-f]{6});/g)];
  return Object.fromEntries(pairs.map((pair) => [pair[1], pair[2]]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const pages = ['ground', 'surface', 'sunk', 'rail'];
const grounds: Readonly<Record<string, readonly string[]>> = {
  text: [
    ...pages,
    'action-ground',
    'critical-ground',
    'warning-ground',
    'good-ground',
    'unknown-ground',
    'neutral-ground',
  ],
  'text-second': [
    ...pages,
    'action-ground',
    'critical-ground',
    'warning-ground',
    'good-ground',
    'unknown-ground',
    'neutral-ground',
  ],
  'text-third': pages,
  action: [...pages, 'action-ground'],
  'on-action': ['action'],
  'on-critical': ['critical'],
  warning: [...pages, 'warning-ground', 'action-ground'],
  good: [...pages, 'good-ground', 'action-ground'],
  unknown: [...pages, 'unknown-ground', 'action-ground'],
  neutral: [...pages, 'neutral-ground', 'action-ground'],
  'prepare-text': ['prepare-ground'],
  'prepare-second': ['prepare-ground'],
  'respond-text': ['respond-ground'],
  'respond-second': ['respond-ground'],
  'drill-text': ['drill-ground', 'drill-stripe'],
  'drill-second': ['drill-ground', 'drill-stripe'],
};
const critical: Readonly<Record<string, readonly string[]>> = {
  critical: ['surface', 'critical-ground'],
  'respond-text': ['respond-ground'],
};
// Borders of controls and the focus ring are shapes: 3:1 is the measure for those.
const shapes: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['surface', 'ground'],
  focus: pages,
  'critical-line': ['surface', 'critical-ground'],
  'warning-line': ['surface'],
  'good-line': ['surface'],
  'unknown-line': ['surface', 'unknown-ground'],
};

function tooLow(tokens: Tokens, pairs: Readonly<Record<string, readonly string[]>>, least: number): string[] {
  return Object.entries(pairs).flatMap(([name, on]) =>
    on.flatMap((ground) => {
      const ratio = contrast(tokens[name] ?? '#000000', tokens[ground] ?? '#000000');
      return ratio >= least ? [] : [`${name} on ${ground}: ${ratio.toFixed(2)}`];
    }),
  );
}

describe.each(['light', 'dark'] as const)('colours in the %s scheme', (scheme) => {
  const tokens = tokensOf(scheme);

  it('names every colour the checks below rely on', () => {
    const used = [grounds, critical, shapes].flatMap((pairs) => [
      ...Object.keys(pairs),
      ...Object.values(pairs).flat(),
    ]);
    expect(used.filter((name) => tokens[name] === undefined)).toEqual([]);
  });

  it('gives critical words at least 7:1', () => {
    expect(tooLow(tokens, critical, 7)).toEqual([]);
  });

  it('gives all other words at least 4.5:1', () => {
    expect(tooLow(tokens, grounds, 4.5)).toEqual([]);
    expect(tooLow(tokens, { critical: [...pages, 'action-ground'] }, 4.5)).toEqual([]);
  });

  it('gives borders of controls and the focus ring at least 3:1', () => {
    expect(tooLow(tokens, shapes, 3)).toEqual([]);
  });
});

describe('the style sheet', () => {
  it('declares the same colours in both schemes', () => {
    expect(Object.keys(tokensOf('dark')).sort()).toEqual(Object.keys(tokensOf('light')).sort());
  });

  it('measures black on white as 21:1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
