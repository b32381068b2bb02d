// Draws the pieces of a layout: text, rules, boxes and codes, each at its place in millimetres.
import type { Primitive } from '../../shared/domain/cards/blocks';
import { MM_PER_POINT } from '../../shared/domain/typeset/measure';
import { Code, mm } from './Code';

function Piece({ piece }: { readonly piece: Primitive }) {
  switch (piece.kind) {
    case 'text':
      return (
        <span
          className={piece.weight === 'bold' ? 'bold' : undefined}
          style={{ left: mm(piece.x), top: mm(piece.y), fontSize: `${piece.sizePt}pt`, lineHeight: mm(piece.sizePt * MM_PER_POINT) }}
        >
          {piece.text}
        </span>
      );
    case 'rule': {
      const level = piece.y1 === piece.y2;
      return (
        <i
          style={
            level
              ? { left: mm(piece.x1), top: mm(piece.y1 - piece.stroke / 2), width: mm(piece.x2 - piece.x1), height: mm(piece.stroke) }
              : { left: mm(piece.x1 - piece.stroke / 2), top: mm(piece.y1), width: mm(piece.stroke), height: mm(piece.y2 - piece.y1) }
          }
        />
      );
    }
    case 'box':
      return (
        <b
          style={{
            left: mm(piece.x),
            top: mm(piece.y),
            width: mm(piece.width),
            height: mm(piece.height),
            border: `${mm(piece.stroke)} ${piece.dashed ? 'dashed' : 'solid'} #000`,
          }}
        />
      );
    case 'code':
      return <Code text={piece.text} x={piece.x} y={piece.y} size={piece.size} />;
  }
}

/** Draws pieces inside the nearest positioned ancestor. */
export function Pieces({ pieces }: { readonly pieces: readonly Primitive[] }) {
  return pieces.map((piece, at) => <Piece key={`${at}`} piece={piece} />);
}
