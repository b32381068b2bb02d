// A diagram in lanes and columns: walked with the arrow keys, zoomed and moved by keys, buttons and the pointer.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { IconButton } from '../ActionButton';
import { KeyHint } from '../Marks';
import { WaitingBar } from '../Places';
import { useShortcuts } from '../shortcuts';
import classes from './Diagram.module.css';
import { ArrowHeads, EdgeLine } from './EdgeLine';
import { NodeBox } from './NodeBox';
import { nearestBox } from './place';
import type { DiagramGraph, PlacedGraph, PlacedNode } from './types';
import { useDrag } from './useDrag';
import { type Placed, usePlaced } from './usePlaced';

const ZOOMS = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2];
/** How far a drawing shrinks to show all its lanes, and all its height: beyond that its words are no longer read, and it is scrolled. */
const SMALLEST = { width: 0.75, height: 0.9 };

/** All words of the controls. */
export interface DiagramWords {
  readonly label: string;
  readonly working: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitted: string;
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
  /** null: fitted to the room, also when the drawing or the room changes. */
  const [zoom, setZoom] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const drag = useDrag(scroller);
  const room = useRoom(scroller);
  const scale = zoom ?? fittedScale(room, placed?.places ?? null);
  const step = (by: 1 | -1) => {
    const further =
      by > 0 ? ZOOMS.filter((one) => one > scale + 0.01) : ZOOMS.filter((one) => one < scale - 0.01);
    resize((by > 0 ? further[0] : further.at(-1)) ?? scale);
  };
  /** Whoever changes the size by a key goes on in the drawing. */
  const enter = () => {
    if (document.activeElement !== document.body) return;
    scroller.current?.querySelector<SVGGElement>('[data-node][tabindex="0"]')?.focus({ preventScroll: true });
  };
  const resize = (next: number | null) => {
    setZoom(next);
    enter();
  };
  const toFitted = () => resize(null);
  const actual = () => resize(1);
  useShortcuts({
    '+': { run: () => step(1), word: words.zoomIn },
    '-': { run: () => step(-1), word: words.zoomOut },
    w: { run: toFitted, word: words.fitted },
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
          <button type="button" className={classes.textButton} onClick={toFitted}>
            {words.fitted} <KeyHint keys="W" />
          </button>
          <button type="button" className={classes.textButton} onClick={actual}>
            100 % <KeyHint keys="0" />
          </button>
        </span>
      </div>
    </div>
  );
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The strip of lane words, and a scroll bar, in px. */
const TAKEN = { width: 16, height: 44 };

/** The size of the room for the drawing, followed as it changes. */
function useRoom(scroller: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setRoom({ width: element.offsetWidth, height: element.offsetHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}

/** The whole drawing where that can be read; else as much of it as can. */
function fittedScale(room: Room | null, places: PlacedGraph | null): number {
  if (room === null || places === null) return 1;
  const byWidth = (room.width - TAKEN.width) / places.width;
  const byHeight = (room.height - TAKEN.height) / places.height;
  return Math.min(1, Math.max(SMALLEST.width, Math.min(byWidth, Math.max(SMALLEST.height, byHeight))));
}

/** The strip of words that stands over the drawing, and some air, in px. */
const MARGIN = { left: 12, top: 64, right: 28, bottom: 28 };

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
  readonly scroller: RefObject<HTMLDivElement | null>;
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
  useKeptFocus(scroller, stop === null ? undefined : () => elements.current.get(stop), places);
  const width = places.width * scale;
  return (
    <div className={classes.sheet} style={{ width }}>
      <LaneStrip lanes={places.lanes} scale={scale} />
      <svg
        className={classes.drawing}
        width={width}
        height={places.height * scale}
        viewBox={`0 0 ${places.width} ${places.height}`}
        aria-label={props.words.label}
        {...groupRole}
        onKeyDown={onKeyDown}
      >
        <ArrowHeads />
        {places.lanes.slice(1).map((lane) => (
          <path key={lane.id} className={classes.laneLine} d={`M${lane.start} 0V${places.height}`} />
        ))}
        {places.stages.map((stage) => (
          <path key={stage.id} className={classes.stageLine} d={`M0 ${stage.y - 4}H${places.width}`} />
        ))}
        {graph.edges.map((edge) => {
          const place = places.edges.get(edge.id);
          const isLit = edge.from === activeId || edge.to === activeId;
          return place === undefined ? null : (
            <EdgeLine key={edge.id} edge={edge} place={place} isLit={isLit} />
          );
        })}
        {places.stages.map((stage) => (
          <StageWord key={stage.id} stage={stage} />
        ))}
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
  );
}

const groupRole = { role: 'group' } as const;

/** The word of a stage at the left, over the lines that pass there. */
function StageWord({ stage }: { stage: PlacedNode }) {
  return (
    <text className={classes.stage} y={stage.y}>
      {stage.lines.map((line) => (
        <tspan key={line} x={8} dy={16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function LaneStrip({ lanes, scale }: { lanes: PlacedGraph['lanes']; scale: number }) {
  if (lanes.every(({ word }) => word === '')) return null;
  return (
    <div className={classes.lanes} aria-hidden="true">
      {lanes.map((lane) => (
        <div key={lane.id} className={classes.lane} style={{ width: lane.size * scale }}>
          {lane.word}
        </div>
      ))}
    </div>
  );
}

/** Focus that stood in the drawing stays there when the node it stood on is no longer drawn. */
function useKeptFocus(
  scroller: RefObject<HTMLElement | null>,
  stop: (() => SVGGElement | undefined) | undefined,
  places: PlacedGraph,
): void {
  const wasWithin = useRef(false);
  const latest = useRef(stop);
  latest.current = stop;
  useEffect(() => {
    const note = () => {
      const active = document.activeElement;
      if (active !== null && active !== document.body)
        wasWithin.current = scroller.current?.contains(active) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [scroller]);
  useEffect(() => {
    const isLost = wasWithin.current && document.activeElement === document.body;
    if (isLost && places.nodes.size > 0) latest.current?.()?.focus({ preventScroll: true });
  }, [places]);
}
