// The reference flow that ships with the app: what concerns an event is shown, what does not is kept apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  guideMinutes,
  inFlowOrder,
  isWayInPlay,
  nodesInPlay,
  threatNamedIn,
  waysOut,
} from '../../../shared/domain/flow/inPlay';
import { root } from '../../support/sources';

const source = JSON.parse(readFileSync(join(root, 'resources/catalogue/activationAndFlow.json'), 'utf8'));
const flow = {
  phases: source.phases as { id: string; order: number; label: { ja: string; en: string } }[],
  threats: [
    { id: 'thr-disaster', label: { ja: '大規模災害', en: 'Large-scale disaster' } },
    { id: 'thr-pandemic', label: { ja: '感染症の流行', en: 'Pandemic' } },
    { id: 'thr-other', label: { ja: 'その他（機器・回線など）', en: 'Other (equipment, lines)' } },
  ],
};
const nodes = (source.nodes as Record<string, unknown>[]).map((node, order) => ({
  id: String(node.id),
  order,
  phase: String(node.phase),
  threats: node.threats as string[],
  timeTargetMinutes: node.timeTargetMinutes as number | null,
  timeTargetOverrides: null as Record<string, number> | null,
}));
const edges = (source.edges as Record<string, unknown>[]).map((edge, order) => ({
  id: String(edge.id),
  order,
  fromId: String(edge.from),
  toId: String(edge.to),
  threats: edge.threats as string[],
}));
const whole = { threat: null, phases: null };
const count = (plays: ReadonlyMap<string, string>, play: string) =>
  [...plays.values()].filter((one) => one === play).length;

describe('the flow in play', () => {
  it('is the whole flow when neither threat nor phase is chosen', () => {
    const plays = nodesInPlay(nodes, edges, whole);
    expect(count(plays, 'in')).toBe(nodes.length);
    expect(edges.filter((edge) => isWayInPlay(edge, plays, whole))).toHaveLength(edges.length);
  });

  it('holds for a pandemic neither the trigger of an earthquake nor a way that is not for a pandemic', () => {
    const filter = { threat: 'thr-pandemic', phases: null };
    const plays = nodesInPlay(nodes, edges, filter);
    expect(plays.get('n-trg-pandemic')).toBe('in');
    expect(plays.get('n-trg-disaster')).toBe('out');
    const ways = edges.filter((edge) => isWayInPlay(edge, plays, filter));
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.every((way) => way.threats.length === 0 || way.threats.includes('thr-pandemic'))).toBe(true);
  });

  it('shows beyond a phase only where its ways lead to and come from', () => {
    const filter = { threat: 'thr-disaster', phases: ['decide'] };
    const plays = nodesInPlay(nodes, edges, filter);
    const inPlay = nodes.filter((node) => plays.get(node.id) === 'in');
    expect(inPlay.length).toBeGreaterThan(0);
    expect(inPlay.every((node) => node.phase === 'decide')).toBe(true);
    expect(count(plays, 'beyond')).toBeGreaterThan(0);
    for (const edge of edges.filter((way) => isWayInPlay(way, plays, filter))) {
      expect([plays.get(edge.fromId), plays.get(edge.toId)]).toContain('in');
    }
  });

  it('leaves no node in play without a way to it or from it, for any threat', () => {
    for (const threat of ['thr-disaster', 'thr-security', 'thr-pandemic', 'thr-other']) {
      const filter = { threat, phases: null };
      const plays = nodesInPlay(nodes, edges, filter);
      const joined = new Set(
        edges.filter((edge) => isWayInPlay(edge, plays, filter)).flatMap((edge) => [edge.fromId, edge.toId]),
      );
      expect(
        nodes.filter((node) => plays.get(node.id) === 'in' && !joined.has(node.id)).map(({ id }) => id),
      ).toEqual([]);
    }
  });

  it('reads by phase, then by the order of the flow', () => {
    const phases = inFlowOrder([...nodes].reverse(), flow).map((node) => node.phase);
    const rank = flow.phases.map((phase) => phase.id);
    expect([...new Set(phases)]).toEqual(rank);
    expect(phases.map((phase) => rank.indexOf(phase))).toEqual(
      phases.map((phase) => rank.indexOf(phase)).sort((a, b) => a - b),
    );
  });

  it('numbers the ways out of a decision in their order', () => {
    const [first] = nodes.filter((node) => edges.filter((edge) => edge.fromId === node.id).length > 2);
    const ways = waysOut(first?.id ?? '', [...edges].reverse());
    expect(ways.length).toBeGreaterThan(2);
    expect(ways.map((way) => way.order)).toEqual(ways.map((way) => way.order).sort((a, b) => a - b));
  });

  it('takes the guide time of the threat where it has one of its own', () => {
    const node = {
      id: 'n-switch',
      order: 1,
      phase: 'decide',
      threats: [],
      timeTargetMinutes: 60,
      timeTargetOverrides: { 'thr-security': 30 },
    };
    expect(guideMinutes(node, 'thr-security')).toBe(30);
    expect(guideMinutes(node, 'thr-disaster')).toBe(60);
    expect(guideMinutes({ ...node, timeTargetMinutes: null }, null)).toBeNull();
  });

  it('knows the threat an event was started with by its words', () => {
    expect(threatNamedIn('大規模災害 未明の地震', flow)).toBe('thr-disaster');
    expect(threatNamedIn('Pandemic', flow)).toBe('thr-pandemic');
    expect(threatNamedIn('その他 空調の故障', flow)).toBe('thr-other');
    expect(threatNamedIn('未明の地震', flow)).toBeNull();
  });
});
