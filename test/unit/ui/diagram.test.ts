// The drawing: titles never leave their boxes, lanes hold their nodes, and the arrow keys go where the eye goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, bandsOf, COLUMNS_SHOWN, intoLanes, nearestBox } from '../../../renderer/ui/diagram/place';
import type { DiagramNode } from '../../../renderer/ui/diagram/types';
import { wrapText } from '../../../renderer/ui/diagram/wrap';

/** Half-width signs count one, all others two. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 1 : 2), 0);

describe('a title in its box', () => {
  it('breaks Japanese between words and never before a closing sign', () => {
    const lines = wrapText('発動を宣言し、対策本部へ報告して体制を立ち上げる', 20, widthOf);
    expect(lines.join('')).toBe('発動を宣言し、対策本部へ報告して体制を立ち上げる');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => /^[、。）ー]/.test(line))).toEqual([]);
  });

  it('breaks English between words', () => {
    expect(wrapText('Learn of failure of equipment, facility or line', 20, widthOf)).toEqual([
      'Learn of failure of',
      'equipment, facility',
      'or line',
    ]);
  });

  it('cuts a word that is wider than the box', () => {
    expect(wrapText('ABCDEFGHIJKL', 5, widthOf)).toEqual(['ABCDE', 'FGHIJ', 'KL']);
  });

  it('keeps every sign and no line too wide, whatever the title', () => {
    const title = fc.string({
      unit: fc.constantFrom('あ', '計', '（', '）', '、', 'a', 'b', '1', ' ', '・', 'ー'),
    });
    fc.assert(
      fc.property(title, fc.integer({ min: 6, max: 30 }), (text, width) => {
        const lines = wrapText(text, width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

const node = (id: string, lane: string): DiagramNode => ({
  id,
  lane,
  stage: '',
  title: id,
  shape: 'box',
  icon: 'flag',
  foot: '',
  notes: [],
  alerts: [],
  look: 'plain',
  label: id,
});
const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 100, height: 50 });

describe('lanes', () => {
  const lanes = [
    { id: 'command', word: '指揮' },
    { id: 'empty', word: '空' },
    { id: 'worker', word: '作業' },
  ];
  const nodes = [node('a', 'worker'), node('b', 'command'), node('c', 'command'), node('d', 'worker')];
  const placed = intoLanes(
    [box('a', 0, 0), box('b', 110, 0), box('c', 220, 0), box('d', 0, 80)],
    nodes,
    lanes,
  );
  const at = (id: string) => placed.find((one) => one.id === id) ?? box(id, -1, -1);

  it('lie side by side in the order given, and every node stays in its layer', () => {
    expect(at('b').x + 100).toBeLessThan(at('c').x);
    expect(at('c').x + 100).toBeLessThan(at('a').x);
    expect(at('a').x).toBe(at('d').x);
    expect(at('b').y).toBe(at('a').y);
    expect(at('d').y).toBeGreaterThan(at('a').y);
  });

  it('touch each other, hold their nodes, and leave out those without any', () => {
    const spans = (lane: string) =>
      placed
        .filter(({ id }) => nodes.some((one) => one.id === id && one.lane === lane))
        .map(({ x }) => ({ start: x, end: x + 100 }));
    const bands = bandsOf(lanes, ({ id }) => spans(id), 400);
    expect(bands.map(({ id }) => id)).toEqual(['command', 'worker']);
    expect(bands[0]?.start).toBe(0);
    expect((bands[0]?.start ?? 0) + (bands[0]?.size ?? 0)).toBe(bands[1]?.start);
    expect((bands[1]?.start ?? 0) + (bands[1]?.size ?? 0)).toBe(400);
    expect(bands[1]?.start).toBeLessThanOrEqual(at('a').x);
  });

  it('never lay a node on another nor grow wider than a screen, however crowded a layer is', () => {
    const crowd = fc.array(fc.record({ layer: fc.nat(4), lane: fc.nat(5) }), { minLength: 1, maxLength: 40 });
    const names = ['l0', 'l1', 'l2', 'l3', 'l4', 'l5'].map((id) => ({ id, word: id }));
    fc.assert(
      fc.property(crowd, (given) => {
        const boxes = given.map(({ layer }, index) => box(`n${index}`, index * 110, layer * 80));
        const of = given.map(({ lane }, index) => node(`n${index}`, `l${lane}`));
        const found = intoLanes(boxes, of, names);
        expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBe(given.length);
        const columns = new Set(found.map(({ x }) => x)).size;
        expect(columns).toBeLessThanOrEqual(
          Math.max(COLUMNS_SHOWN, new Set(given.map(({ lane }) => lane)).size),
        );
      }),
    );
  });
});

describe('the arrow keys', () => {
  const boxes = [box('left', 0, 0), box('right', 200, 10), box('far', 400, 0), box('below', 0, 200)];

  it('go to the nearest box in their direction', () => {
    expect(nearestBox(boxes, 'left', 'ArrowRight')).toBe('right');
    expect(nearestBox(boxes, 'far', 'ArrowLeft')).toBe('right');
    expect(nearestBox(boxes, 'left', 'ArrowDown')).toBe('below');
  });

  it('stay where nothing lies ahead, and leave other keys alone', () => {
    expect(nearestBox(boxes, 'left', 'ArrowUp')).toBeNull();
    expect(nearestBox(boxes, 'left', 'x')).toBeNull();
    expect(nearestBox(boxes, 'gone', 'ArrowUp')).toBeNull();
  });
});
