// The response flow as data turned into a drawing, for reading and for editing.
export { kindIcon } from './kinds';
export { type FlowEdge, type FlowNode, type FlowView, inPhaseOrder, type Shown, shownOf } from './shown';
export {
  type LiveLook,
  type LiveLooks,
  type NodeRemarks,
  useFlowGraph,
  usePreparedDrawings,
} from './useFlowGraph';
