// Draws the pieces of a layout as one picture of text, rules, boxes and codes: placed to a hundredth of a millimetre, not to a pixel.
import type { Primitive } from '../../shared/domain/cards/blocks';
import { MM_PER_POINT } from '../../shared/domain/typeset/measure';
import { codeModules, outline } from './code';

/** Units of the picture in a millimetre: type stays far above the least size browsers draw. */
const UNITS = 10;

function u(millimetres: number): number {
  return Math.round(millimetres * UNITS * 100) / 100;
}

/** From the top of the em box to the baseline of the bundled font. */
const ASCENT_EM = 1802 / 2048;

function Piece({ piece }: { readonly piece: Primitive }) {
  switch (piece.kind) {
    case 'text': {
      const size = piece.sizePt * MM_PER_POINT;
      return (
        <text
          x={u(piece.x)}
          y={u(piece.y + size * ASCENT_EM)}
          fontSize={u(size)}
          fontWeight={piece.weight === 'bold' ? 700 : undefined}
        >
          {piece.text}
        </text>
      );
    }
    case 'rule':
      return (
        <path
          d={`M${u(piece.x1)} ${u(piece.y1)}L${u(piece.x2)} ${u(piece.y2)}`}
          stroke="#000"
          strokeWidth={u(piece.stroke)}
        />
      );
    case 'box':
      return (
        <rect
          {...{ x: u(piece.x), y: u(piece.y), width: u(piece.width), height: u(piece.height) }}
          fill="none"
          stroke="#000"
          strokeWidth={u(piece.stroke)}
          strokeDasharray={piece.dashed ? `${u(0.7)} ${u(0.4)}` : undefined}
        />
      );
    case 'code': {
      const modules = codeModules(piece.text);
      const scale = u(piece.size) / modules.length;
      return (
        <path
          d={outline(modules)}
          transform={`translate(${u(piece.x)} ${u(piece.y)}) scale(${scale})`}
          fill="#000"
          fillRule="evenodd"
        />
      );
    }
  }
}

export interface PiecesProps {
  readonly pieces: readonly Primitive[];
  /** The size of the picture, in millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Draws pieces on a picture of a given size. */
export function Pieces({ pieces, width, height }: PiecesProps) {
  return (
    <svg className="pieces" viewBox={`0 0 ${u(width)} ${u(height)}`} role="presentation">
      {pieces.map((piece) => (
        <Piece key={JSON.stringify(piece)} piece={piece} />
      ))}
    </svg>
  );
}
