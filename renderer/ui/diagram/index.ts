// A diagram of nodes in lanes and columns.
export { Diagram, type DiagramProps, type DiagramWords } from './Diagram';
export { prepareDrawing, warmUp } from './layout';
export type { DiagramBand, DiagramEdge, DiagramGraph, DiagramNode, NodeShape } from './types';
