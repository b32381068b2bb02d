// Takes a node out of the flow and goes on at its neighbour.
import { useTranslation } from 'react-i18next';
import { removeNode } from '../../../../shared/domain/flow/edit';
import { useWords } from '../../../i18n/words';
import type { FlowNode, FlowView } from '../../../records/flow';
import type { FlowEdits } from './useFlowEdits';

/** `onGone` is told where to go on; null where nothing is left beside it. */
export function useNodeRemoval({
  view,
  edits,
  onGone,
}: {
  view: FlowView;
  edits: FlowEdits;
  onGone: (nextId: string | null) => void;
}): (node: FlowNode) => void {
  const { t } = useTranslation('flow');
  const words = useWords();
  return (node) => {
    const before = view.edges.find(({ toId }) => toId === node.id)?.fromId;
    const after = view.edges.find(({ fromId }) => fromId === node.id)?.toId;
    const next = [before, after].find((id) => id !== undefined && id !== node.id) ?? null;
    const word = t('edit.removed', { title: words(node.title, node.titleEn) });
    void edits
      .write(({ nodes, edges }) => removeNode(node, nodes, edges), word)
      .then((end) => {
        if (end === 'written') onGone(next);
      });
  };
}
