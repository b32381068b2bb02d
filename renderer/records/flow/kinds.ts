// How the kinds of nodes look: an outline and an icon each, besides the word.
import type { IconName } from '../../ui';
import type { NodeShape } from '../../ui/diagram';
import type { FlowNode } from './shown';

export const kindShape: Readonly<Record<FlowNode['kind'], NodeShape>> = {
  trigger: 'pointed',
  action: 'box',
  decision: 'round',
  report: 'thickLeft',
  end: 'double',
};

export const kindIcon: Readonly<Record<FlowNode['kind'], IconName>> = {
  trigger: 'play',
  action: 'arrow-right',
  decision: 'diamond',
  report: 'report',
  end: 'check-circle',
};
