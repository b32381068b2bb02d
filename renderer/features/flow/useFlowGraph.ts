// Turns the flow as data into the drawing: words in the language of the window, answers numbered.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Play } from '../../../shared/domain/flow/inPlay';
import { useCaller } from '../../data/caller';
import type { DiagramGraph } from '../../ui/diagram';
import { type FlowNode, type FlowView, type Shown, waysOut } from './flowView';
import { kindIcon, kindShape } from './kinds';

/** The number of an edge among the answers of a decision; empty for other ways. */
function answerMarks(view: FlowView): Map<string, string> {
  const decisions = view.nodes.filter(({ kind }) => kind === 'decision');
  const marks = decisions.flatMap(({ id }) =>
    waysOut(id, view.edges).map((edge, index): [string, string] => [edge.id, String(index + 1)]),
  );
  return new Map(marks);
}

/** The drawing; the same object until something in it changes, since each new one is laid out again. */
export function useFlowGraph(view: FlowView, shown: Shown): DiagramGraph {
  const { i18n } = useTranslation('flow');
  const language = useCaller((state) => state.language);
  return useMemo(() => {
    const t = i18n.getFixedT(language, 'flow');
    const words = (ja: string | null, en: string | null) => (language === 'en' && en ? en : (ja ?? ''));
    return graphOf(view, shown, {
      words,
      kind: (kind) => t(`kinds.${kind}`),
      play: (play) => (play === 'in' ? '' : t(`play.${play}`)),
    });
  }, [view, shown, language, i18n]);
}

interface Wording {
  readonly words: (ja: string | null, en: string | null) => string;
  readonly kind: (kind: FlowNode['kind']) => string;
  readonly play: (play: Play) => string;
}

function graphOf(view: FlowView, shown: Shown, wording: Wording): DiagramGraph {
  const { words } = wording;
  const marks = answerMarks(view);
  const roles = new Map(
    view.roles.map(({ role }) => [role.id, words(role.short ?? role.name, role.shortEn ?? role.nameEn)]),
  );
  const ids = new Set(shown.nodes.map(({ id }) => id));
  const band = ({ id, label }: { id: string; label: { ja: string; en: string } }) => ({
    id,
    word: words(label.ja, label.en),
  });
  return {
    columns: [...(view.flow.phases ?? [])].sort((a, b) => a.order - b.order).map(band),
    lanes: (view.flow.lanes ?? []).map(band),
    nodes: shown.nodes.map((node) => {
      const play = shown.plays.get(node.id) ?? 'out';
      const title = words(node.title, node.titleEn);
      const role = node.roleId === null ? '' : (roles.get(node.roleId) ?? '');
      const parts = [wording.kind(node.kind), title, role, wording.play(play)];
      return {
        id: node.id,
        title,
        shape: kindShape[node.kind],
        icon: kindIcon[node.kind],
        kind: wording.kind(node.kind),
        foot: role,
        column: node.phase ?? '',
        lane: node.lane ?? '',
        look: play === 'in' ? 'plain' : 'dim',
        label: parts.filter((part) => part !== '').join(', '),
      };
    }),
    edges: shown.edges
      .filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId))
      .map((edge) => ({
        id: edge.id,
        from: edge.fromId,
        to: edge.toId,
        look: shown.ways.has(edge.id) ? 'plain' : 'dim',
        mark: marks.get(edge.id) ?? '',
      })),
  };
}
