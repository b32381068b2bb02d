// The flow being edited as a drawing.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDefect } from '../../../../shared/domain/flow/check';
import { type FlowView, type Shown, useFlowGraph } from '../../../records/flow';
import { Empty, ErrorPlace } from '../../../ui';
import { Diagram } from '../../../ui/diagram';

/** The drawing; what is wrong stands in the nodes. */
export function Drawing({
  view,
  shown,
  defects,
  ...rest
}: {
  view: FlowView;
  shown: Shown;
  defects: readonly FlowDefect[];
  activeId: string | null;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const { t, i18n } = useTranslation(['flow', 'readiness']);
  const remarks = useMemo(() => {
    const say = (rule: string) => `▲ ${i18n.t(`readiness:rules.${rule}.finding` as never)}`;
    return new Map(
      [...Map.groupBy(defects, ({ id }) => id)].map(([id, own]) => [id, own.map(({ rule }) => say(rule))]),
    );
  }, [defects, i18n]);
  const graph = useFlowGraph(view, shown, remarks);
  const isEmpty = graph.nodes.length === 0;
  if (isEmpty) return <Empty icon="flow" text={t('flow:edit.empty')} />;
  return (
    <Diagram
      graph={graph}
      {...rest}
      broken={<ErrorPlace happened={t('flow:broken')} />}
      foot={<span>{t('flow:legend')}</span>}
      words={{
        label: t('flow:edit.drawing'),
        working: t('flow:laying'),
        zoomIn: t('flow:zoomIn'),
        zoomOut: t('flow:zoomOut'),
        fitted: t('flow:fitted'),
        actualSize: t('flow:actualSize'),
      }}
    />
  );
}
