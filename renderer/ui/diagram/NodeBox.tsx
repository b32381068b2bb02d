// One node: an outline and an icon that tell its kind, the title in full, and who does it.

import type { IconDrawing } from '../icons';
import { icons } from '../icons';
import classes from './Diagram.module.css';
import { FOOT_LINE, NODE_EDGE, NODE_PADDING, NOTE_LINE, TITLE_LINE } from './measures';
import type { DiagramNode, PlacedNode } from './types';

const ICON = 14;

const POINT = 9;

function Outline({ node, place }: { node: DiagramNode; place: PlacedNode }) {
  const { width, height } = place;
  if (node.shape === 'pointed') {
    const path = `M0 0H${width - POINT}L${width} ${height / 2}L${width - POINT} ${height}H0z`;
    return <path className={classes.outline} d={path} />;
  }
  return (
    <>
      <rect className={classes.outline} width={width} height={height} rx={node.shape === 'round' ? 16 : 3} />
      {node.shape === 'thickLeft' ? (
        <rect className={classes.edgeBar} width={6} height={height} rx={2} />
      ) : null}
      {node.shape === 'double' ? (
        <rect className={classes.inner} x={3.5} y={3.5} width={width - 7} height={height - 7} rx={2} />
      ) : null}
    </>
  );
}

function NodeIcon({ node, y }: { node: DiagramNode; y: number }) {
  const drawing: IconDrawing = icons[node.icon];
  const scale = ICON / 24;
  return (
    <g className={classes.icon} transform={`translate(${NODE_PADDING} ${y}) scale(${scale})`}>
      {drawing.dash === undefined ? null : <path d={drawing.dash} strokeDasharray="3.6 2.6" />}
      {drawing.line === undefined ? null : <path d={drawing.line} />}
      {drawing.fill === undefined ? null : <path className={classes.iconFill} d={drawing.fill} />}
    </g>
  );
}

/** The node; it is a button of the diagram with one tab stop among all of them. */
export function NodeBox(props: {
  node: DiagramNode;
  place: PlacedNode;
  isActive: boolean;
  isTabStop: boolean;
  register: (element: SVGGElement | null) => void;
  onFocus: () => void;
  onOpen: () => void;
}) {
  const { node, place } = props;
  const footTop = NODE_EDGE + place.lines.length * TITLE_LINE + 2;
  const presses = { onFocus: props.onFocus, onClick: props.onOpen };
  return (
    // A native button cannot stand in a drawing; this role and its keys are the same.
    <g
      ref={props.register}
      className={classes.node}
      transform={`translate(${place.x} ${place.y})`}
      {...buttonRole}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={node.label}
      aria-current={props.isActive ? 'true' : undefined}
      data-look={node.look}
      data-tone={node.tone}
      data-active={props.isActive}
      data-alert={(node.alerts ?? []).length > 0}
      data-node={node.id}
      {...presses}
    >
      <Outline node={node} place={place} />
      <text className={classes.title} y={NODE_EDGE - 4}>
        {place.lines.map((line) => (
          <tspan key={line} x={NODE_PADDING} dy={TITLE_LINE}>
            {/* The space keeps the words apart for who reads the node aloud; it is not drawn. */}
            {`${line} `}
          </tspan>
        ))}
      </text>
      <NodeIcon node={node} y={footTop} />
      <text className={classes.foot} x={NODE_PADDING + ICON + 4} y={footTop + FOOT_LINE - 6}>
        {`${node.foot} `}
      </text>
      <text className={classes.note} y={footTop + FOOT_LINE - 6}>
        {place.notes.map(({ text, isAlert }, index) => (
          // Two notes may be cut into the same line.
          <tspan
            key={`${text} ${index.toString()}`}
            className={isAlert ? classes.alert : undefined}
            x={NODE_PADDING}
            dy={NOTE_LINE}
          >
            {`${text} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}

const buttonRole = { role: 'button' } as const;
