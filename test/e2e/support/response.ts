// A response as its arrangements for a spec: started and brought to a point through the program's own calls.
import type { OutputOf } from '../../../shared/rpc/contract';
import type { Desk } from './desk';

/** The checklist that opens first in the demo plan. */
export const FIRST_CHECKLIST = 'cl-initial';

type RunItem = OutputOf<'checklist.get'>['items'][number];

export interface Response {
  readonly incidentId: string;
  readonly runId: string;
  /** Items of the run, in order. */
  readonly items: readonly RunItem[];
}

/** An open incident with the first checklist running. */
export async function startResponse(desk: Desk, title = '停電'): Promise<Response> {
  const { id: incidentId } = await desk.call('incident.start', {
    mode: 'real',
    title,
    noticedAt: { unknown: 'unknown' },
    what: '庁舎全館で停電',
  });
  const { runId } = await desk.call('checklist.start', { incidentId, checklistId: FIRST_CHECKLIST });
  const { items } = await desk.call('checklist.get', { runId });
  return { incidentId, runId, items };
}

/** The texts of the chronology, oldest first. */
export async function linesOf(desk: Desk, incidentId: string): Promise<string[]> {
  return (await desk.call('chronology.list', { incidentId })).map(({ text }) => text);
}
