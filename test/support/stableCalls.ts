// One working day of the stable contract as a script: every call of it, its refusals among them, each answer kept.
import { contract, isCallName } from '../../shared/rpc/contract';
import type { Envelope } from '../../shared/rpc/envelope';
import { valueIn } from './app';
import type { Road } from './roads';

export interface Step {
  readonly name: string;
  readonly input: unknown;
  readonly answer: Envelope;
}

/** Calls of the stable contract (version 1) that this version has. */
export const STABLE = [
  'plan.create',
  'device.get',
  'device.configure',
  'record.save',
  'record.get',
  'record.list',
  'record.history',
  'record.remove',
  'search.find',
  'incident.start',
  'incident.join',
  'incident.close',
  'checklist.start',
  'checklist.get',
  'checklist.mark',
  'chronology.add',
  'chronology.list',
  'analysis.rto',
  'analysis.recovery',
  'analysis.readiness',
] as const;

const NOTICED = '2026-11-20T04:50:00+09:00';

interface Recorder {
  /** Calls and keeps the answer. @returns its value, which must be one. */
  value<T = Record<string, string>>(name: string, input?: unknown): Promise<T>;
  /** Calls and keeps the refusal. @returns its code. */
  refused(name: string, input?: unknown): Promise<string>;
}

function recorder(road: Road, steps: Step[]): Recorder {
  const kept = async (name: string, input: unknown): Promise<Envelope> => {
    const answer = await road.call(name, input);
    steps.push({ name, input, answer });
    return answer;
  };
  return {
    value: async (name, input = {}) => valueIn(await kept(name, input)),
    async refused(name, input = {}) {
      const answer = await kept(name, input);
      return answer.ok ? 'answered' : answer.code;
    },
  };
}

/** Plays the day. @returns every step with its answer. */
export async function playDay(road: Road): Promise<Step[]> {
  const steps: Step[] = [];
  const desk = recorder(road, steps);
  await desk.refused('record.save', { entity: 'person', fields: { name: '早すぎる' } });
  await desk.value('plan.create', {
    organisation: 'みらい県',
    title: '運用継続計画',
    deviceCode: 'B',
    deviceName: '北分室',
  });
  await desk.refused('plan.create', { organisation: '別の県', title: '別の計画' });
  await desk.value('device.configure', { clockOffsetSeconds: 90 });
  await desk.value('device.get');
  await playRecords(desk);
  await playResponse(desk);
  await playAnalysis(desk);
  return steps;
}

async function playRecords(desk: Recorder): Promise<void> {
  const { id } = await desk.value('record.save', {
    entity: 'person',
    fields: { name: '架空 花子', kana: 'かくう はなこ', skills: ['db'] },
  });
  await desk.value('record.save', { entity: 'person', id, fields: { title: '係長' } });
  await desk.value('record.save', {
    entity: 'contact',
    fields: { ownerId: id, means: 'mobilePhone', value: '090-0000-1234' },
  });
  await desk.value('record.get', { entity: 'person', id });
  await desk.value('record.get', { entity: 'person', id: 'nobody' });
  await desk.value('record.history', { entity: 'person', id });
  await desk.value('record.history', { entity: 'person', id, field: 'title' });
  for (const text of ['花子', 'カクウ', '09000001234', '係長', 'ない言葉'])
    await desk.value('search.find', { text });
  await desk.value('search.find', { text: '花', entities: ['person'], limit: 1 });
  await desk.value('record.list', { entity: 'person', where: { kana: 'かくう はなこ' } });
  await desk.refused('record.list', { entity: 'person', where: { shoeSize: 24 } });
  await desk.refused('record.save', { entity: 'person', fields: { name: '', shoeSize: 24 } });
  await desk.refused('record.save', { entity: 'logEntry', fields: {} });
  await desk.value('record.remove', { entity: 'person', id });
  await desk.refused('record.remove', { entity: 'person', id });
  await desk.value('record.list', { entity: 'person', includeDeleted: true });
}

async function playResponse(desk: Recorder): Promise<void> {
  const { id: checklistId } = await desk.value('record.save', {
    entity: 'checklist',
    fields: { title: '初動' },
  });
  const itemIds: string[] = [];
  for (const [order, text] of ['電源の確認', '職員の安否', '本部へ報告', '公開範囲'].entries()) {
    const fields = { checklistId, order, text, critical: order === 0, readBack: order === 0 };
    itemIds.push((await desk.value('record.save', { entity: 'checklistItem', fields })).id ?? '');
  }
  const [power, people, report, scope] = itemIds;
  const { id: incidentId } = await desk.value('incident.start', {
    mode: 'real',
    title: '停電',
    noticedAt: NOTICED,
    what: '庁舎全館で停電',
  });
  const { runId } = await desk.value('checklist.start', { incidentId, checklistId });
  const mark = (itemId: string | undefined, state: string, more: object = {}) => ({
    runId,
    itemId,
    state,
    by: '架空 太郎',
    ...more,
  });
  await desk.value('checklist.mark', mark(power, 'done', { readBackBy: '架空 次郎' }));
  await desk.refused('checklist.mark', mark(power, 'done', { readBackBy: '架空 太郎' }));
  await desk.refused('checklist.mark', mark(people, 'overridden'));
  await desk.value('checklist.mark', mark(people, 'overridden', { reason: '別の班が実施' }));
  await desk.value('checklist.mark', mark(report, 'deferred', { reason: '回線待ち' }));
  await desk.value('checklist.mark', mark(scope, 'notApplicable', { reason: '対象外', occurredAt: NOTICED }));
  await desk.value('checklist.mark', mark(power, 'open', { reason: '再度停電' }));
  await desk.value('checklist.get', { runId });
  await desk.refused('checklist.get', { runId: 'none' });
  const { id: entryId } = await desk.value('chronology.add', {
    incidentId,
    text: '非常用発電機が動いた',
    from: '設備',
    medium: 'phone',
  });
  await desk.value('chronology.add', {
    incidentId,
    text: '発電機は2台',
    supersedes: entryId,
    occurredAt: NOTICED,
  });
  await desk.refused('chronology.add', { incidentId, text: '' });
  await desk.value('chronology.list', { incidentId });
  await playClosing(desk, { incidentId, runId, itemId: report });
}

async function playClosing(
  desk: Recorder,
  ids: { incidentId?: string; runId?: string; itemId?: string },
): Promise<void> {
  const { incidentId, runId, itemId } = ids;
  const started = {
    mode: 'real',
    title: '通信断',
    noticedAt: { unknown: 'confirming' },
    what: '外線が通じない',
  };
  const { id: other } = await desk.value('incident.start', started);
  await desk.refused('incident.join', { id: other, with: other });
  await desk.value('incident.join', { id: other, with: incidentId });
  await desk.refused('incident.close', { id: incidentId });
  await desk.value('checklist.mark', { runId, itemId, state: 'done', by: '架空 太郎' });
  const [question] = await desk.value<{ question: { id: string } }[]>('question.list', { incidentId });
  await desk.value('question.answer', { id: question?.question.id, as: 'answered', text: '4時50分' });
  await desk.value('incident.close', { id: incidentId });
  await desk.refused('chronology.add', { incidentId, text: '閉じた後' });
}

async function playAnalysis(desk: Recorder): Promise<void> {
  const save = async (entity: string, fields: object) =>
    (await desk.value('record.save', { entity, fields })).id ?? '';
  const lan = await save('system', { name: '基幹LAN', kind: 'base', ownRtoHours: 4, recoveryHours: 2 });
  const web = await save('system', { name: '広報', kind: 'business', ownRtoHours: 3, recoveryHours: 1 });
  const post = await save('business', { name: '情報発信', rtoHours: 3, rloPercent: 50 });
  await save('systemUse', { businessId: post, systemId: web });
  await save('dependency', { systemId: web, dependsOnId: lan });
  await desk.value('analysis.rto');
  await desk.value('analysis.recovery', { teams: 1, startedAt: NOTICED });
  await desk.value('analysis.readiness', { asOf: '2026-11-20' });
  await desk.refused('analysis.recovery', { teams: 0 });
}

/** What a step's answer fails of the contract's output; null when it keeps it. */
export function faultOf({ name, answer }: Step): string | null {
  if (!isCallName(name)) return `${name} is not a call`;
  if (!answer.ok) return null;
  const parsed = contract[name].output.safeParse(answer.value);
  return parsed.success ? null : `${name}: ${parsed.error.message}`;
}
