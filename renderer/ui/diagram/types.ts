// What a diagram is made of: nodes in stages from top to bottom and lanes side by side, joined by ways. It knows nothing of what they mean.
import type { IconName } from '../Icon';
import type { Tone } from '../tones';

/** The outline of a node; each kind has its own, so that colour is never needed to tell them apart. */
export type NodeShape = 'box' | 'round' | 'thickLeft' | 'pointed' | 'double';

export interface DiagramNode {
  readonly id: string;
  readonly title: string;
  readonly shape: NodeShape;
  /** Stands before the last line and tells the kind together with the outline. */
  readonly icon: IconName;
  /** The last line, such as who does it. */
  readonly foot: string;
  /** Small lines at the end, such as where its ways lead outside the drawing. */
  readonly notes: readonly string[];
  /** What is wrong with it, after the notes; each begins with a sign of its own. */
  readonly alerts?: readonly string[];
  /** Band ids. */
  readonly stage: string;
  readonly lane: string;
  /**
   * dim: seen, not in play; drawn dashed as well. problem: a thick edge; its icon and notes say what is wrong. hatched: waits
   * for something. dashed: may come next.
   */
  readonly look: 'plain' | 'dim' | 'problem' | 'hatched' | 'dashed';
  /** Grounds the node; its icon and last line say the same in shape and word. */
  readonly tone?: Tone;
  /** Read aloud instead of the lines. */
  readonly label: string;
}

export interface DiagramEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** dashed: may be taken next. */
  readonly look: 'plain' | 'dim' | 'dashed';
  /** Drawn at its beginning: the number of an answer. */
  readonly mark: string;
}

/** A stage or a lane with its word; given in order. */
export interface DiagramBand {
  readonly id: string;
  readonly word: string;
}

export interface DiagramGraph {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** One under the other. */
  readonly stages: readonly DiagramBand[];
  /** Side by side. */
  readonly lanes: readonly DiagramBand[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node, or the word of a stage over its nodes. */
export interface PlacedNode extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The title cut into lines that fit. */
  readonly lines: readonly string[];
  /** The notes and alerts, cut likewise. */
  readonly notes: readonly { readonly text: string; readonly isAlert: boolean }[];
}

export interface PlacedEdge {
  readonly id: string;
  readonly points: readonly Point[];
}

/** A lane where it lies along x. */
export interface PlacedBand extends DiagramBand {
  readonly start: number;
  readonly size: number;
}

/** A laid out diagram, in px at 100 %. */
export interface PlacedGraph {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: ReadonlyMap<string, PlacedEdge>;
  /** None where all nodes are of one stage. */
  readonly stages: readonly PlacedNode[];
  readonly lanes: readonly PlacedBand[];
  readonly width: number;
  readonly height: number;
}
