// Turns the flow as data into the drawing: words in the language of the window, answers numbered.
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Play } from '../../../shared/domain/flow/inPlay';
import { waysOut } from '../../../shared/domain/flow/inPlay';
import { useCaller } from '../../data/caller';
import { type DiagramGraph, type DiagramNode, prepareDrawing } from '../../ui/diagram';
import { kindIcon, kindShape } from './kinds';
import { type FlowEdge, type FlowNode, type FlowView, inPhaseOrder, type Shown, shownOf } from './shown';

const PREPARE_AFTER_MS = 400;
/** The band of nodes without a phase or a lane of this flow. */
const NOWHERE = '';

/** The number of an edge among the answers of a decision; empty for other ways. */
function answerMarks(view: FlowView): Map<string, string> {
  const decisions = view.nodes.filter(({ kind }) => kind === 'decision');
  const marks = decisions.flatMap(({ id }) =>
    waysOut(id, view.edges).map((edge, index): [string, string] => [edge.id, String(index + 1)]),
  );
  return new Map(marks);
}

function useWording(): Wording {
  const { i18n } = useTranslation('flow');
  const language = useCaller((state) => state.language);
  return useMemo(() => {
    const t = i18n.getFixedT(language, 'flow');
    return {
      words: (ja, en) => (language === 'en' && en ? en : (ja ?? '')),
      kind: (kind) => t(`kinds.${kind}`),
      play: (play) => (play === 'in' ? '' : t(`play.${play}`)),
      nowhere: t('nowhere'),
    };
  }, [language, i18n]);
}

/** What is wrong with nodes, in words, by their ids. */
export type NodeRemarks = ReadonlyMap<string, readonly string[]>;

const NO_REMARKS: NodeRemarks = new Map();

/** How a node of a response looks in place of its kind and role: its state as icon, word and ground. */
export type LiveLook = Pick<DiagramNode, 'icon' | 'foot' | 'look'> & Pick<Partial<DiagramNode>, 'tone'>;

/** Looks of nodes by their ids, and of ways. */
export interface LiveLooks {
  readonly nodes: ReadonlyMap<string, LiveLook>;
  readonly ways: ReadonlyMap<string, DiagramGraph['edges'][number]['look']>;
}

/** The drawing; the same object until something in it changes, since each new one is laid out again. */
export function useFlowGraph(
  view: FlowView,
  shown: Shown,
  remarks: NodeRemarks = NO_REMARKS,
  live: LiveLooks | null = null,
): DiagramGraph {
  const wording = useWording();
  return useMemo(() => {
    const graph = graphOf(view, shown, wording, remarks);
    return live === null ? graph : asLive(graph, live);
  }, [view, shown, wording, remarks, live]);
}

/** The same drawing with the states of a response. */
function asLive(graph: DiagramGraph, live: LiveLooks): DiagramGraph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const look = live.nodes.get(node.id);
      if (look === undefined) return node;
      // Read aloud as it is seen: the state stands where the role stood, which comes last.
      const seen = node.foot === '' ? node.title : `${node.title}, ${node.foot}`;
      const label = node.label.replace(seen, `${node.title}, ${look.foot}`);
      return { ...node, ...look, label: node.foot === '' ? label : `${label}, ${node.foot}` };
    }),
    edges: graph.edges.map((edge) => ({ ...edge, look: live.ways.get(edge.id) ?? edge.look })),
  };
}

/** Has every phase of the event laid out while nothing else is to do, so that the next one stands at once. */
export function usePreparedDrawings(view: FlowView, threat: string | null): void {
  const wording = useWording();
  useEffect(() => {
    let isCurrent = true;
    const prepare = async () => {
      for (const { id } of inPhaseOrder(view.flow.phases)) {
        if (!isCurrent) return;
        await prepareDrawing(
          graphOf(view, shownOf(view, { threat, phases: [id] }, false), wording, NO_REMARKS),
        );
      }
    };
    // Later, so that the drawing in view comes first.
    const timer = setTimeout(() => void prepare(), PREPARE_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [view, threat, wording]);
}

interface Wording {
  readonly words: (ja: string | null, en: string | null) => string;
  readonly kind: (kind: FlowNode['kind']) => string;
  readonly play: (play: Play) => string;
  readonly nowhere: string;
}

function graphOf(view: FlowView, shown: Shown, wording: Wording, remarks: NodeRemarks): DiagramGraph {
  const { words } = wording;
  const marks = answerMarks(view);
  const roles = new Map(
    view.roles.map(({ role }) => [role.id, words(role.short ?? role.name, role.shortEn ?? role.nameEn)]),
  );
  const band = ({ id, label }: { id: string; label: { ja: string; en: string } }) => ({
    id,
    word: words(label.ja, label.en),
  });
  const stages = inPhaseOrder(view.flow.phases).map(band);
  const phaseOf = new Map(view.nodes.map(({ id, phase }) => [id, phase ?? '']));
  const isWithin = ({ fromId, toId }: FlowEdge) => phaseOf.get(fromId) === phaseOf.get(toId);
  /** The ways that leave the phase stand in the node as words: lines across phases could not be followed by eye. */
  const onward = (node: FlowNode): string[] => {
    const out = waysOut(node.id, shown.edges).filter((edge) => !isWithin(edge));
    const byPhase = Map.groupBy(out, ({ toId }) => phaseOf.get(toId) ?? '');
    return stages.flatMap(({ id, word }) => {
      const ways = byPhase.get(id);
      if (ways === undefined) return [];
      return `${ways.map((way) => marks.get(way.id) ?? '').join(' ')} → ${word}`.trim();
    });
  };
  const nodes = shown.nodes.filter(({ id }) => shown.plays.get(id) !== 'beyond' || shown.all);
  const ids = new Set(nodes.map(({ id }) => id));
  const lanes = (view.flow.lanes ?? []).map(band);
  const laneIds = new Set(lanes.map(({ id }) => id));
  const phaseIds = new Set(stages.map(({ id }) => id));
  const unplaced = { id: NOWHERE, word: wording.nowhere };
  return {
    stages: [...stages, unplaced],
    lanes: [...lanes, unplaced],
    nodes: nodes.map((node) => {
      const play = shown.plays.get(node.id) ?? 'out';
      const title = words(node.title, node.titleEn);
      const role = node.roleId === null ? '' : (roles.get(node.roleId) ?? '');
      const notes = onward(node);
      const alerts = remarks.get(node.id) ?? [];
      const parts = [wording.kind(node.kind), title, role, wording.play(play), ...notes, ...alerts];
      return {
        id: node.id,
        title,
        shape: kindShape[node.kind],
        icon: kindIcon[node.kind],
        foot: role,
        notes,
        alerts,
        stage: phaseIds.has(node.phase ?? '') ? (node.phase ?? NOWHERE) : NOWHERE,
        lane: laneIds.has(node.lane ?? '') ? (node.lane ?? NOWHERE) : NOWHERE,
        look: play === 'in' ? 'plain' : 'dim',
        label: parts.filter((part) => part !== '').join(', '),
      };
    }),
    edges: shown.edges
      .filter((edge) => isWithin(edge) && ids.has(edge.fromId) && ids.has(edge.toId))
      .map((edge) => ({
        id: edge.id,
        from: edge.fromId,
        to: edge.toId,
        look: shown.ways.has(edge.id) ? 'plain' : 'dim',
        mark: marks.get(edge.id) ?? '',
      })),
  };
}
