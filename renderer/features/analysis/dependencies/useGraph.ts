// Turns the structure into the drawing: businesses above, systems below them, base systems at the bottom.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../../data/caller';
import type { DiagramGraph, DiagramNode } from '../../../ui/diagram';
import { useHours } from '../useHours';
import { linksOf, withoutShortcuts } from './around';
import { isGrave, type StructureView, type SystemRow } from './structure';

interface Wording {
  readonly named: (ja: string, en: string | null) => string;
  readonly rto: (hours: number | null) => string;
  readonly kind: (kind: 'business' | 'base' | 'work') => string;
  readonly problem: (code: string) => string;
}

function systemNode({ system, derived }: SystemRow, wording: Wording): DiagramNode {
  const title = wording.named(system.name, system.nameEn);
  const grave = derived.problems.filter(isGrave);
  const rto = wording.rto(system.ownRtoHours);
  const foot = derived.group === null ? rto : `${derived.group} ${rto}`;
  const alerts = grave.map(({ code }) => `× ${wording.problem(code)}`);
  return {
    id: system.id,
    title,
    shape: system.kind === 'base' ? 'double' : 'box',
    icon: grave.length > 0 ? 'octagon-x' : system.kind === 'base' ? 'board' : 'screen',
    foot,
    notes: [],
    alerts,
    stage: system.kind === 'base' ? 'base' : 'system',
    lane: '',
    look: grave.length > 0 ? 'problem' : 'plain',
    label: [wording.kind(system.kind), title, foot, ...alerts].join(' '),
  };
}

function businessNode(business: StructureView['businesses'][number], wording: Wording): DiagramNode {
  const title = wording.named(business.name, business.nameEn);
  const foot = wording.rto(business.rtoHours);
  return {
    id: business.id,
    title,
    shape: 'round',
    icon: 'people',
    foot,
    notes: [],
    stage: 'business',
    lane: '',
    look: 'plain',
    label: [wording.kind('work'), title, foot].join(' '),
  };
}

/** The drawing of the ids given; the same object until something in it changes. */
export function useGraph(view: StructureView, drawn: ReadonlySet<string>): DiagramGraph {
  const { t } = useTranslation('analysis');
  const language = useCaller((state) => state.language);
  const hours = useHours();
  const wording: Wording = {
    named: (ja, en) => (language === 'en' && en ? en : ja),
    rto: (own) => (own === null ? t('noRto') : hours.span(own)),
    kind: (kind) => t(`kind.${kind}`),
    problem: (code) => String(t(`problem.${code}.short` as never)),
  };
  const graph: DiagramGraph = {
    stages: [
      { id: 'business', word: t('kind.work') },
      { id: 'system', word: t('kind.business') },
      { id: 'base', word: t('kind.base') },
    ],
    lanes: [{ id: '', word: '' }],
    nodes: [
      ...view.businesses.filter(({ id }) => drawn.has(id)).map((one) => businessNode(one, wording)),
      ...view.rows.filter(({ system }) => drawn.has(system.id)).map((one) => systemNode(one, wording)),
    ],
    edges: withoutShortcuts(linksOf(view).filter(({ from, to }) => drawn.has(from) && drawn.has(to))).map(
      (link) => ({ ...link, look: 'plain' as const, mark: '' }),
    ),
  };
  // Each new object is laid out again: what is drawn decides, not who asked.
  const drawing = JSON.stringify(graph);
  return useMemo(() => JSON.parse(drawing) as DiagramGraph, [drawing]);
}
