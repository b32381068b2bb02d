// The response flow on paper: phase by phase, a row for each node in its lane, its ways drawn or named by number.
import type { BinderBlock, FlowRow } from './blocks';
import { type AnyRecord, cellText } from './cells';
import { type BinderContext, listOf } from './content';

type Both = { readonly ja: string; readonly en?: string };
type Named = { readonly id: string; readonly label: Both; readonly order?: number };

function namedParts(flow: AnyRecord, field: string): Named[] {
  return Array.isArray(flow[field]) ? (flow[field] as Named[]) : [];
}

function wordOf({ label }: Named, { language }: BinderContext): string {
  return (language === 'en' && label.en) || label.ja;
}

function detailOf(node: AnyRecord, context: BinderContext): string {
  const minutes = node.timeTargetMinutes;
  return [
    cellText('flowNode', node, 'roleId', context),
    typeof minutes === 'number' ? `${minutes}${context.label('minutes')}` : '',
    cellText('flowNode', node, 'checklistId', context),
  ]
    .filter((text) => text !== '')
    .join(context.words.separator);
}

/** Every flow, its phases in order; nodes of no phase come last. */
export function flowBlocks(context: BinderContext): BinderBlock[] {
  return listOf(context, 'flow').flatMap((flow) => oneFlow(flow, context));
}

function oneFlow(flow: AnyRecord, context: BinderContext): BinderBlock[] {
  const phases = namedParts(flow, 'phases').toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const place = (node: AnyRecord): number => {
    const at = phases.findIndex(({ id }) => id === node.phase);
    return at < 0 ? phases.length : at;
  };
  const nodes = listOf(context, 'flowNode')
    .filter(({ flowId }) => flowId === flow.id)
    .toSorted((a, b) => place(a) - place(b) || Number(a.order ?? 0) - Number(b.order ?? 0));
  const numbers = new Map(nodes.map(({ id }, at) => [id, at + 1]));
  const edges = listOf(context, 'flowEdge').filter(({ flowId }) => flowId === flow.id);
  const lanes = namedParts(flow, 'lanes');
  const row = (node: AnyRecord): FlowRow => ({
    number: numbers.get(node.id) ?? 0,
    title: cellText('flowNode', node, 'title', context),
    lane: Math.max(
      0,
      lanes.findIndex(({ id }) => id === node.lane),
    ),
    isDecision: node.kind === 'decision',
    isEnd: node.kind === 'end' || node.kind === 'trigger',
    detail: detailOf(node, context),
    ways: edges
      .filter(({ fromId }) => fromId === node.id)
      .flatMap((edge) => {
        const to = numbers.get(String(edge.toId));
        return to === undefined ? [] : [{ to, label: cellText('flowEdge', edge, 'condition', context) }];
      }),
  });
  const title = cellText('flow', flow, 'title', context);
  return [...phases.keys(), phases.length].flatMap((at): BinderBlock[] => {
    const some = nodes.filter((node) => place(node) === at);
    const phase = phases[at];
    if (some.length === 0) return [];
    return [
      { kind: 'heading', text: phase === undefined ? title : `${title}　${wordOf(phase, context)}` },
      { kind: 'flow', nodes: some.map(row), lanes: lanes.map((lane) => wordOf(lane, context)) },
    ];
  });
}
