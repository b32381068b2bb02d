// A diagram in lanes and columns: walked with the arrow keys, zoomed and moved by keys, buttons and the pointer.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '../ActionButton';
import { KeyHint } from '../Marks';
import { WaitingBar } from '../Places';
import { useShortcuts } from '../shortcuts';
import classes from './Diagram.module.css';
import { ArrowHeads, EdgeLine } from './EdgeLine';
import { NodeBox } from './NodeBox';
import { nearestBox } from './place';
import type { DiagramBand, DiagramGraph, PlacedGraph } from './types';
import { useDrag } from './useDrag';
import { type Placed, usePlaced } from './usePlaced';

const ZOOMS = [0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2];
const NORMAL = 5;

/** All words of the controls. */
export interface DiagramWords {
  readonly label: string;
  readonly working: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeWidth: string;
  readonly actualSize: string;
}

export interface DiagramProps {
  /** The same object while nothing in it changes: it is laid out again only for a new one. */
  readonly graph: DiagramGraph;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly words: DiagramWords;
  /** Shown instead when the layout cannot be made. */
  readonly broken: ReactNode;
  /** Stands at the left of the controls: a legend. */
  readonly foot?: ReactNode;
}

/** The diagram. */
export function Diagram(props: DiagramProps) {
  const { words } = props;
  const { placed, isBusy, isBroken } = usePlaced(props.graph);
  const [zoom, setZoom] = useState(NORMAL);
  const [fit, setFit] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const drag = useDrag(scroller);
  const scale = fit ?? ZOOMS[zoom] ?? 1;
  const step = (by: number) => {
    const from = fit === null ? zoom : ZOOMS.findIndex((one) => one >= fit);
    setFit(null);
    setZoom(Math.min(Math.max(from + by, 0), ZOOMS.length - 1));
  };
  const whole = () => {
    const room = scroller.current;
    if (room === null || placed === null) return;
    setFit(Math.max(0.2, Math.min(1, (room.clientWidth - 40) / placed.places.width)));
  };
  const actual = () => {
    setFit(null);
    setZoom(NORMAL);
  };
  useShortcuts({
    '+': { run: () => step(1), word: words.zoomIn },
    '-': { run: () => step(-1), word: words.zoomOut },
    w: { run: whole, word: words.wholeWidth },
    '0': { run: actual, word: words.actualSize },
  });
  if (isBroken) return <>{props.broken}</>;
  return (
    <div className={classes.diagram}>
      <div ref={scroller} className={classes.scroller} {...drag}>
        {placed === null ? null : <Sheet {...props} placed={placed} scale={scale} scroller={scroller} />}
        {isBusy ? <WaitingBar word={words.working} /> : null}
      </div>
      <div className={classes.controls}>
        {props.foot}
        <span className={classes.zoom}>
          <IconButton icon="minus" size="small" label={words.zoomOut} onClick={() => step(-1)} />
          <KeyHint keys="-" />
          <span className={classes.percent}>{Math.round(scale * 100)} %</span>
          <IconButton icon="plus" size="small" label={words.zoomIn} onClick={() => step(1)} />
          <KeyHint keys="+" />
          <button type="button" className={classes.textButton} onClick={whole}>
            {words.wholeWidth} <KeyHint keys="W" />
          </button>
          <button type="button" className={classes.textButton} onClick={actual}>
            100 % <KeyHint keys="0" />
          </button>
        </span>
      </div>
    </div>
  );
}

/** The strips of words that stand over the drawing, and some air, in px. */
const MARGIN = { left: 52, top: 48, right: 28, bottom: 28 };

/** Scrolls a node into the drawing's own room, and never the page around it. */
function bringIntoRoom(room: HTMLElement | null, element: SVGGElement | undefined): void {
  if (room === null || element === undefined) return;
  const node = element.getBoundingClientRect();
  const bounds = room.getBoundingClientRect();
  const left = node.left - (bounds.left + MARGIN.left);
  const right = node.right - (bounds.right - MARGIN.right);
  const top = node.top - (bounds.top + MARGIN.top);
  const bottom = node.bottom - (bounds.bottom - MARGIN.bottom);
  room.scrollBy({ left: left < 0 ? left : Math.max(0, right), top: top < 0 ? top : Math.max(0, bottom) });
}

interface SheetProps extends DiagramProps {
  readonly placed: Placed;
  readonly scale: number;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}

function Sheet(props: SheetProps) {
  const { graph, places } = props.placed;
  const { scale, activeId, scroller } = props;
  const elements = useRef(new Map<string, SVGGElement>());
  const boxes = [...places.nodes.values()];
  const stop = activeId !== null && places.nodes.has(activeId) ? activeId : (graph.nodes[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || stop === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onOpen(stop);
      return;
    }
    const to = nearestBox(boxes, stop, event.key);
    if (to === null) return;
    event.preventDefault();
    props.onActive(to);
    elements.current.get(to)?.focus({ preventScroll: true });
    bringIntoRoom(props.scroller.current, elements.current.get(to));
  };
  useEffect(() => {
    // At every scale, since a change of it moves everything away.
    if (activeId === null || !places.nodes.has(activeId) || scale <= 0) return;
    bringIntoRoom(scroller.current, elements.current.get(activeId));
  }, [activeId, places, scale, scroller]);
  const width = places.width * scale;
  const height = places.height * scale;
  return (
    <div className={classes.sheet} style={{ width: `calc(${width}px + var(--diagram-lane))` }}>
      <ColumnStrip places={places} scale={scale} />
      <div className={classes.row}>
        <LaneStrip places={places} scale={scale} height={height} />
        <svg
          className={classes.drawing}
          width={width}
          height={height}
          viewBox={`0 0 ${places.width} ${places.height}`}
          aria-label={props.words.label}
          {...groupRole}
          onKeyDown={onKeyDown}
        >
          <ArrowHeads />
          {places.lanes.slice(1).map((lane) => (
            <path key={lane.id} className={classes.laneLine} d={`M0 ${lane.start}H${places.width}`} />
          ))}
          {places.columns.slice(1).map((column) => (
            <path key={column.id} className={classes.columnLine} d={`M${column.start} 0V${places.height}`} />
          ))}
          {graph.edges.map((edge) => {
            const place = places.edges.get(edge.id);
            const isLit = edge.from === activeId || edge.to === activeId;
            return place === undefined ? null : (
              <EdgeLine key={edge.id} edge={edge} place={place} isLit={isLit} />
            );
          })}
          {graph.nodes.map((node) => {
            const place = places.nodes.get(node.id);
            if (place === undefined) return null;
            return (
              <NodeBox
                key={node.id}
                node={node}
                place={place}
                isActive={node.id === activeId}
                isTabStop={node.id === stop}
                register={(element) => {
                  if (element === null) elements.current.delete(node.id);
                  else elements.current.set(node.id, element);
                }}
                onFocus={() => props.onActive(node.id)}
                onOpen={() => props.onOpen(node.id)}
              />
            );
          })}
        </svg>
      </div>
    </div>
  );
}

const groupRole = { role: 'group' } as const;

function ColumnStrip({ places, scale }: { places: PlacedGraph; scale: number }) {
  return (
    <div className={classes.columns} aria-hidden="true">
      {places.columns.map((column) => (
        <BandWord key={column.id} band={column} style={{ width: column.size * scale }} />
      ))}
    </div>
  );
}

function LaneStrip({ places, scale, height }: { places: PlacedGraph; scale: number; height: number }) {
  return (
    <div className={classes.lanes} style={{ height }} aria-hidden="true">
      {places.lanes.map((lane) => (
        <BandWord key={lane.id} band={lane} style={{ height: lane.size * scale }} />
      ))}
    </div>
  );
}

function BandWord({ band, style }: { band: DiagramBand; style: React.CSSProperties }) {
  return (
    <div className={classes.band} style={style}>
      <span>{band.word}</span>
    </div>
  );
}
