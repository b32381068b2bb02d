// What a diagram is made of: nodes in columns and lanes, joined by ways. It knows nothing of what they mean.
import type { IconName } from '../Icon';

/** The outline of a node; each kind has its own, so that colour is never needed to tell them apart. */
export type NodeShape = 'box' | 'round' | 'thickLeft' | 'pointed' | 'double';

export interface DiagramNode {
  readonly id: string;
  readonly title: string;
  readonly shape: NodeShape;
  /** The first line: an icon and the word for what it is. */
  readonly icon: IconName;
  readonly kind: string;
  /** The last line, such as who does it; empty: none. */
  readonly foot: string;
  /** Band ids. */
  readonly column: string;
  readonly lane: string;
  /** dim: seen, not in play; drawn dashed as well. */
  readonly look: 'plain' | 'dim';
  /** Read aloud instead of the lines. */
  readonly label: string;
}

export interface DiagramEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly look: 'plain' | 'dim';
  /** Drawn at its beginning: the number of an answer. */
  readonly mark: string;
}

/** A column or a lane with its word; given in order. */
export interface DiagramBand {
  readonly id: string;
  readonly word: string;
}

export interface DiagramGraph {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly columns: readonly DiagramBand[];
  readonly lanes: readonly DiagramBand[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The title cut into lines that fit. */
  readonly lines: readonly string[];
}

export interface PlacedEdge {
  readonly id: string;
  readonly points: readonly Point[];
}

/** A band where it lies: along x for columns, along y for lanes. */
export interface PlacedBand extends DiagramBand {
  readonly start: number;
  readonly size: number;
}

/** A laid out diagram, in px at 100 %. */
export interface PlacedGraph {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: ReadonlyMap<string, PlacedEdge>;
  readonly columns: readonly PlacedBand[];
  readonly lanes: readonly PlacedBand[];
  readonly width: number;
  readonly height: number;
}
