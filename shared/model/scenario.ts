// A drill scenario, its injects in order, what is expected of the players and what the evaluators look at.
import { z } from 'zod';
import { THREAT_CODES } from './codes';
import { defineEntity, instant, integer, line, paragraph, reference, structure, words } from './define';
import { MINUTES, ORDER } from './ranges';

const both = z.strictObject({ ja: z.string(), en: z.string() });

export const scenario = defineEntity({
  name: 'scenario',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    drillType: line({}),
    threats: words({ codes: THREAT_CODES }),
    timingConditions: words({}),
    scenarioStartAt: instant({}),
    coversMinutes: integer({ ...MINUTES }),
    suggestedRunMinutes: integer({ ...MINUTES }),
    background: paragraph({}),
    backgroundEn: paragraph({}),
    initialConditions: structure(z.array(both), {}),
    goals: structure(z.array(both), {}),
    participatingRoleIds: words({ idsOf: 'role' }),
    unavailablePersonIdsAtStart: words({ idsOf: 'person' }),
    systemIdsDownAtStart: words({ idsOf: 'system' }),
    indicators: words({}),
    debriefQuestions: structure(z.array(both), {}),
    exerciseMarker: line({}),
    exerciseMarkerEn: line({}),
  },
});

export const inject = defineEntity({
  name: 'inject',
  kind: 'record',
  search: { rank: null },
  fields: {
    scenarioId: reference('scenario', { required: true }),
    order: integer({ required: true, ...ORDER }),
    offsetMinutes: integer({ required: true, ...MINUTES }),
    channel: structure(z.strictObject({ id: z.string(), label: both }), {}),
    from: line({}),
    fromEn: line({}),
    toRoleId: reference('role', {}),
    text: paragraph({ required: true }),
    textEn: paragraph({}),
    relatedNodeIds: words({ idsOf: 'flowNode' }),
    relatedChecklistIds: words({ idsOf: 'checklist' }),
    effects: structure(
      z.strictObject({
        systemsDown: z.array(z.string()),
        systemsRestored: z.array(z.string()),
        peopleUnavailable: z.array(z.string()),
      }),
      {},
    ),
  },
});

export const expectedAction = defineEntity({
  name: 'expectedAction',
  kind: 'record',
  search: { rank: null },
  fields: {
    injectId: reference('inject', { required: true }),
    order: integer({ required: true, ...ORDER }),
    text: paragraph({ required: true }),
    textEn: paragraph({}),
  },
});

export const evaluationPoint = defineEntity({
  name: 'evaluationPoint',
  kind: 'record',
  search: { rank: null },
  fields: {
    injectId: reference('inject', { required: true }),
    order: integer({ required: true, ...ORDER }),
    text: paragraph({ required: true }),
    textEn: paragraph({}),
  },
});
