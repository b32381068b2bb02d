// The demo's drill scenarios: their injects, what players are expected to do and what evaluators look at.
import { z } from 'zod';
import { AppError } from '../../../shared/model/errors';
import { inject, scenario } from '../../../shared/model/scenario';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, DEMO_PLAN, readSections, sameAs, type Text, textSchema } from './content';

const lineShape = z.strictObject({ id: z.string(), text: textSchema });

const injectShape = z.strictObject({
  ...sameAs(inject, 'order', 'offsetMinutes', 'effects'),
  id: z.string(),
  channel: z.string(),
  from: textSchema,
  toRole: z.string(),
  text: textSchema,
  expectedActions: z.array(lineShape),
  evaluationPoints: z.array(lineShape),
  relatedNodes: z.array(z.string()),
  relatedChecklists: z.array(z.string()),
});

const scenarioShape = z.strictObject({
  ...sameAs(scenario, 'drillType', 'threats', 'timingConditions', 'scenarioStartAt', 'coversMinutes'),
  ...sameAs(scenario, 'suggestedRunMinutes', 'initialConditions', 'goals', 'indicators', 'debriefQuestions'),
  id: z.string(),
  title: textSchema,
  background: textSchema,
  participatingRoles: z.array(z.string()),
  unavailablePeopleAtStart: z.array(z.string()),
  systemsDownAtStart: z.array(z.string()),
  injects: z.array(injectShape),
  exerciseMarker: textSchema,
});

const channelShape = z.strictObject({ id: z.string(), label: textSchema });
type Channels = ReadonlyMap<string, { readonly id: string; readonly label: Text }>;

function addInject(
  tx: WriteTx,
  scenarioId: string,
  content: z.output<typeof injectShape>,
  channels: Channels,
): void {
  const {
    id,
    channel,
    from,
    toRole,
    text,
    expectedActions,
    evaluationPoints,
    relatedNodes,
    relatedChecklists,
    ...same
  } = content;
  const known = channels.get(channel);
  if (!known)
    throw new AppError('catalogue.malformed', {
      name: DEMO_PLAN,
      issues: [{ path: `${id}.channel`, reason: channel }],
    });
  tx.create(
    'inject',
    {
      ...same,
      scenarioId,
      channel: known,
      ...both('from', from),
      toRoleId: toRole,
      ...both('text', text),
      relatedNodeIds: relatedNodes,
      relatedChecklistIds: relatedChecklists,
    },
    id,
  );
  for (const [index, one] of expectedActions.entries()) {
    tx.create('expectedAction', { injectId: id, order: index + 1, ...both('text', one.text) }, one.id);
  }
  for (const [index, one] of evaluationPoints.entries()) {
    tx.create('evaluationPoint', { injectId: id, order: index + 1, ...both('text', one.text) }, one.id);
  }
}

function addScenario(tx: WriteTx, content: z.output<typeof scenarioShape>, channels: Channels): void {
  const {
    id,
    title,
    background,
    participatingRoles,
    unavailablePeopleAtStart,
    systemsDownAtStart,
    ...others
  } = content;
  const { injects, exerciseMarker, ...same } = others;
  tx.create(
    'scenario',
    {
      ...same,
      ...both('title', title),
      ...both('background', background),
      participatingRoleIds: participatingRoles,
      unavailablePersonIdsAtStart: unavailablePeopleAtStart,
      systemIdsDownAtStart: systemsDownAtStart,
      ...both('exerciseMarker', exerciseMarker),
    },
    id,
  );
  for (const one of injects) addInject(tx, id, one, channels);
}

/** Makes the scenarios with everything below them. */
export function loadScenarios(tx: WriteTx, catalogue: Catalogue): void {
  const sections = { scenarioChannels: z.array(channelShape), scenarios: z.array(scenarioShape) };
  const { scenarioChannels, scenarios } = readSections(catalogue, DEMO_PLAN, sections);
  const channels = new Map(scenarioChannels.map((one) => [one.id, one]));
  for (const content of scenarios) addScenario(tx, content, channels);
}
