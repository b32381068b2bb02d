// A QR code of any text, drawn as one picture that scales: byte mode, UTF-8, quiet zone of four modules.
import { encodeQR } from 'qr';
import { useMemo } from 'react';

const QUIET = 4;
const BORDER = 1;

/** The dark modules as one path; every run of a row is one rectangle. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x] === true) x += 1;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  });
  return path;
}

function modulesOf(text: string): boolean[][] {
  const framed = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: BORDER });
  return framed.slice(BORDER, -BORDER).map((row) => row.slice(BORDER, -BORDER));
}

/**
 * The code of a text. Always dark on white, in the dark theme too: that is what phones read.
 * `label` says what it holds; `size` is a CSS length.
 */
export function QrCode({ text, label, size = '11rem' }: { text: string; label: string; size?: string }) {
  const { path, side } = useMemo(() => {
    const modules = modulesOf(text);
    return { path: pathOf(modules), side: modules.length };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`${-QUIET} ${-QUIET} ${side + 2 * QUIET} ${side + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side + 2 * QUIET} height={side + 2 * QUIET} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
