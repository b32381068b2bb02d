// One way between nodes: an arrow with right angles, and the number of its answer where it has one.
import classes from './Diagram.module.css';
import type { DiagramEdge, PlacedEdge } from './types';

const MARK = 8;

/** The way. */
export function EdgeLine({ edge, place, isLit }: { edge: DiagramEdge; place: PlacedEdge; isLit: boolean }) {
  const [start] = place.points;
  if (start === undefined) return null;
  const path = place.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <g className={classes.edge} data-look={edge.look} data-lit={isLit}>
      <path d={path} markerEnd={`url(#diagram-arrow${isLit ? '-lit' : edge.look === 'dim' ? '-dim' : ''})`} />
      {edge.mark === '' ? null : (
        <g transform={`translate(${start.x} ${start.y + MARK})`}>
          <circle className={classes.markGround} r={MARK} />
          <text className={classes.mark} textAnchor="middle" y={4}>
            {edge.mark}
          </text>
        </g>
      )}
    </g>
  );
}

/** What drawings refer to: three arrow heads, one per line colour, since a marker cannot take its line's colour everywhere; a hatching. */
export function ArrowHeads() {
  return (
    <defs>
      <pattern
        id="diagram-hatch"
        className={classes.hatch}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
      >
        <rect width="8" height="8" />
        <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />
      </pattern>
      {['', '-dim', '-lit'].map((kind) => (
        <marker
          key={kind}
          id={`diagram-arrow${kind}`}
          className={classes.arrow}
          data-kind={kind}
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.500L8 4L0 7.500z" />
        </marker>
      ))}
    </defs>
  );
}
