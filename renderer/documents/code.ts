// A QR code as one outline: no seams between modules however it is rasterised.
import { encodeQR } from 'qr';

/** Error correction from strong to weak: the strongest that stays at or below version 9 is taken. */
const CORRECTIONS = ['medium', 'low'] as const;
const LARGEST_SIDE = 53;

function withoutBorder(modules: readonly boolean[][]): boolean[][] {
  return modules.slice(1, -1).map((row) => row.slice(1, -1));
}

/** The modules of a text as a code in byte mode, UTF-8, without quiet zone. */
export function codeModules(text: string): boolean[][] {
  let modules: boolean[][] = [];
  for (const ecc of CORRECTIONS) {
    modules = withoutBorder(encodeQR(text, 'raw', { ecc, encoding: 'byte', border: 1 }));
    if (modules.length <= LARGEST_SIDE) break;
  }
  return modules;
}

/** Walks the borders between dark and light, dark on the right hand: closed outlines, to be filled even-odd. */
export function outline(modules: readonly (readonly boolean[])[]): string {
  const dark = (x: number, y: number): boolean => modules[y]?.[x] === true;
  const next = new Map<string, [number, number][]>();
  const edge = (x1: number, y1: number, x2: number, y2: number): void => {
    const from = `${x1},${y1}`;
    next.set(from, [...(next.get(from) ?? []), [x2, y2]]);
  };
  modules.forEach((row, y) => {
    row.forEach((on, x) => {
      if (!on) return;
      if (!dark(x, y - 1)) edge(x, y, x + 1, y);
      if (!dark(x + 1, y)) edge(x + 1, y, x + 1, y + 1);
      if (!dark(x, y + 1)) edge(x + 1, y + 1, x, y + 1);
      if (!dark(x - 1, y)) edge(x, y + 1, x, y);
    });
  });
  let path = '';
  for (const [start, targets] of next) {
    while (targets.length > 0) path += walk(next, start);
  }
  return path;
}

/** Follows the border from a corner until it is closed; corners on a straight stretch are passed over. */
function walk(next: Map<string, [number, number][]>, start: string): string {
  let path = `M${start.replace(',', ' ')}`;
  let stretch = '';
  for (let at = start; ; ) {
    const to = next.get(at)?.pop();
    if (!to) break;
    const [x, y] = to;
    const step = x === Number(at.split(',')[0]) ? `V${y}` : `H${x}`;
    if (stretch !== '' && stretch[0] !== step[0]) path += stretch;
    stretch = step;
    at = `${x},${y}`;
    if (at === start) break;
  }
  return `${path}${stretch}Z`;
}

/** Millimetres as a CSS length, to a thousandth. */
export function mm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`;
}
