// What every step of a report shares: the report that may be written, its title, and the questions it asks.
import { reportNumber } from '../../../shared/domain/chronology/numbers';
import { fateOf } from '../../../shared/domain/reports/fields';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { addQuestion, openIncident } from '../chronology';
import type { ReportDesk } from './event';
import { templateOf } from './templates';
import { questionsByField } from './view';

type Report = RecordOf<'report'>;

/** What every piece of evidence keeps of its making. */
export const evidenceOf = (tx: WriteTx) => ({
  by: tx.actor,
  deviceId: tx.ownDevice().id,
  clockAt: tx.clockNow(),
});

/** A report that may still be written. Throws `record.notFound`, `incident.closed`, `report.withdrawn`. */
export function openReport(tx: WriteTx, id: string): Report {
  const report = tx.need('report', id);
  openIncident(tx, report.incidentId);
  if (report.withdrawn !== null) throw new AppError('report.withdrawn', { id });
  return report;
}

/** A step: the right to write, the surroundings, and who takes it. */
export interface Work {
  readonly tx: WriteTx;
  readonly desk: ReportDesk;
  readonly caller: Caller;
}

/** `第1報 R-B01`, in the caller's language. */
export function titleOf({ desk, caller }: Pick<Work, 'desk' | 'caller'>, report: Report): string {
  const template = templateOf(desk.catalogue, report.templateId);
  return `${template.title[caller.language]} ${reportNumber(report.deviceCode, report.serial)}`;
}

/** Opens a question for each field that has none yet. @returns their numbers. */
export function askAbout(
  { tx, desk, caller }: Work,
  incidentId: string,
  fields: readonly { readonly key: string; readonly label: { readonly ja: string; readonly en: string } }[],
  logEntryId: string | null,
): string[] {
  const open = questionsByField(tx, incidentId);
  const words = desk.words(caller.language);
  return fields
    .filter(({ key }) => fateOf(key).scope === 'fact' && !open.has(key))
    .map(({ key, label }) =>
      addQuestion(tx, {
        incidentId,
        text: words('log:report.ask', { label: label[caller.language] }),
        logEntryId,
        about: { entity: 'reportFact', id: incidentId, field: key },
      }),
    );
}
