// Gathers what the records of a response say for its reports: the one place that reads other rooms' facts.

import { isSettled } from '../../../shared/domain/checklist/state';
import { entryNumber } from '../../../shared/domain/chronology/numbers';
import type { FactSources } from '../../../shared/domain/reports/facts';
import { reportTime } from '../../../shared/domain/reports/write';
import { toInstant } from '../../../shared/model/instant';
import type { ReadDb } from '../../store/read';
import { correctionOf, entriesById, groupOf } from '../chronology';
import { idsInOrder } from '../chronologyRows';
import type { Desk } from '../desk';
import { runStates } from '../runStates';
import type { Language } from '../words';
import { responseFacts } from './responseFacts';
import { reportContent } from './templates';

const DECISIONS = 8;

function inLanguage(language: Language, ja: string, en: string | null): string {
  return language === 'en' && en !== null && en !== '' ? en : ja;
}

/** What an incident is called on paper and by voice: the number of the entry that opened it. */
export function incidentNumber(db: ReadDb, incidentId: string): string | null {
  // Ids grow with time: the first entry is met at once, however long the log is.
  const entry = db.row<{ deviceCode: string; serial: number }>(
    "SELECT deviceCode, serial FROM logEntry WHERE incidentId = ? AND kind = 'start' AND deleted = 0 ORDER BY id LIMIT 1",
    incidentId,
  );
  return entry === null ? null : entryNumber(entry.deviceCode, entry.serial);
}

/** What is being done: open checklists with how far they are. */
function actionsOf(db: ReadDb, ids: readonly string[], language: Language): string[] {
  const open = ids
    .flatMap((incidentId) => db.list('checklistRun', { where: { incidentId } }))
    .filter((run) => run.closed === null);
  return runStates(db, open).map(({ run, items, states }) => {
    const checklist = db.get('checklist', run.checklistId);
    const title = checklist === null ? '' : inLanguage(language, checklist.title, checklist.titleEn);
    return `${title} ${states.filter(({ state }) => isSettled(state)).length}/${items.length}`;
  });
}

/** Decisions that stand, with their time, oldest first; the last ones where there are many. */
function decisionsOf(db: ReadDb, desk: Pick<Desk, 'zoneMinutes'>, ids: readonly string[]): string[] {
  return entriesById(db, idsInOrder(db, ids, 'decisions'), desk.zoneMinutes)
    .filter(({ supersededBy }) => supersededBy.length === 0)
    .slice(0, DECISIONS)
    .reverse()
    .map(({ occurredAt, text }) => {
      const ms = Date.parse(occurredAt);
      return `${reportTime(toInstant(ms, desk.zoneMinutes(ms)))} ${text}`;
    });
}

/** What went out to customers and the press. */
function publishedOf(
  db: ReadDb,
  desk: Pick<Desk, 'catalogue' | 'zoneMinutes'>,
  ids: readonly string[],
  language: Language,
): string[] {
  const { templates, channels } = reportContent(desk.catalogue);
  const correct = correctionOf(db);
  return ids
    .flatMap((incidentId) => db.list('reportDelivery', { where: { incidentId } }))
    .flatMap((delivery) => {
      const { templateId } = db.need('report', delivery.reportId);
      if (templateId !== 'RT-CUSTOMER' && templateId !== 'RT-PRESS') return [];
      const ms = correct(delivery.deviceId, Date.parse(delivery.clockAt));
      const at = delivery.occurredAt ?? toInstant(ms, desk.zoneMinutes(ms));
      const title = templates.find(({ id }) => id === templateId)?.title[language] ?? '';
      const channel = channels.get(delivery.channel)?.[language] ?? delivery.channel;
      return [{ at: Date.parse(at), text: `${title} ${channel} ${reportTime(at)}` }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}

/** What the records of an incident and those joined to it say, in a language. */
export function factSources(
  db: ReadDb,
  desk: Pick<Desk, 'catalogue' | 'clock' | 'zoneMinutes'>,
  incidentId: string,
  language: Language,
): FactSources {
  const incident = db.need('incident', incidentId);
  const ids = groupOf(db, incidentId);
  const plan = db.list('plan')[0];
  return {
    title: incident.title,
    what: incident.what,
    noticedAt: incident.noticedAt,
    organisation: plan === undefined ? '' : inLanguage(language, plan.organisation, plan.organisationEn),
    actions: actionsOf(db, ids, language),
    decisions: decisionsOf(db, desk, ids),
    published: publishedOf(db, desk, ids, language),
    ...responseFacts(db, desk, incidentId, language),
    separator: language === 'en' ? '; ' : '、',
  };
}
